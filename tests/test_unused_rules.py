"""Rules that nothing in a set of reports needs are named, and those that leave no record are not among them."""

from pathlib import Path

from pipeline.rules import load_rules
from pipeline.unused_rules import unused_rules


def unused_over(folder: Path, *texts: str) -> set[str]:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return {rule.id for rule in unused_rules([str(folder)], load_rules())}


def test_what_was_read_by_a_rule_or_kept_from_being_read_needed_it(tmp_path: Path) -> None:
    plain = "Ủy ban nhân dân tỉnh báo cáo kết quả thực hiện nhiệm vụ của các đơn vị trực thuộc."
    at_first = unused_over(tmp_path, plain)
    assert {"clock", "quy"} <= at_first
    later = unused_over(tmp_path, plain, "Cuộc họp lúc 8 giờ 30 phút ngày 05/3/2024 bàn công tác quý I năm 2024.")
    assert later < at_first
    assert at_first - later >= {"clock", "quy"}


def test_a_file_that_cannot_be_read_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of a PDF follows")
    assert unused_over(tmp_path) == {rule.id for rule in unused_rules([], load_rules())}
