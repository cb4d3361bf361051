"""Totals and parts: which number the text says another is a part of."""

from pipeline.records import Header
from pipeline.rules import load_rules
from pipeline.statistics import find_statistics
from tests.making import make_text


def wholes(content: str) -> list[tuple[str, str]]:
    """Each part with its total."""
    found = find_statistics(make_text(content), Header(), (), (), load_rules())
    return [(one.value, found[one.part_of].value) for one in found if one.part_of is not None]


def test_a_sentence_that_opens_with_the_cue_parts_the_total_before_it() -> None:
    content = "Xảy ra 74 vụ. So với năm trước giảm 11 vụ. Trong đó: giết người 03 vụ, 05 đối tượng; trộm cắp 36 vụ."
    assert wholes(content) == [("3", "74"), ("36", "74")]
    assert wholes("Tổng thu 98 tỷ đồng, bằng 81% dự toán. Trong đó, thu đất 12 tỷ.") == [("12000000000", "98000000000")]


def test_what_stands_between_a_total_and_its_parts_does_not_part_them() -> None:
    content = "Sản lượng 38.650 tấn, đạt 59,5% kế hoạch; trong đó cá ngừ 2.315 tấn (tăng 140 tấn), mực 900 tấn."
    assert wholes(content) == [("2315", "38650"), ("900", "38650")]


def test_labelled_numbers_in_brackets_are_parts() -> None:
    assert wholes("Có 138 chợ (hạng 1: 03 chợ, hạng 2: 12 chợ), 02 siêu thị.") == [("3", "138"), ("12", "138")]


def test_a_list_of_parts_ends_where_its_mark_changes_or_its_bracket_closes() -> None:
    content = "Có 71.540 con, trong đó trâu 15.210 con, bò 4.815 con; gia cầm 412.000 con."
    assert wholes(content) == [("15210", "71540"), ("4815", "71540")]
    assert wholes("Có 54 người (nữ 16 người, nam 38 người), 02 người mất tích.") == [("16", "54"), ("38", "54")]


def test_what_is_compared_is_no_part() -> None:
    assert not wholes("Có 12 hồ sơ (cùng kỳ: 15 hồ sơ, kế hoạch: 20 hồ sơ).")
    assert not wholes("Thu giữ 112 bánh (39,2 kg).")


def test_a_cue_that_speaks_of_another_body_parts_nothing_before_it() -> None:
    assert not wholes("Ban Chấp hành 25 thành viên; Ban Thường vụ gồm 08 thành viên; Ban Kiểm tra gồm 03 thành viên.")
    assert not wholes("Ban Chấp hành có 25 thành viên, Ban Thường vụ gồm 08 thành viên.")
