"""The readable id of a cited document: "qd-ubnd-436-2019-quang-ngai"."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from pipeline.identity.claims import Document
from pipeline.identity.series import Series


@lru_cache(maxsize=16384)
def name_of(series: Series, year: int | None) -> str:
    """Symbol, number, year and place."""
    return "-".join(part for part in (series.symbol, series.number, str(year or ""), series.place) if part)


def names_of(series: Series, documents: Sequence[Document], in_code: Sequence[bool]) -> list[str]:
    """An id for each document of a series; `in_code`: the year stands in its code ("20/2013/QĐ-UBND").

    Where two would have the same id (20/2013/QĐ-UBND and 20/QĐ-UBND of 2013; those of two districts that nobody names),
    they are told apart by their day; the one whose code has the year needs none.
    """
    names = [name_of(series, document.year) for document in documents]
    if len(set(names)) == len(names):
        return names
    often = Counter(names)
    often_in_code = Counter(name for name, has_year in zip(names, in_code, strict=True) if has_year)
    return [
        name if often[name] == 1 or (has_year and often_in_code[name] == 1) else f"{name}-{_day(document)}"
        for name, document, has_year in zip(names, documents, in_code, strict=True)
    ]


def _day(document: Document) -> str:
    """Month and day; the year too where the code has another one."""
    date = document.date
    year = f"{date.year}" if date.year and date.year != document.year else ""
    return f"{year}{date.month or 0:02}{date.day or 0:02}"
