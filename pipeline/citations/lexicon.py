"""What the rules say, put into the forms that reading needs; made once for each set of rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.citations.words import one_of
from pipeline.fold import fold_code, slug
from pipeline.rules import DocumentType, Rules
from pipeline.rules.citations import CitationRules

_PERIOD_ENDS = tuple("0123456789IVX")
_PERIOD = re.compile(r"\s(?:(?:năm|quý|tháng|tuần|giai đoạn|nhiệm kỳ)\s[\dIVX/ –-]+)+$")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Type words and type codes of the rules, ready to be looked up; compared by identity.

    `loosely`: the text was recognised, so that the marks of its letters are not sure.
    """

    all_rules: Rules
    rules: CitationRules
    types: dict[str, DocumentType]
    abbreviations: dict[str, DocumentType]
    type_names: tuple[str, ...]
    type_word: re.Pattern[str]
    longest_type: int
    state_types: dict[str, DocumentType]
    party_types: dict[str, DocumentType]
    bare_types: dict[str, tuple[DocumentType, ...]]
    letter: DocumentType | None
    agencies: dict[str, str]
    law_names: tuple[str, ...]
    law_types: frozenset[str]
    titled_types: frozenset[str]
    titled_when_issued: frozenset[str]
    general_titles: frozenset[str]
    loosely: bool

    def type_words(self, value: str) -> list[tuple[int, int]]:
        """The span of every capitalised type word of the text."""
        spans = [match.span() for match in self.type_word.finditer(value)]
        # "Căn cứThông tư số …": after a small letter a capital opens a word, the space is only missing.
        return [span for span in spans if not (before := value[span[0] - 1 : span[0]]).isalnum() or before.islower()]

    def is_general(self, title: str) -> bool:
        """Whether a title names a kind of document and no document: "công tác năm 2020", "dân chủ ở cơ sở"."""
        bare = title.strip()
        if bare[-1:] in _PERIOD_ENDS:
            bare = _PERIOD.sub("", bare)
        bare = bare.removeprefix("về ").lower()
        return " " not in bare or bare in self.general_titles


@lru_cache(maxsize=4)
def lexicon_of(rules: Rules, loosely: bool = False) -> Lexicon:
    """The lexicon of one set of rules, for typed text or (`loosely`) for what was recognised."""
    kinds = rules.document_types
    types = {word.lower(): one for one in kinds for word in (one.name, *one.other_words)}
    names = tuple(word for one in kinds for word in (one.name, *one.other_words))
    state, party = _by_code(kinds), _by_code(one for one in kinds if "party" in one.systems)
    return Lexicon(
        all_rules=rules,
        rules=rules.citations,
        types=types,
        abbreviations={code: one for code, one in state.items() if len(code) > 1},
        type_names=names,
        type_word=re.compile(one_of(names) + r"\b"),
        longest_type=max(len(word.split()) for word in types),
        state_types={fold_code(code): one for code, one in state.items()},
        party_types={fold_code(code): one for code, one in party.items()},
        bare_types=_by_bare_name(kinds),
        letter=next((one for one in kinds if one.without_code), None),
        agencies={fold_code(code): one.name for one in reversed(rules.agencies) for code in (*one.variants, one.code)},
        law_names=(*rules.laws.names, *rules.citations.other_law_names),
        law_types=frozenset(rules.citations.law_types),
        titled_types=frozenset(rules.citations.titled_types),
        titled_when_issued=frozenset(rules.citations.titled_when_issued),
        general_titles=frozenset((*rules.citations.general_titles, *rules.citations.regimes)),
        loosely=loosely,
    )


def _by_bare_name(kinds: Iterable[DocumentType]) -> dict[str, tuple[DocumentType, ...]]:
    """Types by their names without marks: "quyet-dinh"."""
    found: dict[str, tuple[DocumentType, ...]] = {}
    for one in kinds:
        found[slug(one.name)] = (*found.get(slug(one.name), ()), one)
    return found


def _by_code(kinds: Iterable[DocumentType]) -> dict[str, DocumentType]:
    """Which type a code stands for: its own before a shared one, the shortest name first (CTr: Chương trình)."""
    named = sorted(kinds, key=lambda one: (len(one.name), one.name))
    own = [(one.code, one) for one in named if one.code]
    shared = [(code, one) for one in named for code in one.other_codes]
    found: dict[str, DocumentType] = {}
    for code, one in (*own, *shared):
        found.setdefault(code, one)
    return found
