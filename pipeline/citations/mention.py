"""A mention while it is being read; it leaves the stage as a frozen Citation."""

from dataclasses import dataclass
from operator import attrgetter

from pipeline.records import NO_DATE, Citation, CitationForm, Doubt, IssuerSource, PartialDate, Relation, Resolution


@dataclass(slots=True)
class Mention:
    """The fields of a Citation, filled step by step.

    `key` is the folded code, `within` the mention inside whose subject this one stands, `beside` the one before it in
    the same list. `is_read` says that nothing more is to be read around it; `only_if_known` that it counts only if a
    document cited before is meant. `meant` is the mention that this one follows, `may_mean` those that it may follow;
    `points_back` marks "này", "nêu trên" and their like, `is_plural` those that mean several ("các văn bản nêu trên").
    """

    start: int
    end: int
    form: CitationForm
    type: str
    type_raw: str
    rule: str
    confidence: float
    number: str = ""
    year: int | None = None
    symbol: str = ""
    code: str = ""
    code_raw: str = ""
    key: str = ""
    code_start: int = 0
    code_end: int = 0
    date: PartialDate = NO_DATE
    date_raw: str = ""
    issuer: str = ""
    issuer_source: IssuerSource = ""
    subject: str = ""
    subject_start: int = 0
    subject_end: int = 0
    whole_end: int = 0
    provision: str = ""
    relation: Relation = "vien_dan"
    relation_rule: str = ""
    resolves_to: str = ""
    resolution: Resolution = "none"
    candidates: tuple[str, ...] = ()
    document_id: str = ""
    series: str = ""
    antecedent: int | None = None
    doubt: Doubt = ""
    within: "Mention | None" = None
    beside: "Mention | None" = None
    meant: "Mention | None" = None
    may_mean: "tuple[Mention, ...]" = ()
    raw: str = ""
    parent: int | None = None
    index: int = 0
    is_read: bool = False
    only_if_known: bool = False
    points_back: bool = False
    is_plural: bool = False

    def freeze(self, value: str) -> Citation:
        """The record of this mention; its `index` in reading order must be set, and that of the one it stands in."""
        self.raw = value[self.start : self.end]
        self.parent = self.within.index if self.within is not None else None
        self.antecedent = self.meant.index if self.meant is not None else None
        return tuple.__new__(Citation, _RECORD(self))


_RECORD = attrgetter(*Citation._fields)

START = attrgetter("start")
"""Where a mention begins, to sort and to search by."""
