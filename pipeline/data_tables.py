"""The data tables of a text: the spans of their cells, and what the words above them say of them."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from pipeline.records import DataCell, DataTable, Evidence, Paragraph, TableShape, Text
from pipeline.rules.base import PatternRule
from pipeline.rules.data_tables import DataTableRules

# A caption of three lines, the decision it was issued with, the unit: no more stands above a table.
_MOST_ABOVE = 5
_LONGEST_CAPTION = 300
_WORDS_OF_A_TITLE, _NEARLY_ALL = 5, 0.9
_TITLE_ABOVE = "data_tables.title_above"


def find_data_tables(text: Text, rules: DataTableRules) -> tuple[DataTable, ...]:
    """Every data table that the reader saw, in reading order."""
    if not text.source.tables:
        return ()
    first: dict[int, int] = {}
    spans: dict[tuple[int, int, int], list[tuple[int, int]]] = defaultdict(list)
    for index, paragraph in enumerate(text.paragraphs):
        if paragraph.table >= 0:
            first.setdefault(paragraph.table, index)
            place = (paragraph.table, paragraph.row, paragraph.column)
            spans[place].append((paragraph.start, paragraph.end))
    tables = [
        _table(text, shape, first[shape.index], spans, rules) for shape in text.source.tables if shape.index in first
    ]
    return tuple(sorted(tables, key=lambda table: table.start))


def _table(
    text: Text,
    shape: TableShape,
    first: int,
    spans: dict[tuple[int, int, int], list[tuple[int, int]]],
    rules: DataTableRules,
) -> DataTable:
    cells = tuple(
        DataCell(cell, tuple(spans.get((shape.index, cell.row, cell.column), ())))
        for cell in sorted(shape.cells, key=lambda cell: (cell.row, cell.column))
    )
    ends = [end for cell in cells for _, end in cell.paragraphs]
    start = text.paragraphs[first].start
    caption, unit = _words_above(text, text.paragraphs[max(0, first - _MOST_ABOVE) : first], rules)
    return DataTable(shape, start, max(ends, default=start), cells, caption, unit)


def _words_above(
    text: Text, paragraphs: Sequence[Paragraph], rules: DataTableRules
) -> tuple[Evidence | None, Evidence | None]:
    """The caption and the unit among the body paragraphs right above a table, from the nearest upwards."""
    unit: Evidence | None = None
    title: Paragraph | None = None  # Nearest to the table, and set like one: perhaps the last line of its name.
    for paragraph in takewhile(lambda one: one.kind == "body", reversed(paragraphs)):
        words = text.value[paragraph.start : paragraph.end]
        stated = _unit(text, paragraph, words, rules.units) if unit is None and title is None else None
        if stated is not None:
            unit = stated
            continue
        if rules.between.pattern.search(words) and title is None:
            continue
        rule = next((one for one in rules.captions if one.pattern.search(words)), None)
        if rule is not None and len(words) <= _LONGEST_CAPTION:
            return text.evidence(paragraph.start, (title or paragraph).end, rule.id), unit
        if not (words.isupper() if title else _is_title(text, paragraph, words)):
            break
        title = title or paragraph
    return (text.evidence(title.start, title.end, _TITLE_ABOVE) if title else None), unit


def _is_title(text: Text, paragraph: Paragraph, words: str) -> bool:
    """Set in capitals or bold, no sentence, and more than the name or the office of a signer."""
    if len(words.split()) < _WORDS_OF_A_TITLE or words.endswith((".", ";")) or len(words) > _LONGEST_CAPTION:
        return False
    return words.isupper() or text.bold_share(paragraph.start, paragraph.end) > _NEARLY_ALL


def _unit(text: Text, paragraph: Paragraph, words: str, rules: Sequence[PatternRule]) -> Evidence | None:
    for rule in rules:
        match = rule.pattern.search(words)
        if match is not None:
            return text.evidence(paragraph.start + match.start("unit"), paragraph.start + match.end("unit"), rule.id)
    return None
