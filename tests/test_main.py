import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.main import process
from pipeline.records import Report
from pipeline.rules import load_rules
from tests.making import make_text

PIECES = [
    *("Số: 12/BC-SNV", "BÁO CÁO", "V/v", "Kính gửi:", "Nơi nhận:", "KT. GIÁM ĐỐC", "PHỤ LỤC", "I.", "a)", "1.2.", "-"),
    *("Quyết định số", "12/QĐ-UBND", "ngày 31/02/2020", "của UBND tỉnh", "về việc", "Điều 3.", "năm 2020", "quý I"),
    *(
        "24,6 tỷ đồng",
        "2/12",
        "50%",
        "trong đó",
        "tăng",
        "(",
        ")",
        "“",
        "”",
        ";",
        ",",
        ":",
        ".",
        "\n",
        "\u00a0",
        "\u0301",
    ),
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
    spans = [(one.start, one.end, one.raw) for one in report.citations]
    spans += [(one.start, one.end, one.raw) for one in report.statistics]
    spans += [(quote.start, quote.end, quote.text) for flag in report.flags for quote in flag.quotes]
    assert all(words == value[start:end] for start, end, words in spans)
    assert all(0 <= one.start <= one.end <= len(value) for one in report.sections)
