"""DOCX: raised figures, formulas, fonts of signs, controls, contents, and what styles of tables say."""

import pytest

from pipeline.read import read
from tests.docx_making import make_docx, paragraph, run, table
from tests.docx_reading import bold, lines, only, texts

RAISED = '<w:vertAlign w:val="superscript"/>'
BODY = paragraph("Trong năm 2024, Sở Nội vụ đã tham mưu nhiều văn bản quan trọng về tổ chức bộ máy của tỉnh.")


@pytest.mark.parametrize(
    ("words", "raised", "text", "mark"),
    [
        ("diện tích 35 m", "2", "diện tích 35 m2", ""),
        ("dưới 50.000m", "3", "dưới 50.000m3", ""),
        ("rộng 12 Km", "2", "rộng 12 Km2", ""),
        ("hệ số R", "2", "hệ số R2", ""),
        ("giá 5.000 đồng/M", "3", "giá 5.000 đồng/M3", ""),
        ("theo điểm a", "3", "theo điểm a", "3"),
        ("khoảng 10", "6", "khoảng 10⁶", ""),
        ("nhiệt độ 30", "o", "nhiệt độ 30o", ""),
        ("ngày 5", "th", "ngày 5th", ""),
        ("Kế hoạch số 12/KH-UBND", "1", "Kế hoạch số 12/KH-UBND", "1"),
        ("tiếp nhận 15", "4", "tiếp nhận 15", "4"),
        ("đạt 1.210", "(2)", "đạt 1.210", "2"),
        ("đạt 95%", "*", "đạt 95%", "*"),
    ],
)
def test_figures_raised_by_hand(words: str, raised: str, text: str, mark: str) -> None:
    line = only(paragraph(run(words), run(raised, RAISED)))
    assert line.text == text
    assert line.marks == (((len(words), mark),) if mark else ())


def test_footnotes_typed_by_hand_are_notes() -> None:
    body = paragraph(run("Kế hoạch số 12/KH-UBND"), run("1", RAISED), run(" của tỉnh.")) + BODY
    typed = paragraph(run("1", RAISED), run(" Ban hành ngày 05/01/2024.")) + paragraph(run("9", RAISED), run(" Khác."))
    found = lines(body + typed)
    assert [(line.kind, line.mark, line.text.strip()) for line in found[2:]] == [
        ("note", "1", "Ban hành ngày 05/01/2024."),
        ("body", "", "9 Khác."),
    ]


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<m:f><m:num><m:r><m:t>12</m:t></m:r></m:num><m:den><m:r><m:t>15</m:t></m:r></m:den></m:f>", "12/15"),
        ("<m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "m2"),
        ("<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>6</m:t></m:r></m:sup></m:sSup>", "10⁶"),
        ("<m:sSup><m:e><m:r><m:t>15</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup>", "15^4"),
    ],
)
def test_formulas_keep_their_numbers_apart(formula: str, text: str) -> None:
    assert only(paragraph("đạt ", f"<m:oMath>{formula}</m:oMath>")).text == f"đạt {text}"


@pytest.mark.parametrize(
    ("font", "character", "printed"),
    [
        ("Symbol", "\uf0b7", "•"),
        ("Symbol", "\u00b3", "≥"),
        ("Symbol", "\uf0a3", "≤"),
        ("Symbol", "a", "α"),
        ("Symbol", "ổ", "ổ"),
        ("Wingdings", "v", "❖"),
        ("Wingdings", "\uf0d8", "➢"),
        ("Wingdings 2", "P", "•"),
        ("Times New Roman", "v", "v"),
    ],
)
def test_fonts_of_signs(font: str, character: str, printed: str) -> None:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    assert only(paragraph(run(character, fonts), run(" Tiếp nhận 12 hồ sơ"))).text == f"{printed} Tiếp nhận 12 hồ sơ"


def test_a_control_that_asks_to_be_filled_in_is_blank() -> None:
    asking = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = paragraph("Số: ", asking.format(run("Click or tap here to enter text.")), "/BC-SNV")
    assert texts(body + asking.format(paragraph("Nhập nội dung")) + BODY)[:2] == ["Số: /BC-SNV", texts(BODY)[0]]


def test_a_table_of_contents_says_nothing_of_its_own() -> None:
    def turn(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    first = paragraph(turn("begin"), instruction, turn("separate"), "I. KẾT QUẢ", "<w:r><w:tab/></w:r>", "2")
    body = first + paragraph("II. TỒN TẠI") + paragraph(turn("end")) + paragraph("I. KẾT QUẢ") + BODY
    assert texts(body)[0] == "I. KẾT QUẢ"


def test_a_style_separator_joins_a_heading_to_its_words() -> None:
    heading = paragraph(run("1. Tổ chức.", "<w:b/>"), properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    assert [(line.text, line.starts) for line in lines(heading + paragraph("Đã xử lý 120 hồ sơ.") + BODY)][:2] == [
        ("1. Tổ chức.", "yes"),
        ("Đã xử lý 120 hồ sơ.", "no"),
    ]


STYLED = (
    '<w:style w:type="table" w:styleId="Base"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    '</w:style><w:style w:type="table" w:styleId="Grid"><w:basedOn w:val="Base"/><w:tblStylePr w:type="lastRow">'
    "<w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>"
)


@pytest.mark.parametrize(
    ("look", "rows"),
    [
        ('w:firstRow="1" w:lastRow="0"', {0}),
        ('w:val="0060"', {0, 2}),
        ('w:val="0000"', set()),
        ('w:firstRow="0" w:lastRow="1"', {2}),
    ],
)
def test_rows_are_bold_by_the_style_of_their_table(look: str, rows: set[int]) -> None:
    styled = f'<w:tblPr><w:tblStyle w:val="Grid"/><w:tblLook {look}/>'
    drawn = table(
        ["TT", "Đơn vị"], ["1", "Sở Tư pháp"], ["2", run("Tổng", '<w:b w:val="0"/>').join(("<w:p>", "</w:p>"))]
    )
    found = lines(BODY + drawn.replace("<w:tblPr>", styled), styles=STYLED)[1:]
    assert {line.row for line in found if bold(line)} == rows
    assert not bold(found[-1])


def test_cells_merged_across_as_old_files_say_it() -> None:
    drawn = table(["Hồ sơ", "", "Ghi chú"], ["125", "120", "x"])
    before, first, second, rest = drawn.split("<w:tc>", 3)
    restart, goes_on = ('<w:tcPr><w:hMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:hMerge/></w:tcPr>")
    merged = "<w:tc>".join((before, restart + first, goes_on + second, rest))
    (shape,) = read(make_docx(BODY + merged), "bao-cao.docx").tables
    assert [(cell.column, cell.colspan) for cell in shape.cells if cell.row == 0] == [(0, 2), (2, 1)]


@pytest.mark.parametrize(
    "field",
    [
        ("begin", "PAGE", "separate", "3"),
        ("begin", "TOC", "separate"),
        ("begin", "REF a"),
    ],
)
def test_a_field_that_nobody_closed_ends_with_its_paragraph(field: tuple[str, ...]) -> None:
    runs = (
        f'<w:r><w:fldChar w:fldCharType="{one}"/></w:r>'
        if one in ("begin", "separate")
        else f"<w:r><w:instrText>{one}</w:instrText></w:r>"
        for one in field
    )
    assert texts(paragraph("Số ", *runs) + BODY)[-1] == texts(BODY)[0]


def test_a_table_in_a_footnote_is_read_row_by_row() -> None:
    note = paragraph("Chi tiết:") + table(["Xã", "Hồ sơ"], ["An Phú", "5"])
    referring = paragraph("Đã giải quyết 12 hồ sơ", '<w:r><w:footnoteReference w:id="2"/></w:r>')
    found = lines(referring, footnotes=f'<w:footnote w:id="2">{note}</w:footnote>')
    assert [line.text for line in found if line.kind == "note"] == ["Chi tiết:", "Xã", "Hồ sơ", "An Phú", "5"]
