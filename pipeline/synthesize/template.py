"""Sentences with choices and slots: "{Thực hiện|Triển khai} {cite:thuc_hien}, {we} đã …"."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Protocol

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.phrase import Phrase, joined, say

_BRACES = re.compile(r"\{([^{}]*)\}")


class Slot(Protocol):
    """What fills a slot; `argument` is what stands after its colon."""

    def __call__(self, argument: str, /) -> Phrase:
        """The words for the slot."""


@cache
def _parts(template: str) -> tuple[str, ...]:
    return tuple(_BRACES.split(template))


def fill(template: str, slots: Mapping[str, Slot], chance: Chance) -> Phrase:
    """Draw every choice and fill every slot, from left to right."""
    phrases: list[Phrase] = []
    for number, part in enumerate(_parts(template)):
        if number % 2 == 0:
            phrases.append(say(part))
        elif "|" in part:
            phrases.append(say(chance.choice(part.split("|"))))
        else:
            name, _, argument = part.partition(":")
            phrases.append(slots[name](argument))
    return joined(phrases)
