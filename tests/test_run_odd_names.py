"""Names and places that no program makes by itself, but disks and archives do."""

import os
import sys
from pathlib import Path

import pytest

from pipeline.read.inputs import find_inputs
from pipeline.run import run
from tests.test_run import rows

TEXT = "# Báo cáo\n\nBáo cáo số {} của Sở Nội vụ theo Quyết định số 12/QĐ-UBND ngày 05/01/2024.\n"
NAMES = [
    b"a\nb.md",
    b"c'\"`$(x).md",
    b"=cmd|x.md",
    b"-rf.md",
    b" lead.md",
    b"<script>alert(1)<.md",
    b"x" * 240 + b".md",
]


def reports(folder: Path, out: Path) -> list[str]:
    run([str(folder)], out, workers=1)
    return sorted(row["source"] for row in rows(out / "reports.csv"))


def test_names_with_signs_of_every_kind(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(os.fsencode(tmp_path / "in") + b"/" + name)).write_text(TEXT.format(number), encoding="utf-8")
    found = reports(tmp_path / "in", tmp_path / "out")
    assert sorted(name.removeprefix("'") for name in found) == sorted(name.decode() for name in NAMES)
    assert "<script>alert(1)" not in (tmp_path / "out" / "report.html").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems store names as Unicode")
def test_names_that_are_no_utf_8(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/in\xff"))
    folder.mkdir()
    for number, name in enumerate((b"d\xfe.md", b"d\xfd.md")):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(TEXT.format(number), encoding="utf-8")
    assert reports(folder, tmp_path / "out") == ["d\\xfd.md", "d\\xfe.md"]


def test_links_and_pipes_that_lead_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "tot.md").write_text(TEXT.format(1), encoding="utf-8")
    (folder / "ring.md").symlink_to("ring.md")
    (folder / "nowhere.md").symlink_to("missing.md")
    (folder / "out.md").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe.md")
    assert reports(folder, tmp_path / "out") == ["tot.md"]
    found = {row["source"]: row["error"] for row in rows(tmp_path / "out" / "failures.csv")}
    assert found == {
        "ring.md": "unreadable",
        "nowhere.md": "unreadable",
        "out.md": "unsafe_path",
        "pipe.md": "unsupported_type",
    }


def test_a_file_that_disappears_while_the_run_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.md", "b.md"):
        (folder / name).write_text(TEXT.format(name), encoding="utf-8")
    found = list(find_inputs([str(folder)]))
    (folder / "b.md").unlink()
    monkeypatch.setattr("pipeline.run.find_inputs", lambda *_, **__: found)
    assert reports(folder, tmp_path / "out") == ["a.md"]
    failures = rows(tmp_path / "out" / "failures.csv")
    assert [(row["source"], row["error"]) for row in failures] == [("b.md", "unreadable")]
