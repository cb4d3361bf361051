"""One w:p -> the printed lines in it: characters with their setting, breaks, footnote marks, boxes anchored in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.letters import SOFT_HYPHEN, Letters
from pipeline.read.docx.numbering import Label
from pipeline.read.docx.printed import Printed
from pipeline.read.docx.styles import NOTHING, Style, Styles, Toggles, read_toggles, value_of

# Wingdings and Symbol keep their signs in the private use area: boxes, ticks, arrows, the ringed bullet.
_SIGNS = {"F0A8": "☐", "F06F": "☐", "F0FE": "☒", "F0FD": "☒", "F0FC": "✓", "F0E0": "→", "F0D8": "➢", "F0B7": "•"}

_PAGE_NUMBERS = (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])


@dataclass(slots=True)
class Fields:
    """Fields that are open: between their beginning and their separator stands an instruction, which is not printed.

    A field may open in one paragraph and close in another (a table of contents does).
    """

    open: list[bool] = field(default_factory=list)
    instruction: str = ""

    def turn(self, kind: str) -> None:
        """Take in a w:fldChar."""
        if kind == "begin":
            self.open.append(True)
            self.instruction = ""
        elif self.open and kind == "separate":
            self.open[-1] = numbers_pages(self.instruction)
        elif self.open and kind == "end":
            self.open.pop()

    @property
    def silent(self) -> bool:
        """Whether what stands here is an instruction, or the number of a page."""
        return any(self.open)


def numbers_pages(instruction: str) -> bool:
    """Whether a field prints the number of its page or of all pages, which is no text of the document."""
    return instruction.split()[:1] in _PAGE_NUMBERS


@dataclass(slots=True)
class ParagraphReader:
    """Reads paragraphs of one story; `mark_of` gives the mark that is printed for a w:footnoteReference."""

    styles: Styles
    mark_of: Callable[[str, str], str]
    fields: Fields = field(default_factory=Fields)
    lines: list[Printed] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    style: Style = field(default_factory=Style)
    letters: Letters = field(init=False)
    paragraph: etree._Element | None = None

    def __post_init__(self) -> None:
        self.letters = Letters(lambda run: self._toggles(run).font)

    def read(
        self, paragraph: etree._Element, style: Style, label: Label | None
    ) -> tuple[list[Printed], list[etree._Element]]:
        """The lines of a paragraph, its label before them, and the text boxes anchored in it."""
        self.lines, self.boxes, self.style, self.paragraph = [Printed()], [], style, paragraph
        for child in paragraph:
            self._inline(child)
        if label is not None:
            self.lines[0] = self.lines[0].labelled(label, self._of_paragraph_mark(paragraph))
        return self.lines, self.boxes

    def _of_paragraph_mark(self, paragraph: etree._Element) -> Toggles:
        direct = read_toggles(paragraph.find(f"{w.PARAGRAPH_FORMAT}/{w.RUN_FORMAT}"))
        return self.styles.of_run(self.style, "", direct)

    def _inline(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == w.RUN:
            self._run(element)
        elif tag in w.WRAPPERS or (tag == w.SIMPLE_FIELD and not numbers_pages(element.get(w.INSTRUCTION, ""))):
            for child in element:
                self._inline(child)
        elif tag == w.ALTERNATIVES:
            for child in first_alternative(element):
                self._inline(child)
        elif tag in (w.MATH, w.MATH_PARAGRAPH):
            self.lines[-1].put("".join(one.text or "" for one in element.iter(w.MATH_TEXT)), NOTHING)

    def _run(self, run: etree._Element) -> None:
        toggles: Toggles | None = None
        for child in run:
            tag = child.tag
            if tag == w.TEXT:
                if not child.text or self.fields.silent:
                    continue
                toggles = toggles or self._toggles(run)
                self._put(child.text, toggles)
            elif tag == w.RUN_FORMAT:
                continue
            elif tag == w.INSTRUCTION_TEXT:
                self.fields.instruction += child.text or ""
            elif tag == w.FIELD_CHAR:
                self.fields.turn(child.get(w.FIELD_TYPE, ""))
            elif tag in (w.BREAK, w.RETURN):
                self.lines.append(Printed())
            elif tag in (w.FOOTNOTE_REFERENCE, w.ENDNOTE_REFERENCE):
                self._note_mark(child)
            elif tag in w.DRAWINGS:
                self.boxes += outermost_boxes(child)
            elif tag == w.ALTERNATIVES:
                for one in first_alternative(child):
                    self.boxes += outermost_boxes(one)
            elif character := _character(child):
                toggles = toggles or self._toggles(run)
                self._put(character, toggles)

    def _put(self, text: str, toggles: Toggles) -> None:
        if not toggles.hidden:
            self.lines[-1].put(self.letters.printed(text, toggles.font, self.paragraph), toggles)

    def _toggles(self, run: etree._Element) -> Toggles:
        properties = run.find(w.RUN_FORMAT)
        if properties is None:
            return self.styles.of_run(self.style, "", NOTHING)
        return self.styles.of_run(self.style, value_of(properties, w.RUN_STYLE), read_toggles(properties))

    def _note_mark(self, reference: etree._Element) -> None:
        line = self.lines[-1]
        mark = self.mark_of("footnote" if reference.tag == w.FOOTNOTE_REFERENCE else "endnote", reference.get(w.ID, ""))
        if mark and reference.get(w.CUSTOM_MARK, "0") in ("0", "false"):
            line.marks.append((len(line.text), mark))


def first_alternative(element: etree._Element) -> Iterator[etree._Element]:
    """What mc:AlternateContent prints: its first choice; the others say the same for older programs."""
    for branch in element:
        if branch.tag in (w.CHOICE, w.FALLBACK):
            yield from branch
            return


def outermost_boxes(element: etree._Element) -> Iterator[etree._Element]:
    """Text boxes in a drawing, not those inside another box."""
    if element.tag == w.TEXT_BOX:
        yield element
    elif element.tag == w.ALTERNATIVES:
        for child in first_alternative(element):
            yield from outermost_boxes(child)
    else:
        for child in element:
            yield from outermost_boxes(child)


def _character(element: etree._Element) -> str:
    """The character that an empty element stands for."""
    tag = element.tag
    if tag in (w.TAB, w.POSITION_TAB):
        return "\t"
    if tag == w.NO_BREAK_HYPHEN:
        return "-"
    if tag == w.SOFT_HYPHEN:
        return SOFT_HYPHEN
    if tag == w.SYMBOL:
        code = element.get(w.CHAR, "").upper()
        if code in _SIGNS:
            return _SIGNS[code]
        # Above F000 the code is that of the font; its low half is often the plain character.
        value = int(code, 16) if code and all(one in "0123456789ABCDEF" for one in code) else 0
        value = value - 0xF000 if value >= 0xF000 else value
        return chr(value) if value >= 0x20 else ""
    return ""
