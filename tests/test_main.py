import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.main import process
from pipeline.records import Report
from pipeline.rules import load_rules
from tests.making import make_text

PIECES = [
    *"Số: 12/BC-SNV|BÁO CÁO|V/v|Kính gửi:|Nơi nhận:|KT. GIÁM ĐỐC|I.|a)|1.2.|-|Điều 3.|PHỤ LỤC".split("|"),
    *"Quyết định số|12/QĐ-UBND|ngày 31/02/2020|của UBND tỉnh|về việc|(|)|“|”|;|,|:|.".split("|"),
    *"24,6 tỷ đồng|2/12|50%|trong đó|tăng|quý I|năm 2020|\n|\n\n|\u00a0|\u0301".split("|"),
]


def processed(content: str) -> Report:
    return process(make_text(content).source, load_rules())


@pytest.mark.parametrize("content", ["", " ", "\n\n", "\u00a0\u200b", "."])
def test_a_document_without_a_word_goes_through_all_stages(content: str) -> None:
    report = processed(content)
    assert (report.sections, report.citations, report.statistics) == ((), (), ())


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=60))
def test_whatever_stands_in_a_document_every_record_shows_its_words(pieces: list[str]) -> None:
    report = processed(" ".join(pieces))
    value = report.text.value
    for one in (*report.citations, *report.statistics):
        assert one.raw == value[one.start : one.end]
    for flag in report.flags:
        assert all(quote.text == value[quote.start : quote.end] for quote in flag.quotes)
    assert all(0 <= one.start <= one.end <= len(value) for one in report.sections)
