"""Where the foot of a document lies: recipients and signature, in whichever order two columns were read."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.header.pieces import Piece, cut
from pipeline.header.signing import SigningGrammar
from pipeline.records import Paragraph, Text
from pipeline.rules.header import HeaderRules

_MOST_PARAGRAPHS = 45
_MOST_BEFORE = 14
_LONGEST_LINE = 220
_SHORT = 70
_NAME_WITHIN = 6


@dataclass(frozen=True, slots=True)
class Foot:
    """Offsets of the whole foot, and of the list below "Nơi nhận" (`list_start` is -1 when there is none)."""

    start: int
    end: int
    list_start: int
    pieces: tuple[Piece, ...]


def find_foot(text: Text, body_start: int, grammar: SigningGrammar, rules: HeaderRules) -> Foot:
    """The recipients and the signature that stands beside, below or above them; without both, the end of the text."""
    first = text.paragraph_index(body_start)
    label = _find_label(text, first, rules)
    if label is not None:
        top = _signature_above(text, label, first, grammar)
        bottom = _bottom(text, label, rules)
        start = text.paragraphs[label].start
        mark = rules.recipients.label.pattern.match(_words(text, label))
        list_start = start + mark.end() if mark else start
    else:
        found = _find_signature(text, first, rules, grammar)
        if found is None:
            return Foot(len(text.value), len(text.value), -1, ())
        top = found
        bottom = _bottom(text, top, rules)
        list_start = -1
    pieces = _pieces(text, text.paragraphs[top : bottom + 1])
    return Foot(text.paragraphs[top].start, text.paragraphs[bottom].end, list_start, pieces)


def _pieces(text: Text, paragraphs: Sequence[Paragraph]) -> tuple[Piece, ...]:
    return tuple(cut(text, paragraphs[0].start, paragraphs[-1].end))


def _find_label(text: Text, first: int, rules: HeaderRules) -> int | None:
    pattern = rules.recipients.label.pattern
    return next((index for index in range(first, len(text.paragraphs)) if pattern.match(_words(text, index))), None)


def _words(text: Text, index: int) -> str:
    paragraph = text.paragraphs[index]
    return text.value[paragraph.start : paragraph.end]


def _signature_above(text: Text, label: int, first: int, grammar: SigningGrammar) -> int:
    """The right column was read first: the signature stands above the recipients."""
    top = label
    for index in range(label - 1, max(first, label - _MOST_BEFORE) - 1, -1):
        words = _words(text, index)
        if len(words) > _SHORT or not (grammar.is_signing(words) or grammar.name_in(words)):
            break
        if grammar.is_title_line(words):
            top = index
    return top


def _bottom(text: Text, top: int, rules: HeaderRules) -> int:
    """The last paragraph of the foot: an annex or running text comes behind it."""
    bottom = top
    for index in range(top + 1, min(len(text.paragraphs), top + _MOST_PARAGRAPHS)):
        words = _words(text, index)
        if len(words) > _LONGEST_LINE or rules.attachments.annex.pattern.match(words):
            break
        bottom = index
    return bottom


def _find_signature(text: Text, first: int, rules: HeaderRules, grammar: SigningGrammar) -> int | None:
    """Without "Nơi nhận": the first line that is a capacity or a title and has a name close below it."""
    for index in range(first, len(text.paragraphs)):
        words = _words(text, index)
        if len(words) > _SHORT or not grammar.is_title_line(words):
            continue
        for below in range(index, min(len(text.paragraphs), index + _NAME_WITHIN)):
            line = Piece(0, 0, _words(text, below))
            if any(sign.kind == "name" for sign in grammar.signs(line)):
                return index
            if not grammar.is_signing(line.words):
                break
    return None
