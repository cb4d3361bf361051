import pickle
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise import normalise
from pipeline.records import Box, Failure, Page, Quote, Report, Section, Source, WordBox
from pipeline.records import Line as SourceLine
from pipeline.rules import load_rules
from pipeline.tables.located import Located
from pipeline.tables.quotes import read_quotes
from pipeline.tables.rows import failure_row, rows_of
from pipeline.tables.schema import TABLES
from tests.making import make_text
from tests.reports import make_flag, make_report

ROWS = rows_of(make_report(), "rules1", "1.0")


def test_a_report_without_anything_has_a_row_and_empty_cells() -> None:
    text = make_text("Xin chào.")
    rows = rows_of(Report(text, replace(make_report("Xin chào.").header, doc_type=None), (), (), ()), "r", "1")
    assert rows.report.doc_type is None
    assert rows.report.pages is None
    assert rows.report.period_start is None
    assert (rows.sections, rows.citations, rows.statistics, rows.flags) == ((), (), (), ())


def test_rows_have_the_columns_of_the_schema() -> None:
    by_name = {table.name: table for table in TABLES}
    for name in ("recipients", "sections", "citations", "statistics", "flags"):
        for row in getattr(ROWS, name):
            assert row._fields == by_name[name].names


def test_ids_number_the_records_in_reading_order() -> None:
    report_id = ROWS.report.report_id
    assert [row.citation_id for row in ROWS.citations] == [f"{report_id}-c000{n}" for n in (1, 2, 3)]
    assert [row.section_id for row in ROWS.sections] == [f"{report_id}-s000{n}" for n in (1, 2, 3)]
    assert ROWS.citations[1].parent_citation_id == f"{report_id}-c0001"
    assert ROWS.statistics[1].part_of == f"{report_id}-n0001"
    assert ROWS.sections[1].parent_id == f"{report_id}-s0001"


def test_a_record_belongs_to_the_deepest_section_that_holds_it() -> None:
    report_id = ROWS.report.report_id
    assert [row.section_id for row in ROWS.citations] == [f"{report_id}-s000{n}" for n in (2, 2, 3)]


def test_raw_equals_the_text_between_start_and_end() -> None:
    assert all(ROWS.text[row.start : row.end] == row.raw for row in ROWS.citations)
    assert all(ROWS.text[row.start : row.end] == row.raw for row in ROWS.statistics)


def test_line_is_the_line_of_the_file() -> None:
    assert [row.line for row in ROWS.citations] == [8, 8, 10]
    assert {row.page for row in ROWS.citations} == {None}


def test_a_sentence_comes_without_the_mark_of_its_list_item() -> None:
    assert ROWS.statistics[0].sentence == "Sở đã tiếp nhận 12 hồ sơ, trong đó 15 hồ sơ đúng hạn."


def test_a_partial_date_leaves_the_missing_cells_empty() -> None:
    report = ROWS.report
    assert (report.issued_day, report.issued_month, report.issued_year, report.issued_date) == (None, 9, 2020, None)
    assert report.code is None


def test_a_flag_quotes_every_place_with_its_record() -> None:
    quotes = read_quotes(ROWS.flags[0].quotes)
    assert [quote.text for quote in quotes] == ["05/02/2016", "05/12/2016"]
    assert [quote.record_id for quote in quotes] == [ROWS.citations[0].citation_id, ROWS.citations[2].citation_id]
    assert [quote.line for quote in quotes] == [8, 10]


def test_words_of_the_header_belong_to_the_report_and_plain_words_to_no_record() -> None:
    report = make_report()
    flag = make_flag("T-NUM", "error", Quote(0, 2, "SỞ", ("header", 0)), Quote(3, 6, "NỘI", ("text", 0)))
    quotes = read_quotes(rows_of(replace(report, flags=(flag,)), "r", "1").flags[0].quotes)
    assert [quote.record_id for quote in quotes] == [report.report_id, None]


def test_errors_and_warnings_are_counted_apart() -> None:
    assert (ROWS.report.errors, ROWS.report.warnings) == (1, 1)


def test_rows_travel_between_processes() -> None:
    assert pickle.loads(pickle.dumps(ROWS)) == ROWS


def test_a_failure_speaks_the_language_of_the_user() -> None:
    failure = Failure("a.pdf", "", "read", "corrupt", "Tệp hỏng.", "Damaged file.")
    assert failure_row(failure, "vi").message == "Tệp hỏng."
    assert failure_row(failure, "en").message == "Damaged file."
    assert failure_row(failure, "vi").sha256 is None


def test_boxes_are_written_in_points_with_semicolons_between() -> None:
    words = (WordBox(0, 7, Box(10, 20.123456, 30, 40)), WordBox(8, 12, Box(31, 20, 50, 40)))
    lines = (
        SourceLine("Báo cáo năm", 1, words=words),
        SourceLine("2020", 2, "no", words=(WordBox(0, 4, Box(1, 2, 3, 4)),)),
    )
    source = Source("a.pdf", "0" * 64, 1, "application/pdf", "pdf", 1.0, (Page(1, lines),))
    text = normalise(source, load_rules().characters)
    located = Located(Report(text, make_report().header, (), (), ()))
    place = located.place(0, len(text.value))
    assert (place.page, place.line, place.bbox) == (1, 1, "10 20 50 40;1 2 3 4")


@st.composite
def trees(draw: st.DrawFn) -> list[tuple[int, int]]:
    """Spans in reading order, each inside the one that is open."""
    spans: list[tuple[int, int]] = []

    def grow(start: int, end: int, depth: int) -> None:
        while start < end and depth < 4 and draw(st.booleans()):
            left = draw(st.integers(start, end - 1))
            right = draw(st.integers(left + 1, end))
            spans.append((left, right))
            grow(left, right, depth + 1)
            start = right

    grow(0, 40, 0)
    return spans


@given(trees())
def test_the_deepest_section_is_the_innermost_span(spans: list[tuple[int, int]]) -> None:
    report = make_report("x" * 40)
    sections = tuple(Section(a, b, None, 1, "", "roman", "", None, "", a, a, True, "t") for a, b in spans)
    located = Located(replace(report, sections=sections))
    for offset in range(40):
        holding = [index for index, (a, b) in enumerate(spans) if a <= offset < b]
        expected = located.id_of("section", holding[-1]) if holding else None
        assert located.section_id(offset) == expected
