"""C-DATESTYLE: dates of cited documents written in more than one style."""

from collections import Counter
from collections.abc import Iterator

import regex

from pipeline.checks.mentions import in_running_text
from pipeline.checks.registry import check
from pipeline.checks.words_compared import span_quote
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules
from pipeline.symbols import is_party_code

# Only the months 3 to 9 tell: 1 and 2 have their zero by rule, 10 to 12 need none.
_SHORT = regex.compile(r"\d{1,2}(?P<mark>[/.-])(?P<month>0?[3-9]|1[0-2]|0?[12])(?P=mark)\d{4}")
_MONTH_TELLS = regex.compile(r"0?[3-9]")


@check("C-DATESTYLE", name=("Cách ghi ngày không thống nhất", "Mixed date styles"), severity="info")
def dates_keep_one_style(report: Report, rules: Rules) -> Iterator[Finding]:
    """Short dates of one report all have their zero before the month (07/07/2020) or none (07/7/2020), and one mark."""
    months: list[tuple[str, Quote]] = []
    marks: dict[bool, list[tuple[str, Quote]]] = {False: [], True: []}
    for index, citation in enumerate(report.citations):
        match = _SHORT.search(citation.date_raw)
        start = report.text.value.find(citation.date_raw, citation.start, citation.end) if match else -1
        if match is None or start < 0 or not in_running_text(report, citation.start):
            continue
        quote = span_quote(report, index, start + match.start(), start + match.end())
        # The Party writes "25-10-2017", and who cites its documents follows them.
        marks[is_party_code(citation.code)].append((match["mark"], quote))
        if _MONTH_TELLS.fullmatch(match["month"]):
            months.append(("0" if match["month"].startswith("0") else "", quote))
    yield from _mixed(months)
    for of_one_system in marks.values():
        yield from _mixed(of_one_system)


def _mixed(styles: list[tuple[str, Quote]]) -> Iterator[Finding]:
    """One finding a report: the first date in each of the two styles, the rarer first."""
    counted = Counter(style for style, _ in styles).most_common()
    if len(counted) < 2:
        return
    (usual, times), (odd, rarely) = counted[:2]
    one = next(quote for style, quote in styles if style == odd)
    other = next(quote for style, quote in styles if style == usual)
    yield Finding(
        quotes=(one, other),
        message_vi=(
            f"Ngày ghi “{one.text}” ({rarely} lần) bên cạnh “{other.text}” ({times} lần): thống nhất một cách ghi."
        ),
        message_en=(
            f"Dates are written “{one.text}” ({rarely} times) beside “{other.text}” ({times} times): keep one style."
        ),
    )
