"""Which issuing bodies a symbol stands for and which body a name stands for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.fold import alike, fold
from pipeline.rules import Rules

_ABBREVIATION = regex.compile(r"[\p{L}&]+")
_PARTY_SYMBOL = regex.compile(r"\p{L}+/")


@dataclass(frozen=True, slots=True)
class Body:
    """One issuing body: its codes, and folded the names that stand for it, loosely those that nearly do.

    `party`: it is one of the Party, `relatives`: codes of bodies it took over from or went over to.
    """

    codes: frozenset[str]
    names: tuple[str, ...]
    loosely: tuple[str, ...]
    relatives: frozenset[str]
    party: bool


def bodies_of_symbol(symbol: str, rules: Rules) -> tuple[Body, ...]:
    """The bodies that the abbreviations of a symbol stand for, without its type code ("QĐ-UBND" -> UBND).

    In a symbol of the Party ("CV/BTC") the same letters do not stand for a body of the State (Bộ Tài chính).
    """
    directory = _directory(rules)
    abbreviations = _ABBREVIATION.findall(alike(symbol))
    if len(abbreviations) > 1 and abbreviations[0] in directory.type_codes:
        abbreviations = abbreviations[1:]
    bodies = (directory.by_code.get(one.casefold()) for one in abbreviations)
    is_party = _PARTY_SYMBOL.match(symbol) is not None
    return tuple(body for body in bodies if body is not None and (body.party or not is_party))


@dataclass(frozen=True, slots=True)
class Named:
    """The body whose `name` begins an issuer, and the folded words after that name."""

    body: Body
    name: str
    rest: str


def body_named(issuer: str, rules: Rules) -> Named | None:
    """The body whose name begins an issuer as printed; None when no known name does."""
    directory = _directory(rules)
    words = fold(issuer)
    found = directory.longest_name(words)
    if found is None:
        office = next((one for one in directory.offices if words.startswith(f"{one} ")), "")
        found = directory.longest_name(words.removeprefix(office).strip()) if office else None
    return found


def is_named(names: tuple[str, ...], folded: str) -> bool:
    """True when one of the folded names stands anywhere in folded words."""
    words = f" {folded} "
    return any(f" {name} " in words for name in names)


@dataclass(frozen=True, slots=True, eq=False)
class _Directory:
    by_code: dict[str, Body]
    by_name: dict[str, Body]
    longest: int
    offices: tuple[str, ...]
    type_codes: frozenset[str]

    def longest_name(self, folded: str) -> Named | None:
        """The body with the longest name that begins the words."""
        words = folded.replace(",", " ,").split(" ")
        for count in range(min(len(words), self.longest), 0, -1):
            name = " ".join(words[:count]).replace(" ,", ",")
            if name in self.by_name:
                return Named(self.by_name[name], name, " ".join(words[count:]))
        return None


@lru_cache(maxsize=4)
def _directory(rules: Rules) -> _Directory:
    bodies = tuple(_bodies(rules))
    by_name: dict[str, Body] = {}
    for body in bodies:
        for name in body.names:
            by_name.setdefault(name, body)
    by_code: dict[str, Body] = {}
    for body in bodies:
        for code in body.codes:
            by_code.setdefault(code, body)
    return _Directory(
        by_code,
        by_name,
        max(len(name.split(" ")) for name in by_name),
        tuple(sorted((fold(one) for one in rules.issuers.offices), key=len, reverse=True)),
        frozenset(code for one in rules.document_types for code in one.codes if code),
    )


def _bodies(rules: Rules) -> Iterator[Body]:
    listed: set[str] = set()
    for issuer in rules.issuers.issuers:
        codes = frozenset(code.casefold() for code in issuer.codes)
        listed |= codes
        names, loosely = tuple(map(fold, issuer.names)), tuple(map(fold, issuer.loosely))
        yield Body(codes, names, loosely, frozenset(), issuer.party)
    for agency in rules.agencies:
        # A code that nobody has confirmed on an issued document proves nothing.
        if agency.code.casefold() in listed or not agency.verified:
            continue
        codes = frozenset(code.casefold() for code in (agency.code, *agency.variants)) - listed
        names = tuple(map(fold, (agency.name, *agency.names)))
        yield Body(codes, names, (), _relatives(agency.code, rules), agency.level in ("party", "mass_org"))


def _relatives(code: str, rules: Rules) -> frozenset[str]:
    """Codes of bodies that an agency took over from or went over to: the older name lives on in reports."""
    own = next(one for one in rules.agencies if one.code == code)
    kin = {own.successor.casefold()} - {""}
    return frozenset(kin | {one.code.casefold() for one in rules.agencies if one.successor == code})
