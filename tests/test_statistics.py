"""The statistics stage against sentences of many fields: tests/cases/statistics/*.yml, the quiet ones first."""

from pathlib import Path

import pytest

from pipeline.records import Header, Statistic
from pipeline.rules import load_rules
from pipeline.rules.base import RuleModel, load_file
from pipeline.statistics import find_statistics
from tests.making import make_text

FOLDER = Path(__file__).parent / "cases" / "statistics"


class Case(RuleModel):
    """A sentence and its statistics: "kind value | raw | noun | qualifier", the last two only where they matter.

    A range is "8..10", a ratio or score out of a total "14/15".
    """

    text: str
    finds: tuple[str, ...] = ()


class CaseFile(RuleModel):
    cases: tuple[Case, ...]


CASES = [
    pytest.param(case, id=f"{file.stem}-{case.text[:40]}")
    for file in sorted(FOLDER.glob("*.yml"), key=lambda file: (file.stem != "quiet", file.stem))
    for case in load_file(file, CaseFile).cases
]


def find(content: str) -> tuple[Statistic, ...]:
    return find_statistics(make_text(content), Header(), (), (), load_rules())


def written(statistic: Statistic, parts: int) -> str:
    value = statistic.value
    if statistic.value_high:
        value += f"..{statistic.value_high}"
    if statistic.denominator:
        value += f"/{statistic.denominator}"
    whole = (f"{statistic.kind} {value}".strip(), statistic.raw, statistic.noun, statistic.qualifier)
    return " | ".join(whole[:parts])


@pytest.mark.parametrize("case", CASES)
def test_a_sentence_gives_its_statistics_and_no_others(case: Case) -> None:
    found = find(case.text)
    parts = [expected.count(" | ") + 1 for expected in case.finds]
    assert [written(*pair) for pair in zip(found, [*parts, *[4] * len(found)], strict=False)] == list(case.finds)
