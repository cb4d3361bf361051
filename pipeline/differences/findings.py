"""What the checks found in one report, in two runs."""

import json
from collections.abc import Iterator, Sequence

from pipeline.differences.difference import Change, Difference, Place
from pipeline.differences.matching import Pair, join_left, match_keys
from pipeline.differences.sides import BothSides
from pipeline.differences.values import in_writing
from pipeline.language import pick
from pipeline.tables.around import Around
from pipeline.tables.schema import FLAGS, FlagRow

_SEVERITIES = ("error", "warning", "info")
_QUOTED = 3


def compare_findings(sides: BothSides) -> Iterator[Difference]:
    """The findings of one run alone, and those that are graver, milder or otherwise worded in the other."""
    rows = sides.before.table(FLAGS).rows_of(sides.report_id)
    rows_after = sides.after.table(FLAGS).rows_of(sides.report_id)
    for one, other in _same_findings(rows, rows_after):
        row, row_after = None if one is None else rows[one], None if other is None else rows_after[other]
        shown = row_after or row
        assert shown is not None
        place, seen = _quoted(sides, shown)
        weight = _SEVERITIES.index(shown.severity)
        if row is None or row_after is None:
            change: Change = "gained" if row is None else "lost"
            told, told_after = _message(row, sides), _message(row_after, sides)
            yield Difference(change, FLAGS.name, shown.code, place, told, told_after, seen, seen, weight)
            continue
        for column in sides.compared_columns(FLAGS):
            value, value_after = getattr(row, column), getattr(row_after, column)
            if value != value_after:
                yield Difference(
                    *("changed", FLAGS.name, column, place, in_writing(value), in_writing(value_after), seen, seen),
                    weight,
                )


def _same_findings(rows: Sequence[FlagRow], rows_after: Sequence[FlagRow]) -> list[Pair]:
    """By fingerprint; what is left by check and words, for one whose fingerprint alone is new is no other finding."""
    pairs = match_keys([row.fingerprint for row in rows], [row.fingerprint for row in rows_after])
    return join_left(pairs, [_code_and_words(row) for row in rows], [_code_and_words(row) for row in rows_after])


def _code_and_words(row: FlagRow) -> str:
    return "\x1f".join((row.code, *(quote["text"] for quote in json.loads(row.quotes))))


def _message(row: FlagRow | None, sides: BothSides) -> str:
    return "" if row is None else pick(sides.language, row.message_vi, row.message_en)


def _quoted(sides: BothSides, row: FlagRow) -> tuple[Place, Around]:
    """The first place that a finding compares, and the words of the first few."""
    quotes = json.loads(row.quotes)
    first = quotes[0] if quotes else {}
    words = " … ".join(in_writing(quote["text"]) for quote in quotes[:_QUOTED])
    place = Place(sides.report_id, sides.source, first.get("page"), first.get("line"), first.get("start", 0))
    return place, Around("", words, "")
