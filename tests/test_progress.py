"""What is shown while a run goes on."""

import time
from pathlib import Path

import pytest

from pipeline import progress
from pipeline.language import Language
from pipeline.progress import Progress
from pipeline.read import Ocr
from pipeline.worker import Outcome


def lines_of(shown: Progress, tally: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    with shown:
        shown.expect(3, tally)
        shown.advance(Outcome(pages=4))
        deadline = time.monotonic() + 5
        found: list[str] = []
        while not found and time.monotonic() < deadline and shown.shown:
            time.sleep(0.02)
            found = capsys.readouterr().err.splitlines()
    return found


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN_LINES", 0.0)
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN_LOOKS", 0.01)


@pytest.mark.parametrize(("language", "words"), [("vi", "đã nhận dạng 2 trang quét"), ("en", "2 scanned pages")])
def test_pages_of_a_long_scan_are_told_while_it_is_read(
    language: Language, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ocr = Ocr(tally=tmp_path / "pages")
    ocr.count_page()
    ocr.count_page()
    lines = lines_of(Progress(language), tmp_path / "pages", capsys)
    assert lines
    assert lines[0].startswith("[0:00] 1/3 ")
    assert words in lines[0]


def test_nothing_is_said_when_nobody_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines_of(Progress.hidden(), tmp_path / "pages", capsys) == []
    assert capsys.readouterr().err == ""


def test_a_tally_that_cannot_be_written_costs_no_page(tmp_path: Path) -> None:
    Ocr(tally=tmp_path / "no folder" / "pages").count_page()
    assert list(tmp_path.iterdir()) == []


def test_what_there_is_none_of_is_not_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, *_ = lines_of(Progress("vi"), tmp_path / "pages", capsys)
    assert "trang quét" not in first
    assert "không đọc được" not in first


def test_a_line_that_says_the_same_comes_more_seldom(capsys: pytest.CaptureFixture[str]) -> None:
    shown = Progress("en")
    shown.total = 3
    for done in (0, 0, 0, 1):
        shown.done = done
        shown._tell()
    assert shown._slower == 1
    shown._tell()
    shown._tell()
    assert shown._slower == 9
    assert len(capsys.readouterr().err.splitlines()) == 6
