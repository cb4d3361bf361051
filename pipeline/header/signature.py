"""The signature block: who signs, in which capacity, for whom."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.header.signing import Sign
from pipeline.records import Signature, Text

_ACTING = "Q."


def read_signature(text: Text, signs: Sequence[Sign]) -> Signature | None:
    """The main signer: capacity, title and name as they stand together, the first block where several sign."""
    titles: list[Sign] = []
    name: Sign | None = None
    for sign in signs:
        if sign.kind == "title":
            titles.append(sign)
        elif sign.kind == "more" and titles:
            last = titles[-1]
            titles[-1] = replace(last, words=f"{last.words} {sign.words}", end=sign.end)
        elif sign.kind == "name" and titles:
            name = sign
            break
    if not titles:
        return None
    titles = titles if name is None else [sign for sign in titles if sign.start < name.end]
    capacities = [sign for sign in titles if sign.capacity]
    # "TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG": the last capacity is the signer's own.
    head = capacities[-1] if capacities else None
    own = [sign for sign in titles if not sign.capacity and (head is None or sign.start >= head.start)]
    position = own[0].words if own else ""
    if head is not None and not own and head.capacity == _ACTING:
        position = f"{head.capacity} {head.words}"
    used = [*titles, name] if name else titles
    start, end = min(sign.start for sign in used), max(sign.end for sign in used)
    return Signature(
        capacity=head.capacity if head else "",
        signs_for=head.words if head else "",
        position=position,
        name=_in_small_letters(name.words) if name else "",
        on_behalf_of=f"{capacities[0].capacity} {capacities[0].words}" if len(capacities) > 1 else "",
        evidence=text.evidence(start, end, "chu-ky"),
    )


def _in_small_letters(name: str) -> str:
    """A name set in capitals as it is written otherwise."""
    return name.title() if name.isupper() else name
