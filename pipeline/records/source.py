"""What `read` returns: pages of lines, the same for every file format."""

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

TextSource = Literal["text", "markdown", "docx", "doc", "pdf", "ocr", "mixed"]
Start = Literal["yes", "no", "maybe"]
LineKind = Literal["body", "cell", "note"]
ShortcomingKind = Literal["failed_pages", "pictured_pages", "pictured_stamp", "cut_short", "poor_text", "bare_words"]

# Below this share of plain words a text layer comes from bad recognition.
_PLAIN_ENOUGH = 0.9


class Box(NamedTuple):
    """A rectangle in PDF points, origin at the top left of the page."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """The smallest rectangle that holds all `boxes`, of which there is at least one."""
        x0, y0, x1, y1 = zip(*boxes, strict=True)
        return cls(min(x0), min(y0), max(x1), max(y1))

    def holds(self, other: "Box") -> bool:
        """Whether `other` lies inside this one."""
        return self.x0 <= other.x0 and self.y0 <= other.y0 and other.x1 <= self.x1 and other.y1 <= self.y1


class WordBox(NamedTuple):
    """The place of the characters `start:end` of a line's text; `confidence` (0 to 1) is below 1 on scans only."""

    start: int
    end: int
    box: Box
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line as read: its characters, how they are set, and whether it opens a paragraph.

    `number` is 1-based: the line in the file for text input, the line on the page otherwise. `bold` and `italic` are
    disjoint ascending ranges of `text`. `starts` says whether this line opens a paragraph ("yes", "no"), or that the
    format does not tell ("maybe": `normalise` decides by the words on both sides; a page break is such a place).
    `kind` is "cell" inside a data table (not the borderless tables that place header and signature), "note" for a
    footnote; `mark` is the footnote's own mark ("1") on a note's first line, and `marks` lists (offset, mark) of the
    references to footnotes in a body line, whose characters the reader has already taken out of `text`. Where the
    reader took out marks of the format ("**", "#"), `columns` lists (offset in `text`, offset in the file's own line)
    from which the two run along again. `handwritten` lists offsets where ink stands that is no print: a number or a
    day filled in by hand, which is noted and never guessed.
    """

    text: str
    number: int
    starts: Start = "yes"
    bold: tuple[tuple[int, int], ...] = ()
    italic: tuple[tuple[int, int], ...] = ()
    kind: LineKind = "body"
    heading: int = 0
    table: int = -1
    row: int = -1
    column: int = -1
    mark: str = ""
    marks: tuple[tuple[int, str], ...] = ()
    words: Sequence[WordBox] = ()
    columns: tuple[tuple[int, int], ...] = ()
    handwritten: tuple[int, ...] = ()

    def source_column(self, offset: int) -> int:
        """The offset in the file's own line of the character at `offset` of `text`."""
        index = bisect_right(self.columns, (offset, sys.maxsize)) - 1
        if index < 0:
            return offset
        own, original = self.columns[index]
        return original + offset - own


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `number` is 1-based, 0 where the format has no pages; width and height in points (0 if unknown).

    `rotation` (0, 90, 180, 270, clockwise) is the turn at which the page as stored is read upright; `how` its text was
    had and how far it can be trusted (`quality`, 0 to 1) stand here because a file may mix scans with text layers.
    """

    number: int
    lines: tuple[Line, ...]
    width: float = 0.0
    height: float = 0.0
    rotation: int = 0
    how: TextSource = "text"
    quality: float = 1.0
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell of a table: its place in the grid (from 0), the rows and columns it spans, where it stands on paper."""

    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    page: int = 0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class TableShape:
    """The grid of a data table, empty cells included; its words are the lines with `table == index`.

    A table that runs over several pages is one. `header_rows` counts the rows at its top that name the columns.
    """

    index: int
    rows: int
    columns: int
    header_rows: int
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """What a file that was read does not give: pages that failed or are pictures, a stamp in a picture, bad letters."""

    kind: ShortcomingKind
    vietnamese: str
    english: str


@dataclass(frozen=True, slots=True)
class Source:
    """One file as received and read: `name` is its path relative to the input root, `sha256` of its bytes in hex.

    `signed_by` and `signed_at` (ISO 8601, as the signature says) belong to the digital signatures the file carries,
    in the order of signing; `conversions` name what was done to its letters before they could be read ("tcvn3").
    """

    name: str
    sha256: str
    size: int
    media_type: str
    how: TextSource
    quality: float
    pages: tuple[Page, ...]
    shortcomings: tuple[Shortcoming, ...] = ()
    tables: tuple[TableShape, ...] = ()
    signed_by: tuple[str, ...] = ()
    signed_at: tuple[str, ...] = ()
    conversions: tuple[str, ...] = ()

    @property
    def is_scan(self) -> bool:
        """Some of its text was recognised from an image: a misread digit or letter may be the reader's."""
        return self.how in ("ocr", "mixed")

    @property
    def is_recognised(self) -> bool:
        """A scan, or a file whose text layer reads like a bad scan, whatever it says of itself."""
        return self.is_scan or self.quality < _PLAIN_ENOUGH

    @property
    def report_id(self) -> str:
        """First 16 hex digits of the SHA-256 of the bytes: the same file has the same id for ever."""
        return self.sha256[:16]
