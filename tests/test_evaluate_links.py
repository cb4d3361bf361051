"""Links are scored by what mentions share, never by what the documents are called; flags by the mentions they quote."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate import score_tables
from pipeline.evaluate.compare import Scores
from pipeline.evaluate.links import score_links
from pipeline.evaluate.mentions import Linked


def linked(*pairs: tuple[str, str], look: str = "5 kh-ubnd") -> list[Linked]:
    return [
        Linked("r", str(number), "Kế hoạch số 5", true, look, found, f"c{number}")
        for number, (true, found) in enumerate(pairs)
    ]


def scored(mentions: Sequence[Linked]) -> Scores:
    scores = Scores()
    score_links(mentions, scores)
    return scores


def test_other_names_for_the_same_groups_are_all_right() -> None:
    scores = scored(linked(("a", "x"), ("a", "x"), ("b", "y")))
    assert [scores.value(one) for one in ("links", "links.pairs", "links.not_wrong")] == [1.0, 1.0, 1.0]


def test_two_documents_under_one_id_are_wrong_links_and_no_longer_apart() -> None:
    scores = scored(linked(("a", "x"), ("a", "x"), ("b", "x")))
    assert scores.right["links.not_wrong"] == (2, 3)
    assert scores.right["links.lookalikes_apart"] == (0, 1)
    assert scores.counted["links.pairs"].precision == pytest.approx(1 / 3)


def test_one_document_under_two_ids_loses_pairs() -> None:
    scores = scored(linked(("a", "x"), ("a", "x"), ("a", "y")))
    assert scores.counted["links.pairs"].recall == pytest.approx(1 / 3)
    assert scores.counted["links.pairs"].precision == 1.0


def test_a_mention_left_unresolved_is_missed_and_not_wrong() -> None:
    scores = scored(linked(("a", "x"), ("a", "")))
    assert scores.counted["links"].recall == 0.5
    assert scores.right["links.not_wrong"] == (1, 1)


def test_a_mention_that_means_nothing_known_must_not_join_another() -> None:
    assert scored(linked(("a", "x"), ("? r 1", "y"))).value("links") == 1.0
    assert scored(linked(("a", "x"), ("? r 1", "x"))).counted["links"].precision == 0.5


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1, max_size=30))
def test_pairs_are_counted_as_by_enumerating_them(pairs: list[tuple[str, str]]) -> None:
    both = [(one, other) for number, one in enumerate(pairs) for other in pairs[:number]]
    tally = scored(linked(*pairs)).counted["links.pairs"]
    assert tally.gold == sum(one[0] == other[0] for one, other in both)
    assert tally.found == sum(one[1] == other[1] for one, other in both)
    assert tally.hit == sum(one == other for one, other in both)


def table(file: Path, rows: Sequence[dict[str, str]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def made(home: Path, flagged: str, *, code: str = "C-DATE", against: str = "report") -> Scores:
    """Two mentions of one document, the second with a wrong month; a flag that quotes `flagged`."""
    gold, out, raws = home / "gold" / "r-1", home / "out", ("Kế hoạch số 5/KH-UBND", "Kế hoạch số 05/KH-UBND")
    fields = dict.fromkeys(("date", "issuer", "subject", "relation", "resolves_to", "year_in_number"), "")
    kept = {"form": "full", "type": "Kế hoạch", "number": "5", "symbol": "KH-UBND"}
    orders = [str(order) for order in (1, 2)]
    table(gold / "citations.csv", [{"order": o, "raw": r, **kept, **fields} for o, r in zip(orders, raws, strict=True)])
    identities = [{"order": o, "raw": r, "document": "a", "doubt": ""} for o, r in zip(orders, raws, strict=True)]
    table(gold / "identities.csv", identities)
    (gold / "header.json").write_text("{}", encoding="utf-8")
    fault = {"report": "r-1", "order": "2", "kind": "month", "codes": "C-DATE|C-REG-DATE", "against": against}
    table(home / "conflicts.csv", [fault])
    read = {**dict.fromkeys(("issued_date", "issuer", "subject", "relation", "year", "issuer_source"), ""), **kept}
    read |= {"report_id": "R", "start": "0", "end": "0"}
    found = [
        {**read, "raw": r, "citation_id": f"R-c{o}", "document_id": "x"} for o, r in zip(orders, raws, strict=True)
    ]
    table(out / "citations.csv", found)
    table(out / "reports.csv", [{"report_id": "R", "source": "r-1.md", "text_source": "markdown"}])
    quotes = json.dumps([{"report_id": "R", "record_id": flagged}])
    flag = {"report_id": "R", "code": code, "severity": "error", "message_vi": "", "message_en": "", "quotes": quotes}
    table(out / "flags.csv", [flag])
    return score_tables(home / "gold", out)


def test_a_wrong_date_is_told_by_a_flag_that_quotes_it(tmp_path: Path) -> None:
    scores = made(tmp_path, "R-c2")
    assert [scores.value(one) for one in ("dates", "dates.month", "dates.markdown")] == [1.0, 1.0, 1.0]


def test_a_flag_on_the_right_mention_alone_is_a_false_alarm(tmp_path: Path) -> None:
    tally = made(tmp_path, "R-c1").counted["dates"]
    assert (tally.hit, tally.gold, tally.found) == (0, 1, 1)


def test_a_flag_of_another_kind_tells_no_wrong_date(tmp_path: Path) -> None:
    assert made(tmp_path, "R-c2", code="C-NODATE").counted["dates"].hit == 0


def test_what_only_a_register_knows_is_asked_for_only_with_one(tmp_path: Path) -> None:
    assert "dates" not in made(tmp_path, "R-c2", against="register").counted


def test_doubtful_mentions_are_not_scored(tmp_path: Path) -> None:
    made(tmp_path, "R-c2")
    file = tmp_path / "gold" / "r-1" / "identities.csv"
    file.write_text(file.read_text(encoding="utf-8").replace(",a,\n", ",a,hai cách đọc\n"), encoding="utf-8")
    assert "links" not in score_tables(tmp_path / "gold", tmp_path / "out").counted
