"""Periods as labelled, and the calendar days they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.periods import period_in
from pipeline.records import Period
from pipeline.rules import load_rules
from tests.header_making import header_of
from tests.making import make_text


def period_of(subject: str) -> Period | None:
    text = make_text(subject)
    return period_in(text, 0, len(text.value), load_rules().periods)


@pytest.mark.parametrize(
    "subject",
    [
        "Kết quả công tác dân vận",
        "Kết quả thực hiện Nghị quyết số 02-NQ/TU, ngày 12/5/2017",
        "Định hướng phát triển đến năm 2030",
        "Tháng hành động vì bình đẳng giới",
        "Tổng kết 12 tháng triển khai",
    ],
)
def test_no_period(subject: str) -> None:
    assert period_of(subject) is None


@pytest.mark.parametrize(
    ("subject", "label", "start", "end"),
    [
        ("công tác năm 2020", "năm 2020", "2020-01-01", "2020-12-31"),
        ("công tác tháng 10-2017 và chương trình công tác tháng 11-2017", "tháng 10-2017", "2017-10-01", "2017-10-31"),
        ("công tác tháng 02 năm 2020", "tháng 02 năm 2020", "2020-02-01", "2020-02-29"),
        ("công tác tháng 9/2021", "tháng 9/2021", "2021-09-01", "2021-09-30"),
        ("công tác quý III/2020", "quý III/2020", "2020-07-01", "2020-09-30"),
        ("công tác Quý I, II và III/2020", "Quý I, II và III/2020", "2020-01-01", "2020-09-30"),
        ("công tác quý 4 năm 2022", "quý 4 năm 2022", "2022-10-01", "2022-12-31"),
        ("CCHC 9 tháng đầu năm 2020", "9 tháng đầu năm 2020", "2020-01-01", "2020-09-30"),
        ("công tác sáu tháng đầu năm 2019", "sáu tháng đầu năm 2019", "2019-01-01", "2019-06-30"),
        ("CÔNG TÁC 6 THÁNG ĐẦU NĂM 2019", "6 THÁNG ĐẦU NĂM 2019", "2019-01-01", "2019-06-30"),
        ("công tác 11 tháng năm 2022", "11 tháng năm 2022", "2022-01-01", "2022-11-30"),
        ("nhiệm vụ 6 tháng cuối năm 2020", "6 tháng cuối năm 2020", "2020-07-01", "2020-12-31"),
        ("nhiệm vụ 3 tháng cuối năm 2020", "3 tháng cuối năm 2020", "2020-10-01", "2020-12-31"),
        ("CCHC giai đoạn 2016 - 2020", "giai đoạn 2016 - 2020", "2016-01-01", "2020-12-31"),
        ("nghị quyết nhiệm kỳ 2015-2020", "nhiệm kỳ 2015-2020", "2015-01-01", "2020-12-31"),
        ("từ năm 2016 đến năm 2020", "từ năm 2016 đến năm 2020", "2016-01-01", "2020-12-31"),
        ("Từ tháng 10/2019 đến tháng 9/2020", "Từ tháng 10/2019 đến tháng 9/2020", "2019-10-01", "2020-09-30"),
        ("từ ngày 15/12/2019 đến ngày 14/6/2020", "từ ngày 15/12/2019 đến ngày 14/6/2020", "2019-12-15", "2020-06-14"),
        ("từ 01/01 đến hết ngày 30/6/2020", "từ 01/01 đến hết ngày 30/6/2020", "2020-01-01", "2020-06-30"),
        (
            "Sơ kết 05 năm thực hiện Nghị quyết số 02-NQ/TU, ngày 12/5/2017 của Ban Chấp hành",
            "05 năm thực hiện Nghị quyết số 02-NQ/TU",
            "2017-05-12",
            "2022-05-11",
        ),
        ("10 năm thi hành Luật Thanh tra", "10 năm thi hành Luật Thanh tra", "", ""),
        ("năm học 2020-2021", "năm học 2020-2021", "", ""),
        ("tuần 35 năm 2020", "tuần 35 năm 2020", "", ""),
        ("6 tháng đầu năm và phương hướng 6 tháng cuối năm 2023", "6 tháng đầu năm", "2023-01-01", "2023-06-30"),
        ("tháng 9 và 9 tháng đầu năm 2020", "9 tháng đầu năm 2020", "2020-01-01", "2020-09-30"),
        ("năm 2020; phương hướng, nhiệm vụ năm 2021", "năm 2020", "2020-01-01", "2020-12-31"),
        ("Chương trình giai đoạn 2016-2020 trong năm 2019", "năm 2019", "2019-01-01", "2019-12-31"),
        ("quý một năm 2021", "quý một năm 2021", "2021-01-01", "2021-03-31"),
        ("nửa đầu năm 2022", "nửa đầu năm 2022", "2022-01-01", "2022-06-30"),
        ("nửa cuối năm 2022", "nửa cuối năm 2022", "2022-07-01", "2022-12-31"),
        ("nửa đầu nhiệm kỳ 2020 - 2025", "nửa đầu nhiệm kỳ 2020 - 2025", "", ""),
        ("10 năm (2011 - 2021) thực hiện Đề án", "10 năm (2011 - 2021)", "2011-01-01", "2021-12-31"),
        ("năm công tác 2023", "năm công tác 2023", "2023-01-01", "2023-12-31"),
        ("học kỳ I năm học 2023-2024", "học kỳ I năm học 2023-2024", "", ""),
        ("phương hướng công tác quý II\nnăm 2024", "quý II năm 2024", "2024-04-01", "2024-06-30"),
    ],
)
def test_period(subject: str, label: str, start: str, end: str) -> None:
    period = period_of(subject)
    assert period is not None
    assert period.label == label
    assert (period.start.isoformat() if period.start else "", period.end.isoformat() if period.end else "") == (
        start,
        end,
    )


@given(st.integers(1, 99), st.integers(1900, 2099))
def test_first_months_are_months_of_the_calendar_or_no_days(count: int, year: int) -> None:
    period = period_of(f"công tác {count} tháng đầu năm {year}")
    assert period is not None
    if count <= 12:
        assert period.start
        assert period.end
        assert (period.start.month, period.end.month, period.end.year) == (1, count, year)
    else:
        assert period.start is period.end is None


@pytest.mark.parametrize(
    ("lines", "label"),
    [
        ("BÁO CÁO\nKết quả công tác quý I năm 2021", "quý I năm 2021"),
        ("BÁO CÁO\nKết quả công tác\n(Từ ngày 15/12/2019 đến ngày 14/6/2020)", "Từ ngày 15/12/2019 đến ngày 14/6/2020"),
        ("BÁO CÁO\nKết quả công tác\nTheo Công văn năm 2019, Sở báo cáo kết quả năm 2020 như sau:", "năm 2020"),
        ("KẾ HOẠCH\nCải cách hành chính năm 2021", "năm 2021"),
        ("QUYẾT ĐỊNH\nPhê duyệt Kế hoạch giai đoạn 2016-2020", ""),
        ("TỜ TRÌNH\nVề việc phê duyệt Đề án giai đoạn 2021-2025", ""),
    ],
)
def test_documents_that_report_on_a_period(lines: str, label: str) -> None:
    period = header_of(f"Số: 12/XX-SNV\n{lines}\nI. NỘI DUNG\nĐã hoàn thành.").period
    assert (period.label if period else "") == label
