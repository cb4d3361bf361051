"""Mentions put together: those of one code, those with the same words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.fold import fold_code
from pipeline.records import Citation, PartialDate, Report


@dataclass(frozen=True, slots=True)
class CodeMentions:
    """All mentions of one code, as indexes into the report's citations, in reading order."""

    key: str
    mentions: tuple[int, ...]


@lru_cache(maxsize=8192)
def code_key(code: str) -> str:
    """Two codes mean the same number and symbol when their keys are equal."""
    return fold_code(code)


def mentions_by_code(report: Report) -> Iterator[CodeMentions]:
    """Mentions that print a code, one group a code and series (15-KH/TU exists in each province), by first mention."""
    groups: dict[tuple[str, str], list[int]] = {}
    for index, citation in enumerate(report.citations):
        if citation.code:
            groups.setdefault((code_key(citation.code), citation.series), []).append(index)
    for (key, _), mentions in groups.items():
        yield CodeMentions(key, tuple(mentions))


def same_words(report: Report, indexes: Iterable[int]) -> tuple[tuple[int, ...], ...]:
    """Citations with the same code (or words) and date, put together: what is wrong with one is wrong with all."""
    groups: dict[tuple[str, PartialDate], list[int]] = {}
    for index in indexes:
        citation = report.citations[index]
        groups.setdefault((code_key(citation.code or citation.raw), citation.date), []).append(index)
    return tuple(tuple(group) for group in groups.values())


def is_full(citation: Citation) -> bool:
    """Not a bare code, a number line, or a short mention in the title of another ("hướng dẫn Nghị định số …")."""
    if citation.form not in ("full", "enumerated") or citation.start == citation.code_start:
        return False
    if citation.raw.startswith("Số"):  # "Số 16-BC/ĐH" heads a document of its own or a sample of one.
        return False
    return citation.parent is None or citation.issuer_source == "stated"


def in_running_text(report: Report, start: int) -> bool:
    """Outside annexes and tables, where columns hold the dates or lists of provisions name documents by the dozen."""
    if start >= report.header.body_end:
        return False
    return report.text.paragraphs[report.text.paragraph_index(start)].kind == "body"
