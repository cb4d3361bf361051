"""Opening a PDF, and why one cannot be opened."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from pipeline.errors import DocumentError
from pipeline.read.refusals import refuse, refuse_pages


@contextmanager
def open_document(data: bytes, name: str, max_pages: int) -> Iterator[object]:
    """The open document; it is closed afterwards. Raises DocumentError with what to do."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(name, pdfium.FPDF_GetLastError())
    try:
        count = pdfium.FPDF_GetPageCount(document)
        if count < 1:
            raise _corrupt(name)
        if count > max_pages:
            raise refuse_pages(name, count, max_pages)
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(name: str, reason: int) -> DocumentError:
    if reason == pdfium.FPDF_ERR_PASSWORD:
        return refuse(
            name,
            "encrypted",
            "tệp đặt mật khẩu; mở bằng chương trình đọc PDF, bỏ mật khẩu rồi lưu lại",
            "the file is protected by a password; open it in a PDF program, remove the password and save it",
        )
    if reason == pdfium.FPDF_ERR_SECURITY:
        return refuse(
            name,
            "unreadable",
            "tệp mã hóa theo cách chưa đọc được; mở bằng chương trình đọc PDF và in lại thành PDF thường",
            "the file is encrypted in a way that cannot be read; open it in a PDF program and print it to a plain PDF",
        )
    return _corrupt(name)


def _corrupt(name: str) -> DocumentError:
    return refuse(
        name,
        "corrupt",
        "tệp PDF bị hỏng hay tải về thiếu; tải lại hoặc xin lại tệp từ nơi gửi",
        "the PDF is damaged or cut short; download it again or ask the sender for it",
    )
