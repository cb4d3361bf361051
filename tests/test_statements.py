"""Which document acts on which: direction, rows, the passive, and what only looks like an act."""

import pytest

from tests.statements_making import Said, said


@pytest.mark.parametrize(
    "content",
    [
        "Căn cứ Nghị định số 63/2010/NĐ-CP; Nghị định số 92/2017/NĐ-CP",
        "Quyết định số 42/QĐ-UBND về việc công bố thủ tục hành chính bị bãi bỏ theo Quyết định số 12/QĐ-BYT",
        "Quyết định số 42/QĐ-BYT về việc công bố thủ tục hành chính được sửa đổi tại Thông tư số 57/2024/TT-BYT",
        "Quyết định số 8/QĐ-UBND về việc bãi bỏ thủ tục hành chính công bố tại Quyết định số 9/QĐ-UBND",
        "Quyết định này có hiệu lực kể từ ngày ký.\nThay thế TTHC số 08 tại Quyết định số 1852/QĐ-UBND",
        "Quyết định số 8/QĐ-UBND về việc bổ sung kinh phí theo Nghị quyết số 9/NQ-HĐND",
        "Quyết định số 8/QĐ-UBND về việc sửa đổi Quy chế tổ chức theo Nghị định số 9/2020/NĐ-CP",
        "Quyết định số 8/QĐ-UBND về việc sửa đổi Quy chế làm việc của Sở Nội vụ",
        "Quyết định số 5/QĐ-UBND về thu hồi đất theo Quyết định số 7/QĐ-UBND",
        "Quyết định số 5/QĐ-UBND thay thế ông Nguyễn Văn A tại Quyết định số 7/QĐ-UBND",
        "Quyết định số 1/QĐ-UBND về thành lập Tổ soạn thảo Nghị quyết thay thế Nghị quyết số 7/2019/NQ-HĐND",
        "Tờ trình số 5/TTr-STC về việc đề nghị bãi bỏ Quyết định số 20/2013/QĐ-UBND",
        "Công văn số 12/UBND-NC về việc góp ý dự thảo Nghị định thay thế Nghị định số 63/2010/NĐ-CP",
        "Thông báo số 5/TB-UBND về việc thu hồi Quyết định số 7/QĐ-UBND",
        "Báo cáo số 12/BC-UBND về kết quả thực hiện Nghị quyết số 05-NQ/TU",
        "Thực hiện Kế hoạch số 10/KH-UBND về công tác dân vận và triển khai Kế hoạch số 76/KH-UBND của UBND tỉnh",
        "Kế hoạch số 5/KH-UBND tổng kết 10 năm thực hiện Chỉ thị số 3-CT/TW",
        "Chỉ thị số 3/CT-UBND sẽ được thay thế bằng Chỉ thị số 9/CT-UBND",
        "Sở đã trình UBND tỉnh bãi bỏ Quyết định số 5/2015/QĐ-UBND",
        "Thực hiện Nghị quyết số 5-NQ/TU, UBND tỉnh đã ban hành Quyết định số 7/QĐ-UBND",
        "Tờ trình số 5/TTr-SNV kèm theo Báo cáo số 6/BC-SNV",
        "Kế hoạch số 5/KH-SNV gửi kèm theo Quyết định số 6/QĐ-SNV",
        "Các nội dung khác không nêu tại Thông tư này thực hiện theo quy định tại Luật Phí và lệ phí",
        "Nghị định số 04/2015/NĐ-CP sửa đổi Luật Thanh tra",
        "Nghị định số 04/2015/NĐ-CP, Thông tư số 01/2016/TT-BNV",
    ],
)
def test_what_is_no_act_of_one_document_on_another(content: str) -> None:
    assert said(content) == []


ACTIVE: list[tuple[str, list[Said]]] = [
    (
        "Quyết định số 42/2018/QĐ-UBND sửa đổi, bổ sung một số điều của Quyết định số 20/2013/QĐ-UBND",
        [("42/2018/QĐ-UBND", "sua_doi", "20/2013/QĐ-UBND")],
    ),
    (
        "Nghị định số 77/2024/NĐ-CP ngày 01/7/2024 của Chính phủ sửa đổi Nghị định số 75/2021/NĐ-CP và "
        "Nghị định số 76/2021/NĐ-CP",
        [("77/2024/NĐ-CP", "sua_doi", "75/2021/NĐ-CP"), ("77/2024/NĐ-CP", "sua_doi", "76/2021/NĐ-CP")],
    ),
    (
        "Quyết định số 7/2020/QĐ-UBND bãi bỏ Quyết định số 1/2011/QĐ-UBND, Quyết định số 2/2012/QĐ-UBND và "
        "Chỉ thị số 3/CT-UBND",
        [
            ("7/2020/QĐ-UBND", "bai_bo", "1/2011/QĐ-UBND"),
            ("7/2020/QĐ-UBND", "bai_bo", "2/2012/QĐ-UBND"),
            ("7/2020/QĐ-UBND", "bai_bo", "3/CT-UBND"),
        ],
    ),
    (
        "Quyết định số 42/2018/QĐ-UBND về việc sửa đổi Điểm a Khoản 2 Điều 3 Quy định chức năng của Sở Ngoại vụ ban "
        "hành kèm theo Quyết định số 10/2016/QĐ-UBND",
        [("42/2018/QĐ-UBND", "sua_doi", "10/2016/QĐ-UBND")],
    ),
    (
        "Quyết định số 8/QĐ-UBND về việc điều chỉnh Quy hoạch chung đô thị được phê duyệt tại Quyết định số 5/QĐ-TTg",
        [("8/QĐ-UBND", "sua_doi", "5/QĐ-TTg")],
    ),
    (
        "Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư (thay thế Nghị định số 110/2004/NĐ-CP)",
        [("30/2020/NĐ-CP", "thay_the", "110/2004/NĐ-CP")],
    ),
    ("Công văn số 5/SNV-VP thay thế Công văn số 3/SNV-VP", [("5/SNV-VP", "thay_the", "3/SNV-VP")]),
    (
        "Thông tư số 01/2016/TT-BNV của Bộ Nội vụ hướng dẫn một số nội dung của Nghị định số 04/2015/NĐ-CP",
        [("01/2016/TT-BNV", "huong_dan", "04/2015/NĐ-CP")],
    ),
    (
        "Nghị định số 123/2013/NĐ-CP quy định chi tiết một số điều và biện pháp thi hành Luật Luật sư",
        [("123/2013/NĐ-CP", "huong_dan", "Luật Luật sư")],
    ),
    (
        "Quyết định số 205/QĐ-UBND ban hành Kế hoạch triển khai thực hiện Nghị quyết số 05-NQ/TU",
        [("205/QĐ-UBND", "trien_khai", "05-NQ/TU")],
    ),
    (
        "Kế hoạch số 9/KH-UBND về thực hiện cải cách hành chính theo Nghị quyết số 76/NQ-CP",
        [("9/KH-UBND", "thuc_hien", "76/NQ-CP")],
    ),
    (
        "Kết luận số 03-KL/TW của Ban Bí thư về tiếp tục thực hiện Quyết định số 290-QĐ/TW",
        [("03-KL/TW", "thuc_hien", "290-QĐ/TW")],
    ),
    (
        "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 20/2013/QĐ-UBND, Quyết định số "
        "21/2013/QĐ-UBND.",
        [
            ("Quyết định này", "thay_the", "20/2013/QĐ-UBND"),
            ("Quyết định này", "thay_the", "21/2013/QĐ-UBND"),
        ],
    ),
    (
        "Thông tư này bãi bỏ các Thông tư sau:\n1. Thông tư số 12/2012/TT-BNV;\n2. Thông tư số 13/2012/TT-BNV.",
        [("Thông tư này", "bai_bo", "12/2012/TT-BNV"), ("Thông tư này", "bai_bo", "13/2012/TT-BNV")],
    ),
    (
        "Quyết định này có hiệu lực kể từ ngày ký.\nĐiều 2. Bãi bỏ Quyết định số 5/2015/QĐ-UBND.",
        [("Quyết định này", "bai_bo", "5/2015/QĐ-UBND")],
    ),
    (
        "Bãi bỏ Quyết định số 20/2013/QĐ-UBND và Chỉ thị số 5/CT-UBND bằng Quyết định số 7/2020/QĐ-UBND.",
        [("7/2020/QĐ-UBND", "bai_bo", "20/2013/QĐ-UBND"), ("7/2020/QĐ-UBND", "bai_bo", "5/CT-UBND")],
    ),
]
VARIANTS: list[tuple[str, list[Said]]] = [
    (
        "Hướng dẫn số 25-HD/BTCTW ngày 10/01/2022 của Ban Tổ chức Trung ương thực hiện Quy định số 24-QĐ/TW",
        [("25-HD/BTCTW", "huong_dan", "24-QĐ/TW")],
    ),
    (
        "Nghị định số 80/2023/NĐ-CP ban hành Nghị định sửa đổi một số điều của Nghị định số 83/2014/NĐ-CP",
        [("80/2023/NĐ-CP", "sua_doi", "83/2014/NĐ-CP")],
    ),
    (
        "Thông tư số 36/2006/TT-BVHTT hướng dẫn thực hiện một số điều của Quy chế đặt tên đường ban hành kèm theo "
        "Nghị định số 91/2005/NĐ-CP",
        [("36/2006/TT-BVHTT", "huong_dan", "91/2005/NĐ-CP")],
    ),
    (
        "Quyết định số 1086/QĐ-UBND về việc điều chỉnh tên người sử dụng đất tại khoản 1 Điều 1 Quyết định số "
        "738/QĐ-UBND",
        [("1086/QĐ-UBND", "sua_doi", "738/QĐ-UBND")],
    ),
    (
        "Nghị định số 151/2016/NĐ-CP quy định chi tiết một số điều về chế độ, chính sách của Luật Dân quân tự vệ",
        [("151/2016/NĐ-CP", "huong_dan", "Luật Dân quân tự vệ")],
    ),
    (
        "Công văn số 1455/UBND-KTN về việc đính chính Quyết định số 44/2013/QĐ-UBND",
        [("1455/UBND-KTN", "sua_doi", "44/2013/QĐ-UBND")],
    ),
    (
        "Quyết định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo; thay thế Quyết định số 105/2000/QĐ-BNN",
        [("Quyết định này", "thay_the", "105/2000/QĐ-BNN")],
    ),
    (
        "Thông tư này thay thế và chấm dứt hiệu lực của các văn bản: Quyết định số 39/2008/QĐ-BYT; Quyết định số "
        "3759/QĐ-BYT",
        [("Thông tư này", "thay_the", "39/2008/QĐ-BYT"), ("Thông tư này", "thay_the", "3759/QĐ-BYT")],
    ),
    (
        "Nghị định số 10/2017/NĐ-CP ban hành Quy chế tài chính của Tập đoàn và sửa đổi khoản 4 Điều 4 Nghị định số "
        "209/2013/NĐ-CP",
        [("10/2017/NĐ-CP", "sua_doi", "209/2013/NĐ-CP")],
    ),
    (
        "Thông tư số 02/2024/TT-BGDĐT sửa đổi một số điều của Quy chế thi ban hành kèm theo Thông tư số "
        "15/2020/TT-BGDĐT được sửa đổi bởi Thông tư số 05/2021/TT-BGDĐT và Thông tư số 06/2023/TT-BGDĐT",
        [
            ("02/2024/TT-BGDĐT", "sua_doi", "15/2020/TT-BGDĐT"),
            ("05/2021/TT-BGDĐT", "sua_doi", "15/2020/TT-BGDĐT"),
            ("06/2023/TT-BGDĐT", "sua_doi", "15/2020/TT-BGDĐT"),
        ],
    ),
    (
        "Thông tư số 03/2020/TT-BNV hướng dẫn chế độ theo Nghị định số 157/2016/NĐ-CP sửa đổi Nghị định số "
        "150/2006/NĐ-CP",
        [("157/2016/NĐ-CP", "sua_doi", "150/2006/NĐ-CP")],
    ),
]
PASSIVE: list[tuple[str, list[Said]]] = [
    (
        "Quyết định số 20/2013/QĐ-UBND đã được thay thế bằng Quyết định số 7/2020/QĐ-UBND",
        [("7/2020/QĐ-UBND", "thay_the", "20/2013/QĐ-UBND")],
    ),
    (
        "Nghị định số 4/2015/NĐ-CP, nay được thay thế bởi Nghị định số 59/2023/NĐ-CP",
        [("59/2023/NĐ-CP", "thay_the", "4/2015/NĐ-CP")],
    ),
    (
        "Nghị định số 63/2010/NĐ-CP (được sửa đổi, bổ sung tại Nghị định số 48/2013/NĐ-CP và Nghị định số "
        "92/2017/NĐ-CP)",
        [("48/2013/NĐ-CP", "sua_doi", "63/2010/NĐ-CP"), ("92/2017/NĐ-CP", "sua_doi", "63/2010/NĐ-CP")],
    ),
    (
        "Nghị định số 63/2010/NĐ-CP về kiểm soát thủ tục hành chính; được sửa đổi tại Nghị định số 92/2017/NĐ-CP",
        [("92/2017/NĐ-CP", "sua_doi", "63/2010/NĐ-CP")],
    ),
    (
        "Luật Xây dựng năm 2014 được sửa đổi, bổ sung tại khoản 24 Điều 1 của Luật số 62/2020/QH14",
        [("62/2020/QH14", "sua_doi", "Luật Xây dựng năm 2014")],
    ),
    (
        "Luật Tổ chức Quốc hội số 57/2014/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 65/2020/QH14",
        [("65/2020/QH14", "sua_doi", "57/2014/QH13")],
    ),
    (
        "Nghị định số 34/2016/NĐ-CP quy định chi tiết Luật Thanh tra đã được sửa đổi theo Nghị định số 154/2020/NĐ-CP",
        [("34/2016/NĐ-CP", "huong_dan", "Luật Thanh tra"), ("154/2020/NĐ-CP", "sua_doi", "34/2016/NĐ-CP")],
    ),
    (
        "Nghị định số 76/2024/NĐ-CP sửa đổi Nghị định số 20/2021/NĐ-CP đã được sửa đổi tại Nghị định số 5/2022/NĐ-CP",
        [("76/2024/NĐ-CP", "sua_doi", "20/2021/NĐ-CP"), ("5/2022/NĐ-CP", "sua_doi", "20/2021/NĐ-CP")],
    ),
    (
        "Căn cứ Luật Thanh tra và Nghị định số 163/2016/NĐ-CP được sửa đổi bởi Nghị định số 7/2020/NĐ-CP",
        [("7/2020/NĐ-CP", "sua_doi", "163/2016/NĐ-CP")],
    ),
    (
        "Các Quyết định: số 20/2013/QĐ-UBND, số 21/2013/QĐ-UBND bị bãi bỏ bởi Quyết định số 7/2020/QĐ-UBND",
        [("7/2020/QĐ-UBND", "bai_bo", "20/2013/QĐ-UBND"), ("7/2020/QĐ-UBND", "bai_bo", "21/2013/QĐ-UBND")],
    ),
    ("Quyết định số 9/QĐ-UBND (hết hiệu lực theo Quyết định số 10/QĐ-UBND)", [("10/QĐ-UBND", "bai_bo", "9/QĐ-UBND")]),
    (
        "Quyết định số 20/2013/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.",
        [("Quyết định này", "bai_bo", "20/2013/QĐ-UBND")],
    ),
    (
        "Luật Dân quân tự vệ được quy định chi tiết tại Nghị định số 72/2020/NĐ-CP",
        [("72/2020/NĐ-CP", "huong_dan", "Luật Dân quân tự vệ")],
    ),
    (
        "Nghị quyết số 5-NQ/TU được cụ thể hóa bằng Chương trình số 7/CTr-UBND",
        [("7/CTr-UBND", "trien_khai", "5-NQ/TU")],
    ),
    (
        "Kế hoạch số 5/KH-UBND (ban hành kèm theo Quyết định số 7/QĐ-UBND)",
        [("7/QĐ-UBND", "ban_hanh_kem_theo", "5/KH-UBND")],
    ),
]


@pytest.mark.parametrize(("content", "expected"), [*ACTIVE, *VARIANTS, *PASSIVE])
def test_direction_and_rows(content: str, expected: list[Said]) -> None:
    assert said(content) == expected


def test_a_law_that_bears_the_amended_law_in_its_name_amends_it() -> None:
    (one,) = said("Luật sửa đổi, bổ sung một số điều của Luật Xử lý vi phạm hành chính ngày 13/11/2020")
    assert one[1:] == ("sua_doi", "Luật Xử lý vi phạm hành chính")
