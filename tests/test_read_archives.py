"""Archives: their members, and what is refused."""

import stat
import zipfile
from pathlib import Path

import pytest

from pipeline.read import Limits
from pipeline.read.inputs import find_inputs
from tests.docx_making import make_docx, paragraph
from tests.inputs_making import TEXT, code, found, make_zip, names, zipped


def test_archives_are_opened_whatever_their_name(tmp_path: Path) -> None:
    docx = make_docx(paragraph("Báo cáo"))
    make_zip(
        tmp_path / "goi.dat",
        {"b.docx": docx, "a/Quý I.md": TEXT, "__MACOSX/x.md": b"", "a/.an": b"", "a/~$b.docx": b""},
    )
    inputs = found(tmp_path)
    assert list(inputs) == ["goi.dat/a/Quý I.md", "goi.dat/b.docx"]
    assert inputs["goi.dat/a/Quý I.md"].load() == TEXT
    assert inputs["goi.dat/b.docx"].load() == docx
    assert inputs["goi.dat/b.docx"].size == len(docx)


def test_a_word_file_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(make_docx(paragraph("Báo cáo")))
    assert names(tmp_path) == ["a.zip"]


def test_archives_in_archives(tmp_path: Path) -> None:
    inner = zipped({"c.md": TEXT})
    make_zip(tmp_path / "a.zip", {"b.zip": inner, "d.md": TEXT})
    inputs = found(tmp_path / "a.zip")
    assert list(inputs) == ["a.zip/b.zip/c.md", "a.zip/d.md"]
    assert inputs["a.zip/b.zip/c.md"].load() == TEXT


def test_archives_nested_too_deep(tmp_path: Path) -> None:
    nest = zipped({"x.md": TEXT})
    for _ in range(6):
        nest = zipped({"n.zip": nest})
    (tmp_path / "a.zip").write_bytes(nest)
    (one,) = found(tmp_path).values()
    assert code(one) == "archive_bomb"


@pytest.mark.parametrize("member", ["../y.md", "/etc/y.md", "a/../../y.md", "..\\y.md", "C:\\y.md", "\\\\host\\y.md"])
def test_names_that_lead_out_of_the_archive(tmp_path: Path, member: str) -> None:
    make_zip(tmp_path / "a.zip", {member: TEXT, "tot.md": TEXT})
    inputs = list(find_inputs([str(tmp_path / "a.zip")]))
    assert sorted(code(one) for one in inputs if one.refusal) == ["unsafe_path"]
    assert [one.name for one in inputs if not one.refusal] == ["a.zip/tot.md"]


def test_links_in_archives_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("lien-ket.md")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(link, "/etc/hostname")
    assert code(found(tmp_path)["a.zip/lien-ket.md"]) == "unsafe_path"


def test_a_member_that_unpacks_without_end(tmp_path: Path) -> None:
    make_zip(tmp_path / "a.zip", {"x.txt": b"0" * 40_000_000})
    assert code(found(tmp_path)["a.zip"]) == "archive_bomb"


@pytest.mark.parametrize("limits", [Limits(archive_members=3), Limits(archive_bytes=10)])
def test_more_than_an_archive_may_hold(tmp_path: Path, limits: Limits) -> None:
    make_zip(tmp_path / "a.zip", {f"{number}.md": TEXT for number in range(5)})
    assert code(found(tmp_path, limits=limits)["a.zip"]) == "archive_bomb"


def test_a_bomb_inside_leaves_the_rest(tmp_path: Path) -> None:
    make_zip(tmp_path / "a.zip", {"b.zip": zipped({"x": b"0" * 40_000_000}), "c.md": TEXT}, zipfile.ZIP_STORED)
    inputs = found(tmp_path)
    assert code(inputs["a.zip/b.zip"]) == "archive_bomb"
    assert inputs["a.zip/c.md"].load() == TEXT


def test_a_protected_member(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.md": TEXT}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(bytes(data))
    assert code(found(tmp_path)["a.zip/a.md"]) == "encrypted"


def test_a_damaged_member(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.md": TEXT * 20, "b.md": TEXT}))
    data[40] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(bytes(data))
    inputs = found(tmp_path)
    assert code(inputs["a.zip/a.md"]) == "corrupt"
    assert inputs["a.zip/b.md"].load() == TEXT


def test_an_archive_cut_short_is_left_to_the_reader(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.md": TEXT * 20})[:60])
    one = found(tmp_path)["a.zip"]
    assert one.load().startswith(b"PK")


def test_names_that_were_stored_without_saying_how(tmp_path: Path) -> None:
    data = zipped({"Bao cao 12.md": TEXT})
    (tmp_path / "a.zip").write_bytes(data.replace(b"Bao cao 12.md", "Báo cáo.md".encode() + b"d"))
    assert names(tmp_path) == ["a.zip/Báo cáo.mdd"]


def test_seven_zip(tmp_path: Path) -> None:
    py7zr = pytest.importorskip("py7zr")
    with py7zr.SevenZipFile(tmp_path / "a.7z", "w") as archive:
        archive.writestr(TEXT, "so/b.md")
    assert found(tmp_path)["a.7z/so/b.md"].load() == TEXT
    whole = (tmp_path / "a.7z").read_bytes()
    (tmp_path / "a.7z").write_bytes(whole[:-10])
    assert code(found(tmp_path)["a.7z"]) == "corrupt"
    with py7zr.SevenZipFile(tmp_path / "a.7z", "w", password="x") as archive:
        archive.writestr(TEXT, "b.md")
    assert code(found(tmp_path)["a.7z"]) == "encrypted"
    with py7zr.SevenZipFile(tmp_path / "a.7z", "w") as archive:
        archive.writestr(b"0" * 40_000_000, "b.md")
    assert code(found(tmp_path)["a.7z"]) == "archive_bomb"
