"""Documents without a code: laws by name, titles, bare numbers, short names, the document itself."""

import pytest

from pipeline.records import Evidence, Found, Header
from tests.citing import cite


def found(value: str) -> Found:
    return Found(value, Evidence(0, 0, "", "test"))


@pytest.mark.parametrize(
    ("content", "raws"),
    [
        ("Hiến pháp quy định như vậy", []),
        ("thực hiện nghiêm Luật Công chức, Luật Viên chức; nội quy", ["Luật Công chức", "Luật Viên chức"]),
        (
            "Luật Thực hành tiết kiệm, chống lãng phí và Luật Phòng, chống tham nhũng bằng việc",
            ["Luật Thực hành tiết kiệm, chống lãng phí", "Luật Phòng, chống tham nhũng"],
        ),
        ("theo quy định của Luật ngân sách và các quy định hiện hành", ["Luật ngân sách"]),
        ("Luật Tổ chức chính quyền địa phương 19/6/2015;", ["Luật Tổ chức chính quyền địa phương 19/6/2015"]),
        ("- Luật khoa học và công nghệ năm 2013.", ["Luật khoa học và công nghệ năm 2013"]),
        ("Bộ luật Lao động năm 2019, Luật Thư viện 2019", ["Bộ luật Lao động năm 2019", "Luật Thư viện 2019"]),
        ("Hiến pháp năm 2013 quy định", ["Hiến pháp năm 2013"]),
        ("tuân thủ Hiến pháp, pháp luật", []),
        (
            "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
            ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam"],
        ),
        (
            "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;",
            ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013"],
        ),
        (
            "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03/12/2004;",
            ["Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03/12/2004"],
        ),
        (
            "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày "
            "22/11/2019;",
            [
                "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương "
                "ngày 22/11/2019",
                "Luật Tổ chức Chính phủ",
                "Luật Tổ chức chính quyền địa phương",
            ],
        ),
        ("biện pháp thi hành Luật Luật sư ngày 29/06/2006", ["Luật Luật sư ngày 29/06/2006"]),
        ("Luật Xây dựng năm 2014 (được sửa đổi năm 2020)", ["Luật Xây dựng năm 2014"]),
        (
            "theo Bộ luật Tố tụng hình sự và Thông tư liên tịch số 01/2023/TTLT-TANDTC-VKSNDTC ngày 15/02/2023",
            ["Bộ luật Tố tụng hình sự", "Thông tư liên tịch số 01/2023/TTLT-TANDTC-VKSNDTC ngày 15/02/2023"],
        ),
    ],
)
def test_laws_by_name(content: str, raws: list[str]) -> None:
    assert [one.raw for one in cite(content)] == raws


@pytest.mark.parametrize(
    ("content", "raws"),
    [
        ("Trên cơ sở Đề án của Sở, UBND tỉnh đã chỉ đạo", []),
        ("và Đề án kèm theo Quyết định số 173/QĐ-UBND", ["Quyết định số 173/QĐ-UBND"]),
        ("vị trí việc làm theo Đề án vị trí việc làm. Ngoài ra", ["Đề án vị trí việc làm"]),
        (
            "Xây dựng Kế hoạch triển khai hoạt động kiểm soát thủ tục và thường xuyên đối chiếu",
            ["Kế hoạch triển khai hoạt động kiểm soát thủ tục"],
        ),
        (
            "đã ban hành Quy chế phối hợp giữa Chuyên môn và Công đoàn; Quy chế cung cấp thông tin...",
            ["Quy chế phối hợp giữa Chuyên môn và Công đoàn", "Quy chế cung cấp thông tin"],
        ),
        (
            "ký Quy chế phối hợp giữa Lãnh đạo chuyên môn và Công đoàn Sở với những nội dung thiết thực",
            ["Quy chế phối hợp giữa Lãnh đạo chuyên môn và Công đoàn Sở"],
        ),
        ("sửa đổi Quy chế chi tiêu nội bộ phải được thông qua", ["Quy chế chi tiêu nội bộ"]),
        (
            "nội dung Quy chế về chấp hành kỷ luật, kỷ cương và Quy chế văn hóa công sở của Sở đến toàn thể",
            ["Quy chế về chấp hành kỷ luật, kỷ cương", "Quy chế văn hóa công sở"],
        ),
        (
            "gắn với thực hiện Nghị quyết về tinh giản biên chế, sắp xếp tổ chức bộ máy đảm bảo hiệu lực",
            ["Nghị quyết về tinh giản biên chế, sắp xếp tổ chức bộ máy"],
        ),
        (
            "đã ban hành Quyết định quy định chức năng, nhiệm vụ của các phòng, đơn vị thuộc Sở theo cơ cấu mới",
            ["Quyết định quy định chức năng, nhiệm vụ của các phòng, đơn vị thuộc Sở"],
        ),
        (
            "thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025, Sở đã",
            ["Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2021-2025"],
        ),
        (
            "thực hiện Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025 và các văn bản",
            ["Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2020 - 2025"],
        ),
    ],
)
def test_titles_to_their_natural_end(content: str, raws: list[str]) -> None:
    assert [one.raw for one in cite(content)] == raws


@pytest.mark.parametrize(
    ("content", "raw", "resolves_to", "resolution"),
    [
        ("theo Quyết định 217 của Bộ Chính trị thông qua", "Quyết định 217", "", "none"),
        ("Triển khai Đề án 06 trên địa bàn", "Đề án 06", "", "none"),
        (
            "Quyết định số 217-QĐ/TW ngày 12/12/2013 của Bộ Chính trị; theo Quyết định 217",
            "Quyết định 217",
            "217-QĐ/TW",
            "antecedent",
        ),
        (
            "Văn bản số 2078/UBND-NN ngày 04/9/2024. Thực hiện văn bản số 2078 nêu trên",
            "văn bản số 2078",
            "2078/UBND-NN",
            "antecedent",
        ),
        (
            "Kế hoạch số 52/KH-SNV ngày 01/02/2020. Thực hiện kế hoạch số 52 nói trên",
            "kế hoạch số 52",
            "52/KH-SNV",
            "antecedent",
        ),
        (
            "Quyết định số 9/QĐ-SNV về quản lý hội (gọi là Quyết định 9). Theo đó",
            "Quyết định 9",
            "9/QĐ-SNV",
            "defined_here",
        ),
        ("theo Quyết định 217; Quyết định số 217-QĐ/TW ngày 12/12/2013", "Quyết định 217", "217-QĐ/TW", "antecedent"),
        (
            "Kế hoạch số 52/KH-SNV ngày 01/02/2020. Sở thực hiện Kế hoạch nêu trên (số 52)",
            "số 52",
            "52/KH-SNV",
            "antecedent",
        ),
        ("Quyết định số 45/QĐ-SNV ban hành Quy chế làm việc; theo Quy chế 45", "Quy chế 45", "45/QĐ-SNV", "antecedent"),
        ("Nghị định số 61/2018/NĐ-CP (Nghị định 61)", "Nghị định 61", "61/2018/NĐ-CP", "defined_here"),
        ("Nghị quyết số 18-NQ/TW (viết tắt là NQ 18)", "NQ 18", "18-NQ/TW", "defined_here"),
        (
            "Nghị định số 63/2010/NĐ-CP của Chính phủ (sau đây gọi tắt là Nghị định 63), các cấp đã",
            "Nghị định 63",
            "63/2010/NĐ-CP",
            "defined_here",
        ),
        (
            "Quyết định số 9/QĐ-SNV về Quy chế làm việc (viết tắt là Quy chế). Theo đó",
            "Quy chế",
            "9/QĐ-SNV",
            "defined_here",
        ),
        (
            "ban hành Quy chế văn hóa công sở kèm theo Quyết định số 20/QĐ-SngV.\nthực hiện Quy chế văn hoá công sở",
            "Quy chế văn hoá công sở",
            "20/QĐ-SngV",
            "antecedent",
        ),
        (
            "Luật Bảo hiểm xã hội số 41/2024/QH15. Theo Luật Bảo hiểm xã hội",
            "Luật Bảo hiểm xã hội",
            "41/2024/QH15",
            "antecedent",
        ),
        (
            "Nghị định số 61/2018/NĐ-CP của Chính phủ; theo Nghị định nêu trên",
            "Nghị định nêu trên",
            "61/2018/NĐ-CP",
            "antecedent",
        ),
    ],
)
def test_what_a_mention_without_code_means(content: str, raw: str, resolves_to: str, resolution: str) -> None:
    (one,) = [one for one in cite(content) if one.raw == raw]
    assert (one.resolves_to, one.resolution) == (resolves_to, resolution)
    if resolves_to:
        assert one.document_id == next(other.document_id for other in cite(content) if other.code == resolves_to)


def test_a_defined_short_name_is_known_again() -> None:
    uses = [
        one
        for one in cite(
            "Thông báo số 151-TB/TU (sau đây gọi tắt là Thông báo 151). Đến nay, Thông báo 151 đã đạt kết quả."
        )
        if one.form == "alias"
    ]
    assert [(one.raw, one.resolves_to, one.resolution) for one in uses] == [
        ("Thông báo 151", "151-TB/TU", "defined_here")
    ] * 2


def test_an_abbreviated_type_is_known_only_where_its_short_name_is_defined() -> None:
    content = "Nghị quyết số 18-NQ/TW ngày 25/10/2017 (viết tắt là NQ 18). Qua 05 năm thực hiện NQ 18 và NQ 19"
    used = cite(content)[2:]
    assert [(one.raw, one.type, one.resolves_to) for one in used] == [("NQ 18", "Nghị quyết", "18-NQ/TW")]


@pytest.mark.parametrize(
    "content",
    [
        "Giám sát việc thực hiện Chương trình tại cơ sở",
        "Dự án 1: Hỗ trợ đầu tư hạ tầng",
        "Góp ý dự thảo Nghị quyết về phân bổ dự toán ngân sách địa phương",
        "Ban hành kèm theo Quyết định này Quy chế quản lý Quỹ phòng, chống thiên tai",
        "thu ngân sách vượt 4% so với Nghị quyết HĐND huyện giao đầu năm",
        "đạt 101% Kế hoạch UBND tỉnh giao cho ngành nông nghiệp",
    ],
)
def test_no_document_is_cited(content: str) -> None:
    assert [one.raw for one in cite(content) if one.form != "self"] == []


def test_what_the_document_itself_issues_and_what_recipients_are_called_is_not_cited() -> None:
    title, body, foot = (
        "ban hành Quy chế chi tiêu nội bộ\n",
        "Sở ban hành Quy chế văn hóa công sở.\n",
        "Ban Đề án giảm nghèo",
    )
    content = title + body + foot
    header = Header(
        subject=Found(title, Evidence(0, len(title), title, "")),
        body_end=len(title + body),
        foot_end=len(content),
    )
    assert [one.raw for one in cite(content, header)] == ["Quy chế văn hóa công sở"]


def test_two_documents_of_one_number_stay_ambiguous() -> None:
    content = "Quyết định số 20/2013/QĐ-UBND và Quyết định số 20/QĐ-SNgV. Việc thực hiện Quyết định 20 còn chậm."
    short = cite(content)[-1]
    assert (short.resolution, short.resolves_to, short.document_id) == ("ambiguous", "", "")
    assert short.candidates == ("20/QĐ-SNgV", "20/2013/QĐ-UBND")


def test_the_issuer_tells_which_of_two_is_meant() -> None:
    content = (
        "Quyết định số 20/QĐ-UBND của UBND tỉnh và Quyết định số 20/QĐ-SNgV của Sở Ngoại vụ. "
        "Thực hiện Quyết định 20 của UBND tỉnh."
    )
    assert cite(content)[-1].resolves_to == "20/QĐ-UBND"


def test_a_general_title_means_a_document_only_where_the_paragraph_tells_of_it() -> None:
    issued = "Sở đã ban hành Quyết định số 56/QĐ-SNgV ngày 24/02/2009 kèm theo Quy chế thực hiện dân chủ cơ sở của Sở."
    same = cite(f"{issued} Sở quán triệt các nội dung của Quy chế dân chủ, trong đó nhấn mạnh mục đích.")
    assert [(one.raw, one.resolves_to) for one in same[1:]] == [("Quy chế dân chủ", "56/QĐ-SNgV")]
    assert len(cite(f"{issued}\nSở thực hiện tốt Quy chế dân chủ tại cơ quan.")) == 1


def test_the_document_itself() -> None:
    header = Header(doc_type=found("Quyết định"), number=found("500"), symbol=found("QĐ-UBND"))
    this, blank = cite("Quyết định này có hiệu lực.\n(Kèm theo Quyết định số /QĐ-UBND ngày / /2025)", header)
    assert (this.form, this.resolves_to, this.resolution) == ("self", "500/QĐ-UBND", "exact")
    assert (blank.resolves_to, blank.number) == ("500/QĐ-UBND", "")


def test_a_missed_antecedent_leaves_the_others_alone() -> None:
    lost, kept = cite("Theo Quyết định 999 và Nghị định số 61/2018/NĐ-CP.")
    assert (lost.resolution, kept.resolution) == ("none", "exact")
