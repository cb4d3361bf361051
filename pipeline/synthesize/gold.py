"""The truth about a document in the form of the corpus' annotation, so that `evaluate` reads it."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.synthesize.blocks import Block, Document, Paragraph, Table
from pipeline.synthesize.phrase import Mention, Phrase, Quantity, told, words_of
from pipeline.synthesize.render.markdown import in_order

_CITATIONS = (
    "order",
    "line",
    "raw",
    "form",
    "type",
    "number",
    "year_in_number",
    "symbol",
    "date",
    "issuer",
    "subject",
    "relation",
    "resolves_to",
)
_STATISTICS = ("order", "line", "raw", "bold", "kind", "value", "value2", "unit", "noun", "qualifier")
_SECTIONS = ("order", "line", "kind", "label", "ordinal", "level", "title", "parent_order")
_FLAGS = ("order", "code", "severity", "quotes", "explanation")
_QUIET = ("order", "code", "words", "reason")
_TABLES = ("table", "row", "column", "rowspan", "colspan", "header", "text")
_BOLD = ("order", "line", "words")


def write_gold(document: Document, folder: Path, text: str) -> None:
    """One folder with header.json and a file a table; lines are those of the Markdown text."""
    home = folder / document.name
    home.mkdir(parents=True, exist_ok=True)
    (home / "header.json").write_text(
        json.dumps(document.header, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    stated = list(_stated(document))
    _write(home / "citations.csv", _CITATIONS, _citations(stated, text))
    _write(home / "statistics.csv", _STATISTICS, _statistics(stated, text))
    _write(home / "sections.csv", _SECTIONS, _sections(document, text))
    _write(
        home / "flags.csv",
        _FLAGS,
        ((f.code, f.severity, " ||| ".join(f.quotes), f.explanation) for f in document.flags),
    )
    _write(home / "quiet.csv", _QUIET, ((q.code, q.words, q.reason) for q in document.quiet))
    _write(home / "bold.csv", _BOLD, _bold(document, text))
    _write(home / "tables.csv", _TABLES, _cells(document), numbered=False)


def musts(document: Document) -> Iterator[tuple[str, str, str]]:
    """Lines of flags_must.csv: report, code, fragments that the flag has to show."""
    for flag in document.flags:
        yield document.name, flag.code, "||".join(flag.quotes)


def write_musts(rows: Iterable[tuple[str, str, str]], file: Path) -> None:
    """What has to be raised in the whole collection."""
    _write(file, ("report", "codes", "fragments"), rows, numbered=False)


def _phrases(block: Block) -> Iterator[Phrase]:
    if isinstance(block, Paragraph):
        yield block.words
    else:
        yield from (cell.words for cell in block.cells)


def _stated(document: Document) -> Iterator[tuple[Mention | Quantity, str, bool]]:
    for block in in_order(document):
        for phrase in _phrases(block):
            for truth, pieces in told(phrase):
                yield truth, "".join(piece.text for piece in pieces), any(piece.bold for piece in pieces)


def _citations(stated: Sequence[tuple[Mention | Quantity, str, bool]], text: str) -> Iterator[tuple[str, ...]]:
    for truth, raw, _ in stated:
        if isinstance(truth, Mention):
            yield (
                "", raw, truth.form, truth.type, truth.number, truth.year, truth.symbol, truth.date,
                truth.issuer, truth.subject, truth.relation, truth.resolves_to,
            )  # fmt: skip


def _statistics(stated: Sequence[tuple[Mention | Quantity, str, bool]], text: str) -> Iterator[tuple[str, ...]]:
    for truth, raw, bold in stated:
        if isinstance(truth, Quantity):
            yield (
                "",
                raw,
                str(int(bold)),
                truth.kind,
                truth.value,
                truth.value2,
                truth.unit,
                truth.noun,
                truth.qualifier,
            )


def _sections(document: Document, text: str) -> Iterator[tuple[str, ...]]:
    place: dict[int, int] = {}
    for block in in_order(document):
        if isinstance(block, Paragraph) and block.section is not None:
            truth = block.section
            place[len(place)] = len(place) + 1
            parent = "" if truth.parent is None else str(truth.parent + 1)
            yield "", truth.kind, truth.label, str(truth.ordinal), str(truth.level), truth.title, parent


def _bold(document: Document, text: str) -> Iterator[tuple[str, ...]]:
    for block in in_order(document):
        for phrase in _phrases(block):
            for piece in phrase:
                if piece.bold and piece.text.strip():
                    yield "", piece.text.strip()


def _cells(document: Document) -> Iterator[tuple[str, ...]]:
    tables = [block for block in in_order(document) if isinstance(block, Table)]
    for number, table in enumerate(tables, 1):
        for cell in table.cells:
            head = str(int(cell.row < table.header_rows))
            yield (
                str(number),
                str(cell.row),
                str(cell.column),
                str(cell.rowspan),
                str(cell.colspan),
                head,
                words_of(cell.words),
            )


def _write(file: Path, columns: Sequence[str], rows: Iterable[Sequence[str]], *, numbered: bool = True) -> None:
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(columns)
        for order, row in enumerate(rows, 1):
            writer.writerow((str(order), *row) if numbered else row)
