"""How the command line answers a call: its help, what it refuses, what it says before anything is written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.version import pipeline_version
from tests.running import CORPUS

REPORTS = str(CORPUS / "reports")


@pytest.fixture
def _vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_a_call_without_anything_shows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    printed = capsys.readouterr().err
    assert "doichieu run" in printed
    assert "--help" in printed


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"doichieu {pipeline_version()}\n"


@pytest.mark.parametrize("arguments", [["--lang", "vi", "doctor"], ["doctor", "--lang", "vi"]])
def test_the_language_stands_before_or_after_the_command(
    arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(arguments) == 0
    assert "KHÔNG CÓ" in capsys.readouterr().out


@pytest.mark.usefixtures("_vietnamese")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run"], "còn thiếu INPUT"),
        (["run", "a", "--nosuch"], "không hiểu --nosuch"),
        (["run", "a", "--workers", "x"], "--workers không nhận giá trị 'x'"),
        (["run", "a", "--out"], "--out cần một giá trị theo sau"),
        (["run", "a", "--registry"], "--registry cần ít nhất một giá trị"),
        (["run", "a", "--ocr", "maybe"], "--ocr không nhận 'maybe', chỉ nhận: 'auto', 'never', 'always'"),
        (["run", "a", "--workers", "0"], "--workers: 0 phải từ 1 trở lên"),
        (["synthesize", "3", "--out", "x", "--share-of-errors", "7"], "--share-of-errors: 7 phải từ 0 đến 1"),
        (["nosuch"], "không nhận 'nosuch'"),
        (["rules"], "còn thiếu check|show|unused"),
    ],
)
def test_an_officer_is_told_in_vietnamese_what_is_wrong_with_the_call(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = refused(arguments, capsys)
    assert said in printed
    assert "\nXem: doichieu " in printed


def test_an_option_cut_short_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert "--work" in refused(["run", "a", "--work", "2"], capsys)


@pytest.mark.usefixtures("_vietnamese")
def test_help_has_no_english_headings(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["run", "--help"])
    printed = capsys.readouterr().out
    assert printed.startswith("cách gọi: doichieu run ")
    assert not any(word in printed for word in ("usage", "options", "positional", "show this"))


def test_outputs_are_not_written_over_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "letter.docx"
    file.write_bytes(b"words")
    for out in (file, file / "inside"):
        assert main(["run", REPORTS, "--out", str(out), "--lang", "en"]) == 2
        assert f"{file} is no folder" in capsys.readouterr().err
    assert file.read_bytes() == b"words"


def test_a_folder_that_may_not_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(path: object, mode: int) -> bool:
        return not (mode & os.W_OK and Path(str(path)) == tmp_path)

    monkeypatch.setattr(os, "access", closed)
    assert main(["run", REPORTS, "--out", str(tmp_path / "out"), "--lang", "vi"]) == 2
    assert f"Không ghi được vào {tmp_path}" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_without_files_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    assert main(["run", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--lang", "vi"]) == 0
    assert "Không thấy tệp nào để đọc" in capsys.readouterr().out


def test_unused_rules_are_counted_on_reports(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "unused", "--lang", "en"]) == 2
    assert "--over" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_vietnamese_is_printed_under_any_locale(encoding: str) -> None:
    command = [sys.executable, "-m", "pipeline.cli", "run", "--lang", "vi"]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONIOENCODING": encoding}, check=False)
    assert done.returncode == 2
    assert done.stderr.decode("utf-8").startswith("Lệnh gọi chưa đúng: còn thiếu INPUT")
