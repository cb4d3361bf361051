"""What is installed, what each missing part costs, and the command that installs it."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from pipeline.read.office import can_convert_to
from pipeline.read.scan.tesseract import find_tesseract
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
    ("opencv-python-headless", "cv2", "Không đọc được bản quét và ảnh.", "Scans and images cannot be read."),
    ("pillow", "PIL", "Không đọc được ảnh (TIFF, JPEG, PNG).", "Images (TIFF, JPEG, PNG) cannot be read."),
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
        yield Part(
            distribution,
            _package(distribution, module),
            cost_vi,
            cost_en,
            f"{sys.executable} -m pip install {distribution}",
        )
    yield _recognition()
    yield from _converters()


def _recognition() -> Part:
    """What reads scans: the program with the letters of Vietnamese."""
    return Part(
        "Tesseract (vie)",
        _program("tesseract", "--version") if find_tesseract() else "",
        "Không đọc được bản quét và ảnh; PDF có lớp chữ, Word và văn bản vẫn đọc được.",
        "Scans and images cannot be read; PDF with text, Word and plain text can.",
        "sudo apt-get install tesseract-ocr tesseract-ocr-vie",
    )


def _converters() -> Iterator[Part]:
    """What reads formats older than DOCX and XLSX."""
    libreoffice = _program("soffice", "--version")
    writer = libreoffice if can_convert_to("docx") else ""
    yield Part(
        "LibreOffice Writer",
        writer,
        "Không đọc được .rtf, .odt, .html; của tệp .doc chỉ lấy được chữ (nhờ antiword, catdoc), mất chữ đậm và bảng.",
        ".rtf, .odt and .html cannot be read; .doc gives bare words (by antiword or catdoc), no bold and no tables.",
        "sudo apt-get install libreoffice-writer-nogui",
    )
    yield Part(
        "LibreOffice Calc",
        libreoffice if can_convert_to("xlsx") else "",
        "Không đọc được phụ lục .xls, .ods; .xlsx vẫn đọc được.",
        "Annexes in .xls and .ods cannot be read; .xlsx can.",
        "sudo apt-get install libreoffice-calc-nogui",
    )
    for name in ("antiword", "catdoc"):
        found = shutil.which(name) or ""
        if writer and not found:
            continue  # Nobody misses what is only used in place of LibreOffice.
        yield Part(
            name,
            found,
            "Chỉ dùng khi không có LibreOffice: lấy chữ của tệp Word đời cũ.",
            "Only used where LibreOffice is missing: finds the words of old Word files.",
            f"sudo apt-get install {name}",
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
