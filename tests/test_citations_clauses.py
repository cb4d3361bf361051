"""Clauses govern for themselves: what is held against a document, what amends it, which body did what."""

import pytest

from pipeline.records import Evidence, Found, Header
from tests.citing import cite


@pytest.mark.parametrize(
    ("content", "relations"),
    [
        # Quiet: none of these words stands directly before the document.
        ("xử phạt vi phạm hành chính theo Nghị định số 144/2021/NĐ-CP", ["can_cu"]),
        ("Thực hiện xử lý vi phạm trật tự xây dựng, Chỉ thị số 20/CT-UBND", ["thuc_hien"]),
        ("phát hành trái phiếu theo Nghị định số 153/2020/NĐ-CP", ["can_cu"]),
        ("Sở có nhiều đổi mới khi thực hiện Đề án theo Quyết định số 6/QĐ-TTg", ["thuc_hien"]),
        # Held against a document, or only told of it.
        ("vi phạm Điều 9 Quy định số 102-QĐ/TW", ["vien_dan"]),
        ("giao đất không qua đấu giá, trái với Quyết định số 216/2005/QĐ-TTg", ["vien_dan"]),
        ("lập hồ sơ chưa đúng khoản 2 Điều 15 Nghị định số 29/2012/NĐ-CP", ["vien_dan"]),
        (
            "Thực hiện Công văn số 1/SNV-VP; nội dung này không phù hợp với Thông tư số 2/2020/TT-BNV",
            ["thuc_hien", "vien_dan"],
        ),
        ("trước khi Nghị định số 37/2007/NĐ-CP có hiệu lực", ["vien_dan"]),
        ("các quyết định viện dẫn Quyết định số 27/2003/QĐ-TTg", ["vien_dan"]),
        # What was done to it.
        ("đình chỉ thi hành Công văn số 1427/CV-TC ngày 09/9/1999", ["bai_bo"]),
        ("chấm dứt thực hiện Thông báo số 88/TB-UBND", ["bai_bo"]),
        ("tạm dừng Thông báo số 92/TB-UBND ngày 30/6/2017", ["bai_bo"]),
        ("thu hồi các Quyết định số 15/QĐ-UBND", ["bai_bo"]),
        (
            "Căn cứ Luật Việc làm số 38/2013/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 41/2024/QH15",
            ["can_cu", "sua_doi"],
        ),
        (
            "theo Nghị định số 62/2015/NĐ-CP (được sửa đổi, bổ sung tại Nghị định số 33/2020/NĐ-CP)",
            ["can_cu", "sua_doi"],
        ),
        ("Điều lệ này thay thế Điều lệ được công nhận tại Quyết định số 2221/QĐ-UBND", ["vien_dan", "thay_the"]),
        ("Điều lệ được công nhận tại Quyết định số 2221/QĐ-UBND", ["can_cu"]),
        (
            "Quyết định này có hiệu lực kể từ ngày ký ban hành và thay thế Quyết định số 7/QĐ-UBND",
            ["vien_dan", "thay_the"],
        ),
        ("niêm yết theo hướng dẫn tại Công văn số 143/UBND-TTHCC", ["can_cu"]),
        ("cụ thể hóa bằng Kế hoạch số 11-KH/ĐU", ["ket_qua"]),
        ("cụ thể hóa Chỉ thị số 45-CT/TW bằng Kế hoạch số 11-KH/ĐU", ["trien_khai", "ket_qua"]),
        # A clause of its own after a semicolon.
        (
            "áp dụng Nghị định số 5-CP ngày 20/01/1995; thu thủy lợi phí theo Nghị định số 112-HĐBT ngày 25/8/1984",
            ["thuc_hien", "can_cu"],
        ),
        ("Thực hiện Luật Thanh tra; nhiệm vụ tại Quyết định số 1200/QĐ-BTP", ["thuc_hien", "thuc_hien"]),
        ("Theo khoản 4 Điều 54 Luật Thanh tra, trong khi Nghị định số 118/2021/NĐ-CP không rõ", ["can_cu", "vien_dan"]),
        # Lists under a head, inside an item and over items.
        (
            "Đã triển khai các văn bản sau:\n- Các Nghị định của Chính phủ: số 118/2025/NĐ-CP; số 129/2025/NĐ-CP;\n"
            "- Quyết định số 12/QĐ-UBND của UBND tỉnh.",
            ["trien_khai"] * 3,
        ),
        ("Căn cứThông tư số 02/2017/TT-VPCP ngày 31/10/2017", ["can_cu"]),
        # Quiet: no request is made by these words.
        ("Sau khi xem xét Tờ trình số 613/TTr-CP ngày 27 tháng 6 năm 2025", ["theo_de_nghi"]),
        ("xem xét kết quả kiểm tra theo Quyết định số 312-QĐ/UBKTTU", ["can_cu"]),
        ("nhận xét cán bộ theo Hướng dẫn số 5-HD/TU", ["can_cu"]),
        # What is said in parentheses does not govern what follows them.
        (
            "Căn cứ Thông tư số 38/2015/TT-BTC (sửa đổi tại Thông tư số 39/2018/TT-BTC) của Bộ; "
            "mục 2 Công văn số 5/TCT-CS",
            ["can_cu", "sua_doi", "can_cu"],
        ),
        (
            "Thực hiện Nghị định số 81/2013/NĐ-CP (thay thế Nghị định số 128/2008/NĐ-CP, Nghị định số 19/2020/NĐ-CP), "
            "sau đó Thông tư số 5/2021/TT-BTP",
            ["thuc_hien", "thay_the", "thay_the", "thuc_hien"],
        ),
        (
            "Căn cứ pháp lý: (sửa đổi, bổ sung)\n- Nghị định số 123/2015/NĐ-CP;\n- Thông tư số 4/2020/TT-BTP.",
            ["can_cu"] * 2,
        ),
        (
            "Sở đã quán triệt các văn bản về thực hiện dân chủ có liên quan:\n- Chỉ thị số 30-CT/TW;\n"
            "- Nghị định số 4/2015/NĐ-CP.",
            ["quan_triet"] * 2,
        ),
        # What is said after it.
        ("Nội dung tại Công văn số 2118/HQ-GSQL của Cục hết hiệu lực kể từ ngày 01/01/2019", ["bai_bo"]),
        ("Nội dung tại Công văn số 2118/HQ-GSQL của Cục có hiệu lực kể từ ngày 01/01/2019", ["vien_dan"]),
        ("Phụ lục kèm theo Quyết định số 7/QĐ-UBND sẽ bị bãi bỏ", ["bai_bo"]),
    ],
)
def test_the_clause_governs(content: str, relations: list[str]) -> None:
    assert [one.relation for one in cite(content)] == relations


@pytest.mark.parametrize(
    ("agency", "agent"),
    [
        ("Tỉnh ủy Cao Bằng", "Ban Thường vụ Tỉnh ủy"),
        ("Tỉnh ủy Cao Bằng", "Ban Chấp hành Đảng bộ tỉnh khóa XVI"),
        ("Huyện ủy Đại Từ", "Thường trực Huyện ủy"),
        ("Đảng ủy xã Ea Kiết", "Ban Thường vụ Đảng ủy"),
    ],
)
def test_what_an_organ_of_a_committee_issues_is_its_own(agency: str, agent: str) -> None:
    header = Header(agency=Found(agency, Evidence(0, 0, "", "test")))
    (one,) = cite(f"{agent} đã ban hành Kế hoạch số 5-KH/TU.", header)
    assert (one.relation, one.issuer) == ("ban_hanh", agent)


@pytest.mark.parametrize(
    ("content", "issuers"),
    [
        # Quiet: another body comes in between, or nothing says that both acts are of one body.
        ("UBND huyện xây dựng kế hoạch và được Sở thỏa thuận tại Công văn số 12/SNV-CCVC", [""]),
        (
            "Sở ban hành Quyết định số 1/QĐ-SNV. Ngày 05/3/2021 ban hành Quyết định số 2/QĐ-SNV",
            ["Sở", ""],
        ),
        ("Ban Thường vụ Tỉnh ủy các khóa lần lượt ban hành Nghị quyết số 4-NQ/TU", ["Ban Thường vụ Tỉnh ủy"]),
        (
            "Hội đồng thành viên đã thông qua Nghị quyết số 34/NQ-HĐTV và ban hành Quyết định số 219/QĐ-ĐS",
            ["Hội đồng thành viên"] * 2,
        ),
        ("Trình tự đầy đủ; Sở Tư pháp thẩm định tại Báo cáo số 265/BC-STP", ["Sở Tư pháp"]),
        ("UBND tỉnh đã chỉ đạo các đơn vị tại Công văn số 2744/UBND-KTN", ["UBND tỉnh"]),
        ("Tham mưu Huyện ủy ban hành Chỉ thị số 19-CT/HU", ["Huyện ủy"]),
        ("UBND xã ban hành 47 văn bản, trong đó có Quyết định số 1/QĐ-UBND", ["UBND xã"]),
    ],
)
def test_which_body_did_it(content: str, issuers: list[str]) -> None:
    assert [one.issuer if one.issuer_source != "symbol" else "" for one in cite(content)] == issuers


@pytest.mark.parametrize(
    ("content", "dates"),
    [
        # Quiet: nothing before it has a date, or it stands on another line.
        ("Quyết định số 2/QĐ-UBND cùng ngày", [""]),
        ("Quyết định số 1/QĐ-UBND ngày 01/7/2025;\nQuyết định số 2/QĐ-UBND cùng ngày", ["2025-07-01", ""]),
        ("Quyết định số 1/QĐ-UBND ngày 01/7/2025 và Quyết định số 2/QĐ-UBND cùng ngày", ["2025-07-01"] * 2),
        (
            "Kế hoạch số 5/KH-SNV ngày 02/3/2024; số 129/2025/NĐ-CP, số 131/2025/NĐ-CP và số 132/2025/NĐ-CP "
            "cùng ngày 11/6/2025",
            ["2024-03-02", "2025-06-11", "2025-06-11", "2025-06-11"],
        ),
    ],
)
def test_the_same_day(content: str, dates: list[str]) -> None:
    assert [one.date.iso for one in cite(content)] == dates


@pytest.mark.parametrize("mark", [*"(“\"'«–—-•*+/…:;,.)]!?|=&", "\u2003"])
def test_governing_words_may_stand_behind_any_mark(mark: str) -> None:
    (one,) = cite(f"Nội dung {mark}căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016")
    assert one.relation == "can_cu"
