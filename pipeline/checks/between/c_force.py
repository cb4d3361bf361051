"""C-FORCE between reports: what a register calls repealed, cited as the ground of a report."""

from collections.abc import Iterator

from pipeline.checks.between.registered import by_report, entry_in_words
from pipeline.checks.between.registry import check_between
from pipeline.records import DocumentMention, Dossier, FindingBetween, RegisterEntry
from pipeline.rules import Rules


@check_between("C-FORCE", name=("Căn cứ văn bản đã hết hiệu lực", "Ground no longer in force"), severity="warning")
def grounds_are_in_force_by_the_register(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A document that a report is based on was in force on the day of the report, by an imported register.

    Quiet for a report without a date, a document whose last day is unknown, one that the report itself tells as
    replaced, repealed or amended, and one that it only mentions. Laws of the table rules/laws.yml have a check of
    their own.
    """
    entry = dossier.match.entry if dossier.match else None
    if entry is None or entry.in_force_until is None or entry.code in {law.code for law in rules.laws.laws}:
        return
    for mentions in by_report(dossier):
        grounds = [one for one in mentions if one.relation == "can_cu"]
        if grounds and _is_over(entry, grounds[0]) and not any(one.acts for one in mentions):
            yield _finding(dossier, entry, grounds)


def _is_over(entry: RegisterEntry, mention: DocumentMention) -> bool:
    until = entry.in_force_until
    return until is not None and bool(mention.report_date) and until.isoformat() <= mention.report_date


def _finding(dossier: Dossier, entry: RegisterEntry, grounds: list[DocumentMention]) -> FindingBetween:
    where_vi, where_en = entry_in_words(entry)
    ended = f"{entry.in_force_until:%d/%m/%Y}"
    heir_vi = f", được thay bằng {entry.replaced_by}" if entry.replaced_by else ""
    heir_en = f", replaced by {entry.replaced_by}" if entry.replaced_by else ""
    return FindingBetween(
        grounds[0].report_id,
        tuple(one.citation_id for one in grounds),
        f"{dossier.code} hết hiệu lực từ ngày {ended}{heir_vi} theo sổ văn bản ({where_vi}), trước ngày của báo cáo: "
        "kiểm tra căn cứ.",
        f"{dossier.code} has not been in force since {ended}{heir_en} by the register ({where_en}), before the date of "
        "the report: check the ground.",
        suggestion=entry.replaced_by,
    )
