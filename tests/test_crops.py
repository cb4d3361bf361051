"""The pictures of pages beside findings: they show the words that are compared, upright, and never cost a report."""

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from PIL import Image

from pipeline.crops import share_of
from pipeline.crops.cut import cut_crops
from pipeline.language import Language
from pipeline.main import process
from pipeline.read import read
from pipeline.records import Box, Crop, Report, turned
from pipeline.rules import load_rules
from pipeline.run import run
from pipeline.tables.album import Album
from pipeline.tables.quotes import read_quotes
from pipeline.tables.rows import rows_of
from pipeline.tables.schema import PageRow
from tests.printing import Press, needs_font, print_pdf

pytestmark = needs_font

TESSERACT = shutil.which("tesseract")
PLENTY = 1 << 20
_BODY = "Sở Nội vụ phối hợp với các cơ quan, đơn vị tuyên truyền đến cán bộ, công chức, viên chức và người lao động."


def draw(press: Press) -> None:
    """Two pages that give one resolution two dates."""
    y = 90.0
    for words in (_BODY, _BODY, "Thực hiện Nghị quyết số 05-NQ/TU ngày 05/02/2016 của Tỉnh ủy.", _BODY):
        y = press.paragraph(y, words)
    press.new_page()
    y = 90.0
    for words in (_BODY, "Tiếp tục thực hiện Nghị quyết số 05-NQ/TU ngày 05/12/2016 của Tỉnh ủy.", _BODY):
        y = press.paragraph(y, words)


def printed(rotation: int = 0) -> bytes:
    data = print_pdf(draw)
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            page.set_rotation(rotation)
        buffer = io.BytesIO()
        document.save(buffer)
    return buffer.getvalue()


def read_report(data: bytes, name: str = "bao-cao.pdf") -> Report:
    report = process(read(data, name), load_rules())
    return replace(report, flags=tuple(flag for flag in report.flags if flag.code == "C-DATE"))


def pixels(crop: Crop) -> npt.NDArray[np.uint8]:
    return np.asarray(Image.open(io.BytesIO(crop.png)).convert("L"))


def words_in(crop: Crop) -> str:
    """What Tesseract reads in a picture."""
    if TESSERACT is None:
        pytest.skip("no Tesseract on this machine: the words in the pictures are not read back")
    image = Image.open(io.BytesIO(crop.png)).convert("L")
    buffer = io.BytesIO()
    image.resize((image.width * 2, image.height * 2)).save(buffer, "PNG")
    found = subprocess.run(
        [TESSERACT, "stdin", "stdout", "--psm", "6"], input=buffer.getvalue(), capture_output=True, check=True
    )
    return found.stdout.decode()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_each_place_that_a_flag_compares_is_shown_upright(rotation: int) -> None:
    data = printed(rotation)
    crops = cut_crops(data, read_report(data), PLENTY)
    assert [crop.page for crop in crops] == [1, 2]
    assert all(pixels(crop).shape[0] * 3 < pixels(crop).shape[1] for crop in crops)
    for crop, own, other in zip(crops, ("05/02/2016", "05/12/2016"), ("05/12/2016", "05/02/2016"), strict=True):
        read_back = words_in(crop)
        assert own in read_back
        assert other not in read_back


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_frame_lies_round_the_words_in_the_picture(rotation: int) -> None:
    data = printed(rotation)
    report = read_report(data)
    crops = cut_crops(data, report, PLENTY)
    (flag,) = report.flags
    for crop, quote in zip(crops, flag.quotes, strict=True):
        place = report.text.place(quote.start, quote.end)
        found = crop.place_of(Box.around(place.boxes))
        assert found is not None
        picture = pixels(crop)
        scale = picture.shape[1] / crop.size[0]
        x0, y0, x1, y1 = (round(side * scale) for side in found)
        assert (picture[y0:y1, x0:x1] < 100).mean() > 0.05
        # The blanks before and after the quoted words end at the frame.
        assert (picture[y0:y1, x0 - 3 : x0 - 1] > 200).all()
        assert (picture[y0:y1, x1 + 1 : x1 + 3] > 200).all()


def test_lines_are_not_cut() -> None:
    data = printed()
    for crop in cut_crops(data, read_report(data), PLENTY):
        picture = pixels(crop)
        assert (picture[0] > 200).all()
        assert (picture[-1] > 200).all()


def test_quotes_that_stand_close_share_a_picture() -> None:
    def close(press: Press) -> None:
        y = press.paragraph(90, "Thực hiện Nghị quyết số 05-NQ/TU ngày 05/02/2016 của Tỉnh ủy.")
        press.paragraph(y, "Tiếp tục thực hiện Nghị quyết số 05-NQ/TU ngày 05/12/2016 của Tỉnh ủy.")

    data = print_pdf(close)
    report = read_report(data)
    crops = cut_crops(data, report, PLENTY)
    assert len(crops) == 1
    rows = rows_of(report, "r", "1", crops)
    shown = album(rows.report.report_id, crops).beside(read_quotes(rows.flags[0].quotes))
    assert [len(one.crops) for one in shown] == [1, 0]
    assert [one.is_pictured for one in shown] == [True, True]
    assert len(shown[0].crops[0].frames) == 2


def album(report_id: str, crops: tuple[Crop, ...], source: str = "pdf", language: Language = "vi") -> Album:
    page = PageRow(report_id, 1, 595, 842, 0, source, 0.874, None)  # type: ignore[arg-type]
    return Album(report_id, crops, (page,), language)


@pytest.mark.parametrize(
    ("source", "language", "words"),
    [("pdf", "vi", ""), ("ocr", "vi", "trang quét, độ tin cậy 0,87"), ("ocr", "en", "scanned page, trust 0.87")],
)
def test_a_scan_says_how_far_it_can_be_trusted(source: str, language: Language, words: str) -> None:
    data = printed()
    report = read_report(data)
    rows = rows_of(report, "r", "1")
    crops = cut_crops(data, report, PLENTY)
    shown = album(rows.report.report_id, crops, source, language).beside(read_quotes(rows.flags[0].quotes))
    assert shown[0].crops[0].quality == words


def test_the_words_of_another_report_are_not_looked_for_on_these_pages() -> None:
    data = printed()
    report = read_report(data)
    quotes = [quote._replace(report_id="0" * 16) for quote in read_quotes(rows_of(report, "r", "1").flags[0].quotes)]
    shown = album(report.report_id, cut_crops(data, report, PLENTY)).beside(quotes)
    assert not any(one.crops or one.is_pictured for one in shown)


def test_nothing_is_kept_beyond_the_bound_and_the_gravest_comes_first() -> None:
    data = printed()
    report = read_report(data)
    (flag,) = report.flags
    lesser, graver = (replace(flag, quotes=(quote,)) for quote in flag.quotes)
    report = replace(report, flags=(replace(lesser, severity="info"), replace(graver, severity="error")))
    first, second = cut_crops(data, report, PLENTY)
    assert (first.page, second.page) == (2, 1)
    assert cut_crops(data, report, len(first.png) + len(second.png) - 1) == (first,)
    assert cut_crops(data, report, 0) == ()


def test_the_bound_is_shared_among_the_files() -> None:
    assert share_of(0, 10) == 0
    assert share_of(40, 0) == share_of(40, 1) == 2 << 20
    assert 1000 * share_of(40, 1000) * 4 / 3 <= 40 << 20


def test_formats_without_pages_have_no_pictures() -> None:
    text = "Thực hiện Nghị quyết số 05-NQ/TU ngày 05/02/2016 và Nghị quyết số 05-NQ/TU ngày 05/12/2016 của Tỉnh ủy."
    report = read_report(text.encode(), "bao-cao.txt")
    assert report.flags
    assert cut_crops(text.encode(), report, PLENTY) == ()


def test_a_file_that_cannot_be_shown_again_still_gives_its_report() -> None:
    report = read_report(printed())
    assert cut_crops(b"%PDF-1.7 broken", report, PLENTY) == ()


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_a_turn_and_its_return_give_the_same_box(rotation: int) -> None:
    box = Box(10, 20, 110, 50)
    sides = (842.0, 595.0) if rotation in (90, 270) else (595.0, 842.0)
    assert turned(turned(box, 595, 842, rotation), *sides, (360 - rotation) % 360) == box


def test_any_number_of_workers_writes_the_same_page(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for rotation in (0, 90, 180):
        (folder / f"{rotation}.pdf").write_bytes(printed(rotation))
    pages = []
    for workers in (1, 2):
        run([str(folder)], tmp_path / str(workers), workers=workers)
        pages.append((tmp_path / str(workers) / "report.html").read_bytes())
    assert pages[0] == pages[1]
    assert b'id="crops-' in pages[0]
    run([str(folder)], tmp_path / "none", workers=1, crop_megabytes=0)
    assert b'id="crops-' not in (tmp_path / "none" / "report.html").read_bytes()
