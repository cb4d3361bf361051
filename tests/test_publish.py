import csv
import datetime
import json
import random
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.corpus import bring_up_to_date
from pipeline.errors import UsageError
from pipeline.publish import publish
from pipeline.publish.staging import staged
from pipeline.rules import load_rules
from pipeline.store import RunTables, Store
from pipeline.tables.formulas import disarm
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import TABLES, FailureRow, PageRow
from tests.reports import CONTENT, make_report

VERSIONS = {"pipeline": "1.0", "rules": "rules"}


def batch(names: str) -> list[ReportRows]:
    return [rows_of(make_report(f"{CONTENT}\n{name}", name=f"{name}.md"), "rules", "1.0") for name in names]


def published(folder: Path, reports: list[ReportRows], failures: tuple[FailureRow, ...] = ()) -> Path:
    folder.mkdir(exist_ok=True)
    with Store.open(folder / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        for report in reports:
            RunTables(store).add([report])
        RunTables(store).add([], failures)
        RunTables(store).finish("2026-01-01T00:00:00", "2026-01-01T00:01:00")
        bring_up_to_date(store, load_rules())
        with staged(folder) as stage:
            publish(store, stage, VERSIONS)
    return folder


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    failure = FailureRow("hỏng.pdf", None, "read", "corrupt", "Tệp hỏng.")
    return published(tmp_path_factory.mktemp("outputs"), batch("ba"), (failure,))


def test_a_run_without_reports_gives_tables_with_headers_only(tmp_path: Path) -> None:
    published(tmp_path, [])
    for table in TABLES:
        assert (tmp_path / f"{table.name}.csv").read_text(encoding="utf-8") == ",".join(table.names) + "\n"
        assert pyarrow.parquet.read_table(tmp_path / f"{table.name}.parquet").num_rows == 0


def test_every_table_is_written_twice_and_described(outputs: Path) -> None:
    assert {path.name for path in outputs.iterdir()} == {
        *(f"{table.name}.{suffix}" for table in TABLES for suffix in ("csv", "parquet")),
        "datapackage.json",
        "doichieu.sqlite",
        "text",
    }


def test_the_descriptor_is_valid(outputs: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(outputs / "datapackage.json"))
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])


def test_the_descriptor_would_refuse_a_wrong_cell(outputs: Path, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for path in outputs.glob("*.csv"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "datapackage.json").write_bytes((outputs / "datapackage.json").read_bytes())
    flags = (tmp_path / "flags.csv").read_text(encoding="utf-8")
    (tmp_path / "flags.csv").write_text(flags.replace(",error,", ",catastrophe,", 1), encoding="utf-8")
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid


def test_every_column_is_described_with_a_vietnamese_title(outputs: Path) -> None:
    resources = json.loads((outputs / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    for table, resource in zip(TABLES, resources, strict=True):
        assert [field["name"] for field in resource["schema"]["fields"]] == list(table.names)
        assert all(field["title"] for field in resource["schema"]["fields"])


def test_csv_has_line_feeds_and_empty_cells_for_null(outputs: Path) -> None:
    assert b"\r" not in (outputs / "reports.csv").read_bytes()
    report = read_csv(outputs / "reports.csv")[0]
    assert (report["code"], report["is_draft"], report["issued_date"]) == ("", "false", "")


def test_raw_in_csv_equals_the_published_text(outputs: Path) -> None:
    for table in ("citations", "statistics"):
        for row in read_csv(outputs / f"{table}.csv"):
            text = (outputs / "text" / f"{row['report_id']}.txt").read_bytes().decode()
            assert text[int(row["start"]) : int(row["end"])] == row["raw"]


def test_parquet_is_typed(outputs: Path) -> None:
    citation = pyarrow.parquet.read_table(outputs / "citations.parquet").to_pylist()[0]
    assert citation["issued_date"] == datetime.date(2016, 2, 5)
    assert isinstance(citation["start"], int)
    statistic = pyarrow.parquet.read_table(outputs / "statistics.parquet").to_pylist()[0]
    assert statistic["value"] == 12.0
    assert statistic["bold"] is True
    assert statistic["value_high"] is None


def test_the_order_in_which_reports_finish_does_not_change_a_byte(tmp_path: Path) -> None:
    reports = batch("abcdef")
    first = published(tmp_path / "first", reports)
    random.Random(7).shuffle(reports)
    second = published(tmp_path / "second", reports)
    for path in sorted(first.rglob("*")):
        if path.is_file() and path.suffix != ".sqlite":
            assert path.read_bytes() == (second / path.relative_to(first)).read_bytes(), path.name


def test_texts_of_former_runs_go(tmp_path: Path) -> None:
    published(tmp_path, batch("ab"))
    with Store.open(tmp_path / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-02T00:00:00", "1.0", "rules")
        RunTables(store).add(batch("b"))
        RunTables(store).finish("2026-01-02T00:00:00", "2026-01-02T00:01:00", prune=True)
        with staged(tmp_path) as stage:
            publish(store, stage, VERSIONS)
    (text,) = (tmp_path / "text").iterdir()
    assert text.stem == batch("b")[0].report.report_id


def test_a_run_that_dies_while_writing_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    published(tmp_path, batch("a"))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".sqlite"}

    def full_disk(path: Path, versions: dict[str, str]) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pipeline.publish.write_datapackage", full_disk)
    with pytest.raises(UsageError, match="No space left"):
        published(tmp_path, batch("b"))
    after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.suffix != ".sqlite"}
    assert after == before


def test_what_a_killed_run_left_behind_is_cleared(tmp_path: Path) -> None:
    (tmp_path / ".being-written").mkdir()
    (tmp_path / ".being-written" / "flags.csv").write_text("half a tab")
    published(tmp_path, batch("a"))
    assert not (tmp_path / ".being-written").exists()


def test_what_is_measured_differs_between_runs_and_leaves_csv_as_it_is(tmp_path: Path) -> None:
    one = batch("a")[0]

    def run(seconds: float) -> Path:
        page = PageRow(one.report.report_id, 1, 595.28, 841.89, 0, "pdf", 1.0, seconds)
        return published(tmp_path / str(seconds), [replace(one, pages=(page,))])

    quick, slow = run(0.25), run(0.5)
    assert (quick / "pages.csv").read_bytes() == (slow / "pages.csv").read_bytes()
    assert read_csv(quick / "pages.csv")[0]["seconds"] == ""
    assert [pyarrow.parquet.read_table(out / "pages.parquet").to_pylist()[0]["seconds"] for out in (quick, slow)] == [
        0.25,
        0.5,
    ]


@pytest.mark.parametrize("cell", ["Sở Nội vụ", "", "-", "+", "-5", "+5,2%", "-1.234,5", "a=b", "'quoted'", "II/-"])
def test_harmless_cells_stay_as_they_are(cell: str) -> None:
    assert disarm(cell) == cell


@pytest.mark.parametrize(
    "cell", ["=1+1", "=cmd|'/C calc'!A0", "+84 24", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "- Sở Nội vụ", "'=1", "-\n=1"]
)
def test_cells_that_a_spreadsheet_would_run_are_disarmed(cell: str) -> None:
    assert disarm(cell) == f"'{cell}"


@given(st.text(alphabet="'=+-@\t 1a,%", max_size=6))
def test_one_apostrophe_taken_off_gives_the_value_back(cell: str) -> None:
    written = disarm(cell)
    assert written in (cell, f"'{cell}")
    # No other cell is written the same way: the value can be told from what was written.
    if written == cell and cell.startswith("'"):
        assert disarm(cell[1:]) == cell[1:]


def test_a_formula_in_a_report_is_disarmed_in_csv_and_kept_in_parquet(tmp_path: Path) -> None:
    one = batch("a")[0]
    report = one.report._replace(subject='=HYPERLINK("http://x";"y")')
    published(tmp_path, [ReportRows(report, (), (), (), (), (), one.text, one.layout)])
    assert read_csv(tmp_path / "reports.csv")[0]["subject"] == '\'=HYPERLINK("http://x";"y")'
    kept = pyarrow.parquet.read_table(tmp_path / "reports.parquet").to_pylist()[0]["subject"]
    assert kept == '=HYPERLINK("http://x";"y")'


def test_memory_stays_flat_over_many_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Publishing four times the reports takes nowhere near four times the memory."""
    monkeypatch.setattr("pipeline.publish.parquet_file._ROWS_AT_ONCE", 500)

    def many(count: int) -> Iterator[ReportRows]:
        one = batch("a")[0]
        for number in range(count):
            report_id = f"{number:016x}"
            yield ReportRows(
                one.report._replace(report_id=report_id, source=f"{report_id}.md"),
                (),
                (),
                tuple(
                    row._replace(
                        citation_id=f"{report_id}-c{n:04d}", report_id=report_id, ordinal=n, document_id=report_id
                    )
                    for n, row in enumerate(one.citations * 10)
                ),
                (),
                (),
                one.text,
                one.layout,
            )

    def peak(count: int) -> int:
        folder = tmp_path / str(count)
        folder.mkdir()
        with Store.open(folder / "doichieu.sqlite") as store:
            RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
            RunTables(store).add(many(count))
            RunTables(store).finish("2026-01-01T00:00:00", "2026-01-01T00:01:00")
            tracemalloc.start()
            with staged(folder) as stage:
                publish(store, stage, VERSIONS)
            used = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        return used

    peak(1)  # what is loaded once does not count
    # Parquet gathers rows: both runs are well beyond what it gathers.
    assert peak(240) < 1.5 * peak(60)
