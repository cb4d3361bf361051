"""Digital PDF -> Source: words with place, size and weight by pdfium, lines and paragraphs by where they stand."""

from pipeline.read.limits import DEFAULT_LIMITS
from pipeline.read.paper.pages import lay_out
from pipeline.read.pdf.opening import open_document
from pipeline.read.pdf.sheets import read_sheets
from pipeline.read.pdf.shortcomings import file_shortcomings, page_shortcomings, quality_shortcomings
from pipeline.read.quality import has_letters, text_quality
from pipeline.read.refusals import refuse
from pipeline.records import Source

__all__ = ["read_pdf"]


def read_pdf(data: bytes, name: str, sha256: str, max_pages: int = DEFAULT_LIMITS.pages) -> Source:
    """Read one PDF that holds text. Raises DocumentError when there is none, or none that can be reached."""
    with open_document(data, name, max_pages) as document:
        sheets, failed = read_sheets(document)
    if not sheets:
        raise refuse(
            name,
            "unreadable",
            "không trang nào của tệp PDF đọc được; mở bằng chương trình đọc PDF rồi in lại thành PDF",
            "no page of the PDF can be read; open it in a PDF program and print it to PDF again",
        )
    pages, tables = lay_out(sheets)
    text = "\n".join(line.text for page in pages for line in page.lines)
    if not has_letters(text):
        raise refuse(
            name,
            "no_text",
            "tệp PDF là bản quét, không có lớp chữ nào ngoài chữ ký số; hãy gửi bản có chữ hoặc tệp Word",
            "the PDF is a scan without a text layer but for signatures; give a PDF with text or the Word file",
        )
    quality = text_quality(text)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type="application/pdf",
        how="pdf",
        quality=quality,
        pages=pages,
        tables=tables,
        shortcomings=(
            *file_shortcomings(data),
            *page_shortcomings(sheets, pages, failed),
            *quality_shortcomings(quality),
        ),
    )
