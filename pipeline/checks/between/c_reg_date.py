"""C-REG-DATE: the date of a citation is not that of the register."""

from collections.abc import Iterator

from pipeline.checks.between.registered import by_report, entry_in_words
from pipeline.checks.between.registry import check_between
from pipeline.identity import differ_in_one_digit
from pipeline.records import DocumentMention, Dossier, FindingBetween, PartialDate, Severity
from pipeline.rules import Rules


@check_between("C-REG-DATE", name=("Ngày khác sổ văn bản", "Date differs from the register"), severity="error")
def date_is_that_of_the_register(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """A cited document has the date that an imported register gives it.

    Quiet where the entry's own date is in doubt, and where the code itself was found only nearly.
    """
    entry = dossier.match.entry if dossier.match and dossier.match.how == "code" else None
    if entry is None or not entry.date.complete or entry.date_doubt:
        return
    where_vi, where_en = entry_in_words(entry)
    for mentions in by_report(dossier):
        wrong = [one for one in mentions if one.date.complete and one.date != entry.date]
        for date in dict.fromkeys(one.date for one in wrong):
            under = [one for one in wrong if one.date == date]
            yield FindingBetween(
                under[0].report_id,
                tuple(one.citation_id for one in under),
                f"{dossier.code} ghi ngày {date.printed}, sổ văn bản ({where_vi}) ghi ngày {entry.date.printed}: "
                "đối chiếu bản gốc.",
                f"{dossier.code} is dated {date.printed} here, {entry.date.printed} in the register ({where_en}): "
                "check the original.",
                suggestion=f"{entry.date.printed}: theo sổ {where_vi}",
                severity=_severity(dossier, under, date, entry.date),
            )


def _severity(dossier: Dossier, under: list[DocumentMention], date: PartialDate, right: PartialDate) -> Severity:
    """Registers err too: an error only where the date is one slip away, or the year is in the code."""
    if any(one.is_recognised for one in under):
        return "info" if differ_in_one_digit(date, right) else "warning"
    slip = differ_in_one_digit(date, right) or (date.day, date.month) == (right.day, right.month)
    in_code = any(one.year for one in dossier.mentions)
    return "error" if slip or in_code else "warning"
