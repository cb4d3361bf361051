"""PDF: words with their place and weight, and the paragraphs they make."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pdf_making import BODY
from tests.printing import INDENT, LEFT, SIZE, Press, joined, lines_of, needs_font, print_pdf, read, texts_of

pytestmark = needs_font


WORDS = ("Sở", "Nội", "vụ", "12/KH-UBND", "tỉnh,", "3,5%", "(đã", "ký)", "hồ-sơ", "Điều", "a)", "1.")


def test_reads_pages_with_their_size_and_words_with_their_place() -> None:
    def draw(press: Press) -> None:
        press.text(100, 200, "Báo cáo kết quả")
        press.new_page()
        press.text(100, 300, "Trang sau")

    source = read(print_pdf(draw))
    sizes = [(page.number, round(page.width), round(page.height)) for page in source.pages]
    assert sizes == [(1, 595, 842), (2, 595, 842)]
    line = source.pages[0].lines[0]
    assert (line.text, source.how, source.media_type) == ("Báo cáo kết quả", "pdf", "application/pdf")
    assert [line.text[word.start : word.end] for word in line.words] == ["Báo", "cáo", "kết", "quả"]
    box = line.words[0].box
    assert abs(box.x0 - 100) < 1
    assert box.y0 < 200 < box.y1 + 1
    assert box.y1 - box.y0 < 2 * SIZE


def test_bold_is_the_font_and_covers_the_spaces_between_bold_words() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 200, "Đã tiếp nhận ")
        x = press.text(x, 200, "1.234 hồ sơ", font="Serif-Bold")
        press.text(x, 200, ", tăng 5%.")

    (line,) = lines_of(draw)
    assert line.text == "Đã tiếp nhận 1.234 hồ sơ, tăng 5%."
    assert [line.text[a:b] for a, b in line.bold] == ["1.234 hồ sơ"]
    assert line.italic == ()


def test_bold_made_by_a_stroke_round_the_letters() -> None:
    def draw(press: Press) -> None:
        text = press.canvas.beginText(LEFT, press.height - 200)
        text.setFont("Serif", SIZE)
        text.setTextRenderMode(2)
        text.textOut("Điều 1.")
        text.setTextRenderMode(0)
        text.textOut(" Phạm vi")
        press.canvas.drawText(text)

    (line,) = lines_of(draw)
    assert [line.text[a:b] for a, b in line.bold] == ["Điều 1."]


def test_a_number_right_below_the_full_last_line_of_a_name_is_a_line_of_its_own() -> None:
    def draw(press: Press) -> None:
        for y, words in ((70, "UBND TỈNH SÓC TRĂNG"), (86, "SỞ LAO ĐỘNG - THƯƠNG BINH"), (102, "Số: 187/BC-SLĐ")):
            press.text(LEFT, y, words, size=9.5)
        press.text(340, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=9.5)
        press.text(340, 86, "Độc lập - Tự do - Hạnh phúc", size=9.5)
        press.paragraph(190, BODY)

    lines = lines_of(draw)
    assert [line.starts for line in lines if line.text.startswith(("Số:", "Độc lập"))] == ["yes", "yes"]


def test_labels_of_the_party_open_paragraphs_after_full_lines() -> None:
    full = "Đảng ủy đã ban hành nghị quyết và chương trình công tác năm."

    def draw(press: Press) -> None:
        for index, words in enumerate((full, "II- KẾT QUẢ THỰC HIỆN", full, "1- Công tác kiểm tra")):
            (press.text if index % 2 else press.full_line)(LEFT, 100 + 18 * index, words)
        press.paragraph(200, BODY)

    assert [line.starts for line in lines_of(draw)[:4]] == ["yes"] * 4


def test_a_marked_letter_from_a_wider_font_stays_in_its_word() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 100, "Nghị định của Chính ph")
        press.text(LEFT, 118, "quy định chi tiết")
        press.text(x + 1.1, 100, "ủ", font="Sans")  # LibreOffice sets the letters of a substitute font last.

    assert texts_of(draw) == ["Nghị định của Chính phủ", "quy định chi tiết"]


def test_justified_lines_make_one_paragraph_and_an_indent_opens_the_next() -> None:
    def draw(press: Press) -> None:
        press.paragraph(press.paragraph(press.paragraph(100, BODY), BODY), "Báo cáo hết.")

    assert joined(draw) == [BODY, BODY, "Báo cáo hết."]


def test_a_list_label_after_a_full_line_opens_a_paragraph() -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, f"- {BODY}")
        press.paragraph(y, "- Các sở, ban, ngành; ủy ban nhân dân các huyện.")

    assert joined(draw) == [f"- {BODY}", "- Các sở, ban, ngành; ủy ban nhân dân các huyện."]


def test_a_title_of_several_lines_is_one_paragraph_and_the_type_above_is_not_part_of_it() -> None:
    def draw(press: Press) -> None:
        press.centred(100, "KẾ HOẠCH", font="Serif-Bold")
        press.centred(118, "Triển khai thực hiện Chỉ thị số 20-CT/TU của Ban Thường vụ", font="Serif-Bold")
        press.centred(136, "Tỉnh ủy về bảo vệ cây xanh trên địa bàn tỉnh", font="Serif-Bold")
        press.paragraph(170, BODY)

    assert joined(draw)[:2] == [
        "KẾ HOẠCH",
        "Triển khai thực hiện Chỉ thị số 20-CT/TU của Ban Thường vụ Tỉnh ủy về bảo vệ cây xanh trên địa bàn tỉnh",
    ]


def test_a_title_goes_on_with_a_bare_numeral_or_the_rest_of_a_name_in_capitals() -> None:
    def draw(press: Press) -> None:
        press.centred(100, "Tình hình tiếp nhận hồ sơ tại bộ phận một cửa quý", font="Serif-Bold")
        press.centred(118, "IV/2019", font="Serif-Bold")
        press.centred(160, "GIÁM ĐỐC SỞ Y TẾ THÀNH", font="Serif-Bold")
        press.centred(178, "PHỐ CẦN THƠ", font="Serif-Bold")
        press.centred(220, "QUYẾT ĐỊNH:", font="Serif-Bold")
        press.paragraph(250, BODY)

    assert joined(draw)[:3] == [
        "Tình hình tiếp nhận hồ sơ tại bộ phận một cửa quý IV/2019",
        "GIÁM ĐỐC SỞ Y TẾ THÀNH PHỐ CẦN THƠ",
        "QUYẾT ĐỊNH:",
    ]


_FLUSH = (
    "chuyên môn của tỉnh, của huyện và các xã, phường, thị trấn",
    "trên địa bàn đã công khai các kết luận về quản lý đất đai,",
    "đầu tư xây dựng, tài chính, ngân sách, mua sắm tài sản và",
    "bổ nhiệm cán bộ tại trụ sở, trên trang thông tin điện tử,",
)


def test_the_end_of_a_remark_on_the_next_line_is_no_label() -> None:
    def draw(press: Press) -> None:
        for index, line in enumerate((*_FLUSH, "chỉ đạo phòng cháy rừng mùa khô (gọi tắt là Chỉ thị")):
            press.full_line(LEFT, 100 + 17.5 * index, line)
        press.text(LEFT, 187.5, "12), các hạt kiểm lâm đã trực đủ ca.")

    assert joined(draw)[0].endswith("(gọi tắt là Chỉ thị 12), các hạt kiểm lâm đã trực đủ ca.")


def test_a_code_broken_at_the_line_end_goes_on() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.full_line(LEFT + INDENT, 300, "Theo Kết luận của Ban Thường vụ Tỉnh ủy số 1208-")
        press.text(LEFT, 318, "KL/TU về hỗ trợ sinh viên ngành y.")

    assert lines_of(draw)[-1].starts == "no"


def test_a_sentence_over_a_page_break_is_left_to_its_words() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.full_line(LEFT + INDENT, 700, "Các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh có")
        press.new_page()
        press.text(LEFT, 80, "trách nhiệm thực hiện.")
        press.paragraph(100, BODY)

    lines = lines_of(draw)
    first = next(line for line in lines if line.text == "trách nhiệm thực hiện.")
    assert first.starts in ("no", "maybe")


def test_an_indented_item_goes_on_at_the_margin_of_the_next_page() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.full_line(LEFT + INDENT, 700, "- Công khai kết luận thanh tra theo chỉ đạo của Thanh tra")
        press.new_page()
        for index, line in enumerate(("Chính phủ và kế hoạch đã được phê duyệt, các cơ quan", *_FLUSH)):
            press.full_line(LEFT, 80 + 17.5 * index, line)
        press.text(LEFT, 167.5, "đã niêm yết đúng hạn.")

    lines = lines_of(draw)
    assert next(line for line in lines if line.text.startswith("Chính phủ")).starts == "no"


def test_decomposed_letters_stay_letters_and_marks() -> None:
    written = unicodedata.normalize("NFD", "Cộng hòa xã hội")
    (text,) = texts_of(lambda press: press.text(LEFT, 100, written))
    assert text == written


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_every_word_set_is_read_and_its_box_covers_it(words: list[str]) -> None:
    words = ["Báo", "cáo", *words]
    lines = lines_of(lambda press: press.paragraph(200, " ".join(words)))
    read_words = [line.text[word.start : word.end] for line in lines for word in line.words]
    assert read_words == words
    assert all(word.box.x0 < word.box.x1 and word.box.y0 < word.box.y1 for line in lines for word in line.words)


def test_words_in_a_font_from_before_unicode_become_letters() -> None:
    def draw(press: Press) -> None:
        press.text(LEFT, 100, "Uû ban nh©n d©n tØnh Qu¶ng Ng·i")
        press.text(LEFT, 120, "Héi ®ång", font="Sans")

    named = print_pdf(draw).replace(b"+DejaVuSerif", b"+.VnTimeWide")
    assert [line.text for line in read(named).pages[0].lines] == ["Uỷ ban nhân dân tỉnh Quảng Ngãi", "Héi ®ång"]


def test_unicode_words_in_such_a_font_stay_as_they_are() -> None:
    named = print_pdf(lambda press: press.text(LEFT, 100, "Ủy ban nhân dân")).replace(b"+DejaVuSerif", b"+.VnTimeWide")
    assert [line.text for line in read(named).pages[0].lines] == ["Ủy ban nhân dân"]


def test_a_last_page_of_short_lines_keeps_them_apart() -> None:
    def draw(press: Press) -> None:
        press.paragraph(press.paragraph(100, BODY), BODY)
        press.new_page()
        for index, words in enumerate(
            ("- Như trên;", "- Lưu: VT, TH.", "KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thanh Hiên")
        ):
            press.text(LEFT + INDENT, 80 + 20 * index, words)

    assert [line.starts for line in lines_of(draw)[-5:]] == ["yes"] * 5


@pytest.mark.parametrize("heading", ["A. KẾT QUẢ ĐẠT ĐƯỢC", "II. TỒN TẠI, HẠN CHẾ"])
def test_a_division_below_a_full_line_in_capitals_opens_a_paragraph(heading: str) -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        press.full_line(LEFT, y, "PHẦN THỨ NHẤT: KIỂM ĐIỂM THỰC HIỆN NGHỊ QUYẾT")
        press.text(LEFT, y + 17.5, heading)
        press.paragraph(y + 40, BODY)

    assert heading in joined(draw)
