"""What the style of a table says of the characters in its cells: its first row is bold, or its last one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.styles import NOTHING, Styles, Toggles, read_toggles, value_of
from pipeline.read.docx.tables import Cell

# The parts in the order in which they overrule each other, and their bits in a w:tblLook of old files.
_PARTS = {"firstColumn": ("firstCol", 0x80), "lastColumn": ("lastCol", 0x100), "lastRow": ("lastRow", 0x40)} | {
    "firstRow": ("firstRow", 0x20)
}


@dataclass(frozen=True, slots=True)
class TableLook:
    """The parts of its style that a table makes use of."""

    rows: int = 0
    columns: int = 0
    whole: Toggles = NOTHING
    parts: Mapping[str, Toggles] = field(default_factory=dict)

    @classmethod
    def of(cls, table: etree._Element, cells: Sequence[Cell], styles: Styles) -> Self:
        """The look of a table with these cells."""
        properties = table.find(w.TABLE_FORMAT)
        style_id = value_of(properties, w.TABLE_STYLE) if properties is not None else ""
        if properties is None or not style_id:
            return cls()
        whole, said = NOTHING, dict[str, Toggles]()
        for style in styles.chain(style_id):
            whole = whole.over(read_toggles(style.find(w.RUN_FORMAT)))
            for part in style.iter(w.STYLE_PART):
                name = part.get(w.TYPE, "")
                said[name] = said.get(name, NOTHING).over(read_toggles(part.find(w.RUN_FORMAT)))
        look = properties.find(w.TABLE_LOOK)
        used = {name: said[part] for name, (part, bit) in _PARTS.items() if part in said and _uses(look, name, bit)}
        if whole == NOTHING and not used:
            return cls()
        rows = max((cell.row + cell.rowspan for cell in cells), default=0)
        columns = max((cell.column + cell.colspan for cell in cells), default=0)
        return cls(rows, columns, whole, used)

    def of_cell(self, cell: Cell) -> Toggles:
        """How characters in a cell are set, if nothing of their own says otherwise."""
        if not self.rows:
            return NOTHING
        stands = {
            "firstRow": cell.row == 0,
            "lastRow": cell.row + cell.rowspan == self.rows,
            "firstColumn": cell.column == 0,
            "lastColumn": cell.column + cell.colspan == self.columns,
        }
        toggles = self.whole
        for name, part in self.parts.items():
            if stands[name]:
                toggles = part.over(toggles)
        return toggles


def _uses(look: etree._Element | None, name: str, bit: int) -> bool:
    if look is None:
        return False
    said = look.get(f"{w.NAMESPACE}{name}")
    if said is not None:
        return said not in ("0", "false", "off")
    try:
        return bool(int(look.get(w.VAL, "0"), 16) & bit)
    except ValueError:
        return False
