"""Issuer, subject, nesting and provision: where they begin and where they naturally end."""

import pytest

from tests.citing import cite


@pytest.mark.parametrize(
    ("content", "issuer"),
    [
        ("Quyết định số 1000/QĐ-UBND ngày 22/6/2009; thực hiện điều động", ""),
        ("Công văn số 1427/CV-TC của Sở Tài chính - Vật giá chưa đúng Thông tri", "Sở Tài chính - Vật giá"),
        ("Thông báo số 88/TB-UBQLV của Quý Ủy ban vì không còn phù hợp", "Quý Ủy ban"),
        ("Kết luận số 127-KL/TW của Bộ Chính trị, Ban Bí thư về triển khai", "Bộ Chính trị, Ban Bí thư"),
        (
            "Nghị quyết số 16/2022/NQ-HĐND của HĐND tỉnh Gia Lai khóa XII, kỳ họp thứ 9 quy định",
            "HĐND tỉnh Gia Lai khóa XII, kỳ họp thứ 9",
        ),
        (
            "Nghị quyết số 13/2012/NQ-HĐND của HĐND tỉnh khóa VIII - kỳ họp thứ tư về phí",
            "HĐND tỉnh khóa VIII - kỳ họp thứ tư",
        ),
        (
            "Công văn số 77/TANDCC-DS của Tòa án nhân dân cấp cao tại Đà Nẵng về việc",
            "Tòa án nhân dân cấp cao tại Đà Nẵng",
        ),
        ("Kế hoạch số 52/KHPH-BCA-BYT giữa Bộ Công an và Bộ Y tế;", "Bộ Công an và Bộ Y tế"),
        (
            "Kế hoạch số 02-KH/BCĐTW của Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực về",
            "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực",
        ),
        ("Nghị định số 61/2018/NĐ-CP của các cơ quan", ""),
        (
            "Quyết định số 2664/QĐ-UBND ngày 08/11/2006 của Chủ tịch UBND tỉnh Quảng Ngãi. Hiện nay",
            "Chủ tịch UBND tỉnh Quảng Ngãi",
        ),
        ("Công văn số 887/UBND-NC ngày 06/3/2020 của UBND tỉnh Quảng Ngãi về việc", "UBND tỉnh Quảng Ngãi"),
        ("Quyết định số 290-QĐ/TW của Bộ Chính trị (khóa X) “Về ban hành", "Bộ Chính trị (khóa X)"),
        (
            "Nghị quyết số 05-NQ/TU ngày 05/12/2016 của Hội nghị Tỉnh ủy lần thứ 6 khóa XIX về",
            "Hội nghị Tỉnh ủy lần thứ 6 khóa XIX",
        ),
        (
            "Nghị quyết số 18-NQ/TW của Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII một số vấn đề",
            "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII",
        ),
        (
            "Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn",
            "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        ),
        (
            "Thông tư số 09/2024/TT-BKHCN của Bộ trưởng Bộ Khoa học và Công nghệ quy định",
            "Bộ trưởng Bộ Khoa học và Công nghệ",
        ),
        (
            "Thông tư số 03/2017/TT-BLĐTBXH của Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
            "Bộ trưởng Bộ Lao động - Thương binh và Xã hội",
        ),
        ("Công văn số 12/BVHTTDL-VP của Bộ Văn hóa, Thể thao và Du lịch về", "Bộ Văn hóa, Thể thao và Du lịch"),
        (
            "Kế hoạch số 120-KH/BDVTU-BCSĐUBND giữa Ban Dân vận Tỉnh ủy và Ban Cán sự đảng Ủy ban nhân dân tỉnh về",
            "Ban Dân vận Tỉnh ủy và Ban Cán sự đảng Ủy ban nhân dân tỉnh",
        ),
        ("Quyết định số 436/QĐ-UBND của UBND tỉnh giao chỉ tiêu biên chế", "UBND tỉnh"),
        ("Quyết định số 436/QĐ-UBND của UBND tỉnh và Công văn số 12/SNV-VP", "UBND tỉnh"),
        ("Nghị định số 20-HĐBT ngày 18/02/1987 của Hội đồng Bộ trưởng;", "Hội đồng Bộ trưởng"),
        (
            "Tờ trình số 11/TT-LĐCL của Liên đoàn Cầu lông tỉnh Bình Thuận đề nghị phê duyệt",
            "Liên đoàn Cầu lông tỉnh Bình Thuận",
        ),
        ("CHỈ THỊ SỐ 20-CT/TU, NGÀY 10/10/2024 CỦA BAN THƯỜNG VỤ TỈNH ỦY", "BAN THƯỜNG VỤ TỈNH ỦY"),
        # printed before the mention
        (
            "Theo đề nghị của Giám đốc Sở Khoa học và Công nghệ tại Tờ trình số 189/TTr-SKHCN ngày 18/02/2025.",
            "Giám đốc Sở Khoa học và Công nghệ",
        ),
        ("Ngoài ra, Sở ban hành Quyết định số 23/QĐ-SNgV ngày 13/08/2020 thành lập Đoàn kiểm tra", "Sở"),
        ("Sở Tài chính trình UBND tỉnh Bắc Giang ban hành Quyết định số 1551/QĐ-UBND", "UBND tỉnh Bắc Giang"),
        ("Sở đã xây dựng và triển khai thực hiện các Kế hoạch:\n- + Kế hoạch số 565/KH-SNgV ngày 23/10/2019", "Sở"),
    ],
)
def test_the_issuer_to_its_natural_end(content: str, issuer: str) -> None:
    first = cite(content)[0]
    assert (first.issuer if first.issuer_source != "symbol" else "") == issuer


@pytest.mark.parametrize(
    ("code", "issuer"),
    [
        ("34/2007/PL-UBTVQH11", "Ủy ban Thường vụ Quốc hội"),
        ("27/2015/TTLT-BKHCN-BTC", "Bộ Khoa học và Công nghệ, Bộ Tài chính"),
        ("2065/SNV-XDCQ&CTTN", "Sở Nội vụ"),
        ("12/QĐ-XYZ", ""),
    ],
)
def test_an_issuer_that_only_the_symbol_tells_says_so(code: str, issuer: str) -> None:
    (one,) = cite(f"thực hiện văn bản số {code} nêu trên")
    assert (one.issuer, one.issuer_source) == (issuer, "symbol" if issuer else "")


@pytest.mark.parametrize(
    ("content", "subject"),
    [
        ("Xã ban hành Kế hoạch số 16/KH-UBND tổ chức thực hiện; phân công cán bộ theo dõi", ""),
        ("cụm từ “xã khó khăn theo Quyết định số 582/QĐ-TTg” bằng cụm từ “xã khu vực III”", ""),
        ("Công văn số 1829/TCTHADS-NV1 hướng dẫn khác với Luật Thi hành án dân sự", ""),
        ("Nghị định số 30/HĐBT ngày 23/3/1989 thi hành Luật Đất đai", "thi hành Luật Đất đai"),
        ("Kế hoạch số 3/KH-UBND, ngày 14/01/2019 cải cách hành chính năm 2019;", "cải cách hành chính năm 2019"),
        ("Nghị quyết số 10-NQ/TU của Tỉnh ủy phát triển du lịch, dịch vụ.", "phát triển du lịch, dịch vụ"),
        (
            "bãi bỏ Quyết định số 3318/QĐ-UBND về việc tiếp nhận công chức vì chưa có ý kiến của Sở Nội vụ",
            "tiếp nhận công chức",
        ),
        (
            "viện dẫn Quyết định số 27/2003/QĐ-TTg ban hành Quy chế bổ nhiệm cán bộ trong khi Quy chế này đã bị bãi bỏ",
            "Quy chế bổ nhiệm cán bộ",
        ),
        (
            "Nghị quyết số 33/2016/NQ-HĐND về phát triển du lịch (được sửa đổi tại Nghị quyết số 17/2018/NQ-HĐND) thì",
            "phát triển du lịch",
        ),
        ("Quy định số 102-QĐ/TW về xử lý kỷ luật đảng viên (gọi là Quy định 102);", "xử lý kỷ luật đảng viên"),
        (
            "Nghị quyết số 26-NQ/TW về xây dựng đội ngũ cán bộ và Nghị quyết Trung ương 8 khóa XII",
            "xây dựng đội ngũ cán bộ",
        ),
        (
            "Quyết định số 24/2019/QĐ-UBND về kiểm tra văn bản và chỉ đạo của Chủ tịch UBND tỉnh tại cuộc họp",
            "kiểm tra văn bản",
        ),
        (
            "Quyết định số 1769/QĐ-UBND về việc công bố danh mục thủ tục mới; danh mục thủ tục bị bãi bỏ của xã",
            "công bố danh mục thủ tục mới; danh mục thủ tục bị bãi bỏ của xã",
        ),
        (
            "Căn cứ Nghị quyết số 30/2021/QH15 về kỳ họp thứ nhất, Quốc hội khóa XV;",
            "kỳ họp thứ nhất, Quốc hội khóa XV",
        ),
        (
            "Phụ lục kèm theo Quyết định số 1786/QĐ-UBND về việc công bố thủ tục của Sở Y tế hết hiệu lực kể từ ngày",
            "công bố thủ tục của Sở Y tế",
        ),
        ("Sở có Công văn số 702/SYT-NVY đôn đốc. Các bệnh viện đã báo cáo", ""),
        ("được giao theo Quyết định số 1000/QĐ-UBND ngày 22/6/2009 của UBND tỉnh; thực hiện điều động", ""),
        ("theo Nghị định số 04/2015/NĐ-CP, ngày 09/01/2015 của Chính phủ, Thông tư số 01/2016/TT-BNV", ""),
        (
            "Theo đề nghị tại Công văn số 2065/SNV-VP ngày 07/10/2020 về việc chấm điểm và báo cáo kết quả thực hiện "
            "công tác dân vận chính quyền 2020, Sở Ngoại vụ báo cáo kết quả như sau:",
            "chấm điểm và báo cáo kết quả thực hiện công tác dân vận chính quyền 2020",
        ),
        (
            "Căn cứ Quyết định số 436/QĐ-UBND của UBND tỉnh về việc ban hành Quy định tiêu chí đánh giá, xếp loại "
            "công tác dân vận của các cơ quan trên địa bàn tỉnh Quảng Ngãi, Sở Ngoại vụ đã đẩy mạnh",
            "Quy định tiêu chí đánh giá, xếp loại công tác dân vận của các cơ quan trên địa bàn tỉnh Quảng Ngãi",
        ),
        (
            "Nghị quyết số 02-NQ/TU của Ban Chấp hành Đảng bộ tỉnh về “Tiếp tục nâng cao chất lượng, hiệu quả việc xây "
            "dựng quy chế” của Sở Ngoại vụ./.",
            "Tiếp tục nâng cao chất lượng, hiệu quả việc xây dựng quy chế",
        ),
        (
            "Chỉ thị số 31-CT/TU của Ban Thường vụ Tỉnh ủy về chủ trương không dùng bia, rượu trong buổi trưa các ngày "
            "làm việc và Quyết định số 20/2013/QĐ-UBND của UBND tỉnh",
            "chủ trương không dùng bia, rượu trong buổi trưa các ngày làm việc",
        ),
        (
            "Kế hoạch số 75/KH-SNgV truyền thông về kiểm soát thủ tục năm 2020 và một số nội dung liên quan.",
            "truyền thông về kiểm soát thủ tục năm 2020",
        ),
        ("Nghị định số 45/2020/NĐ-CP của Chính phủ vê thủ tục điện tử;", "thủ tục điện tử"),
        ("Công văn số 45/SNV-CCHC của Sở Nội vụ vẻ việc báo cáo cải cách hành chính;", "báo cáo cải cách hành chính"),
        (
            "Nghị định số 45/2020/NĐ-CP của Chính phủ về thủ tục điện tử và các văn bản hướng dẫn thi hành;",
            "thủ tục điện tử",
        ),
        (
            "Công văn số 323/SNgV-VP gửi Văn phòng UBND tỉnh về việc đề nghị thực hiện dịch vụ: Cấp phép hội nghị.",
            "đề nghị thực hiện dịch vụ: Cấp phép hội nghị",
        ),
        (
            "Quyết định số 20/2013/QĐ-UBND của UBND tỉnh ban hành quy định một số biện pháp (Quyết định 20)",
            "quy định một số biện pháp",
        ),
        (
            "Quyết định số 218-QĐ/TW của Bộ Chính trị Quy định về việc Mặt trận Tổ quốc tham gia góp ý;",
            "Quy định về việc Mặt trận Tổ quốc tham gia góp ý",
        ),
        (
            "Quyết định số 56/QĐ-SNgV ngày 24/02/2009 kèm theo Quy chế thực hiện dân chủ cơ sở. Trên cơ sở đó",
            "Quy chế thực hiện dân chủ cơ sở",
        ),
        (
            "Kế hoạch số 12/KH-UBND về phát triển công nghiệp tại TP. Thủ Dầu Một; yêu cầu",
            "phát triển công nghiệp tại TP. Thủ Dầu Một",
        ),
        (
            "Quyết định số 5/QĐ-UBND về Chỉ số năng lực cạnh tranh (PCI) năm 2020.",
            "Chỉ số năng lực cạnh tranh (PCI) năm 2020",
        ),
        (
            "Nghị định số 121/2016/NĐ-CP của Chính phủ thực hiện thí điểm quản lý lao động đã được sửa đổi tại",
            "thực hiện thí điểm quản lý lao động",
        ),
        ("Bãi bỏ Quyết định số 11/2006/QĐ-UBND về việc thu phí và thay thế Quyết định số 15/2008/QĐ-UBND.", "thu phí"),
        (
            "Thực hiện Quyết định 30/2009/QĐ-TTg về việc hỗ trợ lao động mất việc, công đoàn đã hỗ trợ 412 lao động",
            "hỗ trợ lao động mất việc",
        ),
        (
            "thực hiện Chỉ thị số 03-CT/TW về đẩy mạnh việc học tập gắn với thực hiện Chỉ thị số 22-CT/TW",
            "đẩy mạnh việc học tập",
        ),
        (
            "Căn cứ Công văn 1610/SGDĐT-GDTrH hướng dẫn nhiệm vụ giáo dục trung học, nhà trường báo cáo kết quả:",
            "hướng dẫn nhiệm vụ giáo dục trung học",
        ),
        (
            "Thực hiện Kế hoạch số 31/KH-UBND về chuyển đổi số, Phòng Văn hóa, Thể thao và Du lịch tham mưu mở lớp",
            "chuyển đổi số",
        ),
        (
            "Căn cứ Thông tư số 12/2015/TT-BVHTTDL về tiêu chuẩn, xét tặng danh hiệu gia đình văn hóa, xét đề nghị của",
            "tiêu chuẩn, xét tặng danh hiệu gia đình văn hóa",
        ),
        ("Kế hoạch số 5/KH-UBND về phát triển du lịch gắn với bảo tồn", "phát triển du lịch gắn với bảo tồn"),
        # whom the writer's own act reaches, and what the writer wants with it, are no part of it
        (
            "Chi ủy đã phổ biến Chỉ thị số 19-CT/TU về nếp sống văn minh trong lễ hội tới đảng viên, quần chúng.",
            "nếp sống văn minh trong lễ hội",
        ),
        (
            "Phòng đã sao gửi Công văn số 88/SNV-CCVC về kê khai tài sản; Công văn số 90/SNV-TCBC về tinh giản "
            "đến các phòng chuyên môn",
            "kê khai tài sản",
        ),
        (
            "Huyện ban hành Kế hoạch số 41/KH-UBND về phòng, chống dịch tả lợn để chỉ đạo các xã thực hiện.",
            "phòng, chống dịch tả lợn",
        ),
        (
            "Thực hiện Chỉ thị số 7/CT-UBND về tuyên truyền phòng bệnh dại đến người dân",
            "tuyên truyền phòng bệnh dại đến người dân",
        ),
        (
            "quán triệt Kế hoạch số 9/KH-UBND về bảo vệ trẻ em từ gia đình đến cơ sở",
            "bảo vệ trẻ em từ gia đình đến cơ sở",
        ),
        (
            "Quyết định số 77/QĐ-UBND về thu hồi đất để tổ chức thực hiện dự án kè sông",
            "thu hồi đất để tổ chức thực hiện dự án kè sông",
        ),
        # printed before the mention
        ("Bãi bỏ Quyết định số 8/QĐ-UBND quy định mức thu phí do không còn phù hợp", "quy định mức thu phí"),
        ("Quyết định số 8/QĐ-UBND về hỗ trợ thiệt hại do thiên tai gây ra;", "hỗ trợ thiệt hại do thiên tai gây ra"),
        (
            "Sở ban hành Quy chế văn hóa công sở của Sở tại Quyết định số 20/QĐ-SNgV ngày 22/7/2020 nhằm quán triệt",
            "Quy chế văn hóa công sở của Sở",
        ),
    ],
)
def test_the_subject_to_its_natural_end(content: str, subject: str) -> None:
    assert cite(content)[0].subject == subject


def test_a_citation_inside_a_subject_is_nested_and_the_subject_goes_on_over_it() -> None:
    outer, inner, after = cite(
        "Kết luận số 65-KL/TW ngày 04/3/2010 của Ban Bí thư về tiếp tục thực hiện Chỉ thị số 30-CT/TW ngày 18/02/1998 "
        "của Bộ Chính trị (Khóa VIII), Pháp lệnh số 34/2007/PL-UBTVQH11;"
    )
    assert outer.subject == ("tiếp tục thực hiện Chỉ thị số 30-CT/TW ngày 18/02/1998 của Bộ Chính trị (Khóa VIII)")
    assert (outer.parent, inner.parent, after.parent) == (None, 0, None)
    assert inner.issuer == "Bộ Chính trị (Khóa VIII)"


def test_nesting_goes_as_deep_as_the_text() -> None:
    parents = [
        one.parent
        for one in cite(
            "Nghị định số 137/2018/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 123/2013/NĐ-CP ngày 14/10/2013 "
            "của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Luật sư;"
        )
    ]
    assert parents == [None, 0, 1]


@pytest.mark.parametrize(
    ("content", "provision"),
    [
        ("một số điều của Nghị định số 115/2020/NĐ-CP", ""),
        ("điều chỉnh mục đích tại Quyết định số 115/QĐ-UBND", ""),
        ("Điểm b khoản 3 Điều 12 Nghị định số 115/2020/NĐ-CP", "Điểm b khoản 3 Điều 12"),
        ("khoản 2, khoản 3 Điều 5 và Điều 7 của Thông tư số 03/2019/TT-BNV", "khoản 2, khoản 3 Điều 5 và Điều 7"),
        ("Điều a Khoản 2 Điều 3 Quyết định số 42/2018/QĐ-UBND", "Điều a Khoản 2 Điều 3"),
        ("quy định tại Chương II Luật Giao dịch điện tử", "Chương II"),
        (
            "sửa đổi Điểm a Khoản 2 Điều 3 Quy định chức năng ban hành kèm theo Quyết định số 10/2016/QĐ-UBND",
            "Điểm a Khoản 2 Điều 3",
        ),
    ],
)
def test_the_part_that_is_cited_as_printed(content: str, provision: str) -> None:
    assert cite(content)[0].provision == provision


@pytest.mark.parametrize(
    ("content", "issuer"),
    [
        (
            "Thông tư liên tịch số 01/2015/TTLT-BNV-BTC của Bộ Nội vụ, Bộ Tài chính hướng dẫn chế độ",
            "Bộ Nội vụ, Bộ Tài chính",
        ),
        ("Thông tư liên tịch số 08/2014/TTLT-BNV-BTC của Bộ Nội vụ, Sở Tài chính đã", "Bộ Nội vụ, Sở Tài chính"),
        ("Thông tư số 01/2015/TT-BNV của Bộ Nội vụ, Bộ Tài chính đã hướng dẫn", "Bộ Nội vụ"),
        ("Kế hoạch liên tịch số 5/KHLT-SGD-TĐ của Sở Giáo dục, Tỉnh đoàn, Sở Y tế đã", "Sở Giáo dục, Tỉnh đoàn"),
    ],
)
def test_commas_divide_the_issuers_of_a_joint_document_alone(content: str, issuer: str) -> None:
    assert cite(content)[0].issuer == issuer


def test_a_type_word_at_the_end_of_the_line_before_is_not_that_of_a_code() -> None:
    (one,) = cite("Loại: Quyết định\n436/QĐ-UBND ngày 05/12/2016")
    assert (one.raw, one.type, one.type_raw) == ("436/QĐ-UBND ngày 05/12/2016", "Quyết định", "")


@pytest.mark.parametrize("provision", ["Khoản 2a Điều 3b", "điểm đ khoản 1", "Điều 12a", "khoản 2, khoản 3"])
def test_units_that_were_put_in_later_have_letters(provision: str) -> None:
    one = cite(f"theo quy định tại {provision} Nghị định số 34/2016/NĐ-CP ngày 14/5/2016")[0]
    assert one.provision == provision
