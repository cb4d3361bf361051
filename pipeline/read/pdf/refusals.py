"""Why a PDF that could be opened is refused all the same, and what to do."""

from collections.abc import Sequence

from pipeline.errors import DocumentError
from pipeline.read.limits import Limits
from pipeline.read.pdf.reading import PageReading
from pipeline.read.refusals import refuse
from pipeline.read.scan.refusals import (
    refuse_lost,
    refuse_no_letters,
    refuse_unrecognised,
    refuse_without_engine,
)


def refuse_unreadable(name: str) -> DocumentError:
    """The error for a file none of whose pages can be loaded."""
    return refuse(
        name,
        "unreadable",
        "không trang nào của tệp PDF đọc được; mở bằng chương trình đọc PDF rồi in lại thành PDF",
        "no page of the PDF can be read; open it in a PDF program and print it to PDF again",
    )


def refuse_wordless(name: str, readings: Sequence[PageReading], limits: Limits) -> DocumentError:
    """The error for a file without a letter, by what kept its first picture from being recognised."""
    pictured = [page for page in readings if page.doubt]
    if not pictured:
        return refuse_no_letters(name)
    match pictured[0].unrecognised:
        case "never":
            return refuse_unrecognised(name)
        case "no_engine":
            return refuse_without_engine(name)
        case None:
            return refuse_no_letters(name)
        case lost:
            return refuse_lost(name, [lost], limits.pixels)
