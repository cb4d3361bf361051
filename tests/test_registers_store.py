import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.cli import main
from pipeline.errors import UsageError
from pipeline.records import NO_DATE, Coverage, PartialDate, Register, RegisterEntry
from pipeline.registers import import_all, survey_all
from pipeline.rules import load_rules
from pipeline.store import STORE_FILE, RegisterTables, Store
from pipeline.store.register_entries import entry_of
from tests.register_making import numbered, read_all, write_csv

RULES = load_rules()
TITLE = "Về việc phê duyệt kế hoạch cải cách hành chính năm 2020"
ROWS = numbered(("436/QĐ-UBND", "12/05/2019", TITLE), ("437/QĐ-UBND", "13/05/2019", TITLE))
REGISTER = Register(
    "sổ",
    "so.csv",
    "00",
    "Hà Tĩnh",
    "2026-01-01",
    0,
    (("code", "Số"),),
    (Coverage("UBND", "ubnd", "ha-tinh", 2019, 2020),),
)


def entry(number: int, day: PartialDate = NO_DATE, name: str = "sổ") -> RegisterEntry:
    return RegisterEntry(name, number, f"qd-ubnd {number} ha-tinh", f"{number}/QĐ-UBND", f"{number}/QĐ-UBND", date=day)


def open_store(folder: Path) -> Store:
    return Store.open(folder / STORE_FILE)


def kept_entries(store: Store) -> list[RegisterEntry]:
    """The entries of the register "sổ", as they stand in it."""
    return list(map(entry_of, store.select("SELECT * FROM register_entries WHERE register = 'sổ' ORDER BY rowid")))


def test_entries_come_back_as_they_were(tmp_path: Path) -> None:
    entries, _, _ = read_all(write_csv(tmp_path / "so.csv", ROWS))
    full = entries[0]._replace(
        in_force_from=date(2019, 5, 20), in_force_until=date(2020, 1, 1), status="repealed", year=2019
    )
    with open_store(tmp_path) as store:
        kept = RegisterTables(store).put(REGISTER, [full, *entries[1:]])
        tables = RegisterTables(store)
        assert kept.entries == 2
        assert tables.all() == (kept,)
        assert kept_entries(store) == [full, entries[1]]
        assert tables.of_series([full.series, "qd-ubnd 9 ha-tinh", ""]) == {full.series: [full]}
        assert tables.of_dates(["2019-05-13"]) == {"2019-05-13": [entries[1]]}


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from([NO_DATE, PartialDate(2019), PartialDate(2019, 5), PartialDate(2019, 5, 12)]), max_size=9)
)
def test_any_part_of_a_date_comes_back(tmp_path: Path, days: list[PartialDate]) -> None:
    entries = [entry(number, day) for number, day in enumerate(days)]
    with open_store(tmp_path) as store:
        RegisterTables(store).put(REGISTER, entries)
        assert kept_entries(store) == entries


def test_a_claim_for_all_keeps_of_whom_anything_is_held(tmp_path: Path) -> None:
    central = entry(7)._replace(series="tt-btc 7")
    with open_store(tmp_path) as store:
        RegisterTables(store).put(
            replace(REGISTER, coverage=(Coverage("all", "*", "", 2019, 2020),)), [entry(1), central]
        )
        assert RegisterTables(store).all()[0].held == {"qd-ubnd ha-tinh", "tt-btc"}


def test_a_register_replaces_the_one_of_its_name_alone(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        tables = RegisterTables(store)
        tables.put(REGISTER, [entry(1), entry(2)])
        tables.put(Register("khác", "", "", "", "", 0, ()), [entry(1, name="khác")])
        tables.put(REGISTER, [entry(3)])
        assert [one.row for one in kept_entries(store)] == [3]
        assert [(one.name, one.entries) for one in tables.all()] == [("khác", 1), ("sổ", 1)]
        assert tables.all()[1].coverage == REGISTER.coverage


def test_a_register_that_breaks_off_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    def broken() -> object:
        yield entry(2)
        raise UsageError("hỏng", "broken")

    with open_store(tmp_path) as store:
        RegisterTables(store).put(REGISTER, [entry(1)])
        with pytest.raises(UsageError):
            RegisterTables(store).put(REGISTER, broken())  # type: ignore[arg-type]
        assert [one.row for one in kept_entries(store)] == [1]


def test_registers_outlive_another_version_of_the_tables(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        RegisterTables(store).put(REGISTER, [entry(number) for number in range(5)])
    with sqlite3.connect(tmp_path / STORE_FILE) as connection:
        connection.execute("ALTER TABLE register_entries DROP COLUMN reference")
        connection.execute("ALTER TABLE register_entries ADD COLUMN of_a_later_version TEXT")
        connection.execute("INSERT INTO runs VALUES ('2026', NULL, '', '')")
        connection.execute("PRAGMA user_version = 7")
    connection.close()
    with open_store(tmp_path) as store:
        assert [one.row for one in kept_entries(store)] == [0, 1, 2, 3, 4]
        assert [one.coverage for one in RegisterTables(store).all()] == [REGISTER.coverage]
        assert list(store.select("SELECT * FROM runs")) == []
    assert sorted(file.name for file in tmp_path.iterdir()) == [STORE_FILE]


def test_a_store_from_before_there_were_registers_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / STORE_FILE) as connection:
        connection.execute("CREATE TABLE reports (report_id TEXT)")
    connection.close()
    with open_store(tmp_path) as store:
        assert RegisterTables(store).all() == ()


def test_registers_of_a_run_are_imported_once(tmp_path: Path) -> None:
    file = write_csv(tmp_path / "so.csv", ROWS)
    with open_store(tmp_path) as store:
        import_all(store, survey_all([file], RULES), RULES)
        (first,) = RegisterTables(store).all()
        RegisterTables(store).put(REGISTER, ())
        import_all(store, survey_all([file], RULES), RULES)
        assert RegisterTables(store).all()[0] == first
        write_csv(file, ROWS[:2])
        import_all(store, survey_all([file], RULES), RULES)
        assert [one.entries for one in RegisterTables(store).all()] == [1, 0]


def test_registers_imported_under_other_rules_get_their_series_anew(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        old = entry(1)._replace(series="quyet-dinh 1", number="1", symbol="QĐ-UBND")
        RegisterTables(store).put(replace(REGISTER, rules_version="old"), [old, entry(2)._replace(series="")])
        import_all(store, (), RULES)
        (kept,) = RegisterTables(store).all()
        assert kept.rules_version == RULES.version
        assert [one.series for one in kept_entries(store)] == ["qd-ubnd 1 ha-tinh", ""]


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    files = [write_csv(tmp_path / "so.csv", ROWS), write_csv(tmp_path / "a" / "so.csv", ROWS)]
    with pytest.raises(UsageError, match="cùng tên"):
        survey_all(files, RULES)


# The command.


def call(*arguments: object) -> int:
    return main(["registry", *map(str, arguments), "--lang", "vi"])


def test_the_columns_are_shown_and_the_register_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, out = write_csv(tmp_path / "so.csv", ROWS), tmp_path / "out"
    assert call("import", file, "--out", out, "--province", "hà tĩnh", "--complete-for", "UBND:2019", "HĐND:2020-") == 0
    printed = capsys.readouterr().out
    assert "code            ← Số, ký hiệu" in printed
    assert "436/QĐ-UBND · 437/QĐ-UBND" in printed
    assert "Đã nhập 2 văn bản vào sổ “so”" in printed
    assert call("list", "--out", out) == 0
    assert "so: 2 văn bản (so.csv; " in (listed := capsys.readouterr().out)
    assert "Hà Tĩnh; ghi đủ: UBND:2019, HĐND:2020–" in listed
    assert call("remove", "so", "--out", out) == 0
    capsys.readouterr()
    assert call("list", "--out", out) == 0
    assert "Chưa có sổ nào" in capsys.readouterr().out


def test_checking_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = numbered(("436 /QĐ-UBND", "12/05/2019", TITLE))
    assert call("check", write_csv(tmp_path / "so.csv", rows), "--out", tmp_path / "out") == 0
    printed = capsys.readouterr().out
    assert "số, ký hiệu có dấu cách" in printed
    assert "1 văn bản, chưa nhập" in printed
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "none.csv"),
        ("import",),
        ("import", "so.csv", "--column", "nosuch=1"),
        ("import", "so.csv", "--column", "code=Mã"),
        ("import", "so.csv", "--complete-for", "UBND"),
        ("import", "so.csv", "--province", "Tỉnh Lạ"),
        ("remove", "so"),
        ("remove",),
    ],
)
def test_a_wrong_call_exits_2_and_writes_nothing(
    tmp_path: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_csv(tmp_path / "so.csv", ROWS)
    assert call(*arguments) == 2
    assert capsys.readouterr().err
    assert not (tmp_path / "outputs").exists()


def test_on_a_terminal_the_user_is_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, out = write_csv(tmp_path / "so.csv", ROWS), tmp_path / "out"
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: "k")
    assert call("import", file, "--out", out) == 2
    assert not out.exists()
    monkeypatch.setattr("builtins.input", lambda _: "")
    assert call("import", file, "--out", out) == 0
    assert (out / STORE_FILE).exists()
    capsys.readouterr()


# As an option of a run.


def report_citing(folder: Path) -> Path:
    folder.mkdir()
    lines = (
        "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH",
        "SỞ NỘI VỤ",
        "Số: 12/BC-SNV",
        "Hà Tĩnh, ngày 20 tháng 6 năm 2019",
        "BÁO CÁO",
        "Kết quả công tác cải cách hành chính",
        "Thực hiện Quyết định số 436/QĐ-UBND ngày 12/02/2019 của UBND tỉnh về việc phê duyệt kế hoạch cải cách hành"
        " chính năm 2020, Sở Nội vụ báo cáo như sau:",
    )
    (folder / "bao-cao.md").write_text("\n\n".join(lines), encoding="utf-8")
    return folder


def test_a_run_holds_citations_against_a_register(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inputs, file = report_citing(tmp_path / "in"), write_csv(tmp_path / "so.csv", ROWS)
    out = str(tmp_path / "out")
    assert call("import", file, "--out", out, "--province", "Hà Tĩnh") == 0
    assert main(["run", str(inputs), "--out", out, "--quiet", "--lang", "vi", "--registry", str(file)]) == 0
    assert "Đối chiếu sổ văn bản: 1 khác ngày" in capsys.readouterr().out
    with open_store(tmp_path / "out") as store:
        assert list(
            store.select("SELECT registry_status, registry_id FROM cited_documents WHERE code = '436/QĐ-UBND'")
        ) == [("date_differs", "so:2")]
        assert ("C-REG-DATE",) in list(store.select("SELECT code FROM flags"))


def test_an_unclear_register_stops_a_run_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inputs, file = report_citing(tmp_path / "in"), write_csv(tmp_path / "so.csv", [("Họ tên", "Tuổi"), ("An", "30")])
    assert main(["run", str(inputs), "--out", str(tmp_path / "out"), "--quiet", "--registry", str(file)]) == 2
    assert "--column" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_register_that_comes_before_or_after_the_reports_gives_the_same(tmp_path: Path) -> None:
    inputs, file = report_citing(tmp_path / "in"), write_csv(tmp_path / "so.csv", ROWS)

    def run_into(name: str, *steps: str) -> tuple[list[tuple[object, ...]], ...]:
        out = str(tmp_path / name)
        for step in steps:
            if step == "run":
                assert main(["run", str(inputs), "--out", out, "--quiet"]) == 0
            elif step == "import":
                assert call("import", file, "--out", out, "--province", "Hà Tĩnh") == 0
            else:
                assert call("remove", "so", "--out", out) == 0
        with open_store(tmp_path / name) as store:
            documents = "SELECT document_id, issued_date, registry_status, registry_id FROM cited_documents ORDER BY 1"
            return list(store.select(documents)), list(store.select("SELECT code, quotes FROM flags ORDER BY flag_id"))

    held = run_into("before", "import", "run")
    assert any(status == "date_differs" for _, _, status, _ in held[0])
    assert run_into("after", "run", "import", "run") == held
    assert run_into("removed", "import", "run", "remove", "run") == run_into("never", "run")
