"""How a signature block is written: capacity, title, name (NĐ 30/2020, Phụ lục I, II.7)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from pipeline.fold import fold
from pipeline.header.pieces import Piece
from pipeline.rules import Rules
from pipeline.rules.header import SignatureRules

_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """One part of a signature block: a title with or without a capacity, more of the title above it, or a name."""

    kind: Literal["title", "more", "name"]
    capacity: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class SigningGrammar:
    """Patterns made once from the words in rules/header.yml.

    `title` finds titles in capitals anywhere in a line, `small_title` a line that is all title in small letters.
    """

    rules: SignatureRules
    title: regex.Pattern[str]
    small_title: regex.Pattern[str]
    heads: frozenset[str]

    def is_title_line(self, words: str) -> bool:
        """The line begins with a capacity or a title."""
        return bool(self.title.match(words) or self.small_title.match(words))

    def is_signing(self, words: str) -> bool:
        """The line is a capacity, a title, or a note such as "(đã ký)"."""
        return self.is_title_line(words) or bool(self.rules.noise.pattern.match(words))

    def name_in(self, words: str) -> str:
        """The name of a person without the degree before it; empty when the words are no name."""
        kept = self.rules.signed.pattern.sub(" ", words).strip(" *_.,")
        kept = self.rules.degree.pattern.sub("", kept).strip(" .,-")
        if not self.rules.name.pattern.match(kept) or self.title.match(kept):
            return ""
        first = kept.split()[0]
        if first.upper() not in self.rules.family_names and (fold(first) in self.heads or kept.isupper()):
            return ""
        return kept

    def signs(self, piece: Piece) -> Iterator[Sign]:
        """Titles and names of one line in reading order, whatever the other column left on it."""
        found = list(self.title.finditer(piece.words))
        small = None if found else self.small_title.match(piece.words)
        if small:
            found = [small]
        if not found:
            named = list(self._name(piece, 0, len(piece.words)))
            yield from named
            if not named and piece.is_upper:
                yield Sign("more", "", piece.words, piece.start, piece.end)
        for index, match in enumerate(found):
            capacity = self.rules.capacities.get((match["capacity"] or "").upper(), "")
            words = (match["words"] or "").strip(" .,-")
            blank = len(match.group()) - len(match.group().lstrip())
            yield Sign("title", capacity, words, piece.start + match.start() + blank, piece.start + match.end())
            stop = found[index + 1].start() if index + 1 < len(found) else len(piece.words)
            yield from self._name(piece, match.end(), stop)

    def _first_name(self, name: str) -> str:
        """The first of two names that two columns left on one line: "Lê Hoàng Anh Hà Văn Phúc"."""
        words = name.split()
        if len(words) <= _LONGEST_NAME:
            return name
        families = [index for index, word in enumerate(words) if index > 1 and word.upper() in self.rules.family_names]
        # Given names can be family names too: the second name begins near the middle.
        cut = min(families, key=lambda index: abs(2 * index - len(words)), default=len(words))
        return " ".join(words[:cut])

    def _name(self, piece: Piece, start: int, stop: int) -> Iterator[Sign]:
        words = piece.words[start:stop]
        name = self._first_name(self.name_in(words))
        if name:
            low = piece.start + start + words.index(name)
            yield Sign("name", "", name, low, low + len(name))


@lru_cache(maxsize=4)
def grammar_of(rules: Rules) -> SigningGrammar:
    """The patterns of these rules, made once."""
    words = rules.header.signature
    capacity = "|".join(regex.escape(one) for one in _longest_first(words.capacities) if len(one) > 1)
    letter = "|".join(one for one in words.capacities if len(one) == 1)
    prefix = "|".join(words.title_prefixes)
    titles = "|".join(one.replace(" ", r"\s{1,2}") for one in _longest_first(words.titles))
    family = "|".join(words.family_names)
    known = rf"(?:(?:{prefix})\s{{1,2}})?(?:{titles})(?![\p{{L}}\d])"
    # A letter such as Q must have its full stop; the others are found without it ("T/M BAN THƯỜNG VỤ", "KT GIÁM ĐỐC").
    before = rf"(?:(?P<capacity>{capacity})(?:\s?[./])?\s{{0,2}}|(?P<capacity>{letter})\.\s{{0,2}})"
    another = rf"(?:{capacity})[\s./]|(?:{family})\s|{known}"
    whole = rf"(?:\s(?!(?:{capacity})[\s./]|{known})[\p{{Lu}}\d&.,-]+(?!\p{{Ll}})){{0,14}}"
    rest = rf"(?:\s(?!{another})(?:\p{{Lu}}[\p{{Lu}}\d&.,]*|[-–&])(?!\p{{Ll}})){{0,12}}"
    # A title goes on from another one, or stands behind a small letter or a mark: never inside "BAN GIÁM ĐỐC".
    free = r"(?:\G\s{0,2}|(?<![\p{L}\d]\s?)|(?<=\p{Ll}\s))"
    title = regex.compile(
        rf"{free}(?:{before})?(?P<words>{known}(?:,\s{known})?{rest})|^{before}(?P<words>\p{{Lu}}{{2,}}[.]?{whole})",
        regex.VERSION1,
    )
    small = regex.compile(
        rf"^(?:{before})(?P<words>\p{{Lu}}[^;:]{{3,60}})$|^(?P<words>{known}(?:\s[\p{{L}}\s,&-]{{1,50}})?)$",
        regex.VERSION1 | regex.IGNORECASE,
    )
    heads = frozenset(fold(head) for head in rules.header.agencies.heads)
    return SigningGrammar(words, title, small, heads)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))
