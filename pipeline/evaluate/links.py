"""How well mentions are put together into documents over all reports; counted by contingency, never pair by pair."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from pipeline.evaluate.compare import Counted, Scores
from pipeline.evaluate.mentions import Linked

_UNKNOWN = "? "


def score_links(mentions: Sequence[Linked], scores: Scores) -> None:
    """Pairs of mentions of one document; links to the right document; documents that only look the same kept apart."""
    mentions = [one for one in mentions if not one.doubtful]
    if not mentions:
        return
    together = Counter((one.document, one.found) for one in mentions if one.found)
    _score_pairs(mentions, together, scores)
    _score_single(mentions, _assigned(together), scores)
    _score_lookalikes(mentions, scores)


def _score_pairs(mentions: Sequence[Linked], together: Mapping[tuple[str, str], int], scores: Scores) -> None:
    scores.counted["links.pairs"] = Counted(
        hit=_pairs(together.values()),
        gold=_pairs(Counter(one.document for one in mentions).values()),
        found=_pairs(Counter(one.found for one in mentions if one.found).values()),
    )


def _score_single(mentions: Sequence[Linked], assigned: Mapping[str, str], scores: Scores) -> None:
    """A link is right when it leads to the document of the run that stands for the one meant."""
    tally, wrong, made = Counted(), 0, 0
    for one in mentions:
        known, stands_for = not one.document.startswith(_UNKNOWN), assigned.get(one.found, "")
        right = bool(one.found) and stands_for == one.document
        tally.gold += known
        tally.hit += known and right
        if one.found and (known or not right):
            tally.found += 1
        made += bool(one.found)
        wrong += bool(one.found) and not right
        if (known and not right) or (one.found and not right):
            have = f"{one.found or 'none'} (stands for {stands_for or 'nothing'})"
            scores.notes.append(f"[{one.report}] links {one.order} {one.raw!r}: want {one.document} have {have}")
    scores.counted["links"] = tally
    scores.right["links.not_wrong"] = (made - wrong, made)


def _score_lookalikes(mentions: Sequence[Linked], scores: Scores) -> None:
    """Of all pairs of documents with one number and symbol, the share that no document of the run holds both of."""
    looks: dict[str, set[str]] = defaultdict(set)
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in mentions:
        if one.look and not one.document.startswith(_UNKNOWN):
            looks[one.look].add(one.document)
            if one.found:
                held[one.look, one.found].add(one.document)
    asked = _pairs(len(documents) for documents in looks.values())
    merged = {(look, pair) for (look, _), documents in held.items() for pair in combinations(sorted(documents), 2)}
    for look, pair in sorted(merged):
        scores.notes.append(f"links.lookalikes {look}: {' and '.join(pair)} are one document in the run")
    if asked:
        scores.right["links.lookalikes_apart"] = (asked - len(merged), asked)


def _assigned(together: Mapping[tuple[str, str], int]) -> dict[str, str]:
    """For each document of the run the annotated one that it stands for: most mentions first, each at most once."""
    stands_for: dict[str, str] = {}
    taken: set[str] = set()
    by_size = sorted(together.items(), key=lambda one: (-one[1], one[0][0].startswith(_UNKNOWN), one[0]))
    for (document, found), _ in by_size:
        if found not in stands_for and document not in taken:
            stands_for[found] = document
            taken.add(document)
    return stands_for


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)
