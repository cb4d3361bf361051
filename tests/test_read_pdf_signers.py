"""PDF: several signers side by side at the foot of a document or of a table."""

import pytest

from tests.pdf_making import BODY
from tests.printing import Press, texts_of

JOINT = ((200.0, ("KT. BỘ TRƯỞNG BỘ TÀI CHÍNH", "THỨ TRƯỞNG"), "Đỗ Hoàng Anh Tuấn"),
         (430.0, ("KT. BỘ TRƯỞNG BỘ NỘI VỤ", "THỨ TRƯỞNG"), "Nguyễn Trọng Thừa"))  # fmt: skip
THREE = ((120.0, ("NGƯỜI LẬP BIỂU",), "Trần Thị Bình"), (300.0, ("KẾ TOÁN TRƯỞNG",), "Lê Văn Cường"),
         (470.0, ("THỦ TRƯỞNG ĐƠN VỊ",), "Nguyễn Văn An"))  # fmt: skip


@pytest.mark.parametrize("signers", [JOINT, THREE])
@pytest.mark.parametrize("room", [60, 110])
def test_each_name_goes_with_its_position(signers: tuple[tuple[float, tuple[str, ...], str], ...], room: int) -> None:
    def draw(press: Press) -> None:
        foot = press.paragraph(100, BODY) + 20
        for x, positions, name in signers:
            press.canvas.setFont("Serif", 11)
            for index, position in enumerate(positions):
                press.canvas.drawCentredString(x, press.height - foot - 18 * index, position)
            press.canvas.drawCentredString(x, press.height - foot - 18 * len(positions) - room, name)

    expected = [words for _, positions, name in signers for words in (*positions, name)]
    assert texts_of(draw)[-len(expected) :] == expected


def test_recipients_and_two_signers() -> None:
    def draw(press: Press) -> None:
        foot = press.paragraph(100, BODY) + 20
        for index, words in enumerate(("Nơi nhận:", "- Như trên;", "- Sở Tài chính;", "- Lưu: VT.")):
            press.text(85, foot + 16 * index, words, size=11)
        for x, position, name in ((290, "NGƯỜI LẬP BIỂU", "Trần Thị Bình"), (460, "GIÁM ĐỐC", "Nguyễn Văn An")):
            press.canvas.setFont("Serif", 11)
            press.canvas.drawCentredString(x, press.height - foot, position)
            press.canvas.drawCentredString(x, press.height - foot - 80, name)

    assert texts_of(draw)[-8:] == [
        "Nơi nhận:", "- Như trên;", "- Sở Tài chính;", "- Lưu: VT.",
        "NGƯỜI LẬP BIỂU", "Trần Thị Bình", "GIÁM ĐỐC", "Nguyễn Văn An",
    ]  # fmt: skip


def test_a_row_of_a_list_far_below_is_no_row_of_names() -> None:
    def draw(press: Press) -> None:
        foot = press.paragraph(100, BODY) + 20
        for x, words in ((200, "KT. CHỦ TỊCH"), (430, "CHÁNH VĂN PHÒNG")):
            press.canvas.drawCentredString(x, press.height - foot, words)
        press.text(85, foot + 100, "Điện thoại: 0255")
        press.text(400, foot + 100, "Thư điện tử: snv")

    assert texts_of(draw)[-1] == "Điện thoại: 0255 Thư điện tử: snv"
