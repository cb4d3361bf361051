"""Long lists of documents: quick, and quiet where numbers repeat in many series."""

import time

import pytest

from pipeline.checks import run_checks
from pipeline.checks.registry import REGISTRY
from pipeline.records import Citation, Header, PartialDate, Report
from pipeline.rules import load_rules
from tests.making import make_text

MANY = 5_000


def citation_at(start: int, raw: str, code: str, date: PartialDate) -> Citation:
    code_start = start + raw.index(code)
    return Citation(
        start=start,
        end=start + len(raw),
        raw=raw,
        form="full",
        type="Quyết định",
        type_raw="Quyết định",
        rule="code_state",
        confidence=1.0,
        whole_end=start + len(raw),
        number=code.split("/")[0],
        symbol=code.split("/", 1)[1],
        code=code,
        code_raw=code,
        code_start=code_start,
        code_end=code_start + len(code),
        date=date,
        date_raw=f"{date.day}/{date.month}/{date.year}",
        relation="ban_hanh",
    )


def report_on(lines: list[tuple[str, str, PartialDate]], *, joined_by: str) -> Report:
    text = make_text(joined_by.join(raw for raw, _, _ in lines))
    citations, start = [], 0
    for raw, code, date in lines:
        start = text.value.index(raw, start)
        citations.append(citation_at(start, raw, code, date))
        start += len(raw)
    header = Header(date=PartialDate(1990, 1, 1), date_line=text.evidence(0, 1, "test"), body_end=len(text.value))
    return Report(text, header, (), tuple(citations), ())


def numbered(count: int, *, codes: int) -> list[tuple[str, str, PartialDate]]:
    lines = []
    for position in range(count):
        code = f"{position % codes + 1}/QĐ-UBND"
        date = PartialDate(2000 + position % 20, position % 12 + 1, position % 28 + 1)
        lines.append((f"Quyết định số {code} ngày {date.day}/{date.month}/{date.year}", code, date))
    return lines


@pytest.mark.parametrize("codes", [1, 50, MANY])
@pytest.mark.parametrize("joined_by", ["; ", "\n"])
def test_a_register_is_checked_in_two_seconds(codes: int, joined_by: str) -> None:
    report, rules = report_on(numbered(MANY, codes=codes), joined_by=joined_by), load_rules()
    run_checks(report, rules)
    started = time.process_time()
    run_checks(report, rules)
    assert time.process_time() - started < 2


def test_a_number_that_returns_in_many_series_is_no_conflict() -> None:
    report = report_on(numbered(400, codes=1), joined_by="\n")
    assert not list(REGISTRY["C-DATE"].run(report, load_rules()))
