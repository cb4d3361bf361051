"""The text as it is being written: pieces, paragraphs, and the way back of each piece to its line."""

import unicodedata
from dataclasses import dataclass, field

import regex

from pipeline.normalise.characters import composed, specials, uneven
from pipeline.normalise.misreadings import find_misread
from pipeline.normalise.notes import NoteBlock
from pipeline.normalise.offsets import Offsets
from pipeline.ranges import add_range
from pipeline.records import Line, Note, Paragraph, Segment, Source, Text
from pipeline.rules.characters import CharacterRules

# A paragraph that breaks off in mid-sentence at a page end goes on where the next one starts with a small letter:
# "… đẩy mạnh cải cách hành chính, nhất" / "là cải cách thủ tục …".
_GOES_ON = regex.compile(r"(?!(?:\p{Ll}(?:\.?\d{1,2}){0,3}|[ivx]{2,4})(?:\.\)|[.)/-])\s)\p{Ll}")
_ENDED = regex.compile(r"[.;:?!…/][”\"’)*\s]*$")
# Vietnamese does not hyphenate words: a hyphen or slash that ends a line after a letter or digit belongs to a code.
_OPEN_CODE = regex.compile(r"[\p{L}\d][-/]$")
_CODE_REST = regex.compile(r"[-/][\p{L}\d]")


@dataclass(slots=True)
class Writer:
    """Builds the text piece by piece; `length` is the offset of the next character."""

    rules: CharacterRules
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    segments: list[Segment] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    handwritten: list[int] = field(default_factory=list)
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

    def write(self, line: Line, page: int, index: int) -> Offsets:
        """Append one line to the open paragraph; returns the map from its columns to offsets of the text."""
        text = self._as_shown(line.text)
        low, high = len(text) - len(text.lstrip()), len(text.rstrip())
        if self.length > self.start and low < high:
            self._join(text[low:high], page, index, low)
        marks: list[tuple[int, int, bool]] = []
        self._copy(text, low, high, page, index, marks)
        self.last = line
        offset_of = Offsets(marks, self.length)
        for ranges, target in ((line.bold, self.bold), (line.italic, self.italic)):
            for start, end in ranges:
                add_range(target, offset_of(start), offset_of(end), across=1)  # A joining space is set like the words.
        self.handwritten += [offset_of(column) for column in line.handwritten]
        return offset_of

    def _as_shown(self, text: str) -> str:
        """The letters that the page shows, one for one, where a font's text layer names others."""
        for written, shown in self.rules.shown_as.items():
            text = text.replace(written, shown)
        return text

    def place_notes(self, notes: list[NoteBlock], anchors: list[tuple[int, str, int]]) -> None:
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

    def write_note(self, block: NoteBlock, anchor: int) -> None:
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
        value = "".join(self.pieces)
        return Text(
            value=value,
            source=source,
            segments=tuple(self.segments),
            paragraphs=tuple(self.paragraphs),
            bold=tuple(self.bold),
            italic=tuple(self.italic),
            notes=tuple(self.notes),
            handwritten=tuple(self.handwritten),
            misread=find_misread(value, source.is_recognised, self.rules.misread),
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
        if unicodedata.is_normalized("NFC", text) and not uneven(self.rules).search(text, low, high):
            self._run(text[low:high], page, index, low, marks)
            return
        for match in specials(self.rules).finditer(text, low, high):
            self._run(text[done : match.start()], page, index, done, marks)
            done = match.end()
            if match["drop"] is not None:
                continue
            piece = " " if match["space"] is not None else composed(match.group(), self.rules)
            if piece == " " and self._tail().endswith(" "):
                continue
            marks.append((match.start(), self.length, True))
            self.segments.append(Segment(self.length, page, index, match.start(), whole=True))
            self._put(piece)
        self._run(text[done:high], page, index, done, marks)

    def _run(self, piece: str, page: int, index: int, column: int, marks: list[tuple[int, int, bool]]) -> None:
        if piece:
            if not unicodedata.is_normalized("NFC", piece):
                # Singletons such as the Angstrom sign: one character for one, so the map holds.
                piece = "".join(unicodedata.normalize("NFC", one)[:1] for one in piece)
            marks.append((column, self.length, False))
            self.segments.append(Segment(self.length, page, index, column))
            self._put(piece)
