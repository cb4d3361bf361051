"""Tables of contents are left out, whatever the format."""

import pytest

from pipeline.read import read
from tests.docx_making import make_docx, paragraph
from tests.printing import LEFT, SIZE, Press, needs_font, print_pdf

TITLE = "BÁO CÁO kết quả công tác cải cách hành chính năm 2024"
BODY = "I. KẾT QUẢ THỰC HIỆN\nTrong năm 2024 đã tiếp nhận 125 hồ sơ.\nII. TỒN TẠI\nCòn 3 hồ sơ quá hạn."
ENTRIES = ("I. KẾT QUẢ THỰC HIỆN", "1. Công tác chỉ đạo", "II. TỒN TẠI")


def texts(data: bytes) -> list[str]:
    return [line.text for page in read(data, "bao-cao").pages for line in page.lines]


def lines_after(contents: str) -> list[str]:
    return texts(f"{TITLE}\n\n{contents}\n\n{BODY}\n".encode())


@pytest.mark.parametrize("leader", [" .......... ", "..........", "\t", " …………… ", " ", "     "])
@pytest.mark.parametrize("title", ["MỤC LỤC", "Mục lục", "**MỤC LỤC**"])
def test_entries_with_their_pages_are_left_out(leader: str, title: str) -> None:
    entries = "\n".join(f"{words}{leader}{page}" for words, page in zip(ENTRIES, (2, 2, 15), strict=True))
    assert lines_after(f"{title}\n{entries}") == [TITLE, *BODY.split("\n")]


def test_a_long_entry_runs_over_lines() -> None:
    long = "2. Công tác tuyên truyền, phổ biến các văn bản của Trung ương\nvà của tỉnh về cải cách hành chính ..... 4"
    assert lines_after(f"MỤC LỤC\nI. KẾT QUẢ ..... 2\n{long}\nII. TỒN TẠI ..... 5") == [TITLE, *BODY.split("\n")]


@pytest.mark.parametrize(
    "kept",
    [
        "Mục lục hồ sơ lưu trữ\nHồ sơ năm 2020 12\nHồ sơ năm 2021 15",
        "MỤC LỤC\nDanh sách các đơn vị gửi kèm theo báo cáo này.",
        "Tiếp nhận ..... 12\nGiải quyết ..... 15",
    ],
)
def test_other_lines_that_end_in_numbers_stay(kept: str) -> None:
    assert lines_after(kept)[1 : 1 + len(kept.split("\n"))] == kept.split("\n")


def test_what_follows_the_contents_stays() -> None:
    contents = "MỤC LỤC\nI. KẾT QUẢ ..... 2\nII. TỒN TẠI ..... 15"
    assert lines_after(f"{contents}\nTổng số hồ sơ ..... 9")[1] == "Tổng số hồ sơ ..... 9"


def test_the_title_over_a_field_of_word_is_left_out() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>'
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    contents = paragraph("MỤC LỤC") + paragraph(begin, separate, "I. KẾT QUẢ", "<w:r><w:tab/></w:r>", "2", end)
    assert texts(make_docx(paragraph(TITLE) + contents + paragraph("I. KẾT QUẢ"))) == [TITLE, "I. KẾT QUẢ"]


@needs_font
def test_contents_of_a_pdf_go_on_over_pages() -> None:
    def draw(press: Press) -> None:
        press.text(LEFT, 100, TITLE)
        press.text(LEFT, 140, "MỤC LỤC")
        for index, words in enumerate(ENTRIES):
            press.text(LEFT, 170 + 1.4 * SIZE * index, f"{words} {'.' * 40} {index + 2}")
        press.new_page()
        press.text(LEFT, 100, f"III. PHƯƠNG HƯỚNG {'.' * 40} 9")
        press.text(LEFT, 140, "I. KẾT QUẢ THỰC HIỆN")

    assert texts(print_pdf(draw)) == [TITLE, "I. KẾT QUẢ THỰC HIỆN"]
