"""A dossier as its row in `cited_documents`."""

import json

from pipeline.corpus.dossiers import usual
from pipeline.corpus.scope import Scopes
from pipeline.corpus.witnesses import independent
from pipeline.records import Dossier, InForce, RegisterEntry
from pipeline.tables.schema import CitedDocumentRow


def document_row(dossier: Dossier, scopes: Scopes) -> CitedDocumentRow:
    """What is published of a cited document."""
    match, entry = dossier.match, dossier.match.entry if dossier.match else None
    year = dossier.year or dossier.date.year
    return CitedDocumentRow(
        document_id=dossier.document_id,
        series=dossier.series,
        type=dossier.type or None,
        code=dossier.code or None,
        number=dossier.number or None,
        year=year,
        symbol=dossier.symbol or None,
        issued_date=dossier.date.iso or None,
        issued_dates_seen="; ".join(f"{one.date.stated} ({one.mentions})" for one in dossier.dates) or None,
        conflicts=_conflicts(dossier),
        issuer=dossier.issuer or None,
        subject=dossier.subject or None,
        scope=scopes.of(dossier.series.replace(" ", "-"), dossier.type, dossier.symbol, dossier.issuer),
        mentions=len(dossier.mentions),
        reports=len({one.report_id for one in dossier.mentions}),
        agencies=independent(dossier.mentions),
        registry_status=match.status if match else "not_checked",
        registry_id=f"{entry.register}:{entry.row}" if entry else None,
        in_force=_in_force(entry),
        replaced_by=_replaced_by(dossier, entry) or None,
    )


def _in_force(entry: RegisterEntry | None) -> InForce:
    """What the register says; a report that calls a document repealed proves nothing."""
    match entry.status if entry else "":
        case "in_force" | "partly":
            return "yes"
        case "repealed":
            return "no"
        case _:
            return "unknown"


def _replaced_by(dossier: Dossier, entry: RegisterEntry | None) -> str:
    """The code of the document that replaced it, by the register, else as most reports say."""
    said = (act.code for mention in dossier.mentions for act in mention.acts if act.relation == "thay_the")
    return (entry.replaced_by if entry else "") or usual(said)


def _conflicts(dossier: Dossier) -> str | None:
    """The other dates as JSON; reasons are the codes of identity/reasons.py."""
    if not dossier.conflicts:
        return None
    return json.dumps(
        [
            {"date": one.date.stated, "probability": one.probability, "reasons": list(one.reasons)}
            for one in dossier.conflicts
        ],
        ensure_ascii=False,
    )
