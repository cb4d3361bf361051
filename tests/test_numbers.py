"""Vietnamese numbers: digits as printed and number words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.numbers import canonical, in_vietnamese, read_number, read_words, roman_numeral


@pytest.mark.parametrize("raw", ["", "1.23.4", "12,", "1.2345", "1.234.56", "0.125", "năm"])
def test_what_is_no_number_gives_nothing(raw: str) -> None:
    assert read_number(raw) is None


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("01", "1"),
        ("00", "0"),
        ("1123", "1123"),
        ("24.600", "24600"),
        ("1.234.567", "1234567"),
        ("1 250", "1250"),
        ("24,6", "24.6"),
        ("0,16", "0.16"),
        ("24,60", "24.6"),
        ("1.234,5", "1234.5"),
        ("393,469", "393.469"),
        ("1,234,567", "1234567"),
        ("12.5", "12.5"),
    ],
)
def test_comma_is_decimal_and_dot_groups_thousands(raw: str, value: str) -> None:
    assert read_number(raw) == value


def test_a_share_has_no_thousands() -> None:
    assert read_number("99.735", thousands=False) == "99.735"
    assert read_number("99.735") == "99735"


@given(st.integers(min_value=0, max_value=10**15))
def test_a_grouped_number_reads_as_it_was_written(number: int) -> None:
    assert read_number(f"{number:,}".replace(",", ".")) == str(number)


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_canonical_is_plain_and_keeps_the_value(value: Decimal) -> None:
    text = canonical(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert not (("." in text) and text.endswith(("0", ".")))


@pytest.mark.parametrize("words", ["", "hai ba", "mươi", "trăm hai", "nghìn", "hồ sơ", "hai mươi hồ"])
def test_words_that_make_no_number_give_nothing(words: str) -> None:
    assert read_words(words.split()) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("năm", 5),
        ("mười", 10),
        ("mười hai", 12),
        ("hai mươi", 20),
        ("hai mươi mốt", 21),
        ("ba mươi lăm", 35),
        ("một trăm", 100),
        ("một trăm lẻ năm", 105),
        ("ba nghìn không trăm mười", 3010),
        ("một triệu hai trăm nghìn", 1_200_000),
        ("một tỷ hai trăm triệu", 1_200_000_000),
    ],
)
def test_number_words(words: str, value: int) -> None:
    assert read_words(words.split()) == value


@given(st.integers(min_value=1, max_value=3999))
def test_a_roman_numeral_is_read_back(value: int) -> None:
    worth = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    letters = [worth[letter] for letter in roman_numeral(value)]
    assert sum(-one if one < after else one for one, after in zip(letters, [*letters[1:], 0], strict=True)) == value


def test_numbers_in_messages_bear_vietnamese_marks() -> None:
    assert in_vietnamese(f"{24600.5:,.1f}") == "24.600,5"
