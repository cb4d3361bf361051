"""Who issued a document, and in which province."""

import pytest

from pipeline.header.naming import agency_of, canonical_name
from pipeline.rules import load_rules
from tests.header_making import header_of, said

RULES = load_rules()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "Ủy ban nhân dân tỉnh Ninh Bình"),
        ("UỶ BAN NHÂN DÂN TỈNH THANH HOÁ", "Ủy ban nhân dân tỉnh Thanh Hóa"),
        ("UBND THÀNH PHỐ CẦN THƠ", "Ủy ban nhân dân thành phố Cần Thơ"),
        ("UBND HUYỆN ĐỨC PHỔ", "Ủy ban nhân dân huyện Đức Phổ"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Sở Lao động - Thương binh và Xã hội"),
        ("CHI CỤC THỦY SẢN", "Chi cục Thủy sản"),
        ("CỤC VĂN THƯ VÀ LƯU TRỮ NHÀ NƯỚC", "Cục Văn thư và Lưu trữ Nhà nước"),
        ("HUYỆN ỦY ĐỊNH HÓA", "Huyện ủy Định Hóa"),
        ("TRUNG TÂM Y TẾ HUYỆN CHÂU PHÚ", "Trung tâm Y tế huyện Châu Phú"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU", "Hội đồng nhân dân tỉnh Bà Rịa - Vũng Tàu"),
        ("Sở Ngoại vụ tỉnh Quảng Ngãi", "Sở Ngoại vụ tỉnh Quảng Ngãi"),
    ],
)
def test_names_in_sentence_case(printed: str, name: str) -> None:
    assert canonical_name(printed, RULES) == name


def test_code_of_a_name() -> None:
    agency = agency_of("Sở Nội vụ tỉnh Gia Lai", RULES)
    assert agency is not None
    assert agency.code == "SNV"
    assert agency_of("Hợp tác xã Hòa Bình", RULES) is None


@pytest.mark.parametrize(
    ("lines", "agency", "parent"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH", "Ủy ban nhân dân tỉnh Ninh Bình", ""),
        ("UBND TỈNH\nQUẢNG NGÃI\nSỞ NGOẠI VỤ", "Sở Ngoại vụ", "Ủy ban nhân dân tỉnh Quảng Ngãi"),
        ("SỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch", ""),
        ("BỘ NỘI VỤ - BỘ TÀI CHÍNH", "Bộ Nội vụ - Bộ Tài chính", ""),
        ("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ\nHỘI", "Sở Lao động - Thương binh và Xã hội", ""),
        ("SỞ Y TẾ AN GIANG\nTRUNG TÂM Y TẾ\nHUYỆN CHÂU PHÚ", "Trung tâm Y tế huyện Châu Phú", "Sở Y tế An Giang"),
        ("TỈNH ỦY BẮC KẠN\nBAN TUYÊN GIÁO", "Ban Tuyên giáo", "Tỉnh ủy Bắc Kạn"),
        ("UBND THÀNH PHỐ HÀ NỘI SỞ NỘI VỤ", "Sở Nội vụ", "Ủy ban nhân dân thành phố Hà Nội"),
        ("UBND TỈNH GIA LAI\nSO NỘI VỤ", "So nội vụ", "Ủy ban nhân dân tỉnh Gia Lai"),
        ("TỈNH ĐOÀN SÓC TRĂNG\nBAN THƯỜNG VỤ", "Ban Thường vụ", "Tỉnh đoàn Sóc Trăng"),
        ("BAN CHỈ ĐẠO\nCHƯƠNG TRÌNH MTQG TỈNH TRÀ VINH", "Ban Chỉ đạo chương trình MTQG tỉnh Trà Vinh", ""),
        ("HUYỆN ỦY XUÂN\nTRƯỜNG", "Huyện ủy Xuân Trường", ""),
        ("UBND XÃ NGHĨA\nHỘI", "Ủy ban nhân dân xã Nghĩa Hội", ""),
        ("ỦY BAN MTTQ VIỆT NAM\nTỈNH HÀ NAM", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Hà Nam", ""),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI\nỦY BAN THƯỜNG VỤ QUỐC HỘI", "Ủy ban Thường vụ Quốc hội", ""),
    ],
)
def test_agency_block(lines: str, agency: str, parent: str) -> None:
    header = header_of(f"{lines}\nSố: 12/BC-ABC\nBÁO CÁO\nKết quả công tác")
    assert (said(header.agency), said(header.parent_agency)) == (agency, parent)
    assert header.agency_source == "header"
    assert header.agency
    assert header.agency.evidence.raw in lines


@pytest.mark.parametrize(
    ("lines", "agency", "source"),
    [
        ("Thực hiện Công văn số 12/SNV-VP của Sở Nội vụ, Sở Ngoại vụ báo cáo kết quả như sau:", "Sở Ngoại vụ", "body"),
        (
            "I. KẾT QUẢ\nĐã hoàn thành.\nTrên đây là báo cáo kết quả công tác của Chi cục Thủy sản./.",
            "Chi cục Thủy sản",
            "body",
        ),
        ("Sở Y tế báo cáo như sau:\nTốt.\nĐề nghị Sở Nội vụ tổng hợp.", "Sở Y tế", "body"),
        ("I. KẾT QUẢ\nTốt.\nTrên đây là báo cáo của Sở Y tế gửi Sở Nội vụ để tổng hợp./.", "Sở Y tế", "body"),
        ("I. KẾT QUẢ\nTốt.\nTrên đây là báo cáo, rất mong sự quan tâm của UBND tỉnh./.", "", ""),
        (
            "I. KẾT QUẢ\nĐã hoàn thành các nhiệm vụ.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn An",
            "Ủy ban nhân dân",
            "signature",
        ),
        ("I. KẾT QUẢ\nĐã hoàn thành các nhiệm vụ.\nGIÁM ĐỐC SỞ NỘI VỤ\nLê Văn An", "Sở Nội vụ", "signature"),
        ("I. KẾT QUẢ\nĐã hoàn thành.\nTL. GIÁM ĐỐC\nTRƯỞNG PHÒNG HÀNH CHÍNH\nLê Văn An", "", ""),
    ],
)
def test_agency_without_a_head(lines: str, agency: str, source: str) -> None:
    header = header_of(f"**BÁO CÁO**\n**Kết quả công tác năm 2020**\n{lines}")
    assert (said(header.agency), header.agency_source) == (agency, source)


def test_issuer_of_a_document_in_the_subject_is_not_the_agency() -> None:
    header = header_of(
        "BÁO CÁO\nSơ kết 05 năm thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị\nI. KẾT QUẢ\nĐã hoàn thành."
    )
    assert header.agency is None


def test_code_by_the_symbol_alone() -> None:
    header = header_of("Số: 12/BC-SNV\nBÁO CÁO\nKết quả công tác\nI. KẾT QUẢ\nĐã hoàn thành.")
    assert (header.agency, header.agency_code) == (None, "SNV")


def test_agency_in_the_subject() -> None:
    header = header_of("BÁO CÁO\nKết quả công tác dân vận năm 2020 của Sở Ngoại vụ\nI. KẾT QUẢ\nĐã hoàn thành.")
    assert (said(header.agency), header.agency_source) == ("Sở Ngoại vụ", "subject")


@pytest.mark.parametrize(
    ("lines", "province"),
    [
        ("UBND TỈNH BÌNH THUẬN\nSỞ NỘI VỤ\nSố: 12/BC-SNV\nBÁO CÁO\nKết quả công tác", "Bình Thuận"),
        ("UBND HUYỆN ĐỨC PHỔ\nSố: 12/BC-UBND\nQuảng Ngãi, ngày 5 tháng 7 năm 2020\nBÁO CÁO\nKết quả", "Quảng Ngãi"),
        ("SỞ Y TẾ THÀNH PHỐ HUẾ\nSố: 12/BC-SYT\nBÁO CÁO\nKết quả công tác", "Huế"),
        ("UBND TỈNH THỪA THIÊN HUẾ\nSố: 12/BC-UBND\nBÁO CÁO\nKết quả công tác", "Thừa Thiên Huế"),
        ("SỞ Y TẾ TP. HỒ CHÍ MINH\nSố: 12/BC-SYT\nBÁO CÁO\nKết quả công tác", "Hồ Chí Minh"),
        ("SỞ Y TẾ\nSố: 12/BC-SYT\nBÁO CÁO\nKết quả công tác y tế trên địa bàn tỉnh Long An", "Long An"),
        ("BÁO CÁO\nKết quả công tác\nĐối ngoại của tỉnh Hà Tĩnh. Tỉnh Hà Tĩnh đã ký kết với tỉnh Nghệ An.", "Hà Tĩnh"),
        ("BỘ Y TẾ\nSố: 12/BC-BYT\nHà Nội, ngày 5 tháng 7 năm 2020\nBÁO CÁO\nKết quả công tác", ""),
        ("Số: 47/2020/NĐ-CP\nHà Nội, ngày 09 tháng 4 năm 2020\nNGHỊ ĐỊNH\nQuản lý dữ liệu số", ""),
        ("UBND HUYỆN HÒA BÌNH\nSố: 12/BC-UBND\nBÁO CÁO\nKết quả công tác", ""),
        ("BAN TỔ CHỨC TRUNG ƯƠNG - BAN TUYÊN GIÁO TRUNG ƯƠNG\nHà Nội, ngày 5 tháng 7 năm 2020\nBÁO CÁO\nKết quả", ""),
        ("BỆNH VIỆN TRUNG ƯƠNG HUẾ\nHuế, ngày 5 tháng 7 năm 2020\nBÁO CÁO\nKết quả", "Huế"),
        ("UBND ĐẶC KHU CÔ TÔ\nSố: 12/BC-UBND\nBÁO CÁO\nKết quả công tác", "Quảng Ninh"),
        ("UBND XÃ CÔ TÔ\nSố: 12/BC-UBND\nBÁO CÁO\nKết quả công tác", ""),
        ("BÁO CÁO\nKết quả công tác\nTỉnh Long An và tỉnh Bến Tre, tỉnh An Giang, tỉnh Long An.", ""),
    ],
)
def test_province(lines: str, province: str) -> None:
    assert said(header_of(lines).province) == province


@pytest.mark.parametrize(
    ("agency", "recipients", "province"),
    [
        ("HĐND HUYỆN NĂM CĂN", "- TT HĐND tỉnh Cà Mau;\n- TT Huyện ủy;", "Cà Mau"),
        ("UBND XÃ TÂN LẬP", "- Sở Nội vụ tỉnh Hà Giang;\n- UBND tỉnh Hà Giang;", "Hà Giang"),
        ("UBND XÃ TÂN LẬP", "- UBND tỉnh Hà Giang;\n- UBND tỉnh Cao Bằng;", ""),
        ("ĐẢNG BỘ KHỐI DOANH NGHIỆP TỈNH\nĐẢNG ỦY CÔNG TY AN PHÚ", "- Đảng ủy Khối tỉnh Tây Ninh;", "Tây Ninh"),
        ("THANH TRA KHU VỰC", "- UBND tỉnh Hà Giang;", ""),
    ],
)
def test_whose_district_it_is_the_recipients_may_say(agency: str, recipients: str, province: str) -> None:
    header = header_of(
        f"{agency}\nSố: 12/BC-ABC\nBÁO CÁO\nKết quả công tác\nI. KẾT QUẢ\nĐã hoàn thành.\n"
        f"Nơi nhận:\n{recipients}\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn An"
    )
    assert said(header.province) == province


@pytest.mark.parametrize(
    "lines",
    [
        "Thực hiện Công văn số 5/SNV-VP của Sở Nội vụ tỉnh Đồng Tháp, UBND xã báo cáo như sau:",
        "Thực hiện Công văn số 5/SGDĐT-VP của Sở GD&ĐT Đồng Tháp, UBND xã báo cáo như sau:",
        "Kính gửi: Sở Văn hóa, Thể thao và Du lịch Đồng Tháp\nUBND xã báo cáo như sau:",
    ],
)
def test_whose_district_it_is_may_be_told_by_whom_it_writes_to(lines: str) -> None:
    for agency in ("UBND XÃ TÂN LẬP", "PHÒNG GD&ĐT TÂN LẬP\nTRƯỜNG THCS TÂN LẬP"):
        header = header_of(f"{agency}\nSố: 12/BC-ABC\nBÁO CÁO\nKết quả công tác\n{lines}\nĐã hoàn thành.")
        assert said(header.province) == "Đồng Tháp"


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("TRƯỜNG TIỂU HỌC BIÊN SƠN", "Trường Tiểu học Biên Sơn"),
        ("HỢP TÁC XÃ NÔNG NGHIỆP ĐÔNG MỸ", "Hợp tác xã Nông nghiệp Đông Mỹ"),
        ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI", "Ngân hàng Chính sách xã hội"),
        ("KIỂM TOÁN KHU VỰC IV", "Kiểm toán khu vực IV"),
    ],
)
def test_letters_of_a_name_in_capitals(line: str, agency: str) -> None:
    header = header_of(f"{line}\nSố: 12/BC-ABC\nBÁO CÁO\nKết quả công tác\n{agency} báo cáo như sau:\nĐã hoàn thành.")
    assert said(header.agency) == agency
