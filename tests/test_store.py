import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import UsageError
from pipeline.store import STORE_FILE, RunTables, Store
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import CITATIONS, FAILURES, FLAGS, REPORTS, STATISTICS, FailureRow
from tests.reports import CONTENT, make_report


def rows(name: str, content: str = CONTENT) -> ReportRows:
    return rows_of(make_report(content, name=name), "rules", "1.0")


def open_store(folder: Path) -> Store:
    store = Store.open(folder / "doichieu.sqlite")
    RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
    return store


def test_an_empty_store_has_no_rows(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert list(store.rows(REPORTS)) == []
        assert RunTables(store).duplicates() == ()


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    one = rows("a.md")
    with open_store(tmp_path) as store:
        RunTables(store).add([one])
        assert list(store.rows(REPORTS)) == [one.report]
        assert tuple(store.rows(CITATIONS)) == one.citations
        assert tuple(store.rows(STATISTICS)) == one.statistics
        assert tuple(store.rows(FLAGS)) == one.flags
        assert store.text(one.report.report_id) == (one.text, one.layout)


@pytest.mark.parametrize("written", ["24600000000", "0.5", "24.6", "7", "-3.25", "100000000000000000000"])
def test_numbers_come_back_as_plain_decimals(tmp_path: Path, written: str) -> None:
    one = rows("a.md")
    statistic = one.statistics[0]._replace(value=written)
    with open_store(tmp_path) as store:
        RunTables(store).add([ReportRows(one.report, (), (), (), (statistic,), (), one.text, one.layout)])
        assert [row.value for row in store.rows(STATISTICS)] == [written]


def test_a_query_can_compare_and_add_values(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md")])
        assert list(store.select("SELECT sum(value) FROM statistics WHERE value > 13")) == [(15,)]


def test_rows_are_ordered_by_source_whatever_came_first(tmp_path: Path) -> None:
    batch = [rows(f"{name}.md", f"{CONTENT}\n{name}") for name in ("c", "a", "b")]
    with open_store(tmp_path) as store:
        RunTables(store).add(batch)
        assert [row[1] for row in store.rows(REPORTS)] == ["a.md", "b.md", "c.md"]
        order = {one.report.report_id: one.report.source for one in batch}
        assert [order[str(row[1])] for row in store.rows(CITATIONS)] == [f"{n}.md" for n in "aaabbbccc"]


def test_rows_of_one_report(tmp_path: Path) -> None:
    batch = [rows(f"{name}.md", f"{CONTENT}\n{name}") for name in ("a", "b")]
    with open_store(tmp_path) as store:
        RunTables(store).add(batch)
        assert tuple(store.rows_of(CITATIONS, batch[1].report.report_id)) == batch[1].citations
        assert tuple(store.rows_of(REPORTS, batch[1].report.report_id)) == (batch[1].report,)


@pytest.mark.parametrize("order", [("b.md", "a.md"), ("a.md", "b.md")])
def test_the_same_bytes_under_two_names_are_one_report_named_by_the_first(
    tmp_path: Path, order: tuple[str, ...]
) -> None:
    with open_store(tmp_path) as store:
        for name in order:
            RunTables(store).add([rows(name)])
        assert [row[1] for row in store.rows(REPORTS)] == ["a.md"]
        assert len(list(store.rows(CITATIONS))) == 3
        assert RunTables(store).duplicates() == (("b.md", "a.md"),)


def test_a_report_that_changed_replaces_its_rows(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md")])
        RunTables(store).add([rows("a.md")])
        assert len(list(store.rows(CITATIONS))) == 3


@pytest.mark.parametrize(("prune", "left"), [(False, ["a.md", "b.md"]), (True, ["b.md"])])
def test_what_is_no_input_of_the_run_stays_until_it_is_pruned(tmp_path: Path, prune: bool, left: list[str]) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add(
            [rows("a.md", CONTENT + "\na"), rows("b.md", CONTENT + "\nb")], [FailureRow("c", None, "read", "x", "y")]
        )
        RunTables(store).begin("2026-01-02T00:00:00", "1.0", "rules")
        RunTables(store).add([rows("b.md", CONTENT + "\nb")])
        RunTables(store).finish("2026-01-02T00:00:00", "2026-01-02T00:01:00", prune=prune)
        assert [row[1] for row in store.rows(REPORTS)] == left
        assert len(list(store.rows(CITATIONS))) == 3 * len(left)
        assert RunTables(store).kept_from_before() == len(left) - 1
        assert list(store.rows(FAILURES)) == []
        assert [row[0] for row in store.select("SELECT finished FROM runs ORDER BY started")] == [
            None,
            "2026-01-02T00:01:00",
        ]


def test_a_file_that_changed_since_a_former_run_leaves_nothing_behind(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md", CONTENT + "\na"), rows("b.md", CONTENT + "\nb")])
        RunTables(store).begin("2026-01-02T00:00:00", "1.0", "rules")
        RunTables(store).add([rows("a.md", CONTENT + "\nchanged")], [FailureRow("b.md", None, "read", "x", "y")])
        assert [row[1] for row in store.rows(REPORTS)] == ["a.md"]
        assert len(list(store.rows(CITATIONS))) == 3


def test_a_copy_keeps_a_report_whose_first_file_is_gone(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md"), rows("b.md")])
        RunTables(store).begin("2026-01-02T00:00:00", "1.0", "rules")
        RunTables(store).add([rows("b.md")])
        RunTables(store).finish("2026-01-02T00:00:00", "2026-01-02T00:01:00", prune=True)
        assert [row[1] for row in store.rows(REPORTS)] == ["b.md"]


def test_a_batch_is_added_whole_or_not_at_all(tmp_path: Path) -> None:
    broken = rows("b.md", CONTENT + "\nb")
    broken = ReportRows(broken.report, (), (), broken.citations * 2, (), (), broken.text, broken.layout)
    with open_store(tmp_path) as store:
        with pytest.raises(sqlite3.IntegrityError):
            RunTables(store).add([rows("a.md"), broken])
        assert list(store.rows(REPORTS)) == []
        assert RunTables(store).duplicates() == ()


def test_rows_stay_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md")])
    with Store.open(tmp_path / "doichieu.sqlite") as store:
        assert len(list(store.rows(REPORTS))) == 1


def test_a_store_of_other_tables_is_made_anew(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "doichieu.sqlite")
    connection.execute("CREATE TABLE reports (report_id TEXT)")
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md")])
        assert len(list(store.rows(REPORTS))) == 1


def test_a_second_run_into_the_same_store_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.store.opening._PATIENCE", 0.05)
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md")])
        with pytest.raises(UsageError, match="một lần chạy khác"):
            Store.open(tmp_path / "doichieu.sqlite")
    with open_store(tmp_path) as store:
        assert len(list(store.rows(REPORTS))) == 1


def test_a_killed_run_leaves_what_was_added_whole(tmp_path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from pipeline.store import RunTables
from tests.test_store import open_store, rows
store = open_store(Path(sys.argv[1]))
RunTables(store).add([rows("a.md")])
def dying():
    yield rows("b.md", "b")
    os._exit(9)
RunTables(store).add(dying())
"""
    run = subprocess.run([sys.executable, "-c", script, str(tmp_path)], cwd=Path(__file__).parents[1], check=False)
    assert run.returncode == 9
    with Store.open(tmp_path / "doichieu.sqlite") as store:
        assert [row.source for row in store.rows(REPORTS)] == ["a.md"]
        assert len(list(store.rows(CITATIONS))) == 3


def test_a_full_disk_is_told_to_the_user(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RunTables(store).add([rows("a.md")])
        ((pages,),) = store.select("PRAGMA page_count")
        list(store.select(f"PRAGMA max_page_count = {pages}"))
        with pytest.raises(UsageError, match="hết chỗ trống"):
            RunTables(store).add([rows(f"{number}.md", CONTENT + str(number)) for number in range(50)])
        assert [row.source for row in store.rows(REPORTS)] == ["a.md"]


def test_a_file_that_is_no_store_is_told_to_the_user(tmp_path: Path) -> None:
    (tmp_path / "doichieu.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(UsageError, match=r"doichieu\.sqlite: đây không phải tệp lưu"):
        Store.open(tmp_path / "doichieu.sqlite")


def test_a_store_to_read_is_not_made_and_not_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        Store.open_to_read(tmp_path)
    assert list(tmp_path.iterdir()) == []
    Store.open(tmp_path / STORE_FILE).__exit__(None, None, None)
    with Store.open_to_read(tmp_path) as store:
        assert list(store.rows(REPORTS)) == []
        with pytest.raises(UsageError):
            RunTables(store).begin("2026-01-01T00:00:00", "1", "r")


def test_a_store_of_another_version_is_kept_when_it_is_only_to_be_read(tmp_path: Path) -> None:
    file = tmp_path / STORE_FILE
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 7")
    connection.close()
    with pytest.raises(UsageError):
        Store.open_to_read(tmp_path)
    assert file.is_file()
