"""Where the foot of a document lies: recipients and signature, in whichever order two columns were read."""

from dataclasses import dataclass

from pipeline.header.pieces import Piece, cut
from pipeline.header.signing import SigningGrammar
from pipeline.records import Text
from pipeline.rules.header import HeaderRules

_MOST_PARAGRAPHS = 45
_MOST_BEFORE = 14
_LONGEST_LINE = 220
_LONGEST_ITEM = 900
_SHORT = 70
_NAME_WITHIN = 6
_LAST_PART = 0.8
_BULLETS = "-–+•* "


@dataclass(frozen=True, slots=True)
class Foot:
    """Offsets of the whole foot, and of the list below "Nơi nhận" (`list_start` is -1 when there is none)."""

    start: int
    end: int
    list_start: int
    pieces: tuple[Piece, ...]


def find_foot(text: Text, body_start: int, has_head: bool, grammar: SigningGrammar, rules: HeaderRules) -> Foot:
    """The recipients and the signature that stands beside, below or above them; without both, the end of the text."""
    # A title that takes up the whole text leaves no paragraph for a foot.
    first = text.paragraph_index(body_start) if body_start < len(text.reading) else len(text.paragraphs)
    label = _find_label(text, first, rules)
    found = _find_signature(text, first, grammar) if label is None else _signature_above(text, label, first, grammar)
    nothing = Foot(len(text.reading), len(text.reading), -1, ())
    if found is None:
        return nothing
    bottom = _bottom(text, found if label is None else label, grammar, rules)
    start, end = text.paragraphs[found].start, text.paragraphs[bottom].end
    if not has_head and end < _LAST_PART * len(text.reading):
        return nothing  # The foot of a form inside a list of procedures is not the foot of the list.
    return Foot(start, end, _list_start(text, label, rules), tuple(cut(text, start, end)))


def _list_start(text: Text, label: int | None, rules: HeaderRules) -> int:
    if label is None:
        return -1
    mark = rules.recipients.label.pattern.match(_words(text, label))
    return text.paragraphs[label].start + (mark.end() if mark else 0)


def _find_label(text: Text, first: int, rules: HeaderRules) -> int | None:
    pattern = rules.recipients.label.pattern
    return next((index for index in range(first, len(text.paragraphs)) if pattern.match(_words(text, index))), None)


def _words(text: Text, index: int) -> str:
    paragraph = text.paragraphs[index]
    return text.reading[paragraph.start : paragraph.end]


def _signature_above(text: Text, label: int, first: int, grammar: SigningGrammar) -> int:
    """The right column was read first: the signature stands above the recipients."""
    top = label
    for index in range(label - 1, max(first, label - _MOST_BEFORE) - 1, -1):
        words = _words(text, index)
        # Two agencies that sign together print their names in capitals above their titles.
        is_upper = Piece(0, 0, words).is_upper
        if len(words) > _SHORT or not (is_upper or grammar.is_signing(words) or grammar.name_in(words)):
            break
        if grammar.is_title_line(words) or (is_upper and index + 1 == top < label):
            top = index
    return top


def _bottom(text: Text, top: int, grammar: SigningGrammar, rules: HeaderRules) -> int:
    """The last paragraph of the foot: an annex or running text comes behind it."""
    bottom = titled = top
    is_closed = is_signed = False
    for index in range(top, _next_head(text, top, grammar, rules)):
        if text.paragraphs[index].kind == "note":
            continue
        words = _words(text, index)
        if titled < index and rules.attachments.annex.pattern.match(words) and not words.startswith(tuple(_BULLETS)):
            break
        signs = {sign.kind for sign in grammar.signs(Piece(0, len(words), words))}
        if is_signed:
            signs &= {"title"}  # Capitals below the name are the title of an annex.
        is_waiting = not is_closed or (not is_signed and index - titled <= _NAME_WITHIN)
        if index > top and not signs and not _is_of_foot(words, is_waiting, grammar, rules):
            break
        bottom = index
        titled = index if "title" in signs else titled
        is_signed = (is_signed and "title" not in signs) or "name" in signs
        is_closed = is_closed or bool(rules.recipients.archive.pattern.match(words.lstrip(_BULLETS)))
    return bottom


def _next_head(text: Text, top: int, grammar: SigningGrammar, rules: HeaderRules) -> int:
    """Where the head of a paper that is bound in behind the foot begins: its quốc hiệu and the lines left of it."""
    last = min(len(text.paragraphs), top + _MOST_PARAGRAPHS)
    fixed = (rules.head.national_title.pattern, rules.head.motto.pattern)
    for index in range(top + 1, last):
        words = _words(text, index)
        if any(pattern.match(words) for pattern in fixed):
            while index > top + 1 and _is_beside_title(text, index - 1, grammar, rules):
                index -= 1
            return index
    return last


def _is_beside_title(text: Text, index: int, grammar: SigningGrammar, rules: HeaderRules) -> bool:
    """Whether a paragraph above a quốc hiệu is what stands left of it: an agency or the number, but no signer."""
    words = _words(text, index)
    if any(line.pattern.match(words) for line in rules.head.number_line):
        return True
    # "THỦ TƯỚNG CHÍNH PHỦ" right below a name is the next issuer, below anything else the signer's title.
    is_signer = grammar.is_title_line(words) and not grammar.name_in(_words(text, index - 1))
    return Piece(0, 0, words).is_upper and grammar.names_agency(words) and not is_signer


def _is_of_foot(words: str, is_waiting: bool, grammar: SigningGrammar, rules: HeaderRules) -> bool:
    """Whether a paragraph that names no signer still belongs to the foot, as it does while something is missing."""
    is_listed = words.startswith(tuple(_BULLETS))
    if len(words) > (_LONGEST_ITEM if is_listed else _LONGEST_LINE) or rules.attachments.annex.pattern.match(words):
        return False
    if is_listed or grammar.is_signing(words) or rules.recipients.label.pattern.match(words):
        return True
    return is_waiting and not (len(words) > _SHORT and words.endswith("."))


def _find_signature(text: Text, first: int, grammar: SigningGrammar) -> int | None:
    """Without "Nơi nhận": the first line that is a capacity or a title and has a name close below it."""
    top: int | None = None
    for index in range(first, len(text.paragraphs)):
        words = _words(text, index)
        if len(words) > _SHORT or (top is None and not grammar.is_title_line(words)):
            top = None
            continue
        if top is None or index - top > _NAME_WITHIN:
            top = index if grammar.is_title_line(words) else None
            if top is None:
                continue
        piece = Piece(0, len(words), words)
        if any(sign.kind == "name" for sign in grammar.signs(piece)):
            return top
        if not grammar.is_signing(words) and not piece.is_upper:
            top = None
    return None
