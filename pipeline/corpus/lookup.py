"""What the imported registers say of the documents that are drawn."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.records import Dossier, Match, RegisterEntry, SoughtDocument
from pipeline.registers import match
from pipeline.store import RegisterTables, Store

_NONE: dict[str, list[RegisterEntry]] = {}


class Lookup:
    """The registers of a store."""

    def __init__(self, store: Store) -> None:
        self._tables = RegisterTables(store)
        self._registers = self._tables.all()

    def of_series(self, series: Sequence[str]) -> dict[str, list[RegisterEntry]]:
        """The entries of each series that has any."""
        return self._tables.of_series(series) if self._registers else _NONE

    def matched(self, dossiers: Sequence[Dossier], of_series: dict[str, list[RegisterEntry]]) -> list[Dossier]:
        """The same documents, each with what the registers say of it."""
        if not self._registers:
            return list(dossiers)
        sought = {one.document_id: _sought(one) for one in dossiers if one.code}
        found = {
            one.document_id: match(sought[one.document_id], of_series.get(one.series, ()), (), self._registers)
            for one in dossiers
            if one.code
        }
        # Entries of the same day are asked for only where the code led nowhere.
        lost = [one for one in dossiers if one.code and found[one.document_id].entry is None]
        near = self._tables.of_dates(one.date.iso for one in lost)
        for one in lost:
            of_day = near.get(one.date.iso, ())
            if of_day:
                found[one.document_id] = match(
                    sought[one.document_id], of_series.get(one.series, ()), of_day, self._registers
                )
        return [_with(one, found[one.document_id]) if one.document_id in found else one for one in dossiers]


def _with(dossier: Dossier, found: Match) -> Dossier:
    """A document is not verified while any report gives it another date than its entry."""
    entry = found.entry
    proves = entry is not None and entry.date.complete and not entry.date_doubt
    if proves and found.status == "verified" and any(entry and one.date != entry.date for one in dossier.dates):
        found = found._replace(status="date_differs")
    return replace(dossier, match=found)


def _sought(one: Dossier) -> SoughtDocument:
    dates = [seen.date for seen in one.dates if seen.date != one.date]
    subjects = dict.fromkeys((one.subject, *(mention.subject for mention in one.mentions)))
    issuers = dict.fromkeys((one.issuer, *(mention.issuer for mention in one.mentions)))
    # The year in the code; the year of a date is judged with the date.
    in_code = next((mention.year for mention in one.mentions if mention.year), None)
    return SoughtDocument(
        code=one.code,
        number=one.number,
        symbol=one.symbol,
        year=in_code,
        series=one.series,
        dates=((one.date,) if one.date.complete else ()) + tuple(dates),
        subjects=tuple(subject for subject in subjects if subject)[:4],
        issuers=tuple(issuer for issuer in issuers if issuer)[:4],
        type=one.type,
    )
