"""The truth about a document in the form of the corpus' annotation, so that `evaluate` reads it."""

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.synthesize.blocks import Document, Paragraph, Table
from pipeline.synthesize.phrase import Mention, Phrase, Quantity, told, words_of
from pipeline.synthesize.render.markdown import in_order, lines_of

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
_LINKS = ("order", "line", "raw", "document", "doubt")
_STATISTICS = ("order", "line", "raw", "bold", "kind", "value", "value2", "unit", "noun", "qualifier")
_SECTIONS = ("order", "line", "kind", "label", "ordinal", "level", "title", "parent_order")
_FLAGS = ("order", "code", "severity", "quotes", "explanation")
_QUIET = ("order", "code", "words", "reason")
_TABLES = ("table", "row", "column", "rowspan", "colspan", "header", "text")
_BOLD = ("order", "line", "words")


def write_gold(document: Document, folder: Path) -> None:
    """One folder with header.json and a file a table; lines are those of the Markdown text."""
    home = folder / document.name
    home.mkdir(parents=True, exist_ok=True)
    (home / "header.json").write_text(
        json.dumps(document.header, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    write_rows(home / "citations.csv", _CITATIONS, _citations(document))
    write_rows(home / "identities.csv", _LINKS, _links(document))
    write_rows(home / "statistics.csv", _STATISTICS, _statistics(document))
    write_rows(home / "sections.csv", _SECTIONS, _sections(document))
    flags = ((one.code, one.severity, " ||| ".join(one.quotes), one.explanation) for one in document.flags)
    write_rows(home / "flags.csv", _FLAGS, flags)
    write_rows(home / "quiet.csv", _QUIET, ((one.code, one.words, one.reason) for one in document.quiet))
    write_rows(home / "bold.csv", _BOLD, _bold(document))
    write_rows(home / "tables.csv", _TABLES, _cells(document), numbered=False)


def musts(document: Document) -> Iterator[tuple[str, str, str]]:
    """Lines of flags_must.csv: report, code, fragments that the flag has to show."""
    for flag in document.flags:
        yield document.name, flag.code, "||".join(flag.quotes)


def write_musts(rows: Iterable[tuple[str, str, str]], file: Path) -> None:
    """What has to be raised in the whole collection."""
    write_rows(file, ("report", "codes", "fragments"), rows, numbered=False)


def _phrases(document: Document) -> Iterator[tuple[int, Phrase]]:
    """Everything that is said, with its line in the Markdown text."""
    for line, block in lines_of(document):
        if isinstance(block, Paragraph):
            yield line, block.words
        else:
            # Two lines for the caption, one for the rule below the head.
            yield from ((line + 2 + cell.row + (cell.row > 0), cell.words) for cell in block.cells)


def _stated(document: Document) -> Iterator[tuple[int, Mention | Quantity, str, bool]]:
    for line, phrase in _phrases(document):
        for truth, pieces in told(phrase):
            yield line, truth, words_of(pieces), any(piece.bold for piece in pieces)


def _citations(document: Document) -> Iterator[tuple[str, ...]]:
    for line, truth, raw, _ in _stated(document):
        if isinstance(truth, Mention):
            yield (
                str(line), raw, truth.form, truth.type, truth.number, truth.year, truth.symbol, truth.date,
                truth.issuer, truth.subject, truth.relation, truth.resolves_to,
            )  # fmt: skip


def _links(document: Document) -> Iterator[tuple[str, ...]]:
    """Which document each mention means, in the order of citations.csv."""
    for line, truth, raw, _ in _stated(document):
        if isinstance(truth, Mention):
            yield str(line), raw, truth.document, truth.doubt


def _statistics(document: Document) -> Iterator[tuple[str, ...]]:
    for line, truth, raw, bold in _stated(document):
        if isinstance(truth, Quantity):
            yield (
                str(line), raw, str(int(bold)), truth.kind, truth.value, truth.value2,
                truth.unit, truth.noun, truth.qualifier,
            )  # fmt: skip


def _sections(document: Document) -> Iterator[tuple[str, ...]]:
    for line, block in lines_of(document):
        if isinstance(block, Paragraph) and block.section is not None:
            truth = block.section
            parent = "" if truth.parent is None else str(truth.parent + 1)
            yield str(line), truth.kind, truth.label, str(truth.ordinal), str(truth.level), truth.title, parent


def _bold(document: Document) -> Iterator[tuple[str, ...]]:
    for line, phrase in _phrases(document):
        for piece in phrase:
            if piece.bold and piece.text.strip():
                yield str(line), piece.text.strip()


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


def mentions(document: Document) -> Iterator[tuple[int, Mention]]:
    """Every mention with its order in citations.csv and identities.csv."""
    stated = (truth for _, truth, _, _ in _stated(document) if isinstance(truth, Mention))
    return enumerate(stated, 1)


def write_rows(file: Path, columns: Sequence[str], rows: Iterable[Sequence[str]], *, numbered: bool = True) -> None:
    """A CSV file with a header; `numbered`: the first column counts the rows."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(columns)
        for order, row in enumerate(rows, 1):
            writer.writerow((str(order), *row) if numbered else row)
