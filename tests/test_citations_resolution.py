"""Which document a mention without a code means: nearness, issuer, short names, and what must stay open."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from pipeline.records import Citation, Evidence, Found, Header
from tests.citing import cite


def found(value: str) -> Found:
    return Found(value, Evidence(0, 0, "", "test"))


REPORT = Header(doc_type=found("Báo cáo"))
DECISION = Header(doc_type=found("Quyết định"), number=found("88"), symbol=found("QĐ-UBND"))
RESOLUTION = Header(doc_type=found("Nghị quyết"), number=found("15"), symbol=found("NQ-HĐND"))


def told(content: str, raw: str, header: Header = REPORT) -> Citation:
    """The last mention printed so."""
    return [one for one in cite(content, header) if one.raw == raw][-1]


@dataclass(frozen=True, slots=True)
class Case:
    """One case of the file; `means` is empty where no document is chosen."""

    text: str
    raw: str
    means: str = ""
    may_mean: tuple[str, ...] = ()
    doubt: str = ""


def cases(section: str) -> list[Case]:
    """The cases of one section of the file."""
    written = yaml.safe_load((Path(__file__).parent / "cases" / "citations" / "resolution.yml").read_text("utf-8"))
    return [Case(**{**one, "may_mean": tuple(one.get("may_mean", ()))}) for one in written[section]]


@pytest.mark.parametrize("case", cases("means"), ids=lambda case: f"{case.raw} = {case.means}")
def test_the_document_that_is_meant(case: Case) -> None:
    one = told(case.text, case.raw)
    assert (one.resolves_to, one.resolution, one.doubt, one.candidates) == (case.means, "antecedent", "", ())
    assert one.antecedent is not None
    meant = cite(case.text, REPORT)[one.antecedent]
    assert (meant.code, meant.document_id) == (case.means, one.document_id)


@pytest.mark.parametrize("case", cases("open"), ids=lambda case: f"{case.raw}: {case.doubt}")
def test_what_cannot_be_told_stays_open(case: Case) -> None:
    one = told(case.text, case.raw)
    assert (one.candidates, one.doubt) == (case.may_mean, case.doubt)
    assert one.resolution == ("ambiguous" if case.may_mean else "none")
    assert (one.resolves_to, one.document_id, one.antecedent) == ("", "", None)


@pytest.mark.parametrize("case", cases("nothing"), ids=lambda case: case.raw)
def test_nothing_is_meant_that_was_cited(case: Case) -> None:
    one = told(case.text, case.raw)
    assert (one.resolution, one.resolves_to, one.candidates, one.antecedent) == ("none", "", (), None)


@pytest.mark.parametrize(
    "content",
    [
        "Quyết định số 5/QĐ-SYT (sau đây gọi tắt là Kế hoạch). Phòng Kế hoạch, Sở Kế hoạch và Đầu tư phối hợp.",
        "Quyết định số 5/QĐ-SYT (gọi tắt là Quy chế). Các Quy chế của đơn vị; Quy chế dân chủ ở cơ sở",
        "Nghị quyết số 5/NQ-HĐND của HĐND tỉnh. Sở trình Nghị quyết của HĐND tỉnh; các Nghị quyết của HĐND tỉnh.",
        "Nghị quyết số 5/NQ-HĐND của HĐND tỉnh. Dự thảo Nghị quyết của HĐND tỉnh đã được góp ý.",
        "Nghị quyết số 5/NQ-HĐND của HĐND tỉnh. Nghị quyết của HĐND tỉnh khóa XVII, kỳ họp thứ 3",
        "Nghị quyết số 5/NQ-HĐND của HĐND tỉnh. Nghị quyết của Tỉnh ủy được triển khai.",
        "Thông báo số 9/TB-UBND. Đăng Thông báo trên phương tiện thông tin đại chúng, Kế hoạch trên địa bàn tỉnh.",
        "Quyết định số 9/QĐ-UBND quy định mức thu. Các quy định nêu trên, nội dung nêu trên, vấn đề này",
        "Quy định số 10-QĐi/TW. Theo quy định này của pháp luật; hướng dẫn nêu trên; dự án này.",
        "Kế hoạch số 12/KH-UBND. Hộp thư (số 12), nhà ông A (số 12)",
        "Quyết định số 9/QĐ-UBND (Báo cáo kèm theo), (Kế hoạch chi tiết gửi kèm). Báo cáo kèm theo nêu rõ",
    ],
)
def test_words_that_name_no_document_of_the_report(content: str) -> None:
    mentions = cite(content, REPORT)
    assert [one.raw for one in mentions if not one.code and one.resolution != "defined_here"] == []


def test_the_resolution_speaks_of_itself_and_of_what_it_issues() -> None:
    content = (
        "Căn cứ Nghị quyết số 8/NQ-HĐND;\nĐiều 1. Nghị quyết này có hiệu lực.\n"
        "Tại phiên họp, HĐND tỉnh thông qua Nghị quyết này."
    )
    this = [one for one in cite(content, RESOLUTION) if one.form == "self"]
    assert [(one.resolves_to, one.resolution, one.antecedent) for one in this] == [("15/NQ-HĐND", "exact", None)] * 2
    issuing = Header(
        doc_type=found("Quyết định"),
        number=found("88"),
        symbol=found("QĐ-UBND"),
        subject=found("Ban hành Quy chế quản lý tài sản công"),
    )
    assert told("Điều 1. Quy chế này quy định việc quản lý.", "Quy chế này", issuing).resolves_to == "88/QĐ-UBND"


def test_quoted_words_speak_of_the_document_they_are_quoted_from() -> None:
    content = (
        "Điều 1. Sửa đổi Điều 5 Quyết định số 15/2018/QĐ-UBND như sau:\n“Điều 5. Hiệu lực\n"
        "Quyết định này có hiệu lực từ ngày 01/7/2019.”\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."
    )
    quoted, own = [one for one in cite(content, DECISION) if one.raw == "Quyết định này"]
    assert (quoted.resolves_to, quoted.resolution) == ("15/2018/QĐ-UBND", "antecedent")
    assert (own.resolves_to, own.resolution) == ("88/QĐ-UBND", "exact")


def test_a_short_name_holds_from_its_definition_on_until_the_next_one() -> None:
    content = (
        "Thực hiện Quy chế, các phòng đã phân công.\n"
        "Quyết định số 9/QĐ-STC về Quy chế làm việc (sau đây gọi tắt là Quy chế). Theo Quy chế, phòng họp mỗi tháng.\n"
        "Quyết định số 21/QĐ-STC về Quy chế chi tiêu (sau đây gọi tắt là Quy chế). Sửa đổi Quy chế."
    )
    uses = [one for one in cite(content, REPORT) if one.raw == "Quy chế"]
    assert [(one.resolves_to, one.resolution) for one in uses] == [
        ("9/QĐ-STC", "defined_here"),
        ("9/QĐ-STC", "defined_here"),
        ("21/QĐ-STC", "defined_here"),
        ("21/QĐ-STC", "defined_here"),
    ]


@pytest.mark.parametrize(
    ("definition", "use"),
    [
        ("(sau đây viết tắt là: Nghị quyết 18)", "Nghị quyết 18"),
        ("(gọi tắt là “Nghị quyết số 18”)", "Nghị quyết số 18"),
        ("(từ nay gọi là Nghị quyết 18)", "Nghị quyết 18"),
        (", sau đây gọi tắt là Nghị quyết 18,", "Nghị quyết 18"),
        (" - sau đây được gọi là Nghị quyết 18;", "Nghị quyết 18"),
        ("(viết tắt: NQ 18)", "NQ 18"),
        ("(Nghị quyết 18)", "Nghị quyết 18"),
    ],
)
def test_ways_to_define_a_short_name(definition: str, use: str) -> None:
    content = (
        f"Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Trung ương{definition} và Nghị quyết số 18/NQ-HĐND.\n"
        f"Kế hoạch số 3/KH-UBND về triển khai {use}; kết quả {use} đã rõ."
    )
    uses = [one for one in cite(content, REPORT) if one.raw == use]
    assert [(one.resolves_to, one.resolution) for one in uses] == [("18-NQ/TW", "defined_here")] * 3


def test_a_short_name_of_what_could_not_be_read_takes_over_all_the_same() -> None:
    content = (
        "Quyết định số 20/QĐ-SNV ngày 05/4/2021. Quyết định của UBND tỉnh (sau đây gọi tắt là Quyết định 20). "
        "Theo Quyết định 20, các phòng"
    )
    assert [(one.resolves_to, one.resolution) for one in cite(content, REPORT)[1:]] == [("", "none")] * 2


def test_later_mentions_follow_the_one_that_is_meant() -> None:
    content = "Quyết định số 30/QĐ-UBND. Theo Quyết định này, Sở đã rà soát. Quyết định nêu trên giao Sở chủ trì."
    rest = cite(content, REPORT)[1:]
    assert [(one.resolves_to, one.antecedent) for one in rest] == [("30/QĐ-UBND", 0)] * 2


def test_what_the_text_says_was_approved_by_a_decision_is_that_decision() -> None:
    content = "Đại hội được tổ chức theo Điều lệ Hội Làm vườn tỉnh đã được phê duyệt tại Quyết định số 258/QĐ-UBND."
    charter, decision = cite(content, REPORT)
    assert (charter.form, charter.resolves_to, charter.resolution) == ("alias", "258/QĐ-UBND", "defined_here")
    assert (charter.antecedent, decision.code) == (1, "258/QĐ-UBND")


def test_an_issuer_alone_names_nothing_far_from_its_document_unless_the_report_is_about_it() -> None:
    title = "Kết quả thực hiện Nghị quyết số 12/NQ-CP ngày 03/02/2020 của Chính phủ.\n"
    far = "Các đơn vị đã triển khai nhiều nhiệm vụ trọng tâm trong kỳ báo cáo.\n" * 60
    content = f"{title}{far}Thực hiện Nghị quyết của Chính phủ, các sở đã báo cáo."
    about = Header(doc_type=found("Báo cáo"), subject=Found(title, Evidence(0, len(title), title, "test")))
    assert [one.raw for one in cite(content, REPORT) if not one.code] == []
    assert [one.resolves_to for one in cite(content, about) if not one.code] == ["12/NQ-CP"]


@pytest.mark.parametrize(
    ("content", "raws"),
    [
        ("Trình UBND tỉnh ban hành Đề án trồng, chăm sóc và bảo vệ cây xanh.", []),
        ("Sở trình Hội đồng nhân dân tỉnh thông qua Nghị quyết về mức giá dịch vụ khám bệnh.", []),
        ("Sở đã ban hành Đề án trồng và bảo vệ cây xanh.", ["Đề án trồng và bảo vệ cây xanh"]),
    ],
)
def test_what_is_only_proposed_is_no_document(content: str, raws: list[str]) -> None:
    assert [one.raw for one in cite(content, REPORT)] == raws


def test_what_another_body_prices_is_no_title() -> None:
    (one,) = cite("lấy ý kiến về áp dụng khung giá tối đa dịch vụ theo Thông tư số 02/2017/TT-BYT.", REPORT)
    assert one.subject == ""


def test_a_draft_speaks_of_itself_before_it_has_a_number() -> None:
    draft = Header(doc_type=found("Quyết định"), symbol=found("QĐ-UBND"))
    content = "Thay thế Quyết định số 9/QĐ-UBND. Quyết định này có hiệu lực. Quyết định nêu trên hết hiệu lực."
    _, own, old = cite(content, draft)
    assert (own.resolves_to, own.resolution) == ("", "exact")
    assert (old.resolves_to, old.resolution) == ("9/QĐ-UBND", "antecedent")
