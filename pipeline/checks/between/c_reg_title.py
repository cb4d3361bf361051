"""C-REG-TITLE: the subject of a citation is not that of the register."""

from collections.abc import Iterator

from pipeline.checks.between.registered import by_report, entry_in_words
from pipeline.checks.between.registry import check_between
from pipeline.identity import subjects_agree
from pipeline.records import Dossier, FindingBetween
from pipeline.rules import Rules

# A shorter subject is a paraphrase ("về cán bộ") that proves nothing.
_TELLING_WORDS = 5


@check_between(
    "C-REG-TITLE", name=("Trích yếu khác sổ văn bản", "Subject differs from the register"), severity="warning"
)
def subject_is_that_of_the_register(dossier: Dossier, rules: Rules) -> Iterator[FindingBetween]:
    """What a document is said to be about has something in common with its title in an imported register.

    Quiet for paraphrases (most words in common), for short subjects, and where the date differs too: that is another
    document, or C-REG-DATE.
    """
    entry = dossier.match.entry if dossier.match and dossier.match.how == "code" else None
    if entry is None or not entry.subject or entry.date_doubt == "row":
        return
    where_vi, where_en = entry_in_words(entry)
    for mentions in by_report(dossier):
        wrong = [
            one
            for one in mentions
            if len(one.subject.split()) >= _TELLING_WORDS
            and (one.date == entry.date or one.year is not None)
            and subjects_agree(one.subject, entry.subject) is False
        ]
        if wrong and len(wrong) == sum(bool(one.subject) for one in mentions):
            yield FindingBetween(
                wrong[0].report_id,
                tuple(one.citation_id for one in wrong),
                f"{dossier.code} được ghi là về “{wrong[0].subject}”, sổ văn bản ({where_vi}) ghi “{entry.subject}”: "
                "kiểm tra số, ký hiệu.",
                f"{dossier.code} is said to be about “{wrong[0].subject}”, in the register ({where_en}) it is "
                f"“{entry.subject}”: check the code.",
            )
