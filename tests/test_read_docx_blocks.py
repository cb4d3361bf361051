"""DOCX: tables, notes and page headers."""

import pytest

from tests.docx_making import paragraph, run, table
from tests.docx_reading import lines, texts

# Tables


def test_data_tables_are_cells() -> None:
    found = lines(table(["TT", "Tên"], ["1", paragraph("Xã A") + paragraph("Xã B")]))
    assert [(line.kind, line.table, line.row, line.column, line.text) for line in found] == [
        ("cell", 0, 0, 0, "TT"), ("cell", 0, 0, 1, "Tên"),
        ("cell", 0, 1, 0, "1"), ("cell", 0, 1, 1, "Xã A"), ("cell", 0, 1, 1, "Xã B"),
    ]  # fmt: skip


def test_merged_cells_are_read_once_and_spans_count() -> None:
    body = (
        '<w:tbl><w:tblPr/><w:tr>'
        '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>rộng</w:t></w:r></w:p></w:tc>'
        '<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>cao</w:t></w:r></w:p></w:tc></w:tr>'
        '<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>'
        '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>lặp</w:t></w:r></w:p></w:tc></w:tr></w:tbl>'
    )  # fmt: skip
    assert [(line.row, line.column, line.text) for line in lines(body)] == [
        (0, 0, "rộng"),
        (0, 2, "cao"),
        (1, 0, "a"),
        (1, 1, "b"),
    ]


@pytest.mark.parametrize("borders", [True, False])
def test_header_table_is_read_column_by_column(borders: bool) -> None:
    left = paragraph("UBND TỈNH X") + paragraph("SỞ NỘI VỤ")
    right = paragraph("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM") + paragraph("Độc lập - Tự do - Hạnh phúc")
    found = lines(table([left, right], ["Số: 12/BC-SNV", "Tỉnh X, ngày 3 tháng 4 năm 2020"], borders=borders))
    assert [line.text for line in found] == [
        "UBND TỈNH X", "SỞ NỘI VỤ", "Số: 12/BC-SNV",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tỉnh X, ngày 3 tháng 4 năm 2020",
    ]  # fmt: skip
    assert {line.kind for line in found} == {"body"}


def test_a_single_row_without_lines_places_words_and_a_lined_one_is_data() -> None:
    assert {line.kind for line in lines(table(["Kính gửi:", "- Sở A;"], borders=False))} == {"body"}
    assert {line.kind for line in lines(table(["Tổng", "12"], borders=True))} == {"cell"}
    assert {line.kind for line in lines(table(["1", "Ông A"], ["2", "Bà B"], borders=False))} == {"cell"}


def test_nested_tables_are_tables_of_their_own() -> None:
    inner = table(["b", "c"], ["d", "e"])
    found = [(line.table, line.text) for line in lines(table(["a", inner + paragraph("sau")], ["f", "g"]))]
    assert found == [(0, "a"), (1, "b"), (1, "c"), (1, "d"), (1, "e"), (0, "sau"), (0, "f"), (0, "g")]


# Notes and page headers


NOTES = (
    '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="7">{paragraph(run("Nghị quyết số 5"))}{paragraph("dòng hai")}</w:footnote>'
    f'<w:footnote w:id="8">{paragraph("Kế hoạch số 6")}</w:footnote>'
)


def test_footnotes_have_the_mark_that_word_counts() -> None:
    body = paragraph(
        "Một", '<w:r><w:footnoteReference w:id="8"/></w:r>', " hai", '<w:r><w:footnoteReference w:id="7"/></w:r>'
    )
    found = lines(body, footnotes=NOTES)
    assert found[0].text == "Một hai"
    assert found[0].marks == ((3, "1"), (7, "2"))
    assert [(line.kind, line.mark, line.text) for line in found[1:]] == [
        ("note", "1", "Kế hoạch số 6"), ("note", "2", "Nghị quyết số 5"), ("note", "", "dòng hai"),
    ]  # fmt: skip


def test_endnotes_are_marked_with_roman_figures() -> None:
    found = lines(
        paragraph("Một", '<w:r><w:endnoteReference w:id="2"/></w:r>'),
        endnotes=f'<w:endnote w:id="2">{paragraph("Ghi chú")}</w:endnote>',
    )
    assert (found[0].marks, found[1].mark) == (((3, "i"),), "i")


SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'


def test_a_letterhead_in_the_page_header_is_read_first() -> None:
    header = table(["SỞ NỘI VỤ", paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")], borders=False)
    found = lines(paragraph("BÁO CÁO") + SECTION, header1=header)
    assert [(line.number, line.text) for line in found] == [
        (1, "SỞ NỘI VỤ"),
        (2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (3, "BÁO CÁO"),
    ]


def test_a_header_for_first_pages_counts_only_where_the_section_has_one() -> None:
    words = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    first = SECTION.replace("default", "first")
    assert texts(paragraph("BÁO CÁO") + first, header1=words) == ["BÁO CÁO"]
    with_first = first.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")
    assert texts(paragraph("BÁO CÁO") + with_first, header1=words) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BÁO CÁO"]


@pytest.mark.parametrize("header", ["2", "Báo cáo tổng kết năm 2020", "Trang 3/10"])
def test_running_heads_and_page_numbers_are_no_text(header: str) -> None:
    assert texts(paragraph("BÁO CÁO") + SECTION, header1=paragraph(header)) == ["BÁO CÁO"]


def test_a_letterhead_that_the_body_repeats_is_read_once() -> None:
    words = paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert texts(words + SECTION, header1=words) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
