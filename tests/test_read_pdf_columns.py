"""PDF: blocks set side by side."""

import time

from tests.pdf_making import BODY, header
from tests.printing import LEFT, Press, joined, lines_of, print_pdf, read, texts_of


def test_header_in_two_columns_is_read_left_then_right() -> None:
    def draw(press: Press) -> None:
        header(press)
        press.centred(150, "BÁO CÁO", font="Serif-Bold")
        press.paragraph(190, BODY)

    texts = texts_of(draw)
    assert texts[:7] == [
        "UBND TỈNH QUẢNG NGÃI",
        "SỞ NỘI VỤ",
        "Số: 45/BC-SNV",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Quảng Ngãi, ngày 02 tháng 7 năm 2024",
        "BÁO CÁO",
    ]
    assert [line.starts for line in lines_of(draw)[:7]] == ["yes"] * 7


def test_a_blank_number_does_not_split_its_line() -> None:
    assert "Số: /BC-SNV" in texts_of(lambda press: header(press, number="Số:          /BC-SNV"))


def test_foot_in_two_columns_whose_lines_share_no_baseline() -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        for index, words in enumerate(("Nơi nhận:", "- Như trên;", "- Thường trực Tỉnh ủy;", "- Lưu: VT.")):
            press.text(LEFT, y + 20 + 13 * index, words, size=11)
        press.centred(y + 27, "KT. GIÁM ĐỐC", x=430, font="Serif-Bold")
        press.centred(y + 43, "PHÓ GIÁM ĐỐC", x=430, font="Serif-Bold")
        press.centred(y + 110, "Nguyễn Văn An", x=430, font="Serif-Bold")

    assert texts_of(draw)[-7:] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Thường trực Tỉnh ủy;",
        "- Lưu: VT.",
        "KT. GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "Nguyễn Văn An",
    ]


def test_recipients_without_a_mark_at_their_end_are_lines_of_their_own() -> None:
    listed = ("Nơi nhận:", "- Như trên;", "- Các phòng, các đơn vị trực thuộc", "- Lưu: VT; KHTC.")

    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        for index, words in enumerate(listed):
            press.text(LEFT, y + 20 + 13 * index, words, size=11)
        press.centred(y + 27, "GIÁM ĐỐC", x=430, font="Serif-Bold")
        press.centred(y + 110, "Nguyễn Văn An", x=430, font="Serif-Bold")

    assert [line.starts for line in lines_of(draw) if line.text in listed] == ["yes"] * len(listed)


def test_the_end_of_a_sentence_alone_above_the_foot_belongs_to_the_page_before() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.full_line(LEFT + 36, 700, "Trên đây là báo cáo của Phòng về việc sắp xếp kho lưu trữ vào")
        press.new_page()
        press.text(LEFT, 62, "cuối năm, xin báo cáo Sở Tài chính./.")
        for index, words in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT.")):
            press.text(LEFT, 90 + 14 * index, words, size=11)
        press.centred(92, "TRƯỞNG PHÒNG", x=430, font="Serif-Bold")
        press.centred(170, "Lê Văn Bình", x=430, font="Serif-Bold")

    end = next(line for line in lines_of(draw) if line.text.startswith("cuối năm"))
    assert end.starts != "yes"


def test_names_and_posts_far_apart_stay_one_line_each() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        for index, (name, post) in enumerate((("Ông Trần Bình", "Chủ tịch"), ("Bà Lê Thị Hoa", "Phó Chủ tịch"))):
            press.text(LEFT, 200 + 18 * index, name)
            press.text(330, 200 + 18 * index, post)

    assert texts_of(draw)[-2:] == ["Ông Trần Bình Chủ tịch", "Bà Lê Thị Hoa Phó Chủ tịch"]


def test_the_subject_of_an_official_letter_under_its_number_is_one_paragraph() -> None:
    def draw(press: Press) -> None:
        header(press, number="Số: 45/SNV-CCHC")
        press.canvas.setFont("Serif", 11)
        for index, words in enumerate(("V/v báo cáo kết quả", "Hội nghị cải cách", "hành chính")):
            press.canvas.drawCentredString(160, press.height - 124 - 15 * index, words)
        press.centred(190, "Kính gửi: Ủy ban nhân dân tỉnh")
        press.paragraph(220, BODY)

    assert "V/v báo cáo kết quả Hội nghị cải cách hành chính" in joined(draw)


def test_a_page_of_a_thousand_rows_with_gaps_takes_no_longer_than_it_should() -> None:
    def draw(press: Press) -> None:
        for row in range(1500):
            press.text(20, 2 + 0.56 * row, "bên trái", size=0.5)
            press.text(300, 2 + 0.56 * row, "bên phải", size=0.5)

    data = print_pdf(draw)
    start = time.process_time()
    assert len(read(data).pages[0].lines) > 1400
    assert time.process_time() - start < 2


def test_labels_set_apart_right_above_the_foot_stay_with_their_words() -> None:
    def draw(press: Press) -> None:
        items = (("III.", "TỔ CHỨC THỰC HIỆN"), ("1.", "Các phòng xây dựng kế hoạch."), ("2.", "Văn phòng theo dõi."))
        for index, (label, words) in enumerate(items):
            press.text(LEFT, 100 + 18 * index, label)
            press.text(LEFT + 36, 100 + 18 * index, words)
        press.text(LEFT + 50, 158, "Nơi nhận:")
        press.text(360, 158, "KT. GIÁM ĐỐC")
        press.text(LEFT, 176, "- Lưu: VT.")
        press.text(365, 176, "PHÓ GIÁM ĐỐC")

    assert texts_of(draw)[:4] == [
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Các phòng xây dựng kế hoạch.",
        "2. Văn phòng theo dõi.",
        "Nơi nhận:",
    ]


def test_addressees_below_a_full_line_of_the_subject_open_a_paragraph() -> None:
    def draw(press: Press) -> None:
        press.full_line(LEFT, 100, "Kết quả thực hiện chính sách bảo hiểm xã hội năm 2023")
        press.text(LEFT, 118, "Kính gửi: Bảo hiểm xã hội Việt Nam.")
        press.paragraph(160, "Cơ quan đã ban hành kế hoạch và tổ chức thực hiện. " * 8)

    assert lines_of(draw)[1].starts == "yes"
