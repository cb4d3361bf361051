"""Trích yếu: what a document is about, over as many lines as it takes, until running text begins."""

from collections.abc import Sequence

import regex

from pipeline.header.pieces import Piece
from pipeline.records import Found, Text
from pipeline.rules.header import HeaderRules

_LONGEST_LINE = 400
_SENTENCE = 160
_MOST_LINES = 12
_EDGE = " \t\n*:;."
# What a subject in capitals goes on with in small letters: a title in quotes, or where and for whom.
_GOES_ON = regex.compile(r"[“\"]\p{Lu}|(?:Về|Tại|Của|Trên địa bàn|Đối với|Giai đoạn)\s")
_WORD = regex.compile(r"\p{L}{3}")
_SPACES = regex.compile(r"\s+")


def read_subject(
    text: Text, pieces: Sequence[Piece], index: int, start: int, rules: HeaderRules
) -> tuple[Found | None, int]:
    """The subject under the type line that ends at `start` of piece `index`; and the index of the next piece."""
    first = _inside(text, start, pieces[index].end)
    lines = [first] if first else []
    following = index + 1
    while not lines and following < len(pieces) and _is_ink(text, pieces[following]):
        following += 1
    while following < len(pieces) and _belongs(text, lines, pieces[following], rules, first is not None):
        lines.append(pieces[following])
        following += 1
    if len(lines) > 1 and first and first.words.upper() in rules.head.type_qualifiers:
        del lines[0]  # "BÁO CÁO NHANH", "KẾ HOẠCH LIÊN NGÀNH": what kind of report it is, not what it is about.
    return _joined(text, lines, "trich-yeu"), following


def read_about(text: Text, pieces: Sequence[Piece], index: int, rules: HeaderRules) -> tuple[Found | None, int]:
    """The subject of a công văn, without its "V/v"; and the index of the next piece."""
    label = rules.head.about.pattern.match(pieces[index].words)
    start = pieces[index].start + (label.end() if label else 0)
    first = _inside(text, start, pieces[index].end)
    if first is None:
        return None, index + 1
    lines = [first]
    following = index + 1
    while following < len(pieces) and _continues(lines, pieces[following], rules):
        lines.append(pieces[following])
        following += 1
    return _joined(text, lines, rules.head.about.id), following


def one_line(words: str) -> str:
    """Words over several lines as one line."""
    return _SPACES.sub(" ", words).strip()


def _inside(text: Text, start: int, end: int) -> Piece | None:
    words = text.reading[start:end]
    kept = words.lstrip(_EDGE + "-–").rstrip()
    if not any(letter.isalnum() for letter in kept):
        return None
    start += words.index(kept)
    return Piece(start, start + len(kept), kept)


def _is_ink(text: Text, piece: Piece) -> bool:
    """What a scan makes of a stamp or a pen between a type and its subject: no word of three letters."""
    return text.source.is_recognised and not _WORD.search(piece.words)


def _belongs(text: Text, lines: Sequence[Piece], piece: Piece, rules: HeaderRules, begins_on_type_line: bool) -> bool:
    """Whether `piece` is the next line of a subject: by capitals, bold type and the words that open running text."""
    words = piece.words
    if len(lines) >= _MOST_LINES or rules.head.addressed.pattern.match(words):
        return False
    if rules.recipients.label.pattern.match(words):
        return False
    if rules.body.aside.pattern.match(words) or rules.body.heading.pattern.match(words):
        return False
    is_bold = text.bold_share(piece.start, piece.end) > 0.5
    if not lines:
        return _can_open(piece, is_bold, rules)
    last = lines[-1]
    # "KẾ HOẠCH CÔNG TÁC" / "Năm 2021": behind more words of the type line the subject may begin as running text does.
    if len(lines) == 1 and begins_on_type_line and not words.endswith((".", ":", ";")):
        return _can_open(piece, is_bold, rules) and len(words) <= _SENTENCE
    was_bold = text.bold_share(last.start, last.end) > 0.5
    # A title in bold may list the bodies it is about, one below the other.
    if _is_closed(last.words, words, is_bold=is_bold) or is_bold != was_bold:
        return False
    if piece.is_upper and (not last.is_upper or rules.body.authority.pattern.match(words)):
        return False
    if last.is_upper and not piece.is_upper and len(last.words) > 12:
        return bool(_GOES_ON.match(words)) and not words.endswith((".", ":", ";"))
    if is_bold:
        return True
    closes = words.endswith((".", ":", ";")) and words[0].isupper()
    return not (closes or _is_running_text(piece, rules))


def _is_closed(last: str, following: str, *, is_bold: bool) -> bool:
    """Whether a line ends the subject: a semicolon does not where the next line goes on in small letters."""
    return last.endswith(".") or (last.endswith(";") and not is_bold and not following[0].islower())


def _can_open(piece: Piece, is_bold: bool, rules: HeaderRules) -> bool:
    if piece.is_upper and rules.body.authority.pattern.match(piece.words):
        return False
    return is_bold or not (_is_sentence(piece) or rules.body.grounds.pattern.match(piece.words))


def _continues(lines: Sequence[Piece], piece: Piece, rules: HeaderRules) -> bool:
    """Whether `piece` is the next line of a "V/v": never in capitals, never the address."""
    stops = (rules.head.addressed, rules.body.heading, rules.head.about)
    return not (
        len(lines) >= _MOST_LINES
        or piece.is_upper
        or lines[-1].words.endswith((".", ";"))
        or any(rule.pattern.match(piece.words) for rule in stops)
        or _is_running_text(piece, rules)
    )


def _is_running_text(piece: Piece, rules: HeaderRules) -> bool:
    return _is_sentence(piece) or len(piece.words) > _LONGEST_LINE or bool(rules.body.start.pattern.match(piece.words))


def _is_sentence(piece: Piece) -> bool:
    return len(piece.words) > _SENTENCE / 2 and piece.words.endswith((".", ":", ";"))


def _joined(text: Text, lines: Sequence[Piece], rule: str) -> Found | None:
    if not lines:
        return None
    evidence = text.evidence(lines[0].start, lines[-1].end, rule)
    value = one_line(" ".join(line.words for line in lines)).strip("*_ ").rstrip(" .;:,")
    return Found(value, evidence)
