"""What the statements of one report are read from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.records import Citation, Text
from pipeline.rules import Rules
from pipeline.statements.acts import Grammar, grammar_of


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text, its mentions and the grammar; `own`: mentions by which a decision or circular speaks of itself."""

    text: Text
    value: str
    citations: Sequence[Citation]
    grammar: Grammar
    own: tuple[int, ...]

    def chain(self, index: int | None) -> Iterator[int]:
        """A mention and those around it, from the inside out."""
        while index is not None and index >= 0:
            yield index
            index = self.citations[index].parent

    def free_from(self, at: int) -> int:
        """Where the words before a mention begin: behind the one before it, or with the law whose name holds it."""
        if at == 0:
            return 0
        before = self.citations[at - 1]
        return before.end if before.end <= self.citations[at].start else before.start


def reading_of(citations: Sequence[Citation], text: Text, rules: Rules) -> Reading:
    """The reading of one report."""
    grammar = grammar_of(rules)
    enacting = grammar.rules.attaching_types
    own = tuple(index for index, one in enumerate(citations) if one.form == "self" and one.type in enacting)
    return Reading(text, text.reading, citations, grammar, own)
