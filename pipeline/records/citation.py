"""One mention of an issued document."""

from typing import Literal, NamedTuple

from pipeline.records.dates import NO_DATE, PartialDate

CitationForm = Literal["full", "enumerated", "short", "alias", "named", "self"]
IssuerSource = Literal["stated", "enumeration", "symbol", ""]
Relation = Literal[
    "can_cu",
    "thuc_hien",
    "theo_de_nghi",
    "quan_triet",
    "ban_hanh",
    "sua_doi",
    "thay_the",
    "bai_bo",
    "huong_dan",
    "trien_khai",
    "ket_qua",
    "vien_dan",
]
Resolution = Literal["exact", "defined_here", "antecedent", "corpus", "registry", "ambiguous", "none"]
Doubt = Literal["same_number", "same_issuer", "same_name", "side_by_side", "plural", "no_code", ""]


class Citation(NamedTuple):
    """One mention of an issued document, as printed and canonical side by side (contract: table `citations`).

    `start:end` runs from the type word (or "số") to the end of the code or date. `whole_end` closes the mention with
    its issuer and subject. `parent` is the index of the citation inside whose subject this one stands. `code_start:
    code_end` is the span of the code as printed (equal when there is none). `series` names symbol, number and place of
    the document meant (see identity/series.py). `antecedent` is the index of the mention that this one follows
    ("Quyết định này"); `candidates` are the codes it may mean, the likeliest first, and `doubt` is why none was chosen:
    several of that number, of that issuer, of that name, side by side, a plural, or the nearest one has no code.
    A tuple and no data class: a report holds hundreds, and a frozen data class of so many fields takes four times as
    long to make.
    """

    start: int
    end: int
    raw: str
    form: CitationForm
    type: str
    type_raw: str
    rule: str
    confidence: float
    whole_end: int
    number: str = ""
    year: int | None = None
    symbol: str = ""
    code: str = ""
    code_raw: str = ""
    code_start: int = 0
    code_end: int = 0
    date: PartialDate = NO_DATE
    date_raw: str = ""
    issuer: str = ""
    issuer_source: IssuerSource = ""
    subject: str = ""
    subject_start: int = 0
    subject_end: int = 0
    provision: str = ""
    relation: Relation = "vien_dan"
    relation_rule: str = ""
    parent: int | None = None
    resolves_to: str = ""
    resolution: Resolution = "none"
    candidates: tuple[str, ...] = ()
    document_id: str = ""
    series: str = ""
    antecedent: int | None = None
    doubt: Doubt = ""
