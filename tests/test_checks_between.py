"""Checks of what all reports and the registers say of one document: quiet cases first."""

import datetime
from pathlib import Path

import pytest

from pipeline.checks.between import all_checks_between
from pipeline.corpus import bring_up_to_date
from pipeline.records import PartialDate, Register, RegisterEntry
from pipeline.records.register import Coverage
from pipeline.rules import load_rules
from pipeline.store import RegisterTables
from pipeline.tables.rows import ReportRows
from pipeline.tables.schema import FLAGS, FlagRow
from tests.corpus_making import documents, made, report_of

AGENCIES = ("SỞ NỘI VỤ", "SỞ TƯ PHÁP", "SỞ TÀI CHÍNH", "SỞ Y TẾ", "SỞ XÂY DỰNG")
PLAN = "Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính năm 2023"


def said_by(*bodies: str) -> list[ReportRows]:
    return [
        report_of(body, agency=agency, number=number)
        for number, (body, agency) in enumerate(zip(bodies, AGENCIES, strict=False), start=1)
    ]


def between(tmp_path: Path, bodies: tuple[str, ...], *entries: RegisterEntry, complete: bool = False) -> list[FlagRow]:
    """The flags between reports, with a register that holds these entries."""
    tmp_path.mkdir(exist_ok=True)
    store = made(tmp_path / "s", [said_by(*bodies)])
    if entries or complete:
        coverage = (Coverage("UBND", "ubnd", "lam-dong", 2019, 2023),) if complete else ()
        RegisterTables(store).put(Register("Sổ UBND", "s.csv", "0" * 64, "Lâm Đồng", "", 1, (), coverage), entries)
        bring_up_to_date(store, load_rules())
    return [row for row in (FlagRow(*row) for row in store.rows(FLAGS)) if row.flag_id.split("-")[1][0] == "x"]


def entry(**changes: object) -> RegisterEntry:
    first = RegisterEntry(
        register="Sổ UBND",
        row=7,
        series="kh-ubnd 12 lam-dong",
        code="12/KH-UBND",
        code_raw="12/KH-UBND",
        number="12",
        symbol="KH-UBND",
        date=PartialDate(2023, 2, 15),
        subject="Kế hoạch cải cách hành chính năm 2023",
    )
    return first._replace(**changes)  # type: ignore[arg-type]


def codes(flags: list[FlagRow]) -> list[str]:
    return [one.code for one in flags]


@pytest.mark.parametrize(
    "bodies",
    [
        (f"Thực hiện {PLAN}.", f"Theo {PLAN}."),
        # Two offices, one against one: nobody can tell.
        (f"Thực hiện {PLAN}.", f"Thực hiện {PLAN.replace('15/02', '15/12')}."),
        # A report that gives both dates is told so by itself.
        (f"Theo {PLAN}.", f"Nay {PLAN}.", f"Có {PLAN}; {PLAN.replace('15/02', '15/12')}."),
        # Paraphrases.
        (f"Theo {PLAN}.", f"Nay {PLAN}.", "Theo Kế hoạch số 12/KH-UBND ngày 15/02/2023 về công tác CCHC."),
    ],
)
def test_quiet_between_reports(tmp_path: Path, bodies: tuple[str, ...]) -> None:
    assert between(tmp_path, bodies) == []


def test_another_date_than_two_other_offices(tmp_path: Path) -> None:
    (flag,) = between(tmp_path, (f"Theo {PLAN}.", f"Nay {PLAN}.", f"Có {PLAN.replace('15/02', '15/12')}."))
    assert (flag.code, flag.severity) == ("C-DATE", "error")
    assert "15/12/2023" in flag.message_vi
    assert flag.suggestion == "15/02/2023: 2 báo cáo của 2 cơ quan ghi"


def test_another_subject_than_two_other_offices(tmp_path: Path) -> None:
    other = PLAN.replace("cải cách hành chính năm 2023", "phòng cháy, chữa cháy và cứu nạn, cứu hộ")
    (flag,) = between(tmp_path, (f"Theo {PLAN}.", f"Nay {PLAN}.", f"Có {other}."))
    assert (flag.code, flag.severity) == ("C-TITLE", "info")


def test_another_level_of_issuer(tmp_path: Path) -> None:
    other = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của {}"
    bodies = (
        f"Theo {other.format('UBND huyện')}.",
        f"Nay {other.format('UBND tỉnh')}.",
        f"Có {other.format('UBND tỉnh')}.",
    )
    assert "C-ISSUER-VAR" in codes(between(tmp_path, bodies))


@pytest.mark.parametrize(
    ("held", "status"),
    [
        (entry(), "verified"),
        # Day and month of the register may stand the other way round: it proves nothing.
        (entry(date=PartialDate(2023, 2, 12), date_doubt="order"), None),
        # The number of another year.
        (entry(date=PartialDate(2021, 3, 8), subject="Kế hoạch phòng, chống dịch bệnh"), "not_checked"),
        (entry(series="kh-ubnd 12 gia-lai"), "not_checked"),
    ],
)
def test_quiet_by_the_register(tmp_path: Path, held: RegisterEntry, status: str | None) -> None:
    assert between(tmp_path, (f"Theo {PLAN}.",), held) == []
    store = made(tmp_path / "t", [said_by(f"Theo {PLAN}.")])
    RegisterTables(store).put(Register("Sổ UBND", "s.csv", "0" * 64, "Lâm Đồng", "", 1, ()), [held])
    bring_up_to_date(store, load_rules())
    (document,) = documents(store)
    assert status is None or document.registry_status == status


def test_another_date_than_the_register(tmp_path: Path) -> None:
    bodies = tuple(f"{word} {PLAN.replace('15/02', '15/12')}." for word in ("Theo", "Nay", "Có"))
    flags = between(tmp_path, bodies, entry())
    assert codes(flags) == ["C-REG-DATE"] * 3
    assert {one.severity for one in flags} == {"error"}
    assert "Sổ UBND, dòng 7" in flags[0].message_vi


def test_another_subject_than_the_register(tmp_path: Path) -> None:
    held = entry(subject="Tổ chức ngày hội toàn dân bảo vệ an ninh Tổ quốc")
    assert codes(between(tmp_path, (f"Theo {PLAN}.",), held)) == ["C-REG-TITLE"]


def test_what_a_complete_register_does_not_hold(tmp_path: Path) -> None:
    assert between(tmp_path, (f"Theo {PLAN}.",), entry(series="kh-ubnd 13 lam-dong", code="13/KH-UBND")) == []
    flags = between(tmp_path / "complete", (f"Theo {PLAN}.",), complete=True)
    assert codes(flags) == ["C-REG-NOTFOUND"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (f"Nay {PLAN} được nhắc lại.", []),
        (f"{PLAN} đã được thay thế bởi Kế hoạch số 90/KH-UBND ngày 05/6/2023 của UBND tỉnh.", []),
        (f"Căn cứ {PLAN};", ["C-FORCE"]),
    ],
)
def test_a_repealed_ground(tmp_path: Path, words: str, found: list[str]) -> None:
    ended = entry(in_force_until=datetime.date(2023, 6, 5), status="repealed", replaced_by="90/KH-UBND")
    assert codes(between(tmp_path, (words,), ended)) == found


def test_every_check_between_reports_says_what_it_promises() -> None:
    for one in all_checks_between():
        assert one.promise.endswith(".")
        assert all(one.name)


def decisions(*numbered: tuple[int, str]) -> str:
    return "\n".join(f"Theo Quyết định số {number}/QĐ-UBND ngày {date} của UBND tỉnh." for number, date in numbered)


RISING = ((10, "05/01/2022"), (90, "02/02/2022"), (150, "03/3/2022"), (220, "01/4/2022"), (300, "10/5/2022"),
          (410, "20/6/2022"), (560, "15/8/2022"), (700, "20/10/2022"))  # fmt: skip


def test_numbers_that_rise_with_their_dates_are_quiet(tmp_path: Path) -> None:
    # A number that was reserved, or the numbers of another year, are no finding.
    assert between(tmp_path, (decisions(*RISING, (305, "08/5/2022"), (200, "05/01/2021")),)) == []


def test_a_number_out_of_order_is_noted_with_the_days_it_may_be_of(tmp_path: Path) -> None:
    (flag,) = between(tmp_path, (decisions(*RISING, (250, "10/9/2022")),))
    assert (flag.code, flag.severity) == ("C-SERIES", "info")
    assert flag.suggestion == "01/04/2022 – 10/05/2022: theo các số liền kề"


def test_two_series_side_by_side_are_quiet(tmp_path: Path) -> None:
    mixed = ((12, "01/11/2022"), (80, "02/11/2022"), (160, "03/11/2022"), (230, "04/11/2022"))
    assert between(tmp_path, (decisions(*RISING, *mixed),)) == []


TOPIC = "về công tác quản lý khai thác khoáng sản trên địa bàn"


@pytest.mark.parametrize(
    ("bodies", "found"),
    [
        # Of one year; of a later day than the report; with a year of its own.
        ((f"Thực hiện Chỉ thị số 5/CT-UBND ngày 01/02/2020 của UBND tỉnh {TOPIC}; "
          f"Chỉ thị số 9/CT-UBND ngày 01/8/2020 của UBND tỉnh {TOPIC}.",), []),
        ((f"Thực hiện Chỉ thị số 5/CT-UBND ngày 01/02/2020 của UBND tỉnh {TOPIC}; "
          f"Chỉ thị số 9/CT-UBND ngày 01/8/2023 của UBND tỉnh {TOPIC}.",), []),
        ((f"Thực hiện Chỉ thị số 5/CT-UBND ngày 01/02/2020 của UBND tỉnh {TOPIC}.",
          f"Thực hiện Chỉ thị số 9/CT-UBND ngày 01/8/2021 của UBND tỉnh {TOPIC}."), ["X-SUPER"]),
    ],
)  # fmt: skip
def test_a_later_document_on_one_subject(tmp_path: Path, bodies: tuple[str, ...], found: list[str]) -> None:
    assert codes(between(tmp_path, bodies)) == found


def test_a_code_that_another_province_has_too(tmp_path: Path) -> None:
    words = "Quyết định số 436/QĐ-UBND ngày 11/6/2021 của {} về giá đất các dự án trọng điểm"
    bodies = (
        f"Theo {words.format('UBND tỉnh')}.",
        f"Theo {words.format('UBND tỉnh Gia Lai')}.",
        f"Nay {words.format('UBND tỉnh Gia Lai')}.",
    )
    (flag,) = between(tmp_path, bodies)
    assert (flag.code, flag.severity) == ("C-PROV", "info")
    assert "Gia Lai" in flag.message_vi
    (tmp_path / "quiet").mkdir()
    assert (
        between(tmp_path / "quiet", (bodies[0], bodies[1].replace("giá đất các dự án", "khen thưởng thành tích"))) == []
    )


def test_another_body_of_the_same_code(tmp_path: Path) -> None:
    words = "Kết luận số 104-KL/TW ngày 14/7/2017 của {}"
    same = (f"Theo {words.format('Ban Chấp hành Trung ương')}.", f"Nay {words.format('BCH Trung ương Đảng')}.")
    assert between(tmp_path, same) == []
    (tmp_path / "two").mkdir()
    flags = between(tmp_path / "two", (*same, f"Có {words.format('Bộ Chính trị')}."))
    assert codes(flags) == ["C-ISSUER-VAR"]
