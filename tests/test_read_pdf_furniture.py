"""PDF: what stands on a page beside the text, and what only looks like it."""

from tests.pdf_making import BODY, header
from tests.printing import LEFT, Press, joined, texts_of


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


def test_captions_of_signing_tools_are_no_text() -> None:
    def draw(press: Press) -> None:
        captions = ("Ký bởi: Ủy ban nhân dân tỉnh", "Cơ quan: Tỉnh Ninh Bình", "01.11.2024 17:30:19 +07:00")
        for index, words in enumerate(captions):
            press.text(380, 25 + 9 * index, words, size=7)
        press.paragraph(100, BODY)

    assert joined(draw) == [BODY]


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


def test_names_of_files_beside_page_numbers_are_no_text() -> None:
    def draw(press: Press) -> None:
        for number in (1, 2):
            press.paragraph(100, BODY)
            press.text(LEFT, 815, "BC-SNV-2024.docx", size=8)
            press.text(480, 815, f"Trang {number}/2", size=8)
            press.new_page()

    assert not any("Trang" in text or "docx" in text for text in texts_of(draw))


def test_a_footnote_with_its_number_and_a_date_is_text() -> None:
    def draw(press: Press) -> None:
        press.paragraph(100, BODY)
        press.text(LEFT, 815, "1 Ban hành kèm theo Công văn số 12/UBND-VP ngày 05/01/2023.", size=9)

    assert any("12/UBND-VP" in text for text in texts_of(draw))
