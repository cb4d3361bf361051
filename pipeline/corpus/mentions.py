"""Citations as the store holds them, series by series."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import cast

from pipeline.records import Act, DocumentMention, DocumentRelation, PartialDate
from pipeline.store import Store

# In the order of DocumentMention's fields; the three of the date stand in the place of one, the acts come last.
_BEFORE_DATE = ("citation_id", "report_id", "ordinal", "series", "form", "type", "number", "symbol", "code", "code_raw")
_AFTER_DATE = (
    *("date_raw", "issuer", "issuer_source", "subject", "relation", "raw", "antecedent_id", "resolves_to"),
    *("resolution", "candidates", "paragraph", "document_id"),
)
_OF_REPORT = ("source", "agency", "province", "issued_date", "period_start", "code")
_DATE_AT = len(_BEFORE_DATE) + 1


def _filled(table: str, names: Sequence[str]) -> str:
    return ", ".join(f"coalesce({table}.{name}, '')" for name in names)


_QUERY = f"""
    SELECT {_filled("c", _BEFORE_DATE)}, c.year, c.issued_year, c.issued_month, c.issued_day,
      {_filled("c", _AFTER_DATE)}, c.confidence, {_filled("r", _OF_REPORT)},
      CASE WHEN r.agency <> '' THEN r.agency || ' | ' || coalesce(r.province, '') ELSE c.report_id END,
      c.parent_citation_id IS NOT NULL,
      r.text_source IN ('ocr', 'mixed')
    FROM citations c JOIN reports r ON r.report_id = c.report_id
    WHERE c.series IN ({{places}})
"""
# What acts is told by its own mention: the series of that document is of no concern here.
_ACTS = """
    SELECT s.acted_on, s.relation, s.historical, coalesce(a.code, a.resolves_to, ''), coalesce(a.issued_date, ''),
      s.report_id, s.evidence
    FROM citations c JOIN statements s ON s.acted_on = c.citation_id JOIN citations a ON a.citation_id = s.acting
    WHERE c.series IN ({places}) ORDER BY s.report_id, s.evidence, s.acting
"""


def mentions_of(store: Store, series: Sequence[str]) -> dict[str, list[DocumentMention]]:
    """All citations of some series, each list by the source of the report, then as read."""
    found: dict[str, list[DocumentMention]] = {name: [] for name in series}
    acts = _acts_on(store, series)
    for row in store.select(_QUERY.format(places=", ".join("?" * len(series))), tuple(series)):
        year, month, day = row[_DATE_AT : _DATE_AT + 3]
        mention = _mention(
            *row[:_DATE_AT],
            _date(year, month, day),
            *row[_DATE_AT + 3 :],
            acts.get(str(row[0]), ()),
        )
        found[mention.series].append(mention)
    for mentions in found.values():
        mentions.sort(key=attrgetter("source", "report_id", "ordinal"))
    return found


# The one place where what the database holds is taken for the types of the record.
_mention = cast(Callable[..., DocumentMention], DocumentMention)


@lru_cache(maxsize=4096)
def _date(year: int | None, month: int | None, day: int | None) -> PartialDate:
    return PartialDate(year, month, day)


def _acts_on(store: Store, series: Sequence[str]) -> dict[str, list[Act]]:
    """By citation id: what reports say is done to the document of citations of these series."""
    found: dict[str, list[Act]] = {}
    query = _ACTS.format(places=", ".join("?" * len(series)))
    for acted_on, relation, historical, code, issued, report_id, evidence in store.select(query, tuple(series)):
        act = Act(
            cast(DocumentRelation, relation), str(code), str(issued), str(report_id), str(evidence), bool(historical)
        )
        found.setdefault(str(acted_on), []).append(act)
    return found
