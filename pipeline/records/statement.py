"""That one document acts on another, as a report says."""

from typing import Literal, NamedTuple

DocumentRelation = Literal["sua_doi", "thay_the", "bai_bo", "huong_dan", "trien_khai", "thuc_hien", "ban_hanh_kem_theo"]


class Statement(NamedTuple):
    """One statement that the document of citation `acting` acts on that of citation `acted_on` (indexes of a report).

    `evidence` is the mention before which the words of the act stand. `historical`: the whole of the document acted
    on is told as replaced or repealed, so that this mention does not cite it as in force.
    """

    acting: int
    relation: DocumentRelation
    acted_on: int
    evidence: int
    historical: bool
    rule: str
