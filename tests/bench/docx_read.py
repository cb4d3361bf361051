"""Reading DOCX against python-docx over the same files: `python -m tests.bench.docx_read FOLDER`.

python-docx is asked for the least that compares: the words of every paragraph and cell. It gives no bold, automatic
labels, footnotes, text boxes or page headers. Each peer reads all files, twice, in the same run.
"""

import gc
import hashlib
import io
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph

from pipeline.errors import DocumentError
from pipeline.read import DEFAULT_LIMITS
from pipeline.read.docx import read_docx
from pipeline.read.kinds import kind_of
from pipeline.worker import spare_collector


@dataclass(frozen=True, slots=True)
class DocxReading:
    """Processor seconds that each of the two took for the same files."""

    files: int
    characters: int
    ours: float
    python_docx: float

    @property
    def ratio(self) -> float:
        """How long it took in terms of python-docx."""
        return self.ours / self.python_docx


def measure(contents: Sequence[bytes]) -> DocxReading:
    """Read every file once with each of the two."""
    ours, characters = _seconds(_read, contents)
    peer, _ = _seconds(_read_with_python_docx, contents)
    return DocxReading(len(contents), characters, ours, peer)


def _read(data: bytes) -> int:
    source = read_docx(data, "a.docx", hashlib.sha256(data).hexdigest(), DEFAULT_LIMITS)
    return sum(len(line.text) for page in source.pages for line in page.lines)


def _read_with_python_docx(data: bytes) -> int:
    document = docx.Document(io.BytesIO(data))
    return sum(len(paragraph.text) for paragraph in _paragraphs(document))


def _paragraphs(parent: object) -> Iterator[Paragraph]:
    for block in parent.iter_inner_content():  # type: ignore[attr-defined]
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell)
        else:
            yield block


def _seconds(read: Callable[[bytes], int], contents: Sequence[bytes]) -> tuple[float, int]:
    gc.collect()  # Neither pays for what the other left in memory.
    start = time.process_time()
    characters = sum(map(read, contents))
    return time.process_time() - start, characters


def _readable(file: Path) -> bytes | None:
    data = file.read_bytes()
    try:
        return data if kind_of(data) == "docx" and _read(data) else None
    except DocumentError:
        return None


def main(folder: Path, repetitions: int = 2) -> None:
    """Print one line for each repetition, with memory as a worker keeps it."""
    spare_collector()
    contents = [data for file in sorted(folder.rglob("*.docx")) if (data := _readable(file)) is not None]
    for data in contents:
        _read_with_python_docx(data)  # Both have met every file before they are measured.
    for repetition in range(1, repetitions + 1):
        result = measure(contents)
        print(
            f"{repetition}: {result.files} files, {result.characters:,} characters; read_docx {result.ours:.2f} s, "
            f"python-docx {result.python_docx:.2f} s, {result.ratio:.2f} times its time"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
