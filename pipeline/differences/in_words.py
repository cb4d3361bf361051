"""Differences as a person reads them, and a comparison as lines for the terminal."""

import textwrap
from collections.abc import Iterator
from itertools import groupby

from pipeline.differences.compare import Comparison
from pipeline.differences.compared import TABLES
from pipeline.differences.difference import Change, Count, Difference
from pipeline.differences.ledger import Ledger
from pipeline.language import Language, pick
from pipeline.tables.around import Around
from pipeline.tables.in_words import place_words
from pipeline.tables.labels import label

CHANGES: dict[Change, tuple[str, str]] = {
    "lost": ("mất", "lost"),
    "gained": ("thêm", "gained"),
    "changed": ("đổi", "changed"),
    "split": ("tách", "split"),
    "merged": ("gộp", "merged"),
}
_WIDTH = 110


def kind_words(table: str, column: str, language: Language) -> str:
    """The title of a table, and the column (or the check) when one is named."""
    found = next(one for one in TABLES if one.name == table)
    title = pick(language, found.vietnamese, found.english)
    if not column:
        return title
    field = next((field for field in found.fields if field.name == column), None)
    return f"{title} › {pick(language, field.column.vietnamese, column) if field else column}"


def value_words(difference: Difference, value: str, language: Language) -> str:
    """A value as the page shows it: the name of an allowed value, else what is written; a dash for nothing."""
    found = next(one for one in TABLES if one.name == difference.table)
    allowed = next((field.allowed for field in found.fields if field.name == difference.column), ())
    return (label(value, language) if value in allowed else value) or "–"


def where_words(difference: Difference, language: Language) -> str:
    """File, page and line, and how often the same is found."""
    place = difference.place
    where = ", ".join(filter(None, (place.source, place_words(place.page, place.line, language))))
    if difference.alike == 1:
        return where
    return pick(language, f"{where} (như nhau: {difference.alike} chỗ)", f"{where} (alike: {difference.alike})")


def comparison_lines(ledger: Ledger, comparison: Comparison, limit: int, language: Language) -> Iterator[str]:
    """Counts first, then of every kind at most `limit` differences."""
    yield pick(language, f"A (trước): {comparison.one}", f"A (before): {comparison.one}")
    yield pick(language, f"B (sau):   {comparison.other}", f"B (after):  {comparison.other}")
    yield from notes(comparison, language)
    counts = ledger.counts()
    if not counts:
        yield pick(language, "Không có gì khác nhau.", "Nothing differs.")
        return
    yield ""
    yield from _count_lines(counts, language)
    times = {(one.table, one.column, one.change): one.times for one in counts}
    for kind, group in groupby(ledger.differences(limit), lambda one: (one.table, one.column, one.change)):
        table, column, change = kind
        yield ""
        yield f"{kind_words(table, column, language)}: {pick(language, *CHANGES[change])} {times[kind]}"
        for difference in group:
            yield from _difference_lines(difference, language)
        left = times[kind] - limit
        if left > 0:
            yield pick(language, f"  … và {left} chỗ nữa (--limit)", f"  … and {left} more (--limit)")


def notes(comparison: Comparison, language: Language) -> Iterator[str]:
    """What a reader must know of what was compared."""
    yield pick(language, f"Số báo cáo có ở cả hai: {comparison.reports}", f"Reports in both: {comparison.reports}")
    if comparison.renamed:
        yield pick(
            language,
            f"Văn bản chỉ đổi mã, không đổi các lần viện dẫn: {comparison.renamed}",
            f"Documents that only have another id, with the same mentions: {comparison.renamed}",
        )
    if comparison.not_in_both:
        names = ", ".join(comparison.not_in_both)
        yield pick(language, f"Không so sánh cột chỉ một bản có: {names}", f"Columns that one run lacks: {names}")


def _count_lines(counts: tuple[Count, ...], language: Language) -> Iterator[str]:
    names = [pick(language, *words) for words in CHANGES.values()]
    yield "".join(f"{name:>8}" for name in names)
    for (table, column), group in groupby(counts, lambda one: (one.table, one.column)):
        times = {one.change: one.times for one in group}
        numbers = "".join(f"{times.get(change, '·'):>8}" for change in CHANGES)
        yield f"{numbers}   {kind_words(table, column, language)}"


def _difference_lines(difference: Difference, language: Language) -> Iterator[str]:
    yield f"  {where_words(difference, language)}"
    for mark, seen in _quotes(difference):
        yield from _wrapped(f"{mark} ", f"{seen.before}[{seen.words}]{seen.after}")
    if difference.column == "raw":
        return  # the words themselves were shown
    if difference.table == "flags" and difference.change != "changed":
        yield from _wrapped("! ", difference.before or difference.after)
    elif difference.column or not difference.seen.words + difference.seen_after.words:
        yield from _wrapped("A: ", value_words(difference, difference.before, language))
        yield from _wrapped("B: ", value_words(difference, difference.after, language))


def _quotes(difference: Difference) -> Iterator[tuple[str, Around]]:
    """The words on the side that found them; on both where their ends differ."""
    if difference.change == "lost" and difference.seen.words:
        yield "-", difference.seen
    elif difference.column == "raw":
        yield "-", difference.seen
        yield "+", difference.seen_after
    elif difference.seen_after.words:
        yield "+" if difference.change == "gained" else " ", difference.seen_after


def _wrapped(mark: str, words: str) -> Iterator[str]:
    return iter(textwrap.wrap(words, _WIDTH, initial_indent=f"    {mark}", subsequent_indent="      "))
