"""Every family of codes, and every rule for mentions without one, reads its own examples and no other does."""

import pytest

from pipeline.rules import load_rules
from tests.citing import cite

RULES = load_rules()


def test_every_code_family_reads_its_own_examples_and_no_other() -> None:
    for family in RULES.citations.codes:
        for example in family.examples:
            assert [one.id for one in RULES.citations.codes if one.pattern.match(example)] == [family.id], example
            assert RULES.citations.scan.pattern.fullmatch(example), example


def test_every_family_is_the_rule_of_its_examples_in_running_text() -> None:
    for family in RULES.citations.codes:
        for example in family.examples:
            assert [one.rule for one in cite(f"Thực hiện Quyết định số {example} ngày 01/02/2003 của")] == [
                family.id
            ], example


@pytest.mark.parametrize("name", ["law", "titled", "short_number", "self_reference", "antecedent"])
def test_every_rule_for_mentions_without_a_code_reads_its_own_examples(name: str) -> None:
    rule = getattr(RULES.citations, name)
    for example in rule.examples:
        assert [one.rule for one in cite(f"thực hiện {example.rstrip(' )')}.")] == [rule.id], example


def test_short_names_and_bare_numbers_are_read_by_their_own_rules() -> None:
    for example in RULES.citations.alias_definition.examples:
        (_, alias) = cite(f"thực hiện Quyết định số 20/QĐ-SNV {example}, các cấp")
        assert alias.rule == RULES.citations.alias_definition.id, example
    for example in RULES.citations.bare_number.examples:
        (_, bare) = cite(f"thực hiện Quyết định số 52/QĐ-SNV. Quyết định {example}, các cấp")
        assert bare.rule == RULES.citations.bare_number.id, example
