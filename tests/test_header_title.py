"""Type, subject, addressees and where the body begins."""

import pytest

from tests.header_making import body_of, header_of, said

OPENING = "Thực hiện Công văn số 12/UBND-NC ngày 05/01/2021 của UBND tỉnh, Sở Nội vụ báo cáo như sau:"


@pytest.mark.parametrize(
    ("lines", "doc_type", "subject"),
    [
        ("BÁO CÁO\nKết quả công tác dân vận", "Báo cáo", "Kết quả công tác dân vận"),
        ("BÁO CÁO KẾT QUẢ CÔNG TÁC DÂN VẬN", "Báo cáo", "KẾT QUẢ CÔNG TÁC DÂN VẬN"),
        ("THÔNG BÁO\nvề quy hoạch cán bộ lãnh đạo", "Thông báo", "về quy hoạch cán bộ lãnh đạo"),
        (
            "BÁO CÁO\nkết quả lãnh đạo thực hiện nhiệm vụ quân sự, quốc phòng năm 2022;\nnhiệm vụ năm 2023",
            "Báo cáo",
            "kết quả lãnh đạo thực hiện nhiệm vụ quân sự, quốc phòng năm 2022; nhiệm vụ năm 2023",
        ),
        (
            "THÔNG BÁO\nKẾT LUẬN CỦA CHỦ TỊCH UBND TỈNH\nTại cuộc họp giao ban tháng 7",
            "Thông báo",
            "KẾT LUẬN CỦA CHỦ TỊCH UBND TỈNH Tại cuộc họp giao ban tháng 7",
        ),
        (
            "BÁO CÁO\nKẾT QUẢ GIÁM SÁT\n“Việc thực hiện chính sách giai đoạn 2011 - 2016”",
            "Báo cáo",
            "KẾT QUẢ GIÁM SÁT “Việc thực hiện chính sách giai đoạn 2011 - 2016”",
        ),
        ("B Á O  C Á O\nKết quả công tác dân vận", "Báo cáo", "Kết quả công tác dân vận"),
        ("Báo cáo\nKết quả công tác dân vận", "Báo cáo", "Kết quả công tác dân vận"),
        ("TỜ TRÌNH\nVề việc đề nghị phê duyệt đề án", "Tờ trình", "Về việc đề nghị phê duyệt đề án"),
        (
            "CHƯƠNG TRÌNH HÀNH ĐỘNG\nThực hiện Nghị quyết Đại hội",
            "Chương trình hành động",
            "Thực hiện Nghị quyết Đại hội",
        ),
        (
            "BÁO CÁO\nTỔNG KẾT CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2019\nVÀ PHƯƠNG HƯỚNG NĂM 2020",
            "Báo cáo",
            "TỔNG KẾT CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2019 VÀ PHƯƠNG HƯỚNG NĂM 2020",
        ),
        (
            "KẾ HOẠCH\nTriển khai thực hiện Chỉ thị số 20-CT/TU, ngày 10/10/2024\ncủa Ban Thường vụ Tỉnh ủy "
            "về trồng cây xanh\ntrên địa bàn tỉnh",
            "Kế hoạch",
            "Triển khai thực hiện Chỉ thị số 20-CT/TU, ngày 10/10/2024 của Ban Thường vụ Tỉnh ủy về trồng cây xanh "
            "trên địa bàn tỉnh",
        ),
        ("BÁO CÁO NHANH\nTình hình mưa lũ", "Báo cáo", "Tình hình mưa lũ"),
        ("KẾ HOẠCH LIÊN NGÀNH\nBảo vệ trường học", "Kế hoạch", "Bảo vệ trường học"),
        (
            "BÁO CÁO\nKết quả công tác năm 2020;\nnhiệm vụ năm 2021",
            "Báo cáo",
            "Kết quả công tác năm 2020; nhiệm vụ năm 2021",
        ),
        ("KẾ HOẠCH CÔNG TÁC\nNăm 2021", "Kế hoạch", "CÔNG TÁC Năm 2021"),
        ("BÁO CÁO KẾT QUẢ\nThực hiện nhiệm vụ năm 2020", "Báo cáo", "KẾT QUẢ Thực hiện nhiệm vụ năm 2020"),
        (
            "**QUYẾT ĐỊNH**\n**Công bố Danh mục thủ tục hành chính thuộc chức năng của**\n**Sở Tư pháp tỉnh Phú Yên**",
            "Quyết định",
            "Công bố Danh mục thủ tục hành chính thuộc chức năng của Sở Tư pháp tỉnh Phú Yên",
        ),
    ],
)
def test_type_and_subject(lines: str, doc_type: str, subject: str) -> None:
    header = header_of(f"Số: 12/BC-SNV\n{lines}\n{OPENING}\nNội dung.")
    assert said(header.doc_type) == doc_type
    assert said(header.subject) == subject


@pytest.mark.parametrize(
    "following",
    [
        OPENING,
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "Phần thứ nhất",
        "1. Công tác lãnh đạo",
        "Kính gửi: Ủy ban nhân dân tỉnh",
        "(Kèm theo Công văn số 12/SNV-VP)",
        "Sở Nội vụ báo cáo kết quả như sau:",
        "Họ và tên: Lê Văn An",
        "Thưa các vị đại biểu!",
    ],
)
def test_subject_ends_where_something_else_begins(following: str) -> None:
    header = header_of(f"Số: 12/BC-SNV\nBÁO CÁO\nKết quả công tác dân vận\n{following}\nNội dung của báo cáo.")
    assert said(header.subject) == "Kết quả công tác dân vận"


def test_bold_subject_ends_where_bold_ends() -> None:
    header = header_of("**BÁO CÁO**\n**Kết quả công tác dân vận**\nSở là cơ quan chuyên môn thuộc UBND tỉnh")
    assert said(header.subject) == "Kết quả công tác dân vận"


def test_official_letter_has_no_type_line() -> None:
    header = header_of(
        "UBND TỈNH GIA LAI\nSỞ TÀI CHÍNH\nSố: 1234/STC-QLNS\nV/v báo cáo tình hình thực hiện dự toán\nquý III/2022\n"
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nGia Lai, ngày 03 tháng 10 năm 2022\n"
        "Kính gửi:\n- Bộ Tài chính;\n- Ủy ban nhân dân tỉnh.\nThực hiện Công văn số 5/BTC-NSNN, Sở báo cáo như sau:"
    )
    assert said(header.doc_type) == "Công văn"
    assert header.doc_type_code == "CV"
    assert said(header.subject) == "báo cáo tình hình thực hiện dự toán quý III/2022"
    assert [said(one) for one in header.addressees] == ["Bộ Tài chính", "Ủy ban nhân dân tỉnh"]


def test_letter_of_the_party_prints_its_subject_without_a_mark() -> None:
    header = header_of(
        "TỈNH ỦY BẮC KẠN\nBAN TUYÊN GIÁO\n*\nSố 512-CV/BTGTU\nBáo cáo kết quả tuyên truyền\nĐẢNG CỘNG SẢN VIỆT NAM\n"
        "Bắc Kạn, ngày 12 tháng 5 năm 2022\nKính gửi: - Ban Tuyên giáo Trung ương,\n- Thường trực Tỉnh ủy."
    )
    assert said(header.doc_type) == "Công văn"
    assert said(header.subject) == "Báo cáo kết quả tuyên truyền"
    assert [said(one) for one in header.addressees] == ["Ban Tuyên giáo Trung ương", "Thường trực Tỉnh ủy"]


@pytest.mark.parametrize(
    ("lines", "addressees"),
    [
        ("Kính gửi: Sở Nội vụ", ["Sở Nội vụ"]),
        ("ỦY BAN NHÂN DÂN TỈNH điện:\n- Sở Nội vụ;\n- Sở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Kính gửi: - Sở Nội vụ;\n- Sở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Kính gửi: Sở Nội vụ; Sở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Kính gửi:\nỦy ban nhân dân tỉnh Gia Lai.", ["Ủy ban nhân dân tỉnh Gia Lai"]),
        ("Kính gửi: …………………", []),
        (
            "Kính gửi:\n- Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh,\nBộ Chỉ huy Bộ đội Biên phòng tỉnh;\n- Sở Y tế.",
            ["Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Sở Y tế"],
        ),
        ("KÍNH GỬI: SỞ NỘI VỤ", ["SỞ NỘI VỤ"]),
        ("Kính gửi các đồng chí Huyện ủy viên", ["các đồng chí Huyện ủy viên"]),
        ("Kính gửi:\n1. Sở Nội vụ;\n2. Sở Tài chính.", ["Sở Nội vụ", "Sở Tài chính"]),
        ("Kính gửi: Công ty An Phú.\nĐịa chỉ: số 12 đường Lê Lợi\nMã số thuế: 5100123456", ["Công ty An Phú"]),
        ("Kính gửi: Ông Lê Văn Ba\n(Địa chỉ: thôn 3; CCCD số 001088012345)", ["Ông Lê Văn Ba"]),
        ("Kính gửi: Ông Lê Văn Ba, địa chỉ: thôn 3, xã Tân Lập", ["Ông Lê Văn Ba"]),
        ("Chủ tịch UBND tỉnh gửi:\n- Sở Nội vụ.", ["Sở Nội vụ"]),
        ("Ban Chỉ huy Phòng thủ dân sự tỉnh điện: UBND các huyện.", ["UBND các huyện"]),
    ],
)
def test_addressees(lines: str, addressees: list[str]) -> None:
    header = header_of(f"Số: 12/TTr-SNV\nTỜ TRÌNH\nVề việc thành lập Hội đồng\n{lines}\n{OPENING}\nNội dung.")
    assert [said(one) for one in header.addressees] == addressees


@pytest.mark.parametrize(
    ("closing", "addressees"),
    [
        (
            "Trên đây là Báo cáo của Sở; kính đề nghị Sở Nội vụ tổng hợp, báo cáo các cơ quan liên quan./.",
            ["Sở Nội vụ"],
        ),
        ("Trên đây là kết quả, kính trình UBND tỉnh xem xét, quyết định./.", ["UBND tỉnh"]),
        (
            "Trên đây là báo cáo của Sở, kính báo cáo Thường trực Tỉnh ủy, UBND tỉnh để theo dõi, chỉ đạo./.",
            ["Thường trực Tỉnh ủy", "UBND tỉnh"],
        ),
        (
            "Trên đây là báo cáo, kính gửi Sở Văn hóa, Thể thao và Du lịch tổng hợp./.",
            ["Sở Văn hóa, Thể thao và Du lịch"],
        ),
        ("Trên đây là kết quả, Sở trân trọng báo cáo UBND tỉnh theo quy định./.", ["UBND tỉnh"]),
        ("Trên đây là kết quả của năm 2020, Bộ Y tế báo cáo Thủ tướng Chính phủ./.", ["Thủ tướng Chính phủ"]),
        (
            "UBND tỉnh kính trình Hội đồng nhân dân tỉnh khóa XVIII, kỳ họp thứ 10 xem xét./.",
            ["Hội đồng nhân dân tỉnh"],
        ),
        ("Báo cáo để Thường trực Tỉnh ủy biết, chỉ đạo.", ["Thường trực Tỉnh ủy"]),
        ("Trên đây là báo cáo của Sở Ngoại vụ./.", []),
        ("Trên đây là báo cáo, kính đề nghị các cơ quan liên quan quan tâm./.", []),
        ("Trên đây là báo cáo quý I, Sở Tài chính trân trọng báo cáo./.", []),
    ],
)
def test_closing_sentence_says_to_whom_a_report_goes(closing: str, addressees: list[str]) -> None:
    header = header_of(
        f"Số: 12/BC-SNV\nBÁO CÁO\nKết quả công tác\n{OPENING}\nNội dung.\n{closing}\nNơi nhận:\n- Lưu: VT."
    )
    assert [said(one) for one in header.addressees] == addressees


def test_only_the_closing_sentence_of_a_report_asks() -> None:
    header = header_of(f"Số: 12/KH-SNV\nKẾ HOẠCH\nĐào tạo\n{OPENING}\nKính đề nghị UBND tỉnh xem xét, quyết định./.")
    assert header.addressees == ()


def test_body_begins_behind_the_authority_line() -> None:
    content = (
        "Số: 9/QĐ-STP\nQUYẾT ĐỊNH\nVề việc ban hành Quy chế làm việc\nGIÁM ĐỐC SỞ TƯ PHÁP\nTỈNH PHÚ YÊN\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế."
    )
    assert said(header_of(content).subject) == "Về việc ban hành Quy chế làm việc"
    assert body_of(content).startswith("Căn cứ Luật")


def test_opening_ends_where_it_says_as_follows() -> None:
    content = (
        f"Số: 12/BC-SNV\nBÁO CÁO\nKết quả công tác\nCăn cứ Luật Cán bộ, công chức;\n{OPENING}\nI. KẾT QUẢ\nNội dung."
    )
    header = header_of(content)
    assert header.opening_end > header.body_start
    assert body_of(content)[: header.opening_end - header.body_start].endswith("như sau:")


@pytest.mark.parametrize(
    ("lines", "addressees"),
    [
        ("Sở Y tế trân trọng kính mời: Đại diện lãnh đạo Sở Tài chính", ["Đại diện lãnh đạo Sở Tài chính"]),
        ("Kính mời:\n- Đ/c Lê Hà, Phó Giám đốc;\n- Trưởng các phòng.", ["Đ/c Lê Hà, Phó Giám đốc", "Trưởng các phòng"]),
        (
            "Thường trực HĐND xã trân trọng kính mời:\n1. Lãnh đạo UBND xã;\n2. Các ban.",
            ["Lãnh đạo UBND xã", "Các ban"],
        ),
    ],
)
def test_who_is_invited_is_addressed(lines: str, addressees: list[str]) -> None:
    content = f"Số: 12/GM-SYT\nGIẤY MỜI\nHọp giao ban tháng 7\n{lines}\nTới dự cuộc họp giao ban công tác tháng 7."
    header = header_of(content)
    assert [said(one) for one in header.addressees] == addressees
    assert said(header.subject) == "Họp giao ban tháng 7"
    assert body_of(content).startswith("Tới dự")


def test_an_invitation_may_be_a_letter() -> None:
    header = header_of(
        "Số: 12/TM-SYT\nTHƯ MỜI\nHội nghị góp ý dự thảo Chương trình hành động\nSở Y tế kính mời đại biểu:"
    )
    assert (said(header.doc_type), header.doc_type_code) == ("Thư mời", "TM")
    assert said(header.subject) == "Hội nghị góp ý dự thảo Chương trình hành động"
