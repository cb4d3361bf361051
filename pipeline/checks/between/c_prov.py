"""C-PROV: a code without a place, whose number and day are those of another province's document."""

from collections.abc import Iterator, Sequence

from pipeline.checks.between.registry import check_group
from pipeline.fold import slug
from pipeline.identity import Series, subjects_agree
from pipeline.records import GroupedDocument, Suspect
from pipeline.rules import Rules


@check_group(
    "C-PROV",
    "twins",
    name=("Ký hiệu trùng giữa các tỉnh", "The same code in two provinces"),
    severity="info",
)
def whose_document_it_is_can_be_told(documents: Sequence[GroupedDocument], rules: Rules) -> Iterator[Suspect]:
    """A document of the reporting province is not, by number, day and subject, that of another province.

    Quiet where the subjects differ or are not told (the same number on the same day is no rarity), where several
    agencies cite it as their own province's, and for mentions that name the place.
    """
    names = {slug(name): name for one in rules.provinces for name in (one.name, one.successor)}
    for one in documents:
        for other in documents:
            elsewhere = one.series != other.series and (other.agencies, other.series) > (one.agencies, one.series)
            if elsewhere and one.agencies == 1 and subjects_agree(one.subject, other.subject):
                here, there = (Series.of_key(document.series).place for document in (one, other))
                yield _suspect(one, here, names.get(here, here), names.get(there, there))
                break


def _suspect(one: GroupedDocument, place: str, here: str, there: str) -> Suspect:
    return Suspect(
        one.document_id,
        f"{one.code} được hiểu là của {here}, nhưng báo cáo khác viện dẫn văn bản cùng số, cùng ngày, cùng trích yếu "
        f"của {there}: ghi rõ cơ quan ban hành.",
        f"{one.code} is taken for one of {here}, but another report cites a document of {there} with the same number, "
        "date and subject: name the issuer.",
        concerns=lambda mention: place not in slug(mention.issuer),
    )
