"""Provinces and units below them, by the words of an agency's name."""

from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.fold import fold
from pipeline.rules import Province, Rules, Tier

# "phường Nam Định", "Công ty Điện lực Hà Nam": the name of a former province lives on in others.
_NOT_A_PROVINCE = (
    *("xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "đặc khu", "khu vực", "khu", "sông", "công ty", "lực"),
    *("trường", "học", "viện", "ga", "cảng"),
)
_GOVERNMENT = (
    *("ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "hđnd", "chủ tịch", "sở", "công an", "thanh tra", "tỉnh ủy"),
    *("thành ủy", "huyện ủy", "quận ủy", "thị ủy", "ban thường vụ", "phòng", "văn phòng"),
)


@dataclass(frozen=True, slots=True, eq=False)
class _Names:
    """Names of provinces by their folded words, as one pattern; government bodies; the tiers by their words."""

    province: regex.Pattern[str]
    provinces: dict[str, Province]
    tier: regex.Pattern[str]
    tiers: dict[str, Tier]
    government: tuple[str, ...]


def provinces_named(words: str, rules: Rules) -> tuple[Province, ...]:
    """The provinces that an agency's name holds ("Sở Y tế tỉnh Quảng Nam"), in reading order."""
    names = _names(rules)
    return tuple(names.provinces[match["name"]] for match in names.province.finditer(fold(words)))


def is_government(words: str, rules: Rules) -> bool:
    """Whether the name begins as that of an authority does; firms and schools keep the names of old units."""
    return fold(words).startswith(_names(rules).government)


def tier_named(words: str, rules: Rules) -> tuple[str, Tier] | None:
    """The tier that an agency's name holds ("UBND huyện Ba Tơ"), with its word."""
    names = _names(rules)
    match = names.tier.search(fold(words))
    return (match["word"], names.tiers[match["word"]]) if match else None


@lru_cache(maxsize=4)
def _names(rules: Rules) -> _Names:
    provinces = {fold(name): one for one in rules.provinces for name in (one.name, *one.variants)}
    tiers = {fold(word): one for one in rules.tiers for word in one.words}
    not_a_province = "|".join(map(fold, _NOT_A_PROVINCE))
    return _Names(
        regex.compile(rf"(?<!\b(?:{not_a_province})\s)(?<!\w)(?P<name>{_one_of(provinces)})(?!\w)", regex.VERSION1),
        provinces,
        regex.compile(rf"(?<!\w)(?P<word>{_one_of(tiers)})(?!\w)", regex.VERSION1),
        tiers,
        tuple(fold(one) for one in _GOVERNMENT),
    )


def _one_of(words: dict[str, Province] | dict[str, Tier]) -> str:
    return "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
