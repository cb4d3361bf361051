"""Later stages cannot tell the difference: the same words give the same records in whatever file they come."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.main import process
from pipeline.read import read
from pipeline.records import Report
from pipeline.rules import load_rules
from tests.agreement import Agreement, records_of
from tests.printing import needs_font
from tests.rendering import FORMATS, Document, Format, as_docx, as_markdown
from tests.unseen.annotated import AUTOMATIC, CLOSE_NOTE, OPEN_NOTE
from tests.unseen.scoring import documents

_HERE = Path(__file__).parent
_LABELS = ("I. II. III. IV. V.", "1. 2. 3. 4. 5.", "a) b) c) d) đ)")
FLOORS: dict[str, dict[str, float]] = json.loads((_HERE / "every_format" / "floors.json").read_text())


def all_documents() -> Iterator[tuple[str, Document]]:
    """Name and lines: reports of the corpus, invented documents, and two with tables and footnotes."""
    for file in sorted((_HERE.parent / "corpus" / "reports").glob("*.md")):
        yield file.stem, list(_whole_paragraphs(file.read_text(encoding="utf-8").split("\n")))
    for file in sorted((_HERE / "every_format").glob("*.txt")):
        words = re.sub(r"\[\[f\|(.*?)\]\]", rf"{OPEN_NOTE}\1{CLOSE_NOTE}", file.read_text(encoding="utf-8"))
        yield file.stem, words.split("\n")
    for document in documents():
        yield document.name, list(_labelled(re.sub(r"(?m)^-> ?", "", document.text.replace("⏎", " ")).split("\n")))


def measure(kind: Format, files: dict[str, bytes]) -> Agreement:
    """How far the readings of these files agree with those of their Markdown."""
    agreement = Agreement()
    for name, lines in all_documents():
        if name in files:
            wanted, found = _report(as_markdown(lines).encode(), "md"), _report(files[name], kind.suffix)
            agreement.add(name, records_of(wanted, bold=kind.has_bold), records_of(found, bold=kind.has_bold))
    return agreement


def files_of(kind: Format) -> dict[str, bytes]:
    """Every document in one format; printing straight on the page knows no footnotes."""
    return {
        name: kind.make(lines)
        for name, lines in all_documents()
        if kind.has_notes or not any(OPEN_NOTE in line for line in lines)
    }


def printed_by_office(folder: Path) -> dict[str, bytes]:
    """The PDF that LibreOffice makes of every document's DOCX, in one call."""
    for name, lines in all_documents():
        (folder / f"{name}.docx").write_bytes(as_docx(lines))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, sorted(folder.glob("*.docx")))], check=True, capture_output=True, timeout=300)
    return {file.stem: file.read_bytes() for file in folder.glob("*.pdf")}


OFFICE_PDF = Format("office-pdf", "pdf", as_docx)


@needs_font
@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.name)
def test_a_format_gives_the_records_of_markdown(kind: Format) -> None:
    """Every group of records agrees at least as far as its floor says."""
    _hold(kind, measure(kind, files_of(kind)))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_printed_docx_gives_the_records_of_markdown(tmp_path: Path) -> None:
    """What an office prints to PDF is read like what it typed."""
    _hold(OFFICE_PDF, measure(OFFICE_PDF, printed_by_office(tmp_path)))


def _hold(kind: Format, agreement: Agreement) -> None:
    values = agreement.values()
    low = {group: values[group] for group, floor in FLOORS[kind.name].items() if values[group] < floor}
    assert not low, "\n".join([str(low), *agreement.differences])


def _report(data: bytes, suffix: str) -> Report:
    return process(read(data, f"bao-cao.{suffix}"), load_rules())


def _whole_paragraphs(lines: list[str]) -> Iterator[str]:
    """Paragraphs that the page break of a recognised scan cut in two are one again."""
    waiting = ""
    for line in filter(None, map(str.strip, lines)):
        if waiting and line[0].islower() and waiting[-1] not in ".;:*" and "\n" not in waiting:
            waiting += f" {line}"
            continue
        yield from (waiting, "")
        waiting = _closed(line)
    yield waiting


def _closed(line: str) -> str:
    """A line whose bold goes on over a line break, with marks of its own."""
    line = line.strip()
    if line.count("**") % 2 == 0:
        return line
    return f"{line}**" if line.startswith("**") else f"**{line}"


def _labelled(lines: list[str]) -> Iterator[str]:
    """Lines that their format was to number, with the labels it would print."""
    counts: list[int] = []
    for line in lines:
        if line.startswith(AUTOMATIC):
            level = int(line[1])
            counts = [*counts[:level], *[0] * (level - len(counts))]
            counts[-1] += 1
            label = _LABELS[level - 1].split()[counts[-1] - 1]
            line = f"{label} {line[2:]}"
        yield line
