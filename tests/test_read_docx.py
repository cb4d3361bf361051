"""DOCX read as Word would print it."""

import pytest

from pipeline.read import read
from tests.docx_making import make_docx, paragraph, run, table
from tests.docx_reading import bold, lines, only, texts


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
        ('<w:fldSimple w:instr="PAGEREF _Toc1">' + run("5") + "</w:fldSimple>", "5"),
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


DELETED_END = "<w:rPr><w:del/></w:rPr>"


def test_paragraphs_joined_under_tracking_are_one() -> None:
    body = paragraph("Giám đốc Sở", properties=DELETED_END) + paragraph("Nội vụ ký.") + paragraph("Sau.")
    assert [(line.text, line.starts) for line in lines(body)] == [
        ("Giám đốc Sở", "yes"),
        ("Nội vụ ký.", "no"),
        ("Sau.", "yes"),
    ]


def test_a_paragraph_deleted_under_tracking_joins_nothing() -> None:
    gone = f"<w:p><w:pPr>{DELETED_END}</w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    assert [(line.text, line.starts) for line in lines(paragraph("Trước") + gone + paragraph("Sau"))] == [
        ("Trước", "yes"),
        ("Sau", "yes"),
    ]


def test_rows_deleted_under_tracking_are_gone() -> None:
    whole = table(["STT", "Tên"], ["1", "bỏ"], ["2", "giữ"])
    first, second, *rest = whole.split("<w:tr>")
    deleted = "<w:tr>".join([first, second, "<w:trPr><w:del/></w:trPr>" + rest[0], *rest[1:]])
    assert [(line.row, line.text) for line in lines(deleted)] == [(0, "STT"), (0, "Tên"), (1, "2"), (1, "giữ")]


def test_comments_are_not_printed() -> None:
    commented = (
        '<w:commentRangeStart w:id="1"/>' + run("Có 5 vụ") + '<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    assert only(f"<w:p>{commented}</w:p>").text == "Có 5 vụ"


@pytest.mark.parametrize("instruction", ["PAGE", " PAGE \\* MERGEFORMAT ", "NUMPAGES"])
def test_the_number_of_a_page_is_no_text(instruction: str) -> None:
    simple = f'<w:fldSimple w:instr="{instruction}">{run("7")}</w:fldSimple>'
    parts = ("begin", "separate", "end")
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>' for part in parts)
    whole = f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{run('7')}{end}"
    for number in (simple, whole):
        assert only(f"<w:p>{run('Báo cáo')}{number}{run(' năm')}</w:p>").text == "Báo cáo năm"


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
