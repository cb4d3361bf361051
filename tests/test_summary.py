from pathlib import Path

from pipeline.summary import Summary, summary_lines
from pipeline.tables.schema import FailureRow


def lines(failures: int, pages: int = 0) -> list[str]:
    rows = [FailureRow(f"{n}.pdf", None, "read", "no_text", f"{n}.pdf: không có chữ.") for n in range(failures)]
    rows += [FailureRow("x.doc", None, "read", "converter_missing", "x.doc: Word đời cũ.")] if failures else []
    summary = Summary(3, 0, pages, 86, 42, {"error": 3}, {}, (("C-DATE", 2),), tuple(rows), (), 1.5, Path("ra"))
    return list(summary_lines(summary, {"C-DATE": "Khác ngày"}, "vi"))


def test_nothing_is_said_of_failures_when_there_are_none() -> None:
    assert not any("Không đọc được" in line for line in lines(0))


def test_pages_are_told_only_where_there_are_pages() -> None:
    assert "trang" not in lines(0)[0]
    assert "197 trang" in lines(0, pages=197)[0]


def test_few_failures_are_all_listed() -> None:
    assert [line for line in lines(2) if line.startswith("  [")] == [
        "  [no_text] 0.pdf: không có chữ.",
        "  [no_text] 1.pdf: không có chữ.",
        "  [converter_missing] x.doc: Word đời cũ.",
    ]


def test_many_failures_are_counted_by_cause() -> None:
    told = [line for line in lines(45) if "[" in line]
    assert told == [
        "     45  [no_text] ví dụ 0.pdf: không có chữ.",
        "      1  [converter_missing] ví dụ x.doc: Word đời cũ.",
    ]


def test_the_end_says_where_to_look() -> None:
    assert lines(0)[-1].endswith("report.html")
