"""Why a scan is refused, and what to do."""

from collections.abc import Sequence
from typing import Literal

from pipeline.errors import DocumentError
from pipeline.numbers import in_vietnamese
from pipeline.read.refusals import refuse

WhyLost = Literal["too_large", "unreadable", "engine"]


def refuse_pixels(name: str, most: int) -> DocumentError:
    """The error for a picture larger than any scanned page."""
    millions = f"{most // 1_000_000:,}"
    return refuse(
        name,
        "too_large",
        f"ảnh lớn hơn {in_vietnamese(millions)} triệu điểm ảnh; hãy quét lại ở 200-300 dpi",
        f"the picture has more than {millions} million pixels; scan it again at 200 to 300 dpi",
    )


def refuse_image(name: str) -> DocumentError:
    """The error for an image that cannot be decoded."""
    return refuse(
        name,
        "corrupt",
        "tệp ảnh bị hỏng hay tải về thiếu; quét lại hoặc xin lại tệp từ nơi gửi",
        "the image is damaged or cut short; scan it again or ask the sender for it",
    )


def refuse_image_kind(name: str) -> DocumentError:
    """The error for an image of a kind that cannot be opened."""
    return refuse(
        name,
        "unsupported_type",
        "loại ảnh này chưa đọc được; hãy lưu thành PDF, TIFF, JPEG hoặc PNG",
        "this kind of image cannot be read; save it as PDF, TIFF, JPEG or PNG",
    )


def refuse_without_engine(name: str) -> DocumentError:
    """The error for a scan when nothing is installed that can read it."""
    return refuse(
        name,
        "ocr_missing",
        "tệp là bản quét mà máy chưa cài phần nhận dạng chữ; cài Tesseract và dữ liệu tiếng Việt "
        "(sudo apt-get install tesseract-ocr tesseract-ocr-vie) rồi chạy lại",
        "the file is a scan and no recognition of letters is installed; install Tesseract with Vietnamese "
        "(sudo apt-get install tesseract-ocr tesseract-ocr-vie) and run again",
    )


def refuse_unrecognised(name: str) -> DocumentError:
    """The error for a scan when the user wants no recognition (`--ocr never`)."""
    return refuse(
        name,
        "no_text",
        "tệp là bản quét, không có lớp chữ; chạy lại không có --ocr never, hoặc gửi tệp Word hay PDF có chữ",
        "the file is a scan without a text layer; run without --ocr never, or give the Word file or a PDF with text",
    )


def refuse_no_letters(name: str) -> DocumentError:
    """The error for pictures in which no letters were found."""
    return refuse(
        name,
        "no_text",
        "không nhận ra chữ nào trong ảnh; kiểm tra lại tệp, hoặc quét lại rõ hơn ở 200-300 dpi",
        "no letters were found in the picture; check the file, or scan it again more clearly at 200 to 300 dpi",
    )


def refuse_lost(name: str, reasons: Sequence[WhyLost], most_pixels: int) -> DocumentError:
    """The error for a scan none of whose pages was read, by the reason of the first."""
    match reasons[0]:
        case "too_large":
            return refuse_pixels(name, most_pixels)
        case "unreadable":
            return refuse_image(name)
        case "engine":
            return refuse(
                name,
                "timeout",
                "nhận dạng chữ không xong trang nào trong thời gian cho phép; quét lại rõ hơn ở 200-300 dpi",
                "no page was recognised within the time allowed; scan it again more clearly at 200 to 300 dpi",
            )
