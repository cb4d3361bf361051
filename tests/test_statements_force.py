"""What lost its force as a whole, lists of such documents, and what holds of any words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.citations import find_citations
from pipeline.normalise import normalise
from pipeline.records import Header, Line, Page, Source
from pipeline.rules import load_rules
from pipeline.statements import statements
from tests.making import make_text
from tests.statements_making import Said, found


@pytest.mark.parametrize(
    ("content", "historical"),
    [
        ("Nghị định số 59/2023/NĐ-CP sửa đổi Nghị định số 4/2015/NĐ-CP", False),
        ("Nghị định số 59/2023/NĐ-CP bãi bỏ khoản 2 Điều 3 Nghị định số 4/2015/NĐ-CP", False),
        ("Nghị định số 59/2023/NĐ-CP bãi bỏ một số điều của Nghị định số 4/2015/NĐ-CP", False),
        ("Nghị định số 59/2023/NĐ-CP thay thế Nghị định số 4/2015/NĐ-CP", True),
        ("Nghị định số 4/2015/NĐ-CP đã được thay thế bởi Nghị định số 59/2023/NĐ-CP", True),
        ("Quyết định số 9/QĐ-UBND hết hiệu lực theo Quyết định số 10/QĐ-UBND", True),
    ],
)
def test_only_what_lost_its_force_as_a_whole_is_historical(content: str, historical: bool) -> None:
    (one,) = found(content)
    assert one.historical is historical


def row_of_cells(*cells: str) -> list[Said]:
    lines = tuple(
        Line(words, 1, "yes", kind="cell", table=0, row=0, column=column) for column, words in enumerate(cells)
    )
    source = Source("a.docx", "0" * 64, 1, "text/plain", "docx", 1.0, (Page(0, lines),))
    rules = load_rules()
    text = normalise(source, rules.characters)
    citations = find_citations(text, Header(), rules)
    names = [one.code or one.raw for one in citations]
    return [
        (names[one.acting], "whole" if one.historical else "part", names[one.acted_on])
        for one in statements(citations, text, rules)
    ]


def test_a_list_of_documents_that_lost_their_force_is_read_along_its_rows() -> None:
    first, last = "Thông tư số 1/2018/TT-BNV quy định mẫu", "Được thay thế bởi Thông tư số 4/2024/TT-BNV"
    assert row_of_cells("1", first, last) == [("4/2024/TT-BNV", "whole", "1/2018/TT-BNV")]
    assert row_of_cells("1", first, "Khoản 2 Điều 5", last) == [("4/2024/TT-BNV", "part", "1/2018/TT-BNV")]
    assert row_of_cells("1", "Tên thủ tục", last) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "Quyết định số 1/QĐ-UBND",
                "Nghị định số 2/2020/NĐ-CP",
                "bãi bỏ",
                ", ",
                " và ",
                "được sửa đổi tại",
                ";",
                "\n",
                "một số điều của",
                "Quyết định này",
                "(",
                ")",
                "bằng",
            ]
        ),
        max_size=14,
    )
)
def test_no_document_acts_on_itself_and_evidence_is_a_party(parts: list[str]) -> None:
    for one in found(" ".join(parts)):
        assert one.acting != one.acted_on
        assert one.evidence in (one.acting, one.acted_on)
        assert one.historical <= (one.relation in ("thay_the", "bai_bo"))


@pytest.mark.parametrize(
    "one",
    [
        "bãi bỏ một số điều, khoản 2, khoản 3 của Quyết định số {}/QĐ-UBND, các ",
        "Quyết định số {}/QĐ-UBND, ",
        "Quyết định này bãi bỏ Quyết định số {}/QĐ-UBND\n",
        "Quyết định số {}/QĐ-UBND đã được thay thế bởi ",
    ],
)
def test_thousands_of_mentions_take_no_time(one: str) -> None:
    rules = load_rules()
    text = make_text("".join(one.format(number) for number in range(1, 4000)))
    citations = find_citations(text, Header(), rules)
    begin = time.perf_counter()
    statements(citations, text, rules)
    assert time.perf_counter() - begin < 2
