"""C-FORCE between reports: what a register calls repealed, cited as the ground of a report."""

import datetime
from collections.abc import Iterator

from pipeline.checks.between.registered import by_report, entry_in_words
from pipeline.checks.between.registry import check_between
from pipeline.dates import YEAR
from pipeline.records import DocumentMention, Dossier, FindingBetween, RegisterEntry
from pipeline.rules import Rules


@check_between("C-FORCE", name=("Căn cứ văn bản đã hết hiệu lực", "Ground no longer in force"), severity="warning")
def grounds_are_in_force_by_the_register(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A document that a report is based on was in force on the day of the report, by an imported register.

    What a report carries out ("Thực hiện …") was in force on some day that it speaks of; one without a stated period
    speaks of the year before it. Where the register gives no last day of a repealed document, it ceased with the year
    of what replaced it. Quiet for a report without a date, a document that may have ceased later, one that the report
    itself tells as replaced or repealed, and one that it only mentions. Laws of the table rules/laws.yml have
    a check of their own.
    """
    entry = dossier.match.entry if dossier.match else None
    ended = _ended(entry) if entry is not None else None
    if entry is None or ended is None or entry.code in {law.code for law in rules.laws.laws}:
        return
    for mentions in by_report(dossier):
        grounds = [one for one in mentions if ended.isoformat() <= _first_day(one)]
        if grounds and not any(act.historical for one in mentions for act in one.acts):
            yield _finding(dossier, entry, ended, grounds)


def _first_day(mention: DocumentMention) -> str:
    """The first day on which a document had to be in force to be cited so (ISO); empty when that cannot be told."""
    if mention.is_nested:  # A letter of 2009 on carrying out a decree: its ground, not that of the report.
        return ""
    if mention.relation == "can_cu" or not mention.report_date:
        return mention.report_date
    if mention.relation not in ("thuc_hien", "trien_khai"):
        return ""
    year_before = f"{int(mention.report_date[:4]) - 1}{mention.report_date[4:]}"
    return min(mention.report_from or year_before, mention.report_date)


def _ended(entry: RegisterEntry) -> datetime.date | None:
    """The first day on which it was no longer in force, as far as the register tells."""
    if entry.in_force_until is not None or entry.status != "repealed":
        return entry.in_force_until
    years = [int(year) for year in YEAR.findall(entry.replaced_by_raw or entry.replaced_by)]
    return datetime.date(max(years) + 1, 1, 1) if years else None


def _finding(
    dossier: Dossier, entry: RegisterEntry, ended_on: datetime.date, grounds: list[DocumentMention]
) -> FindingBetween:
    where_vi, where_en = entry_in_words(entry)
    ended = f"{ended_on:%d/%m/%Y}"
    since_vi, since_en = ("từ ngày", "since") if entry.in_force_until else ("trước ngày", "at the latest since")
    heir_vi = f", được thay bằng {entry.replaced_by}" if entry.replaced_by else ""
    heir_en = f", replaced by {entry.replaced_by}" if entry.replaced_by else ""
    return FindingBetween(
        grounds[0].report_id,
        tuple(one.citation_id for one in grounds),
        f"{dossier.code} hết hiệu lực {since_vi} {ended}{heir_vi} theo sổ văn bản ({where_vi}): kiểm tra căn cứ.",
        f"{dossier.code} has not been in force {since_en} {ended}{heir_en} by the register ({where_en}): "
        "check the ground.",
        suggestion=entry.replaced_by,
    )
