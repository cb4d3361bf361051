"""Which document acts on which, as the words between two mentions say."""

from collections.abc import Iterator, Sequence

from pipeline.records import Citation, Statement, Text
from pipeline.rules import Rules
from pipeline.statements.acts import Act
from pipeline.statements.cells import acted_on_in_row, names_parts
from pipeline.statements.parties import acted_on_before, acting_before, before_in_row, is_talk, may_act, speaker
from pipeline.statements.reading import Reading, reading_of
from pipeline.statements.rows import Row, goes_on, stated, told

__all__ = ["statements"]


def statements(citations: Sequence[Citation], text: Text, rules: Rules) -> tuple[Statement, ...]:
    """What the report says of one cited document acting on another, in reading order of the mentions that show it."""
    reading = reading_of(citations, text, rules)
    rows: dict[int, Row] = {}
    found: list[Statement] = []
    for at in range(len(citations)):
        row = _row_of(reading, at, rows)
        if row is not None:
            rows[at] = row
            row.members.append(at)
            found.extend(told(row, at, citations))
        else:
            found.extend(_told_by_agent(reading, at, rows))
    return tuple(found)


def _row_of(reading: Reading, at: int, rows: dict[int, Row]) -> Row | None:
    """The row that a mention belongs to: one that an act opens here, or one that goes on from the mention before."""
    start = reading.citations[at].start
    act = reading.grammar.act_before(reading.value, reading.free_from(at), start)
    if act is not None:
        return _opened(reading, at, act)
    before = before_in_row(reading, at) if rows else None
    row = rows.get(before[0]) if before is not None else None
    return row if row and before and goes_on(row, reading, before[1], at) else None


def _opened(reading: Reading, at: int, act: Act) -> Row | None:
    citations, grammar = reading.citations, reading.grammar
    if act.is_passive:
        acted_on = acted_on_before(reading, at, act)
        return Row(act, acted_on=acted_on) if acted_on else _in_table(reading, at, act)
    acting = acting_before(reading, at, act)
    if acting is None and act.changes and not is_talk(reading, None, act):
        acting = speaker(reading, act, at)
        if acting is None:
            return Row(act)
    if acting is None or not may_act(citations[acting], act, citations[at], grammar):
        return None
    if act.carries_out and citations[acting].type in grammar.rules.guiding_types:
        act = act._replace(relation="huong_dan")
    return Row(act, acting)


def _in_table(reading: Reading, at: int, act: Act) -> Row | None:
    citations = reading.citations
    acted_on = acted_on_in_row(reading, at, act)
    if acted_on is None or not may_act(citations[at], act, citations[acted_on], reading.grammar):
        return None
    partly = act.partly or names_parts(reading, citations[acted_on], act)
    return Row(act._replace(partly=partly), acted_on=(acted_on,))


def _told_by_agent(reading: Reading, at: int, rows: dict[int, Row]) -> Iterator[Statement]:
    """“bãi bỏ Quyết định A và Quyết định B bằng Quyết định C”: what acts stands behind the row."""
    row, citations = rows.get(at - 1), reading.citations
    if row is None or not row.lacks_agent:
        return
    start = citations[at].start
    link = reading.value[min(citations[at - 1].whole_end, start) : start]
    if reading.grammar.rules.agent_after_object.pattern.match(link):
        for acted_on in row.members:
            if may_act(citations[at], row.act, citations[acted_on], reading.grammar):
                yield stated(row.act, at, acted_on, at, citations)
