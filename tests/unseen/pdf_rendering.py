"""An annotated document as a printed page: head and foot in two columns, paragraphs, ruled tables."""

from collections.abc import Iterable

from reportlab.pdfbase.pdfmetrics import stringWidth

from tests.printing import INDENT, LEFT, RIGHT, SIZE, Press, print_pdf

_FOOT_OF_PAGE = 780.0
_COLUMNS = (LEFT + 95, RIGHT - 130)
_SMALL, _LEADING, _PADDING = 9.5, 12.0, 3.0
_NEW_PAGE = "\f"


def pdf_of(lines: Iterable[str]) -> bytes:
    """The bytes of a PDF with these lines; a form feed begins a page."""

    def draw(press: Press) -> None:
        y = 70.0
        for line in lines:
            words = line.lstrip("# ").replace("⏎", " ").replace("**", "")
            if line == _NEW_PAGE or y + _height(words) > _FOOT_OF_PAGE:
                press.new_page()
                y = 70.0
            y = _set(press, y, words, bold=line.startswith("**") and line.endswith("**"))

    return print_pdf(draw)


def _height(line: str) -> float:
    """The room that a paragraph or the row of a table takes below its first line."""
    if line.startswith("|"):
        return _LEADING * (max(map(len, _wrapped(line))) - 1)
    return 0.0 if "|" in line else stringWidth(line, "Serif", SIZE) // (0.95 * (RIGHT - LEFT)) * 1.35 * SIZE


def _wrapped(line: str) -> list[list[str]]:
    """The cells of a row, each as the lines that fit into its column."""
    cells = [cell.split() for cell in line.strip("|").split("|")]
    room = (RIGHT - LEFT) / len(cells) - 2 * _PADDING
    wrapped: list[list[str]] = []
    for words in cells:
        rows = [""]
        for word in words:
            longer = f"{rows[-1]} {word}".strip()
            if rows[-1] and stringWidth(longer, "Serif", _SMALL) > room:
                rows.append(word)
            else:
                rows[-1] = longer
        wrapped.append(rows)
    return wrapped


def _set(press: Press, y: float, line: str, *, bold: bool) -> float:
    if "||" in line:
        for x, half in zip(_COLUMNS, line.split("||"), strict=True):
            press.canvas.setFont("Serif", _SMALL)
            press.canvas.drawCentredString(x, press.height - y, half.strip())
        return y + 17
    if line.startswith("|"):
        cells, height = _wrapped(line), _height(line)
        width = (RIGHT - LEFT) / len(cells)
        for column, rows in enumerate(cells):
            for index, words in enumerate(rows):
                press.text(LEFT + column * width + _PADDING, y + _LEADING * index, words, size=_SMALL)
        press.grid([LEFT + column * width for column in range(len(cells) + 1)], [y - 12, y + height + 4])
        return y + height + 16
    if line.startswith("->"):
        press.centred(y, line[2:].strip(), font="Serif-Bold")
        return y + 20
    if bold and not _height(line):
        press.text(LEFT + INDENT, y, line, font="Serif-Bold")
        return y + 1.35 * SIZE + 6
    return press.paragraph(y, line) if line.strip() else y + 4
