"""The boxes of citations and numbers: what is printed inside them is exactly their words."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfbase.pdfmetrics import stringWidth

from pipeline.main import process
from pipeline.read import read as read_any
from pipeline.read.scan.tesseract import find_tesseract
from pipeline.records import Box, Report, turned
from pipeline.rules import load_rules
from tests.printing import LEFT, RIGHT, Press, needs_font, print_pdf, read

pytestmark = needs_font

_SCALE = 3.0
_PITCH, _SIZE = 19.0, 13.0
_SENTENCES = (
    "Thực hiện Quyết định số {n}/QĐ-UBND ngày 05/02/2016 của Ủy ban nhân dân tỉnh, đơn vị đã tiếp nhận {m} hồ sơ.",
    "Căn cứ Nghị quyết số {n}-NQ/TU ngày 05 tháng 02 năm 2016 của Tỉnh ủy, Sở đã mở {m} lớp tập huấn cho cán bộ.",
    "Trong kỳ có {m} lượt công dân đến làm việc theo Kế hoạch số {n}/KH-UBND ngày 12/3/2021 của Ủy ban nhân dân tỉnh.",
    "Công tác tuyên truyền được các cơ quan, đơn vị quan tâm thực hiện thường xuyên và có hiệu quả trong năm.",
)
Ink = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Design:
    """A document: its sentences, how far down each page they reach, the size and turn of its pages."""

    sentences: tuple[str, ...]
    foot: float
    rotation: int
    cropped: bool
    right: float
    in_table: frozenset[int]

    @property
    def words(self) -> list[str]:
        return " ".join(self.sentences).split()

    def draw(self, press: Press, red: range) -> None:
        """Print the sentences; the words numbered `red` in red."""
        number, y = 0, 90.0
        for index, sentence in enumerate(self.sentences):
            boxed = index in self.in_table
            left, right = (LEFT + 4, LEFT + 216) if boxed else (LEFT, self.right)
            top, x = y, left if boxed else left + 36
            for word in sentence.split():
                width = stringWidth(word, "Serif", _SIZE)
                if x + width > right:
                    x, y = left, y + _PITCH
                    if y > self.foot and not boxed:
                        press.new_page()
                        y = top = 90.0
                press.canvas.setFillColorRGB(1 if number in red else 0, 0, 0)
                press.text(x, y, word, size=_SIZE)
                x += width + 4
                number += 1
            if boxed:
                press.canvas.setFillColorRGB(0, 0, 0)
                press.text(LEFT + 224, top, "Đạt")
                press.grid([LEFT, LEFT + 220, LEFT + 300], [top - 15, y + 6])
                y += 12
            y += _PITCH + 3

    def print(self, red: range = range(0)) -> bytes:
        """The bytes of the PDF, its pages turned and cropped."""
        printed = print_pdf(lambda press: self.draw(press, red))
        with pypdfium2.PdfDocument(printed) as document:
            for page in document:
                page.set_rotation(self.rotation)
                if self.cropped:
                    page.set_cropbox(40, 30, 560, 800)
            buffer = io.BytesIO()
            document.save(buffer)
        return buffer.getvalue()


@st.composite
def designs(draw: st.DrawFn) -> Design:
    numbers = iter(draw(st.lists(st.integers(101, 9999), min_size=24, max_size=24, unique=True)))
    patterns = draw(st.lists(st.sampled_from(_SENTENCES), min_size=3, max_size=9))
    return Design(
        sentences=tuple(pattern.format(n=next(numbers), m=next(numbers)) for pattern in patterns),
        foot=draw(st.sampled_from((150.0, 240.0, 700.0))),
        rotation=draw(st.sampled_from((0, 90, 180, 270))),
        cropped=draw(st.booleans()),
        right=draw(st.sampled_from((RIGHT, 400.0))),
        in_table=draw(st.frozensets(st.integers(0, 8), max_size=2)),
    )


def pictures(data: bytes) -> list[npt.NDArray[np.uint8]]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.render(scale=_SCALE, rev_byteorder=True).to_numpy()[:, :, :3].copy() for page in document]


def red_and_black(picture: npt.NDArray[np.uint8]) -> tuple[Ink, Ink]:
    """Where red and where black ink is dark enough to be no soft edge."""
    red, green = picture[:, :, 0].astype(int), picture[:, :, 1].astype(int)
    return (red - green > 120), (red < 110)


def inside(ink: Ink, boxes: list[Box], margin: float = 0) -> Ink:
    """Which pixels lie in one of the boxes."""
    found = np.zeros_like(ink)
    for box in boxes:
        x0, y0, x1, y1 = (round(side * _SCALE) for side in (box.x0, box.y0, box.x1, box.y1))
        edge = round(margin * _SCALE)
        found[max(0, y0 - edge) : y1 + edge, max(0, x0 - edge) : x1 + edge] = True
    return found


def recorded(report: Report) -> Iterator[tuple[int, int]]:
    for citation in report.citations:
        yield citation.start, citation.end
    for statistic in report.statistics:
        yield statistic.start, statistic.end


def numbers_of(words: list[str], raw: list[str]) -> range:
    """The one place of `raw` among the words printed; marks may stand around its ends."""
    (place,) = (
        at
        for at in range(len(words) - len(raw) + 1)
        if all(one.strip(".,") == other.strip(".,") for one, other in zip(words[at:], raw, strict=False))
    )
    return range(place, place + len(raw))


def check_ink(report: Report, start: int, end: int, data: bytes) -> None:
    """All red ink of the file, and no other, lies in the boxes of `start:end`."""
    place = report.text.place(start, end)
    for number, picture in enumerate(pictures(data), start=1):
        boxes = [
            *(place.boxes if number == place.page else ()),
            *(box for page, box in place.overleaf if page == number),
        ]
        own, other = red_and_black(picture)
        assert not own[~inside(own, boxes, margin=0.5)].any(), number
        for box in boxes:
            assert own[inside(own, [box])].any(), (number, box)
        # A mark that is set without a space belongs to the word; rulings may touch a box.
        assert not other[inside(other, boxes, margin=-1.5)].any(), number


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(design=designs())
def test_a_box_holds_the_ink_of_its_words_and_no_other(design: Design) -> None:
    report = process(read(design.print()), load_rules())
    for start, end in list(recorded(report))[:6]:
        red = numbers_of(design.words, report.text.value[start:end].split())
        check_ink(report, start, end, design.print(red))


def test_a_code_broken_at_its_hyphen_has_a_box_in_each_line() -> None:
    def draw(press: Press, red: float = 0) -> None:
        x = press.text(LEFT, 100, "Ủy ban nhân dân tỉnh ban hành văn bản thực hiện ")
        press.canvas.setFillColorRGB(red, 0, 0)
        press.text(x, 100, "Nghị định số 30/2020/NĐ-")
        x = press.text(LEFT, 119, "CP ngày 05/3/2020 ")
        press.canvas.setFillColorRGB(0, 0, 0)
        press.text(x, 119, "của Chính phủ về công tác văn thư.")

    report = process(read(print_pdf(draw)), load_rules())
    (citation,) = report.citations
    assert citation.code == "30/2020/NĐ-CP"
    assert len(report.text.place(citation.start, citation.end).boxes) == 2
    check_ink(report, citation.start, citation.end, print_pdf(lambda press: draw(press, 1)))


def test_words_that_run_over_the_page_have_boxes_on_both_pages() -> None:
    def draw(press: Press, red: float = 0) -> None:
        for y in range(100, 760, 19):
            press.full_line(
                LEFT, y, "Sở Nội vụ phối hợp với các cơ quan, đơn vị triển khai thực hiện công tác", right=RIGHT
            )
        x = press.text(LEFT, 765, "cải cách hành chính trên địa bàn tỉnh theo ")
        press.canvas.setFillColorRGB(red, 0, 0)
        press.full_line(x, 765, "Quyết định số", right=RIGHT)
        press.new_page()
        press.canvas.setFillColorRGB(red, 0, 0)
        x = press.text(LEFT, 90, "20/QĐ-UBND ngày 07/5/2013 ")
        press.canvas.setFillColorRGB(0, 0, 0)
        press.text(x, 90, "của Ủy ban nhân dân tỉnh.")

    report = process(read(print_pdf(draw)), load_rules())
    (citation,) = report.citations
    place = report.text.place(citation.start, citation.end)
    assert (place.page, len(place.boxes), [page for page, _ in place.overleaf]) == (1, 1, [2])
    check_ink(report, citation.start, citation.end, print_pdf(lambda press: draw(press, 1)))


def test_an_exponent_and_a_tone_over_a_capital_lie_in_the_box_of_their_word() -> None:
    def draw(press: Press, red: float = 0) -> None:
        x = press.text(LEFT, 100, "Diện tích đất đã thu hồi là ")
        press.canvas.setFillColorRGB(red, 0, 0)
        x = press.text(x, 100, "1.250 m")
        x = press.text(x, 94, "2", size=8)
        press.canvas.setFillColorRGB(0, 0, 0)
        press.text(x, 100, " trong năm 2021.")

    report = process(read(print_pdf(draw)), load_rules())
    statistic = next(one for one in report.statistics if one.unit.startswith("m"))
    check_ink(report, statistic.start, statistic.end, print_pdf(lambda press: draw(press, 1)))


@pytest.mark.skipif(not find_tesseract(), reason="Tesseract with Vietnamese is not installed")
@pytest.mark.parametrize(("turn", "askew"), [(0, 1.0), (90, 0.0), (270, -0.5)])
def test_on_a_scan_boxes_lie_where_the_words_are_printed(turn: int, askew: float) -> None:
    printed = print_pdf(_many_sentences)
    drawn = process(read(printed), load_rules())
    picture = _scanned(printed, turn, askew)
    recognised = process(read_any(picture, "quet.png"), load_rules())
    page = recognised.text.source.pages[0]
    assert page.rotation == (360 - turn) % 360
    found = {one.raw: one for one in recognised.citations}
    same = [(one, found[one.raw]) for one in drawn.citations if one.raw in found]
    assert len(same) >= 4
    for one, other in same:
        (box,) = drawn.text.place(one.start, one.end).boxes
        (seen,) = recognised.text.place(other.start, other.end).boxes
        upright = turned(seen, page.width, page.height, page.rotation)
        middle, own = _middle(upright), _middle(box)
        assert abs(middle[0] - own[0]) < 14
        assert abs(middle[1] - own[1]) < 14
        assert abs((upright.x1 - upright.x0) - (box.x1 - box.x0)) < 6


def _many_sentences(press: Press) -> None:
    y = 90.0
    for number in range(7):
        code = f"Quyết định số {137 * (number + 1)}/QĐ-UBND ngày {number + 11}/{number + 3}/{2015 + number}"
        press.text(LEFT, y, code)
        y += 30
        y = press.paragraph(y, " ".join(_SENTENCES[3].split()[number:] + _SENTENCES[1].split()[:number]))


def _scanned(printed: bytes, turn: int, askew: float) -> bytes:
    """The first page as a picture at 200 dpi, laid askew by some degrees and turned clockwise."""
    with pypdfium2.PdfDocument(printed) as document:
        picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    picture = picture.rotate(-askew, resample=Image.Resampling.BICUBIC, fillcolor=255).rotate(-turn, expand=True)
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", dpi=(200, 200))
    return buffer.getvalue()


def _middle(box: Box) -> tuple[float, float]:
    return (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
