"""Reading scans against bare Tesseract over the same page images with as many processes.

`python -m tests.bench.ocr [FOLDER]`: the scans among the PDF and image files of a folder, else pages made for it.
"""

import io
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pipeline.errors import DocumentError
from pipeline.read import Ocr, read
from pipeline.read.scan.opening import open_pictures
from pipeline.read.scan.tesseract import find_tesseract
from tests.bench.reports import CORPUS
from tests.scanning.typeset import Typesetter
from tests.scanning.wear import WEARS

_PAGES, _MOST_PAGES = 6, 60
_WORN = ("office grey", "office colour", "skewed", "fax")


@dataclass(frozen=True, slots=True)
class OcrReading:
    """Seconds on the clock that each of the two took for the same pages."""

    pages: int
    ours: float
    tesseract: float

    @property
    def ratio(self) -> float:
        """Our time in times of bare Tesseract's."""
        return self.ours / self.tesseract


def compare(scans: Sequence[bytes], processes: int) -> OcrReading:
    """Read every scan once with each of the two."""
    images = [image for scan in scans for image in _images(scan)]
    begun = time.perf_counter()
    for scan in scans:
        read(scan, "scan", ocr=Ocr("auto", at_once=processes))
    ours = time.perf_counter() - begun
    begun = time.perf_counter()
    with ThreadPoolExecutor(processes) as pool:
        list(pool.map(_bare, images))
    return OcrReading(len(images), ours, time.perf_counter() - begun)


def measure(folder: Path | None = None) -> Iterator[str]:
    """One line a repetition."""
    if not find_tesseract():
        yield "not measured: Tesseract with Vietnamese is not installed"
        return
    processes = os.cpu_count() or 1
    scans = list(_scans_of(folder)) if folder else [made_scan()]
    for repetition in (1, 2):
        result = compare(scans, processes)
        yield (
            f"{repetition}: {result.pages} pages by {processes} processes: {result.pages / result.ours:.2f} pages/s, "
            f"bare Tesseract {result.pages / result.tesseract:.2f} pages/s: {result.ratio:.2f} times its time"
        )


def _bare(image: bytes) -> None:
    command = ["tesseract", "stdin", "stdout", "-l", "vie"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    subprocess.run(command, input=image, env=environment, capture_output=True, check=True)


def _images(scan: bytes) -> Iterator[bytes]:
    """The pages as files: what both read."""
    with open_pictures(scan, "scan") as pictures:
        for index in range(len(pictures)):
            page = pictures.picture(index)
            saved = io.BytesIO()
            Image.fromarray(page.pixels).save(saved, "PPM", dpi=(page.dpi, page.dpi))
            yield saved.getvalue()


def _scans_of(folder: Path) -> Iterator[bytes]:
    """The files without any text layer, until there are pages enough."""
    pages = 0
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        data = file.read_bytes()
        try:
            source = read(data, file.name, ocr=Ocr("auto", at_once=os.cpu_count() or 1))
        except DocumentError:
            continue
        if source.how == "ocr":
            yield data
            pages += len(source.pages)
        if pages >= _MOST_PAGES:
            return


def made_scan() -> bytes:
    """A TIFF of pages, worn as scans are."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(CORPUS.iterdir())]
    paragraphs = [line for text in texts for line in text.splitlines() if line.strip()]
    wears = [wear for wear in WEARS if wear.name in _WORN]
    pages = []
    for number in range(_PAGES):
        setter = Typesetter()
        while not setter.full:
            setter.paragraph(paragraphs.pop(0))
        pages.append(Image.fromarray(np.asarray(wears[number % len(wears)].scan(setter.picture()))))
    saved = io.BytesIO()
    pages[0].save(saved, "TIFF", save_all=True, append_images=pages[1:], dpi=(200, 200), compression="tiff_lzw")
    return saved.getvalue()


if __name__ == "__main__":
    for line in measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(line, flush=True)
