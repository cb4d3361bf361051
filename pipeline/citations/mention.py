"""A mention while it is being read; it leaves the stage as a frozen Citation."""

from dataclasses import dataclass

from pipeline.records import NO_DATE, Citation, CitationForm, IssuerSource, PartialDate, Relation, Resolution


@dataclass(slots=True)
class Mention:
    """The fields of a Citation, filled step by step; `key` is the folded code, `parent` the mention inside whose subject this
    one stands. `only_if_known` marks a title that counts only when a decision cited before issued it."""

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
    parent: "Mention | None" = None
    resolves_to: str = ""
    resolution: Resolution = "none"
    candidates: tuple[str, ...] = ()
    document_id: str = ""
    index: int = 0
    is_read: bool = False
    only_if_known: bool = False

    def freeze(self, value: str) -> Citation:
        """The record of this mention; its `index` in reading order must be set, and its parent's."""
        return Citation(
            start=self.start,
            end=self.end,
            raw=value[self.start : self.end],
            form=self.form,
            type=self.type,
            type_raw=self.type_raw,
            rule=self.rule,
            confidence=self.confidence,
            whole_end=self.whole_end,
            number=self.number,
            year=self.year,
            symbol=self.symbol,
            code=self.code,
            code_raw=self.code_raw,
            code_start=self.code_start,
            code_end=self.code_end,
            date=self.date,
            date_raw=self.date_raw,
            issuer=self.issuer,
            issuer_source=self.issuer_source,
            subject=self.subject,
            subject_start=self.subject_start,
            subject_end=self.subject_end,
            provision=self.provision,
            relation=self.relation,
            relation_rule=self.relation_rule,
            parent=self.parent.index if self.parent is not None else None,
            resolves_to=self.resolves_to,
            resolution=self.resolution,
            candidates=self.candidates,
            document_id=self.document_id,
        )
