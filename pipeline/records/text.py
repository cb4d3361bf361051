"""The normalised text: one NFC string and the way back from each character to the page."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.records.evidence import Evidence
from pipeline.records.source import Box, LineKind, Source, WordBox


@dataclass(frozen=True, slots=True)
class Segment:
    """The characters of the text from `start` (up to the next segment) and where they come from.

    `page` and `line` are indexes into `source.pages` and that page's lines; `column` is the offset in that line's text.
    When `whole` is True, the text's characters up to the next segment all stand for the one source place (a composed
    letter for its decomposed parts, a joining space for a line end); else they run along with the source one for one.
    """

    start: int
    page: int
    line: int
    column: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the published text: a paragraph, a table cell or a footnote. `end` is before the line feed."""

    start: int
    end: int
    kind: LineKind = "body"
    heading: int = 0
    table: int = -1
    row: int = -1
    column: int = -1


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its own paragraph `start:end`, and `anchor`, where its mark stood in the body (-1 if lost)."""

    start: int
    end: int
    mark: str
    anchor: int


@dataclass(frozen=True, slots=True)
class Misread:
    """Characters `start:end` that stand for digits: `reads` is what they are read as, in as many characters.

    `is_doubtful` where two digits fit what is printed (B is 8 or 3): the likelier is read, and nothing is sure.
    """

    start: int
    end: int
    reads: str
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where characters stand in the file: page (1-based, 0 = none), line (1-based) and boxes (PDF and scans).

    `boxes` are those on `page`, one a line; `overleaf` those on later pages, each with its page, where the words run
    over a page break.
    """

    page: int
    line: int
    boxes: tuple[Box, ...] = ()
    overleaf: tuple[tuple[int, Box], ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """One NFC string, one paragraph a line, and the map back to the source.

    `bold` and `italic` are disjoint ascending ranges of `value`. `paragraphs` are ascending and cover all but the line
    feeds. `handwritten` are the ascending offsets where ink stands that is no print. Every later stage works on
    `value`; for numbers on `reading`, the same characters with those of `misread` as the digits they stand for.
    """

    value: str
    source: Source
    segments: tuple[Segment, ...]
    paragraphs: tuple[Paragraph, ...]
    bold: tuple[tuple[int, int], ...] = ()
    italic: tuple[tuple[int, int], ...] = ()
    notes: tuple[Note, ...] = ()
    handwritten: tuple[int, ...] = ()
    misread: tuple[Misread, ...] = ()
    reading: str = field(init=False, repr=False, compare=False)
    _segment_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _paragraph_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "reading", _as_read(self.value, self.misread))
        object.__setattr__(self, "_segment_starts", tuple(s.start for s in self.segments))
        object.__setattr__(self, "_paragraph_starts", tuple(p.start for p in self.paragraphs))

    def evidence(self, start: int, end: int, rule: str) -> Evidence:
        """The words `start:end`, as read by `rule`."""
        return Evidence(start, end, self.value[start:end], rule)

    def paragraph_index(self, offset: int) -> int:
        """Index of the paragraph that holds `offset` (its closing line feed counts as part of it)."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def is_bold(self, start: int, end: int) -> bool:
        """True when any character of `start:end` is set in bold."""
        index = _first(self.bold, start)
        return index < len(self.bold) and self.bold[index][0] < end

    def bold_share(self, start: int, end: int) -> float:
        """Share of the characters of `start:end` that are bold, 0 to 1."""
        if end <= start:
            return 0.0
        covered = sum(max(0, min(end, b) - max(start, a)) for a, b in self.bold[_first(self.bold, start) :] if a < end)
        return covered / (end - start)

    def place(self, start: int, end: int) -> Place:
        """Page and line where `start` stands, and the boxes of all words touched by `start:end`."""
        if not self.segments:
            return Place(0, 0)
        first = self.segments[self._segment_index(start)]
        page = self.source.pages[first.page]
        boxes = list(self._boxes(start, end))
        return Place(
            page.number,
            page.lines[first.line].number,
            tuple(box for number, box in boxes if number == page.number),
            tuple((number, box) for number, box in boxes if number != page.number),
        )

    def confidence(self, start: int, end: int) -> float:
        """How sure the reader was of the least sure word that `start:end` touches; 1 where nothing was recognised."""
        if not self.source.is_scan:
            return 1.0
        return min((word.confidence for _, words in self._words(start, end) for word in words), default=1.0)

    def source_range(self, start: int, end: int) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
        """Page index, line index and offset in the file's own line, of the first and of the last character."""
        return self._source_place(start), self._source_place(max(start, end - 1))

    def _segment_index(self, offset: int) -> int:
        return max(0, bisect_right(self._segment_starts, offset) - 1)

    def _source_place(self, offset: int) -> tuple[int, int, int]:
        segment = self.segments[self._segment_index(offset)]
        along = 0 if segment.whole else offset - segment.start
        line = self.source.pages[segment.page].lines[segment.line]
        return segment.page, segment.line, line.source_column(segment.column + along)

    def _boxes(self, start: int, end: int) -> Iterator[tuple[int, Box]]:
        """One box a line, with the number of its page, around the words that hold characters of `start:end`."""
        for number, words in self._words(start, end):
            yield number, Box.around(word.box for word in words)

    def _words(self, start: int, end: int) -> Iterator[tuple[int, list[WordBox]]]:
        """The words of each line that hold characters of `start:end`, with the number of its page."""
        reached: dict[tuple[int, int], tuple[int, int]] = {}
        for index in range(self._segment_index(start), len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                break
            following = self._segment_starts[index + 1] if index + 1 < len(self.segments) else len(self.value)
            low = segment.column + (0 if segment.whole else max(0, start - segment.start))
            high = segment.column + (1 if segment.whole else min(end, following) - segment.start)
            first, last = reached.get((segment.page, segment.line), (low, high))
            reached[segment.page, segment.line] = (first, max(last, high))
        for (page, line), (low, high) in reached.items():
            words = self.source.pages[page].lines[line].words
            touched = [word for word in words if word.start < high and low < word.end]
            if touched:
                yield self.source.pages[page].number, touched


def _as_read(value: str, misread: tuple[Misread, ...]) -> str:
    """The text with what was misread in digits; the same text where nothing was."""
    pieces: list[str] = []
    done = 0
    for one in misread:
        pieces += (value[done : one.start], one.reads)
        done = one.end
    return "".join((*pieces, value[done:])) if pieces else value


def _first(ranges: tuple[tuple[int, int], ...], start: int) -> int:
    """Index of the first range that ends after `start`."""
    return bisect_left(ranges, start + 1, key=lambda r: r[1])
