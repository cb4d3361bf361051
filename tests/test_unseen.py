"""How well documents of many offices are read that no rule was made from."""

import json
from pathlib import Path

import pytest

from pipeline.evaluate import Scores
from tests.printing import needs_font
from tests.unseen.annotated import words_of
from tests.unseen.scoring import documents, score

FLOORS: dict[str, float] = json.loads((Path(__file__).parent / "unseen" / "floors.json").read_text())

pytestmark = needs_font


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> Scores:
    return score(tmp_path_factory.mktemp("unseen"))


@pytest.mark.parametrize("measure", FLOORS)
def test_no_measure_falls_below_its_floor(scores: Scores, measure: str) -> None:
    wrong = [note for note in scores.notes if f"] {measure}" in note]
    assert scores.value(measure) >= FLOORS[measure], "\n".join(wrong)


def test_what_is_expected_stands_in_the_document() -> None:
    for document in documents():
        words = words_of(document.text)
        assert all(row["raw"] in words for row in (*document.citations, *document.statistics)), document.name
