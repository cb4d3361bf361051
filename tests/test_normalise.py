import unicodedata
from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise import normalise
from pipeline.records import Line, Page, Source, Text
from pipeline.records.source import Start
from pipeline.rules import load_rules
from tests.making import make_text


def text_of(*lines: Line, pages: int = 1) -> Text:
    source = Source("a.txt", "0" * 64, 1, "text/plain", "text", 1.0, (Page(1, lines),))
    return normalise(source, load_rules().characters)


def test_one_paragraph_a_line() -> None:
    text = text_of(Line("BÁO CÁO", 1), Line("Kết quả năm 2020", 2))
    assert text.value == "BÁO CÁO\nKết quả năm 2020\n"
    assert [text.value[p.start : p.end] for p in text.paragraphs] == ["BÁO CÁO", "Kết quả năm 2020"]


def test_soft_line_breaks_are_joined_with_one_space() -> None:
    text = text_of(Line("thực hiện dân chủ ở ", 1), Line("  cơ sở", 2, "no"))
    assert text.value == "thực hiện dân chủ ở cơ sở\n"


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("nhất", "là cải cách thủ tục", True),  # a page break inside a sentence
        ("quyền hạn và", "cơ cấu tổ chức", True),
        ("như sau:", "tiếp tục", False),
        ("Kết thúc.", "sau đó", False),
        ("Kết quả", "Thực hiện", False),
        ("Nội dung gồm", "a) tổ chức", False),  # a list label, not the rest of a sentence
        ("Nội dung gồm", "đ) tổ chức", False),
    ],
)
def test_a_page_break_joins_only_inside_a_sentence(first: str, second: str, joined: bool) -> None:
    text = text_of(Line(first, 1), Line(second, 2, "maybe"))
    assert (len(text.paragraphs) == 1) is joined


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Nghị định số 126/2024/NĐ\ufffe", "CP ngày", "Nghị định số 126/2024/NĐ-CP ngày\n"),
        ("số 436/QĐ\x02", "UBND", "số 436/QĐ-UBND\n"),
        ("số 436/QĐ-", "UBND", "số 436/QĐ-UBND\n"),
        ("số 10/2016/", "QĐ-UBND", "số 10/2016/QĐ-UBND\n"),
        ("số 436/QĐ", "-UBND ngày", "số 436/QĐ-UBND ngày\n"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội\n"),
    ],
)
def test_codes_run_over_line_ends(first: str, second: str, expected: str) -> None:
    assert text_of(Line(first, 1), Line(second, 2, "no")).value == expected


def test_spaces_become_one_but_stay_inside_codes() -> None:
    assert text_of(Line("Số:\u00a0\u00a012 /  BC - SNV", 1)).value == "Số: 12 / BC - SNV\n"


def test_soft_hyphen_and_zero_width_space_are_dropped() -> None:
    assert text_of(Line("Quyết\u200b đị\u00adnh", 1)).value == "Quyết định\n"


def test_a_letter_that_a_font_names_wrongly_is_read_as_shown() -> None:
    assert text_of(Line("Ch\u01a3ơng I, n\u01a3ớc", 1)).value == "Chương I, nước\n"


def test_malformed_letters_are_kept() -> None:
    assert "QÐ-UBND" in text_of(Line("436/QÐ-UBND", 1)).value


def test_footnote_stands_after_the_paragraph_of_its_mark() -> None:
    text = text_of(
        Line("Căn cứ Nghị định 126, Sở báo cáo.", 1, marks=((20, "1"),)),
        Line("Nội dung khác.", 2),
        Line("Nghị định số 126/2024/NĐ-CP", 3, kind="note", mark="1"),
    )
    assert text.value.split("\n")[:3] == [
        "Căn cứ Nghị định 126, Sở báo cáo.",
        "Nghị định số 126/2024/NĐ-CP",
        "Nội dung khác.",
    ]
    (note,) = text.notes
    assert (note.anchor, text.value[note.start : note.end]) == (20, "Nghị định số 126/2024/NĐ-CP")


def test_a_footnote_whose_mark_is_lost_is_kept() -> None:
    text = text_of(Line("Nội dung.", 1), Line("Ghi chú.", 2, kind="note", mark="7"))
    assert text.value == "Nội dung.\nGhi chú.\n"
    assert text.notes[0].anchor == -1


def test_bold_is_carried_through_composition() -> None:
    decomposed = unicodedata.normalize("NFD", "Tiếp nhận 22 đoàn")
    start = decomposed.index("22")
    text = text_of(Line(decomposed, 1, bold=((start, start + 2),)))
    assert [text.value[a:b] for a, b in text.bold] == ["22"]


def test_cells_are_not_joined_with_sentences() -> None:
    text = text_of(
        Line("bao gồm", 1), Line("hồ sơ", 2, "maybe", kind="cell", table=0, row=0, column=0), Line("và đơn", 3, "maybe")
    )
    assert len(text.paragraphs) == 3


vietnamese = st.text(
    alphabet="aâăeêioôơuưyAĐđbc dnghtX0123456789/-.,:;\u0301\u0300\u0303\u0309\u0323 \u00a0\u200b", max_size=60
)


@given(st.lists(st.tuples(vietnamese, st.sampled_from(["yes", "no", "maybe"])), max_size=8))
def test_every_character_maps_back_to_its_source(lines: list[tuple[str, str]]) -> None:
    text = text_of(*(Line(value, n, starts) for n, (value, starts) in enumerate(lines, 1)))  # type: ignore[arg-type]
    assert unicodedata.is_normalized("NFC", text.value)
    assert "".join(text.value[p.start : p.end] + "\n" for p in text.paragraphs) == text.value
    for paragraph in text.paragraphs:
        for offset in range(paragraph.start, paragraph.end):
            (page, line, column), _ = text.source_range(offset, offset + 1)
            original = text.source.pages[page].lines[line].text
            assert column <= len(original)
            seen = text.value[offset]
            if seen not in " -":
                cluster = regex.match(r"\P{M}?[\u200b\p{M}]*", original[column:])
                assert cluster is not None
                assert seen in unicodedata.normalize("NFC", cluster.group().replace("\u200b", ""))


@given(vietnamese)
def test_composed_and_decomposed_give_the_same_text(value: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, value) for form in ("NFC", "NFD"))
    assert text_of(Line(composed, 1)).value == text_of(Line(decomposed, 1)).value


def test_place_names_page_and_line() -> None:
    place = make_text("BÁO CÁO\n\nKết quả").place(8, 10)
    assert (place.page, place.line) == (0, 3)


def test_ink_that_is_no_print_keeps_its_place_behind_what_is_dropped_and_joined() -> None:
    text = text_of(
        Line("Quyết định giao\u00a0\u00a0chỉ", 1),
        Line("  tiêu số: /QD", 2, "no", handwritten=(11,)),
        Line("Gia Lai, ngày  tháng  năm 2024", 3, handwritten=(14, 21)),
    )
    assert [text.value[at:][:5] for at in text.handwritten] == ["/QD\nG", "tháng", "năm 2"]


def test_print_leaves_no_offset_of_handwriting() -> None:
    assert text_of(Line("Số: 12/BC-SNV", 1)).handwritten == ()


def test_a_merged_cell_and_the_row_below_it_both_go_on_overleaf() -> None:
    def cell(row: int, column: int, words: str, starts: Start = "yes") -> Line:
        return Line(words, 1, starts, kind="cell", table=0, row=row, column=column)

    first = (
        cell(1, 0, "4."),
        cell(1, 1, "Trung tâm gồm Bộ phận"),
        cell(2, 0, "5."),
        cell(2, 2, "Thông tư số 09/2024/TT-BKHCN ngày 27 tháng 12 năm"),
    )
    second = (
        cell(2, 0, "và hồ sơ", "no"),
        cell(1, 1, "Một cửa", "no"),
        cell(2, 2, "2024 của Bộ", "no"),
        cell(3, 0, "6."),
    )
    source = make_text("x").source
    text = normalise(replace(source, pages=(Page(1, first), Page(2, second))), load_rules().characters)
    assert text.value.splitlines() == [
        "4.",
        "Trung tâm gồm Bộ phận Một cửa",
        "5. và hồ sơ",
        "Thông tư số 09/2024/TT-BKHCN ngày 27 tháng 12 năm 2024 của Bộ",
        "6.",
    ]
