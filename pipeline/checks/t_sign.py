"""T-SIGN: the capacity in which a document is signed does not go with the signer's position."""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.checks.registry import check
from pipeline.checks.words_compared import header_quote
from pipeline.fold import fold
from pipeline.records import Finding, Report, Signature
from pipeline.rules import Rules
from pipeline.rules.header import SignatureRules

_FOR_THE_HEAD = "KT."


@check(
    "T-SIGN",
    name=("Quyền hạn ký không khớp chức vụ", "Signing capacity does not fit the position"),
    severity="error",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.7",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.7",
)
def capacity_fits_position(report: Report, rules: Rules) -> Iterator[Finding]:
    """Who signs for the head (KT.) is a deputy of that head, and a deputy signs for the head or for a collective."""
    signature = report.header.signature
    if signature is None or not signature.position:
        return
    words = rules.header.signature
    if signature.capacity == _FOR_THE_HEAD and not _may_sign_for(signature, words):
        yield _finding(
            signature,
            f"Ký thay “{signature.signs_for}” nhưng chức vụ người ký là “{signature.position}”: kiểm tra quyền hạn ký.",
            f"Signed for “{signature.signs_for}”, but the signer is “{signature.position}”: check the capacity.",
        )
    elif not signature.capacity and _is_deputy(signature.position, words) and not report.header.is_party:
        yield _finding(
            signature,
            f"“{signature.position}” ký mà không ghi ký thay (KT.) hoặc thay mặt (TM.): kiểm tra quyền hạn ký.",
            f"“{signature.position}” signs, neither for the head (KT.) nor for a collective (TM.): check the capacity.",
            is_sure=False,
        )


def _finding(signature: Signature, vietnamese: str, english: str, *, is_sure: bool = True) -> Finding:
    return Finding(
        quotes=(header_quote(signature.evidence),),
        message_vi=vietnamese,
        message_en=english,
        severity="" if is_sure else "warning",
    )


def _is_deputy(position: str, words: SignatureRules) -> bool:
    return _key(words.written_out(position)).startswith(_key(words.deputy_prefix) + " ")


def _may_sign_for(signature: Signature, words: SignatureRules) -> bool:
    """By the pairs that the rules list; else a deputy of the same title ("TRƯỞNG PHÒNG" by "PHÓ TRƯỞNG PHÒNG")."""
    position = _key(words.written_out(signature.position))
    return any(_is_deputy_of(_key(head), position, words) for head in signature.signs_for.split(", "))


def _is_deputy_of(head: str, position: str, words: SignatureRules) -> bool:
    for pair in words.deputies:
        if _is_or_begins(head, _key(pair.of)):
            return any(_is_or_begins(position, _key(title)) for title in pair.titles)
    known = next((title for title in _titles(words) if _is_or_begins(head, title)), None)
    if known is None:
        return True  # A title that the rules do not know is not judged.
    return _is_or_begins(position, f"{_key(words.deputy_prefix)} {known}")


def _titles(words: SignatureRules) -> list[str]:
    return sorted((_key(title) for title in words.titles), key=len, reverse=True)


def _is_or_begins(words: str, title: str) -> bool:
    return words == title or words.startswith((title + " ", title + ","))


@lru_cache(maxsize=1024)
def _key(words: str) -> str:
    """Folded once: the same few titles come with every document."""
    return fold(words)
