"""Markdown as people and OCR programs write it."""

import unicodedata
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.read.markdown import looks_like_markdown, read_markdown
from pipeline.records import Line


def texts(markdown: str) -> list[str]:
    return [line.text for line in read_markdown(markdown).lines]


def only(markdown: str) -> Line:
    (line,) = read_markdown(markdown).lines
    return line


def bold(line: Line) -> list[str]:
    return [line.text[start:end] for start, end in line.bold]


def italic(line: Line) -> list[str]:
    return [line.text[start:end] for start, end in line.italic]


# Quiet cases: what is printed stays.


@pytest.mark.parametrize(
    "printed",
    [
        "Diện tích 5*3 m, chiều cao 2*4 m.",
        "Sở Nội vụ (*) chủ trì; Sở Tài chính (*) phối hợp.",
        "* Ghi chú: số liệu đến 30/9.",
        "Tệp ke_hoach_2020.docx và bao_cao_2020.docx",
        "Số: __/BC-SNV, ngày __/__/2020",
        "Ngày __ tháng __ năm 2020",
        "Họ tên: ____________ Chức vụ: ____________",
        "Tỷ lệ < 10% hoặc > 90%",
        "<Tên cơ quan> báo cáo",
        "Phòng QLTTSX&CTTN, R&D; AT&T",
        "Theo [phụ lục] (nếu có) và [1]",
        "#12 là số thứ tự",
        "C:\\Bao cao\\Quy I",
        "Giá 1.000.000 đồng ~ 40 USD",
        "+ Kế hoạch số 565/KH-SNgV",
        "- + Kế hoạch số 73/KH-SNgV",
        "• Mục tiêu",
        "a | b",
    ],
)
def test_what_is_printed_stays(printed: str) -> None:
    line = only(printed)
    assert line.text == printed
    assert (line.bold, line.italic, line.marks) == ((), (), ())


@pytest.mark.parametrize(
    ("markdown", "text", "in_bold", "in_italic"),
    [
        ("**BÁO CÁO**", "BÁO CÁO", ["BÁO CÁO"], []),
        ("__BÁO CÁO__", "BÁO CÁO", ["BÁO CÁO"], []),
        ("có **22** đoàn với **61** lượt", "có 22 đoàn với 61 lượt", ["22", "61"], []),
        ("*(Kèm theo Quyết định)*", "(Kèm theo Quyết định)", [], ["(Kèm theo Quyết định)"]),
        ("_Căn cứ Luật_;", "Căn cứ Luật;", [], ["Căn cứ Luật"]),
        ("***Nơi nhận:***", "Nơi nhận:", ["Nơi nhận:"], ["Nơi nhận:"]),
        ("**1. Kết quả *đạt* được**", "1. Kết quả đạt được", ["1. Kết quả đạt được"], ["đạt"]),
        ("*a **b** c*", "a b c", ["b"], ["a b c"]),
        ("**- Về công tác**: tốt", "- Về công tác: tốt", ["- Về công tác"], []),
        ("**“Dân vận khéo”**", "“Dân vận khéo”", ["“Dân vận khéo”"], []),
        ("**Sơ kết 05 năm thực hiện", "Sơ kết 05 năm thực hiện", [], []),
        ("về dân chủ ở cơ sở**", "về dân chủ ở cơ sở", [], []),
        ("**một *hai**", "một *hai", ["một *hai"], []),
        ("<b>TM.</b> <strong>UBND</strong> <i>x</i> <em>y</em>", "TM. UBND x y", ["TM.", "UBND"], ["x", "y"]),
        (r"1\. Mục \*một\* \_ \#", "1. Mục *một* _ #", [], []),
        ("S&amp;P&nbsp;500 &lt;5 &#272;ông", "S&P\xa0500 <5 Đông", [], []),
        ("a<!-- ghi chú -->b <page> </page><span style='x'>c</span>", "ab  c", [], []),
        ("[Nghị định 30](https://x.vn/nd30) và ![](anh_1.jpeg)", "Nghị định 30 và ", [], []),
    ],
)
def test_marks_are_taken_out(markdown: str, text: str, in_bold: list[str], in_italic: list[str]) -> None:
    line = only(markdown)
    assert (line.text, bold(line), italic(line)) == (
        text.rstrip() if not text.endswith("và ") else text,
        in_bold,
        in_italic,
    )


def test_heading_has_its_level_and_no_marks() -> None:
    line = only("#### **I. ĐẶC ĐIỂM** ##")
    assert (line.text, line.heading, bold(line), line.starts) == ("I. ĐẶC ĐIỂM", 4, ["I. ĐẶC ĐIỂM"], "yes")


def test_bold_runs_on_over_a_hard_break() -> None:
    capacity, position = read_markdown("**KT. GIÁM ĐỐC  \nPHÓ GIÁM ĐỐC**").lines
    assert (capacity.text, position.text) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")
    assert bold(capacity) == ["KT. GIÁM ĐỐC"]
    assert bold(position) == ["PHÓ GIÁM ĐỐC"]
    assert position.starts == "yes"


def test_bold_never_runs_over_a_blank_line() -> None:
    first, second = read_markdown("**một\n\nhai**").lines
    assert first.bold == second.bold == ()


@pytest.mark.parametrize("end", ["  ", "\\", "<br>", "<br/>"])
def test_hard_breaks_make_lines(end: str) -> None:
    lines = read_markdown(f"UBND TỈNH{end}\nSỞ NỘI VỤ").lines
    assert [line.text for line in lines] == ["UBND TỈNH", "SỞ NỘI VỤ"]


def test_break_inside_a_file_line_keeps_number_and_columns() -> None:
    _, second = read_markdown("UBND TỈNH<br>**SỞ NỘI VỤ**").lines
    assert (second.number, second.starts, second.text) == (1, "yes", "SỞ NỘI VỤ")
    assert second.source_column(0) == len("UBND TỈNH<br>**")


@pytest.mark.parametrize(
    "reference", ["tỉnh[^1] giao", "tỉnh<sup>1</sup> giao", "tỉnh<sup>(1)</sup> giao", "tỉnh¹ giao", "tỉnh$^{1}$ giao"]
)
def test_footnote_marks_leave_the_text(reference: str) -> None:
    line = only(reference)
    assert line.text == "tỉnh giao"
    assert line.marks == ((4, "1"),)


@pytest.mark.parametrize("definition", ["[^1]: Nghị quyết số 5", "<sup>1</sup> Nghị quyết số 5", "¹ Nghị quyết số 5"])
def test_footnotes_are_notes(definition: str) -> None:
    body, note = read_markdown(f"Giao sở[^1].\n\n{definition}").lines
    assert body.kind == "body"
    assert (note.kind, note.mark, note.text) == ("note", "1", "Nghị quyết số 5")


@pytest.mark.parametrize(
    ("markdown", "text"), [("120 m<sup>2</sup>", "120 m2"), ("5 km²", "5 km²"), ("10$^{3}$", "10³"), ("10²", "10²")]
)
def test_powers_are_no_footnotes(markdown: str, text: str) -> None:
    line = only(markdown)
    assert (line.text, line.marks) == (text, ())


def test_data_table_is_read_by_cells() -> None:
    lines = read_markdown("| TT | **Tên** |\n|---|:-:|\n| 1 | Xã A |\n| | Xã B<br>Xã C |\n").lines
    cells = [(line.row, line.column, line.text) for line in lines]
    assert cells == [(0, 0, "TT"), (0, 1, "Tên"), (1, 0, "1"), (1, 1, "Xã A"), (2, 1, "Xã B"), (2, 1, "Xã C")]
    assert {line.kind for line in lines} == {"cell"}
    assert {line.table for line in lines} == {0}
    assert bold(lines[1]) == ["Tên"]


def test_tables_count_up_and_words_between_them_are_body() -> None:
    lines = read_markdown("| a | b |\n|--|--|\n\nLời văn\n\nx | y\n--|--\n1 | 2").lines
    assert [(line.table, line.text) for line in lines] == [
        (0, "a"), (0, "b"), (-1, "Lời văn"), (1, "x"), (1, "y"), (1, "1"), (1, "2"),
    ]  # fmt: skip


def test_header_table_is_read_column_by_column() -> None:
    lines = read_markdown(
        "| UBND TỈNH X<br>**SỞ NỘI VỤ** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>Độc lập - Tự do - Hạnh phúc |\n"
        "|---|---|\n| Số: 12/BC-SNV | *Tỉnh X, ngày 3 tháng 4 năm 2021* |"
    ).lines
    assert [line.text for line in lines] == [
        "UBND TỈNH X", "SỞ NỘI VỤ", "Số: 12/BC-SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tỉnh X, ngày 3 tháng 4 năm 2021",
    ]  # fmt: skip
    assert {line.kind for line in lines} == {"body"}
    assert {line.starts for line in lines} == {"yes"}


@pytest.mark.parametrize("between", ["", "\n", "\n\n"])
def test_html_table_is_read_by_cells(between: str) -> None:
    html = ["<table>", "<tr><th>TT</th>", "<th colspan='2'><b>Tên</b></th>", "<th>Số</th></tr>",
            "<tr><td>1</td><td>Xã A<br>Xã B</td><td></td><td>12</td></tr>", "</table>"]  # fmt: skip
    lines = read_markdown(between.join(html) + "\n\nSau").lines
    assert [(line.table, line.row, line.column, line.text) for line in lines] == [
        (0, 0, 0, "TT"), (0, 0, 1, "Tên"), (0, 0, 3, "Số"),
        (0, 1, 0, "1"), (0, 1, 1, "Xã A"), (0, 1, 1, "Xã B"), (0, 1, 3, "12"), (-1, -1, -1, "Sau"),
    ]  # fmt: skip
    assert bold(lines[1]) == ["Tên"]


def test_html_header_table_is_read_column_by_column() -> None:
    lines = read_markdown(
        "<table><tr><td>UBND TỈNH X<br>SỞ NỘI VỤ</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr>"
        "<tr><td>Số: 12/BC-SNV</td><td>Tỉnh X, ngày 3 tháng 4 năm 2021</td></tr></table>"
    ).lines
    assert [line.text for line in lines] == [
        "UBND TỈNH X", "SỞ NỘI VỤ", "Số: 12/BC-SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Tỉnh X, ngày 3 tháng 4 năm 2021",
    ]  # fmt: skip


def test_words_around_html_tables_are_kept() -> None:
    lines = read_markdown("<table>Chú thích<tr><td>a</td></tr></table> Nguồn: Sở").lines
    assert [(line.kind, line.text) for line in lines] == [("body", "Chú thích"), ("cell", "a"), ("body", "Nguồn: Sở")]


def test_an_html_table_that_is_never_closed_ends_with_its_rows() -> None:
    lines = read_markdown("<table>\n<tr><td>a</td></tr>\n\nLời văn\n\nLời sau").lines
    assert [(line.kind, line.text) for line in lines] == [("cell", "a"), ("body", "Lời văn"), ("body", "Lời sau")]


def test_signature_table_is_read_column_by_column() -> None:
    lines = texts("| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | KT. GIÁM ĐỐC<br>PHÓ GIÁM ĐỐC |\n|--|--|\n| | Lê Văn A |")
    assert lines == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn A"]


def test_rules_fences_and_long_comments_print_nothing() -> None:
    assert texts("```markdown\nMột\n```\n-----\n* * *\n<!-- dài\nhơn một dòng -->\nHai\n> Ba") == ["Một", "Hai", "Ba"]


def test_lines_are_numbered_as_in_the_file() -> None:
    lines = read_markdown("\n\nMột\n\n## Hai\nBa").lines
    assert [(line.number, line.text) for line in lines] == [(3, "Một"), (5, "Hai"), (6, "Ba")]


def test_after_a_blank_line_the_words_decide() -> None:
    assert [line.starts for line in read_markdown("khóa XIX, nhất\n\nlà cải cách").lines] == ["maybe", "maybe"]


def test_plain_text_is_not_taken_for_markdown() -> None:
    assert not looks_like_markdown("BÁO CÁO\n* Ghi chú\n- Mục một\n(*) xem phụ lục\nSố: __/BC")
    assert looks_like_markdown("## BÁO CÁO")
    assert looks_like_markdown("có **22** đoàn")


# Properties


_PIECES = st.sampled_from(
    ["Sở ", "Nội vụ", "**", "*", "_", "__", "***", "`", "[^1]", "<br>", "<b>", "</b>", "&amp;", "&nbsp;", "\\*", "\\.",
     "  ", " ", "\n", "\n\n", "# ", "|", "- ", "1. ", "<sup>2</sup>", "¹", "(", ")", "Quyết định", "12/QĐ", "[a](b/c)",
     "<!--", "-->", "---", "ế".encode().decode(), unicodedata.normalize("NFD", "ế"), "<x y>", "$^{1}$", "\t", ">"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_every_character_leads_back_to_the_file(markdown: str) -> None:
    file = markdown.split("\n")
    for line in read_markdown(markdown).lines:
        for offset, character in enumerate(line.text):
            column = line.source_column(offset)
            own = file[line.number - 1]
            assert own[column] == character or unescape(own[column : column + 6].split(";")[0] + ";") == character


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_ranges_are_disjoint_and_inside_the_line(markdown: str) -> None:
    for line in read_markdown(markdown).lines:
        for ranges in (line.bold, line.italic):
            bounds = [0, *(bound for pair in ranges for bound in pair), len(line.text)]
            assert bounds == sorted(bounds)
            assert all(start < end for start, end in ranges)
        assert all(0 <= offset <= len(line.text) for offset, _ in line.marks)
