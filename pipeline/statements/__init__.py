"""Which document acts on which, as the words between two mentions say."""

from collections.abc import Iterator, Sequence

from pipeline.records import Citation, Statement, Text
from pipeline.rules import Rules
from pipeline.statements.acts import Act, Grammar, grammar_of
from pipeline.statements.cells import acted_on_in_row, names_parts
from pipeline.statements.parties import acted_on_before, acting_before, before_in_row, is_talk, may_act, speaker
from pipeline.statements.rows import Row, goes_on, stated, told

__all__ = ["statements"]


def statements(citations: Sequence[Citation], text: Text, rules: Rules) -> tuple[Statement, ...]:
    """What the report says of one cited document acting on another, in reading order of the mentions that show it."""
    value, grammar = text.reading, grammar_of(rules)
    rows: dict[int, Row] = {}
    found: list[Statement] = []
    for at in range(len(citations)):
        row = _row_of(text, citations, at, rows, grammar)
        if row is not None:
            rows[at] = row
            row.members.append(at)
            found.extend(told(row, at, citations))
        else:
            found.extend(_told_by_agent(value, citations, at, rows, grammar))
    return tuple(found)


def _row_of(text: Text, citations: Sequence[Citation], at: int, rows: dict[int, Row], grammar: Grammar) -> Row | None:
    """The row that a mention belongs to: one that an act opens here, or one that goes on from the mention before."""
    value = text.reading
    act = grammar.act_before(value, _free_from(citations, at), citations[at].start)
    if act is not None:
        return _opened(text, citations, at, act, grammar)
    before = before_in_row(value, citations, at, grammar) if rows else None
    row = rows.get(before[0]) if before is not None else None
    return row if row and before and goes_on(row, value, before[1], at, citations, grammar) else None


def _free_from(citations: Sequence[Citation], at: int) -> int:
    """Where the words before a mention begin: behind the one before it, or with the law whose name holds this one."""
    if at == 0:
        return 0
    before = citations[at - 1]
    return before.end if before.end <= citations[at].start else before.start


def _opened(text: Text, citations: Sequence[Citation], at: int, act: Act, grammar: Grammar) -> Row | None:
    value = text.reading
    if act.is_passive:
        acted_on = acted_on_before(value, citations, at, act, grammar)
        return Row(act, acted_on=acted_on) if acted_on else _in_table(text, citations, at, act, grammar)
    acting = acting_before(value, citations, at, act, grammar)
    if acting is None and act.changes and not is_talk(value, None, act, grammar):
        acting = speaker(value, citations, at, act, grammar)
        if acting is None:
            return Row(act)
    if acting is None or not may_act(citations[acting], act, citations[at], grammar):
        return None
    if act.carries_out and citations[acting].type in grammar.rules.guiding_types:
        act = act._replace(relation="huong_dan")
    return Row(act, acting)


def _in_table(text: Text, citations: Sequence[Citation], at: int, act: Act, grammar: Grammar) -> Row | None:
    acted_on = acted_on_in_row(text, citations, at, act)
    if acted_on is None or not may_act(citations[at], act, citations[acted_on], grammar):
        return None
    partly = act.partly or names_parts(text, citations[acted_on], act, grammar)
    return Row(act._replace(partly=partly), acted_on=(acted_on,))


def _told_by_agent(
    value: str, citations: Sequence[Citation], at: int, rows: dict[int, Row], grammar: Grammar
) -> Iterator[Statement]:
    """“bãi bỏ Quyết định A và Quyết định B bằng Quyết định C”: what acts stands behind the row."""
    row = rows.get(at - 1)
    if row is None or not row.lacks_agent:
        return
    before = citations[at - 1]
    link = value[min(before.whole_end, citations[at].start) : citations[at].start]
    if grammar.rules.agent_after_object.pattern.match(link):
        for acted_on in row.members:
            if may_act(citations[at], row.act, citations[acted_on], grammar):
                yield stated(row.act, at, acted_on, at, citations)
