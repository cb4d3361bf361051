"""Seeds about numbers that do not agree."""

from collections.abc import Callable

from pipeline.synthesize.draft import Draft
from pipeline.synthesize.phrase import Phrase, Quantity, told, words_of


def n_parts(draft: Draft) -> tuple[str, ...]:
    """Parts listed in full that do not add up."""
    return _stated(draft, draft.author.statements.parts)


def n_over(draft: Draft) -> tuple[str, ...]:
    """A part above its total."""
    return _stated(draft, draft.author.statements.within)


def n_pct(draft: Draft) -> tuple[str, ...]:
    """A percentage that is not that of the ratio before it."""
    return _stated(draft, draft.author.statements.share)


def n_change(draft: Draft) -> tuple[str, ...]:
    """A rise that falls."""
    return _stated(draft, draft.author.statements.change)


def n_total(draft: Draft) -> tuple[str, ...]:
    """A new total below what was added."""
    return _stated(draft, draft.author.statements.raised)


def _stated(draft: Draft, statement: Callable[[bool], Phrase]) -> tuple[str, ...]:
    """The wrong statement, and its first and last number as printed; plans state no results."""
    if not draft.kind.results or not draft.places(results=True):
        return ()
    phrase = statement(True)
    draft.insert(phrase, results=True)
    numbers = [words_of(pieces[:1]) for truth, pieces in told(phrase) if isinstance(truth, Quantity)]
    return numbers[0], numbers[-1]
