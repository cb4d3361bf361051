"""C-TITLE between reports: one document, said to be about different things."""

from collections.abc import Iterator

from pipeline.checks.between.registry import check_between
from pipeline.identity import subjects_agree
from pipeline.records import DocumentMention, Dossier, FindingBetween
from pipeline.rules import Rules

# A shorter subject is a paraphrase that proves nothing.
_TELLING_WORDS = 5


@check_between(
    "C-TITLE", name=("Trích yếu khác các báo cáo khác", "Subject differs from other reports"), severity="info"
)
def same_document_same_subject_elsewhere(
    dossier: Dossier, rules: Rules, *, offices: float = 2
) -> Iterator[FindingBetween]:
    """What a report says a document is about has something in common with what several other offices say.

    Quiet for paraphrases, for short subjects, and until as many `offices` agree with one another; a register decides
    where it has the title (C-REG-TITLE).
    """
    if dossier.match and dossier.match.entry and dossier.match.entry.subject:
        return
    said: dict[str, list[DocumentMention]] = {}
    for one in dossier.mentions:
        if one.code and len(one.subject.split()) >= _TELLING_WORDS:
            said.setdefault(one.subject, []).append(one)
    usual = [subject for subject, mentions in said.items() if len({one.witness for one in mentions}) >= offices]
    for subject, mentions in said.items():
        if usual and not any(subjects_agree(subject, other) is not False for other in usual):
            for report_id in dict.fromkeys(one.report_id for one in mentions):
                own = next(one for one in mentions if one.report_id == report_id)
                yield _finding(dossier, own, said[min(usual, key=lambda one: (-len(said[one]), one))][0])


def _finding(dossier: Dossier, own: DocumentMention, other: DocumentMention) -> FindingBetween:
    return FindingBetween(
        own.report_id,
        (own.citation_id, other.citation_id),
        f"{dossier.code}: báo cáo này ghi về “{own.subject}”, các báo cáo khác ghi “{other.subject}”: "
        "kiểm tra số, ký hiệu và trích yếu.",
        f"{dossier.code}: about “{own.subject}” in this report, “{other.subject}” in others: check code and subject.",
    )
