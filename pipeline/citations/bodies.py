"""Whether an issuer named alone issued a document: "Nghị quyết của Tỉnh ủy" may be one of "NQ/TU"."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.fold import fold, fold_code
from pipeline.identity import issuers_differ
from pipeline.symbols import without_term

_TOKENS = regex.compile(r"[-/_.]")
_BELOW_PROVINCE = regex.compile(r"\b(?:huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)\b")
_TERM = regex.compile(r"\b(?:[Kk]h[oó][áa]|nhiệm kỳ|lần thứ)\s\S+")
# "Giám đốc Sở Nội vụ", "Ban Thường vụ Huyện ủy": words before the name of the body.
_OFFICE = 4
_NONE: frozenset[str] = frozenset()


def issued(issuer: str, mention: Mention, lexicon: Lexicon) -> bool | None:
    """Whether the issuer so named issued the document mentioned; None when that cannot be told."""
    if not issuer:
        return None
    stated = mention.issuer if mention.issuer_source != "symbol" else ""
    if stated and fold(stated) == fold(issuer):
        return True
    wanted, own = codes_of_name(issuer, lexicon), codes_of_name(stated, lexicon)
    own = own or codes_of_symbol(mention.symbol, lexicon)
    if not wanted or not own or _TERM.findall(issuer) != _TERM.findall(stated if _TERM.search(issuer) else ""):
        return None
    if wanted.isdisjoint(own) or issuers_differ(issuer, stated) or _are_distinct(issuer, stated, lexicon):
        return False
    # "UBND huyện" is not known to have issued what only a symbol says is from an UBND.
    return True if stated or not _BELOW_PROVINCE.search(issuer) else None


def _are_distinct(issuer: str, other: str, lexicon: Lexicon) -> bool:
    named = {name for name in lexicon.rules.distinct_bodies if name in issuer}
    others = {name for name in lexicon.rules.distinct_bodies if name in other}
    return bool(named and others and named.isdisjoint(others))


@lru_cache(maxsize=2048)
def codes_of_name(issuer: str, lexicon: Lexicon) -> frozenset[str]:
    """The codes of the body whose name begins an issuer as printed; none when no known name does."""
    names = _names(lexicon)
    words = fold(issuer).replace(",", " ,").split()
    for skipped in range(min(_OFFICE, len(words))):
        for last in range(len(words), skipped, -1):
            codes = names.get(" ".join(words[skipped:last]))
            if codes:
                return codes
    return _NONE


@lru_cache(maxsize=4096)
def codes_of_symbol(symbol: str, lexicon: Lexicon) -> frozenset[str]:
    """The codes of the bodies in a symbol, without that of the type."""
    tokens = [fold_code(token) for token in _TOKENS.split(symbol) if token]
    typed = len(tokens) > 1 and (tokens[0] in lexicon.state_types or tokens[0] in lexicon.party_types)
    # In a letter's symbol only the first part is a body: "SNV-XDCQ".
    return frozenset(without_term(token) for token in (tokens[1:] if typed else tokens[:1]))


@lru_cache(maxsize=4)
def _names(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, codes in _all_names(lexicon):
        found.setdefault(fold(name).replace(",", " ,").replace("  ", " "), set()).update(map(fold_code, codes))
    return {name: frozenset(codes) for name, codes in found.items()}


def _all_names(lexicon: Lexicon) -> Iterator[tuple[str, tuple[str, ...]]]:
    for issuer in lexicon.all_rules.issuers.issuers:
        for name in issuer.names:
            yield name, issuer.codes
    for agency in lexicon.all_rules.agencies:
        for name in (agency.name, *agency.names):
            yield name, (agency.code, *agency.variants)
