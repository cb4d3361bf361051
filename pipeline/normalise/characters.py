"""Characters that are not copied as they stand: spaces of other kinds, what prints nothing, decomposed letters."""

import re
import unicodedata
from functools import lru_cache

import regex

from pipeline.rules.characters import CharacterRules


@lru_cache(maxsize=8)
def specials(rules: CharacterRules) -> regex.Pattern[str]:
    """What cannot be copied as it stands: runs of spaces, dropped characters, decomposed letters."""
    spaces = "".join(map(regex.escape, rules.spaces))
    dropped = "".join(map(regex.escape, rules.dropped))
    # A cluster comes first: a dropped character between a letter and its mark must not keep them apart.
    return regex.compile(
        rf"(?P<cluster>\P{{M}}?(?:[{dropped}]*\p{{M}})+)|(?P<drop>[{dropped}]+)|(?P<space>[ {spaces}]{{2,}}|[{spaces}])"
    )


@lru_cache(maxsize=8)
def uneven(rules: CharacterRules) -> re.Pattern[str]:
    """What makes a composed line differ from the text: most lines have none of it and are copied whole."""
    return re.compile("[" + "".join(map(re.escape, rules.spaces + rules.dropped)) + "]|  ")


def composed(cluster: str, rules: CharacterRules) -> str:
    """A letter with its marks as one character, where there is one."""
    return unicodedata.normalize("NFC", "".join(one for one in cluster if one not in rules.dropped))
