"""The formats that LibreOffice turns into one that is read here: what each is called, and what it becomes."""

from dataclasses import dataclass
from typing import Literal

from pipeline.read.kinds import Kind

Target = Literal["docx", "xlsx"]


@dataclass(frozen=True, slots=True)
class Format:
    """`suffix` tells LibreOffice what a file is; `reader` is its own name for the way in, where several would do."""

    suffix: str
    media_type: str
    target: Target
    reader: str = ""

    @property
    def is_package(self) -> bool:
        """Whether it is a zip file of parts, which may unpack to more than it should."""
        return self.suffix in ("odt", "ods")


FORMATS: dict[Kind, Format] = {
    "doc": Format("doc", "application/msword", "docx"),
    "rtf": Format("rtf", "application/rtf", "docx"),
    "odt": Format("odt", "application/vnd.oasis.opendocument.text", "docx"),
    "word_xml": Format("xml", "application/msword+xml", "docx", "MS Word 2003 XML"),
    "html": Format("html", "text/html", "docx", "HTML (StarWriter)"),
    "mhtml": Format("html", "multipart/related", "docx", "HTML (StarWriter)"),
    "xls": Format("xls", "application/vnd.ms-excel", "xlsx"),
    "ods": Format("ods", "application/vnd.oasis.opendocument.spreadsheet", "xlsx"),
}
FILTERS: dict[Target, str] = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
