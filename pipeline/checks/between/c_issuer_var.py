"""C-ISSUER-VAR: one document, said to be issued by bodies of different levels or places."""

from collections.abc import Iterator

from pipeline.checks.between.registered import by_report
from pipeline.checks.between.registry import check_between
from pipeline.identity import issuers_differ
from pipeline.records import Dossier, FindingBetween
from pipeline.rules import Rules


@check_between(
    "C-ISSUER-VAR",
    name=("Cùng văn bản, khác cơ quan ban hành", "Same document, different issuers"),
    severity="info",
)
def same_document_same_issuer_elsewhere(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A document is said to be issued by one body in all reports.

    Names of one body (UBND, Ủy ban nhân dân, Chủ tịch UBND) are no difference; only another level or place is.
    """
    stated = [one for one in dossier.mentions if one.code and one.issuer_source == "stated"]
    if len({one.issuer for one in stated}) < 2:
        return
    usual = [one for one in stated if one.issuer == dossier.issuer]
    for mentions in by_report(dossier):
        for one in mentions:
            other = next((usual_one for usual_one in usual if usual_one.report_id != one.report_id), None)
            if other and one.issuer_source == "stated" and issuers_differ(one.issuer, dossier.issuer):
                yield FindingBetween(
                    one.report_id,
                    (one.citation_id, other.citation_id),
                    f"{dossier.code}: báo cáo này ghi của {one.issuer}, báo cáo khác ghi của {other.issuer}: "
                    "kiểm tra cơ quan ban hành.",
                    f"{dossier.code}: issued by {one.issuer} in this report, by {other.issuer} in another: "
                    "check the issuer.",
                )
                break
