"""The lines of the head, wherever two columns or a missing signature leave them."""

import pytest

from tests.header_making import header_of, said

LEFT = "UBND TỈNH GIA LAI\nSỞ TÀI CHÍNH\nSố: 412/BC-STC"
RIGHT = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nGia Lai, ngày 05 tháng 7 năm 2021"
TITLE = "BÁO CÁO\nKết quả thực hiện dự toán quý II năm 2021"
SIDE_BY_SIDE = "\n".join(" ".join(pair) for pair in zip(LEFT.split("\n"), RIGHT.split("\n"), strict=True))


@pytest.mark.parametrize(
    "head", [f"{LEFT}\n{RIGHT}", f"{RIGHT}\n{LEFT}", SIDE_BY_SIDE], ids=["left first", "right first", "side by side"]
)
def test_head_reads_the_same_in_any_order_of_its_columns(head: str) -> None:
    header = header_of(f"{head}\n{TITLE}\nThực hiện Công văn số 12/UBND-KT, Sở Tài chính báo cáo như sau:")
    assert header.code == "412/BC-STC"
    assert said(header.place) == "Gia Lai"
    assert header.date.iso == "2021-07-05"
    assert header.national_title
    assert header.motto
    assert said(header.agency) == "Sở Tài chính"
    assert said(header.parent_agency) == "Ủy ban nhân dân tỉnh Gia Lai"
    assert (header.agency_code, header.agency_source) == ("STC", "header")
    assert said(header.province) == "Gia Lai"
    assert said(header.doc_type) == "Báo cáo"
    assert said(header.subject) == "Kết quả thực hiện dự toán quý II năm 2021"


@pytest.mark.parametrize(
    ("line", "code", "number", "symbol"),
    [
        ("Số: 183/BC-SNV", "183/BC-SNV", "183", "BC-SNV"),
        ("Số : 12 / BC - SNV", "12/BC-SNV", "12", "BC-SNV"),
        ("Số 05-NQ/TU", "05-NQ/TU", "05", "NQ/TU"),
        ("Số: 25-BC/TĐTN-VP", "25-BC/TĐTN-VP", "25", "BC/TĐTN-VP"),
        ("Số: 09/2010/QĐ-UBND", "09/2010/QĐ-UBND", "09", "QĐ-UBND"),
        ("Số: 66.1/2025/NQ-CP", "66.1/2025/NQ-CP", "66.1", "NQ-CP"),
        ("Luật số: 45/2019/QH14", "45/2019/QH14", "45", "QH14"),
        ("Số: 887/UBND-NC", "887/UBND-NC", "887", "UBND-NC"),
        ("Số: 2065/SNV-XDCQ&CTTN", "2065/SNV-XDCQ&CTTN", "2065", "SNV-XDCQ&CTTN"),
        ("Số: 12/QÐ-UBND", "12/QĐ-UBND", "12", "QĐ-UBND"),
        ("183/BC-SNV", "183/BC-SNV", "183", "BC-SNV"),
        ("Só: 183/BC-SNV", "183/BC-SNV", "183", "BC-SNV"),
        ("Số: /BC-SNgV", "", "", "BC-SNgV"),
        ("Số:…../KH-UBND", "", "", "KH-UBND"),
        ("Số       -NQ/ĐU", "", "", "NQ/ĐU"),
        ("Số: ……", "", "", ""),
        ("Số: 12 BC/HU", "12-BC/HU", "12", "BC/HU"),
        ("Số: ..... BC-UBND", "", "", "BC-UBND"),
        ("số: 05/BC-TTYT", "05/BC-TTYT", "05", "BC-TTYT"),
    ],
)
def test_number_line(line: str, code: str, number: str, symbol: str) -> None:
    header = header_of(f"{line}\nBÁO CÁO\nKết quả công tác năm 2020")
    assert header.code == code
    assert said(header.number) == number
    assert said(header.symbol) == symbol
    assert header.number_line


@pytest.mark.parametrize(
    "line",
    [
        "Số điện thoại: 0255/3822-111",
        "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2020)",
        "Thực hiện Quyết định số 172/QĐ-UBND của UBND tỉnh",
    ],
)
def test_what_is_no_number_line(line: str) -> None:
    assert header_of(f"BÁO CÁO\n{line}").number_line is None


@pytest.mark.parametrize(
    ("line", "place", "day", "month", "year"),
    [
        ("Quảng Ngãi, ngày 05 tháng 7 năm 2020", "Quảng Ngãi", 5, 7, 2020),
        ("TP. Hồ Chí Minh, ngày 12 tháng 02 năm 2021", "TP. Hồ Chí Minh", 12, 2, 2021),
        ("Bà Rịa - Vũng Tàu, ngày 3 tháng 8 năm 2022", "Bà Rịa - Vũng Tàu", 3, 8, 2022),
        ("Quận 3, ngày 3 tháng 8 năm 2022", "Quận 3", 3, 8, 2022),
        ("thành phố Cần Thơ, ngày 21 tháng 01 năm 2010", "thành phố Cần Thơ", 21, 1, 2010),
        ("Hà Nội, ngày 05/3/2020", "Hà Nội", 5, 3, 2020),
        ("Hà Nội, ngay 05 thảng 7 nẳm 2020", "Hà Nội", 5, 7, 2020),
        ("Quảng Ngãi, ngày tháng 11 năm 2020", "Quảng Ngãi", None, 11, 2020),
        ("Quảng Ngãi, ngày … tháng … năm 2020", "Quảng Ngãi", None, None, 2020),
        ("Quảng Ngãi, tháng 11 năm 2020", "Quảng Ngãi", None, 11, 2020),
        ("Quảng Ngãi, ngày    tháng    năm", "Quảng Ngãi", None, None, None),
        ("Hà Nội, ngày 05-3-2020", "Hà Nội", 5, 3, 2020),
        ("Hà Nội, 05.3.2020", "Hà Nội", 5, 3, 2020),
        ("Hà Nội; ngày 05 tháng 3 năm 2020", "Hà Nội", 5, 3, 2020),
        ("M’Đrắk, ngày 05 tháng 3 năm 2020", "M’Đrắk", 5, 3, 2020),
        ("Ia H’Drai, ngày 05 tháng 3 năm 2020", "Ia H’Drai", 5, 3, 2020),
        ("ngày 12 tháng 5 năm 2021", "", 12, 5, 2021),
        ("……, ngày 12 tháng 5 năm 2021", "", 12, 5, 2021),
    ],
)
def test_date_line(line: str, place: str, day: int | None, month: int | None, year: int | None) -> None:
    header = header_of(f"Số: 12/BC-SNV\n{line}\nBÁO CÁO\nKết quả công tác")
    assert said(header.place) == place
    assert (header.date.day, header.date.month, header.date.year) == (day, month, year)
    assert header.date_line
    assert header.date_line.raw == " ".join(line.split())


def test_date_of_a_cover_is_not_that_of_the_document() -> None:
    cover = "SỞ TÀI CHÍNH\nBÁO CÁO TỔNG KẾT\nGia Lai, tháng 12 năm 2018"
    header = header_of(f"{cover}\n{LEFT}\n{RIGHT}\n{TITLE}\nSở báo cáo như sau:")
    assert header.date.iso == "2021-07-05"
    assert said(header.subject) == "Kết quả thực hiện dự toán quý II năm 2021"


def test_date_in_running_text_is_no_date_line() -> None:
    header = header_of(
        "Số: 12/BC-SNV\nBÁO CÁO\nKết quả công tác\n"
        "Thực hiện chỉ đạo của Chính phủ tại phiên họp, ngày 05 tháng 7 năm 2020 của Chính phủ, "
        "Sở đã triển khai thực hiện đầy đủ các nhiệm vụ được giao."
    )
    assert header.date_line is None


def test_date_above_the_signature() -> None:
    header = header_of(
        "BÁO CÁO\nTổng kết năm học 2020-2021\nTrường đã hoàn thành kế hoạch năm học với kết quả tốt trên mọi mặt.\n"
        "Hải Châu, ngày 25 tháng 5 năm 2021\nHIỆU TRƯỞNG\nNguyễn Thị Hoa"
    )
    assert header.date.iso == "2021-05-25"
    assert said(header.place) == "Hải Châu"


def test_date_of_a_cited_document_is_not_the_date_at_the_end() -> None:
    header = header_of(
        "QUYẾT ĐỊNH\nVề việc phê duyệt Điều lệ\nCăn cứ Luật Tổ chức chính quyền địa phương;\n"
        "Theo đề nghị của Giám đốc Sở Nội vụ tỉnh Bình Thuận, ngày 27 tháng 6 năm 2025.\nCHỦ TỊCH\nLê Thanh Hà"
    )
    assert header.date_line is None


def test_head_of_the_party() -> None:
    header = header_of(
        "ĐẢNG BỘ TỈNH THÁI NGUYÊN\nHUYỆN ỦY ĐỊNH HÓA\n*\nSố 127-BC/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Định Hóa, ngày 20 tháng 02 năm 2018\nBÁO CÁO\nkết quả công tác xây dựng Đảng"
    )
    assert header.is_party
    assert header.code == "127-BC/HU"
    assert said(header.agency) == "Huyện ủy Định Hóa"
    assert said(header.parent_agency) == "Đảng bộ tỉnh Thái Nguyên"
    assert said(header.province) == "Thái Nguyên"


def test_only_the_form_of_the_party_makes_a_paper_of_the_party() -> None:
    assert header_of("Số 05-NQ/TU\nNGHỊ QUYẾT\nvề cải cách hành chính").is_party
    assert not header_of("Số: 14/BC-BCĐ\nBÁO CÁO\nKết quả công tác").is_party
    assert not header_of("Số: 25-BC/TĐTN\nBÁO CÁO\nKết quả công tác").is_party


@pytest.mark.parametrize("mark", ["DỰ THẢO", "(Dự thảo)", "Dự thảo lần 2", "DỰ THẢO LẦN 3"])
def test_draft_marks(mark: str) -> None:
    assert header_of(f"UBND TỈNH GIA LAI\n{mark}\nSố: /KH-UBND\nKẾ HOẠCH\nCải cách hành chính").is_draft


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "HỎA TỐC", "KHẨN", "LƯU HÀNH NỘI BỘ", "SAO Y BẢN CHÍNH"])
def test_marks_of_secrecy_and_urgency_are_no_agency(mark: str) -> None:
    header = header_of(f"{mark}\n{LEFT}\n{mark}\n{RIGHT}\n{TITLE}")
    assert said(header.agency) == "Sở Tài chính"
    assert not header.is_draft


def test_running_text_alone_has_no_head() -> None:
    header = header_of(
        "Sở tiếp tục thực hiện Quyết định số 306-QĐ/TU ngày 25/5/2016 của Ban Thường vụ Tỉnh ủy về trách nhiệm.\n"
        "Trong thời gian tới, Sở tập trung thực hiện các nhiệm vụ trọng tâm được giao."
    )
    found = (header.doc_type, header.number_line, header.date_line, header.subject, header.signature, header.agency)
    assert found == (None,) * len(found)
    assert header.body_start == 0


@pytest.mark.parametrize(
    ("lines", "is_draft"),
    [
        ("DỰ THẢO", True),
        ("Dự thảo lần 2", True),
        ("DỰ THẢO (lần 3)", True),
        ("Bản dự thảo", True),
        ("DỰ THẢO TRÌNH KÝ", True),
        ("DỰ THẢO 2", True),
        ("Lưu hành nội bộ", False),
    ],
)
def test_drafts_say_so(lines: str, is_draft: bool) -> None:
    assert header_of(f"{lines}\n{LEFT}\n{RIGHT}\n{TITLE}").is_draft is is_draft


def test_a_draft_may_say_so_behind_its_type() -> None:
    header = header_of(f"{LEFT}\n{RIGHT}\nBÁO CÁO (DỰ THẢO)\nTổng hợp ý kiến góp ý (dự thảo)\nSở báo cáo như sau:")
    assert header.is_draft
    assert said(header.subject) == "Tổng hợp ý kiến góp ý (dự thảo)"


def test_a_report_on_a_draft_is_none() -> None:
    assert not header_of(f"{LEFT}\n{RIGHT}\nBÁO CÁO\nTổng hợp ý kiến góp ý dự thảo Nghị quyết").is_draft
