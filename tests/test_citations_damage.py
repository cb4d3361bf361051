"""Codes and dates as scans and typists leave them: found, read beside the print, and never another valid number."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.citations import find_citations
from pipeline.normalise import normalise
from pipeline.records import Citation, Header, Text
from pipeline.rules import load_rules
from tests.making import make_text

RULES = load_rules()


def text_of(content: str, *, recognised: bool) -> Text:
    source = make_text(content).source
    return normalise(replace(source, how="ocr") if recognised else source, RULES.characters)


def cited(content: str, *, recognised: bool) -> tuple[Citation, ...]:
    text = text_of(content, recognised=recognised)
    return find_citations(text, Header(body_end=len(text.value), foot_end=len(text.value)), RULES)


@pytest.mark.parametrize("recognised", [False, True])
@pytest.mark.parametrize(
    "content",
    [
        "Tuyến QL1/BGTVT-KH và quý I/2020, lớp 2B, lớp l2.",
        "Gói thầu số l2/XL-TB đã hoàn thành.",
        "Tài khoản số 1O1/KH-NH tại ngân hàng.",
        "Một số 5 điều của quy định, quyết toán 12 QĐ.",
        "Máy móc số 12ABC-D đang hoạt động.",
    ],
)
def test_damage_makes_no_citations(content: str, recognised: bool) -> None:
    assert [one.raw for one in cited(content, recognised=recognised) if one.code] == []


@pytest.mark.parametrize(
    ("printed", "code", "date"),
    [
        ("Quyết định số 436/QÐ-UBND ngày 05/7/2020", "436/QĐ-UBND", "2020-07-05"),
        ("Quyết định số 436/QD-UBND ngày O5/7/2020", "436/QĐ-UBND", "2020-07-05"),
        ("Quyết định số 436/QĐ-UBNĐ ngày 05 tháng 7 năm 202O", "436/QĐ-UBND", "2020-07-05"),
        ("Quyết định số 436/QĐ -UBND ngày 5-7-2020", "436/QĐ-UBND", "2020-07-05"),
        ("Quyết định số 436/QĐ—UBND ngày 5.7.2020", "436/QĐ-UBND", "2020-07-05"),
        ("Quyết định số 436QĐ-UBND ngày 05/7/2020", "436/QĐ-UBND", "2020-07-05"),
        ("Quyết định số 4l6/QĐ-UBND ngày 1l/l2/2019", "416/QĐ-UBND", "2019-12-11"),
        ("Nghị định số 0l/2020/NĐ-CP ngày 05/01/2020", "01/2020/NĐ-CP", "2020-01-05"),
        ("Nghị định số 30/2O2O/ND-CP ngày 05/3/2020", "30/2020/NĐ-CP", "2020-03-05"),
        ("Luật số 45/2019/QHl4 ngày 20/11/2019", "45/2019/QH14", "2019-11-20"),
        ("Quyêt định sô 12/QĐ-UBND ngay 12 thang 5 nam 2020", "12/QĐ-UBND", "2020-05-12"),
        ("Nghi quyết số O5-NQ/TU ngày 05/12/2016", "05-NQ/TU", "2016-12-05"),
        ("Kê hoạch sô l2/KH-SNV ngày 09 thắng 1O nãm 2019", "12/KH-SNV", "2019-10-09"),
    ],
)
@pytest.mark.parametrize("recognised", [False, True])
def test_damaged_codes_are_read_beside_the_print(printed: str, code: str, date: str, recognised: bool) -> None:
    (one,) = cited(f"Căn cứ {printed} của cơ quan có thẩm quyền;", recognised=recognised)
    assert (one.raw, one.code, one.date.iso) == (printed, code, date)
    assert one.code_raw in printed
    assert one.date_raw in printed


@pytest.mark.parametrize(
    ("printed", "code", "date"),
    [
        ("Nghị định số 30/2020/NĐ-GP ngày 05/3/2020", "30/2020/NĐ-CP", "2020-03-05"),
        ("Luật số 59/2005/QHII ngày 29 tháng I1 năm 2005", "59/2005/QH11", "2005-11-29"),
        ("Quyết định số 1 747/QĐ-BTTTT ngày 31 tháng 12 năm 2024", "1747/QĐ-BTTTT", "2024-12-31"),
        ("Nghị định số 1 07/2021/NĐ-CP ngày 1 6/12/2021", "107/2021/NĐ-CP", "2021-12-16"),
        ("Quyết định số 383/QĐÐ-UBND ngày 18 tháng 02 năm 2025", "383/QĐ-UBND", "2025-02-18"),
        ("Tờ trình số 06/TTr-SGŒTVT ngày 0702/2025", "06/TTr-SGTVT", "2025-02-07"),
        ("Quyết định số 436lQĐ-UBND ngày 12l5/2020", "436/QĐ-UBND", "2020-05-12"),
        ("Thông tư số 57/2O24/TT-BYT ngày 3l tháng l2 năm 2024", "57/2024/TT-BYT", "2024-12-31"),
        ("Kế hoạch số II/KH-UBND ngày I1/5/2020", "11/KH-UBND", "2020-05-11"),
    ],
)
def test_scans_are_read_by_what_can_stand_there(printed: str, code: str, date: str) -> None:
    (one,) = cited(f"Căn cứ {printed} của cơ quan có thẩm quyền;", recognised=True)
    assert (one.raw, one.code, one.date.iso) == (printed, code, date)
    assert one.confidence < 1 or one.code_raw == code


def test_what_was_misread_is_trusted_less() -> None:
    clean, damaged, doubtful = (
        cited(f"Căn cứ Quyết định số {code} ngày 05/7/2020;", recognised=True)[0].confidence
        for code in ("487/QĐ-UBND", "4l7/QĐ-UBND", "4B7/QĐ-UBND")
    )
    assert clean > damaged > doubtful


def test_the_subject_is_quoted_as_printed() -> None:
    (one,) = cited(
        "Kế hoạch số 12/KH-UBND ngày 05/7/2020 về cải cách hành chính giai đoạn 2O21-2025.", recognised=False
    )
    assert one.subject == "cải cách hành chính giai đoạn 2O21-2025"


LETTERS = [(letter, rule.digits) for rule in RULES.characters.misread.digits for letter in rule.examples]


@st.composite
def misread(draw: st.DrawFn) -> tuple[str, str, str, bool]:
    """A mention of a document in which one digit is printed as a letter: (printed, code, date, whether in doubt)."""
    number, year = draw(st.integers(1, 9999)), draw(st.integers(2001, 2026))
    day, month = draw(st.integers(1, 28)), draw(st.integers(1, 12))
    code = draw(
        st.sampled_from([f"{number}/QĐ-UBND", f"{number:02}-NQ/TU", f"{number}/{year}/NĐ-CP", f"{number}/BC-SNV"])
    )
    date = draw(st.sampled_from([f"{day:02}/{month}/{year}", f"{day:02} tháng {month:02} năm {year}"]))
    clean = f"Quyết định số {code} ngày {date}"
    places = [
        (at, letter, digits)
        for at, digit in enumerate(clean)
        for letter, digits in LETTERS
        if digit.isdecimal() and digit in digits
    ]
    if not places:
        return clean, code, f"{year}-{month:02}-{day:02}", False
    at, letter, digits = draw(st.sampled_from(places))
    return clean[:at] + letter + clean[at + 1 :], code, f"{year}-{month:02}-{day:02}", len(digits) > 1


@settings(max_examples=400, deadline=None)
@given(misread())
def test_no_misread_digit_becomes_another_valid_one(sample: tuple[str, str, str, bool]) -> None:
    printed, code, date, in_doubt = sample
    text = text_of(f"Căn cứ {printed} của cơ quan có thẩm quyền;", recognised=True)
    citations = find_citations(text, Header(body_end=len(text.value), foot_end=len(text.value)), RULES)
    read = [(one.code, one.date.iso) for one in citations if one.code]
    if in_doubt:
        assert any(one.is_doubtful for one in text.misread) or read in ([], [(code, "")])
    else:
        assert read == [(code, date)]


@pytest.mark.parametrize(
    ("printed", "issuer", "subject", "relation"),
    [
        (
            "Căn cứ Nghị định số 92/2017/NĐ-CP của Chính phủ sửa đôi, bô sung một sô điêu của các nghị định;",
            "Chính phủ",
            "sửa đôi, bô sung một sô điêu của các nghị định",
            "can_cu",
        ),
        (
            "Cãn cứ Thông tư số 09/2021/TT-BTNMT của Bộ trưởng Bộ Tài nguyên và Môi trường hướng dân kiêm tra đất đai;",
            "Bộ trưởng Bộ Tài nguyên và Môi trường",
            "hướng dân kiêm tra đất đai",
            "can_cu",
        ),
        (
            "Sở tham mưu phê duyêt Quyết định số 12/QĐ-UBND của UBND tỉnh Tiên Giang vê việc phân bô kinh phí;",
            "UBND tỉnh Tiên Giang",
            "phân bô kinh phí",
            "ban_hanh",
        ),
    ],
)
def test_scans_lose_the_marks_of_the_words_around(printed: str, issuer: str, subject: str, relation: str) -> None:
    (one,) = cited(printed, recognised=True)
    assert (one.issuer, one.subject, one.relation) == (issuer, subject, relation)


def test_short_words_keep_their_marks_in_scans() -> None:
    (one,) = cited("Vụ tai nạn, ký hiệu xe, theo dõi và co Quyết định số 12/QĐ-UBND.", recognised=True)
    assert (one.relation, one.relation_rule) == ("vien_dan", "")


def test_a_fraction_slash_is_a_slash() -> None:
    one, two = cited("Nghị định số 81⁄2019/NĐ-CP ngày 11/11/2019 và Kế hoạch số 3⁄KH-SYT", recognised=True)
    assert (one.code, one.code_raw, two.code) == ("81/2019/NĐ-CP", "81⁄2019/NĐ-CP", "3/KH-SYT")
