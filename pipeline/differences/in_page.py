"""Differences as one self-contained page on which both runs are read side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TextIO

from pipeline.differences.compare import Comparison
from pipeline.differences.difference import Change, Count, Difference
from pipeline.differences.in_words import CHANGES, kind_words, notes, value_words, where_words
from pipeline.differences.ledger import Ledger
from pipeline.language import Language, pick
from pipeline.web_pages import inline, policy, templates_of

_PIECES_AT_ONCE = 64
_WORDS: dict[str, tuple[str, str]] = {
    "title": ("So sánh hai lần chạy", "Two runs compared"),
    "before": ("A · trước", "A · before"),
    "after": ("B · sau", "B · after"),
    "counts": ("Số chỗ khác nhau", "How much differs"),
    "table": ("Bảng, cột", "Table, column"),
    "nothing": ("Không có gì khác nhau.", "Nothing differs."),
    "more": ("Còn {} chỗ nữa không in ra đây (--limit).", "{} more are not shown here (--limit)."),
    "where": ("Chỗ", "Place"),
    "not_found": ("(không đọc ra ở đây)", "(nothing was read here)"),
    "not_there": ("(không có)", "(not there)"),
    "search": ("Tìm trong trang", "Search this page"),
}


@dataclass(frozen=True, slots=True)
class CountLine:
    """One line of the table of counts: a table or column, and how often each change befell it."""

    words: str
    anchor: str
    times: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of difference with its rows, of which `left` are not shown."""

    words: str
    change: Change
    change_words: str
    anchor: str
    times: int
    left: int
    rows: Iterator[Difference]


def write_page(ledger: Ledger, comparison: Comparison, file: TextIO, limit: int, language: Language) -> None:
    """Write the page piece by piece, of every kind at most `limit` differences."""
    templates = templates_of("pipeline.differences")
    templates.filters.update(
        where=lambda one: where_words(one, language),
        before=lambda one: value_words(one, one.before, language),
        after=lambda one: value_words(one, one.after, language),
    )
    say = {name: pick(language, *words) for name, words in _WORDS.items()}
    style = inline(templates, "differences.css")
    counts = ledger.counts()
    written = templates.get_template("differences.html").stream(
        language=language,
        title=say["title"],
        style=style,
        policy=policy(style),
        say=say,
        comparison=comparison,
        notes=list(notes(comparison, language)),
        changes=[pick(language, *words) for words in CHANGES.values()],
        lines=list(_lines(counts, language)),
        kinds=_kinds(ledger, counts, limit, language),
    )
    written.enable_buffering(_PIECES_AT_ONCE)
    file.writelines(written)


def _lines(counts: tuple[Count, ...], language: Language) -> Iterator[CountLine]:
    for (table, column), group in groupby(counts, lambda one: (one.table, one.column)):
        times = {one.change: one.times for one in group}
        words = kind_words(table, column, language)
        yield CountLine(words, f"{table}-{column}", tuple(times.get(change, 0) for change in CHANGES))


def _kinds(ledger: Ledger, counts: tuple[Count, ...], limit: int, language: Language) -> Iterator[Kind]:
    times = {(one.table, one.column, one.change): one.times for one in counts}
    for kind, rows in groupby(ledger.differences(limit), lambda one: (one.table, one.column, one.change)):
        table, column, change = kind
        words = kind_words(table, column, language)
        change_words = pick(language, *CHANGES[change])
        left = max(0, times[kind] - limit)
        yield Kind(words, change, change_words, f"{table}-{column}", times[kind], left, rows)
