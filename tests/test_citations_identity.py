"""Identity of cited documents: what is one document, what are two, and its readable name."""

import pytest

from pipeline.records import Evidence, Found, Header
from tests.citing import cite


def in_province(name: str) -> Header:
    return Header(province=Found(name, Evidence(0, 0, "", "test")))


@pytest.mark.parametrize(
    ("content", "header", "document_id"),
    [
        (
            "Quyết định số 436/QĐ-UBND ngày 11/6/2019 của UBND tỉnh",
            in_province("Quảng Ngãi"),
            "qd-ubnd-436-2019-quang-ngai",
        ),
        (
            "Quyết định số 436/QĐ-UBND ngày 11/6/2019 của UBND tỉnh Gia Lai",
            in_province("Quảng Ngãi"),
            "qd-ubnd-436-2019-gia-lai",
        ),
        ("Quyết định số 10/2016/QĐ-UBND của UBND tỉnh Hà Tĩnh", Header(), "qd-ubnd-10-2016-ha-tinh"),
        (
            "Báo cáo số 120/BC-UBND ngày 15/6/2022 của UBND huyện Ba Tơ",
            in_province("Quảng Ngãi"),
            "bc-ubnd-120-2022-ba-to-quang-ngai",
        ),
        ("Kết luận số 114-KL/TW ngày 14/7/2015", in_province("Quảng Ngãi"), "kl-tw-114-2015"),
        ("Nghị quyết số 05-NQ/TU ngày 05/12/2016", in_province("Quảng Ngãi"), "nq-tu-5-2016-quang-ngai"),
        ("Nghị định số 30/2020/NĐ-CP", in_province("Quảng Ngãi"), "nd-cp-30-2020"),
        ("Nghị quyết số 66.1/2025/NQ-CP", in_province("Huế"), "nq-cp-66-1-2025"),
        ("Luật Đầu tư số 61/2020/QH14", in_province("Quảng Ngãi"), "qh14-61-2020"),
        ("Quyết định 290-QĐ/TW", Header(), "qd-tw-290"),
        ("Luật Thanh tra năm 2022", Header(), "qh15-11-2022"),
        ("Luật Không Có Thật năm 2022", Header(), "luat-khong-co-that-2022"),
        ("Quy chế chi tiêu nội bộ của cơ quan", Header(), ""),
    ],
)
def test_a_readable_name(content: str, header: Header, document_id: str) -> None:
    assert cite(f"theo {content};", header)[0].document_id == document_id


@pytest.mark.parametrize(
    "content",
    [
        "Kế hoạch số 75/KH-SNgV ngày 18/02/2020; Kế hoạch số 75/KH-SNGV ngày 18/02/2020",  # one symbol, two spellings
        "Quyết định số 04/QĐ-UBND ngày 09/01/2015; Quyết định số 4/QĐ-UBND ngày 09/01/2015",
        "Nghị quyết số 05-NQ/TU ngày 05/02/2016 về cải cách hành chính; Nghị quyết số 05-NQ/TU ngày 05/12/2016",
        "Kế hoạch số 565/KH-SNgV ngày 23/10/2019; Kế hoạch số 565/KH-SNgV ngày 23/10/2020",  # the year alone
        "Chỉ thị số 5/CT-UBND ngày 01/02/2019 về phòng cháy; Chỉ thị số 5/CT-UBND ngày 17/9/2021 về phòng cháy",
        "Nghị định số 04/2015/NĐ-CP ngày 09/01/2015; Nghị định số 04/2015/NĐ-CP",  # without a date
        "Quyết định 290-QĐ/TW; Quyết định số 290-QĐ/TW ngày 25/02/2010",
        "Luật Thanh tra năm 2022; Luật Thanh tra",
        "Quyết định số 9/QĐ-UBND của UBND tỉnh; Quyết định số 9/QĐ-UBND của UBND tỉnh Gia Lai",
    ],
)
def test_one_document(content: str) -> None:
    assert len({one.document_id for one in cite(content)}) == 1


@pytest.mark.parametrize(
    "content",
    [
        "Chỉ thị số 5/CT-UBND ngày 01/02/2019 về phòng cháy; Chỉ thị số 5/CT-UBND ngày 17/9/2021 về chăn nuôi gia súc",
        "Quyết định số 20/2013/QĐ-UBND ngày 07/5/2013; Quyết định số 20/QĐ-SNgV ngày 07/5/2013",
        "Quyết định số 9/QĐ-UBND của UBND tỉnh Gia Lai; Quyết định số 9/QĐ-UBND của UBND tỉnh Kon Tum",
        "Luật Thanh tra năm 2010; Luật Thanh tra năm 2022",
    ],
)
def test_two_documents(content: str) -> None:
    assert len({one.document_id for one in cite(content)}) == 2


def test_the_year_of_a_conflict_is_that_of_most_mentions() -> None:
    dates = ("23/10/2020", "23/10/2019", "23/10/2019")
    found = cite("; ".join(f"Kế hoạch số 565/KH-SNgV ngày {date}" for date in dates))
    assert {one.document_id for one in found} == {"kh-sngv-565-2019"}


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("của UBND huyện", "ba-to-quang-ngai"),
        ("của Huyện ủy", "ba-to-quang-ngai"),
        ("của UBND huyện Sơn Hà", "son-ha-quang-ngai"),
        ("của Thành ủy Hà Nội", "ha-noi"),
        ("của UBND tỉnh", "quang-ngai"),
        ("của UBND xã", "quang-ngai"),
    ],
)
def test_whose_series_it_is(issuer: str, place: str) -> None:
    agency = Found("Ủy ban nhân dân huyện Ba Tơ", Evidence(0, 0, "", "test"))
    header = Header(province=in_province("Quảng Ngãi").province, agency=agency)
    symbol = "KH/HU" if "ủy" in issuer else "KH-UBND"
    code = f"12-{symbol}" if "ủy" in issuer else f"12/{symbol}"
    (one,) = cite(f"theo Kế hoạch số {code} ngày 15/6/2022 {issuer};", header)
    assert one.series.rpartition(" ")[2] == place


@pytest.mark.parametrize(("symbol", "place"), [("BC-SNV", "ha-noi"), ("BC-BNV", ""), ("QĐ-TTg", "")])
def test_a_ministry_lends_no_province_to_what_it_cites(symbol: str, place: str) -> None:
    header = Header(province=in_province("Hà Nội").province, symbol=Found(symbol, Evidence(0, 0, "", "test")))
    (one,) = cite("theo Quyết định số 436/QĐ-UBND ngày 11/6/2019;", header)
    assert one.series == f"qd-ubnd 436 {place}".strip()


@pytest.mark.parametrize(
    ("agency", "province", "content", "places"),
    [
        # The committee of a city under the centre is that of the province.
        ("Thành ủy Hồ Chí Minh", "Hồ Chí Minh", "Kết luận số 617-KL/TU ngày 20/6/2024 của Thành ủy", ["ho-chi-minh"]),
        # What has one code and date in a report is one place's, whoever names it.
        (
            "UBND huyện Ba Tơ",
            "Quảng Ngãi",
            "Quyết định số 08/QĐ-UBND ngày 20/06/2019 của UBND huyện; Quyết định số 08/QĐ-UBND ngày 20/06/2019",
            ["ba-to-quang-ngai", "ba-to-quang-ngai"],
        ),
        ("Sở Tài chính", "Gia Lai", "Báo cáo số 18/BC-CT ngày 20/06/2019 của Cục Thuế", ["gia-lai"]),
    ],
)
def test_places_of_series(agency: str, province: str, content: str, places: list[str]) -> None:
    header = Header(province=in_province(province).province, agency=Found(agency, Evidence(0, 0, "", "test")))
    assert [one.series.rpartition(" ")[2] for one in cite(f"theo {content};", header)] == places
