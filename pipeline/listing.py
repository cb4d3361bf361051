"""What a stage found, as lines for a terminal: values beside the place and the rule they come from."""

from collections.abc import Callable, Iterator

from pipeline.language import Language, pick
from pipeline.records import Evidence, Found, PartialDate, Period, Recipient, Report, Signature

HeaderPart = Found | Evidence | PartialDate | Period | Signature | Recipient | str | int | bool | None


def list_stage(report: Report, stage: str, language: Language) -> Iterator[str]:
    """The lines for one stage, under its name."""
    yield f"== {stage}"
    yield from _LISTERS[stage](report, language)


def _list_read(report: Report, language: Language) -> Iterator[str]:
    source = report.text.source
    yield f"{source.name}  {source.media_type}  {source.how}  {source.size} byte  {source.quality:.2f}"
    for page in source.pages:
        for line in page.lines:
            marks = ("B" if line.bold else "-") + ("I" if line.italic else "-")
            yield f"{page.number or '':4}:{line.number:<5} {line.starts:5} {line.kind:4} {marks} {line.text}"
    yield from (pick(language, one.vietnamese, one.english) for one in source.shortcomings)


def _list_normalise(report: Report, language: Language) -> Iterator[str]:
    for one in report.text.paragraphs:
        yield f"{one.start:7}–{one.end:<7} {one.kind:4} {report.text.value[one.start : one.end]}"


def _list_header(report: Report, language: Language) -> Iterator[str]:
    header = report.header
    for name in header.__slots__:
        value = getattr(header, name)
        for one in value if isinstance(value, tuple) and not isinstance(value, PartialDate) else (value,):
            if shown := _shown(one):
                yield f"{name:16} {shown}"


def _shown(part: HeaderPart) -> str:
    """One part of the header in words; empty for what is not there."""
    match part:
        case Found():
            return f"{part.value}{_place(part.evidence)}"
        case Evidence():
            return f"{part.raw}{_place(part)}"
        case PartialDate():
            return part.stated
        case Period():
            days = " – ".join(str(day or "?") for day in (part.start, part.end))
            return f"{part.label}: {days}{_place(part.evidence)}"
        case Signature():
            lines = (part.on_behalf_of, f"{part.capacity} {part.signs_for}".strip(), part.position, part.name)
            return " / ".join(filter(None, lines)) + _place(part.evidence)
        case Recipient():
            return f"{part.raw}  [{part.kind}, {part.start}–{part.end}]"
        case None | False | "":
            return ""
        case True | int() | str():
            return str(part)


def _list_sections(report: Report, language: Language) -> Iterator[str]:
    for one in report.sections:
        mark = "" if one.is_heading else pick(language, " (đoạn văn)", " (body)")
        yield f"{'  ' * (one.level - 1)}{one.label} {one.title}{mark}  [{one.kind}, {one.rule}, {one.start}–{one.end}]"


def _list_citations(report: Report, language: Language) -> Iterator[str]:
    for index, one in enumerate(report.citations, 1):
        yield f"{index:4} {one.raw}  [{one.form}, {one.rule}, {one.confidence:.2f}, {one.start}–{one.end}]"
        details = (
            ("type", one.type),
            ("code", one.code),
            ("date", one.date.iso),
            ("issuer", f"{one.issuer} ({one.issuer_source})" if one.issuer else ""),
            ("subject", one.subject),
            ("provision", one.provision),
            ("relation", f"{one.relation} ({one.relation_rule})"),
            ("inside", str(one.parent + 1) if one.parent is not None else ""),
            ("resolves", f"{one.resolves_to or '; '.join(one.candidates)} ({one.resolution})"),
            ("document", one.document_id),
        )
        for name, value in details:
            if value:
                yield f"       {name:10} {value}"


def _list_statistics(report: Report, language: Language) -> Iterator[str]:
    for index, one in enumerate(report.statistics, 1):
        value = one.value + (f"–{one.value_high}" if one.value_high else "")
        value += f"/{one.denominator}" if one.denominator else ""
        source = f"{one.kind}, {one.rule}{', B' if one.bold else ''}"
        yield f"{index:4} {one.raw}  = {value} {one.unit} | {one.noun} | {one.qualifier}  [{source}]"


def _list_checks(report: Report, language: Language) -> Iterator[str]:
    for flag in report.flags:
        yield f"{flag.severity:8} {flag.code:12} {pick(language, flag.message_vi, flag.message_en)}"
        for quote in flag.quotes:
            place = report.text.place(quote.start, quote.end)
            yield f"         {place.page or ''}:{place.line}  {quote.text}"
        if flag.suggestion:
            yield f"         → {flag.suggestion}"


def _place(evidence: Evidence | None) -> str:
    return f"  [{evidence.rule}, {evidence.start}–{evidence.end}]" if evidence else ""


_LISTERS: dict[str, Callable[[Report, Language], Iterator[str]]] = {
    "read": _list_read,
    "normalise": _list_normalise,
    "header": _list_header,
    "sections": _list_sections,
    "citations": _list_citations,
    "statistics": _list_statistics,
    "checks": _list_checks,
}
