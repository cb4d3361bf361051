"""How checks are found, set by an office, and stamped with a fingerprint."""

import shutil
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.checks import all_checks, arm_checks, run_checks
from pipeline.checks.check import ArmedCheck
from pipeline.checks.registry import REGISTRY, check
from pipeline.checks.stamp import stamp
from pipeline.errors import RuleError
from pipeline.main import process
from pipeline.records import NO_DATE, Finding, Quote, Report, Severity
from pipeline.rules import Rules, installed_rules, load_rules
from pipeline.rules.checks import CheckOverride, CheckRules
from tests.making import make_text

TEXT = """SỞ NỘI VỤ
Số: 183/BC-SNV
Quảng Ngãi, ngày 20 tháng 9 năm 2020
BÁO CÁO
Kết quả cải cách hành chính 9 tháng đầu năm 2020
Thực hiện Kế hoạch số 75/KH-UBND ngày 31/9/2020 của UBND tỉnh về cải cách hành chính.
"""


def report_of(text: str, *, name: str = "bao-cao.md") -> Report:
    return process(make_text(text, name=name).source, load_rules())


def fingerprints(report: Report) -> dict[str, str]:
    return {flag.code: flag.fingerprint for flag in report.flags}


def with_overrides(**overrides: CheckOverride) -> Rules:
    named = {code.replace("_", "-"): override for code, override in overrides.items()}
    return replace(load_rules(), checks=CheckRules(overrides=named))


def test_every_check_has_a_code_a_promise_and_is_listed_once() -> None:
    codes = [one.code for one in all_checks()]
    assert codes == sorted(set(codes))
    for one in all_checks():
        assert one.promise.endswith("."), one.code
        assert "\n\n" not in one.promise
        assert all(one.name), one.code
        assert one.name[0] != one.name[1]


def test_a_code_is_never_declared_twice() -> None:
    with pytest.raises(ValueError, match="declared twice"):
        check("C-DIMP", name=("Tên", "Name"), severity="info")(lambda report, rules: iter(()))
    assert REGISTRY["C-DIMP"].severity == "error"


@pytest.mark.parametrize("severity", ["info", "warning"])
def test_an_office_sets_the_severity(severity: Severity) -> None:
    flags = run_checks(report_of(TEXT), with_overrides(C_DIMP=CheckOverride(severity=severity)))
    assert [flag.severity for flag in flags if flag.code == "C-DIMP"] == [severity]


def test_an_office_switches_a_check_off() -> None:
    assert "C-DIMP" in fingerprints(report_of(TEXT))
    assert "C-DIMP" not in {
        flag.code for flag in run_checks(report_of(TEXT), with_overrides(C_DIMP=CheckOverride(off=True)))
    }


def test_unknown_codes_and_parameters_stop_the_start() -> None:
    with pytest.raises(RuleError, match="C-NONE"):
        arm_checks(with_overrides(C_NONE=CheckOverride(off=True)))
    with pytest.raises(RuleError, match=r"C-DIMP\.tolerance"):
        arm_checks(with_overrides(C_DIMP=CheckOverride(parameters={"tolerance": 2})))


def test_fingerprint_survives_another_file_and_other_lines() -> None:
    again = report_of(TEXT.replace("Thực hiện", "Mở đầu báo cáo.\nThực hiện"), name="gui-lai.md")
    assert fingerprints(again)["C-DIMP"] == fingerprints(report_of(TEXT))["C-DIMP"]


def test_fingerprint_ignores_layout_and_composition() -> None:
    apart = unicodedata.normalize("NFD", TEXT.replace("ngày 31/9", "ngày  31/9"))
    assert fingerprints(report_of(apart))["C-DIMP"] == fingerprints(report_of(TEXT))["C-DIMP"]


def test_fingerprint_is_the_same_in_every_version() -> None:
    assert fingerprints(report_of(TEXT))["C-DIMP"] == "ce287ce5f9aa7415"


def test_fingerprint_differs_between_reports_and_between_repeated_words() -> None:
    other = report_of(TEXT.replace("Kết quả cải cách hành chính", "Kết quả công tác dân vận"))
    assert fingerprints(other)["C-DIMP"] != fingerprints(report_of(TEXT))["C-DIMP"]
    words = Finding((Quote(0, 2, "SỞ"),), "Có lỗi.", "Wrong.")
    armed = ArmedCheck(replace(all_checks()[0], run=lambda report, rules: iter((words, words))))
    assert len({flag.fingerprint for flag in stamp(armed, other, load_rules())}) == 2


def test_on_a_scan_an_error_is_a_warning() -> None:
    report = report_of(TEXT)
    scan = replace(report, text=replace(report.text, source=replace(report.text.source, how="ocr")))

    def found(report: Report, rules: Rules) -> Iterator[Finding]:
        yield Finding((Quote(0, 2, report.text.value[:2]),), "Có lỗi.", "Wrong.", severity="error")

    armed = ArmedCheck(replace(all_checks()[0], run=found))
    assert [flag.severity for flag in stamp(armed, report, load_rules())] == ["error"]
    assert [flag.severity for flag in stamp(armed, scan, load_rules())] == ["warning"]


def test_a_document_of_the_party_rests_on_the_rules_of_the_party() -> None:
    report = report_of(TEXT)
    party = replace(report, header=replace(report.header, is_party=True))
    for document, basis in ((report, "NĐ 30"), (party, "Hướng dẫn 36")):
        armed = ArmedCheck(REGISTRY["C-NODATE"])
        undated = replace(document, citations=(document.citations[0]._replace(date=NO_DATE),))
        assert [flag.basis.startswith(basis) for flag in stamp(armed, undated, load_rules())] == [True]


@pytest.mark.parametrize(("quality", "severity"), [(0.92, "warning"), (0.85, "info")])
def test_in_a_text_hardly_legible_flags_are_weaker(quality: float, severity: str) -> None:
    report = report_of(TEXT)
    damaged = replace(report, text=replace(report.text, source=replace(report.text.source, quality=quality)))
    flags = run_checks(damaged, load_rules())
    assert {flag.severity for flag in flags if flag.code == "C-DIMP"} == {severity}
    assert "error" not in {flag.severity for flag in flags}


@pytest.mark.parametrize(
    ("file", "double"),
    [
        ("laws.yml", "  - {name: Thủ đô, code: 39/2024/QH15, passed: 2024-06-28}\n"),
        ("issuers.yml", "  - {codes: [CP], names: [Chính phủ], source: test}\n"),
    ],
)
def test_a_name_given_twice_stops_the_start(tmp_path: Path, file: str, double: str) -> None:
    folder = tmp_path / "rules"
    shutil.copytree(installed_rules(), folder)
    (folder / file).write_text((folder / file).read_text(encoding="utf-8").rstrip() + "\n" + double, encoding="utf-8")
    with pytest.raises(RuleError, match=file):
        load_rules(folder)
