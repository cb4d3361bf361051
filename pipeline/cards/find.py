"""Which cited document a person means who gives its id, its code, a number or a part of its name."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.fuzz import ratio

from pipeline.fold import fold_code, slug
from pipeline.store import Store

_CLOSE, _SUGGESTED = 70, 8
_ALL = """
    SELECT document_id, type, code, number, issued_date, issuer, subject, mentions FROM cited_documents
    ORDER BY document_id
"""
# "Quyết định số 436/QĐ-UBND": the code begins with the first digit.
_CODE = re.compile(r"\d.*", re.DOTALL)


class Candidate(NamedTuple):
    """A document that may be meant, with what tells it from the others."""

    document_id: str
    type: str | None
    code: str | None
    number: str | None
    issued_date: str | None
    issuer: str | None
    subject: str | None
    mentions: int


class Answer(NamedTuple):
    """The documents meant, or, when there is none, those that come close."""

    meant: tuple[Candidate, ...]
    close: tuple[Candidate, ...] = ()


def find_documents(store: Store, words: str) -> Answer:
    """By id, code (case and spaces do not matter), type and number, or words of its name: the first that finds any."""
    words = words.strip()
    everything = tuple(Candidate(*row) for row in store.select(_ALL))  # type: ignore[arg-type]
    code = _CODE.search(words)
    key = fold_code(code[0] if code else words)
    type_word = slug(words[: code.start()]) if code else ""
    sought = set(slug(words).split("-")) - {""}
    for meant in (
        [one for one in everything if one.document_id == words],
        [one for one in everything if one.code and fold_code(one.code) == key],
        [one for one in everything if one.number and fold_code(one.number) == key and _is_of_type(one, type_word)],
        [one for one in everything if sought and sought <= _words_of(one)],
    ):
        if meant:
            return Answer(tuple(sorted(meant, key=_by_mentions)))
    return Answer((), tuple(_close(everything, key, slug(words))))


def _is_of_type(one: Candidate, type_word: str) -> bool:
    """Whether a document is what the words before a number call it: "nghị định 61", "Quyết định số 61"."""
    return not type_word or type_word.removesuffix("-so") == slug(one.type or "") or type_word == "so"


def _words_of(one: Candidate) -> set[str]:
    said = (one.document_id, one.type, one.code, one.issuer, one.subject)
    return set(slug(" ".join(filter(None, said))).split("-"))


def _by_mentions(one: Candidate) -> tuple[int, str]:
    return -one.mentions, one.document_id


def _close(everything: tuple[Candidate, ...], key: str, part: str) -> Iterator[Candidate]:
    """Codes and ids that look alike, the likest first."""
    keys = {index: fold_code(one.code) if one.code else one.document_id for index, one in enumerate(everything)}
    by_code = process.extract(key, keys, scorer=ratio, score_cutoff=_CLOSE, limit=_SUGGESTED)
    ids = {index: one.document_id for index, one in enumerate(everything)}
    by_id = process.extract(part, ids, scorer=ratio, score_cutoff=_CLOSE, limit=_SUGGESTED)
    ranked = sorted((*by_code, *by_id), key=lambda found: (-found[1], everything[found[2]].document_id))
    for index in tuple(dict.fromkeys(index for _, _, index in ranked))[:_SUGGESTED]:
        yield everything[index]
