"""What a second look at a line may change of the first."""

from pipeline.read.scan.doubtful import surer
from pipeline.read.scan.engine import Recognised
from pipeline.read.scan.leftovers import fresh_words


def _word(text: str, confidence: float, x: int, *, foot: int = 130, high: int = 30) -> Recognised:
    return Recognised(text, confidence, x, foot - high, x + 15 * len(text), foot, foot, 0)


def _texts(words: list[Recognised]) -> list[str]:
    return [word.text for word in words]


def test_a_word_read_surely_at_the_first_look_stays() -> None:
    assert _texts(surer([_word("nhận", 0.9, 100)], [_word("nhân", 0.8, 100)])) == ["nhận"]


def test_the_surer_of_two_readings_is_taken() -> None:
    assert _texts(surer([_word("nhan:", 0.3, 100)], [_word("nhận:", 0.9, 100)])) == ["nhận:"]


def test_a_reading_that_only_lost_marks_is_not_taken() -> None:
    assert _texts(surer([_word("nhận:", 0.3, 100)], [_word("nhân:", 0.9, 100)])) == ["nhận:"]


def test_a_pen_over_two_lines_does_not_mix_their_words() -> None:
    # The first look took a box as high as both lines; the second sees the line below it too.
    first = [_word("bói", 0.19, 100, high=90), _word("Mr", 0.2, 160, high=90)]
    second = [_word("Nơi", 0.8, 100), _word("nhận:", 0.9, 160), _word("Như", 0.9, 110, foot=165)]
    assert _texts(surer(first, second)) == ["Nơi", "nhận:"]


def test_strokes_the_engine_does_not_believe_do_not_hide_the_print_beside_them() -> None:
    read = [_word("GIÁM", 0.9, 100), _word("ĐÓ", 0.9, 170), _word("—~-~Ắf..^", 0.0, 210), _word("lÈlÈ", 0.0, 360)]
    assert _texts(fresh_words(read, [])) == ["GIÁM", "ĐÓ"]


def test_a_code_is_taken_however_unsure() -> None:
    assert _texts(fresh_words([_word("911/KH-SYT", 0.05, 100)], [])) == ["911/KH-SYT"]
    assert fresh_words([_word("1ATXI", 0.05, 100)], []) == []
