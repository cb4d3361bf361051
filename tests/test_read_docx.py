"""DOCX read as Word would print it."""

import pytest

from pipeline.read import read
from pipeline.records import Line
from tests.docx_making import abstract_list, list_of, make_docx, numbered, paragraph, run, table


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    return read(make_docx(body, **parts), "bao-cao.docx").pages[0].lines


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def only(body: str, **parts: str) -> Line:
    (line,) = lines(body, **parts)
    return line


def bold(line: Line) -> list[str]:
    return [line.text[start:end] for start, end in line.bold]


def test_source_says_how_it_was_read() -> None:
    source = read(make_docx(paragraph("Báo cáo của Sở Nội vụ")), "a/b.docx")
    assert (source.how, source.name, source.pages[0].number) == ("docx", "a/b.docx", 0)
    assert source.quality > 0.9


def test_lines_count_from_one_and_empty_paragraphs_leave_none() -> None:
    found = lines(paragraph("Một") + paragraph() + paragraph("  ") + paragraph("Hai"))
    assert [(line.number, line.text, line.starts) for line in found] == [(1, "Một", "yes"), (2, "Hai", "yes")]


@pytest.mark.parametrize("drawn", ["-------", "_____________", "……………", "* * *"])
def test_drawn_lines_print_no_words(drawn: str) -> None:
    assert texts(paragraph("SỞ NỘI VỤ") + paragraph(drawn)) == ["SỞ NỘI VỤ"]


# Setting of characters


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr/></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Heading1"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Light"><w:basedOn w:val="Heading1"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Ring2"><w:basedOn w:val="Ring"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Title"><w:rPr><w:caps/></w:rPr></w:style>
"""


@pytest.mark.parametrize(
    ("style", "properties", "expected"),
    [
        ("", "", []),
        ("", "<w:b/>", ["chữ"]),
        ("", '<w:b w:val="0"/>', []),
        ("", '<w:b w:val="false"/>', []),
        ("Heading1", "", ["chữ"]),
        ("Heading1", '<w:b w:val="0"/>', []),
        ("Muc", "", ["chữ"]),
        ("Light", "", []),
        ("Ring", "", ["chữ"]),
        ("", '<w:rStyle w:val="Strong"/>', ["chữ"]),
        ("Heading1", '<w:rStyle w:val="Strong"/>', []),
        ("Heading1", '<w:rStyle w:val="Strong"/><w:b/>', ["chữ"]),
        ("Unknown", '<w:rStyle w:val="Unknown"/>', []),
    ],
)
def test_bold_by_runs_and_styles(style: str, properties: str, expected: list[str]) -> None:
    assert bold(only(paragraph(run("chữ", properties), style=style), styles=STYLES)) == expected


def test_defaults_of_the_document_hold_where_nothing_else_says() -> None:
    styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>"
    assert bold(only(paragraph("đậm", run(" nhạt", '<w:b w:val="0"/>')), styles=styles)) == ["đậm"]


def test_adjacent_runs_are_one_range() -> None:
    line = only(paragraph(run("KT. ", "<w:b/>"), run("GIÁM ĐỐC", "<w:b/>"), run(" x"), run(" y", "<w:i/>")))
    assert line.bold == ((0, 12),)
    assert line.italic == ((14, 16),)


def test_capitals_are_printed() -> None:
    line = only(paragraph(run("báo cáo ", "<w:caps/>"), run("năm", '<w:rStyle w:val="Title"/>')), styles=STYLES)
    assert line.text == "BÁO CÁO NĂM"


def test_headings_have_their_outline_level() -> None:
    assert [line.heading for line in lines(paragraph("a", style="Muc") + paragraph("b"), styles=STYLES)] == [1, 0]


# What is printed and what is not


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>", "QĐ-UBND"),
        ("<w:r><w:t>hành</w:t><w:softHyphen/><w:t>chính</w:t></w:r>", "hànhchính"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> có</w:t></w:r>', "☒ có"),
        ('<w:r><w:sym w:font="Symbol" w:char="F02D"/><w:t> có</w:t></w:r>', "- có"),
        (run("a") + run("ẩn", "<w:vanish/>") + run("b"), "ab"),
        ("<w:ins>" + run("thêm") + "</w:ins><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>", "thêm"),
        ("<w:moveFrom>" + run("cũ") + "</w:moveFrom><w:moveTo>" + run("mới") + "</w:moveTo>", "mới"),
        ('<w:hyperlink r:id="x">' + run("liên kết") + "</w:hyperlink>", "liên kết"),
        ("<w:smartTag>" + run("thẻ") + "</w:smartTag>", "thẻ"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("ô") + "</w:sdtContent></w:sdt>", "ô"),
        ('<w:fldSimple w:instr="DATE">' + run("3/4/2020") + "</w:fldSimple> ", "3/4/2020"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>' + run("ẩn")
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("Điều 3")
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" này"),
            "Điều 3 này",
        ),
        ("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1"),
    ],
)  # fmt: skip
def test_inline_content(runs: str, text: str) -> None:
    assert only(f"<w:p>{run('Mục ')}{runs}</w:p>").text == f"Mục {text}"


def test_content_controls_and_tracked_blocks_are_walked() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('Một')}</w:sdtContent></w:sdt><w:customXml>{paragraph('Hai')}</w:customXml>"
    )
    assert texts(body) == ["Một", "Hai"]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('DỰ THẢO')}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(f"<w:p>{run('SỞ NỘI VỤ')}{drawing}</w:p>" + paragraph("Sau")) == ["SỞ NỘI VỤ", "DỰ THẢO", "Sau"]


LONG = "Thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2020 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2020 và"


@pytest.mark.parametrize(
    ("before", "after", "starts"),
    [
        (LONG, "các văn bản liên quan", "no"),
        (LONG + ";", "Kế hoạch khác", "yes"),
        (LONG, "- Kế hoạch khác", "yes"),
        ("UBND TỈNH", "SỞ NỘI VỤ", "maybe"),
    ],
)
def test_breaks_inside_a_paragraph(before: str, after: str, starts: str) -> None:
    first, second = lines(f"<w:p>{run(before)}<w:r><w:br/></w:r>{run(after)}</w:p>")
    assert (first.starts, second.starts, second.text) == ("yes", starts, after)


# Automatic numbering


def labels(numbering: str, *items: str) -> list[str]:
    return [text.rpartition("x")[0].strip() for text in texts("".join(items), numbering=numbering)]


def test_levels_count_and_begin_anew_under_a_new_parent() -> None:
    numbering = abstract_list("upperRoman %1.", "decimal %2.", "lowerLetter %3)", "bullet -") + list_of()
    items = [numbered("x", level) for level in (0, 1, 2, 2, 3, 1, 0, 1, 2)]
    assert labels(numbering, *items) == ["I.", "1.", "a)", "b)", "-", "2.", "II.", "1.", "a)"]


def test_levels_above_are_shown() -> None:
    numbering = abstract_list("decimal %1.", "decimal %1.%2.", "decimal %1.%2.%3.") + list_of()
    items = [numbered("x", level) for level in (0, 1, 1, 2, 0, 1)]
    assert labels(numbering, *items) == ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1."]


def test_a_level_above_that_was_never_used_shows_its_start() -> None:
    numbering = abstract_list("decimal %1.", "decimal %1.%2.") + list_of()
    assert labels(numbering, numbered("x", 1), numbered("x", 1)) == ["1.1.", "1.2."]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("decimal Điều_%1. 5", ["Điều_5.", "Điều_6."]),
        ("lowerRoman (%1)", ["(i)", "(ii)"]),
        ("upperLetter %1.", ["A.", "B."]),
        ("decimalZero %1 9", ["09", "10"]),
        ("lowerLetter %1) 26", ["z)", "aa)"]),
        ("upperRoman %1. 3999", ["MMMCMXCIX.", "4000."]),
        ("bullet \uf0b7", ["-", "-"]),
        ("bullet +", ["+", "+"]),
        ("none ", ["", ""]),
    ],
)
def test_number_formats(level: str, expected: list[str]) -> None:
    assert labels(abstract_list(level) + list_of(), numbered("x"), numbered("x")) == expected


def test_lists_of_one_kind_count_on_unless_they_start_over() -> None:
    fresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        abstract_list("decimal %1.") + list_of(number=1) + list_of(number=2) + list_of(number=3, overrides=fresh)
    )
    items = [numbered("x", number=number) for number in (1, 1, 2, 3, 3)]
    assert labels(numbering, *items) == ["1.", "2.", "3.", "1.", "2."]


def test_empty_numbered_paragraphs_count_but_print_no_line() -> None:
    numbering = abstract_list("decimal %1.") + list_of()
    assert texts(numbered("Một") + numbered("") + numbered("Ba"), numbering=numbering) == ["1. Một", "3. Ba"]


def test_the_numbered_first_column_of_a_table_is_printed() -> None:
    numbering = abstract_list("decimal %1") + list_of()
    found = lines(table(["TT", "Tên"], [numbered(""), "Xã A"], [numbered(""), "Xã B"]), numbering=numbering)
    assert [line.text.strip() for line in found] == ["TT", "Tên", "1", "Xã A", "2", "Xã B"]


def test_numbering_by_style_and_no_numbering_by_number_zero() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract_list("decimal %1.") + list_of()
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("Một", style="Muc")
        + paragraph("Thường", style="Muc", properties=none)
        + paragraph("Hai", style="Muc")
    )
    assert texts(body, styles=styles, numbering=numbering) == ["1. Một", "Thường", "2. Hai"]


def test_the_label_is_set_as_the_paragraph_mark() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr>'
    line = only(
        paragraph(run("Mục", "<w:b/>"), " thường", properties=listed),
        numbering=abstract_list("decimal %1.") + list_of(),
    )
    assert bold(line) == ["1. Mục"]


def test_an_unknown_list_prints_no_label() -> None:
    assert texts(numbered("Một", number=9)) == ["Một"]


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
