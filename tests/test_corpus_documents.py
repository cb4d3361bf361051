"""Cited documents over all reports: which mentions are one document, what is known of it, in any order of reports."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.corpus import bring_up_to_date
from pipeline.corpus.scope import Scopes
from pipeline.rules import load_rules
from pipeline.store import RunTables
from pipeline.tables.rows import ReportRows
from pipeline.tables.schema import CITED_DOCUMENTS, DOCUMENT_RELATIONS, FLAGS, FlagRow
from tests.corpus_making import citations, contents, documents, made, report_of

AGENCIES = ("SỞ NỘI VỤ", "SỞ TƯ PHÁP", "SỞ TÀI CHÍNH", "SỞ Y TẾ", "SỞ XÂY DỰNG")


def said_by(*bodies: str, province: str = "Lâm Đồng") -> list[ReportRows]:
    """One report of another agency for each body."""
    return [
        report_of(body, agency=agency, province=province, number=number)
        for number, (body, agency) in enumerate(zip(bodies, AGENCIES, strict=False), start=1)
    ]


def test_mentions_reports_and_agencies_are_counted(tmp_path: Path) -> None:
    plan = "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính."
    store = made(tmp_path / "s", [said_by(f"{plan} Theo Kế hoạch số 12/KH-UBND ngày 15/02/2023.", f"Sở nêu: {plan}")])
    (document,) = documents(store)
    assert (document.mentions, document.reports, document.agencies) == (3, 2, 2)
    assert document.document_id == "kh-ubnd-12-2023-lam-dong"


def test_a_copied_paragraph_is_one_witness(tmp_path: Path) -> None:
    wrong = "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2022 của UBND tỉnh về cải cách hành chính."
    right = "Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính"
    store = made(tmp_path / "s", [said_by(wrong, wrong, wrong, f"Theo {right}.", f"Căn cứ {right}.")])
    (document,) = documents(store)
    assert document.issued_date == "2023-02-15"
    assert document.issued_dates_seen == "2023-02-15 (2); 2022-02-15 (3)"


def test_the_report_that_differs_is_flagged(tmp_path: Path) -> None:
    right = "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính"
    wrong = "Kế hoạch số 12/KH-UBND ngày 15/12/2023 của UBND tỉnh về cải cách hành chính"
    store = made(tmp_path / "s", [said_by(f"{right}.", f"Sở đã {right}.", f"Năm nay, {right}.", f"Theo {wrong}.")])
    (flag,) = [FlagRow(*row) for row in store.rows(FLAGS) if row[3] == "C-DATE"]
    assert "15/12/2023" in flag.message_vi
    assert flag.severity == "error"
    assert "3 báo cáo" in flag.message_vi
    assert flag.flag_id.split("-")[1].startswith("x")
    ((errors,),) = store.select("SELECT errors FROM reports WHERE report_id = ?", (flag.report_id,))
    assert errors == sum(FlagRow(*one).severity == "error" for one in store.rows_of(FLAGS, flag.report_id))


@pytest.mark.parametrize(
    "bodies",
    [
        # The same number in another year, about something else.
        (
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính.",
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/01/2022 của UBND tỉnh về phòng cháy, chữa cháy.",
        ),
        # Another province.
        (
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh Lâm Đồng.",
            "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/12/2023 của UBND tỉnh Gia Lai.",
        ),
        # Another agency.
        (
            "Thực hiện Kế hoạch số 12/KH-SNV ngày 15/02/2023 của Sở Nội vụ.",
            "Thực hiện Kế hoạch số 12/KH-STP ngày 15/12/2023 của Sở Tư pháp.",
        ),
        # The normative series has numbers of its own.
        (
            "Theo Quyết định số 20/2022/QĐ-UBND ngày 07/5/2022 của UBND tỉnh về giá đất.",
            "Theo Quyết định số 20/QĐ-UBND ngày 03/01/2022 của UBND tỉnh về khen thưởng.",
        ),
        # Another term of the committee.
        (
            "Nghị quyết số 05-NQ/TU ngày 10/10/2017 của Tỉnh ủy về cải cách hành chính.",
            "Nghị quyết số 05-NQ/TU ngày 12/11/2021 của Tỉnh ủy về chuyển đổi số.",
        ),
    ],
)
def test_documents_that_only_look_the_same_stay_apart_and_quiet(tmp_path: Path, bodies: tuple[str, str]) -> None:
    store = made(tmp_path / "s", [said_by(*bodies)])
    assert len({one.document_id for one in documents(store)}) == 2
    assert [row[3] for row in store.rows(FLAGS) if str(row[0]).split("-")[1].startswith("x")] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Báo cáo số 75/BC-SNgV ngày 18/02/2020", "Báo cáo số 75/BC-SNGV ngày 18/02/2020"),
        ("Báo cáo số 75/BC-SNN&PTNT ngày 18/02/2020", "Báo cáo số 75/BC-SNNPTNT ngày 18/02/2020"),
        ("Quyết định số 9/QĐ-UBND ngày 18/02/2020 của UBND tỉnh", "Quyết định số 09/QĐ-UBND của Ủy ban nhân dân tỉnh"),
        ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Nghị định 30/2020/NÐ-CP"),
    ],
)
def test_one_document_in_two_spellings(tmp_path: Path, one: str, other: str) -> None:
    store = made(tmp_path / "s", [said_by(f"Căn cứ {one};", f"Theo {other},")])
    assert len(documents(store)) == 1


def test_a_mention_without_a_date_is_the_only_document_it_can_mean(tmp_path: Path) -> None:
    known = "Thực hiện Quyết định số 436/QĐ-UBND ngày 11/6/2019 của UBND tỉnh về khen thưởng."
    store = made(tmp_path / "s", [said_by(known, "Theo Quyết định số 436/QĐ-UBND của UBND tỉnh.")])
    (document,) = documents(store)
    assert (document.document_id, document.mentions) == ("qd-ubnd-436-2019-lam-dong", 2)


def test_a_mention_that_may_mean_two_documents_keeps_both(tmp_path: Path) -> None:
    store = made(
        tmp_path / "s",
        [
            said_by(
                "Thực hiện Quyết định số 436/QĐ-UBND ngày 11/6/2019 của UBND tỉnh về khen thưởng.",
                "Thực hiện Quyết định số 436/QĐ-UBND ngày 20/02/2021 của UBND tỉnh về giá đất.",
                "Theo Quyết định số 436/QĐ-UBND của UBND tỉnh.",
            )
        ],
    )
    (open_,) = [one for one in citations(store) if one.document_id is None]
    assert open_.resolution == "ambiguous"
    assert open_.candidates == "qd-ubnd-436-2019-lam-dong; qd-ubnd-436-2021-lam-dong"


def test_a_report_dated_before_a_document_does_not_mean_it(tmp_path: Path) -> None:
    store = made(
        tmp_path / "s",
        [
            [
                report_of("Theo Quyết định số 436/QĐ-UBND của UBND tỉnh.", date=(3, 5, 2018)),
                report_of("Thực hiện Quyết định số 436/QĐ-UBND ngày 11/6/2019 của UBND tỉnh.", number=2),
            ]
        ],
    )
    assert len(documents(store)) == 2


def test_a_tie_is_no_consensus(tmp_path: Path) -> None:
    words = "Nghị định số 30/2020/NĐ-CP ngày {}"
    store = made(
        tmp_path / "s", [said_by(f"Căn cứ {words.format('05/3/2020')};", f"Theo {words.format('05/8/2020')},")]
    )
    (document,) = documents(store)
    assert document.issued_date is None
    assert document.issued_dates_seen == "2020-03-05 (1); 2020-08-05 (1)"


def test_what_one_document_does_to_another(tmp_path: Path) -> None:
    body = (
        "Quyết định số 42/2022/QĐ-UBND ngày 10/10/2022 của UBND tỉnh sửa đổi, bổ sung một số điều của "
        "Quyết định số 20/2019/QĐ-UBND ngày 07/5/2019 của UBND tỉnh."
    )
    store = made(tmp_path / "s", [said_by(body)])
    (relation,) = store.rows(DOCUMENT_RELATIONS)
    assert relation[:3] == ("qd-ubnd-42-2022-lam-dong", "sua_doi", "qd-ubnd-20-2019-lam-dong")


_DATES = ("15/02/2023", "15/02/2022", "15/12/2023", "20/3/2021")
_SUBJECTS = ("", " về cải cách hành chính", " về phòng cháy, chữa cháy")
_CODES = ("12/KH-UBND", "12/2023/QĐ-UBND", "05-NQ/TU", "30/2020/NĐ-CP")
_mentions = st.builds(
    lambda code, date, subject: f"Theo văn bản số {code}{date} của UBND tỉnh{subject}.",
    st.sampled_from(_CODES),
    st.sampled_from([f" ngày {date}" for date in _DATES] + [""]),
    st.sampled_from(_SUBJECTS),
)
_reports = st.lists(st.lists(_mentions, min_size=1, max_size=4).map("\n".join), min_size=2, max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_reports, st.randoms(use_true_random=False))
def test_report_by_report_in_any_order_is_the_same_as_all_at_once(
    tmp_path: Path, bodies: list[str], chance: random.Random
) -> None:
    reports = [
        report_of(body, agency=AGENCIES[number % 3], number=number, source=f"{number}.md")
        for number, body in enumerate(bodies)
    ]
    for old in tmp_path.glob("*"):
        old.unlink()
    whole = contents(made(tmp_path / "whole", [reports]))
    chance.shuffle(reports)
    cut = chance.randrange(len(reports))
    parts = contents(made(tmp_path / "parts", [*([one] for one in reports[:cut]), reports[cut:]]))
    assert parts == whole


def test_a_report_that_goes_leaves_no_trace(tmp_path: Path) -> None:
    reports = said_by(
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính.",
        "Thực hiện Kế hoạch số 12/KH-UBND ngày 15/12/2023 của UBND tỉnh về cải cách hành chính.",
        "Theo Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính.",
    )
    store = made(tmp_path / "all", [reports])
    RunTables(store).begin("2026-01-02T00:00:00", "1.0", "rules")
    RunTables(store).add(reports[:1])
    RunTables(store).finish("2026-01-02T00:00:00", "2026-01-02T00:01:00", prune=True)
    bring_up_to_date(store, load_rules())
    assert contents(store) == contents(made(tmp_path / "one", [reports[:1]]))
    assert len(list(store.rows(CITED_DOCUMENTS))) == 1


def test_an_id_that_ends_with_a_day_does_not_hide_whose_document_it_is(tmp_path: Path) -> None:
    bodies = (
        "Theo Quyết định số 20/2022/QĐ-UBND ngày 07/5/2022 của UBND tỉnh về giá đất.",
        "Theo Quyết định số 20/QĐ-UBND ngày 03/01/2022 của UBND tỉnh về khen thưởng.",
    )
    found = documents(made(tmp_path / "s", [said_by(*bodies)]))
    assert [one.document_id for one in found] == ["qd-ubnd-20-2022-lam-dong", "qd-ubnd-20-2022-lam-dong-0103"]
    assert {one.scope for one in found} == {"province:lam-dong"}


@pytest.mark.parametrize(
    ("document_id", "type_name", "symbol", "issuer", "scope"),
    [
        ("nd-cp-30-2020", "Nghị định", "NĐ-CP", "Chính phủ", "central"),
        ("pl-ubtvqh11-34-2007", "Pháp lệnh", "PL-UBTVQH11", None, "central"),
        ("luat-vien-chuc", "Luật", None, None, "central"),
        ("tt-bnv-1-2016", "Thông tư", "TT-BNV", "Bộ Nội vụ", "ministry"),
        ("ttlt-bnv-btc-3-2012", "Thông tư liên tịch", "TTLT-BNV-BTC", None, "ministry"),
        ("ct-tw-30-1998", "Chỉ thị", "CT/TW", "Bộ Chính trị", "party:tw"),
        ("ct-tu-31-2014-lao-cai", "Chỉ thị", "CT/TU", "Tỉnh ủy", "party:lao-cai"),
        ("qd-ubnd-20-2013-quang-nam", "Quyết định", "QĐ-UBND", None, "province:quang-nam"),
        ("snv-vp-7-2020-ha-noi", "Công văn", "SNV-VP", None, "province:ha-noi"),
        ("qd-ubnd-20-2013", "Quyết định", "QĐ-UBND", "UBND tỉnh", None),
        ("qd-xyz-1-2020", "Quyết định", "QĐ-XYZ", None, None),
        ("quyet-dinh", "Quyết định", None, "Thủ tướng Chính phủ", "central"),
    ],
)
def test_scope(document_id: str, type_name: str, symbol: str | None, issuer: str | None, scope: str | None) -> None:
    assert Scopes(load_rules()).of(document_id, type_name, symbol, issuer) == scope
