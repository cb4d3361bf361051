"""How characters and paragraphs are set: defaults, styles with what they are based on, and direct formatting."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.read.docx import names as w

_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Toggles:
    """On, off or not said (None), for each property of characters that is read; and the name of their font."""

    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    raised: bool | None = None

    def over(self, under: "Toggles") -> "Toggles":
        """These where they say something, else `under`: direct formatting over a style, a style over its basis."""
        return Toggles(
            under.bold if self.bold is None else self.bold,
            under.italic if self.italic is None else self.italic,
            under.caps if self.caps is None else self.caps,
            under.hidden if self.hidden is None else self.hidden,
            under.font if self.font is None else self.font,
            under.raised if self.raised is None else self.raised,
        )

    def against(self, other: "Toggles") -> "Toggles":
        """Two styles that both set a property undo each other: a bold word in a bold heading is printed light."""
        return Toggles(
            _either(self.bold, other.bold),
            _either(self.italic, other.italic),
            _either(self.caps, other.caps),
            _either(self.hidden, other.hidden),
            self.font if other.font is None else other.font,
            self.raised if other.raised is None else other.raised,
        )


NOTHING = Toggles()


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all it is based on worked in; `level` and `numbering` are empty where none of them says."""

    toggles: Toggles = NOTHING
    outline: int | None = None
    alignment: str = ""
    numbering: str = ""
    level: int | None = None


_PLAIN = Style()


def read_toggles(properties: etree._Element | None) -> Toggles:
    """The properties that a w:rPr states itself."""
    if properties is None:
        return NOTHING
    bold = italic = caps = hidden = font = raised = None
    for one in properties:
        tag = one.tag
        if tag == w.BOLD:
            bold = _on(one)
        elif tag == w.ITALIC:
            italic = _on(one)
        elif tag in (w.CAPS, w.SMALL_CAPS):
            caps = caps or _on(one)
        elif tag == w.HIDDEN:
            hidden = _on(one)
        elif tag == w.FONTS:
            # The letters with marks, which are what an old font is told by, stand in the second of the two.
            font = one.get(w.HIGH_ANSI) or one.get(w.ASCII) or (one.get(w.THEME_FONT) and "")
        elif tag == w.RAISED:
            raised = one.get(w.VAL) == "superscript"
    return Toggles(bold, italic, caps, hidden, font, raised)


@dataclass(slots=True)
class Styles:
    """All styles of a document; each is worked out once."""

    elements: dict[str, etree._Element] = field(default_factory=dict)
    defaults: Toggles = NOTHING
    default_paragraph: str = ""
    _known: dict[str, Style] = field(default_factory=dict)

    def __getitem__(self, style_id: str) -> Style:
        known = self._known.get(style_id)
        if known is None:
            known = self._known[style_id] = self._work_out(style_id)
        return known

    def chain(self, style_id: str) -> Iterator[etree._Element]:
        """The style and what it is based on, nearest first; a ring of styles ends where it closes."""
        seen: set[str] = set()
        while style_id in self.elements and style_id not in seen:
            seen.add(style_id)
            yield self.elements[style_id]
            style_id = value_of(self.elements[style_id], w.BASED_ON)

    def of_run(self, paragraph: Style, run_style: str, direct: Toggles) -> Toggles:
        """What holds for a run: direct formatting, else its styles against each other, else the defaults."""
        styled = paragraph.toggles.against(self[run_style].toggles) if run_style else paragraph.toggles
        return direct.over(styled.over(self.defaults)) if self.defaults is not NOTHING else direct.over(styled)

    def _work_out(self, style_id: str) -> Style:
        toggles, outline, alignment, numbering, level = NOTHING, None, "", "", None
        for element in self.chain(style_id):
            toggles = toggles.over(read_toggles(element.find(w.RUN_FORMAT)))
            properties = element.find(w.PARAGRAPH_FORMAT)
            if properties is None:
                continue
            alignment = alignment or value_of(properties, w.ALIGNMENT)
            if outline is None:
                outline = number_of(properties, w.OUTLINE)
            listed = properties.find(w.NUMBERING)
            if listed is not None and not numbering:
                numbering = value_of(listed, w.NUM_ID)
                level = number_of(listed, w.LEVEL) if level is None else level
        return Style(toggles, outline, alignment, numbering, level) if style_id in self.elements else _PLAIN


def read_styles(root: etree._Element | None) -> Styles:
    """The styles part of a document; without one everything is plain."""
    styles = Styles()
    if root is None:
        return styles
    for element in root.iter(w.STYLE):
        style_id = element.get(w.STYLE_ID, "")
        styles.elements[style_id] = element
        if element.get(w.TYPE) == "paragraph" and element.get(w.DEFAULT) in ("1", "true", "on"):
            styles.default_paragraph = style_id
    styles.defaults = read_toggles(root.find(f"{w.DEFAULTS}/{w.RUN_DEFAULTS}/{w.RUN_FORMAT}"))
    return styles


def value_of(parent: etree._Element, child: str) -> str:
    """The w:val of a child element; empty when there is none."""
    element = parent.find(child)
    return "" if element is None else element.get(w.VAL, "")


def number_of(parent: etree._Element, child: str) -> int | None:
    """The w:val of a child element as an integer."""
    value = value_of(parent, child)
    return int(value) if value.isdecimal() else None


def _on(element: etree._Element) -> bool:
    return element.get(w.VAL, "1") not in _OFF


def _either(one: bool | None, other: bool | None) -> bool | None:
    if one is None or other is None:
        return one if other is None else other
    return one != other
