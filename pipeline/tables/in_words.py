"""Cells as a person writes them, for the page and the workbook."""

from decimal import Decimal

from pipeline.language import Language, pick
from pipeline.numbers import in_vietnamese
from pipeline.tables.schema import StatisticRow


def place_words(page: int | None, line: int | None, language: Language) -> str:
    """Page and line as far as the format has them: "trang 3, dòng 12"."""
    parts = []
    if page:
        parts.append(pick(language, f"trang {page}", f"page {page}"))
    if line:
        parts.append(pick(language, f"dòng {line}", f"line {line}"))
    return ", ".join(parts)


def number_words(number: str, language: Language) -> str:
    """A number with the marks of the language: "1,234.5" or "1.234,5"."""
    return pick(language, in_vietnamese(number), number)


def quantity_words(row: StatisticRow, language: Language) -> str:
    """The value of a statistic: "24.600.000.000", "5 – 6", "2 / 12"."""
    words = _grouped(row.value, language)
    if row.value_high:
        words += f" – {_grouped(row.value_high, language)}"
    if row.denominator:
        words += f" / {_grouped(row.denominator, language)}"
    return words


def _grouped(number: str | None, language: Language) -> str:
    if number is None:
        return ""
    return number_words(f"{Decimal(number):,f}", language)
