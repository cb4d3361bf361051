import pickle
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.data_tables import find_data_tables
from pipeline.normalise import normalise
from pipeline.records import (
    Box,
    Failure,
    Header,
    Page,
    Quote,
    Report,
    Section,
    Signature,
    Source,
    TableCell,
    TableShape,
    WordBox,
)
from pipeline.records import Line as SourceLine
from pipeline.rules import load_rules
from pipeline.tables.located import Located
from pipeline.tables.quotes import read_quotes
from pipeline.tables.rows import ReportRows, failure_row, rows_of
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
    assert (rows.pages, rows.tables, rows.cells) == ((), (), ())
    assert (rows.report.signed_by, rows.report.handwritten, rows.report.conversions) == (None, None, None)


def test_rows_have_the_columns_of_the_schema() -> None:
    by_name = {table.name: table for table in TABLES}
    for name in ("header_fields", "recipients", "sections", "citations", "statistics", "flags"):
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


PAGED = Source(
    "a.pdf",
    "0" * 64,
    1,
    "application/pdf",
    "mixed",
    0.9,
    (
        Page(1, (SourceLine("Biểu số 02", 1), SourceLine("(ĐVT: người)", 2)), 595.28, 841.89, seconds=0.25),
        Page(
            2,
            (
                SourceLine("Đơn vị", 1, kind="cell", table=0, row=0, column=0, bold=((0, 6),)),
                SourceLine("Số", 2, kind="cell", table=0, row=0, column=1, words=(WordBox(0, 2, Box(1, 2, 3, 4)),)),
                SourceLine("Sở Y tế", 3, kind="cell", table=0, row=1, column=0),
                SourceLine("và thú y", 4, kind="cell", table=0, row=1, column=0),
            ),
            rotation=90,
            how="ocr",
            quality=0.81234,
        ),
    ),
    tables=(
        TableShape(
            0,
            rows=2,
            columns=2,
            header_rows=1,
            cells=(
                TableCell(1, 0, colspan=2, page=2, box=Box(0, 0, 10, 10)),
                TableCell(0, 0, page=2),
                TableCell(0, 1, page=2),
            ),
        ),
    ),
    signed_by=("Nguyễn Văn A", "Văn thư"),
)


def paged_rows() -> ReportRows:
    rules = load_rules()
    text = normalise(PAGED, rules.characters)
    tables = find_data_tables(text, rules.data_tables)
    return rows_of(Report(text, Header(handwritten=("number", "day")), (), (), (), tables=tables), "r", "1")


def test_every_page_says_how_it_was_read() -> None:
    first, second = paged_rows().pages
    assert (first.page, first.width, first.height, first.rotation, first.source) == (1, 595.28, 841.89, 0, "text")
    assert (first.quality, first.seconds) == (1.0, 0.25)
    assert (second.page, second.width, second.rotation, second.source, second.quality) == (2, None, 90, "ocr", 0.8123)


def test_signers_and_handwriting_stand_in_the_row_of_the_report() -> None:
    report = paged_rows().report
    assert (report.signed_by, report.handwritten) == ("Nguyễn Văn A; Văn thư", "number; day")


def test_a_table_has_its_name_its_unit_and_its_cells() -> None:
    rows = paged_rows()
    (table,) = rows.tables
    assert (table.caption, table.unit, table.page, table.rows, table.columns) == ("Biểu số 02", "người", 2, 2, 2)
    assert [(cell.cell_id[-5:], cell.text, cell.colspan, cell.is_header, cell.bold) for cell in rows.cells] == [
        ("-r1c1", "Đơn vị", 1, True, True),
        ("-r1c2", "Số", 1, True, False),
        ("-r2c1", "Sở Y tế\nvà thú y", 2, False, False),
    ]
    assert [(cell.page, cell.bbox) for cell in rows.cells] == [(2, None), (2, "1 2 3 4"), (2, "0 0 10 10")]
    assert all(rows.text[cell.start : cell.end] == cell.text for cell in rows.cells)


def test_what_stands_in_a_cell_names_it() -> None:
    text = normalise(PAGED, load_rules().characters)
    tables = find_data_tables(text, load_rules().data_tables)
    located = Located(Report(text, Header(), (), (), (), tables=tables))
    assert located.cell_id(text.value.index("Y tế")) == f"{located.report_id}-t0001-r2c1"
    assert located.cell_id(text.value.index("Biểu")) is None


def test_every_field_of_the_header_shows_its_words() -> None:
    report = make_report()
    start = report.text.value.index("Số: /BC-SNV")
    line = report.text.evidence(start, start + len("Số: /BC-SNV"), "header.number")
    block = report.text.evidence(0, 40, "header.signature")
    signature = Signature("", "NỘI VỤ", "VỤ", "BC-SNV", "", block)
    header = replace(report.header, number_line=line, signature=signature)
    rows = rows_of(replace(report, header=header), "r", "1")
    fields = {row.field: row for row in rows.header_fields}
    assert fields.keys() <= set(rows.report._fields)
    assert list(fields) == [row.field for row in sorted(rows.header_fields, key=lambda row: row.start)]
    assert all(rows.text[row.start : row.end] == row.raw for row in rows.header_fields)
    assert (fields["number"].value, fields["number"].raw) == (None, "Số: /BC-SNV")
    assert (fields["signer_for"].raw, fields["signer_name"].raw) == ("NỘI VỤ", "BC-SNV")
    assert fields["signer_position"].raw == block.raw  # It stands in what is signed for, and not again.
    assert [row.header_field_id for row in rows.header_fields][:2] == [f"{report.report_id}-h000{n}" for n in (1, 2)]


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
