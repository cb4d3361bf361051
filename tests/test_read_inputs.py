"""Where documents are found: files, folders, patterns, archives, object stores."""

import os
import pickle
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.read import Limits
from pipeline.read.inputs import find_inputs
from tests.inputs_making import TEXT, code, found, make_zip, names, zipped


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
