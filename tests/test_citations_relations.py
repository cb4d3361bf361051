"""What the report does with each document, by the words that govern the mention."""

import pytest
from pydantic import ValidationError

from pipeline.citations import find_citations
from pipeline.normalise import normalise
from pipeline.records import Evidence, Found, Header, Line, Page, Source
from pipeline.rules import load_rules
from pipeline.rules.relations import RelationRules
from tests.citing import cite


@pytest.mark.parametrize(
    ("content", "relations"),
    [
        ("Quyết định số 436/QĐ-UBND ngày 11/6/2019", ["vien_dan"]),
        ("Đến nay, Quyết định số 436/QĐ-UBND đã đạt kết quả", ["vien_dan"]),
        ("sau khi rà soát hồ sơ kèm theo Công văn số 02/BC-LĐQV", ["vien_dan"]),
        ("nộp tài liệu quy định tại Thông tư số 09/2024/TT-BKHCN", ["vien_dan"]),
        ("Tại văn bản số 1234/BNV-CCHC, Bộ Nội vụ yêu cầu", ["vien_dan"]),
        ("Căn cứ Nghị định số 63/2010/NĐ-CP; Nghị định số 92/2017/NĐ-CP", ["can_cu", "can_cu"]),
        ("nhiệm vụ được giao theo Quyết định số 1000/QĐ-UBND", ["can_cu"]),
        ("Trung tâm được thành lập tại Quyết định số 2664/QĐ-UBND", ["can_cu"]),
        ("tổ chức đại hội theo quy định tại khoản 2 Điều 20 Nghị định số 126/2024/NĐ-CP", ["can_cu"]),
        ("Theo đề nghị của Sở Nội vụ tại Công văn số 2065/SNV-VP", ["theo_de_nghi"]),
        ("Xét đề nghị của Giám đốc Sở Xây dựng tại Tờ trình số 12/TTr-SXD", ["theo_de_nghi"]),
        ("Thực hiện quản lý trật tự xây dựng theo Quyết định số 44/2014/QĐ-UBND", ["thuc_hien"]),
        ("Phúc đáp Công văn số 77/HLHPN-VP ngày 03/3/2023", ["theo_de_nghi"]),
        ("Tiếp tục thực hiện có hiệu quả Chỉ thị số 31-CT/TU và Quyết định số 20/QĐ-UBND", ["thuc_hien", "thuc_hien"]),
        ("Sơ kết 05 năm thực hiện Nghị quyết số 02-NQ/TU", ["thuc_hien"]),
        ("Thực hiện chế độ báo cáo theo nội dung Quyết định số 20/QĐ-UBND", ["thuc_hien"]),
        ("VIỆC THỰC HIỆN NGHỊ QUYẾT SỐ 02-NQ/TU", ["thuc_hien"]),
        ("đã quán triệt, triển khai Kết luận số 114-KL/TW", ["quan_triet"]),
        ("quán triệt, triển khai đến toàn thể cán bộ nội dung của Chỉ thị số 05-CT/TW", ["quan_triet"]),
        ("Nghiên cứu, triển khai thực hiện Nghị quyết số 05-NQ/TU", ["trien_khai"]),
        ("Cụ thể hóa các nhiệm vụ trong Chỉ thị số 20-CT/TU", ["trien_khai"]),
        (
            "quán triệt các văn bản liên quan đến việc thực hiện quy chế dân chủ như: Chỉ thị số 30-CT/TW; "
            "Nghị định số 04/2015/NĐ-CP",
            ["quan_triet", "quan_triet"],
        ),
        ("Sở có Công văn số 323/SNgV-VP ngày 07/07/2020", ["ban_hanh"]),
        ("các sở có nhiều chuyển biến theo Công văn số 323/SNgV-VP", ["can_cu"]),
        (
            "Sở đã xây dựng và triển khai thực hiện các Kế hoạch:\n- Kế hoạch số 1/KH-SNV;\n- Kế hoạch số 2/KH-SNV.",
            ["ban_hanh"] * 2,
        ),
        (
            "Thực hiện các chương trình mục tiêu, Sở ban hành:\n- Kế hoạch số 1/KH-SNV;\n- Kế hoạch số 2/KH-SNV.",
            ["ban_hanh"] * 2,
        ),
        ("(Kèm theo Quyết định số 209/QĐ-UBND ngày 18/02/2025)", ["ban_hanh"]),
        ("Thông tư này thay thế Thông tư số 12/2012/TT-BNV", ["vien_dan", "thay_the"]),
        ("Bãi bỏ Quyết định số 11/2006/QĐ-UBND và thay thế Quyết định số 15/2008/QĐ-UBND", ["bai_bo", "thay_the"]),
        (
            "Thông tư số 01/2016/TT-BNV hướng dẫn một số nội dung của Nghị định số 04/2015/NĐ-CP",
            ["vien_dan", "huong_dan"],
        ),
        (
            "Nghị định số 92/2017/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 63/2010/NĐ-CP",
            ["vien_dan", "sua_doi"],
        ),
        ("Căn cứ Luật Xây dựng năm 2014 (được sửa đổi năm 2020); Luật Ngân sách nhà nước;", ["can_cu", "can_cu"]),
        ("Căn cư Nghị quyết số 14/2009/NQ-HĐND về giá đất;", ["can_cu"]),
        ("làm thủ tục cấp căn cước theo Thông tư số 16/2024/TT-BCA", ["can_cu"]),
        ("rà soát số căn cước tại Công văn số 91/CAT-PC06", ["vien_dan"]),
        ("Căn cứ pháp lý:\n- Luật Viên chức;\n- Luật Thanh tra.", ["can_cu", "can_cu"]),
    ],
)
def test_the_governing_words(content: str, relations: list[str]) -> None:
    found = cite(content)
    assert [one.relation for one in found] == relations
    assert all(one.relation_rule or one.relation == "vien_dan" for one in found)


def test_what_another_body_issued_is_a_result() -> None:
    header = Header(agency=Found("Sở Ngoại vụ", Evidence(0, 0, "", "test")))
    own, other = cite(
        "Sở đã ban hành Quyết định số 56/QĐ-SNgV.\nUBND tỉnh đã ban hành Quyết định số 10/2020/QĐ-UBND.", header
    )
    assert (own.relation, own.issuer) == ("ban_hanh", "Sở")
    assert (other.relation, other.issuer) == ("ket_qua", "UBND tỉnh")


@pytest.mark.parametrize(
    ("agency", "agent"),
    [
        ("Ủy ban nhân dân huyện Mường Chà", "UBND huyện"),
        ("Hội đồng nhân dân tỉnh", "HĐND tỉnh"),
        ("Thanh tra Chính phủ", "Tổng Thanh tra Chính phủ"),
        ("Sở Y tế", "Sở"),
    ],
)
def test_the_reporting_agency_under_its_short_name(agency: str, agent: str) -> None:
    header = Header(agency=Found(agency, Evidence(0, 0, "", "test")))
    (one,) = cite(f"Trong tháng 7 {agent} đã ban hành Quyết định số 56/QĐ-ABC.", header)
    assert (one.relation, one.issuer) == ("ban_hanh", agent)


def test_in_a_table_the_head_of_the_column_governs() -> None:
    def cell(text: str, number: int, row: int, column: int) -> Line:
        return Line(text, number, "yes", kind="cell", table=0, row=row, column=column)

    lines = (
        cell("Tên thủ tục", 1, 0, 0),
        cell("Căn cứ pháp lý", 2, 0, 1),
        cell("Đăng ký", 3, 1, 0),
        cell("Nghị định số 08/2014/NĐ-CP", 4, 1, 1),
    )
    source = Source("a.docx", "0" * 64, 1, "text/plain", "docx", 1.0, (Page(0, lines),))
    rules = load_rules()
    (one,) = find_citations(normalise(source, rules.characters), Header(), rules)
    assert one.relation == "can_cu"


def test_a_table_that_runs_on_over_a_page_keeps_its_heads() -> None:
    def cell(text: str, table: int, row: int, column: int) -> Line:
        return Line(text, 1, "yes", kind="cell", table=table, row=row, column=column)

    lines = (
        cell("Tên thủ tục", 0, 0, 0),
        cell("Căn cứ pháp lý", 0, 0, 1),
        cell("Đăng ký lại", 1, 0, 0),
        cell("Nghị định số 08/2014/NĐ-CP hướng dẫn thi hành Luật Thanh tra", 1, 0, 1),
        cell("Ghi chú riêng", 2, 0, 0),
        cell("Kết quả", 2, 0, 1),
        cell("Một cột thêm", 2, 0, 2),
        cell("Đăng ký lại", 3, 0, 0),
        cell("Nghị định số 09/2014/NĐ-CP", 3, 0, 1),
        cell("Phí", 3, 0, 2),
    )
    source = Source("a.docx", "0" * 64, 1, "text/plain", "docx", 1.0, (Page(0, lines),))
    rules = load_rules()
    found = find_citations(normalise(source, rules.characters), Header(), rules)
    assert [one.relation for one in found] == ["can_cu", "huong_dan", "vien_dan"]


def test_a_word_with_two_meanings_is_refused() -> None:
    rules = load_rules().relations
    first, second = rules.triggers[:2]
    with pytest.raises(ValidationError, match="twice"):
        RelationRules(
            triggers=(first, second.model_copy(update={"words": first.words})),
            idle=(),
            new_clause=(),
            ended=rules.ended,
            side_by_side=rules.side_by_side,
            list_head=rules.list_head,
            list_ends=(),
        )
