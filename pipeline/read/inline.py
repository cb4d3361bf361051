"""Marks inside Markdown lines: taken out of the text, kept as bold, italics, footnote marks and a map of columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import islice

import regex

from pipeline.ranges import add_range
from pipeline.read.emphasis import Run, match_runs
from pipeline.read.raised import power_of
from pipeline.read.raw import Raw

# One alternative for each mark that may stand inside a line; everything else is text and is copied as it stands.
_MARKS = regex.compile(
    r"""
      \\(?P<escape>[!-/:-@\[-`{-~])
    | (?P<run>\*+|_+)
    | (?P<entity>&(?:[a-zA-Z]{2,31}|\#\d{1,7}|\#[xX][\da-fA-F]{1,6});)
    | (?P<comment><!--.{0,2000}?-->)
    | <sup>\s*\(?(?P<sup>\d{1,3}|\*{1,3})\)?\s*</sup>
    | (?P<silent><(?P<silent_name>page[-_]?number|watermark)>[^<>]{0,200}</(?P=silent_name)>)
    | </?(?P<tag>[a-zA-Z][a-zA-Z0-9_-]{0,20})(?P<attributes>\s[^<>]{0,500})?/?>
    | \[\^(?P<note>[^\[\]\s]{1,20})\]
    | \$\s?\^\s?\{?\s?(?P<latex>\d{1,3})\s?\}?\s?\$
    | (?P<image>!\[[^\[\]]{0,300}\]\([^()\s]{0,1000}(?:\s"[^"]{0,200}")?\))
    | \[(?P<label>[^\[\]]{1,500})\]\((?P<target>[^()\s]{0,500}[/.\#:][^()\s]{0,500})\)
    | (?P<super>[¹²³⁰⁴-⁹]{1,3})
    """,
    regex.VERBOSE | regex.VERSION1,
)
_BOLD_TAGS = frozenset({"b", "strong"})
_ITALIC_TAGS = frozenset({"i", "em"})
# A closing block tag ends the line that was printed; an opening one begins it.
_BREAK_TAGS = frozenset({"br", "p", "div", "center", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr"})
_OTHER_TAGS = frozenset({"a", "big", "font", "img", "s", "small", "span", "strike", "sub", "sup", "u", "ul", "ol"})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# A paragraph with more marks than this was written by no one; it is printed as it stands.
_MOST_MARKS = 20_000


@dataclass(slots=True)
class Inline:
    """One line with its marks taken out. `follows_break` when a `<br>` stands before it in the same file line."""

    number: int
    follows_break: bool = False
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)
    columns: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters that are printed."""
        return self.pieces[0] if len(self.pieces) == 1 else "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands between two marks: characters from `column` on, then perhaps a mark."""

    text: str
    column: int
    run: Run | None = None
    bold: int = 0
    italic: int = 0
    note: str = ""
    breaks: bool = False


def read_inline(lines: Sequence[Raw]) -> list[list[Inline]]:
    """For each line of one block the printed lines in it; emphasis may open in one line and close in the next."""
    marks = [list(islice(_MARKS.finditer(raw.text), _MOST_MARKS)) for raw in lines]
    if not 0 < sum(map(len, marks)) < _MOST_MARKS:
        return [[_plain(raw)] for raw in lines]
    pieces = [list(_pieces(raw, found)) for raw, found in zip(lines, marks, strict=True)]
    match_runs([piece.run for line in pieces for piece in line if piece.run is not None])
    writer = _Writer()
    return [writer.write(raw, line) for raw, line in zip(lines, pieces, strict=True)]


def _plain(raw: Raw) -> Inline:
    return Inline(raw.number, pieces=[raw.text], columns=[(0, raw.column)] if raw.column else [])


def _pieces(raw: Raw, marks: Sequence[regex.Match[str]]) -> Iterator[_Piece]:
    text, done = raw.text, 0
    for match in marks:
        start, end = match.span()
        mark = _mark(match, text, raw.column)
        if mark is None:
            continue
        if start > done:
            yield _Piece(text[done:start], raw.column + done)
        yield mark
        done = end
    if done < len(text):
        yield _Piece(text[done:], raw.column + done)


def _mark(match: regex.Match[str], text: str, column: int) -> _Piece | None:
    """The mark that was met; None when it is ordinary text after all."""
    start, end = match.span()
    here = column + start
    kind = match.lastgroup
    if match["escape"]:
        return _Piece(match["escape"], here + 1)
    if match["run"]:
        return _Piece("", here, Run.between(match["run"], text[start - 1 : start], text[end : end + 1], here))
    if match["entity"]:
        character = unescape(match["entity"])
        return _Piece(character, here) if len(character) == 1 else None
    if kind in ("comment", "image") or match["silent"]:
        return _Piece("", here)
    if match["tag"]:
        return _tag(match, here)
    if match["label"]:
        return _Piece(match["label"], here + 1)
    note = match["note"] or match["sup"] or match["latex"] or (match["super"] or "").translate(_SUPERSCRIPTS)
    power = None if match["note"] else power_of(note, text[:start])
    return _Piece("", here, note=note) if power is None else _power(match, power, here)


def _power(match: regex.Match[str], power: str, here: int) -> _Piece | None:
    group = "sup" if match["sup"] else "latex" if match["latex"] else ""
    return _Piece(power, here + match.start(group) - match.start()) if group else None


def _tag(match: regex.Match[str], here: int) -> _Piece | None:
    name, closes = match["tag"].lower(), match.group().startswith("</")
    if name in _BOLD_TAGS:
        return _Piece("", here, bold=-1 if closes else 1)
    if name in _ITALIC_TAGS:
        return _Piece("", here, italic=-1 if closes else 1)
    if name in _BREAK_TAGS:
        return _Piece("", here, breaks=True)
    # "<page>", "<page_number/>" of OCR tools go; "<Tên cơ quan>" of a template is text and stays.
    if name in _OTHER_TAGS or not match["attributes"] or "=" in match["attributes"]:
        return _Piece("", here)
    return None


@dataclass(slots=True)
class _Writer:
    """Writes the lines of one block; bold and italics run on from line to line."""

    bold: int = 0
    italic: int = 0

    def write(self, raw: Raw, pieces: Sequence[_Piece]) -> list[Inline]:
        """The printed lines of one file line."""
        lines = [Inline(raw.number)]
        for piece in pieces:
            if piece.breaks:
                lines.append(Inline(raw.number, follows_break=True))
            elif piece.run is not None:
                self._turn(piece.run, lines[-1])
            elif piece.text:
                self._put(lines[-1], piece.text, piece.column)
            elif piece.note:
                lines[-1].marks.append((lines[-1].length, piece.note))
            self.bold = max(0, self.bold + piece.bold)
            self.italic = max(0, self.italic + piece.italic)
        return [line for line in lines if line.text.strip() or line.marks]

    def _turn(self, run: Run, line: Inline) -> None:
        self.bold -= run.closed.count(2)
        self.italic -= run.closed.count(1)
        if run.left:
            self._put(line, run.character * run.left, run.column + sum(run.closed))
        self.bold += run.opened.count(2)
        self.italic += run.opened.count(1)

    def _put(self, line: Inline, text: str, column: int) -> None:
        start = line.length
        line.pieces.append(text)
        line.length += len(text)
        if (not line.columns and column) or (line.columns and _original(line.columns[-1], start) != column):
            line.columns.append((start, column))
        if self.bold:
            add_range(line.bold, start, line.length)
        if self.italic:
            add_range(line.italic, start, line.length)


def _original(last: tuple[int, int], offset: int) -> int:
    return last[1] + offset - last[0]
