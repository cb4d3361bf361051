"""Vietnamese words for spaCy: underthesea finds them, the text stays as it is."""

from collections.abc import Iterator

import underthesea
from spacy.tokens import Doc
from spacy.vocab import Vocab


class VietnameseWords:
    """A spaCy tokenizer whose tokens are Vietnamese words ("báo cáo" is one), exactly as printed.

    spaCy's own Vietnamese needs pyvi, and without it cuts at spaces only, so that "11/6/2019," keeps its comma.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as a Doc of words."""
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            if piece == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing is kept: the words come from underthesea's own model."""
        return b""

    def from_bytes(self, _data: bytes, **_: object) -> "VietnameseWords":
        """Nothing is restored."""
        return self


def _pieces(text: str) -> Iterator[str]:
    """Words and the white space between them; joined they are the text again."""
    done = 0
    for line in text.splitlines(keepends=True):
        stop = done + len(line)
        for word in underthesea.word_tokenize(line, use_token_normalize=False) if line.strip() else ():
            found = text.find(word, done, stop)
            if found < 0:  # A word that underthesea rewrote: the line's rest stays one piece.
                break
            if found > done:
                yield text[done:found]
            yield word
            done = found + len(word)
        if done < stop:
            yield text[done:stop]
            done = stop
