"""A document while its mentions are being gathered."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.identity.claims import Claim, Joined
from pipeline.identity.judgement import Attestation

_WORDINGS = 4
# A wrong date that hundreds copied is no better known than one that many did.
_MOST_WITNESSES = 100


class Draft:
    """What is said of it, the claims that mean it as indexes, the dates that joined it."""

    def __init__(self, said: Attestation, claims: list[int]) -> None:
        self.said = said
        self.claims = claims
        self.joined: list[Joined] = []

    @property
    def year(self) -> int | None:
        """The year it is known by: that of its code, else that of its date."""
        return self.said.year or self.said.date.year


def attested(claims: Sequence[Claim], indexes: Sequence[int]) -> Attestation:
    """What the claims under one date say together."""
    first = claims[indexes[0]]
    witnesses = len({claims[index].witness for index in indexes})
    return Attestation(
        first.code,
        first.year,
        first.date,
        _wordings(claims[index].issuer for index in indexes),
        _wordings(claims[index].subject for index in indexes),
        min(witnesses, _MOST_WITNESSES),
        any(claims[index].verified for index in indexes),
    )


def _wordings(words: Iterable[str]) -> tuple[str, ...]:
    """The wordings most used, as many as are compared."""
    given = [word for word in words if word]
    if len(set(given)) < 2:
        return tuple(given[:1])
    counted = Counter(given)
    return tuple(sorted(counted, key=lambda word: (-counted[word], word))[:_WORDINGS])
