"""The parts of an XLSX file: its visible sheets, the words of its cells as shown, how they are set."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from pipeline.read.package import Package
from pipeline.read.spreadsheet.number_formats import BUILT_IN, GENERAL, shown

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TRUE = frozenset({"1", "true"})
_TRUTH = {"1": "TRUE", "0": "FALSE"}


@dataclass(frozen=True, slots=True)
class Font:
    """How characters are set. `name` is empty where nothing is said of them."""

    name: str = ""
    bold: bool = False
    italic: bool = False


_UNSAID = Font()


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a cell that are set alike."""

    text: str
    font: Font = _UNSAID


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that holds words or is drawn: its place from 0, what it spans, its words in runs."""

    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1
    runs: tuple[Run, ...] = ()
    lined: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a cell is set: its number format, its font, whether lines are drawn round it."""

    code: str = GENERAL
    font: Font = _UNSAID
    lined: bool = False


@dataclass(slots=True)
class Workbook:
    """An open workbook; `sheets` reads its sheets one by one."""

    package: Package
    strings: list[tuple[Run, ...]] = field(default_factory=list)
    looks: list[_Look] = field(default_factory=list)
    from_1904: bool = False

    def sheets(self) -> Iterator[list[Cell]]:
        """The cells of every visible sheet, in the order of the tabs."""
        root = self.package.xml(self.package.main)
        properties = root.find(f"{_S}workbookPr")
        self.from_1904 = properties is not None and properties.get("date1904") in _TRUE
        self.strings = _read_strings(self.package.part_of_kind("sharedStrings"))
        self.looks = _read_looks(self.package.part_of_kind("styles"))
        for sheet in root.iter(f"{_S}sheet"):
            part = self.package.part_of_relation(sheet.get(_RELATION, ""))
            if part is not None and part.tag == f"{_S}worksheet" and sheet.get("state", "visible") == "visible":
                yield list(self._cells(part))

    def _cells(self, root: etree._Element) -> Iterator[Cell]:
        hidden = {number for column in root.iter(f"{_S}col") for number in _hidden_columns(column)}
        spans = dict(_span(one.get("ref", "")) for one in root.iter(f"{_S}mergeCell"))
        row_number = -1
        for row in root.iter(f"{_S}row"):
            row_number = int(row.get("r", row_number + 2)) - 1
            if row.get("hidden") in _TRUE:
                continue
            column_number = -1
            for cell in row.iter(f"{_S}c"):
                place = cell.get("r", "")
                column_number = _place(place)[1] if place else column_number + 1
                if column_number in hidden:
                    continue
                look = self._look(cell)
                runs = tuple(self._runs(cell, look))
                rowspan, colspan = spans.get((row_number, column_number), (1, 1))
                if look.lined or any(run.text.strip() for run in runs):
                    yield Cell(row_number, column_number, rowspan, colspan, runs, look.lined)

    def _look(self, cell: etree._Element) -> _Look:
        index = int(cell.get("s", "0"))
        return self.looks[index] if index < len(self.looks) else _Look()

    def _runs(self, cell: etree._Element, look: _Look) -> Iterator[Run]:
        kind = cell.get("t", "n")
        value = cell.findtext(f"{_S}v", "")
        if kind == "inlineStr":
            found = cell.find(f"{_S}is")
            runs = _read_runs(found) if found is not None else ()
        elif kind == "s":
            runs = self.strings[int(value)] if value and int(value) < len(self.strings) else ()
        elif kind == "n" and value:
            runs = (Run(shown(value, look.code, from_1904=self.from_1904)),)
        else:
            runs = (Run(_TRUTH.get(value, value) if kind == "b" else value),)
        for run in runs:
            # Characters of a rich text that say nothing of their setting are set as the cell is.
            yield run if run.font.name else Run(run.text, look.font)


def _read_strings(root: etree._Element | None) -> list[tuple[Run, ...]]:
    return [] if root is None else [_read_runs(one) for one in root.iter(f"{_S}si")]


def _read_runs(element: etree._Element) -> tuple[Run, ...]:
    plain = element.find(f"{_S}t")
    if plain is not None:
        return (Run(plain.text or ""),)
    return tuple(_read_run(one) for one in element.iter(f"{_S}r"))


def _read_run(element: etree._Element) -> Run:
    properties = element.find(f"{_S}rPr")
    return Run(element.findtext(f"{_S}t", ""), _UNSAID if properties is None else _read_font(properties))


def _read_font(element: etree._Element) -> Font:
    named = element.find(f"{_S}name")
    named = element.find(f"{_S}rFont") if named is None else named
    name = named.get("val", "") if named is not None else ""
    return Font(name or "?", _on(element, "b"), _on(element, "i"))  # Set by a font that is not named.


def _read_looks(root: etree._Element | None) -> list[_Look]:
    if root is None:
        return []
    codes = {int(one.get("numFmtId", "0")): one.get("formatCode", GENERAL) for one in root.iter(f"{_S}numFmt")}
    fonts = [_read_font(one) for one in root.iterfind(f"{_S}fonts/{_S}font")]
    lined = [_is_lined(one) for one in root.iterfind(f"{_S}borders/{_S}border")]
    looks = []
    for one in root.iterfind(f"{_S}cellXfs/{_S}xf"):
        code, font, border = (int(one.get(name, "0")) for name in ("numFmtId", "fontId", "borderId"))
        looks.append(
            _Look(
                codes.get(code) or BUILT_IN.get(code, GENERAL),
                fonts[font] if font < len(fonts) else _UNSAID,
                border < len(lined) and lined[border],
            )
        )
    return looks


def _is_lined(border: etree._Element) -> bool:
    """Drawn on its left or right: a line below words alone is a rule, no table."""
    return any(
        side.get("style", "none") != "none" for name in ("left", "right") for side in border.iterfind(f"{_S}{name}")
    )


def _on(element: etree._Element, name: str) -> bool:
    found = element.find(f"{_S}{name}")
    return found is not None and found.get("val", "1") in _TRUE


def _hidden_columns(column: etree._Element) -> range:
    if column.get("hidden") not in _TRUE:
        return range(0)
    return range(int(column.get("min", "1")) - 1, int(column.get("max", "1")))


def _span(reference: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """The first cell of a merged range "B2:D3", and the rows and columns it spans."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = _place(first), _place(last or first)
    return (top, left), (max(bottom - top, 0) + 1, max(right - left, 0) + 1)


def _place(reference: str) -> tuple[int, int]:
    """The row and column of "B2", both from 0."""
    letters = reference.rstrip("0123456789")
    column = 0
    for one in letters.upper():
        column = column * 26 + ord(one) - ord("A") + 1
    return int(reference[len(letters) :] or "1") - 1, column - 1
