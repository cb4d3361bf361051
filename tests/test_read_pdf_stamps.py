import io

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader

from pipeline.errors import DocumentError
from pipeline.read.recognition import Ocr
from pipeline.read.scan.tesseract import find_tesseract
from tests.printing import LEFT, Press, needs_font, print_pdf, read, texts_of

pytestmark = needs_font


def header(press: Press, number: str, date: str) -> None:
    for x, rows in (
        (90.0, ("ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH", number)),
        (300.0, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", date)),
    ):
        for index, words in enumerate(rows):
            press.text(x, 70 + 18 * index, words, size=11)
    press.centred(160, "KẾ HOẠCH", font="Serif-Bold")
    press.paragraph(190, "Thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:")


def stamp(press: Press, x: float, y: float, value: str, *, width: float = 30, height: float = 15) -> None:
    press.canvas.acroForm.textfield(
        name=f"field{x}{y}",
        value=value,
        x=x,
        y=press.height - y,
        width=width,
        height=height,
        fontSize=11,
        borderWidth=0,
        fieldFlags="multiline" if height > 20 else "",
    )


NUMBER, DATE = "Số:            /KH-UBND", "Ninh Bình, ngày          tháng 11 năm 2024"


def test_number_and_day_stamped_as_fields_stand_in_their_lines() -> None:
    def draw(press: Press) -> None:
        header(press, NUMBER, DATE)
        stamp(press, 112, 110, "193")
        stamp(press, 391, 109, "01")

    texts = texts_of(draw)
    assert "Số: 193/KH-UBND" in texts
    assert "Ninh Bình, ngày 01 tháng 11 năm 2024" in texts


def test_blanks_without_a_stamp_stay_blank() -> None:
    texts = texts_of(lambda press: header(press, NUMBER, DATE))
    assert "Số: /KH-UBND" in texts
    assert "Ninh Bình, ngày tháng 11 năm 2024" in texts


def test_the_caption_of_a_signature_field_is_no_text() -> None:
    def draw(press: Press) -> None:
        header(press, "Số: 193/KH-UBND", "Ninh Bình, ngày 01 tháng 11 năm 2024")
        stamp(press, 350, 400, "Signed by: Nguyen Van A", width=200)
        stamp(press, 350, 430, "01.11.2024 17:30:19", width=200)

    texts = texts_of(draw)
    assert not any("Signed" in text or "17:30" in text for text in texts)


def test_a_field_over_no_line_makes_a_line_of_its_own() -> None:
    def draw(press: Press) -> None:
        header(press, "Số: 193/KH-UBND", DATE)
        stamp(press, 100, 500, "12/2024", width=80)

    assert "12/2024" in texts_of(draw)


def pictured(press: Press, x: float, y: float, words: str, *, colour: str = "red") -> None:
    """A picture of words with its lower left corner at `x`, `y`."""
    face = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", 50)
    wide = int(face.getlength(words)) + 8
    image = Image.new("RGB", (wide, 62), "white")
    ImageDraw.Draw(image).text((4, 0), words, font=face, fill=colour)
    file = io.BytesIO()
    image.save(file, "PNG")
    press.canvas.drawImage(ImageReader(file), x, press.height - y, wide / 4.5, 62 / 4.5)


def header_with_pictures(press: Press) -> None:
    header(press, NUMBER, DATE)
    pictured(press, 112, 110, "193")
    pictured(press, 391, 110, "01", colour="blue")


def test_values_stamped_on_as_pictures_are_blank_without_recognition_and_said_to_be() -> None:
    source = read(print_pdf(header_with_pictures))
    assert "Số: /KH-UBND" in [line.text for line in source.pages[0].lines]
    assert [one.kind for one in source.shortcomings] == ["pictured_stamp"]


@pytest.mark.skipif(not find_tesseract(), reason="Tesseract with Vietnamese is not installed")
def test_values_stamped_on_as_pictures_are_recognised_in_their_blanks() -> None:
    source = read(print_pdf(header_with_pictures), ocr=Ocr("auto"))
    texts = [line.text for line in source.pages[0].lines]
    assert "Số: 193/KH-UBND" in texts
    assert "Ninh Bình, ngày 01 tháng 11 năm 2024" in texts
    assert source.shortcomings == ()
    assert source.how == "pdf"
    unsure = [word for line in source.pages[0].lines for word in line.words if word.confidence < 1]
    assert 1 <= len(unsure) <= 2


@pytest.mark.skipif(not find_tesseract(), reason="Tesseract with Vietnamese is not installed")
@pytest.mark.parametrize("words", ["~~~", "Hỏa tốc", "MẬT"])
def test_a_picture_in_a_blank_that_is_no_value_leaves_it_blank(words: str) -> None:
    def draw(press: Press) -> None:
        header(press, NUMBER, DATE)
        pictured(press, 108, 110, words)

    source = read(print_pdf(draw), ocr=Ocr("auto"))
    assert "Số: /KH-UBND" in [line.text for line in source.pages[0].lines]
    assert [one.kind for one in source.shortcomings] == ["pictured_stamp"]


def test_a_picture_beside_the_header_is_no_value() -> None:
    def draw(press: Press) -> None:
        header(press, "Số: 193/KH-UBND", "Ninh Bình, ngày 01 tháng 11 năm 2024")
        pictured(press, 40, 60, "QUỐC HUY")
        pictured(press, 350, 400, "Nguyễn Văn A")

    assert read(print_pdf(draw)).shortcomings == ()


def test_the_stamp_of_receipt_is_no_text_of_the_document() -> None:
    def draw(press: Press) -> None:
        header(press, "Số: 193/KH-UBND", "Ninh Bình, ngày 01 tháng 11 năm 2024")
        for index, words in enumerate(("CÔNG VĂN ĐẾN", "Số: 4521", "Ngày: 05/11/2024", "Chuyển: Phòng CCHC")):
            press.text(420, 240 + 14 * index, words, size=10)

    texts = texts_of(draw)
    assert "Số: 193/KH-UBND" in texts
    assert not any("4521" in text or "05/11/2024" in text or "ĐẾN" in text for text in texts)


@pytest.mark.parametrize("words", ["ĐẾN", "Từ nay đến", "Số: 12 hồ sơ", "Ngày: 05/11/2024"])
def test_words_of_such_a_stamp_alone_are_text(words: str) -> None:
    def draw(press: Press) -> None:
        header(press, "Số: 193/KH-UBND", "Ninh Bình, ngày 01 tháng 11 năm 2024")
        press.text(LEFT, 240, words)
        press.text(LEFT, 262, "các cơ quan, đơn vị đã tiếp nhận hồ sơ.")

    assert words in texts_of(draw)


def test_text_that_is_only_a_signature_caption_is_no_text() -> None:
    def draw(press: Press) -> None:
        picture = io.BytesIO()
        Image.new("RGB", (60, 80), "white").save(picture, "PNG")
        press.canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        press.text(LEFT, 30, "Người ký: Cổng Thông tin điện tử Chính phủ", size=7)
        press.text(LEFT, 39, "Cơ quan: Văn phòng Chính phủ", size=7)
        press.text(LEFT, 48, "Thời gian ký: 23.08.2022 09:46:39 +07:00", size=7)

    with pytest.raises(DocumentError) as caught:
        read(print_pdf(draw))
    assert caught.value.code == "no_text"
