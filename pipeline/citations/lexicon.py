"""What the rules say, put into the forms that reading needs; made once for each set of rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.fold import fold_code
from pipeline.citations.phrases import Phrases, compile_phrases
from pipeline.rules import DocumentType, Rules
from pipeline.rules.citations import CitationRules

_PERIOD = regex.compile(r"\s(?:(?:năm|quý|tháng|tuần|giai đoạn|nhiệm kỳ)\s[\dIVX/ –-]+)+$")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Type words and type codes of the rules, ready to be looked up; compared by identity."""

    rules: CitationRules
    phrases: Phrases
    types: dict[str, DocumentType]
    abbreviations: dict[str, DocumentType]
    longest_type: int
    state_types: dict[str, DocumentType]
    party_types: dict[str, DocumentType]
    letter: DocumentType | None
    agency_codes: frozenset[str]
    attributes: tuple[str, ...]
    numbered_otherwise: tuple[str, ...]

    def is_general(self, title: str) -> bool:
        """Whether a title names a kind of document and no document: "công tác năm 2020", "dân chủ ở cơ sở"."""
        bare = _PERIOD.sub("", title.strip()).removeprefix("về ").lower()
        return " " not in bare or bare in self.rules.general_titles or bare in self.rules.regimes


@lru_cache(maxsize=4)
def lexicon_of(rules: Rules) -> Lexicon:
    """The lexicon of one set of rules."""
    types = {word.lower(): one for one in rules.document_types for word in (one.name, *one.other_words)}
    return Lexicon(
        rules=rules.citations,
        phrases=compile_phrases(rules.citations, tuple(word for one in rules.document_types for word in (one.name, *one.other_words))),
        types=types,
        abbreviations={code: one for code, one in _by_code(rules.document_types).items() if len(code) > 1},
        longest_type=max(len(word.split()) for word in types),
        state_types={fold_code(code): one for code, one in _by_code(rules.document_types).items()},
        party_types={
            fold_code(code): one
            for code, one in _by_code(one for one in rules.document_types if "party" in one.systems).items()
        },
        letter=next((one for one in rules.document_types if one.without_code), None),
        agency_codes=frozenset(fold_code(code) for one in rules.agencies for code in (one.code, *one.variants)),
        attributes=rules.citations.type_attributes,
        numbered_otherwise=rules.citations.numbered_otherwise,
    )


def _by_code(types: Iterable[DocumentType]) -> dict[str, DocumentType]:
    """Which type a code stands for: its own before a shared one, the shortest name first (CTr: Chương trình)."""
    named = sorted((one for one in types), key=lambda one: (len(one.name), one.name))
    found: dict[str, DocumentType] = {}
    for codes in (lambda one: (one.code,), lambda one: one.other_codes):
        for one in named:
            for code in codes(one):
                if code:
                    found.setdefault(code, one)
    return found
