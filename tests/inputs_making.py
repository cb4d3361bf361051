"""Inputs for tests: zip files, and what is found in them."""

import io
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.read import Limits
from pipeline.read.inputs import Input, find_inputs

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
