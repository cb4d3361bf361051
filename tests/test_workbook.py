import datetime
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from pipeline.language import Language
from pipeline.records import Quote
from pipeline.store import RunTables, Store
from pipeline.tables.quotes import QuoteCell, write_quotes
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.workbook import write_workbook
from tests.reports import CONTENT, make_flag, make_report

ORDINARY = rows_of(make_report(), "r", "1")


def written(folder: Path, *reports: ReportRows, language: Language = "vi") -> openpyxl.Workbook:
    with Store.open(folder / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        RunTables(store).add(reports)
        write_workbook(store, folder / "flags.xlsx", language)
    return openpyxl.load_workbook(folder / "flags.xlsx")


def lines(book: openpyxl.Workbook, sheet: str) -> list[dict[str, object]]:
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_run_without_reports_gives_headings(tmp_path: Path) -> None:
    book = written(tmp_path)
    assert book.sheetnames == ["Phát hiện", "Báo cáo", "Viện dẫn", "Số liệu"]
    assert lines(book, "Phát hiện") == []


def test_every_sheet_has_filters_and_a_heading_that_stays(tmp_path: Path) -> None:
    book = written(tmp_path, ORDINARY)
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions


def test_a_flag_is_one_row_with_both_quotes_and_their_places(tmp_path: Path) -> None:
    first, second = lines(written(tmp_path, ORDINARY), "Phát hiện")
    assert first["Mức độ"] == "Lỗi"
    assert first["Chỗ thứ nhất: nguyên văn"] == "05/02/2016"
    assert first["Chỗ thứ nhất: vị trí"] == "dòng 8"
    assert first["Chỗ thứ hai: nguyên văn"] == "05/12/2016"
    assert first["Chỗ thứ hai: vị trí"] == "dòng 10"
    assert first["Các chỗ khác"] is None
    assert first["Mã kiểm tra"] == "C-DATE"
    assert second["Mức độ"] == "Cảnh báo"


def test_severity_is_a_word_and_a_colour(tmp_path: Path) -> None:
    sheet = written(tmp_path, ORDINARY)["Phát hiện"]
    colours = {sheet["A2"].fill.fgColor.rgb, sheet["A3"].fill.fgColor.rgb, sheet["B2"].fill.fgColor.rgb}
    assert len(colours) == 3


def test_a_third_place_is_not_lost(tmp_path: Path) -> None:
    report = make_report()
    quotes = (Quote(0, 2, "SỞ"), Quote(3, 6, "NỘI"), Quote(7, 9, "VỤ"))
    rows = rows_of(replace(report, flags=(make_flag("C-DATE", "error", *quotes),)), "r", "1")
    assert lines(written(tmp_path, rows), "Phát hiện")[0]["Các chỗ khác"] == "dòng 1: VỤ"


def test_a_flag_without_quotes_has_its_row(tmp_path: Path) -> None:
    rows = rows_of(replace(make_report(), flags=(make_flag("T-HEAD", "info"),)), "r", "1")
    (line,) = lines(written(tmp_path, rows), "Phát hiện")
    assert line["Chỗ thứ nhất: nguyên văn"] is None


@pytest.mark.parametrize("words", ["=1+1", "@SUM(A1)", "+84 24", "-2+3", "http://example.org", "{=A1}", "0123"])
def test_words_of_a_report_are_words(tmp_path: Path, words: str) -> None:
    rows = ORDINARY
    rows = ReportRows(rows.report._replace(subject=words), (), (), (), (), rows.flags, rows.text, rows.layout)
    cell = written(tmp_path, rows)["Báo cáo"]["E2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (words, "s", None)


def test_dates_and_numbers_can_be_filtered_as_such(tmp_path: Path) -> None:
    book = written(tmp_path, ORDINARY)
    assert lines(book, "Viện dẫn")[0]["Ngày ban hành"] == datetime.datetime(2016, 2, 5)
    assert lines(book, "Số liệu")[0]["Giá trị"] == 12


def test_headings_follow_the_language(tmp_path: Path) -> None:
    (line, _) = lines(written(tmp_path, ORDINARY, language="en"), "Flags")
    assert line["Severity"] == "Error"
    assert line["Finding"] == "Do not agree: 05/02/2016 và 05/12/2016."


def test_words_too_long_for_a_cell_are_cut_visibly(tmp_path: Path) -> None:
    rows = ORDINARY
    rows = ReportRows(rows.report._replace(subject="a" * 40_000), (), (), (), (), (), rows.text, rows.layout)
    value = written(tmp_path, rows)["Báo cáo"]["E2"].value
    assert isinstance(value, str)
    assert value.endswith("a…")


def test_the_same_reports_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    other = rows_of(make_report(CONTENT + "\nb", name="b.md"), "r", "1")
    written(tmp_path / "one", ORDINARY, other)
    written(tmp_path / "two", other, ORDINARY)
    assert (tmp_path / "one/flags.xlsx").read_bytes() == (tmp_path / "two/flags.xlsx").read_bytes()


def test_more_rows_than_a_sheet_can_hold_go_on_to_a_next_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.workbook._ROWS_OF_A_SHEET", 2)
    book = written(tmp_path, ORDINARY)
    assert "Viện dẫn (2)" in book.sheetnames
    assert len(lines(book, "Viện dẫn")) == 2
    assert len(lines(book, "Viện dẫn (2)")) == 1


def test_libreoffice_opens_it_with_its_filters(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice on this machine: flags.xlsx is not opened in it")
    written(tmp_path, ORDINARY)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = (soffice, "--headless", profile, "--convert-to", "xlsx", "--outdir", "saved", "flags.xlsx")
    subprocess.run(command, check=True, capture_output=True, timeout=120, cwd=tmp_path)
    book = openpyxl.load_workbook(tmp_path / "saved" / "flags.xlsx")
    # Without a window LibreOffice keeps no view, so the frozen row is asked of our own file only.
    assert all(sheet.auto_filter.ref for sheet in book)
    assert lines(book, "Phát hiện")[0]["Chỗ thứ nhất: nguyên văn"] == "05/02/2016"


def test_words_of_another_report_are_placed_by_its_file(tmp_path: Path) -> None:
    other = rows_of(make_report(CONTENT.replace("SỞ NỘI VỤ", "SỞ Y TẾ"), name="b.md"), "r", "1")
    own, foreign = ORDINARY.citations[0], other.citations[0]
    quotes = write_quotes(
        QuoteCell(one.report_id, one.citation_id, 3, one.line, None, None, one.start, one.end, one.raw)
        for one in (own, foreign)
    )
    flagged = replace(ORDINARY, flags=(ORDINARY.flags[0]._replace(quotes=quotes),))
    (line,) = [one for one in lines(written(tmp_path, flagged, other), "Phát hiện") if one["Tệp nguồn"] == "bao-cao.md"]
    assert line["Chỗ thứ nhất: vị trí"] == "trang 3, dòng 8"
    assert line["Chỗ thứ hai: vị trí"] == "b.md, trang 3, dòng 8"


def test_the_printed_columns_tell_reports_without_a_number_apart(tmp_path: Path) -> None:
    sheet = written(tmp_path, ORDINARY)["Phát hiện"]
    headings = [cell.value for cell in sheet[1]]
    printed = sheet[sheet.print_area.replace("$", "").rpartition("!")[2]]
    assert headings.index("Tệp nguồn") < len(printed[0])
