"""A serif font with Vietnamese letters, found on the system and embedded in what is printed."""

from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from pipeline.errors import UsageError

_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:/Windows/Fonts")
# Families as wide as Times New Roman first; each by its regular, bold, italic and bold italic file.
_FAMILIES = (
    tuple(f"LiberationSerif-{face}.ttf" for face in ("Regular", "Bold", "Italic", "BoldItalic")),
    ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
    tuple(f"DejaVuSerif{face}.ttf" for face in ("", "-Bold", "-Italic", "-BoldItalic")),
)
_NAMES = ("Body", "Body-Bold", "Body-Italic", "Body-BoldItalic")


@cache
def load_fonts() -> None:
    """Register the four faces with the PDF library."""
    for name, file in zip(_NAMES, _files(), strict=True):
        pdfmetrics.registerFont(TTFont(name, str(file)))


def face(bold: bool, italic: bool) -> str:
    """The name of a face."""
    return _NAMES[bold + 2 * italic]


@cache
def width(text: str, name: str, size: float) -> float:
    """How wide words are, in points."""
    return float(pdfmetrics.stringWidth(text, name, size))


def _files() -> tuple[Path, ...]:
    for family in _FAMILIES:
        found = [path for name in family if (path := _file(name)) is not None]
        if len(found) == len(family):
            return tuple(found)
    raise UsageError(
        "Không thấy phông có chân nào đủ chữ tiếng Việt; cài bằng: apt-get install fonts-liberation2",
        "No serif font with Vietnamese letters; install one with: apt-get install fonts-liberation2",
    )


def _file(name: str) -> Path | None:
    """The first font of that name that has the letters: the first Liberation fonts lack them."""
    for folder in _FOLDERS:
        for path in sorted(Path(folder).rglob(name)):
            if ord("ế") in TTFont("Asked", str(path)).face.charToGlyph:
                return path
    return None
