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


def test_numbers_are_written_as_the_language_writes_them() -> None:
    summary = Summary(1, 0, 1234, 56789, 1, {"error": 1, "info": 1200}, {}, (), (), (), 61.5, Path("ra"))
    vietnamese, english = ("\n".join(summary_lines(summary, {}, language)) for language in ("vi", "en"))
    assert "1.234 trang PDF" in vietnamese
    assert "61,5 giây" in vietnamese
    assert "1.200 lưu ý" in vietnamese
    assert "Read 1 report (1,234 PDF pages) in 61.5 seconds." in english
    assert "Citations: 56,789, of 1 document." in english
    assert "1 error, 0 warnings, 1,200 notes" in english


def test_the_most_frequent_findings_stand_under_their_sum() -> None:
    summary = Summary(
        1, 0, 0, 9, 9, {"error": 2}, {"verified": 9, "not_found": 0}, (("C-DATE", 2),), (), (), 1.0, Path("ra")
    )
    told = list(summary_lines(summary, {"C-DATE": "Khác ngày"}, "vi"))
    assert "Đối chiếu sổ văn bản: 9 khớp." in told
    assert told.index("      2  C-DATE       Khác ngày") == told.index("Phát hiện: 2 lỗi, 0 cảnh báo, 0 lưu ý.") + 1


def test_the_end_says_where_to_look() -> None:
    assert lines(0)[-1].endswith("report.html")
