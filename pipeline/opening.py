"""Which documents a report answers, by its opening sentence."""

from pipeline.records import Citation, Header


def documents_answered(header: Header, citations: tuple[Citation, ...]) -> tuple[int, ...]:
    """The citations (as indexes) of what the opening names as its occasion, in reading order, each document once.

    A letter it was asked by ("Theo đề nghị của Sở Nội vụ tại Công văn số …") goes before what it carries out
    ("Thực hiện Kế hoạch số …"); a document nested in another one's title is not answered itself.
    """
    opening = [
        (index, one)
        for index, one in enumerate(citations)
        if header.body_start <= one.start < header.opening_end and one.parent is None and one.document_id
    ]
    asked = [(index, one) for index, one in opening if one.relation == "theo_de_nghi"]
    chosen = asked or [(index, one) for index, one in opening if one.relation in ("thuc_hien", "trien_khai")]
    first = {one.document_id: index for index, one in reversed(chosen)}
    return tuple(sorted(first.values()))
