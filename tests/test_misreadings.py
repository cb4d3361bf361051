"""Letters in the places of digits: what is read beside the print, and what is left alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.normalise import normalise
from pipeline.records import Text
from pipeline.rules import load_rules
from tests.making import make_text


def typed(content: str) -> Text:
    return make_text(content)


def recognised(content: str) -> Text:
    return normalise(replace(make_text(content).source, how="ocr"), load_rules().characters)


QUIET = [
    "Quyết định số 12A/QĐ-UBND ngày 05/12/2016",
    "lớp 2B, 5S, B1, H5N1, COVID-19, hạng II, quý II/2020, giai đoạn I",
    "mục I.1 và mục Il, lo lắng, bộ sổ, 3l xăng",
    "QL1/BGTVT-KH, QCVN 01:2020/BTNMT, ISO 9001:2015",
    "một số 5 điều, năm 2 015 người, từ ngày 1 đến 2 đoàn",
    "thuộc các khoản, là năm nay, tháng là năm",
]


@pytest.mark.parametrize("content", QUIET)
@pytest.mark.parametrize("make", [typed, recognised])
def test_what_is_no_number_stays(make: Callable[[str], Text], content: str) -> None:
    text = make(content)
    assert text.misread == ()
    assert text.reading is text.value


@pytest.mark.parametrize(
    "content", ["số II/KH-UBND", "tháng II năm 2019", "số 1 747/QĐ-BTTTT", "ngày 0702/2025", "ngày 2 0/11/2017"]
)
def test_typed_text_is_not_second_guessed(content: str) -> None:
    assert typed(content).misread == ()


@pytest.mark.parametrize(
    ("content", "reads"),
    [
        ("số l2/BC-SNV", "số 12/BC-SNV"),
        ("Quyết định 4l6/QĐ-UBND", "Quyết định 416/QĐ-UBND"),
        ("số 0l/2O2O/NĐ-CP", "số 01/2020/NĐ-CP"),
        ("số 45/2019/QHl4", "số 45/2019/QH14"),
        ("ngày 1l/l2/2O19", "ngày 11/12/2019"),
        ("ngày O5 tháng 7 năm 202O", "ngày 05 tháng 7 năm 2020"),
        ("tháng I1 năm 2018", "tháng 11 năm 2018"),
        ("giai đoạn 2O16-202O", "giai đoạn 2016-2020"),
        ("năm 2Ol9, đạt l.234 hồ sơ, 5O hồ sơ và l2 cuộc", "năm 2019, đạt 1.234 hồ sơ, 50 hồ sơ và 12 cuộc"),
    ],
)
@pytest.mark.parametrize("make", [typed, recognised])
def test_letters_are_read_as_digits_beside_the_print(make: Callable[[str], Text], content: str, reads: str) -> None:
    text = make(content)
    assert text.value == content + "\n"
    assert text.reading == reads + "\n"
    assert not any(one.is_doubtful for one in text.misread)


@pytest.mark.parametrize(
    ("content", "reads"),
    [
        ("số II/KH-UBND", "số 11/KH-UBND"),
        ("Luật số 59/2005/QHII", "Luật số 59/2005/QH11"),
        ("Nghị định số 1 07/2021/NĐ-CP", "Nghị định số  107/2021/NĐ-CP"),
        ("số 92/201 7/NĐ-CP", "số 92/ 2017/NĐ-CP"),
        ("ngày 1 1/9/2017", "ngày  11/9/2017"),
        ("ngày 1Š tháng II năm 2024", "ngày 15 tháng 11 năm 2024"),
        ("ngày 0] thắng 1I năm 2014", "ngày 01 thắng 11 năm 2014"),
        ("ngày 0702/2025", "ngày07/02/2025"),
        ("ngày 12l5/2020", "ngày 12/5/2020"),
        ("ngày 1215/2020", "ngày 12/5/2020"),
        ("đạt 12,S %", "đạt 12,5 %"),
        ("tử vong L0I trẻ", "tử vong L0I trẻ"),
    ],
)
def test_scans_are_read_by_their_grammar(content: str, reads: str) -> None:
    assert recognised(content).reading == reads + "\n"


@pytest.mark.parametrize("content", ["số B7/QĐ-UBND", "số 2Z/KH-UBND", "ngày 2111/2020 của", "ngày 0911/2020 của"])
def test_two_digits_that_fit_are_a_doubt(content: str) -> None:
    (one,) = recognised(content).misread
    assert one.is_doubtful


def test_a_date_that_can_be_two_is_not_read() -> None:
    text = recognised("ngày 2111/2020 của")
    assert text.reading == text.value


def test_a_reading_has_as_many_characters_as_the_print() -> None:
    text = recognised("số 1 747/QĐ-BTTTT ngày 0702/2O25, số l2/2O20/NĐ-CP ngày 1 1/9/2017 và 5O hồ sơ")
    assert len(text.reading) == len(text.value)
    for one in text.misread:
        assert len(one.reads) == one.end - one.start
        assert text.reading[one.start : one.end] == one.reads
