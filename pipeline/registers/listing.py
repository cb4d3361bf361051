"""Registers as lines for a terminal: how their columns were understood, and which of them are kept."""

from collections.abc import Iterator

from pipeline.language import Language, pick
from pipeline.records import Register
from pipeline.registers.survey import Survey

_WIDEST = 32


def column_lines(survey: Survey, language: Language) -> Iterator[str]:
    """The columns as they were understood, each with its first values."""
    yield pick(language, f"{survey.file}: các cột được hiểu là", f"{survey.file}: the columns are taken to be")
    for column in survey.columns:
        heading = column.heading or pick(language, f"(cột {column.place + 1})", f"(column {column.place + 1})")
        examples = " · ".join(_short(example) for example in column.examples)
        yield f"  {column.field:15} ← {_short(heading):{_WIDEST}} {examples}"
    if len(survey.layouts) > 1:
        sheets = ", ".join(survey.layouts)
        yield pick(language, f"  Đọc {len(survey.layouts)} trang tính: {sheets}", f"  Sheets that are read: {sheets}")


def register_line(register: Register, language: Language) -> str:
    """A register that is kept: how many documents, from where, whose, complete for whom."""
    parts = [register.file, register.imported[:10], register.province, register.issuer]
    claims = ", ".join(f"{claim.issuer}:{claim.years}" for claim in register.coverage)
    if claims:
        parts.append(pick(language, f"ghi đủ: {claims}", f"complete for {claims}"))
    documents = pick(language, f"{register.entries} văn bản", f"{register.entries} documents")
    return f"{register.name}: {documents} ({'; '.join(filter(None, parts))})"


def _short(words: str) -> str:
    return words if len(words) <= _WIDEST else f"{words[: _WIDEST - 1]}…"
