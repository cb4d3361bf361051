"""Pictures of pages read with the real engine: all that a text layer would give, from every kind of file."""

import io
import stat
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.errors import DocumentError
from pipeline.read import Limits, Ocr, read
from pipeline.read.scan.directories import count_directories
from pipeline.records import Line, Source
from tests.scan_making import (
    BODY,
    SECOND,
    TWO_WORDS_READ,
    as_image,
    as_pdf,
    as_tiff,
    first_page,
    needs_tesseract,
    upside,
)
from tests.scanning.typeset import needs_times
from tests.scanning.wear import Wear


def words_of(source: Source) -> str:
    return " ".join(line.text for page in source.pages for line in page.lines)


def lines_of(source: Source) -> list[Line]:
    return [line for page in source.pages for line in page.lines]


def paragraphs_of(source: Source) -> list[str]:
    found: list[str] = []
    for line in lines_of(source):
        if line.starts == "no" and found:
            found[-1] += f" {line.text}"
        else:
            found.append(line.text)
    return found


def refused(data: bytes, **options: object) -> str:
    with pytest.raises(DocumentError) as refusal:
        read(data, "quet", **options)  # type: ignore[arg-type]
    assert refusal.value.vietnamese.startswith("quet: ")
    assert refusal.value.vietnamese != refusal.value.english
    return refusal.value.code


@pytest.fixture(scope="module")
def source() -> Source:
    return read(as_image(first_page()), "trang-1.png")


@needs_tesseract
@needs_times
class TestOneFirstPage:
    def test_it_says_how_it_was_read_and_how_far_it_can_be_trusted(self, source: Source) -> None:
        assert (source.how, source.media_type, source.is_scan) == ("ocr", "image/png", True)
        assert 0.9 < source.quality <= 1
        assert source.pages[0].how == "ocr"
        assert source.pages[0].seconds > 0
        assert source.shortcomings == ()

    def test_the_two_columns_of_the_head_are_read_one_after_the_other(self, source: Source) -> None:
        texts = [line.text for line in lines_of(source)][:6]
        assert texts[:3] == ["UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ", "Số: 45/BC-SNV"]
        assert texts[3:5] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]

    def test_paragraphs_are_whole(self, source: Source) -> None:
        assert paragraphs_of(source)[-6:] == [BODY, SECOND] * 3

    def test_every_word_has_its_box_and_its_confidence(self, source: Source) -> None:
        for line in lines_of(source):
            assert [line.text[word.start : word.end] for word in line.words] == line.text.split()
            for word in line.words:
                assert 0 < word.confidence <= 1
                assert 0 <= word.box.x0 < word.box.x1 <= source.pages[0].width
                assert 0 <= word.box.y0 < word.box.y1 <= source.pages[0].height

    def test_the_page_has_the_size_of_its_paper(self, source: Source) -> None:
        assert source.pages[0].width == pytest.approx(595, abs=1)
        assert source.pages[0].height == pytest.approx(842, abs=1)


@needs_tesseract
@needs_times
@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_page_laid_on_its_side_or_upside_down_is_read_upright(turns: int) -> None:
    source = read(as_pdf([upside(first_page(), turns)]), "quay.pdf")
    assert "12/KH-UBND ngày 05 tháng 01 năm 2024" in words_of(source)
    assert source.pages[0].rotation == 90 * (4 - turns)
    shown = source.pages[0]
    assert (shown.width > shown.height) == (turns % 2 == 1)
    box = next(line.words[0].box for line in lines_of(source) if line.text.startswith("UBND"))
    # The head of the page lies right, below or left of where it should.
    middle = (box.x0 + box.x1) / 2 / shown.width, (box.y0 + box.y1) / 2 / shown.height
    assert {1: middle[0] > 0.8, 2: middle[1] > 0.8, 3: middle[0] < 0.2}[turns]


@needs_tesseract
@needs_times
@pytest.mark.parametrize("degrees", [2.5, -2.5])
def test_a_page_that_lies_askew_gives_whole_paragraphs_and_boxes_where_the_words_stand(degrees: float) -> None:
    worn = Wear("askew", skew=degrees).scan(first_page())
    source = read(as_image(worn, "JPEG", quality=90), "nghieng.jpg")
    assert paragraphs_of(source)[-2:] == [BODY, SECOND]
    grey = worn.min(axis=2)
    inked = []
    for line in lines_of(source):
        for word in line.words:
            x0, y0, x1, y1 = (round(value * 200 / 72) for value in (word.box.x0, word.box.y0, word.box.x1, word.box.y1))
            inked.append(bool((grey[y0:y1, x0:x1] < 128).any()))
    assert all(inked)


@needs_tesseract
@needs_times
def test_a_fax_of_several_pages_is_read_page_by_page(tmp_path: Path) -> None:
    fax = Wear("fax", blur=0.8, noise=6, one_bit=True).scan(first_page())
    ocr = Ocr(at_once=2, tally=tmp_path / "pages")
    source = read(as_tiff([fax, fax], compression="group4"), "fax.tif", ocr=ocr)
    assert (tmp_path / "pages").stat().st_size == 2
    assert [page.number for page in source.pages] == [1, 2]
    first, second = source.pages
    assert first.lines == second.lines
    assert "345/QĐ-BNV" in words_of(source)


@needs_tesseract
@needs_times
def test_pages_read_side_by_side_give_the_same_source() -> None:
    head = first_page()[:1000]
    data = as_tiff([head, upside(head, 2)])
    found = read(data, "a.tif", ocr=Ocr(at_once=2))
    assert found == read(data, "a.tif")
    assert [page.rotation for page in found.pages] == [0, 180]


@needs_tesseract
@needs_times
def test_a_photograph_is_turned_as_the_camera_says() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # To be shown turned clockwise by a quarter.
    data = as_image(upside(first_page(), 3), "JPEG", quality=90, exif=exif)
    source = read(data, "anh.jpg")
    assert "45/BC-SNV" in words_of(source)
    assert source.pages[0].rotation == 0
    assert source.pages[0].width < source.pages[0].height


@needs_tesseract
@needs_times
def test_pages_with_and_without_text_are_read_each_in_its_way() -> None:
    source = read(as_pdf(["Bao cao so 1 cua don vi trong thang, trang nay co lop chu.", first_page()]), "lan.pdf")
    assert source.how == "mixed"
    assert [page.how for page in source.pages] == ["pdf", "ocr"]


@needs_times
def test_without_recognition_a_scan_has_no_text() -> None:
    assert refused(as_image(first_page()), ocr=Ocr("never")) == "no_text"
    assert refused(as_pdf([first_page()]), ocr=Ocr("never")) == "no_text"


@needs_tesseract
@needs_times
def test_always_recognises_what_has_a_text_layer() -> None:
    source = read(as_pdf(["Bao cao so 1 cua don vi trong thang nay"]), "chu.pdf", ocr=Ocr("always"))
    assert [page.how for page in source.pages] == ["ocr"]


def fake_engine(folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, version: str = "tesseract 5.3.0") -> None:
    """A program of the engine's name that lists Vietnamese and then does as told."""
    program = folder / "tesseract"
    asked = f'case "$1" in --list-langs) echo vie; exit 0;; --version) echo {version}; exit 0;; esac'
    program.write_text(f"#!/bin/sh\n{asked}\n{answer}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.fixture(autouse=True)
def _forget_engine() -> None:
    from pipeline.read.scan.tesseract import find_tesseract

    find_tesseract.cache_clear()


def test_a_scan_without_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(as_image(np.full((300, 200), 255, np.uint8))) == "ocr_missing"


def test_an_engine_without_vietnamese_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fake_engine(tmp_path, monkeypatch, "exit 0")
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\necho eng\n")
    assert refused(as_image(np.full((300, 200), 255, np.uint8))) == "ocr_missing"


@needs_times
def test_an_engine_that_hangs_is_killed_and_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    fake_engine(tmp_path, monkeypatch, f"echo $$ >> {tmp_path}/started; exec sleep 60")
    assert refused(as_image(first_page()), ocr=Ocr(page_seconds=1.0)) == "timeout"
    for process in (tmp_path / "started").read_text().split():
        assert not Path(f"/proc/{process}").exists()


@needs_times
def test_a_page_on_which_the_engine_dies_costs_no_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    dies = f"if mkdir {tmp_path}/first 2>/dev/null; then kill -SEGV $$; fi"
    fake_engine(tmp_path, monkeypatch, f"while read -r name; do {dies}\n{TWO_WORDS_READ}\ndone")
    source = read(as_tiff([first_page(), first_page()]), "hai.tif")
    assert [page.number for page in source.pages] == [2]
    assert [line.text for line in source.pages[0].lines] == ["Báo cáo"]
    assert [one.kind for one in source.shortcomings] == ["failed_pages"]


@needs_times
@pytest.mark.parametrize(
    ("version", "starts"), [("tesseract 5.3.0", 2), ("tesseract v5.4.0.20240606", 2), ("tesseract 4.1.1", 25), ("", 25)]
)
def test_one_start_of_the_engine_is_enough_for_many_pages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, version: str, starts: int
) -> None:
    # Before version 5 an answer comes at the end only.
    fake_engine(
        tmp_path, monkeypatch, f"echo $$ >> {tmp_path}/started\nwhile read -r name; do {TWO_WORDS_READ}\ndone", version
    )
    source = read(as_tiff([first_page()[:300]] * 25, compression="group4"), "nhieu.tif")
    assert [line.text for page in source.pages for line in page.lines] == ["Báo cáo"] * 25
    assert len((tmp_path / "started").read_text().split()) == starts


def test_a_picture_of_gigapixels_is_refused_before_it_is_decoded() -> None:
    saved = io.BytesIO()
    Image.new("1", (60_000, 40_000)).save(saved, "PNG")
    assert refused(saved.getvalue()) == "too_large"
    assert refused(as_image(np.full((300, 200), 255, np.uint8)), limits=Limits(pixels=50_000)) == "too_large"


def test_a_page_of_gigapixels_in_a_pdf_is_refused_before_it_is_decoded() -> None:
    data = as_pdf([np.full((1200, 900), 255, np.uint8)])
    assert refused(data, limits=Limits(pixels=100_000)) == "too_large"


def test_more_pages_than_a_document_has_are_refused() -> None:
    page = np.full((30, 20), 255, np.uint8)
    assert refused(as_tiff([page] * 4), limits=Limits(pages=3)) == "too_many_pages"


def test_the_pages_of_a_tiff_are_counted_as_they_follow_each_other() -> None:
    page = np.full((30, 20), 255, np.uint8)
    assert [count_directories(as_tiff([page] * pages)) for pages in (1, 4)] == [1, 4]
    ring = bytearray(as_tiff([page]))
    ring[-4:] = ring[4:8]
    assert count_directories(bytes(ring)) == 1
    assert count_directories(as_image(page)) == 0
    assert [count_directories(b"II*\0" + bytes(length)) for length in (0, 4, 40)] == [0, 0, 0]


@pytest.mark.parametrize("kept", [30, 200])
def test_a_broken_image_is_corrupt(kept: int) -> None:
    whole = as_image(np.random.default_rng(1).integers(0, 255, (300, 200)).astype(np.uint8))
    assert refused(whole[:kept]) == "corrupt"


@needs_tesseract
def test_a_blank_page_has_no_text() -> None:
    assert refused(as_image(np.full((1500, 1100), 255, np.uint8))) == "no_text"
