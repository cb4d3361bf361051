"""XLSX -> Source: an annex that is a table with its title, read as it is shown."""

from pipeline.read.limits import Limits
from pipeline.read.refusals import refuse_kind
from pipeline.records import Source


def read_sheets(data: bytes, name: str, sha256: str, limits: Limits) -> Source:
    """Read a workbook. Raises DocumentError when it is damaged, or data and no document."""
    raise refuse_kind(name, "data")
