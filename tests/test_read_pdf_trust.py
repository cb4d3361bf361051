"""When the text layer of a page is taken for what the page shows, and when the page is read by its picture."""

import contextlib
import re
import zlib
from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from pipeline.read.limits import DEFAULT_LIMITS
from pipeline.read.pdf.opening import open_document
from pipeline.read.pdf.sheets import Layer, read_layer
from pipeline.read.pdf.trust import Evidence, doubt_in
from pipeline.read.quality import count_words
from pipeline.read.recognition import Ocr
from pipeline.read.scan.pdf_pages import PdfPages
from pipeline.read.scan.tesseract import find_tesseract
from tests.pdf_making import BODY, header
from tests.printing import LEFT, SIZE, Press, needs_font, print_pdf, read

GOOD = {
    "báo cáo": BODY,
    "quốc hiệu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc UBND TỈNH SỞ NỘI VỤ Số: 45/BC-SNV",
    "viết tắt": "UBND, HĐND, MTTQ, CBCCVC, BCĐ CCHC, TTHC, DVCTT, CSDL, QLNN, KTXH, ANQP, BHXH, BHYT, TNCS HCM " * 2,
    "danh sách": "1. Nguyễn Văn An 2. Trần Thị Hoa 3. Lê Minh Nam 4. Đinh Công Tráng 5. Nông Văn Dân 6. Y Blơk Êban "
    "7. H'Hen Niê 8. Rơ Châm Giang 9. Giàng A Sử 10. Lò Văn Inh 11. Thào A Páo 12. Kpă Thị Hồng",
    "địa danh": "các huyện Krông Pắc, Krông Bông, Krông Búk, Krông Năng, Ea H'leo, Ea Kar, Ea Súp, Cư M'gar, Cư Kuin, "
    "M'Đrắk, Lắk, Buôn Đôn, Buôn Hồ; xã Đắk Liêng, Yang Tao, Bông Krang, Đắk Phơi, Krông Nô, Ea R'bin, Nam Ka",
    "số liệu": "TT Nội dung Đvt 2022 2023 2024 1 Hồ sơ 1.234 2.345 3.456 2 Tỷ lệ % 98,5 99,1 99,7 " * 3,
    "cột": "A B C D 1 2 3 4 m m2 m3 kg km ha tỷ đồng x x x X + - 12,5 13,7 15,9 " * 4,
    "tiếng Anh": "The Ministry of Home Affairs has issued the report of the first six months, which is based on data "
    "from all provinces and is to be submitted to the Government for approval by the end of the year.",
    "thư điện tử": "Email: sonoivu@quangngai.gov.vn, https://dichvucong.gov.vn; website http://snv.quangngai.gov.vn. "
    "Đề nghị các đơn vị gửi báo cáo về Sở Nội vụ qua thư điện tử trước ngày 15 tháng 6 hằng năm theo quy định.",
    "tổ hợp": BODY,
}
GARBLED = {
    "không dấu, nhận dạng sai": "UY BAN NHAN DAN CONG Hem. XA HQI CHU NGHIA VII ,T NAM TiNH TAY 1'4/ nehe doi vai cac "
    "chirc dank bac sy dugc cap ch nglie tro cita Be to quy dinh viec phan cap giai guyet thi tuc hanh chinh",
    "mất dấu": "Thuc hien Ke hoach so 12 ngay 05 thang 01 nam 2024 cua Uy ban nhan dan tinh ve cai cach hanh chinh "
    "cac co quan don vi da tiep nhan va giai quyet ho so dung han",
    "dịch mã": "Uivd ijfo Lf ipbdi tp ohbz uiboh obn dvb Vz cbo oibo ebo ujoi wf dbj dbdi iboi dijoi dbd dp rvbo epo "
    "wj eb ujfq oibo wb hjbj rvzfu ip tp evoh ibo",
    "vùng riêng": " ".join("\ue012\ue045\ue067\ue01a" for _ in range(30)),
    "không có nghĩa": " ".join("\ufffd\ufffd\ufffd" for _ in range(30)),
    "hai lớp mã hóa": "Thá»±c hiá»‡n Káº¿ hoáº¡ch sá»‘ 12 ngÃ y 05 thÃ¡ng 01 nÄƒm 2024 cá»§a á»¦y ban nhÃ¢n dÃ¢n "
    "tá»‰nh vá» cáº£i cÃ¡ch hÃ nh chÃ\xadnh cÃ¡c cÆ¡ quan Ä‘Æ¡n vá»‹ Ä‘Ã£ tiáº¿p nháº\xadn giáº£i quyáº¿t há»“ sÆ¡",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_what_agencies_write_is_trusted(text: str) -> None:
    assert doubt_in(Evidence(count_words(text))) is None
    assert doubt_in(Evidence(count_words(text), drawn=True)) is None


@pytest.mark.parametrize("text", GARBLED.values(), ids=GARBLED)
def test_what_nobody_writes_is_not(text: str) -> None:
    assert doubt_in(Evidence(count_words(text))) == "garbled"


def scan_of(draw: Callable[[Press], object]) -> ImageReader:
    """The picture of a page on which `draw` set its words."""
    with open_document(print_pdf(draw), "x", 1) as document:
        pixels = PdfPages(document, DEFAULT_LIMITS.pixels).picture(0, dpi=200.0).pixels
    return ImageReader(Image.fromarray(pixels))


def letter(press: Press) -> None:
    header(press)
    press.paragraph(200, BODY)


def under_a_scan(press: Press, words: str, *, mode: int = 3) -> None:
    """A scanned page with words that are searched and not seen."""
    press.canvas.drawImage(scan_of(letter), 0, 0, 595, 842)
    line = press.canvas.beginText(LEFT, 600)
    line.setFont("Serif", SIZE)
    line.setTextRenderMode(mode)
    for start in range(0, len(words), 70):
        line.textLine(words[start : start + 70])
    press.canvas.drawText(line)


def layer_of(draw: Callable[[Press], object]) -> Layer:
    return layer_in(print_pdf(draw))


def layer_in(data: bytes) -> Layer:
    with open_document(data, "x", 1) as document:
        return read_layer(document, 0)


@needs_font
def test_printed_text_is_its_own_layer() -> None:
    layer = layer_of(letter)
    assert (layer.doubt, layer.sheet.how) == (None, "pdf")
    assert layer.sheet.quality > 0.97


@needs_font
def test_an_empty_page_and_a_frame_show_no_letters() -> None:
    assert layer_of(lambda press: press.text(LEFT, 100, " ")).doubt is None
    assert layer_of(lambda press: press.grid([100, 200, 300], [100, 120, 140])).doubt is None


@needs_font
def test_a_table_of_numbers_alone_is_trusted() -> None:
    def draw(press: Press) -> None:
        for row in range(30):
            press.text(100, 100 + 18 * row, f"{row}")
            press.text(300, 100 + 18 * row, f"{row * 1234:,}".replace(",", "."))
        press.grid([90, 280, 480], [85.0 + 18 * row for row in range(31)])

    assert layer_of(draw).doubt is None


@needs_font
def test_a_well_recognised_scan_is_used_and_called_recognised() -> None:
    layer = layer_of(lambda press: under_a_scan(press, f"{BODY} {BODY}"))
    assert (layer.doubt, layer.sheet.how) == (None, "ocr")
    source = read(print_pdf(lambda press: under_a_scan(press, f"{BODY} {BODY}")))
    assert (source.how, source.is_scan, source.shortcomings) == ("ocr", True, ())


@needs_font
def test_a_poorly_recognised_scan_is_kept_only_without_recognition() -> None:
    data = print_pdf(lambda press: under_a_scan(press, GARBLED["không dấu, nhận dạng sai"]))
    source = read(data)
    assert source.quality < 0.5
    assert [one.kind for one in source.shortcomings] == ["poor_text"]
    assert "trang 1" in source.shortcomings[0].vietnamese


@needs_font
@pytest.mark.parametrize("caption", ["", "Ký bởi: Sở Nội vụ", "Người ký: Sở Nội vụ\nThời gian ký: 21.02.2025 08:19:39"])
def test_a_scan_with_no_more_than_a_caption_is_read_by_its_picture(caption: str) -> None:
    def draw(press: Press) -> None:
        press.canvas.drawImage(scan_of(letter), 0, 0, 595, 842)
        for index, words in enumerate(caption.splitlines()):
            press.text(LEFT, 30 + 9 * index, words, size=7)

    assert layer_of(draw).doubt == "blank"


@needs_font
def test_words_beside_a_large_picture_are_doubted_only_when_they_are_few() -> None:
    def annex(press: Press) -> None:
        press.canvas.drawImage(scan_of(letter), 60, 60, 480, 640)
        press.centred(60, "PHỤ LỤC")

    def article(press: Press) -> None:
        press.canvas.drawImage(scan_of(letter), 60, 60, 480, 500)
        press.paragraph(60, f"{BODY} {BODY}")

    assert layer_of(annex).doubt == "sparse"
    assert layer_of(article).doubt is None


@needs_font
def test_letters_drawn_as_outlines_are_read_by_their_picture() -> None:
    def draw(press: Press) -> None:
        for index in range(200):
            outline = press.canvas.beginPath()
            outline.moveTo(80 + 2 * index, 500)
            outline.curveTo(81 + 2 * index, 510, 83 + 2 * index, 505, 84 + 2 * index, 500)
            press.canvas.drawPath(outline, fill=1, stroke=0)

    assert layer_of(draw).doubt == "blank"


def with_letter_as_space(data: bytes, letter: str) -> bytes:
    """A file whose fonts say that one letter means a space; pdfium finds its objects again by itself."""
    code = f"{ord(letter):02X}"
    for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
        with contextlib.suppress(zlib.error):  # The words of the page are packed otherwise.
            plain = zlib.decompress(packed)
            changed = plain.replace(f"<{code}> <00{code}>".encode(), f"<{code}> <0020>".encode())
            data = data.replace(packed, zlib.compress(changed)) if changed != plain else data
    return data


@needs_font
def test_a_font_that_gives_letters_as_spaces() -> None:
    whole = print_pdf(lambda press: [press.text(LEFT, 100 + 20 * row, "HỘI HỌP CHÍNH PHỦ HÀ NỘI") for row in range(4)])
    assert layer_in(whole).doubt is None
    assert layer_in(with_letter_as_space(whole, "H")).doubt == "lost_letters"


@needs_font
def test_a_font_that_says_nothing_of_its_letters() -> None:
    whole = print_pdf(letter)
    assert layer_in(whole.replace(b"/ToUnicode", b"/ToNothing")).doubt in ("garbled", "blank")


needs_tesseract = pytest.mark.skipif(not find_tesseract(), reason="Tesseract with Vietnamese is not installed")


@needs_font
@needs_tesseract
def test_a_page_is_read_by_its_picture_or_by_its_layer_and_never_by_both() -> None:
    def draw(press: Press) -> None:
        letter(press)
        press.new_page()
        under_a_scan(press, GARBLED["không dấu, nhận dạng sai"])
        press.new_page()
        press.canvas.drawImage(scan_of(letter), 0, 0, 595, 842)

    source = read(print_pdf(draw), ocr=Ocr("auto"))
    assert [page.how for page in source.pages] == ["pdf", "ocr", "ocr"]
    assert source.how == "mixed"
    assert source.shortcomings == ()
    for page in source.pages:
        text = " ".join(line.text for line in page.lines)
        assert "Số: 45/BC-SNV" in text
        assert "không để tồn đọng qua nhiều tháng liên tiếp" in text
        assert "nehe doi" not in text
        assert page.quality > 0.9


@needs_font
@needs_tesseract
def test_a_doubted_layer_is_kept_when_the_picture_shows_less() -> None:
    def draw(press: Press) -> None:
        press.canvas.drawImage(ImageReader(Image.new("RGB", (600, 850), "white")), 0, 0, 595, 842)
        press.text(LEFT, 100, "Sơ đồ tổ chức bộ máy của Sở Nội vụ tỉnh")

    source = read(print_pdf(draw), ocr=Ocr("auto"))
    assert [line.text for line in source.pages[0].lines] == ["Sơ đồ tổ chức bộ máy của Sở Nội vụ tỉnh"]
    assert (source.how, source.shortcomings) == ("pdf", ())


@needs_font
@needs_tesseract
def test_all_pages_are_recognised_when_that_is_asked_for() -> None:
    assert read(print_pdf(letter), ocr=Ocr("always")).how == "ocr"
    assert read(print_pdf(letter), ocr=Ocr("auto")).how == "pdf"
