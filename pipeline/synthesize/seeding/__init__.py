"""Seeded inconsistencies: one function a code of a check, found by its name.

A function changes the draft and returns what the flag has to show; it returns nothing where the document gives no
occasion for it.
"""

from collections.abc import Callable

from pipeline.synthesize.blocks import FlagTruth
from pipeline.synthesize.draft import Draft
from pipeline.synthesize.seeding import dates, forms, lists, names, numbers, papers
from pipeline.synthesize.words import word_list

__all__ = ["SEEDS", "plant"]

Seed = Callable[[Draft], tuple[str, ...]]

SEEDS: dict[str, Seed] = {
    name.upper().replace("_", "-"): function
    for module in (dates, forms, lists, names, numbers, papers)
    for name, function in vars(module).items()
    if name[:2] in ("c_", "l_", "n_", "t_")
}


def plant(draft: Draft, share_of_errors: float) -> None:
    """With the chance of `share_of_errors`, put one to three inconsistencies into the draft."""
    chance = draft.author.chance
    if not chance.maybe(share_of_errors) or not draft.places():
        return
    codes = chance.sample(sorted(SEEDS), chance.randint(1, 3))
    # Two that renumber one list would undo each other.
    lists = [code for code in codes if code.startswith("L-")]
    for code in (one for one in codes if one not in lists[1:]):
        quotes = SEEDS[code](draft)
        if quotes:
            said = word_list("seeds")["seeds"][code]
            draft.flags.append(FlagTruth(code, said["severity"], quotes, said["says"]))
