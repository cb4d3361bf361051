import pytest

from pipeline.sentences import sentence_at, sentence_start, sentence_starts

TEXT = "BÁO CÁO\nTP. Hà Nội có 24.600 hồ sơ. Trong đó 12 hồ sơ trễ hạn.\nI. KẾT QUẢ"


def sentences(text: str) -> list[str]:
    starts = sentence_starts(text)
    return [text[slice(*sentence_at(text, starts, start))] for start in starts]


def test_a_full_stop_inside_an_abbreviation_a_number_or_a_label_ends_nothing() -> None:
    assert sentences(TEXT) == ["BÁO CÁO", "TP. Hà Nội có 24.600 hồ sơ.", "Trong đó 12 hồ sơ trễ hạn.", "I. KẾT QUẢ"]


@pytest.mark.parametrize(("words", "reach", "opening"), [("12", 90, "Trong"), ("BÁO", 90, "BÁO"), ("12", 4, " đó ")])
def test_the_start_of_a_sentence_is_looked_for_within_reach(words: str, reach: int, opening: str) -> None:
    assert TEXT.startswith(opening, sentence_start(TEXT, TEXT.index(words), reach))
