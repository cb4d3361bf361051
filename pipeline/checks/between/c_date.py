"""C-DATE between reports: one document under another date than elsewhere."""

from collections.abc import Iterator

from pipeline.checks.between.registry import check_between
from pipeline.records import DateConflict, DateSeen, DocumentMention, Dossier, FindingBetween, Severity
from pipeline.rules import Rules

# Above this an auditor would bet on one document.
_SURE = 0.9


@check_between("C-DATE", name=("Cùng văn bản nhưng khác ngày", "Same document, different dates"), severity="error")
def same_document_same_date_elsewhere(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A document carries the same date in every report.

    The report that differs from what is better witnessed is flagged, not those that agree. Quiet where the report
    itself gives both dates (its own C-DATE says so), where no date is better witnessed than the other, and where a
    register has the date (C-REG-DATE).
    """
    if not dossier.conflicts or not dossier.date.complete or any(one.verified for one in dossier.dates):
        return
    conflicts = {one.date: one for one in dossier.conflicts}
    usual = next((one for one in dossier.dates if one.date == dossier.date), None)
    other = next((one for one in dossier.mentions if one.date == dossier.date), None)
    by_report: dict[str, list[DocumentMention]] = {}
    for mention in dossier.mentions:
        if mention.date.complete:
            by_report.setdefault(mention.report_id, []).append(mention)
    for mentions in by_report.values():
        dates = {mention.date for mention in mentions}
        if usual is None or other is None or dossier.date in dates or len(dates) > 1:
            continue
        conflict = conflicts.get(mentions[0].date)
        if conflict is not None:
            yield _finding(dossier, mentions, other, conflict, usual)


def _finding(
    dossier: Dossier, mentions: list[DocumentMention], other: DocumentMention, conflict: DateConflict, usual: DateSeen
) -> FindingBetween:
    here, there = conflict.date.printed, dossier.date.printed
    share = round(conflict.probability * 100)
    return FindingBetween(
        mentions[0].report_id,
        (*(one.citation_id for one in mentions), other.citation_id),
        f"Văn bản {dossier.code}: báo cáo này ghi ngày {here}, {usual.reports} báo cáo khác ghi ngày {there} "
        f"({conflict.reasons_vi}; khả năng là một văn bản: {share}%); đối chiếu ngày với bản gốc.",
        f"{dossier.code}: dated {here} in this report, {there} in {usual.reports} other report(s) "
        f"({conflict.reasons_en}; one document with a probability of {share}%); check the original.",
        suggestion=f"{there}: {usual.reports} báo cáo của {usual.witnesses} cơ quan ghi",
        severity=_severity(dossier, conflict, usual, mentions),
    )


def _severity(dossier: Dossier, conflict: DateConflict, usual: DateSeen, mentions: list[DocumentMention]) -> Severity:
    """An error only where any reader would agree: surely one document, and several offices against a few."""
    if any(one.is_recognised for one in mentions):
        return "info" if "one_digit" in conflict.reasons or "only_year" in conflict.reasons else "warning"
    if conflict.probability < _SURE:
        return "info"
    like_this = next(one.witnesses for one in dossier.dates if one.date == conflict.date)
    return "error" if usual.witnesses > 1 and usual.witnesses >= 2 * like_this else "warning"
