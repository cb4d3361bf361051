"""Which mentions one run puts together and the other does not. Documents may be called anew; that is no difference."""

from pipeline.differences.alignment import Span
from pipeline.differences.compared import LINK
from pipeline.differences.difference import Change, Difference, Link, Place, SameDocument
from pipeline.differences.ledger import Ledger
from pipeline.differences.published import PublishedRun
from pipeline.differences.values import seen_words
from pipeline.language import Language, pick

# Of each document the one of the other run that most of its mentions mean; equals by name.
_PARTNERS = """
    CREATE TEMP TABLE pairs AS SELECT before, after, count(*) AS times FROM links
        WHERE before IS NOT NULL AND after IS NOT NULL GROUP BY before, after;
    CREATE TEMP TABLE partners AS SELECT before, after FROM (
        SELECT before, after, row_number() OVER (PARTITION BY before ORDER BY times DESC, after) AS nth FROM pairs
    ) WHERE nth = 1;
    CREATE TEMP TABLE partners_after AS SELECT before, after FROM (
        SELECT before, after, row_number() OVER (PARTITION BY after ORDER BY times DESC, before) AS nth FROM pairs
    ) WHERE nth = 1;
    CREATE TEMP TABLE same AS SELECT before, after FROM (
        SELECT before, after, count(*) OVER (PARTITION BY before) AS partners_of_before,
            count(*) OVER (PARTITION BY after) AS partners_of_after FROM pairs
    ) WHERE partners_of_before = 1 AND partners_of_after = 1;
    CREATE INDEX temp.same_before ON same (before);
    CREATE INDEX temp.of_before ON partners (before);
    CREATE INDEX temp.of_after ON partners_after (after);
"""
_CHANGED: dict[Change, str] = {
    "lost": "SELECT l.* FROM links l WHERE before IS NOT NULL AND after IS NULL",
    "gained": "SELECT l.* FROM links l WHERE before IS NULL AND after IS NOT NULL",
    # A mention that no longer means what the most of its former companions mean.
    "split": "SELECT l.*, p.after FROM links l JOIN partners p ON p.before = l.before WHERE l.after <> p.after",
    # A mention that has come to companions most of which meant another document before.
    "merged": "SELECT l.*, p.before FROM links l JOIN partners_after p ON p.after = l.after WHERE l.before <> p.before",
}
_ONE_TO_ONE = "SELECT before, after FROM same ORDER BY before"


def compare_links(ledger: Ledger, after: PublishedRun, language: Language) -> tuple[SameDocument, ...]:
    """Keep what became of the links between mentions; the documents that are the same in both runs."""
    ledger.prepare(_PARTNERS)
    for change, query in _CHANGED.items():
        for one in ledger.links(query):
            place = Place(one.report_id, one.source, one.page, one.line, one.start)
            seen = seen_words(after.text(one.report_id), Span(one.start, one.end))
            ledger.add(Difference(change, "citations", LINK, place, *_meant(change, one, language), seen, seen))
    return tuple(ledger.same_documents(_ONE_TO_ONE))


def _meant(change: Change, one: Link, language: Language) -> tuple[str, str]:
    """The documents meant before and after, beside the one from which (or with which) the mention was told apart."""
    before, after = one.before or "", one.after or ""
    other = pick(language, f"(khác {one.companion})", f"(not {one.companion})")
    if change == "split":
        return before, f"{after} {other}"
    if change == "merged":
        return f"{before} {other}", after
    return before, after
