"""The numbering styles of divisions: what the label at a depth looks like and which kind it is."""

from dataclasses import dataclass

_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ORDINALS = ("", "nhất", "hai", "ba", "tư", "năm", "sáu")


@dataclass(frozen=True, slots=True)
class Mark:
    """One depth: the kind of division, its label, the look of its heading; `own_line`: the title stands below.

    `running` numbers go on from one division to the next (articles).
    """

    kind: str
    label: str
    capitals: bool = False
    own_line: bool = False
    bold: bool = True
    italic: bool = False
    running: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """The marks from the top down, and the word lists that titles come from."""

    name: str
    marks: tuple[Mark, ...]
    titles: tuple[str, ...]

    def label(self, kind: str, ordinal: int) -> str:
        """The label of a division of this kind."""
        return label_of(next(mark for mark in self.marks if mark.kind == kind), ordinal)


_ROMAN_DOT = Mark("roman", "{R}.", capitals=True)
_ARABIC = Mark("arabic", "{n}.")
_LETTER = Mark("letter", "{l})", bold=False, italic=True)

STYLES: dict[str, tuple[Style, float]] = {
    "report": (Style("report", (_ROMAN_DOT, _ARABIC, _LETTER), ("top", "middle", "low")), 40),
    "quiet_case": (Style("quiet_case", (Mark("roman", "{R}."), _ARABIC, _LETTER), ("top", "middle", "low")), 12),
    "parts": (
        Style(
            "parts",
            (Mark("phan", "Phần thứ {o}", capitals=True, own_line=True), _ROMAN_DOT, _ARABIC),
            ("parts", "top", "middle"),
        ),
        10,
    ),
    "decimal": (
        Style(
            "decimal",
            (Mark("arabic", "{n}.", capitals=True), Mark("decimal", "{up}{n}."), _LETTER),
            ("top", "middle", "low"),
        ),
        14,
    ),
    "arabic": (Style("arabic", (_ARABIC, _LETTER), ("top", "low")), 12),
    "criteria": (
        Style("criteria", (_ROMAN_DOT, Mark("tieu_chi", "Tiêu chí {n}:"), _LETTER), ("top", "criteria", "low")),
        5,
    ),
    "party": (
        Style(
            "party", (Mark("roman", "{R}-", capitals=True), Mark("arabic", "{n}-"), _LETTER), ("top", "middle", "low")
        ),
        0,
    ),
}
CHAPTERS = Style(
    "chapters",
    (
        Mark("chuong", "Chương {R}", capitals=True, own_line=True),
        Mark("dieu", "Điều {n}.", running=True),
        Mark("khoan", "{n}.", bold=False),
    ),
    ("chapters", "regulation", "clauses"),
)


def label_of(mark: Mark, ordinal: int, above: str = "") -> str:
    """The label as printed; `above` is the label of the parent, which decimal numbers repeat."""
    return mark.label.format(
        n=ordinal, R=_ROMAN[ordinal], l=_LETTERS[ordinal - 1], o=_ORDINALS[min(ordinal, 6)], up=above
    )
