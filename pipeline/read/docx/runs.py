"""One w:p -> the printed lines in it: characters with their setting, breaks, footnote marks, boxes anchored in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from string import hexdigits

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.fields import Fields, is_silent
from pipeline.read.docx.formulas import printed_formula
from pipeline.read.docx.letters import SOFT_HYPHEN, Letters
from pipeline.read.docx.numbering import Label
from pipeline.read.docx.printed import Printed
from pipeline.read.docx.styles import NOTHING, Style, Styles, Toggles, read_toggles, value_of
from pipeline.read.docx.wrappers import wraps
from pipeline.read.raised import mark_of_raised, power_of
from pipeline.read.signs import printed_sign, printed_signs, signs_of


@dataclass(slots=True)
class ParagraphReader:
    """Reads paragraphs of one story; `mark_of` gives the mark that is printed for a w:footnoteReference.

    `typed` are the marks of footnotes that were typed by hand.
    """

    styles: Styles
    mark_of: Callable[[str, str], str]
    fields: Fields = field(default_factory=Fields)
    lines: list[Printed] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)
    style: Style = field(default_factory=Style)
    letters: Letters = field(init=False)
    paragraph: etree._Element | None = None
    typed: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.letters = Letters(lambda run: self._toggles(run).font)

    def read(
        self, paragraph: etree._Element, style: Style, label: Label | None
    ) -> tuple[list[Printed], list[etree._Element]]:
        """The lines of a paragraph, its label before them, and the text boxes anchored in it."""
        self.lines, self.boxes, self.style, self.paragraph = [Printed()], [], style, paragraph
        self.fields.begin(paragraph)
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
        elif wraps(element) or (tag == w.SIMPLE_FIELD and not is_silent(element.get(w.INSTRUCTION, ""))):
            for child in element:
                self._inline(child)
        elif tag == w.ALTERNATIVES:
            for child in first_alternative(element):
                self._inline(child)
        elif tag in (w.MATH, w.MATH_PARAGRAPH):
            self.lines[-1].put(printed_formula(element), NOTHING)

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
        if toggles.hidden:
            return
        line = self.lines[-1]
        mark = mark_of_raised(text) if toggles.raised else ""
        if mark and (line.text or mark in self.typed):
            power = power_of(mark, line.text)
            if power is None:
                self.typed.add(mark)
                line.marks.append((len(line.text), mark))
                return
            text = power
        if toggles.font and signs_of(toggles.font) is not None:
            text = printed_signs(text, toggles.font)
        line.put(self.letters.printed(text, toggles.font, self.paragraph), toggles)

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
        code = element.get(w.CHAR, "")
        value = int(code, 16) if code and all(one in hexdigits for one in code) else 0
        return printed_sign(value, element.get(w.FONT, "Wingdings"))
    return ""
