import io
import re
import time

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from pipeline.errors import DocumentError
from pipeline.read.limits import DEFAULT_LIMITS, Limits
from tests.pdf_making import pdf_of
from tests.printing import LEFT, Press, needs_font, print_pdf, read

pytestmark = needs_font


def letter(press: Press) -> None:
    press.paragraph(100, "Báo cáo kết quả thực hiện nhiệm vụ công tác quý II năm 2024 của Sở Nội vụ tỉnh Quảng Ngãi.")


def scan(press: Press) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(picture, "PNG")
    press.canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)


def refusal(data: bytes, limits: Limits = DEFAULT_LIMITS) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(data, limits)
    assert caught.value.stage == "read"
    for message in (caught.value.vietnamese, caught.value.english):
        assert message.startswith("bao-cao.pdf: ")
        assert message.endswith(".")
    return caught.value


def test_a_password() -> None:
    assert refusal(print_pdf(letter, encrypt="bí mật")).code == "encrypted"


def test_a_file_cut_short() -> None:
    whole = print_pdf(letter)
    assert refusal(whole[: len(whole) // 3]).code in ("corrupt", "unreadable", "no_text")
    assert refusal(whole[:400]).code == "corrupt"


def test_what_is_left_of_a_file_cut_short_is_read_with_a_warning() -> None:
    whole = print_pdf(letter)
    assert read(whole).shortcomings == ()
    source = read(whole[: whole.rindex(b"xref")])
    assert source.pages[0].lines
    assert len(source.shortcomings) == 1


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40, b"%PDF"])
def test_nothing_but_the_first_bytes(data: bytes) -> None:
    assert refusal(data).code == "corrupt"


def test_references_in_a_ring() -> None:
    start = time.process_time()
    ring = pdf_of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>", "3 0 R")
    assert refusal(ring).code in ("corrupt", "unreadable", "no_text")
    assert time.process_time() - start < 2


def test_a_page_count_that_is_no_truth() -> None:
    start = time.process_time()
    huge = pdf_of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2000000000 >>")
    assert refusal(huge).code in ("corrupt", "too_many_pages")
    assert time.process_time() - start < 2


def test_more_pages_than_allowed() -> None:
    def draw(press: Press) -> None:
        for _ in range(3):
            letter(press)
            press.new_page()

    assert refusal(print_pdf(draw), Limits(pages=2)).code == "too_many_pages"
    assert len(read(print_pdf(draw), Limits(pages=3)).pages) == 3


def test_a_scan_and_an_empty_page() -> None:
    assert refusal(print_pdf(scan)).code == "no_text"
    assert refusal(print_pdf(lambda press: press.new_page())).code == "no_text"


def test_pages_of_a_scan_between_pages_of_text_are_named() -> None:
    def draw(press: Press) -> None:
        letter(press)
        for _ in range(2):
            press.new_page()
            scan(press)
        press.new_page()
        press.new_page()

    source = read(print_pdf(draw))
    assert [bool(page.lines) for page in source.pages][:3] == [True, False, False]
    assert len(source.shortcomings) == 1
    assert re.search(r"\b2-3\b", source.shortcomings[0].vietnamese)


def test_words_out_of_sight_leave_the_page_empty() -> None:
    def draw(press: Press) -> None:
        letter(press)
        press.text(LEFT, -200, "ngoài trang giấy")

    assert "ngoài trang giấy" not in [line.text for line in read(print_pdf(draw)).pages[0].lines]
