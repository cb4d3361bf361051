"""PDF: pages that are turned, cropped or wide."""

from reportlab.lib.pagesizes import A4, landscape

from tests.pdf_making import BODY
from tests.printing import SIZE, Press, lines_of, print_pdf, read


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


def test_a_landscape_page_keeps_its_own_margins() -> None:
    lines = lines_of(lambda press: press.paragraph(100, BODY, right=760), size=landscape(A4))
    assert [line.starts for line in lines][1:] == ["no"] * (len(lines) - 1)
