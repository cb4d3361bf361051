"""No text is slow to read, and every span stands in it."""

import gc
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.citations import find_citations
from pipeline.records import Evidence, Found, Header, Paragraph, Source, Text
from pipeline.rules import load_rules
from tests.making import make_text

MEGABYTE = 1_000_000
SOURCE = Source("a.txt", "0" * 64, 1, "text/plain", "text", 1.0, ())


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "/",
        "(",
        "số ",
        "1/",
        "1/A-",
        "Luật ",
        "Luật sửa đổi, bổ sung một số điều của ",
        "Quy chế chi tiêu và ",
        "ngày ",
        "của ",
        "“",
        "Điều 1 khoản 2 ",
        "đề nghị của A tại ",
        "Sở ban hành ",
        "Quyết định này ",
        "- ",
        "a\n",
        "Quyết định số 1/QĐ-A về ",
        "Quyết định số 1/QĐ-A (Quyết định 1) ",
        "Quyết định số 1/QĐ-A\n",
        "Nghị quyết nêu trên ",
        "Quyết định số 1/QĐ-A và các văn bản nêu trên, ",
        "Nghị quyết số 1-NQ/TU. Nghị quyết của Tỉnh ủy. ",
        "Quyết định số 1/QĐ-A (gọi tắt là Quy chế) Quy chế ",
        "sau đây gọi tắt là Quyết định 1, ",
        "trình A ban hành Đề án b, ",
    ],
)
def test_a_megabyte_of_anything(piece: str) -> None:
    value = piece * (MEGABYTE // len(piece)) + "Quyết định số 1/QĐ-A"
    assert seconds_to_read(value) < 2


@pytest.mark.parametrize(
    "form", ["{0}/QĐ-A", "số {0}/QĐ-UBND ngày 01/02/2003", "Quyết định số {0}/QĐ-A (Quyết định {0})"]
)
def test_a_megabyte_of_enumeration(form: str) -> None:
    length = len(form.format(50_000)) + 2
    assert seconds_to_read(", ".join(form.format(number) for number in range(MEGABYTE // length))) < 2


def seconds_to_read(value: str) -> float:
    """Processor seconds, so that a busy machine does not fail the test."""
    text = Text(value, SOURCE, (), (Paragraph(0, len(value)),))
    rules = load_rules()
    gc.collect()
    gc.freeze()  # What the test runner keeps in memory is no part of the measure.
    start = time.process_time()
    find_citations(text, Header(), rules)
    elapsed = time.process_time() - start
    gc.unfreeze()
    return elapsed


WORDS = st.sampled_from(
    [
        "Quyết định", "số", "436/QĐ-UBND", "114-KL/TW", "ngày", "11/6/2019", "của", "UBND tỉnh", "về việc", "ban hành",
        "Quy chế", "làm việc", ",", ";", "và", "(", ")", "“", "”", "Luật", "Đất đai", "này", "Căn cứ", "theo", "\n",
        ":", "217", "các", "/QĐ-UBND", "…", "sửa đổi", "Điều 3", "kèm theo", "Sở", "đã", ".", "nêu trên", "văn bản",
        "gọi tắt là", "Nghị quyết", "Tỉnh ủy",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@example(["văn bản", "nêu trên", "Quyết định", "217"])
@given(st.lists(WORDS, max_size=40))
def test_whatever_stands_together_every_span_is_in_the_text(words: list[str]) -> None:
    text = make_text(" ".join(words))
    report = Header(doc_type=Found("Báo cáo", Evidence(0, 0, "", "test")))
    found = find_citations(text, report, load_rules())
    assert [one.start for one in found] == sorted(one.start for one in found)
    for place, one in enumerate(found):
        assert one.raw == text.value[one.start : one.end] != ""
        assert one.subject == text.value[one.subject_start : one.subject_end]
        assert one.code_raw == text.value[one.code_start : one.code_end]
        assert one.end <= one.whole_end <= len(text.value)
        assert one.parent is None or one.parent < place
        assert (one.antecedent is not None) == (one.resolution in ("antecedent", "defined_here"))
        assert one.antecedent is None or found[one.antecedent].antecedent is None
        assert bool(one.candidates) == (one.resolution == "ambiguous") == bool(one.doubt and one.candidates)
        assert not (one.candidates and one.resolves_to)
