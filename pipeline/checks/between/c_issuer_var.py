"""C-ISSUER-VAR: one document, said to be issued by bodies of different levels or places."""

from collections.abc import Iterator
from functools import lru_cache

from pipeline.checks.between.registered import by_report
from pipeline.checks.between.registry import check_between
from pipeline.fold import fold
from pipeline.identity import issuers_differ
from pipeline.records import Dossier, FindingBetween
from pipeline.rules import Rules


@check_between(
    "C-ISSUER-VAR",
    name=("Cùng văn bản, khác cơ quan ban hành", "Same document, different issuers"),
    severity="info",
)
def same_document_same_issuer_elsewhere(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A document is said to be issued by one body in all reports, and by that of the register.

    Names of one body (UBND, Ủy ban nhân dân, Chủ tịch UBND) are no difference; another level or place is, and another
    body under the same code (Bộ Chính trị, Ban Bí thư).
    """
    entry = dossier.match.entry if dossier.match else None
    stated = [one for one in dossier.mentions if one.code and one.issuer_source == "stated"]
    usual = (entry.issuer if entry else "") or dossier.issuer
    other_names = {one.issuer for one in stated if _differ(one.issuer, usual, rules)}
    like_usual = next((one for one in stated if one.issuer not in other_names), None)
    if not other_names or (like_usual is None and entry is None):
        return
    for mentions in by_report(dossier):
        one = next((one for one in mentions if one.issuer_source == "stated" and one.issuer in other_names), None)
        if one is not None:
            beside = (like_usual.citation_id,) if like_usual is not None else ()
            source_vi, source_en = (
                ("sổ văn bản", "the register") if entry and entry.issuer else ("báo cáo khác", "others")
            )
            yield FindingBetween(
                one.report_id,
                (one.citation_id, *beside),
                f"{dossier.code}: báo cáo này ghi của {one.issuer}, {source_vi} ghi của {usual}: "
                "kiểm tra cơ quan ban hành.",
                f"{dossier.code}: issued by {one.issuer} in this report, by {usual} in {source_en}: check the issuer.",
            )


def _differ(one: str, other: str, rules: Rules) -> bool:
    if not one or not other or one == other:
        return False
    bodies = {_body(one, rules), _body(other, rules)}
    return issuers_differ(one, other) or (len(bodies) == 2 and "" not in bodies)


@lru_cache(maxsize=1024)
def _body(issuer: str, rules: Rules) -> str:
    """Which of the bodies that share a code it is: the first name of its group; empty for all others."""
    key = fold(issuer)
    for one in rules.issuers.issuers:
        for group in one.distinct:
            if any(key.startswith(fold(name)) for name in group):
                return group[0]
    return ""
