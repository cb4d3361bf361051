"""Scanned pages for tests of their reading: a whole first page, as a picture and as files of every kind."""

import io
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from pipeline.read.scan.tesseract import find_tesseract
from tests.scanning.typeset import HEIGHT, WIDTH, Picture, Typesetter

needs_tesseract = pytest.mark.skipif(not find_tesseract(), reason="Tesseract with Vietnamese is not installed")

BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về cải cách hành chính, các "
    "cơ quan, đơn vị đã tiếp nhận và giải quyết hồ sơ đúng hạn, không để tồn đọng qua nhiều tháng liên tiếp."
)
SECOND = (
    "Căn cứ Quyết định số 345/QĐ-BNV ngày 15 tháng 3 năm 2023 của Bộ Nội vụ, đơn vị đã rà soát, công bố danh mục thủ "
    "tục hành chính thuộc thẩm quyền giải quyết và niêm yết công khai tại trụ sở làm việc."
)
# What an engine that is imitated says of a page, as a shell command.
TWO_WORDS_READ = """cat <<'HOCR'
<div class='ocr_page' id='page_1'>
<span class='ocr_line' id='line_1_1' title="bbox 10 10 600 40; baseline 0 -2; x_size 30">
<span class='ocrx_word' id='word_1_1' title='bbox 10 10 200 38; x_wconf 96'>Báo</span>
<span class='ocrx_word' id='word_1_2' title='bbox 210 10 400 38; x_wconf 95'>cáo</span>
</span>
</div>
HOCR"""


@lru_cache(maxsize=1)
def first_page() -> Picture:
    """The first page of a report, clean, at 200 dpi."""
    setter = Typesetter()
    setter.head(
        ("UBND TỈNH QUẢNG NGÃI", "**SỞ NỘI VỤ**", "Số: 45/BC-SNV"),
        (
            "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
            "**Độc lập - Tự do - Hạnh phúc**",
            "*Quảng Ngãi, ngày 02 tháng 7 năm 2024*",
        ),
        size=11.0,
    )
    setter.centred("**BÁO CÁO**")
    setter.centred("**Kết quả công tác cải cách hành chính quý II năm 2024**")
    setter.y += 10
    for _ in range(3):
        setter.paragraph(BODY)
        setter.paragraph(SECOND)
    return setter.picture()


def as_tiff(pages: Sequence[Picture], *, compression: str = "tiff_lzw") -> bytes:
    """A TIFF of several pages."""
    images = [Image.fromarray(page) for page in pages]
    if compression == "group4":
        images = [image.convert("1") for image in images]
    saved = io.BytesIO()
    images[0].save(saved, "TIFF", save_all=True, append_images=images[1:], dpi=(200, 200), compression=compression)
    return saved.getvalue()


def as_image(page: Picture, kind: str = "PNG", **options: object) -> bytes:
    """An image file of one page."""
    saved = io.BytesIO()
    Image.fromarray(page).save(saved, kind, dpi=(200, 200), **options)
    return saved.getvalue()


def as_pdf(pages: Sequence[Picture | str]) -> bytes:
    """A PDF whose pages are pictures, or text set by the program where a string stands for one."""
    saved = io.BytesIO()
    canvas = Canvas(saved, pagesize=(WIDTH, HEIGHT))
    for page in pages:
        if isinstance(page, str):
            canvas.drawString(80, 700, page)
        else:
            tall = page.shape[0] >= page.shape[1]
            wide, high = (WIDTH, HEIGHT) if tall else (HEIGHT, WIDTH)
            canvas.setPageSize((wide, high))
            canvas.drawInlineImage(Image.fromarray(page), 0, 0, wide, high)
        canvas.showPage()
    canvas.save()
    return saved.getvalue()


def upside(page: Picture, turns: int) -> Picture:
    """The page laid on the scanner turned clockwise by quarters."""
    return np.ascontiguousarray(np.rot90(page, -turns))
