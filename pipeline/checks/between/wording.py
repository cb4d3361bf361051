"""How checks between reports write dates."""

from pipeline.records import PartialDate


def written(date: PartialDate) -> str:
    """A complete date as reports print it: "05/12/2016"."""
    return f"{date.day or 0:02}/{date.month or 0:02}/{date.year or 0:04}"
