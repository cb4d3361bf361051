"""Old Word, RTF, OpenDocument, HTML and old Excel -> Source: converted by LibreOffice and read as what they became."""

from dataclasses import replace

from pipeline.errors import DocumentError, FailureCode
from pipeline.read.kinds import Kind
from pipeline.read.limits import Limits
from pipeline.read.office.converter import Converter
from pipeline.read.office.formats import FORMATS, Format
from pipeline.read.office.soffice import can_convert_to
from pipeline.read.office.words_only import has_reader, read_words
from pipeline.read.package import open_safely
from pipeline.read.plain_text import read_plain_text
from pipeline.read.quality import has_letters, text_quality
from pipeline.read.refusals import refuse
from pipeline.records import Page, Shortcoming, Source

__all__ = ["FORMATS", "Converter", "can_convert_to", "read_office"]

_BARE_WORDS = Shortcoming(
    "bare_words",
    "máy không có LibreOffice nên chỉ lấy được chữ của tệp Word đời cũ: mất chữ đậm, bảng và chú thích cuối trang; "
    "cài bằng lệnh: sudo apt-get install libreoffice-writer-nogui",
    "LibreOffice is not installed, so only the words of the old Word file were read: bold, tables and footnotes are "
    "lost; install it with: sudo apt-get install libreoffice-writer-nogui",
)
_BARE_QUALITY = 0.9
_FAILURES: dict[FailureCode, tuple[str, str]] = {
    "corrupt": (
        "LibreOffice không mở được, tệp có thể hỏng hoặc tải về thiếu; xin lại tệp hoặc lưu từ Word thành .docx",
        "LibreOffice cannot open it, the file may be damaged or cut short; ask for it again or save it as .docx",
    ),
    "timeout": (
        "LibreOffice chuyển đổi quá lâu nên đã dừng; mở bằng Word và lưu thành .docx",
        "LibreOffice took too long to convert it and was stopped; open it in Word and save it as .docx",
    ),
    "unreadable": (
        "LibreOffice dừng đột ngột khi chuyển đổi; mở bằng Word và lưu thành .docx",
        "LibreOffice broke down while converting it; open it in Word and save it as .docx",
    ),
    "no_text": (
        "tệp không có chữ nào để đọc; kiểm tra lại tệp đã gửi",
        "there are no words in the file; check that the right file was sent",
    ),
}


def read_office(data: bytes, name: str, sha256: str, kind: Kind, limits: Limits, converter: Converter | None) -> Source:
    """Read a file of one of FORMATS. Raises DocumentError when it cannot be converted or holds no words."""
    form = FORMATS[kind]
    if not can_convert_to(form.target):
        return _read_bare_words(data, name, sha256, kind)
    if form.is_package:
        open_safely(data, name, limits)
    if converter is None:
        with Converter() as alone:
            converted = alone.conversion(data, sha256, form)
    else:
        converted = converter.conversion(data, sha256, form)
    if isinstance(converted, str):
        raise _failure(name, converted)
    source = _read_converted(converted, name, sha256, form, limits)
    return replace(
        source,
        size=len(data),
        media_type=form.media_type,
        how="doc",
        pages=tuple(replace(page, how="doc") for page in source.pages),
        conversions=("libreoffice", *source.conversions),
    )


def _read_converted(converted: bytes, name: str, sha256: str, form: Format, limits: Limits) -> Source:
    if form.target == "xlsx":
        from pipeline.read.spreadsheet import read_spreadsheet

        return read_spreadsheet(converted, name, sha256, limits)
    from pipeline.read.docx import read_docx

    return read_docx(converted, name, sha256, limits)


def _read_bare_words(data: bytes, name: str, sha256: str, kind: Kind) -> Source:
    found = read_words(data, kind)
    if found is None:
        raise _failure(name, "corrupt") if has_reader(kind) else _no_converter(name)
    text, program = found
    if not has_letters(text):
        raise _failure(name, "no_text")
    quality = min(text_quality(text), _BARE_QUALITY)
    written = read_plain_text(text)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type=FORMATS[kind].media_type,
        how="doc",
        quality=quality,
        pages=(Page(0, written.lines, how="doc", quality=quality),),
        tables=written.tables,
        shortcomings=(_BARE_WORDS,),
        conversions=(program,),
    )


def _failure(name: str, code: FailureCode) -> DocumentError:
    return refuse(name, code, *_FAILURES[code])


def _no_converter(name: str) -> DocumentError:
    return refuse(
        name,
        "converter_missing",
        "cần LibreOffice để đọc định dạng này mà máy chưa có; cài bằng lệnh sudo apt-get install "
        "libreoffice-writer-nogui libreoffice-calc-nogui, hoặc mở tệp và lưu thành .docx",
        "LibreOffice is needed to read this format and is not installed; install it with sudo apt-get install "
        "libreoffice-writer-nogui libreoffice-calc-nogui, or open the file and save it as .docx",
    )
