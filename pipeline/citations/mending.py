"""Symbols whose letters were mistyped or misread: "QD-UBND", "NĐ-GP", "QĐÐ-UBND"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.fold import fold_code

_PART = re.compile(r"[^\W\d_]{2,}")


@lru_cache(maxsize=4096)
def mend_symbol(symbol: str, is_recognised: bool, lexicon: Lexicon) -> str:
    """The symbol with each part that is no code put right, if one letter taken for another makes it exactly one code.

    In typed text only letters of one key count (D for Đ); on scans also those that look alike, or are seen twice.
    """
    pairs = lexicon.rules.mistyped_letters + (lexicon.rules.misread_letters if is_recognised else ())
    pieces: list[str] = []
    done = 0
    for part in _PART.finditer(symbol):
        is_first = part.start() == 0
        known = lexicon.type_codes if is_first and part.end() < len(symbol) else lexicon.agencies
        if not part.group().isupper() or fold_code(part.group()) in known or _is_code(part.group(), lexicon):
            continue
        meant = {one for one in _variants(part.group(), pairs, is_recognised) if fold_code(one) in known}
        if len(meant) == 1:
            pieces += (symbol[done : part.start()], meant.pop())
            done = part.end()
    return "".join((*pieces, symbol[done:])) if pieces else symbol


def _is_code(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is a code of its own anywhere in a symbol: a type behind the number's year, an agency first."""
    return fold_code(part) in lexicon.type_codes or fold_code(part) in lexicon.agencies


def _variants(part: str, pairs: tuple[str, ...], is_recognised: bool) -> Iterator[str]:
    """What may have been meant: one letter is another, or (on scans) one letter was seen as two."""
    for index, letter in enumerate(part):
        for pair in pairs:
            if letter == pair[0]:
                yield part[:index] + pair[1:] + part[index + 1 :]
        if is_recognised and part[index : index + 1] == part[index + 1 : index + 2]:
            yield part[:index] + part[index + 1 :]
