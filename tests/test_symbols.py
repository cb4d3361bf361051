import pytest

from pipeline.symbols import is_party_code, symbol_parts, without_term


@pytest.mark.parametrize("code", ["436/QĐ-UBND", "20/2013/QĐ-UBND", "34/2007/PL-UBTVQH11", "12", ""])
def test_numbers_of_the_state_are_followed_by_a_slash(code: str) -> None:
    assert not is_party_code(code)


@pytest.mark.parametrize("code", ["05-NQ/TU", "114-KL/TW", "12a-CT/TU", "396 - QĐ/TU", "05–NQ/TU"])
def test_the_hyphen_behind_the_number_is_the_party_s(code: str) -> None:
    assert is_party_code(code)


def test_what_a_symbol_is_made_of() -> None:
    assert symbol_parts("QĐ-UBND") == ["QĐ", "UBND"]
    assert symbol_parts("NQ/TU") == ["NQ", "TU"]
    assert without_term("UBTVQH11") == "UBTVQH"
    assert without_term("UBND") == "UBND"
