"""A table's row tells of the document whose code stands in one of its cells."""

import pytest

from pipeline.citations import find_citations
from pipeline.normalise import normalise
from pipeline.records import Citation, Header, Line, Page, Source
from pipeline.rules import load_rules


def _cite(rows: list[list[str]], above: str = "") -> tuple[Citation, ...]:
    lines = [Line(above, 1, "yes")] if above else []
    lines += [
        Line(text, 1, "yes", kind="cell", table=0, row=row, column=column)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    source = Source("a.docx", "0" * 64, 1, "text/plain", "docx", 1.0, (Page(0, tuple(lines)),))
    rules = load_rules()
    text = normalise(source, rules.characters)
    found = find_citations(text, Header(), rules)
    assert all(one.subject == text.value[one.subject_start : one.subject_end] for one in found)
    return found


@pytest.mark.parametrize(
    ("head", "cell"),
    [
        ("Ngày hoàn thành", "23/02/2021"),
        ("Kết quả", "23/02/2021"),
        ("Ngày ban hành", "23/02/2021 (lần 2)"),
        ("Ngày ban hành", ""),
    ],
)
def test_other_columns_say_no_date(head: str, cell: str) -> None:
    (one,) = _cite([["Số, ký hiệu", head], ["489/KH-UBND", cell]])
    assert not one.date.iso


@pytest.mark.parametrize("head", ["Ngày ban hành", "NGÀY BAN HÀNH", "Ngày, tháng, năm ban hành", "Ngày tháng"])
@pytest.mark.parametrize("cell", ["23/02/2021", "ngày 23 tháng 02 năm 2021", "23-02-2021", " 23/2/2021 "])
def test_the_date_stands_in_its_own_column(head: str, cell: str) -> None:
    (one,) = _cite([["Số, ký hiệu", head], ["489/KH-UBND", cell]])
    assert one.date.iso == "2021-02-23"
    assert one.raw == "489/KH-UBND"


def test_a_printed_date_is_not_replaced() -> None:
    (one,) = _cite([["Văn bản", "Ngày ban hành"], ["Kế hoạch số 489/KH-UBND ngày 05/3/2021", "23/02/2021"]])
    assert one.date.iso == "2021-03-05"


def test_subject_and_issuer_stand_in_their_columns() -> None:
    one, *_ = _cite(
        [
            ["TT", "Số hiệu", "Cơ quan ban hành", "Trích yếu nội dung"],
            ["1", "28/2013/QĐ-UBND", "UBND tỉnh", "Quy chế phối hợp; trách nhiệm của các sở"],
        ]
    )
    assert (one.issuer, one.issuer_source) == ("UBND tỉnh", "stated")
    assert one.subject == "Quy chế phối hợp; trách nhiệm của các sở"


def test_a_cell_that_says_more_keeps_its_own_words() -> None:
    first, second = _cite(
        [
            ["Văn bản", "Trích yếu"],
            ["Thông tư số 3/2017/TT-BNV quy định mức thu; chế độ nộp", "khác"],
            ["Theo Công văn số 12/SNV-VP và biên bản họp", "khác"],
        ]
    )
    assert first.subject == "quy định mức thu; chế độ nộp"
    assert second.subject == ""


@pytest.mark.parametrize(
    ("above", "relation"),
    [
        ("Kết quả như sau:", "vien_dan"),
        ("Sở đã ban hành các văn bản sau:", "ban_hanh"),
        ("Danh mục văn bản đề nghị bãi bỏ", "bai_bo"),
        ("Trước đây có văn bản đã bị bãi bỏ.", "vien_dan"),
    ],
)
def test_the_line_above_governs_the_table(above: str, relation: str) -> None:
    (one,) = _cite([["Số, ký hiệu", "Ghi chú"], ["28/2013/QĐ-UBND", ""]], above)
    assert one.relation == relation
