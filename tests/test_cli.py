import json
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.language import choose_language
from tests.running import CORPUS

REPORT = str(CORPUS / "reports" / "bc-02-cchc-9-thang-2020.md")


@pytest.mark.parametrize(
    ("arguments", "locale", "language"),
    [
        (["run", "--lang", "en"], "vi_VN.UTF-8", "en"),
        (["run", "--lang=vi"], "en_US.UTF-8", "vi"),
        (["run"], "vi_VN.UTF-8", "vi"),
        (["run"], "en_US.UTF-8", "en"),
        (["run"], "C.UTF-8", "en"),
    ],
)
def test_the_option_decides_the_language_else_the_locale(
    arguments: list[str], locale: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    assert choose_language(arguments) == language


@pytest.mark.parametrize("language", ["vi", "en"])
def test_help_lists_every_command(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8" if language == "vi" else "C")
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert all(f"\n    {name} " in printed for name in ("doctor", "evaluate", "export", "inspect", "rules", "run"))
    assert ("Đọc báo cáo" in printed) is (language == "vi")


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\nfrom pipeline.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pandas', 'spacy', 'regex', 'lxml', 'pypdfium2', 'asn1crypto', 'pyarrow', 'pydantic', 'rich'}\n"
        "heavy |= {'pipeline.records'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


def test_a_worker_imports_what_its_files_need() -> None:
    """Pages are seen and pictures cut with libraries that take longer to load than a text to read."""
    code = (
        "import sys\nfrom pipeline.read.inputs import find_inputs\nfrom pipeline.worker import Job, read_all\n"
        f"(outcome,) = read_all([Job(one, None, crop_bytes=9999) for one in find_inputs([{REPORT!r}])])\n"
        "heavy = {'cv2', 'PIL', 'numpy', 'pypdfium2', 'pyarrow', 'pandas', 'spacy', 'jinja2'}\n"
        "print(outcome.rows is not None, sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True []"


@pytest.mark.parametrize("arguments", [["nosuch"], ["run"], ["run", "a", "--workers", "0"], ["run", "a", "--nosuch"]])
def test_a_wrong_call_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*arguments])
    assert ended.value.code == 2
    assert "--help" in capsys.readouterr().err


def test_an_input_that_is_not_there_exits_2_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out"), "--lang", "vi"]) == 2
    assert "nowhere" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_run_over_good_and_bad_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inputs = tmp_path / "in"
    inputs.mkdir()
    (inputs / "good.md").write_bytes(Path(REPORT).read_bytes())
    (inputs / "empty.pdf").touch()
    (inputs / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    out = tmp_path / "out"
    assert main(["run", str(inputs), "--out", str(out), "--lang", "vi", "--workers", "1", "--quiet"]) == 1
    printed = capsys.readouterr()
    assert "Đã đọc 1 báo cáo" in printed.out
    assert "[empty]" in printed.out
    assert "[corrupt]" in printed.out
    assert printed.err == ""
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert (record["status"], record["counts"]["reports"], len(record["failures"])) == ("finished", 1, 2)
    assert record["options"] == {"workers": 1, "ocr": "auto", "crops": 40.0}
    assert {"normalise", "find_citations", "run_checks"} <= set(record["seconds"])
    expected = {"report.html", "flags.xlsx", "run.json", "doichieu.sqlite", "datapackage.json", "text"}
    assert expected <= {entry.name for entry in out.iterdir()}


def test_the_same_inputs_give_the_same_bytes_with_any_number_of_workers(tmp_path: Path) -> None:
    for workers in ("1", "3"):
        assert main(["run", str(CORPUS / "reports"), "--out", str(tmp_path / workers), "--workers", workers]) == 0
    names = sorted(file.name for file in (tmp_path / "1").glob("*.csv"))
    assert len(names) == 13
    for name in names:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "3" / name).read_bytes()


@pytest.mark.parametrize("stage", ["read", "normalise", "header", "sections", "citations", "statistics", "checks"])
def test_inspect_prints_one_stage(stage: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", REPORT, "--stage", stage]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"== {stage}")
    assert printed.count("==") == 1
    assert len(printed.splitlines()) > 3


def test_inspect_why_says_what_was_read_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", REPORT, "--why", "số 565/KH-SNgV", "--lang", "en"]) == 0
    assert "was read: citation “Kế hoạch số 565/KH-SNgV ngày 23/10/2019”" in capsys.readouterr().out


def test_inspect_why_of_words_that_were_read_accuses_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", REPORT, "--why", "565/KH-SNgV", "--lang", "en"]) == 0
    assert "fails at" not in capsys.readouterr().out


def test_inspect_why_leaves_out_rules_that_match_hardly_anything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.md"
    file.write_text("BÁO CÁO\n\nĐơn vị giữ 5 sao đỏ.\n", encoding="utf-8")
    assert main(["inspect", str(file), "--why", "giữ 5 sao đỏ", "--lang", "en"]) == 0
    assert "matches “5”" not in capsys.readouterr().out


def test_inspect_shows_the_header_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", REPORT, "--stage", "header"]) == 0
    printed = capsys.readouterr().out
    assert "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Nguyễn Văn Thành  [" in printed
    assert "9 tháng đầu năm 2020: 2020-01-01 – 2020-09-30  [" in printed
    assert "\ndate             2020-09\n" in printed
    assert not any(name in printed for name in ("Evidence(", "Found(", "None", "datetime"))


def test_inspect_takes_a_file_and_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(tmp_path), "--lang", "en"]) == 2
    assert "is a folder" in capsys.readouterr().err


def test_inspect_why_names_the_part_of_the_rule_that_failed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.md"
    file.write_text("BÁO CÁO\n\nThực hiện văn bản 565 KH SNgV ngày 23/10/2019.\n", encoding="utf-8")
    assert main(["inspect", str(file), "--why", "565 KH SNgV", "--lang", "en"]) == 0
    assert "fails at" in capsys.readouterr().out


def test_inspect_why_of_words_that_do_not_stand_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", REPORT, "--why", "không có câu này", "--lang", "en"]) == 2
    assert "does not stand in the text" in capsys.readouterr().err


def test_doctor_names_each_part_and_what_its_absence_costs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(["doctor", "--lang", "vi"]) == 0
    printed = capsys.readouterr().out
    assert "✓ doichieu" in printed
    assert "✗ LibreOffice" in printed
    assert "✗ antiword" in printed
    assert "apt-get install" in printed
    assert printed.splitlines()[-1].startswith(f"Thiếu {printed.count('✗')} phần")


def test_doctor_does_not_miss_what_only_stands_in_for_libreoffice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\necho LibreOffice 7.4\n", encoding="utf-8")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["doctor", "--lang", "en"]) == 0
    assert "antiword" not in capsys.readouterr().out
