"""What mentions claim of the documents they mean, and the documents that come of it."""

from typing import NamedTuple

from pipeline.identity.judgement import Judgement
from pipeline.records import PartialDate


class Claim(NamedTuple):
    """What one mention says of the document it means.

    `witness` is who says it (an agency, else a report), so that an office that repeats itself counts once; `report`,
    `report_date` (ISO) and `place` say where. `verified`: a register says it.
    """

    code: str
    year: int | None
    date: PartialDate
    issuer: str = ""
    subject: str = ""
    witness: str = ""
    report: str = ""
    report_date: str = ""
    place: int = 0
    verified: bool = False


class Joined(NamedTuple):
    """A date under which a document is also cited, and why it is held to be the same document."""

    date: PartialDate
    judgement: Judgement


class Document(NamedTuple):
    """One document: its mentions as indexes into the claims, the date best witnessed, the year it is known by."""

    claims: tuple[int, ...]
    date: PartialDate
    year: int | None
    joined: tuple[Joined, ...] = ()


class Grouping(NamedTuple):
    """All documents of a series by year and date; of each undecided claim the documents it may mean, as indexes."""

    documents: tuple[Document, ...]
    undecided: tuple[tuple[int, tuple[int, ...]], ...] = ()
