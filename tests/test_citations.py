"""Which mentions are found, with type, code and date, on documents of every kind."""

import pytest

from pipeline.citations import find_citations
from pipeline.records import Evidence, Header, Recipient
from pipeline.rules import load_rules
from tests.citing import cite
from tests.making import make_text


@pytest.mark.parametrize(
    "content",
    [
        "Bản tin số 05/BT-SNV và tạp chí số 12/TC-XD đã phát hành.",
        "Gói thầu số 02/XL-TB và lô số 3/HĐ-XL đã nghiệm thu.",
        "Điện thoại: 0260.3862.123; Fax: 0260/3862-FAX; số tài khoản 3714/0-NH.",
        "Tỷ lệ 05/05 hồ sơ, đạt 24/24 giờ, 100 km/giờ, 15 triệu đồng/người/năm, 10/kg.",
        "Giai đoạn 2016-2020, tháng 5/2022, quý III/2020, ngày 07/5/2013.",
        "Điều 5, khoản 2 Điều 7 và điểm a Mục III.",
        "Áp dụng ISO 9001:2015, TCVN ISO 9001/2015 và QCVN 104:2019/BGTVT.",
        "Mã thủ tục 1.000123.000.00.00.H56, địa chỉ số 28/4B đường Lê Lợi, thửa đất số 12/TĐ.",
        "Dịch bệnh Covid-19/SARS, tuyến QL1A/ĐT.605, lô a-17-cn.",
        "Kỳ họp thứ 12-HĐND tỉnh khóa IX.",
        "Trường Đại học Điện lực số 235 Hoàng Quốc Việt; Điện Biên số 1/2020; đường dây 110 KV/22KV.",
        "Theo Hiến pháp và pháp luật; phiên tòa xét xử số bản án, quyết định năm 2021.",
        "Các Nghị quyết của Đảng, quy chế cơ quan, kế hoạch công tác năm 2022 được phổ biến.",
        "Nghị quyết của Hội nghị cán bộ công chức; Quyết định của UBND tỉnh; trình ký Quyết định cử cán bộ đi học.",
        "Xây dựng Kế hoạch và tổ chức thực hiện Chương trình công tác năm 2023.",
        "Sở Kế hoạch và Đầu tư, Phòng Kế hoạch - Tài chính, Ban Quản lý Dự án.",
        "Luật sư, Hội Luật gia, Đoàn Luật sư, Trường Đại học Luật Hà Nội, pháp luật Việt Nam, Luật pháp quốc tế.",
        "Kế hoạch 5 năm, Nghị quyết 2020, Chương trình 12 tháng, Báo cáo 6 tháng đầu năm.",
        "Thực hiện tốt Quy chế dân chủ ở cơ sở trong hoạt động của cơ quan.",
        "Dự thảo Luật Đất đai đang lấy ý kiến; dự án Luật Dân số.",
    ],
)
def test_what_is_no_citation(content: str) -> None:
    assert [one.raw for one in cite(content)] == []


CODED = [
    # State, by type and agency
    (
        "Quyết định số 436/QĐ-UBND ngày 11/6/2019 của",
        "Quyết định số 436/QĐ-UBND ngày 11/6/2019",
        "Quyết định",
        "436",
        None,
        "QĐ-UBND",
        "2019-06-11",
    ),
    (
        "Thông báo kết luận số 123/TB-VPCP ngày 05/5/2022",
        "",
        "Thông báo kết luận",
        "123",
        None,
        "TB-VPCP",
        "2022-05-05",
    ),
    ("Kết luận thanh tra số 05/KL-TTT ngày 10/10/2022", "", "Kết luận thanh tra", "05", None, "KL-TTT", "2022-10-10"),
    ("Công điện khẩn số 1063/CĐ-TTg ngày 31/7/2021", "", "Công điện", "1063", None, "CĐ-TTg", "2021-07-31"),
    (
        "Điện số 29/HT ngày 04/01/2022 của Giám đốc",
        "Điện số 29/HT ngày 04/01/2022",
        "Công điện",
        "29",
        None,
        "HT",
        "2022-01-04",
    ),
    (
        "theo QĐ 2468/QĐ-UBND ngày 29/12/2018",
        "QĐ 2468/QĐ-UBND ngày 29/12/2018",
        "Quyết định",
        "2468",
        None,
        "QĐ-UBND",
        "2018-12-29",
    ),
    (
        "mẫu KH 2468/QĐ-UBND ngày 29/12/2018",
        "2468/QĐ-UBND ngày 29/12/2018",
        "Quyết định",
        "2468",
        None,
        "QĐ-UBND",
        "2018-12-29",
    ),
    ("Mệnh lệnh số 51/ML-BTL ngày 04/9/2024", "", "Mệnh lệnh", "51", None, "ML-BTL", "2024-09-04"),
    ("Bản án số 12/2021/KDTM-PT ngày 26/4/2021", "", "Bản án", "12", 2021, "KDTM-PT", "2021-04-26"),
    ("Công văn số 734/CAT-PV05(PX03) ngày 10/3/2022", "", "Công văn", "734", None, "CAT-PV05(PX03)", "2022-03-10"),
    ("Công văn số 210/KV XII-TH ngày 05/11/2017", "", "Công văn", "210", None, "KVXII-TH", "2017-11-05"),
    ("Hướng dẫn số 17 HD/TWĐTN-BTC ngày 27/6/2018", "", "Hướng dẫn", "17", None, "HD/TWĐTN-BTC", "2018-06-27"),
    (
        "Chương trình kiểm tra, giám sát số 25-CTr/HU, ngày 10-01-2018",
        "",
        "Chương trình",
        "25",
        None,
        "CTr/HU",
        "2018-01-10",
    ),
    (
        "Nghị quyết Trung ương 7 (khóa XII) số 26-NQ/TW, ngày 19-5-2018",
        "",
        "Nghị quyết",
        "26",
        None,
        "NQ/TW",
        "2018-05-19",
    ),
    (
        "Căn cứThông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017",
        "Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017",
        "Thông tư",
        "02",
        2017,
        "TT-VPCP",
        "2017-10-31",
    ),
    (
        "Báo cáo thẩm tra số 1006/BC-UBXH15 ngày 10 tháng 8 năm 2022",
        "",
        "Báo cáo",
        "1006",
        None,
        "BC-UBXH15",
        "2022-08-10",
    ),
    (
        "Quy chế phối hợp số 12/QCPH-STP-CĐCS ngày 15/02/2023",
        "",
        "Quy chế phối hợp",
        "12",
        None,
        "QCPH-STP-CĐCS",
        "2023-02-15",
    ),
    ("Giấy phép số 92/GP-UBND ngày 20/9/2018", "", "Giấy phép", "92", None, "GP-UBND", "2018-09-20"),
    # letters carry no type
    ("Công văn số 2065/SNV-XDCQ&CTTN ngày 07/10/2020", "", "Công văn", "2065", None, "SNV-XDCQ&CTTN", "2020-10-07"),
    (
        "tại văn bản số 375/BDT-CSĐT ngày 08/4/2021",
        "văn bản số 375/BDT-CSĐT ngày 08/4/2021",
        "Công văn",
        "375",
        None,
        "BDT-CSĐT",
        "2021-04-08",
    ),
    ("công văn số 5553/VPCP của", "công văn số 5553/VPCP", "Công văn", "5553", None, "VPCP", ""),
    ("Công văn số 02/BC-LĐQV ngày 24/01/2025", "", "Công văn", "02", None, "BC-LĐQV", "2025-01-24"),
    # normative documents: the year stands in the code
    ("Nghị định số 30/2020/NĐ-CP ngày 05/ 3/2020", "", "Nghị định", "30", 2020, "NĐ-CP", "2020-03-05"),
    ("Nghị quyết số 66.1/2025/NQ-CP ngày 18/7/2025", "", "Nghị quyết", "66.1", 2025, "NQ-CP", "2025-07-18"),
    ("Nghị quyết số 19-2018/NQ-CP ngày 15/5/2018", "", "Nghị quyết", "19", 2018, "NQ-CP", "2018-05-15"),
    ("Nghị quyết số 93/2021/NQ-HĐND ngày 08/12/2021", "", "Nghị quyết", "93", 2021, "NQ-HĐND", "2021-12-08"),
    (
        "Pháp lệnh số 34/2007/PL-UBTVQH11;",
        "Pháp lệnh số 34/2007/PL-UBTVQH11",
        "Pháp lệnh",
        "34",
        2007,
        "PL-UBTVQH11",
        "",
    ),
    ("Quyết định số 10/2007/QĐ_BKHCN ngày 11 tháng 5 năm 2007", "", "Quyết định", "10", 2007, "QĐ_BKHCN", "2007-05-11"),
    ("Thông tư số 45/2009/TT-BCA(C11) ngày 14/7/2009", "", "Thông tư", "45", 2009, "TT-BCA(C11)", "2009-07-14"),
    ("Thông tư số 89/2014TT-BTC ngày 07/7/2014", "", "Thông tư", "89", 2014, "TT-BTC", "2014-07-07"),
    # joint documents
    (
        "Thông tư liên tịch số 05/2012/TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT ngày 02/11/2012",
        "",
        "Thông tư liên tịch",
        "05",
        2012,
        "TTLT-VKSNDTC-TANDTC-BCA-BTP-BQP-BTC-BNNPTNT",
        "2012-11-02",
    ),
    (
        "Nghị quyết liên tịch số 01/2014/NQLT/CP-UBTƯMTTQVN ngày 13/6/2014",
        "",
        "Nghị quyết liên tịch",
        "01",
        2014,
        "NQLT/CP-UBTƯMTTQVN",
        "2014-06-13",
    ),
    # National Assembly
    ("Luật số 80/2025/QH15 và", "Luật số 80/2025/QH15", "Luật", "80", 2025, "QH15", ""),
    ("Luật Phòng, chống tham nhũng số 36/2018/QH14 ngày 20/11/2018", "", "Luật", "36", 2018, "QH14", "2018-11-20"),
    (
        "Bộ luật Tố tụng dân sự số 92/2015/QH13,",
        "Bộ luật Tố tụng dân sự số 92/2015/QH13",
        "Bộ luật",
        "92",
        2015,
        "QH13",
        "",
    ),
    (
        "Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 ngày 09/12/2020",
        "",
        "Pháp lệnh",
        "02",
        2020,
        "UBTVQH14",
        "2020-12-09",
    ),
    ("v/v thực hiện luật xây dựng số 50/2014/qh13", "luật xây dựng số 50/2014/qh13", "Luật", "50", 2014, "qh13", ""),
    ("Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016", "", "Nghị quyết", "1211", 2016, "UBTVQH13", "2016-05-25"),
    # Party
    ("Kết luận số 03-KL/TW, ngày 13/5/2016", "", "Kết luận", "03", None, "KL/TW", "2016-05-13"),
    (
        "Kế hoạch số 120-KH/BDVTU-BCSĐUBND ngày 15/01/2020",
        "",
        "Kế hoạch",
        "120",
        None,
        "KH/BDVTU-BCSĐUBND",
        "2020-01-15",
    ),
    ("Quy định số 08-QĐi/TW ngày 25/10/2018", "", "Quy định", "08", None, "QĐi/TW", "2018-10-25"),
    (
        "Chương trình hành động số 38-CTr/TU ngày 05/3/2022",
        "",
        "Chương trình hành động",
        "38",
        None,
        "CTr/TU",
        "2022-03-05",
    ),
    ("Thông báo Kết luận số 65-KL/TW ngày 04/3/2010", "", "Kết luận", "65", None, "KL/TW", "2010-03-04"),
    ("Kế hoạch số 441-KH/TWĐTN-KHCN ngày 08/3/2021", "", "Kế hoạch", "441", None, "KH/TWĐTN-KHCN", "2021-03-08"),
    # before 2005
    ("Quyết định số 101/CP ngày 01/9/1977", "", "Quyết định", "101", None, "CP", "1977-09-01"),
    ("Nghị định số 20-HĐBT ngày 18/02/1987", "", "Nghị định", "20", None, "HĐBT", "1987-02-18"),
    ("Công văn số 2314/BC.UB ngày 10/5/1998", "", "Công văn", "2314", None, "BC.UB", "1998-05-10"),
    ("Quyết định số 19 QĐ/UB ngày 10/5/1998", "", "Quyết định", "19", None, "QĐ/UB", "1998-05-10"),
    # as people type
    ("NGHỊ QUYẾT SỐ 02-NQ/TU", "", "Nghị quyết", "02", None, "NQ/TU", ""),
    ("CHỈ THỊ SỐ 20-CT/TU, NGÀY 10/10/2024", "", "Chỉ thị", "20", None, "CT/TU", "2024-10-10"),
    ("Quyết định Số: 209/QĐ-UBND ngày 18 tháng 02 năm 2025", "", "Quyết định", "209", None, "QĐ-UBND", "2025-02-18"),
    ("quyết định số 1612/qđ-ubnd ngày 28/6/2016", "", "Quyết định", "1612", None, "qđ-ubnd", "2016-06-28"),
    ("Quyết định số 396 - QĐ/TU ngày 05-6-2016", "", "Quyết định", "396", None, "QĐ/TU", "2016-06-05"),
    ("Quyết định 436/QÐ-UBND ngày 11/6/2019", "", "Quyết định", "436", None, "QĐ-UBND", "2019-06-11"),
    ("Nghị định số 155/2020/NĐ-СР ngày 31/12/2020", "", "Nghị định", "155", 2020, "NĐ-CP", "2020-12-31"),
    ("Thông tư số 22/2016/TT-BCTngày 03 tháng 10 năm 2016", "", "Thông tư", "22", 2016, "TT-BCT", "2016-10-03"),
    ("QĐ số 15/QĐ-SGDĐT ngày 01/02/2020", "", "Quyết định", "15", None, "QĐ-SGDĐT", "2020-02-01"),
    ("CV số 99/SYT-NVY", "", "Công văn", "99", None, "SYT-NVY", ""),
    ("Quyết định ngày 05/4/2020 số 77/QĐ-UBND", "", "Quyết định", "77", None, "QĐ-UBND", "2020-04-05"),
]


@pytest.mark.parametrize(("content", "raw", "kind", "number", "year", "symbol", "date"), CODED)
def test_a_code_with_its_type_and_date(
    content: str, raw: str, kind: str, number: str, year: int | None, symbol: str, date: str
) -> None:
    (one,) = cite(content)
    assert one.raw == (raw or content)
    assert (one.form, one.type, one.number, one.year, one.symbol, one.date.iso) == (
        "full",
        kind,
        number,
        year,
        symbol,
        date,
    )


def test_a_date_after_the_issuer_belongs_to_the_document_but_not_to_the_mention() -> None:
    (one,) = cite("Quyết định số 1557/QĐ-TTg của Thủ tướng Chính phủ ngày 10/9/2015 về việc phê duyệt một số chỉ tiêu")
    assert one.raw == "Quyết định số 1557/QĐ-TTg"
    assert (one.date.iso, one.issuer, one.subject) == (
        "2015-09-10",
        "Thủ tướng Chính phủ",
        "phê duyệt một số chỉ tiêu",
    )


def test_the_day_of_the_act_is_the_day_of_the_document() -> None:
    (one,) = cite("Ngày 11/6/2019, UBND tỉnh Bến Tre ban hành Quyết định số 436/QĐ-UBND về việc giao kế hoạch vốn.")
    assert (one.date.iso, one.date_raw) == ("2019-06-11", "Ngày 11/6/2019")


def test_a_number_left_blank_stays_blank() -> None:
    (one,) = cite("Kèm theo Quyết định số      /QĐ-UBND ngày    / /2025 của Chủ tịch UBND tỉnh")
    assert one.raw == "Quyết định số /QĐ-UBND ngày / /2025"
    assert (one.number, one.symbol, one.code, one.date.iso, one.document_id) == ("", "QĐ-UBND", "", "", "")


def test_the_document_s_own_number_line_and_its_recipients_are_no_citations() -> None:
    content = "Số: 12/BC-SNV\nBáo cáo số 7/BC-SNV ngày 01/02/2020.\n- Lưu: VT, 15/QĐ-SNV."
    text = make_text(content)
    start = text.value.index("- Lưu")
    header = Header(
        number_line=Evidence(0, 13, text.value[:13], "number"),
        recipients=(Recipient(start, start + 23, text.value[start : start + 23], "VT", "archive", ""),),
    )
    assert [one.number for one in find_citations(text, header, load_rules())] == ["7"]


def test_a_self_mention_with_the_code_is_a_citation() -> None:
    assert [one.code for one in cite("(Kèm theo Quyết định số 500/QĐ-UBND ngày 21/02/2025)")] == ["500/QĐ-UBND"]


def test_a_list_hands_its_type_and_issuer_down() -> None:
    found = cite(
        "Thực hiện các Quyết định của UBND tỉnh: số 20/2013/QĐ-UBND ngày 07/5/2013 ban hành Quy định về kỷ luật; "
        "số 172/QĐ-UBND ngày 04/4/2016 ban hành Kế hoạch cải cách hành chính; số 205/QĐ-UBND ngày 13/3/2017."
    )
    assert [(one.form, one.type, one.issuer, one.issuer_source) for one in found] == [
        ("enumerated", "Quyết định", "UBND tỉnh", "enumeration")
    ] * 3
    assert [one.subject for one in found] == ["Quy định về kỷ luật", "Kế hoạch cải cách hành chính", ""]


@pytest.mark.parametrize(
    ("content", "forms"),
    [
        ("Nghị định số 61/2018/NĐ-CP và số 107/2021/NĐ-CP", ["full", "enumerated"]),
        ("Kế hoạch số 1/KH-SNV, số 2/KH-SNV, 3/KH-SNV ngày 10/01/2022", ["full", "enumerated", "enumerated"]),
        ("các Quyết định:\n- Số 20/QĐ-UBND ngày 07/5/2013;\n- Số 21/QĐ-UBND ngày 08/5/2013.", ["enumerated"] * 2),
        ("Thông tư số 05/2021/TT-BNV; và số 07/2021/TT-BNV", ["full", "enumerated"]),
    ],
)
def test_elided_type_words(content: str, forms: list[str]) -> None:
    found = cite(content)
    assert [one.form for one in found] == forms
    assert len({one.type for one in found}) == 1


def test_composed_and_decomposed_letters_read_the_same() -> None:
    import unicodedata

    content = "Thực hiện Quyết định số 436/QĐ-UBND ngày 11/6/2019 của UBND tỉnh về việc ban hành Quy định tiêu chí"
    composed, decomposed = cite(content), cite(unicodedata.normalize("NFD", content))
    assert composed == decomposed
