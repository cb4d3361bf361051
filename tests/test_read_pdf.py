import time
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4, landscape

from tests.printing import INDENT, LEFT, SIZE, Press, joined, lines_of, needs_font, print_pdf, read, texts_of

pytestmark = needs_font

BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về cải cách hành chính, "
    "các cơ quan, đơn vị đã tiếp nhận và giải quyết hồ sơ đúng hạn, không để tồn đọng qua nhiều tháng liên tiếp."
)

WORDS = ("Sở", "Nội", "vụ", "12/KH-UBND", "tỉnh,", "3,5%", "(đã", "ký)", "hồ-sơ", "Điều", "a)", "1.")
DATE = "Quảng Ngãi, ngày 02 tháng 7 năm 2024"


def header(press: Press, *, number: str = "Số: 45/BC-SNV") -> None:
    for x, rows in (
        (160.0, ("UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ", number)),
        (400.0, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", DATE)),
    ):
        for index, words in enumerate(rows):
            press.canvas.setFont("Serif", 11)
            press.canvas.drawCentredString(x, press.height - 70 - 18 * index, words)


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


def test_names_and_posts_far_apart_stay_one_line_each() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        for index, (name, post) in enumerate((("Ông Trần Bình", "Chủ tịch"), ("Bà Lê Thị Hoa", "Phó Chủ tịch"))):
            press.text(LEFT, 200 + 18 * index, name)
            press.text(330, 200 + 18 * index, post)

    assert texts_of(draw)[-2:] == ["Ông Trần Bình Chủ tịch", "Bà Lê Thị Hoa Phó Chủ tịch"]


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


def test_page_numbers_and_running_heads_are_no_text() -> None:
    def draw(press: Press) -> None:
        for page in range(1, 5):
            press.centred(40, str(page) if page % 2 else f"- {page} -")
            press.text(LEFT, 60, f"Báo cáo quý II - trang {page}", size=9)
            press.text(LEFT, 820, "Trung tâm Lưu trữ lịch sử", size=9)
            press.paragraph(120, f"{BODY} Trang này là trang {page} của báo cáo.")
            press.new_page()

    texts = texts_of(draw)
    assert not any(text.strip("- ").isdigit() or "quý II" in text or "Lưu trữ" in text for text in texts)
    assert sum("của báo cáo." in text for text in texts) == 4


def test_a_number_alone_in_the_middle_of_a_page_stays() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.centred(400, "2024")

    assert texts_of(draw)[-1] == "2024"


def test_footnotes_leave_their_mark_and_become_notes() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 100, "theo Nghị định số 126/2024/NĐ-CP")
        x = press.text(x, 95, "1", size=8)
        press.text(x, 100, ", Sở Nội vụ báo cáo")
        press.paragraph(118, BODY)
        press.canvas.line(LEFT, press.height - 760, LEFT + 140, press.height - 760)
        press.text(press.text(LEFT, 771, "1", size=6.5) + 2, 775, "Nghị định ngày 08/10/2024 của Chính phủ", size=10)
        press.text(LEFT, 788, "quy định về tổ chức, hoạt động và quản lý hội.", size=10)

    lines = lines_of(draw)
    assert lines[0].text == "theo Nghị định số 126/2024/NĐ-CP, Sở Nội vụ báo cáo"
    assert lines[0].marks == ((lines[0].text.index(","), "1"),)
    notes = [line for line in lines if line.kind == "note"]
    assert [(note.text, note.mark, note.starts) for note in notes] == [
        ("Nghị định ngày 08/10/2024 của Chính phủ", "1", "yes"),
        ("quy định về tổ chức, hoạt động và quản lý hội.", "", "no"),
    ]


def test_a_raised_unit_is_no_footnote() -> None:
    def draw(press: Press) -> None:
        x = press.text(LEFT, 100, "diện tích 1.234 m")
        x = press.text(x, 95, "2", size=8)
        press.text(x, 100, " đất ở")

    (line,) = lines_of(draw)
    assert (line.text, line.marks) == ("diện tích 1.234 m2 đất ở", ())


def test_cells_of_a_ruled_table_stand_apart_from_the_text() -> None:
    def draw(press: Press) -> None:
        y = press.paragraph(100, BODY)
        press.grid([100, 200, 400], [y, y + 40, y + 80])
        press.text(105, y + 15, "Đơn vị")
        press.text(205, y + 15, "Số hồ sơ đã tiếp")
        press.text(205, y + 32, "nhận trong kỳ")
        press.text(105, y + 60, "Sở Y tế")
        press.text(205, y + 60, "1.234")
        press.paragraph(y + 120, BODY)

    lines = lines_of(draw)
    cells = [(line.table, line.row, line.column, line.text, line.starts) for line in lines if line.kind == "cell"]
    assert cells == [
        (0, 0, 0, "Đơn vị", "yes"),
        (0, 0, 1, "Số hồ sơ đã tiếp", "yes"),
        (0, 0, 1, "nhận trong kỳ", "no"),
        (0, 1, 0, "Sở Y tế", "yes"),
        (0, 1, 1, "1.234", "yes"),
    ]
    assert lines[-1].kind == "body"
    assert lines[lines.index(next(line for line in lines if line.kind == "cell")) - 1].kind == "body"


def test_a_merged_cell_is_one_cell() -> None:
    def draw(press: Press) -> None:
        top = press.height - 100
        press.canvas.lines([(100, top, 400, top), (100, top - 30, 400, top - 30), (100, top - 60, 400, top - 60)])
        press.canvas.lines([(100, top, 100, top - 60), (400, top, 400, top - 60), (250, top - 30, 250, top - 60)])
        press.text(105, 120, "I. Lĩnh vực đất đai và môi trường")
        press.text(105, 150, "Hồ sơ")
        press.text(255, 150, "12")

    assert [(line.row, line.column, line.text) for line in lines_of(draw)] == [
        (0, 0, "I. Lĩnh vực đất đai và môi trường"),
        (1, 0, "Hồ sơ"),
        (1, 1, "12"),
    ]


def test_a_frame_round_text_and_a_grid_round_the_header_are_no_tables() -> None:
    def draw(press: Press) -> None:
        press.grid([60, 260, 560], [50, 85, 115])
        header(press)
        press.canvas.rect(80, press.height - 330, 470, 180)
        press.paragraph(180, BODY)

    lines = lines_of(draw)
    assert {line.kind for line in lines} == {"body"}
    assert [line.text for line in lines[:3]] == ["UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ", "Số: 45/BC-SNV"]


def test_a_rotated_page_is_read_as_it_is_shown() -> None:
    def draw(press: Press) -> None:
        press.canvas.setPageRotation(90)
        press.canvas.translate(press.canvas._pagesize[0], 0)
        press.canvas.rotate(90)
        press.canvas.setFont("Serif", SIZE)
        press.canvas.drawString(100, 400, "Phụ lục kèm theo")

    source = read(print_pdf(draw))
    page = source.pages[0]
    assert (round(page.width), round(page.height)) == (595, 842)
    assert page.lines[0].text == "Phụ lục kèm theo"
    box = page.lines[0].words[0].box
    assert abs(box.x0 - 100) < 1
    assert abs(box.y1 - 195) < 6


def test_boxes_count_from_the_corner_of_the_crop_box() -> None:
    def draw(press: Press) -> None:
        press.canvas.setCropBox((50, 40, 500, 800))
        press.text(100, 200, "Phụ lục")

    page = read(print_pdf(draw)).pages[0]
    assert (round(page.width), round(page.height)) == (450, 760)
    box = page.lines[0].words[0].box
    assert abs(box.x0 - 50) < 1
    assert box.y0 < 200 - (A4[1] - 800) < box.y1 + 1


def test_text_set_sideways_on_an_upright_page_is_read_and_placed_as_shown() -> None:
    def draw(press: Press) -> None:
        press.canvas.rotate(90)
        press.canvas.setFont("Serif", SIZE)
        press.canvas.drawString(100, -300, "Phụ lục kèm theo")
        press.canvas.drawString(100, -320, "Danh mục thủ tục")

    source = read(print_pdf(draw))
    assert [line.text for line in source.pages[0].lines] == ["Phụ lục kèm theo", "Danh mục thủ tục"]
    box = source.pages[0].lines[0].words[0].box
    assert 285 < box.x0 < 300.5 < box.x1 < 310
    assert abs(box.y1 - (A4[1] - 100)) < 2


def test_a_watermark_across_the_page_is_no_text() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.canvas.saveState()
        press.canvas.translate(200, 300)
        press.canvas.rotate(45)
        press.canvas.setFont("Serif", 60)
        press.canvas.drawString(0, 0, "BẢN SAO")
        press.canvas.restoreState()

    assert joined(draw) == [BODY]


def test_typed_rules_are_no_text() -> None:
    def draw(press: Press) -> None:
        press.centred(100, "THÔNG TƯ", font="Serif-Bold")
        press.centred(118, "---------------")
        press.paragraph(150, BODY)

    assert joined(draw) == ["THÔNG TƯ", BODY]


def test_the_subject_of_an_official_letter_under_its_number_is_one_paragraph() -> None:
    def draw(press: Press) -> None:
        header(press, number="Số: 45/SNV-CCHC")
        press.canvas.setFont("Serif", 11)
        for index, words in enumerate(("V/v báo cáo kết quả", "Hội nghị cải cách", "hành chính")):
            press.canvas.drawCentredString(160, press.height - 124 - 15 * index, words)
        press.centred(190, "Kính gửi: Ủy ban nhân dân tỉnh")
        press.paragraph(220, BODY)

    assert "V/v báo cáo kết quả Hội nghị cải cách hành chính" in joined(draw)


def test_captions_of_signing_tools_are_no_text() -> None:
    def draw(press: Press) -> None:
        captions = ("Ký bởi: Ủy ban nhân dân tỉnh", "Cơ quan: Tỉnh Ninh Bình", "01.11.2024 17:30:19 +07:00")
        for index, words in enumerate(captions):
            press.text(380, 25 + 9 * index, words, size=7)
        press.paragraph(100, BODY)

    assert joined(draw) == [BODY]


def test_decomposed_letters_stay_letters_and_marks() -> None:
    written = unicodedata.normalize("NFD", "Cộng hòa xã hội")
    (text,) = texts_of(lambda press: press.text(LEFT, 100, written))
    assert text == written


def test_a_landscape_page_keeps_its_own_margins() -> None:
    lines = lines_of(lambda press: press.paragraph(100, BODY, right=760), size=landscape(A4))
    assert [line.starts for line in lines][1:] == ["no"] * (len(lines) - 1)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40))
def test_every_word_set_is_read_and_its_box_covers_it(words: list[str]) -> None:
    words = ["Báo", "cáo", *words]
    lines = lines_of(lambda press: press.paragraph(200, " ".join(words)))
    read_words = [line.text[word.start : word.end] for line in lines for word in line.words]
    assert read_words == words
    assert all(word.box.x0 < word.box.x1 and word.box.y0 < word.box.y1 for line in lines for word in line.words)


def test_a_page_of_a_thousand_rows_with_gaps_takes_no_longer_than_it_should() -> None:
    def draw(press: Press) -> None:
        for row in range(1500):
            press.text(20, 2 + 0.56 * row, "bên trái", size=0.5)
            press.text(300, 2 + 0.56 * row, "bên phải", size=0.5)

    data = print_pdf(draw)
    start = time.perf_counter()
    assert len(read(data).pages[0].lines) > 1400
    assert time.perf_counter() - start < 2


def test_footnotes_whose_numbers_are_not_raised_follow_the_rule() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.canvas.line(LEFT, press.height - 740, LEFT + 140, press.height - 740)
        press.text(LEFT, 755, "3 Nghị định ngày 08/10/2024 của Chính phủ", size=10)
        press.text(LEFT, 768, "4 Công văn ngày 09/10/2024 của Bộ Nội vụ về", size=10)
        press.text(LEFT, 781, "12 nội dung", size=10)

    notes = [line for line in lines_of(draw) if line.kind == "note"]
    assert [(note.mark, note.text) for note in notes] == [
        ("3", "Nghị định ngày 08/10/2024 của Chính phủ"),
        ("4", "Công văn ngày 09/10/2024 của Bộ Nội vụ về"),
        ("", "12 nội dung"),
    ]


def test_small_recipients_at_the_foot_of_the_page_are_no_footnotes() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        for index, words in enumerate(("Nơi nhận:", "- Như trên;", "- Lưu: VT.")):
            press.text(LEFT, 740 + 12 * index, words, size=11)

    assert {line.kind for line in lines_of(draw)} == {"body"}


def test_words_in_a_font_from_before_unicode_become_letters() -> None:
    def draw(press: Press) -> None:
        press.text(LEFT, 100, "Uû ban nh©n d©n tØnh Qu¶ng Ng·i")
        press.text(LEFT, 120, "Héi ®ång", font="Sans")

    named = print_pdf(draw).replace(b"+DejaVuSerif", b"+.VnTimeWide")
    assert [line.text for line in read(named).pages[0].lines] == ["Uỷ ban nhân dân tỉnh Quảng Ngãi", "Héi ®ång"]


def test_unicode_words_in_such_a_font_stay_as_they_are() -> None:
    named = print_pdf(lambda press: press.text(LEFT, 100, "Ủy ban nhân dân")).replace(b"+DejaVuSerif", b"+.VnTimeWide")
    assert [line.text for line in read(named).pages[0].lines] == ["Ủy ban nhân dân"]


def test_annexes_that_begin_alike_lose_nothing() -> None:
    def draw(press: Press) -> None:
        for page in range(1, 5):
            press.centred(80, f"PHỤ LỤC {page}", font="Serif-Bold")
            press.centred(98, "(Kèm theo Báo cáo số 12/BC-SNV)")
            press.paragraph(150, BODY)
            press.new_page()

    texts = texts_of(draw)
    assert [text for text in texts if text.startswith("PHỤ LỤC")] == [f"PHỤ LỤC {page}" for page in range(1, 5)]
    assert texts.count("(Kèm theo Báo cáo số 12/BC-SNV)") == 4


def test_forms_that_each_have_a_header_keep_it() -> None:
    def draw(press: Press) -> None:
        for _ in range(4):
            header(press)
            press.paragraph(190, BODY)
            press.new_page()

    assert texts_of(draw).count("UBND TỈNH QUẢNG NGÃI") == 4


def test_an_address_in_the_text_stays() -> None:
    def draw(press: Press) -> None:
        press.text(LEFT, 20, "www.cong-van.vn")
        press.paragraph(100, BODY)
        press.text(LEFT, 300, "https://dichvucong.gov.vn")

    texts = texts_of(draw)
    assert "https://dichvucong.gov.vn" in texts
    assert "www.cong-van.vn" not in texts


def test_a_signer_named_in_the_text_stays() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.paragraph(300, "Người ký: Giám đốc Sở Nội vụ, theo phân công của Chủ tịch Ủy ban nhân dân tỉnh.")

    assert any("Người ký" in text for text in texts_of(draw))


def test_the_end_of_a_cell_on_the_next_page_stays_a_cell() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.new_page()
        press.grid([90, 150, 300, 540], [80, 140])
        press.text(310, 95, "điều của Luật Địa chất và")
        press.text(310, 112, "khoáng sản.")
        press.paragraph(200, BODY)

    assert [(line.row, line.column, line.text) for line in lines_of(draw) if line.kind == "cell"] == [
        (0, 2, "điều của Luật Địa chất và"),
        (0, 2, "khoáng sản."),
    ]


def test_a_last_page_of_short_lines_keeps_them_apart() -> None:
    def draw(press: Press) -> None:
        press.paragraph(press.paragraph(100, BODY), BODY)
        press.new_page()
        for index, words in enumerate(
            ("- Như trên;", "- Lưu: VT, TH.", "KT.GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thanh Hiên")
        ):
            press.text(LEFT + INDENT, 80 + 20 * index, words)

    assert [line.starts for line in lines_of(draw)[-5:]] == ["yes"] * 5
