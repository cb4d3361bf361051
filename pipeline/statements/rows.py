"""Mentions in a row that share one act: "bãi bỏ Quyết định A, Quyết định B và Chỉ thị C"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.records import Citation, Statement
from pipeline.statements.acts import Act
from pipeline.statements.parties import is_closed, may_act
from pipeline.statements.reading import Reading

_ENDS_FORCE = ("thay_the", "bai_bo")


@dataclass(slots=True)
class Row:
    """One act and the mentions it is told of. Where neither party is known, what acts may follow after the row."""

    act: Act
    acting: int | None = None
    acted_on: tuple[int, ...] = ()
    members: list[int] = field(default_factory=list)

    @property
    def lacks_agent(self) -> bool:
        """Its members are acted on, and by what is not yet known."""
        return self.acting is None and not self.acted_on


def goes_on(row: Row, reading: Reading, between: str, at: int) -> bool:
    """Whether `at`, which stands behind the newest member with only `between` between them, is a member too."""
    citations, grammar = reading.citations, reading.grammar
    first, one = citations[row.members[0]], citations[at]
    lists_on = ";" in between or "\n" in between
    if row.acted_on:
        return one.type == first.type and not lists_on and may_act(one, row.act, citations[row.acted_on[-1]], grammar)
    if row.acting is None:
        return True
    # "Thông tư A hướng dẫn Nghị định B và Thông tư C" leaves open whether C is guided too; a repeal does not.
    if one.parent != first.parent and not (row.act.relation == "bai_bo" and is_closed(reading, at)):
        return False
    # A semicolon ends an item of a list ("Căn cứ Nghị định A sửa đổi Nghị định B; Nghị định C"), but not of the list
    # that "Quyết định này bãi bỏ:" opens.
    acting = citations[row.acting]
    return (acting.form == "self" or not lists_on) and may_act(acting, row.act, one, grammar)


def told(row: Row, at: int, citations: Sequence[Citation]) -> Iterator[Statement]:
    """What a row says of its newest member `at`."""
    if row.acting is not None:
        yield stated(row.act, row.acting, at, at, citations)
    for acted_on in row.acted_on:
        yield stated(row.act, at, acted_on, at, citations)


def stated(act: Act, acting: int, acted_on: int, evidence: int, citations: Sequence[Citation]) -> Statement:
    """The statement as a record."""
    whole = not act.partly and not citations[acted_on].provision
    return Statement(acting, act.relation, acted_on, evidence, whole and act.relation in _ENDS_FORCE, act.rule)
