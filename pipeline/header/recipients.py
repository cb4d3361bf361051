"""Nơi nhận: every line of the list, with the signature's words on the same lines told apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from pipeline.header.foot import Foot
from pipeline.header.pieces import Piece
from pipeline.header.signing import Sign, SigningGrammar
from pipeline.header.subject import one_line
from pipeline.records import Recipient, Text
from pipeline.rules.header import RecipientRules

# Scans take dashes for what is as wide: "~ Viện kiểm sát", "_ Bí thư Thành ủy", ":- Website".
_BULLET = regex.compile(r"^(?:(?:[-–—+•*·▪●¬~_=»:]\s?){1,2}|\d{1,2}[.)]\s(?=\p{Lu}))\s{0,3}(?=\S)")
_DASHES = "-–—+•"
_NEXT_BULLET = regex.compile(r"(?<=[;,.])\s{0,2}(?=[-–+•]\s{1,2}\p{Lu})|(?<=\S)\s{1,2}(?=[-–]\s{1,2}Lưu(?!\p{L}))")
_NEXT_ITEM = regex.compile(r"(?<=;)\s{0,2}(?=\p{Lu})")
# "- Lưu: VT, TH. Lê Thanh Hà", "- Lưu: VT. (Đã ký)": the signature on the line of the last recipient.
_BEHIND = regex.compile(r"[;.]\s{1,3}(?P<words>[\p{Lu}(\[][^;:,]{3,60})$")
# Less than this, without a bullet, is what a pen left beside the list of a scan: "V¬", "h X ề".
_WORD = regex.compile(r"\p{L}{3}")
_END = " ;,.\t*_"
# A brace beside several lines and what it says of them all: "} Website".
_BRACE = regex.compile(r"\s?[}⎬⎭]\s?[^;]{0,40}$")


@dataclass(slots=True)
class FootLines:
    """Ranges of the items of the list, and the signs of the signature block, both in reading order."""

    items: list[tuple[int, int]] = field(default_factory=list)
    signs: list[Sign] = field(default_factory=list)


def read_foot(text: Text, foot: Foot, grammar: SigningGrammar, rules: RecipientRules) -> FootLines:
    """Give the words of each line to the list or to the signature."""
    lines = FootLines()
    for piece in foot.pieces:
        if foot.list_start > piece.start and foot.list_start <= piece.end:
            words = text.reading[foot.list_start : piece.end]
            kept = words.strip()
            start = foot.list_start + len(words) - len(words.lstrip())
            piece = Piece(start, start + len(kept), kept)
        signing = _where_signing_begins(piece, lines, grammar)
        kept = _BRACE.sub("", piece.words[:signing].rstrip())
        listed = Piece(piece.start, piece.start + len(kept), kept)
        lines.signs += grammar.signs(Piece(piece.start + signing, piece.end, piece.words[signing:]))
        if -1 < foot.list_start <= piece.start and _is_item(listed.words, grammar, rules):
            _add(text, listed, lines.items, rules)
    return lines


def recipients_of(text: Text, lines: FootLines, rules: RecipientRules) -> Iterator[Recipient]:
    """Each item as a record: its name without its note, "Lưu: …" as archive."""
    for start, end in lines.items:
        raw = text.reading[start:end]
        archive = rules.archive.pattern.match(raw)
        note = rules.note.pattern.search(raw)
        name = raw[: note.start()] + raw[note.end() :] if note else raw
        name = name[archive.end() :] if archive else name
        yield Recipient(
            start=start,
            end=end,
            raw=text.value[start:end],
            name=one_line(name).strip(" :;,"),
            kind="archive" if archive else "receive",
            note=one_line(note.group()) if note else "",
        )


def _where_signing_begins(piece: Piece, lines: FootLines, grammar: SigningGrammar) -> int:
    """The offset in the piece from which its words belong to the signature; its length when none do."""
    bullet = _BULLET.match(piece.words)
    title = next(iter(grammar.titles_in(piece.words, bullet.end() if bullet else 0)), None)
    if title and not (bullet and title.start() == bullet.end()):
        return title.start()
    if not any(sign.kind == "title" for sign in lines.signs) or lines.signs[-1].kind == "name":
        return 0 if not bullet and grammar.is_title_line(piece.words) else len(piece.words)
    # Beside a seal a stroke of the pen is no bullet: "_ Lê Thanh Hà".
    is_listed = bullet and not (grammar.is_worn and bullet.group()[0] not in _DASHES)
    is_name = not is_listed and grammar.name_in(piece.words)
    if is_name or (not bullet and (grammar.is_signing(piece.words) or piece.is_upper)):
        return 0
    behind = _BEHIND.search(piece.words)
    if behind and (grammar.name_in(behind["words"]) or grammar.is_signing(behind["words"])):
        return behind.start("words")
    return len(piece.words)


def _is_item(words: str, grammar: SigningGrammar, rules: RecipientRules) -> bool:
    is_ink = grammar.is_worn and not (_BULLET.match(words) or _WORD.search(words))
    return bool(words) and not (
        is_ink or grammar.is_signing(words) or rules.label.pattern.match(words) or rules.group.pattern.match(words)
    )


def _add(text: Text, piece: Piece, items: list[tuple[int, int]], rules: RecipientRules) -> None:
    """Add a line of the list: new items, the rest of the item above it, or nothing once "Lưu: …" has closed it."""
    bullet = _BULLET.match(piece.words)
    if items:
        last_start, last_end = items[-1]
        gap = text.reading[last_end : piece.start].strip()
        between = gap[:1]
        rest = piece.words[0].islower() or (piece.words[0] == "(" and between not in (";", "."))
        is_archive = rules.archive.pattern.match(text.reading[last_start:last_end])
        # Titles and names that stand between belong to the signature: what comes behind them is no archive.
        is_apart = any(letter.isalpha() for letter in gap)
        if is_archive and (between == "." or is_apart or not (bullet or rest or between == ",")):
            return
        goes_on = (
            _is_bulleted(text, last_start)
            and between not in (";", ".")
            and not rules.archive.pattern.match(piece.words)
        )
        if not bullet and (rest or goes_on):
            items[-1] = (last_start, piece.start + len(piece.words.rstrip(_END)))
            return
    items += _split(piece, bullet is not None, rules)


def _is_bulleted(text: Text, start: int) -> bool:
    """Whether an item that begins at `start` has a bullet: of a list with bullets a line without one goes on."""
    return text.reading[max(0, start - 3) : start].rstrip()[-1:] in tuple(_DASHES)


def _split(piece: Piece, is_bulleted: bool, rules: RecipientRules) -> Iterator[tuple[int, int]]:
    """Several items on one line; "Lưu: VT; KHTC" is one."""
    stops = [match.start() for match in (_NEXT_BULLET if is_bulleted else _NEXT_ITEM).finditer(piece.words)]
    start = 0
    for stop in (*stops, len(piece.words)):
        if not is_bulleted and rules.archive.pattern.match(piece.words[start:].lstrip()):
            stop = len(piece.words)
        words = piece.words[start:stop]
        kept = _BULLET.sub("", words.strip()).strip(_END)
        if any(letter.isalnum() for letter in kept):
            low = piece.start + start + words.index(kept)
            yield low, low + len(kept)
        start = stop
