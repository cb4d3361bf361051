"""What is installed, what each missing part costs, and the command that installs it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from pipeline.rules import load_rules
from pipeline.version import pipeline_version


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that doichieu uses: `version` is empty when it is missing."""

    name: str
    version: str
    cost_vi: str = ""
    cost_en: str = ""
    install: str = ""


# Distribution, module it brings, and what is lost without it.
_PACKAGES = (
    ("pypdfium2", "pypdfium2", "Không đọc được PDF.", "PDF cannot be read."),
    ("pandas", "pandas", "Không dùng được sổ tay (notebooks).", "Notebooks do not work."),
    ("pyarrow", "pyarrow", "Không ghi được bảng Parquet.", "Parquet tables cannot be written."),
    ("spacy", "spacy", "Không xuất được sang spaCy.", "No export to spaCy."),
    ("underthesea", "underthesea", "Xuất sang spaCy không tách từ.", "No Vietnamese words in the spaCy export."),
    ("py7zr", "py7zr", "Không mở được tệp .7z.", ".7z archives cannot be opened."),
    ("fsspec", "fsspec", "Không đọc được từ kho s3://…", "Object stores (s3://…) cannot be read."),
)


def examine() -> Iterator[Part]:
    """Every part, present or missing."""
    yield Part("doichieu", pipeline_version())
    yield Part("Python", sys.version.split()[0])
    rules = load_rules()
    yield Part("rules", f"{rules.version} ({rules.folder})")
    for distribution, module, cost_vi, cost_en in _PACKAGES:
        yield Part(distribution, _package(distribution, module), cost_vi, cost_en, f"pip install {distribution}")
    yield Part(
        "LibreOffice",
        _program("soffice", "--version"),
        "Chỉ cần khi muốn mở flags.xlsx để xem; mọi phần khác vẫn chạy.",
        "Only needed to look at flags.xlsx; everything else works.",
        "sudo apt-get install libreoffice-calc",
    )


def _package(distribution: str, module: str) -> str:
    if find_spec(module) is None:
        return ""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "?"


def _program(name: str, *arguments: str) -> str:
    path = shutil.which(name)
    if path is None:
        return ""
    try:
        done = subprocess.run([path, *arguments], capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip().split("\n")[0]
