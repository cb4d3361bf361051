"""Over the store: mentions of all reports -> documents, what is known of each, and what does not agree.

Everything hangs on the series of a code. What changes with a report is only what is said of the series that it cites;
each of them is drawn anew from all its mentions, so that a store that grew report by report is the same as one that
was made at once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from pipeline.corpus.dossiers import Meant, draw
from pipeline.corpus.findings import findings_of
from pipeline.corpus.groups import findings_in_groups
from pipeline.corpus.keeping import keep, keep_groups, renew_reports
from pipeline.corpus.lookup import Lookup
from pipeline.corpus.mentions import mentions_of
from pipeline.corpus.rows import document_row
from pipeline.corpus.scope import Scopes
from pipeline.identity import Series
from pipeline.records import DocumentMention, Dossier
from pipeline.rules import Rules
from pipeline.store import Store

__all__ = ["bring_up_to_date"]

# Series drawn in one transaction: memory holds the mentions of so many.
_AT_ONCE = 500


def bring_up_to_date(store: Store, rules: Rules, tell: Callable[[int, int], None] = lambda drawn, all_: None) -> None:
    """Draw every series whose mentions changed: identities, cited documents, relations, flags between reports.

    `tell` hears now and then how many series are drawn, of how many. What is interrupted goes on with the next call.
    """
    scopes, registers = Scopes(rules), Lookup(store)
    ((waiting,),) = store.select("SELECT count(*) FROM pending_series")
    drawn = 0
    while pending := _pending(store):
        _draw_all(store, pending, registers, scopes, rules)
        drawn += len(pending)
        tell(drawn, int(str(waiting)))
    while groups := _pending_groups(store):
        keep_groups(store, groups, findings_in_groups(store, groups, rules))
    renew_reports(store)


def _pending(store: Store) -> tuple[str, ...]:
    return tuple(str(name) for (name,) in store.select(f"SELECT series FROM pending_series LIMIT {_AT_ONCE}"))


def _pending_groups(store: Store) -> tuple[str, ...]:
    return tuple(str(key) for (key,) in store.select(f"SELECT key FROM pending_groups LIMIT {_AT_ONCE}"))


def _draw_all(store: Store, pending: Sequence[str], registers: Lookup, scopes: Scopes, rules: Rules) -> None:
    dossiers: list[Dossier] = []
    changed: list[tuple[DocumentMention, Meant]] = []
    entries = registers.of_series(pending)
    for name, mentions in mentions_of(store, pending).items():
        drawn = draw(Series.of_key(name), mentions, entries.get(name, ()))
        dossiers += drawn.dossiers
        changed += _changed(mentions, drawn.meant)
    dossiers = registers.matched(dossiers, entries)
    keep(store, pending, [document_row(one, scopes) for one in dossiers], changed, findings_of(store, dossiers, rules))


def _changed(mentions: Sequence[DocumentMention], meant: Iterable[Meant]) -> Iterator[tuple[DocumentMention, Meant]]:
    """The citations that mean something else than what the store holds."""
    by_id = {one.citation_id: one for one in mentions}
    for one in meant:
        mention = by_id[one.citation_id]
        held = mention.document_id, mention.resolution, mention.candidates
        if held != (one.document_id, one.resolution, "; ".join(one.candidates)):
            yield mention, one
