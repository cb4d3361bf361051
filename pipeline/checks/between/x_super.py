"""X-SUPER: a later document of the same body about the same thing, which the report does not cite."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.checks.between.registry import check_group
from pipeline.fold import fold
from pipeline.records import DocumentMention, GroupedDocument, Suspect
from pipeline.rules import Rules

_CHANGES = (fold("sửa đổi"), fold("bổ sung"), fold("bãi bỏ"))


@check_group(
    "X-SUPER",
    "topic",
    name=("Có thể đã có văn bản thay thế", "Probably superseded"),
    severity="info",
)
def the_latest_of_one_subject_is_cited(documents: Sequence[GroupedDocument], rules: Rules) -> Iterator[Suspect]:
    """A report that is based on a document cites a later one of the same body with the very same subject too.

    Quiet where the subject has a year or a period of its own or is about changes to others (one amendment does not
    replace the one before), where the report is older than the later document,
    where a register has the former in force, and where the report tells what became of it.
    """
    by_date = sorted(documents, key=lambda one: (one.issued, one.document_id))
    for one, later in pairwise(by_date):
        changes = fold(one.subject).startswith(_CHANGES)
        if one.issued[:4] != later.issued[:4] and one.in_force != "yes" and not changes:
            yield _suspect(one, later)


def _suspect(one: GroupedDocument, later: GroupedDocument) -> Suspect:
    def concerns(mention: DocumentMention) -> bool:
        grounds = mention.relation in ("can_cu", "thuc_hien", "trien_khai")
        return grounds and not mention.acts and (mention.report_from or mention.report_date) > later.issued

    day = "/".join(reversed(later.issued.split("-")))
    return Suspect(
        one.document_id,
        f"{one.code} và {later.code} ngày {day} cùng cơ quan, cùng trích yếu: văn bản trước còn hiệu lực không?",
        f"{one.code} and {later.code} of {day} are of one body and subject: check whether the former still holds.",
        concerns=concerns,
        suggestion=later.code,
        unless_cites=later.document_id,
    )
