import random
from pathlib import Path

import pytest

from pipeline.publish.documents import draw_documents
from pipeline.publish.scope import Scopes
from pipeline.rules import load_rules
from pipeline.store import Store
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import (
    CITED_DOCUMENTS,
    DOCUMENT_RELATIONS,
    CitationRow,
    CitedDocumentRow,
    DocumentRelationRow,
    ReportRow,
)
from tests.reports import make_report

BASE = rows_of(make_report(), "r", "1")
CITATION = BASE.citations[0]


def report(number: int, *citations: CitationRow) -> ReportRows:
    """A report of its own with these citations."""
    report_id = f"{number:016x}"
    row: ReportRow = BASE.report._replace(report_id=report_id, source=f"{report_id}.md")
    numbered = tuple(
        one._replace(
            citation_id=f"{report_id}-c{ordinal:04d}",
            report_id=report_id,
            ordinal=ordinal,
            parent_citation_id=one.parent_citation_id and f"{report_id}-{one.parent_citation_id}",
        )
        for ordinal, one in enumerate(citations, start=1)
    )
    return ReportRows(row, (), (), numbered, (), (), BASE.text, BASE.layout)


def drawn(folder: Path, *reports: ReportRows) -> tuple[list[CitedDocumentRow], list[DocumentRelationRow]]:
    with Store.open(folder / "doichieu.sqlite") as store:
        store.begin_run("2026-01-01T00:00:00", "1.0", "rules")
        store.add(reports)
        draw_documents(store, load_rules())
        return list(store.rows(CITED_DOCUMENTS)), list(store.rows(DOCUMENT_RELATIONS))


def cite(**changes: object) -> CitationRow:
    return CITATION._replace(**changes)  # type: ignore[arg-type]


def test_an_unresolved_citation_makes_no_document(tmp_path: Path) -> None:
    assert drawn(tmp_path, report(1, cite(document_id=None))) == ([], [])


def test_mentions_and_reports_are_counted(tmp_path: Path) -> None:
    ((document,), _) = drawn(tmp_path, report(1, cite(), cite()), report(2, cite()))
    assert (document.mentions, document.reports) == (3, 2)


def test_the_consensus_is_the_date_most_mentions_give(tmp_path: Path) -> None:
    right, wrong = cite(issued_date="2016-12-05"), cite(issued_date="2016-02-05")
    ((document,), _) = drawn(tmp_path, report(1, wrong, right), report(2, right, right))
    assert document.issued_date == "2016-12-05"
    assert document.issued_dates_seen == "2016-12-05 (3); 2016-02-05 (1)"


def test_a_tie_is_no_consensus(tmp_path: Path) -> None:
    ((document,), _) = drawn(tmp_path, report(1, cite(issued_date="2016-12-05"), cite(issued_date="2016-02-05")))
    assert document.issued_date is None
    assert document.issued_dates_seen == "2016-02-05 (1); 2016-12-05 (1)"


def test_a_document_without_a_date_has_none(tmp_path: Path) -> None:
    ((document,), _) = drawn(tmp_path, report(1, cite(issued_date=None, year=None)))
    assert (document.issued_date, document.issued_dates_seen, document.year) == (None, None, None)


def test_the_usual_words_win_and_of_equals_the_fullest(tmp_path: Path) -> None:
    often, full = cite(issuer="Tỉnh ủy", subject="a"), cite(issuer="Ban Chấp hành", subject="a b")
    ((document,), _) = drawn(tmp_path, report(1, often, full, often._replace(subject=None)))
    assert (document.issuer, document.subject) == ("Tỉnh ủy", "a b")


def test_nothing_is_claimed_of_registers(tmp_path: Path) -> None:
    ((document,), _) = drawn(tmp_path, report(1, cite()))
    assert (document.registry_status, document.in_force, document.replaced_by) == ("not_checked", "unknown", None)


def test_a_nested_citation_says_what_the_outer_document_does(tmp_path: Path) -> None:
    inner = cite(document_id="inner", relation="sua_doi", parent_citation_id="c0001")
    _, (relation,) = drawn(tmp_path, report(1, cite(document_id="outer"), inner))
    assert relation[:3] == ("outer", "sua_doi", "inner")
    assert relation.citation_id == f"{1:016x}-c0002"


@pytest.mark.parametrize(
    "inner",
    [
        {"relation": "vien_dan", "document_id": "inner", "parent_citation_id": "c0001"},
        {"relation": "sua_doi", "document_id": "outer", "parent_citation_id": "c0001"},
        {"relation": "sua_doi", "document_id": None, "parent_citation_id": "c0001"},
        {"relation": "sua_doi", "document_id": "inner", "parent_citation_id": None},
    ],
    ids=["only mentioned", "itself", "unresolved", "not nested"],
)
def test_what_is_no_statement_of_one_document_on_another(tmp_path: Path, inner: dict[str, object]) -> None:
    _, relations = drawn(tmp_path, report(1, cite(document_id="outer"), cite(**inner)))
    assert relations == []


def test_the_order_of_the_reports_does_not_matter(tmp_path: Path) -> None:
    choices = random.Random(3)
    reports = [
        report(
            number,
            *(
                cite(
                    document_id=f"d{choices.randrange(4)}",
                    issued_date=f"2016-0{choices.randrange(1, 4)}-01",
                    issuer=choices.choice(["UBND tỉnh", "Ủy ban nhân dân tỉnh", None]),
                    subject=choices.choice(["một", "hai", "ba"]),
                )
                for _ in range(6)
            ),
        )
        for number in range(5)
    ]
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert drawn(tmp_path / "one", *reports) == drawn(tmp_path / "two", *reversed(reports))


@pytest.mark.parametrize(
    ("document_id", "type_name", "symbol", "issuer", "scope"),
    [
        ("nd-cp-30-2020", "Nghị định", "NĐ-CP", "Chính phủ", "central"),
        ("pl-ubtvqh11-34-2007", "Pháp lệnh", "PL-UBTVQH11", None, "central"),
        ("luat-vien-chuc", "Luật", None, None, "central"),
        ("tt-bnv-1-2016", "Thông tư", "TT-BNV", "Bộ Nội vụ", "ministry"),
        ("ttlt-bnv-btc-3-2012", "Thông tư liên tịch", "TTLT-BNV-BTC", None, "ministry"),
        ("ct-tw-30-1998", "Chỉ thị", "CT/TW", "Bộ Chính trị", "party:tw"),
        ("ct-tu-31-2014-lao-cai", "Chỉ thị", "CT/TU", "Tỉnh ủy", "party:lao-cai"),
        ("qd-ubnd-20-2013-quang-nam", "Quyết định", "QĐ-UBND", None, "province:quang-nam"),
        ("snv-vp-7-2020-ha-noi", "Công văn", "SNV-VP", None, "province:ha-noi"),
        ("qd-ubnd-20-2013", "Quyết định", "QĐ-UBND", "UBND tỉnh", None),
        ("qd-xyz-1-2020", "Quyết định", "QĐ-XYZ", None, None),
        ("quyet-dinh", "Quyết định", None, "Thủ tướng Chính phủ", "central"),
    ],
)
def test_scope(document_id: str, type_name: str, symbol: str | None, issuer: str | None, scope: str | None) -> None:
    assert Scopes(load_rules()).of(document_id, type_name, symbol, issuer) == scope
