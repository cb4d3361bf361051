"""One file's bytes -> Source: pages of lines, whatever the format. Nothing downstream knows file formats."""

import hashlib

import regex

from pipeline.read.contents import without_contents
from pipeline.read.data_text import is_data
from pipeline.read.encoding import decode
from pipeline.read.kinds import kind_of
from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.markdown import looks_like_markdown, read_markdown
from pipeline.read.office import FORMATS, Converter, read_office
from pipeline.read.page_marks import without_page_marks
from pipeline.read.plain_text import read_plain_text
from pipeline.read.quality import has_letters, text_quality
from pipeline.read.recognition import DEFAULT_OCR, Ocr, OcrChoice
from pipeline.read.refusals import refuse, refuse_kind, refuse_size
from pipeline.records import Page, Source

# Word processors write \v or U+2028 where a line is broken inside a paragraph.
_LINE_ENDS = regex.compile("\r\n|[\r\v\u2028\u2029]")

__all__ = ["DEFAULT_LIMITS", "DEFAULT_OCR", "Converter", "Limits", "Ocr", "OcrChoice", "read"]


def read(
    data: bytes,
    name: str,
    limits: Limits = DEFAULT_LIMITS,
    converter: Converter | None = None,
    ocr: Ocr = DEFAULT_OCR,
) -> Source:
    """Read one file, by its content and not by its name. Raises DocumentError when there is nothing to be read.

    `converter` is shared by the files of a batch; a file read without one is converted alone. `ocr` says whether
    letters in pictures are recognised.
    """
    if len(data) > limits.file_bytes:
        raise refuse_size(name, len(data), limits.file_bytes)
    return without_contents(_read(data, name, limits, converter, ocr))


def _read(data: bytes, name: str, limits: Limits, converter: Converter | None, ocr: Ocr) -> Source:
    kind = kind_of(data)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind == "pdf":
        from pipeline.read.pdf import read_pdf  # Heavy imports, for PDF files only.

        return read_pdf(data, name, sha256, limits, ocr)
    if kind == "docx":
        from pipeline.read.docx import read_docx

        return read_docx(data, name, sha256, limits)
    if kind == "xlsx":
        from pipeline.read.spreadsheet import read_spreadsheet

        return read_spreadsheet(data, name, sha256, limits)
    if kind == "image":
        from pipeline.read.scan.images import read_images

        return read_images(data, name, sha256, limits, ocr)
    if kind in FORMATS:
        return read_office(data, name, sha256, kind, limits, converter)
    if kind == "text":
        return _read_text(data, name, sha256)
    raise refuse_kind(name, kind)


def _read_text(data: bytes, name: str, sha256: str) -> Source:
    decoded = decode(data)
    if decoded is None:
        raise refuse_kind(name, "other")
    text, conversions = decoded
    text = _LINE_ENDS.sub("\n", text)
    if not has_letters(text):
        raise refuse(
            name,
            "no_text",
            "tệp không có chữ nào để đọc; kiểm tra lại tệp đã gửi",
            "there are no words in the file; check that the right file was sent",
        )
    if is_data(text):
        raise refuse_kind(name, "data")
    text = without_page_marks(text)
    markdown = looks_like_markdown(text)
    written = read_markdown(text) if markdown else read_plain_text(text)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type="text/markdown" if markdown else "text/plain",
        how="markdown" if markdown else "text",
        quality=text_quality(text),
        pages=(Page(0, written.lines),),
        tables=written.tables,
        conversions=conversions,
    )
