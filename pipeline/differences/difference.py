"""What two runs say differently, and what is kept to find it out."""

from typing import Literal, NamedTuple

from pipeline.differences.values import NOWHERE
from pipeline.tables.around import Around

# What became of a row or a value; `split` and `merged` say so of the document that a mention means.
Change = Literal["lost", "gained", "changed", "split", "merged"]
Side = Literal["one", "other"]


class Place(NamedTuple):
    """Where a difference is seen: the report and its file, page and line as far as the format has them."""

    report_id: str
    source: str
    page: int | None = None
    line: int | None = None
    start: int = 0


class Difference(NamedTuple):
    """One thing that the two runs say differently; `before` and `after` are the values of `column`, if one is named.

    Of a finding that one run alone has, `column` is the code of its check.
    `seen` and `seen_after` are the words of the text that it stands on, on both sides. `weight` puts the graver first.
    `alike` counts how often the same was lost, gained or changed into the same, this one included.
    """

    change: Change
    table: str
    column: str
    place: Place
    before: str
    after: str
    seen: Around = NOWHERE
    seen_after: Around = NOWHERE
    weight: int = 0
    alike: int = 1


class Count(NamedTuple):
    """How often one kind of difference was found."""

    table: str
    column: str
    change: Change
    times: int


class Link(NamedTuple):
    """A mention that both runs found, where it stands, and the document that each says it means.

    `companion` is the document that most of those mean now (or meant before) with which it was (or has come) together.
    """

    report_id: str
    source: str
    page: int | None
    line: int | None
    start: int
    end: int
    before: str | None
    after: str | None
    companion: str | None = None


class SameDocument(NamedTuple):
    """What the two runs call one document: all mentions of either are mentions of the other."""

    before: str
    after: str


class StoredStatement(NamedTuple):
    """That a report says one document to act on another."""

    report_id: str
    relation: str
    acting: str
    acted_on: str
