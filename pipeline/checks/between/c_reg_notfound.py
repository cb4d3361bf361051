"""C-REG-NOTFOUND: a document that a complete register does not hold."""

from collections.abc import Iterator

from pipeline.checks.between.registered import by_report
from pipeline.checks.between.registry import check_between
from pipeline.records import Dossier, FindingBetween
from pipeline.rules import Rules


@check_between("C-REG-NOTFOUND", name=("Không có trong sổ văn bản", "Not found in the register"), severity="warning")
def document_is_in_a_complete_register(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A cited document is in the register that claims to hold all documents of its issuer and year.

    Quiet where no register makes that claim, and where no mention gives a year.
    """
    match = dossier.match
    if match is None or match.status != "not_found":
        return
    for mentions in by_report(dossier):
        recognised = any(one.is_recognised for one in mentions)
        yield FindingBetween(
            mentions[0].report_id,
            tuple(one.citation_id for one in mentions),
            f"{dossier.code}: {match.reason_vi}; kiểm tra số, ký hiệu và ngày.",
            f"{dossier.code}: {match.reason_en}; check code and date.",
            severity="info" if recognised else "",
        )
