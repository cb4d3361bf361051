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
    pieces: list[str] = []
    done = 0
    for part in _PART.finditer(symbol):
        is_type = part.start() == 0 and part.end() < len(symbol)
        meant = _meant(part.group(), is_type, is_recognised, lexicon) if part.group().isupper() else ""
        if meant:
            pieces += (symbol[done : part.start()], meant)
            done = part.end()
    return "".join((*pieces, symbol[done:])) if pieces else symbol


def _meant(part: str, is_type: bool, is_recognised: bool, lexicon: Lexicon) -> str:
    """The one code that was meant by a part that is none; empty when it is one, or may be several or none."""
    codes = lexicon.type_codes if is_type else lexicon.agencies
    # A department may have the letters of a type ("SNV-TB"), an agency may stand first ("UBND-NC").
    if fold_code(part) in codes or (not is_recognised and _is_code(part, lexicon)):
        return ""
    for pairs in (lexicon.rules.mistyped_letters, lexicon.rules.misread_letters)[: 1 + is_recognised]:
        meant = {one for one in _variants(part, pairs, is_recognised) if fold_code(one) in codes}
        if meant:
            return meant.pop() if len(meant) == 1 else ""
    return ""


def _is_code(part: str, lexicon: Lexicon) -> bool:
    return fold_code(part) in lexicon.type_codes or fold_code(part) in lexicon.agencies


def _variants(part: str, pairs: tuple[str, ...], is_recognised: bool) -> Iterator[str]:
    """What may have been meant: one letter is another, or (on scans) one letter was seen as two."""
    for index, letter in enumerate(part):
        for pair in pairs:
            if letter == pair[0]:
                yield part[:index] + pair[1:] + part[index + 1 :]
        if is_recognised and letter == part[index + 1 : index + 2]:
            yield part[:index] + part[index + 1 :]
