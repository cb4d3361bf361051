"""Which documents a report answers, by its opening sentence."""

from pipeline.records import Citation, Header


def documents_answered(header: Header, citations: tuple[Citation, ...]) -> tuple[str, ...]:
    """Ids of the documents that the opening names as its occasion, in reading order, each once.

    A letter it was asked by ("Theo đề nghị của Sở Nội vụ tại Công văn số …") goes before what it carries out
    ("Thực hiện Kế hoạch số …"); a document nested in another one's title is not answered itself.
    """
    opening = [one for one in citations if header.body_start <= one.start < header.opening_end and one.parent is None]
    asked = [one for one in opening if one.relation == "theo_de_nghi"]
    chosen = asked or [one for one in opening if one.relation in ("thuc_hien", "trien_khai")]
    return tuple(dict.fromkeys(one.document_id for one in chosen if one.document_id))
