"""Small stores for tests: reports written as text, processed as a run does."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from pipeline.corpus import bring_up_to_date
from pipeline.main import process
from pipeline.rules import load_rules
from pipeline.store import RunTables, Store
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import (
    CITATIONS,
    CITED_DOCUMENTS,
    DOCUMENT_RELATIONS,
    FLAGS,
    REPORTS,
    CitationRow,
    CitedDocumentRow,
)
from tests.making import make_text

STARTED = "2026-01-01T00:00:00"
_HEAD = """ỦY BAN NHÂN DÂN TỈNH {province}
{agency}
Số: {number}/BC-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
{place}, ngày {day} tháng {month} năm {year}
BÁO CÁO
Kết quả công tác cải cách hành chính năm {year}
"""


@lru_cache(maxsize=512)
def report_of(
    body: str,
    *,
    agency: str = "SỞ NỘI VỤ",
    province: str = "Lâm Đồng",
    number: int = 1,
    date: tuple[int, int, int] = (15, 12, 2023),
    source: str = "",
) -> ReportRows:
    """The rows of a report with these words, as a worker makes them."""
    day, month, year = date
    head = _HEAD.format(
        province=province.upper(), agency=agency, number=number, place=province, day=day, month=month, year=year
    )
    text = make_text(f"{head}{body}", name=source or f"{agency} {province} {number}.md".lower())
    text = replace(text, source=replace(text.source, name=source or text.source.name))
    return rows_of(process(text.source, load_rules()), "rules", "1.0")


def made(path: Path, batches: Iterable[Sequence[ReportRows]]) -> Store:
    """A store to which the batches were added one after the other, brought up to date after each."""
    store = Store.open(path)
    RunTables(store).begin(STARTED, "1.0", "rules")
    for batch in batches:
        RunTables(store).add(batch)
        bring_up_to_date(store, load_rules())
    return store


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Everything that is published of citations and documents."""
    tables = (REPORTS, CITATIONS, CITED_DOCUMENTS, DOCUMENT_RELATIONS, FLAGS)
    return {table.name: [tuple(row) for row in store.rows(table)] for table in tables}


def documents(store: Store) -> list[CitedDocumentRow]:
    """The cited documents."""
    return [CitedDocumentRow(*row) for row in store.rows(CITED_DOCUMENTS)]


def citations(store: Store) -> list[CitationRow]:
    """The citations of all reports."""
    return [CitationRow(*row) for row in store.rows(CITATIONS)]
