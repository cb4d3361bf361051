"""Reading digital PDF against its peers over the same files: `python -m tests.bench.pdf_read FOLDER`.

pdfplumber is asked for the least that compares: words with font name and size; pypdfium2 for the text of each page and
the font, size and place of each of its text objects, from which nothing is made. The files are those of the folder
that hold text; all three read all of them in turn, twice over, and the better of its two passes counts for each: what
else the machine does falls on one pass or the other.
"""

import gc
import hashlib
import logging
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT

from pipeline.errors import DocumentError
from pipeline.read.pdf import read_pdf
from pipeline.read.recognition import Ocr
from pipeline.worker import spare_collector

_PASSES = 2


@dataclass(frozen=True, slots=True)
class PdfReading:
    """Processor seconds that each of the three took for the same pages in its best pass."""

    files: int
    pages: int
    ours: float
    pdfplumber: float
    pypdfium2: float


def measure(files: Sequence[Path]) -> PdfReading:
    """Read every file that holds text with each of the three."""
    readable = {file: pages for file in files if (pages := _pages(file))}
    peers = (_pages, _read_with_pdfplumber, _read_fonts)
    passes = [[_seconds(peer, readable) for peer in peers] for _ in range(_PASSES)]
    return PdfReading(len(readable), sum(readable.values()), *map(min, zip(*passes, strict=True)))


def _pages(file: Path) -> int:
    data = file.read_bytes()
    try:
        return len(read_pdf(data, file.name, hashlib.sha256(data).hexdigest(), ocr=Ocr("never")).pages)
    except DocumentError:
        return 0


def _read_with_pdfplumber(file: Path) -> int:
    with pdfplumber.open(file) as document:
        return sum(len(page.extract_words(extra_attrs=["fontname", "size"])) for page in document.pages)


def _read_fonts(file: Path) -> int:
    found = 0
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        for page in document:
            text_page = page.get_textpage()
            text_page.get_text_range()
            for run in page.get_objects(filter=[FPDF_PAGEOBJ_TEXT], textpage=text_page):
                run.get_font().get_base_name()
                run.get_font_size()
                run.get_bounds()
                found += 1
            text_page.close()
            page.close()
    return found


def _seconds(read: Callable[[Path], int], files: Iterable[Path]) -> float:
    gc.collect()  # Neither pays for what the other left in memory.
    start = time.process_time()
    for file in files:
        read(file)
    return time.process_time() - start


def main(folder: Path, repetitions: int = 4) -> None:
    """Print one line for each repetition, with memory as a worker keeps it."""
    spare_collector()
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    files = sorted(folder.rglob("*.pdf"))
    for repetition in range(1, repetitions + 1):
        result = measure(files)
        print(
            f"{repetition}: {result.files} files, {result.pages} pages; "
            f"read_pdf {result.pages / result.ours:.0f} pages/s, "
            f"pdfplumber {result.pages / result.pdfplumber:.1f} pages/s: {result.pdfplumber / result.ours:.1f} times "
            f"its pace; fonts alone by pypdfium2 {result.pages / result.pypdfium2:.0f} pages/s: "
            f"{result.pypdfium2 / result.ours:.2f} times its pace"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
