"""Every check against its own cases: tests/cases/checks/<stem>.yml, quiet cases first, through the whole text path."""

import time
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field

from pipeline.checks import all_checks, run_checks
from pipeline.main import process
from pipeline.records import Box, Flag, Report, Severity, Shortcoming, Source, WordBox
from pipeline.records.source import ShortcomingKind
from pipeline.rules import load_rules
from pipeline.rules.base import RuleModel, load_file
from tests.making import make_text

FOLDER = Path(__file__).parent / "cases" / "checks"
STEMS = {one.code: one.code.lower().replace("-", "_") for one in all_checks()}


class Expected(RuleModel):
    """One flag that must be raised: parts of its quotes in any order, its severity, a part of its suggestion."""

    quotes: tuple[str, ...] = ()
    severity: Severity | Literal[""] = ""
    suggestion: str = ""

    def fits(self, flag: Flag) -> bool:
        return (
            all(any(part in quote.text for quote in flag.quotes) for part in self.quotes)
            and self.severity in ("", flag.severity)
            and self.suggestion in flag.suggestion
        )


class Case(RuleModel):
    """A small report in Markdown and the flags of the file's own check that it must raise: all of them, no others.

    `head` replaces that of the file; `shortcomings` are those of the file it is read from. A `scan` is read as from
    pictures; in its lines that hold one of the words `unsure`, the reader was sure of nothing.
    """

    name: str
    shortcomings: tuple[ShortcomingKind, ...] = ()
    scan: bool = False
    unsure: tuple[str, ...] = ()
    head: str | None = None
    text: str
    flags: tuple[Expected, ...]


class CaseFile(RuleModel):
    """One file a check. `head` and `foot` stand before and after the text of every case."""

    check: str
    head: str = ""
    foot: str = ""
    cases: tuple[Case, ...] = Field(min_length=5)


@lru_cache(maxsize=1)
def case_files() -> dict[str, CaseFile]:
    return {file.stem: load_file(file, CaseFile) for file in sorted(FOLDER.glob("*.yml"))}


def report_of(file: CaseFile, case: Case) -> Report:
    head = file.head if case.head is None else case.head
    content = "\n".join(part for part in (head, case.text, file.foot) if part)
    shortcomings = tuple(Shortcoming(kind, f"Tệp: {kind}.", f"File: {kind}.") for kind in case.shortcomings)
    source = replace(make_text(content).source, shortcomings=shortcomings)
    return process(_scanned(source, case.unsure) if case.scan else source, load_rules())


def _scanned(source: Source, unsure: tuple[str, ...]) -> Source:
    lines = tuple(
        replace(line, words=(WordBox(0, len(line.text), Box(0, 0, 1, 1), 0.3),))
        if any(word in line.text for word in unsure)
        else line
        for line in source.pages[0].lines
    )
    return replace(source, how="ocr", pages=(replace(source.pages[0], lines=lines, how="ocr"),))


ALL_CASES = [
    pytest.param(file, case, id=f"{file.check}-{case.name}") for file in case_files().values() for case in file.cases
]


@pytest.mark.parametrize(("file", "case"), ALL_CASES)
def test_case_raises_its_flags_and_no_others(file: CaseFile, case: Case) -> None:
    flags = [flag for flag in report_of(file, case).flags if flag.code == file.check]
    seen = "\n".join(f"{flag.severity} {[quote.text for quote in flag.quotes]} {flag.message_vi}" for flag in flags)
    assert len(flags) == len(case.flags), seen
    for expected in case.flags:
        fitting = next((flag for flag in flags if expected.fits(flag)), None)
        assert fitting, f"nothing fits {expected} in:\n{seen}"
        flags.remove(fitting)


@pytest.mark.parametrize(("file", "case"), ALL_CASES)
def test_flag_shows_its_words_and_speaks_both_languages(file: CaseFile, case: Case) -> None:
    report = report_of(file, case)
    owners = {
        "citation": len(report.citations),
        "statistic": len(report.statistics),
        "section": len(report.sections),
        "header": 1,
        "text": 1,
    }
    for flag in report.flags:
        for quote in flag.quotes:
            assert quote.text == report.text.value[quote.start : quote.end]
            assert 0 <= quote.record[1] < owners[quote.record[0]]
        for message in (flag.message_vi, flag.message_en):
            assert message == message.strip()
            assert message.endswith((".", "?"))
            assert "\n" not in message
        assert flag.message_vi != flag.message_en


@pytest.mark.parametrize("code", sorted(STEMS))
def test_check_is_one_file_with_its_cases_quiet_ones_first(code: str) -> None:
    stem = STEMS[code]
    assert next(one for one in all_checks() if one.code == code).run.__module__ == f"pipeline.checks.{stem}"
    assert stem in case_files(), f"tests/cases/checks/{stem}.yml is missing"
    file = case_files()[stem]
    assert file.check == code
    quiet = [not case.flags for case in file.cases]
    assert quiet == sorted(quiet, reverse=True), "quiet cases stand first"
    assert quiet.count(True) >= 3
    assert quiet.count(False) >= 2


def test_no_cases_without_a_check() -> None:
    assert sorted(case_files()) == sorted(STEMS.values())


@pytest.mark.parametrize(("shortcomings", "severity"), [((), "warning"), (("poor_text",), "info")])
def test_a_head_that_could_not_be_read_is_no_fault_of_the_document(
    shortcomings: tuple[ShortcomingKind, ...], severity: Severity
) -> None:
    headless = make_text("Số: 183/BC-SNV\nQuảng Ngãi, ngày 05 tháng 11 năm 2020\nBÁO CÁO\nKết quả công tác năm 2020")
    unread = tuple(Shortcoming(kind, f"Tệp: {kind}.", f"File: {kind}.") for kind in shortcomings)
    flags = process(replace(headless.source, how="pdf", shortcomings=unread), load_rules()).flags
    assert [flag.severity for flag in flags if flag.code == "T-HEAD"] == [severity]


@pytest.mark.parametrize(
    "line",
    [
        "1. Đại diện Sở\n2. Đại diện phòng\n",
        "Có 718 người, trong đó bác sĩ 142 người, chiếm 29,8%. ",
        "Giảm từ 12 phòng xuống 11 phòng, giảm 02 phòng. ",
        "Kế hoạch số {0}/KH-SNV ngày 14/3/2015 triển khai thực hiện Nghị quyết số {0}-NQ/TW. ",
        "Nghị định số {0}/2013/NĐ-CP của Chính phủ về việc này. ",
    ],
)
def test_time_grows_with_the_length(line: str) -> None:
    lines = "".join(line.format(number) for number in range(200_000 // len(line)))
    report = process(make_text(f"BÁO CÁO\nKết quả công tác năm 2020\n\n{lines}").source, load_rules())
    started = time.process_time()
    run_checks(report, load_rules())
    assert time.process_time() - started < 2.0
