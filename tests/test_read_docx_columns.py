"""DOCX: header and signature set in two columns with tabs and spaces."""

import pytest

from tests.docx_making import paragraph, run
from tests.docx_reading import lines, texts

TAB = "<w:r><w:tab/></w:r>"
BODY = paragraph("Trong năm 2024, Sở Nội vụ đã tham mưu nhiều văn bản quan trọng về tổ chức bộ máy của tỉnh.")


@pytest.mark.parametrize(
    ("first", "between"),
    [("", TAB), (TAB, TAB), ("", TAB + TAB), ("", run("             ")), ("", run("\u00a0\u00a0\u00a0\u00a0"))],
)
def test_a_header_is_read_left_column_first(first: str, between: str) -> None:
    rows = (
        ("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("XÃ MƯỜNG LA", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 12/BC-UBND", "Mường La, ngày 03 tháng 4 năm 2024"),
    )
    body = "".join(paragraph(*(one for one in (first, left, between, right) if one)) for left, right in rows)
    title = paragraph("BÁO CÁO") + paragraph(TAB, "Kết quả công tác cải cách hành chính")
    found = texts(body + title + BODY)
    assert found[:6] == [left for left, _ in rows] + [right for _, right in rows]
    assert [one.strip() for one in found[6:8]] == ["BÁO CÁO", "Kết quả công tác cải cách hành chính"]


def test_number_and_date_in_paragraphs_of_their_own_go_to_their_columns() -> None:
    body = (
        paragraph("UBND TỈNH X", TAB, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + paragraph("SỞ NỘI VỤ", TAB, "Độc lập - Tự do - Hạnh phúc")
        + paragraph(TAB, "Tỉnh X, ngày 3 tháng 4 năm 2020")
    )
    assert [one.strip() for one in texts(body + BODY)][:5] == [
        "UBND TỈNH X", "SỞ NỘI VỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Tỉnh X, ngày 3 tháng 4 năm 2020",
    ]  # fmt: skip


def test_a_signature_is_read_left_column_first() -> None:
    body = (
        paragraph("Nơi nhận:", TAB, TAB, "KT. CHỦ TỊCH")
        + paragraph("- Như trên;", TAB, TAB, "PHÓ CHỦ TỊCH")
        + paragraph("- Thường trực Tỉnh ủy;")
        + paragraph("- Lưu: VT.")
        + paragraph(TAB, TAB, "Nguyễn Văn An")
    )
    assert [one.strip() for one in texts(BODY + body)][1:] == [
        "Nơi nhận:", "- Như trên;", "- Thường trực Tỉnh ủy;", "- Lưu: VT.",
        "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn An",
    ]  # fmt: skip


def test_bold_and_place_go_with_the_words() -> None:
    body = paragraph(run("UBND XÃ A  "), TAB, run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>"))
    left, right = lines(body + BODY)[:2]
    assert (left.text, left.bold) == ("UBND XÃ A", ())
    assert right.bold == ((0, len(right.text)),)
    assert right.source_column(0) == len("UBND XÃ A  \t")


@pytest.mark.parametrize(
    "words", [("1.", "Tiếp nhận hồ sơ"), ("Họ và tên:", "Nguyễn Văn An"), ("a)", "CỘNG TÁC VIÊN"), ("TT", "Đơn vị")]
)
def test_tabs_in_the_text_part_nothing(words: tuple[str, str]) -> None:
    assert texts(BODY + paragraph(words[0], TAB, words[1]))[1] == "\t".join(words)


def test_title_and_motto_on_one_line_stand_in_one_column() -> None:
    title = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM          Độc lập - Tự do - Hạnh phúc"
    body = paragraph(title) + paragraph("Tỉnh X, ngày       tháng       năm 2024") + paragraph("QUYẾT ĐỊNH")
    assert texts(body) == [title, "Tỉnh X, ngày       tháng       năm 2024", "QUYẾT ĐỊNH"]


def test_blanks_of_a_form_below_its_header_are_no_columns() -> None:
    body = (
        paragraph("..............", TAB, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + paragraph("Số: ..........", TAB, "......., ngày ..... tháng ..... năm .....")
        + paragraph("PHIẾU XÁC NHẬN")
        + paragraph("1. Họ và tên:", TAB, ".....")
        + paragraph("2. Nơi sinh:", TAB, ".....")
    )
    assert texts(body)[-3:] == ["PHIẾU XÁC NHẬN", "1. Họ và tên:\t.....", "2. Nơi sinh:\t....."]
