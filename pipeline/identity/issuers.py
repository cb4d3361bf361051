"""Whether two issuers, as they are printed, can be one body."""

from functools import lru_cache

import regex

from pipeline.fold import fold

_PLACE = regex.compile(
    r"\b(tỉnh|thành phố|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|tp\.?)(?:\s+((?:\p{Lu}[\p{L}-]*\s?){1,4}))?"
)


def issuers_differ(one: str, other: str) -> bool:
    """True when two issuers stand for different levels or places ("UBND tỉnh", "UBND huyện Ba Tơ")."""
    if one == other:
        return False
    places, other_places = _places(one), _places(other)
    if not places or not other_places:
        return False
    if not {level for level, _ in places} & {level for level, _ in other_places}:
        return True
    names, other_names = {name for _, name in places if name}, {name for _, name in other_places if name}
    return bool(names and other_names and not names & other_names)


@lru_cache(maxsize=1024)
def _places(issuer: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        ("thành phố" if match[1].startswith("tp") else match[1], fold(match[2] or ""))
        for match in _PLACE.finditer(issuer.replace("TP", "tp"))
    )
