"""How far two readings of one document agree: records compared as a reader of the tables sees them."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.records import Citation, Report

# A head may get lost where text was recognised or typed in; only a file as issued is asked for it.
_ONLY_AS_ISSUED = "T-HEAD"
Record = tuple[str, ...]
Groups = dict[str, Counter[Record]]


@dataclass(slots=True)
class Agreement:
    """Records of each group that both readings hold, out of the mean of what they hold; and what one alone holds."""

    shared: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def add(self, name: str, wanted: Groups, found: Groups) -> None:
        """Count one document."""
        for group, records in wanted.items():
            other = found[group]
            self.shared[group] += 2 * (records & other).total()
            self.total[group] += records.total() + other.total()
            self.differences += [f"{name} {group} - {' | '.join(one)}" for one in sorted((records - other).elements())]
            self.differences += [f"{name} {group} + {' | '.join(one)}" for one in sorted((other - records).elements())]

    def values(self) -> dict[str, float]:
        """The share of each group, 1 where both readings are the same."""
        return {group: self.shared[group] / self.total[group] for group in self.total if self.total[group]}


def records_of(report: Report, *, bold: bool) -> Groups:
    """What a report holds, without offsets; `bold` also says whether a quantity is bold."""
    header: Counter[Record] = Counter((name, _plain(value)) for name, value in _header(report))
    recipients: Counter[Record] = Counter(
        (_plain(one.name), one.kind, _plain(one.note)) for one in report.header.recipients
    )
    sections: Counter[Record] = Counter()
    for one in report.sections:
        above = report.sections[one.parent] if one.parent is not None else None
        parent = _plain(f"{above.label} {above.title}") if above else ""
        sections[str(one.level), _plain(one.label), _plain(one.title), parent] += 1
    coded = [one for one in report.citations if one.number]
    statistics: Counter[Record] = Counter()
    for quantity in report.statistics:
        weight = str(quantity.bold) if bold else ""
        amounts = (quantity.value, quantity.value_high, quantity.denominator)
        statistics[quantity.kind, *amounts, quantity.unit, _plain(quantity.noun), weight] += 1
    return {
        "header": header,
        "recipients": recipients,
        "sections": sections,
        "citations.coded": Counter(map(_coded, coded)),
        "citations.around": Counter(map(_around, coded)),
        "citations.other": Counter(
            (one.form, _plain(one.raw), one.type, one.relation, one.resolves_to)
            for one in report.citations
            if not one.number
        ),
        "statistics": statistics,
        "flags": Counter(
            (one.code,) for one in report.flags if one.severity in ("error", "warning") and one.code != _ONLY_AS_ISSUED
        ),
    }


def _header(report: Report) -> Iterator[tuple[str, object]]:
    header = report.header
    for name in ("doc_type", "number", "symbol", "place", "agency", "parent_agency", "province", "subject"):
        found = getattr(header, name)
        yield name, found.value if found else ""
    yield "date", header.date
    yield "period", (header.period.label, header.period.start, header.period.end) if header.period else ""
    yield "addressees", "; ".join(one.value for one in header.addressees)
    if header.signature:
        for name in ("capacity", "signs_for", "position", "name", "on_behalf_of"):
            yield f"signer {name}", getattr(header.signature, name)


def _coded(one: Citation) -> Record:
    return one.form, one.type, one.number, str(one.year or ""), one.symbol, _plain(one.date), one.code


def _around(one: Citation) -> Record:
    return one.code, _plain(one.issuer), _plain(one.subject), one.relation, _plain(one.provision)


def _plain(value: object) -> str:
    return unicodedata.normalize("NFC", " ".join(str(value).split()))
