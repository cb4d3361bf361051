from pipeline.rules.base import PatternRule
from pipeline.why import near_misses

CODE = PatternRule(
    id="code", pattern=r"(?P<number>\d+)/(?P<type>QĐ|KH)-(?P<agency>[A-Z]+)", examples=("12/QĐ-UBND",), source="test"
)


def explain(text: str, words: str) -> list[tuple[str, str]]:
    start = text.index(words)
    return [(miss.matched, miss.failed_part) for miss in near_misses(text, start, start + len(words), (CODE,))]


def test_a_rule_that_matches_is_no_near_miss() -> None:
    assert explain("theo 12/QĐ-UBND của", "12/QĐ-UBND") == []


def test_a_rule_that_does_not_begin_is_no_near_miss() -> None:
    assert explain("không có gì ở đây", "gì") == []


def test_the_failing_part_is_named() -> None:
    assert explain("theo 12/QĐ UBND của", "12/QĐ UBND") == [("12/QĐ", "-")]
    assert explain("theo 12/XX-UBND của", "12/XX") == [("12/", "(?P<type>QĐ|KH)")]
