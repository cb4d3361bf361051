"""C-TYPE: the type word against the type in the symbol."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote, header_quote
from pipeline.fold import fold
from pipeline.records import Finding, Report
from pipeline.rules import DocumentType, Rules
from pipeline.symbols import symbol_parts

# "QH15" is the National Assembly, not a plan (Quy hoạch).
_FIRST_ABBREVIATION = regex.compile(r"\p{L}+(?!\d)\b")
_SECOND_ABBREVIATION = regex.compile(r"\p{L}+[-/]([\p{L}&]+)")
_ABBREVIATIONS = (_FIRST_ABBREVIATION, _SECOND_ABBREVIATION)


@check(
    "C-TYPE",
    name=("Tên loại không khớp ký hiệu", "Type word does not fit the symbol"),
    severity="warning",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3.b",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3",
)
def type_word_fits_symbol(report: Report, rules: Rules) -> Iterator[Finding]:
    """The type word before a code ("Thông báo"), or the document's own, is the one that the symbol stands for (TB)."""
    yield from _type_of_the_document(report, rules)
    for index, citation in enumerate(report.citations):
        if citation.form != "full" or not citation.symbol:
            continue
        proper, body = _other_type(citation.type_raw, citation.symbol, rules)
        # "123/CT-TTHT" is a letter of a tax office (Cục Thuế), "89/TC-TCT" an old circular on finance (Tài chính): only
        # a known body after the first letters shows that they stand for a type.
        if not proper or not (body in _vocabulary(rules).agencies or body in _own_bodies(report, rules)):
            continue
        yield Finding(
            quotes=(citation_quote(report, index),),
            message_vi=(
                f"Tên loại ghi “{citation.type_raw}” nhưng ký hiệu {citation.symbol} là của "
                f"{proper}: kiểm tra tên loại và số."
            ),
            message_en=(
                f"It is called “{citation.type_raw}” but the symbol {citation.symbol} stands for {proper}: "
                "check the type and the code."
            ),
            suggestion=proper,
        )


def _type_of_the_document(report: Report, rules: Rules) -> Iterator[Finding]:
    """“BÁO CÁO” under "Số: 88/KH-SNV" was written over a plan."""
    header = report.header
    if header.doc_type is None or header.symbol is None or header.number_line is None:
        return
    proper, body = _other_type(header.doc_type.value, header.symbol.value, rules)
    agencies, (first, *rest) = _vocabulary(rules).agencies, symbol_parts(header.symbol.value)
    # An office whose code is that of a type numbers its papers by itself: "Số: 2217/CT-TH" of a tax office.
    may_be_office = first.casefold() in agencies or len(rest) != 1
    if not proper or (may_be_office and body not in agencies):
        return
    yield Finding(
        quotes=(header_quote(header.number_line), header_quote(header.doc_type.evidence)),
        message_vi=(
            f"Văn bản là {header.doc_type.value} nhưng ký hiệu {header.symbol.value} là của {proper}: "
            "kiểm tra số, ký hiệu."
        ),
        message_en=(
            f"It is called “{header.doc_type.value}” but its own symbol {header.symbol.value} stands for {proper}: "
            "check the code."
        ),
        suggestion=proper,
    )


@lru_cache(maxsize=8192)
def _other_type(word: str, symbol: str, rules: Rules) -> tuple[str, str]:
    """The type that a symbol stands for when the word names another one, and the body; empty when they agree."""
    vocabulary = _vocabulary(rules)
    stated = vocabulary.by_word.get(fold(word))
    first = _FIRST_ABBREVIATION.match(symbol)
    second = _SECOND_ABBREVIATION.match(symbol)
    if stated is None or first is None or second is None or first.group() in stated.codes:
        return "", ""
    # A law or ordinance may bear the number of the order (Lệnh) that published it ("23-L/CTN").
    printed = vocabulary.by_code.get(first.group(), ()) if first.group() != "L" else ()
    if not printed or any(_compatible(stated, one) for one in printed):
        return "", ""
    return printed[0].name, second[1].casefold()


def _own_bodies(report: Report, rules: Rules) -> set[str]:
    """Bodies that the report itself writes behind the code of a type: CCCNTY after "Số: 231/BC-CCCNTY"."""
    by_word = _vocabulary(rules).by_word
    named = [(one.type_raw, one.symbol) for one in report.citations]
    if report.header.doc_type is not None and report.header.symbol is not None:
        named.append((report.header.doc_type.value, report.header.symbol.value))
    bodies = set()
    for word, symbol in named:
        kind, first, body = by_word.get(fold(word)), *(one.match(symbol) for one in _ABBREVIATIONS)
        if kind is not None and first is not None and body is not None and first.group() in kind.codes:
            bodies.add(body[1].casefold())
    return bodies


def _compatible(stated: DocumentType, printed: DocumentType) -> bool:
    """One names the other more closely ("Kế hoạch phối hợp" is a "Kế hoạch")."""
    short, long = sorted((fold(stated.name), fold(printed.name)), key=len)
    return long.startswith(short)


@dataclass(frozen=True, slots=True, eq=False)
class _Vocabulary:
    """Document types by their words and by their codes, and the codes of issuing bodies."""

    by_word: dict[str, DocumentType]
    by_code: dict[str, tuple[DocumentType, ...]]
    agencies: frozenset[str]


@lru_cache(maxsize=4)
def _vocabulary(rules: Rules) -> _Vocabulary:
    by_word: dict[str, DocumentType] = {}
    by_code: dict[str, list[DocumentType]] = {}
    for one in rules.document_types:
        # "văn bản số …" names a letter and any other document as well.
        for word in (one.name, *(() if one.without_code else one.other_words)):
            by_word[fold(word)] = one
        for code in one.codes:
            if code:
                by_code.setdefault(code, []).append(one)
    return _Vocabulary(
        by_word,
        {
            code: tuple(sorted(types, key=lambda one: (one.code != code, len(one.name))))
            for code, types in by_code.items()
        },
        frozenset(code.casefold() for one in rules.agencies for code in (one.code, *one.variants)),
    )
