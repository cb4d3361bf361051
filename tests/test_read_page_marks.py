"""Text and Markdown made from pages: numbers of pages and running heads are no text."""

import pytest

from pipeline.normalise import normalise
from pipeline.read import read
from pipeline.read.page_marks import without_page_marks
from pipeline.rules import load_rules

OPEN = "Trong năm 2024, các cơ quan, đơn vị đã tiếp nhận và giải quyết hồ sơ đúng"
GOES_ON = "hạn, không để tồn đọng qua nhiều tháng liên tiếp."
LONG = "\n".join(f"Sở Nội vụ đã ban hành {number} văn bản chỉ đạo về cải cách hành chính." for number in range(20))


def paragraphs(text: str) -> list[str]:
    return normalise(read(text.encode(), "bao-cao.txt"), load_rules().characters).value.strip().split("\n")


@pytest.mark.parametrize(
    "mark", ["2", "- 2 -", "                  2", "Trang 2/5", "Page 2 of 5", "**Trang 2**", "## Page 2"]
)
@pytest.mark.parametrize("turn", ["", "\f"])
def test_a_page_number_inside_a_sentence(mark: str, turn: str) -> None:
    assert paragraphs(f"BÁO CÁO\n\n{OPEN}\n\n{mark}\n\n{turn}{GOES_ON}\n") == ["BÁO CÁO", f"{OPEN} {GOES_ON}"]


@pytest.mark.parametrize("form", ["{}", "- {} -", "{{{}}}------------------------"])
def test_numbers_that_count_the_pages(form: str) -> None:
    text = "\n\n".join(one for number in range(1, 5) for one in (LONG, form.format(number)))
    assert " ".join(paragraphs(text)) == " ".join(LONG.split("\n") * 4)


def test_running_heads_between_page_breaks() -> None:
    bodies = [f"{start}\n{LONG}\n{end}" for start, end in zip("abcd", "efgh", strict=True)]
    pages = (f"{number} BÁO CÁO NĂM 2024 CỦA SỞ NỘI VỤ\n\n{body}\n" for number, body in enumerate(bodies, start=1))
    assert without_page_marks("\f".join(pages)).split() == "\f".join(bodies).split()


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số hồ sơ:\n\n125\n\nĐã giải quyết:\n\n120\n",
        "STT\n\n1\n\nSở Tư pháp\n\n2\n\nSở Tài chính\n\n3\n\nSở Xây dựng\n",
        "BÁO CÁO\n\n2.\n\nKết quả thực hiện\n",
        "Báo cáo này có 3 trang\n\ntrang 2 có bảng số liệu\n",
        "Năm\n\n2024\n\nđã tiếp nhận 12 hồ sơ\n",
    ],
)
def test_other_lines_of_numbers_stay(text: str) -> None:
    assert without_page_marks(text) == text


def test_lines_keep_their_numbers() -> None:
    source = read(f"BÁO CÁO\n\n{OPEN}\n\n2\n\n{GOES_ON}\n".encode(), "bao-cao.txt")
    assert [line.number for line in source.pages[0].lines] == [1, 3, 7]


@pytest.mark.parametrize("unit", ["1\n\n", "2\n", "\f1\n", "1 \n\n\n\n", "a\n\n1\n\nb\n\n"])
def test_many_numbers_take_no_longer_than_their_length(unit: str) -> None:
    assert without_page_marks(unit * (1_000_000 // len(unit)))
