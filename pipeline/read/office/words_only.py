"""The bare words of an old Word file by antiword or catdoc, where LibreOffice is not installed."""

import tempfile
from pathlib import Path

from pipeline.read.kinds import Kind
from pipeline.read.programs import find_program, run_program

_SECONDS = 60.0
_MOST_BLOCKS = 2
# Each program that can, with what makes it print whole paragraphs in UTF-8.
_READERS: dict[Kind, tuple[tuple[str, ...], ...]] = {
    "doc": (("antiword", "-m", "UTF-8.txt", "-w", "0"), ("catdoc", "-d", "utf-8", "-w")),
    "rtf": (("catdoc", "-d", "utf-8", "-w"),),
}


def read_words(data: bytes, kind: Kind) -> tuple[str, str] | None:
    """The words and the program that found them; None when no program that is installed finds any."""
    for program, *options in _READERS.get(kind, ()):
        if find_program(program) is None:
            continue
        with tempfile.TemporaryDirectory(prefix="doichieu-") as room:
            file = Path(room) / f"file.{kind}"
            file.write_bytes(data)
            ended = run_program([program, *options, str(file)], Path(room), seconds=_SECONDS)
            text = ended.output.read_bytes().decode("utf-8", errors="replace")
        if ended.status == 0 and text.strip():
            return "\n".join(map(_without_bars, text.split("\n"))), program
    return None


def _without_bars(line: str) -> str:
    """A row of a table as antiword draws it: two cells are blocks side by side, more are cells of data."""
    if not line.lstrip().startswith("|"):
        return line
    cells = line.strip().strip("|").split("|")
    if len(cells) > _MOST_BLOCKS:
        return "\t".join(cell.strip() for cell in cells)
    return "    ".join(cells).rstrip()


def has_reader(kind: Kind) -> bool:
    """Whether a program is installed that finds the words of such a file."""
    return any(find_program(command[0]) is not None for command in _READERS.get(kind, ()))
