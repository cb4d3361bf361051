"""Why an input is refused, in both languages: the thing is named and the reader told what to do."""

from pipeline.errors import DocumentError, FailureCode
from pipeline.numbers import in_vietnamese
from pipeline.read.kinds import Kind

_BY_KIND: dict[Kind, tuple[FailureCode, str, str]] = {
    "empty": (
        "empty",
        "tệp không có byte nào; xin lại tệp từ nơi gửi",
        "the file has no bytes; ask the sender for it again",
    ),
    "encrypted": (
        "encrypted",
        "tệp đặt mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại",
        "the file is protected by a password; open it in Word, remove the password and save it",
    ),
    "broken_package": (
        "corrupt",
        "tệp nén hoặc tệp Word bị hỏng hay tải về thiếu; xin lại tệp từ nơi gửi",
        "the archive or Word file is damaged or cut short; ask the sender for it again",
    ),
    "archive": (
        "unsupported_type",
        "tệp nén này không đọc trực tiếp được; giải nén rồi đưa thư mục vào",
        "this archive cannot be read as it is; unpack it and give the folder",
    ),
    "data": (
        "unsupported_type",
        "tệp là bảng số liệu hoặc dữ liệu máy, không phải văn bản; bỏ tệp này ra khỏi đầu vào",
        "the file is a table of values or machine data and no document; leave it out of the inputs",
    ),
    "slides": (
        "unsupported_type",
        "tệp là bản trình chiếu; hãy lưu báo cáo thành .docx hoặc .pdf",
        "the file is a presentation; save the report as .docx or .pdf",
    ),
}
_FORMATS: dict[Kind, str] = {"xml": "XML"}


def refuse(name: str, code: FailureCode, vietnamese: str, english: str) -> DocumentError:
    """The error for one input; its name comes first in both languages."""
    return DocumentError(code, f"{name}: {vietnamese}.", f"{name}: {english}.")


def refuse_kind(name: str, kind: Kind) -> DocumentError:
    """The error for a file of a kind that is not read."""
    if kind in _BY_KIND:
        return refuse(name, *_BY_KIND[kind])
    format_name = _FORMATS.get(kind)
    if format_name:
        return refuse(
            name,
            "unsupported_type",
            f"bản này chưa đọc định dạng {format_name}; hãy lưu thành .docx hoặc .pdf",
            f"this version does not read {format_name}; save it as .docx or .pdf",
        )
    return refuse(
        name,
        "unsupported_type",
        "không nhận ra đây là văn bản gì; hãy đưa tệp .docx, .pdf, .md hoặc .txt",
        "this is no kind of document that can be read; give a .docx, .pdf, .md or .txt file",
    )


def refuse_size(name: str, size: int, most: int) -> DocumentError:
    """The error for a file larger than a document can be."""
    own, limit = (f"{count / (1 << 20):,.1f}" for count in (size, most))
    return refuse(
        name,
        "too_large",
        f"tệp {in_vietnamese(own)} MB, quá mức {in_vietnamese(limit)} MB; hãy chia nhỏ hoặc giảm dung lượng",
        f"the file has {own} MB, over the limit of {limit} MB; split or shrink it",
    )


def refuse_pages(name: str, count: int, most: int) -> DocumentError:
    """The error for a file of more pages than a document can have."""
    own, limit = f"{count:,}", f"{most:,}"
    return refuse(
        name,
        "too_many_pages",
        f"tệp có {in_vietnamese(own)} trang, nhiều hơn mức {in_vietnamese(limit)}; hãy tách thành nhiều tệp",
        f"the file has {own} pages, more than the limit of {limit}; split it",
    )


def refuse_bomb(name: str) -> DocumentError:
    """The error for a package that would fill the machine."""
    return refuse(
        name,
        "archive_bomb",
        "tệp bung ra lớn bất thường nên không được mở; kiểm tra tệp từ đâu tới, hoặc giải nén rồi đưa thư mục vào",
        "the file unpacks to an abnormal size and was not opened; check its source, or unpack it and give the folder",
    )


def refuse_path(name: str) -> DocumentError:
    """The error for a name in an archive that points outside it."""
    return refuse(
        name,
        "unsafe_path",
        "tên tệp trong gói nén trỏ ra ngoài thư mục nên không được mở; kiểm tra tệp nén từ đâu tới",
        "the name in the archive points outside its folder and was not opened; check where the archive comes from",
    )


def refuse_locked(name: str) -> DocumentError:
    """The error for an archive that needs a password."""
    return refuse(
        name,
        "encrypted",
        "tệp nén đặt mật khẩu; giải nén bằng mật khẩu rồi đưa thư mục vào",
        "the archive is protected by a password; unpack it with the password and give the folder",
    )
