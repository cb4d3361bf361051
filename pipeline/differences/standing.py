"""Records that stand on words of a report (mentions, quantities, headings): whether both runs found them, and alike."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.differences.alignment import Span
from pipeline.differences.compared import pointers_of
from pipeline.differences.difference import Change, Difference, Link, Place
from pipeline.differences.matching import Pair, join_left, match_spans
from pipeline.differences.sides import BothSides
from pipeline.differences.values import in_writing, seen_words
from pipeline.tables.around import Around
from pipeline.tables.columns import Table, Value
from pipeline.tables.schema import CITATIONS, CitationRow, SectionRow, StatisticRow

Standing = CitationRow | StatisticRow | SectionRow
StandingTable = Table[Standing]


class _Matched(NamedTuple):
    """The rows of a table on both sides, and which is which."""

    rows: Sequence[Standing]
    rows_after: Sequence[Standing]
    pairs: Sequence[Pair]


class _Named(NamedTuple):
    """A row that another one points to: the number of the pair it belongs to, and its words."""

    pair: int
    words: str


def compare_standing(sides: BothSides, table: StandingTable) -> Iterator[Difference | Link]:
    """The records that one run alone found, what both say of the others, and what documents they mean."""
    matched = _match(sides, table)
    yield from _found(sides, table, matched)
    if table is CITATIONS:
        yield from _links(sides, matched)


def _match(sides: BothSides, table: StandingTable) -> _Matched:
    rows = sides.before.table(table).rows_of(sides.report_id)
    rows_after = sides.after.table(table).rows_of(sides.report_id)
    spans = [sides.forward.span(*_span(row)) for row in rows]
    pairs = match_spans(spans, [_span(row) for row in rows_after])
    return _Matched(rows, rows_after, _moved(pairs, spans, rows, rows_after))


def _moved(
    pairs: Sequence[Pair], spans: Sequence[Span], rows: Sequence[Standing], rows_after: Sequence[Standing]
) -> list[Pair]:
    """Pairs, with those joined that were read in a new order: by page and line, or because their place is gone."""
    pairs = join_left(pairs, [_on_page(row) for row in rows], [_on_page(row) for row in rows_after])
    left = [_words(row) if not _has_room(span, row) else "" for span, row in zip(spans, rows, strict=True)]
    return join_left(pairs, left, [_words(row) for row in rows_after])


def _on_page(row: Standing) -> str:
    return f"{row.page} {row.line} {_words(row)}" if row.page else ""


def _has_room(span: Span, row: Standing) -> bool:
    """Whether at least half of the words of a record still stand at its place."""
    here = _span(row)
    return 2 * (span.end - span.start) >= here.end - here.start


def _span(row: Standing) -> Span:
    """The words of a record; of a section those of its heading, for sections stand inside each other."""
    if isinstance(row, SectionRow):
        return Span(row.start, row.start + max(1, len(row.label or "") + len(row.title or "")))
    return Span(row.start, row.end)


def _found(sides: BothSides, table: StandingTable, matched: _Matched) -> Iterator[Difference]:
    columns, pointers = sides.compared_columns(table), pointers_of(table)
    names, names_after = _names(table, matched)
    for one, other in matched.pairs:
        row = None if one is None else matched.rows[one]
        row_after = None if other is None else matched.rows_after[other]
        if row is None or row_after is None:
            change: Change = "gained" if row is None else "lost"
            place, seen, seen_after = _seen(sides, row, row_after)
            yield Difference(change, table.name, "", place, _words(row), _words(row_after), seen, seen_after)
            continue
        for column in columns:
            value, value_after = getattr(row, column), getattr(row_after, column)
            if column in pointers:
                value, value_after = names.get(value), names_after.get(value_after)
                if value and value_after and value.pair == value_after.pair:
                    continue
            if value != value_after:
                place, seen, seen_after = _seen(sides, row, row_after)
                yield Difference(
                    "changed", table.name, column, place, _shown(value), _shown(value_after), seen, seen_after
                )


def _shown(value: Value | _Named) -> str:
    return in_writing(value.words if isinstance(value, _Named) else value)


def _names(table: StandingTable, matched: _Matched) -> tuple[Mapping[str, _Named], Mapping[str, _Named]]:
    """What ids of rows mean on each side."""
    names: dict[str, _Named] = {}
    names_after: dict[str, _Named] = {}
    key = table.primary_key[0]
    for number, (one, other) in enumerate(matched.pairs):
        if one is not None:
            names[getattr(matched.rows[one], key)] = _Named(number, _words(matched.rows[one]))
        if other is not None:
            names_after[getattr(matched.rows_after[other], key)] = _Named(number, _words(matched.rows_after[other]))
    return names, names_after


def _words(row: Standing | None) -> str:
    if row is None:
        return ""
    if isinstance(row, SectionRow):
        return in_writing(f"{row.label or ''} {row.title or ''}")
    return in_writing(row.raw)


def _seen(sides: BothSides, row: Standing | None, row_after: Standing | None) -> tuple[Place, Around, Around]:
    """The place, and its words on both sides; where one run found nothing, what stands there all the same."""
    shown = row_after or row
    assert shown is not None
    span = _span(row) if row else sides.backward.span(*_span(shown))
    span_after = _span(row_after) if row_after else sides.forward.span(*_span(shown))
    return _place(sides, shown), seen_words(sides.text, span), seen_words(sides.text_after, span_after)


def _place(sides: BothSides, row: Standing) -> Place:
    return Place(sides.report_id, sides.source, row.page, row.line, row.start)


def _links(sides: BothSides, matched: _Matched) -> Iterator[Link]:
    for one, other in matched.pairs:
        if one is not None and other is not None:
            row, row_after = matched.rows[one], matched.rows_after[other]
            assert isinstance(row, CitationRow)
            assert isinstance(row_after, CitationRow)
            yield Link(*_place(sides, row_after), row_after.end, row.document_id, row_after.document_id)
