"""The pictures of pages in report.html, looked at as an officer's browser shows them."""

from pathlib import Path

import pytest

from pipeline.run import run
from tests.browser import Browser
from tests.printing import needs_font
from tests.test_crops import printed

pytestmark = needs_font

NASTY = '"><img src=x onerror=document.title=1>'


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A report of two pages that give one resolution two dates, and one without pages."""
    folder = tmp_path_factory.mktemp("crops")
    (folder / "a.pdf").write_bytes(printed())
    (folder / "b.txt").write_text(
        f"Thực hiện Nghị quyết số 05-NQ/TU ngày 05/02/2016 {NASTY} và Nghị quyết số 05-NQ/TU ngày 05/12/2016.",
        encoding="utf-8",
    )
    run([str(folder)], folder / "out", workers=1)
    return (folder / "out" / "report.html").as_uri()


def open_first(browser: Browser, page: str, file: str) -> None:
    browser.open(page)
    browser.run(
        "[...document.querySelectorAll('#reports tbody tr')]"
        f".find((line) => line.textContent.includes('{file}')).querySelector('a').click()"
    )
    browser.wait_for(f"document.querySelector('article')?.textContent.includes('{file}')")
    browser.wait_for("[...document.querySelectorAll('.crop img')].every((one) => one.complete)")


FINDING = "[...document.querySelectorAll('.finding')].find((one) => one.textContent.includes('C-DATE'))"


def test_both_pages_are_seen_beside_the_finding(browser: Browser, page: str) -> None:
    browser.resize(1366, 768)
    open_first(browser, page, "a.pdf")
    pictures = f"[...{FINDING}.querySelectorAll('.crop img')]"
    assert browser.run(f"{pictures}.map((one) => one.naturalWidth > 400 && one.width > 300)") == [True, True]
    words = browser.run(f"{pictures}.map((one) => one.alt)")
    assert ["05/02/2016" in words[0], "05/12/2016" in words[1]] == [True, True]
    captions = browser.run(f"[...{FINDING}.querySelectorAll('figcaption')].map((one) => one.textContent)")
    assert captions == ["trang 1", "trang 2"] or captions == ["page 1", "page 2"]


def test_the_frame_covers_dark_ink_and_little_else(browser: Browser, page: str) -> None:
    open_first(browser, page, "a.pdf")
    share = browser.run(
        f"""(() => {{
        const picture = {FINDING}.querySelector('.crop img'), frame = {FINDING}.querySelector('.crop rect');
        const canvas = document.createElement('canvas');
        canvas.width = picture.naturalWidth; canvas.height = picture.naturalHeight;
        const drawing = canvas.getContext('2d');
        drawing.drawImage(picture, 0, 0);
        const scale = picture.naturalWidth / frame.ownerSVGElement.viewBox.baseVal.width;
        const side = (name) => Math.round(frame[name].baseVal.value * scale);
        const dark = (x, y, width, height) => {{
            const pixels = drawing.getImageData(x, y, width, height).data;
            let found = 0;
            for (let at = 0; at < pixels.length; at += 4) found += pixels[at] < 100;
            return found / (width * height);
        }};
        const inside = dark(side('x'), side('y'), side('width'), side('height'));
        const edge = dark(side('x'), side('y'), 1, side('height'));
        return [inside, edge];
        }})()"""
    )
    assert share[0] > 0.05
    assert share[1] == 0


def test_a_picture_is_enlarged_beside_the_others_and_closed_by_the_keyboard(browser: Browser, page: str) -> None:
    browser.resize(1366, 768)
    open_first(browser, page, "a.pdf")
    browser.run(f"{FINDING}.querySelector('.enlarge').click()")
    browser.wait_for("document.querySelector('#closer').open")
    lefts = browser.run("[...document.querySelectorAll('#closer img')].map((one) => one.getBoundingClientRect().left)")
    assert len(lefts) == 2
    assert lefts[1] > lefts[0] + 400
    assert browser.run("document.querySelector('#closer h2').textContent") == browser.run(
        f"{FINDING}.querySelector('.message').textContent"
    )
    browser.run("document.querySelector('#closer .close').click()")
    assert not browser.run("document.querySelector('#closer').open")
    browser.run(f"{FINDING}.querySelector('.enlarge').click()")
    browser.press("n")
    assert browser.run("document.querySelector('#closer').open")
    browser.run("document.querySelector('#walk a').click()")
    browser.wait_for("!document.querySelector('#overview').hidden")
    assert not browser.run("document.querySelector('#closer').open")


def test_a_report_without_pages_shows_no_empty_space(browser: Browser, page: str) -> None:
    open_first(browser, page, "b.txt")
    assert browser.run(f"!!{FINDING}")
    assert browser.run("document.querySelectorAll('article figure, article img').length") == 0
    assert not browser.run("document.querySelector('.columns').classList.contains('pictured')")
    assert browser.run("document.title") != "1"


@pytest.mark.parametrize("width", [1366, 480])
def test_pictures_stay_inside_their_finding(browser: Browser, page: str, width: int) -> None:
    browser.resize(width, 768)
    open_first(browser, page, "a.pdf")
    over = """[...document.querySelectorAll('.crop')].filter((one) =>
        one.getBoundingClientRect().right > one.closest('.finding').getBoundingClientRect().right).length"""
    assert browser.run(over) == 0
    assert browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_pictures_are_printed(browser: Browser, page: str, tmp_path: Path) -> None:
    import pypdfium2
    import pypdfium2.raw as pdfium

    browser.resize(1366, 768)
    open_first(browser, page, "a.pdf")
    browser.print(tmp_path / "printed.pdf")
    with pypdfium2.PdfDocument(tmp_path / "printed.pdf") as document:
        images = [one for sheet in document for one in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])]
    assert len(images) >= 2
