"""The issuing body that a symbol tells: "34/2007/PL-UBTVQH11" comes from Ủy ban Thường vụ Quốc hội."""

import re
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.fold import fold_code
from pipeline.symbols import without_term

_TOKENS = re.compile(r"[-/_.]")
_ONE_NAME = re.compile(r"[^/—(]+")


@lru_cache(maxsize=4096)
def issuer_of_symbol(symbol: str, lexicon: Lexicon) -> str:
    """The names of the bodies in a symbol, joint issuers divided by commas; empty unless every one is known.

    In a letter's symbol only the first part is a body ("SNV-XDCQ&CTTN"), after a type all parts are.
    """
    tokens = [token for token in _TOKENS.split(symbol) if token]
    typed = len(tokens) > 1 and fold_code(tokens[0]) in lexicon.state_types
    names = [
        lexicon.agencies.get(fold_code(without_term(token)), "") for token in (tokens[1:] if typed else tokens[:1])
    ]
    return ", ".join(names) if all(_ONE_NAME.fullmatch(name) for name in names) else ""
