"""What does not agree in how a law is cited: its name, its code, the year or the day on which it was passed."""

from dataclasses import dataclass
from itertools import chain

from rapidfuzz.distance import Levenshtein

from pipeline.checks.law_spelling import law_nearly_named
from pipeline.checks.recognised_text import is_on_scan
from pipeline.law_table import LawTable, law_table, name_key
from pipeline.laws_meant import days_of
from pipeline.records import Citation, Header, Report
from pipeline.rules import Rules
from pipeline.rules.laws import Law

LAW_TYPES = ("Luật", "Bộ luật", "Pháp lệnh")
# A code with so many other letters is a slip, one with more of them is another code.
_SLIPS = 2


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in both languages, and what the law is called."""

    message_vi: str
    message_en: str
    suggestion: str


def fault_of(report: Report, index: int, rules: Rules) -> Fault | None:
    """The first thing that does not agree in a citation of a law; None when all agrees or nothing is known of it."""
    citation, table = report.citations[index], law_table(rules.laws)
    if citation.code:
        law = table.coded(citation.code)
        if law is None:
            return _other_code(citation, table)
        return _other_name(citation, law, table) or _other_day(citation, (law,))
    laws = table.named(citation.type, citation.subject)
    misspelt = None if is_on_scan(report, citation.start) else _misspelt(citation, table)
    return misspelt or _other_year(report, citation, laws, table)


def _other_name(citation: Citation, law: Law, table: LawTable) -> Fault | None:
    """The code is that of one law, the name that of another: "Luật Viên chức số 22/2008/QH12"."""
    key, own = table.key_of(citation.subject), name_key(law.name)
    named = table.named(citation.type, citation.subject)
    changed = [name_key(name) for name in law.amended_names]
    if not named or law in named or key in changed or (law.is_amending and not changed):
        return None
    if own.startswith(key) or key.startswith(own):
        return None
    meant = named[-1]
    return Fault(
        f"{citation.code} là số của {law.title}; {meant.title} mang số {_codes(named)}: kiểm tra tên và số.",
        f"{citation.code} is the code of {law.title}; {meant.title} bears {_codes(named)}: check name and code.",
        f"{law.title} số {law.code}; {meant.title} số {meant.code}",
    )


def _other_code(citation: Citation, table: LawTable) -> Fault | None:
    """No law bears the code, and one of that name nearly does: "Luật Đất đai số 45/2013/QH12"."""
    year = citation.year
    if citation.type == "Pháp lệnh" or year is None or not _is_complete(year, table):
        return None
    known = chain(table.named(citation.type, citation.subject), table.changing(citation.subject))
    near = [law for law in known if law.code and Levenshtein.distance(law.code, citation.code) <= _SLIPS]
    if not near:
        return None
    law = min(near, key=lambda one: Levenshtein.distance(one.code, citation.code))
    return Fault(
        f"Không có luật nào mang số {citation.code}; {law.title} mang số {law.code}: kiểm tra số, ký hiệu.",
        f"No law bears the code {citation.code}; {law.title} bears {law.code}: check the code.",
        law.code,
    )


def _other_day(citation: Citation, laws: tuple[Law, ...]) -> Fault | None:
    """The year is right, the day is not; said only of laws whose day a register confirms."""
    day, law = citation.date.calendar, laws[0]
    if day is None or any(one.passed == day or one.passed.year != day.year or not one.verified for one in laws):
        return None
    return Fault(
        f"{law.title} ({law.code}) được thông qua ngày {law.passed:%d/%m/%Y}, không phải “{citation.date_raw}”: "
        "kiểm tra ngày.",
        f"{law.title} ({law.code}) was passed on {law.passed:%d/%m/%Y}, not on “{citation.date_raw}”: check the date.",
        f"{law.passed:%d/%m/%Y}",
    )


def _other_year(report: Report, citation: Citation, laws: tuple[Law, ...], table: LawTable) -> Fault | None:
    """No law of that name was passed, and none changed, in the year: "Luật Thanh tra năm 2011"."""
    year = citation.date.year
    if year is None or not laws or table.may_have_changed(citation.subject, year):
        return None
    same_year = tuple(law for law in laws if law.passed.year == year)
    if same_year:
        return _other_day(citation, same_year)
    if citation.type == "Pháp lệnh" or not _is_complete(year, table) or _may_be_reported(report, citation, year):
        return None
    meant = next((law for law in laws if law.in_force_from is not None and law.in_force_from.year == year), None)
    law = meant or min(laws, key=lambda one: abs(one.passed.year - year))
    when_vi = f", có hiệu lực từ {law.in_force_from:%d/%m/%Y}" if meant and law.in_force_from else ""
    when_en = f", in force from {law.in_force_from:%d/%m/%Y}" if meant and law.in_force_from else ""
    number = f" ({law.code})" if law.code else ""
    return Fault(
        f"Không có {law.title} ban hành năm {year}; gần nhất là luật năm {law.passed.year}{number}{when_vi}: "
        "kiểm tra năm.",
        f"No {law.title} was passed in {year}; the nearest is that of {law.passed.year}{number}{when_en}: "
        "check the year.",
        f"{law.title} năm {law.passed.year}",
    )


def _may_be_reported(report: Report, citation: Citation, year: int) -> bool:
    """The year of what is reported or planned: "kết quả thực hiện Luật Thanh niên năm 2023"."""
    outer = report.citations[citation.parent] if citation.parent is not None else None
    issued = (outer.year or outer.date.year) if outer is not None else None
    years = [issued] if issued is not None else _years_of(report.header)
    return citation.date.calendar is None and (not years or min(years) - 1 <= year <= max(years) + 1)


def _years_of(header: Header) -> list[int]:
    days = days_of(header)
    return [days.first.year, days.last.year] if days is not None else []


def _misspelt(citation: Citation, table: LawTable) -> Fault | None:
    """One word of the name has other letters than in the only name like it: "Luật Phòng, chống tham những"."""
    title = law_nearly_named(citation.subject, table.rules) if citation.type != "Pháp lệnh" else ""
    if not title:
        return None
    cited = f"{citation.type_raw} {citation.subject}"
    return Fault(
        f"Không có luật mang tên “{cited}”; tên gần nhất là {title}: kiểm tra tên luật.",
        f"There is no law named “{cited}”; the nearest is “{title}”: check the name.",
        title,
    )


def _is_complete(year: int, table: LawTable) -> bool:
    return table.rules.complete_from.year <= year < table.rules.complete_until.year


def _codes(laws: tuple[Law, ...]) -> str:
    return ", ".join(law.code for law in laws if law.code)
