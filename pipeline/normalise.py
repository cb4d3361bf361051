"""Source -> Text: one NFC string, one paragraph a line, and its map back to the page made on the way."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from pipeline.ranges import add_range
from pipeline.records import Line, Note, Paragraph, Segment, Source, Text
from pipeline.rules.characters import CharacterRules

# A paragraph that breaks off in mid-sentence at a page end goes on where the next one starts with a small letter:
# "… Hội nghị Tỉnh ủy lần thứ 6 khóa XIX về cải cách hành chính, nhất" / "là cải cách thủ tục …".
_GOES_ON = regex.compile(r"\p{Ll}(?!\d?[.)/-]\s)")
_ENDED = regex.compile(r"[.;:?!…/][”\"’)*\s]*$")
# Vietnamese does not hyphenate words: a hyphen or slash that ends a line after a letter or digit belongs to a code.
_OPEN_CODE = regex.compile(r"[\p{L}\d][-/]$")
_CODE_REST = regex.compile(r"[-/][\p{L}\d]")


def normalise(source: Source, rules: CharacterRules) -> Text:
    """Join lines to paragraphs, compose letters, make spaces one; keep bold, italics, footnote links and the map."""
    writer = _Writer(rules)
    notes = _collect_notes(source)
    waiting: list[tuple[int, str, int]] = []  # anchors of the open paragraph: (page index, mark, offset)
    for page_index, page in enumerate(source.pages):
        for line_index, line in enumerate(page.lines):
            if line.kind == "note":
                continue
            if writer.must_open(line):
                writer.place_notes(notes, waiting)
                writer.open(line)
            offset_of = writer.write(line, page_index, line_index)
            waiting += [(page_index, mark, offset_of(column)) for column, mark in line.marks]
    writer.place_notes(notes, waiting)
    for block in notes:  # Footnotes whose mark was lost stay at the end, as their own lines.
        writer.write_note(block, -1)
    return writer.finish(source)


@dataclass(slots=True)
class _NoteBlock:
    """The lines of one footnote: (page index, line index, line)."""

    mark: str
    page: int
    lines: list[tuple[int, int, Line]]


def _collect_notes(source: Source) -> list[_NoteBlock]:
    blocks: list[_NoteBlock] = []
    for page_index, page in enumerate(source.pages):
        for line_index, line in enumerate(page.lines):
            if line.kind != "note":
                continue
            if line.mark or not blocks or blocks[-1].page != page_index:
                blocks.append(_NoteBlock(line.mark, page_index, []))
            blocks[-1].lines.append((page_index, line_index, line))
    return blocks


@lru_cache(maxsize=8)
def _specials(rules: CharacterRules) -> regex.Pattern[str]:
    """What cannot be copied as it stands: runs of spaces, dropped characters, decomposed letters."""
    spaces = "".join(map(regex.escape, rules.spaces))
    dropped = "".join(map(regex.escape, rules.dropped))
    # A cluster comes first: a dropped character between a letter and its mark must not keep them apart.
    return regex.compile(
        rf"(?P<cluster>\P{{M}}?(?:[{dropped}]*\p{{M}})+)|(?P<drop>[{dropped}]+)|(?P<space>[ {spaces}]{{2,}}|[{spaces}])"
    )


@lru_cache(maxsize=8)
def _uneven(rules: CharacterRules) -> re.Pattern[str]:
    """What makes a composed line differ from the text: most lines have none of it and are copied whole."""
    return re.compile("[" + "".join(map(re.escape, rules.spaces + rules.dropped)) + "]|  ")


@dataclass(slots=True)
class _Writer:
    """Builds the text piece by piece; `length` is the offset of the next character."""

    rules: CharacterRules
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    segments: list[Segment] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    start: int = 0
    first: Line | None = None
    last: Line | None = None

    def must_open(self, line: Line) -> bool:
        """Whether `line` opens a paragraph after what is written."""
        last = self.last
        if last is None or line.starts == "yes" or line.kind != last.kind:
            return True
        if (line.table, line.row, line.column) != (last.table, last.row, last.column):
            return True
        if line.starts == "no":
            return False
        if line.heading or (self.first is not None and self.first.heading):
            return True
        written = self._tail()
        return not written or bool(_ENDED.search(written)) or not _GOES_ON.match(line.text.lstrip())

    def open(self, line: Line) -> None:
        """Close the paragraph being written and begin one with the kind of `line`."""
        self.close()
        self.start = self.length
        self.first = line

    def close(self) -> None:
        """End the paragraph being written; an empty one leaves no trace."""
        line, self.first, self.last = self.first, None, None
        if line is None or self.length == self.start:
            return
        if self.pieces[-1] == " ":
            self._take_back_space()
        self.paragraphs.append(
            Paragraph(self.start, self.length, line.kind, line.heading, line.table, line.row, line.column)
        )
        self._put("\n")

    def write(self, line: Line, page: int, index: int) -> "_Offsets":
        """Append one line to the open paragraph; returns the map from its columns to offsets of the text."""
        text = self._as_shown(line.text)
        low, high = len(text) - len(text.lstrip()), len(text.rstrip())
        if self.length > self.start and low < high:
            self._join(text[low:high], page, index, low)
        marks: list[tuple[int, int, bool]] = []
        self._copy(text, low, high, page, index, marks)
        self.last = line
        offset_of = _Offsets(marks, self.length)
        for ranges, target in ((line.bold, self.bold), (line.italic, self.italic)):
            for start, end in ranges:
                add_range(target, offset_of(start), offset_of(end), across=1)  # A joining space is set like the words.
        return offset_of

    def _as_shown(self, text: str) -> str:
        """The letters that the page shows, one for one, where a font's text layer names others."""
        for written, shown in self.rules.shown_as.items():
            text = text.replace(written, shown)
        return text

    def place_notes(self, notes: list[_NoteBlock], anchors: list[tuple[int, str, int]]) -> None:
        """After the paragraph that holds their marks, write the footnotes as paragraphs of their own."""
        if not anchors:
            return
        self.close()
        for page, mark, offset in anchors:
            block = next((b for b in notes if b.mark == mark and b.page >= page), None)
            if block is not None:
                notes.remove(block)
                self.write_note(block, offset)
        anchors.clear()

    def write_note(self, block: _NoteBlock, anchor: int) -> None:
        """Write one footnote and keep the link to where its mark stood."""
        for position, (page, index, line) in enumerate(block.lines):
            if position == 0 or line.starts == "yes":
                self.open(line)
            self.write(line, page, index)
        start = self.start
        self.close()
        if self.paragraphs and self.paragraphs[-1].start == start:
            self.notes.append(Note(start, self.paragraphs[-1].end, block.mark, anchor))

    def finish(self, source: Source) -> Text:
        """The text as a frozen record."""
        self.close()
        return Text(
            value="".join(self.pieces),
            source=source,
            segments=tuple(self.segments),
            paragraphs=tuple(self.paragraphs),
            bold=tuple(self.bold),
            italic=tuple(self.italic),
            notes=tuple(self.notes),
        )

    def _tail(self) -> str:
        """The last few characters of the open paragraph."""
        return self.pieces[-1][-8:] if self.pieces and self.length > self.start else ""

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def _take_back_space(self) -> None:
        self.pieces.pop()
        self.length -= 1
        if self.segments and self.segments[-1].start == self.length:
            self.segments.pop()

    def _join(self, following: str, page: int, index: int, column: int) -> None:
        """Put a space between two lines of a paragraph, unless a code or a broken word runs over the line end."""
        tail = self._tail()
        if tail and tail[-1] in self.rules.line_end_hyphens:
            # Word breaks the line at the hyphen of a code and the PDF keeps a control character: "NĐ\ufffe" / "CP".
            self.pieces[-1] = self.pieces[-1][:-1] + "-"
            return
        if _OPEN_CODE.search(tail) or (tail[-1:].isalnum() and _CODE_REST.match(following)):
            return
        self.segments.append(Segment(self.length, page, index, column, whole=True))
        self._put(" ")

    def _copy(self, text: str, low: int, high: int, page: int, index: int, marks: list[tuple[int, int, bool]]) -> None:
        """Copy `text[low:high]` in normal form, one segment for each run that goes along with the source."""
        done = low
        if unicodedata.is_normalized("NFC", text) and not _uneven(self.rules).search(text, low, high):
            self._run(text[low:high], page, index, low, marks)
            return
        for match in _specials(self.rules).finditer(text, low, high):
            self._run(text[done : match.start()], page, index, done, marks)
            done = match.end()
            if match["drop"] is not None:
                continue
            piece = " " if match["space"] is not None else self._compose(match.group())
            if piece == " " and self._tail().endswith(" "):
                continue
            marks.append((match.start(), self.length, True))
            self.segments.append(Segment(self.length, page, index, match.start(), whole=True))
            self._put(piece)
        self._run(text[done:high], page, index, done, marks)

    def _compose(self, cluster: str) -> str:
        return unicodedata.normalize("NFC", "".join(one for one in cluster if one not in self.rules.dropped))

    def _run(self, piece: str, page: int, index: int, column: int, marks: list[tuple[int, int, bool]]) -> None:
        if piece:
            if not unicodedata.is_normalized("NFC", piece):
                # Singletons such as the Angstrom sign: one character for one, so the map holds.
                piece = "".join(unicodedata.normalize("NFC", one)[:1] for one in piece)
            marks.append((column, self.length, False))
            self.segments.append(Segment(self.length, page, index, column))
            self._put(piece)


@dataclass(frozen=True, slots=True)
class _Offsets:
    """Maps columns of one line to offsets of the text, by the runs that were copied: (column, offset, whole)."""

    runs: list[tuple[int, int, bool]]
    end: int

    def __call__(self, column: int) -> int:
        best = self.end
        for position, (start, offset, whole) in enumerate(self.runs):
            following = self.runs[position + 1][1] if position + 1 < len(self.runs) else self.end
            if column <= start:
                return min(offset, best)
            best = following if whole else min(following, offset + column - start)
            if position + 1 < len(self.runs) and column < self.runs[position + 1][0]:
                return best
        return best
