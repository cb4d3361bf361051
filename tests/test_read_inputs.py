"""Where documents are found: files, folders, patterns, archives, object stores."""

import io
import os
import pickle
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.errors import DocumentError, UsageError
from pipeline.read import Limits
from pipeline.read.inputs import Input, find_inputs
from tests.docx_making import make_docx, paragraph

TEXT = "Báo cáo của Sở Nội vụ".encode()


def names(*inputs: Path | str, limits: Limits | None = None) -> list[str]:
    return [one.name for one in find_inputs([str(one) for one in inputs], limits or Limits())]


def found(*inputs: Path | str, limits: Limits | None = None) -> dict[str, Input]:
    return {one.name: one for one in find_inputs([str(one) for one in inputs], limits or Limits())}


def code(one: Input, limits: Limits | None = None) -> str:
    with pytest.raises(DocumentError) as caught:
        one.load(limits or Limits())
    assert caught.value.vietnamese.startswith(f"{one.name}: ")
    assert caught.value.english.startswith(f"{one.name}: ")
    return caught.value.code


def make_zip(file: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file


def zipped(members: dict[str, bytes]) -> bytes:
    contents = io.BytesIO()
    with zipfile.ZipFile(contents, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return contents.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder as offices keep it: reports by unit, and what programs leave beside them."""
    root = tmp_path / "bao cao"
    for name in (
        "b.md",
        "A.docx",
        "so/c.txt",
        "so/phong/d.md",
        ".git/x.md",
        "~$A.docx",
        "Thumbs.db",
        ".an.md",
        "__MACOSX/y.md",
    ):
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(TEXT)
    return root


def test_a_folder_is_walked_in_a_fixed_order(folder: Path) -> None:
    assert names(folder) == ["A.docx", "b.md", "so/c.txt", "so/phong/d.md"]


def test_a_file_is_named_by_itself(folder: Path) -> None:
    one = found(folder / "so" / "c.txt")["c.txt"]
    assert (one.load(), one.size) == (TEXT, len(TEXT))


def test_relative_names_do_not_depend_on_the_place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert names(".") == names(folder)
    assert names("b.md") == ["b.md"]
    assert names("so/../so") == ["c.txt", "phong/d.md"]


def test_several_inputs_keep_the_names_of_their_folders(folder: Path) -> None:
    assert names(folder / "so", folder / "b.md") == ["so/c.txt", "so/phong/d.md", "b.md"]


def test_a_file_named_twice_is_found_once(folder: Path) -> None:
    assert names(folder, folder / "b.md", folder) == [
        "bao cao/A.docx",
        "bao cao/b.md",
        "bao cao/so/c.txt",
        "bao cao/so/phong/d.md",
    ]


def test_patterns(folder: Path) -> None:
    assert names(f"{folder}/*.md") == ["b.md"]
    assert names(f"{folder}/**/*.md") == ["b.md", "so/phong/d.md"]


@pytest.mark.parametrize("argument", ["khong-co.md", "khong/co/*.md"])
def test_nothing_there_is_a_wrong_call(tmp_path: Path, argument: str) -> None:
    with pytest.raises(UsageError) as caught:
        names(tmp_path / argument)
    assert argument in caught.value.english


def test_nothing_is_yielded_before_all_arguments_are_known_good(folder: Path) -> None:
    with pytest.raises(UsageError):
        next(find_inputs([str(folder), str(folder / "khong-co")]))


def test_folders_of_outputs_are_not_entered(folder: Path) -> None:
    assert [one.name for one in find_inputs([str(folder)], skip=[folder / "so"])] == ["A.docx", "b.md"]


def test_inputs_travel_to_worker_processes(folder: Path) -> None:
    make_zip(folder / "z.zip", {"x.md": TEXT, "../y.md": TEXT})
    for one in find_inputs([str(folder)]):
        copy = pickle.loads(pickle.dumps(one))
        assert copy.name == one.name
        if one.refusal is None:
            assert copy.load() == TEXT
        else:
            assert code(copy) == one.refusal.code


# Links and things that are no files


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "mat.md"
    outside.write_bytes(TEXT)
    (folder / "lien-ket.md").symlink_to(outside)
    (folder / "thu-muc").symlink_to(tmp_path)
    inputs = found(folder)
    assert code(inputs["lien-ket.md"]) == "unsafe_path"
    assert code(inputs["thu-muc"]) == "unsafe_path"
    assert not any(name.startswith("thu-muc/") for name in inputs)


def test_links_inside_the_folder_add_nothing(folder: Path) -> None:
    (folder / "vong").symlink_to(folder)
    (folder / "z.md").symlink_to(folder / "b.md")
    assert names(folder) == ["A.docx", "b.md", "so/c.txt", "so/phong/d.md"]


def test_a_link_to_nowhere_is_unreadable(folder: Path) -> None:
    (folder / "mat").symlink_to(folder / "khong-co")
    assert code(found(folder)["mat"]) == "unreadable"


def test_a_pipe_is_never_opened(folder: Path) -> None:
    os.mkfifo(folder / "ong")
    assert code(found(folder)["ong"]) == "unsupported_type"


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Root may read everything: the body runs as a user without rights, who may enter `folder` all the same."""
    if os.geteuid() != 0:
        yield
        return
    for parent in (folder, *folder.parents):
        if parent.stat().st_mode & 0o055 != 0o055:
            parent.chmod(parent.stat().st_mode | 0o055)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_no_permission_is_unreadable(folder: Path) -> None:
    (folder / "b.md").chmod(0)
    (folder / "so").chmod(0)
    with as_nobody(folder):
        inputs = found(folder)
        assert code(inputs["b.md"]) == "unreadable"
        assert code(inputs["so"]) == "unreadable"
    (folder / "so").chmod(stat.S_IRWXU)


def test_a_file_that_went_away_is_unreadable(folder: Path) -> None:
    one = found(folder)["b.md"]
    (folder / "b.md").unlink()
    assert code(one) == "unreadable"


def test_a_file_larger_than_a_document(folder: Path) -> None:
    assert code(found(folder)["b.md"], Limits(file_bytes=5)) == "too_large"


# Archives


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


# Object stores


def test_object_stores() -> None:
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    for name, content in (
        ("kho/a.md", TEXT),
        ("kho/so/b.md", TEXT),
        ("kho/.an", b""),
        ("kho/c.zip", zipped({"d.md": TEXT})),
    ):
        store.pipe(f"/{name}", content)
    inputs = found("memory://kho")
    assert list(inputs) == ["a.md", "c.zip/d.md", "so/b.md"]
    assert {one.load() for one in inputs.values()} == {TEXT}
    assert names("memory://kho/*.md") == ["a.md"]
    assert names("memory://kho/a.md") == ["a.md"]
    with pytest.raises(UsageError):
        names("memory://khong-co")
    store.rm("/kho/a.md")
    assert code(inputs["a.md"]) == "unreadable"


def test_an_unknown_kind_of_store_is_a_wrong_call() -> None:
    with pytest.raises(UsageError):
        names("khongco://kho/a.md")
