"""Text files: encodings, wrapped paragraphs and lines that stand for themselves."""

import textwrap
import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.normalise import normalise
from pipeline.read import read
from pipeline.read.encoding import decode
from pipeline.read.plain_text import read_plain_text
from pipeline.rules import installed_rules
from pipeline.rules.base import load_file
from pipeline.rules.characters import CharacterRules
from tests.rendering import in_cp1258

CHARACTERS = load_file(installed_rules() / "characters.yml", CharacterRules)

PARAGRAPH = (
    "Thực hiện Kế hoạch số 565/KH-SNV ngày 23/10/2019 của Sở Nội vụ về công tác cải cách hành chính năm 2020, "
    "trong 9 tháng đầu năm Phòng đã tham mưu lãnh đạo Sở triển khai đầy đủ các nhiệm vụ được giao; kết quả cụ thể "
    "đạt 100% kế hoạch, trong đó có 12 nhiệm vụ hoàn thành trước thời hạn và không có nhiệm vụ nào quá hạn."
)


def paragraphs(text: str) -> list[str]:
    source = read(text.encode(), "bao-cao.txt")
    return normalise(source, CHARACTERS).value.splitlines()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode_encodings(encoding: str, form: str) -> None:
    text = unicodedata.normalize(form, PARAGRAPH)  # type: ignore[arg-type]
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded[0] == text


def test_utf_16_big_endian_with_its_mark() -> None:
    assert decode(b"\xfe\xff" + PARAGRAPH.encode("utf-16-be")) == (PARAGRAPH, ())


def test_windows_1258_with_its_tone_marks() -> None:
    # The code page has ê, ơ, ư, đ, and the five tones as marks of their own.
    text = unicodedata.normalize("NFC", PARAGRAPH)
    tones = "\u0300\u0301\u0303\u0309\u0323"
    spread = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        spread += base + "".join(part for part in parts if part in tones)
    decoded = decode(spread.encode("cp1258"))
    assert decoded is not None
    assert decoded[1] == ("cp1258",)
    assert unicodedata.normalize("NFC", decoded[0]) == text


def test_other_eight_bit_text_is_read_as_western() -> None:
    assert decode("Résumé du congrès, façade à Genève".encode("cp1252")) == (
        "Résumé du congrès, façade à Genève",
        (),
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends(ending: str) -> None:
    source = read(f"BÁO CÁO{ending}{ending}Số: 12/BC-SNV".encode(), "x.txt")
    assert [(line.number, line.text) for line in source.pages[0].lines] == [(1, "BÁO CÁO"), (3, "Số: 12/BC-SNV")]


@pytest.mark.parametrize("width", [60, 72, 80, 100, 120])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_wrapped_paragraphs_are_one(width: int, form: str) -> None:
    wrapped = unicodedata.normalize(form, "\n\n".join([textwrap.fill(PARAGRAPH, width)] * 2))  # type: ignore[arg-type]
    assert paragraphs(wrapped) == [PARAGRAPH, PARAGRAPH]


@pytest.mark.parametrize("width", [72, 90])
def test_wrapped_paragraphs_with_first_line_indent_and_no_blank_lines(width: int) -> None:
    text = "\n".join([textwrap.fill(PARAGRAPH, width, initial_indent="    ")] * 3)
    assert paragraphs(text) == [PARAGRAPH] * 3


def test_wrapped_list_items_stay_apart() -> None:
    items = [
        "- " + PARAGRAPH,
        "+ " + PARAGRAPH,
        "➢ " + PARAGRAPH,
        "[2] " + PARAGRAPH,
        "a) " + PARAGRAPH,
        "1. " + PARAGRAPH,
        "2.1. " + PARAGRAPH,
        "II. " + PARAGRAPH,
    ]
    assert paragraphs("\n".join(textwrap.fill(item, 76) for item in items)) == items


def test_addressees_below_a_full_line_of_the_subject_open_a_paragraph() -> None:
    subject = textwrap.fill(PARAGRAPH, 76).split("\n")[0]
    lines = read_plain_text(f"{subject}\nKính gửi: Bảo hiểm xã hội Việt Nam.\n\n{textwrap.fill(PARAGRAPH, 76)}").lines
    assert lines[1].starts == "yes"


@pytest.mark.parametrize("label", ["II-", "1-", "II.", "1."])
def test_a_label_after_a_full_line_opens_a_paragraph(label: str) -> None:
    full = textwrap.fill(PARAGRAPH, 76).split("\n")[0][:-1] + "."
    lines = read_plain_text("\n".join([full, f"{label} Kết quả thực hiện nhiệm vụ"] * 3)).lines
    assert [line.starts for line in lines[1::2]] == ["yes"] * 3


HEADER = [
    "UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ", "Số: 12/BC-SNV", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc", "Quảng Ngãi, ngày 3 tháng 4 năm 2020", "BÁO CÁO", "Kết quả công tác năm 2020",
]  # fmt: skip
FOOT = [
    "Nơi nhận:",
    "- UBND tỉnh (b/c);",
    "- Các phòng thuộc Sở;",
    "- Lưu: VT, CCHC.",
    "KT. GIÁM ĐỐC",
    "PHÓ GIÁM ĐỐC",
    "Lê Văn An",
]


def test_header_and_signature_lines_stay_apart_beside_wrapped_text() -> None:
    wrapped = textwrap.fill(PARAGRAPH, 80)
    text = "\n".join([*HEADER, "", wrapped, "", wrapped, "", *FOOT])
    assert paragraphs(text) == [*HEADER, PARAGRAPH, PARAGRAPH, *FOOT]


def test_lines_of_an_unwrapped_file_are_paragraphs() -> None:
    assert paragraphs("\n".join([*HEADER, PARAGRAPH, PARAGRAPH, *FOOT])) == [*HEADER, PARAGRAPH, PARAGRAPH, *FOOT]


COLUMNS = """\
     ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   TỈNH QUẢNG NGÃI                       Độc lập - Tự do - Hạnh phúc
   ---------------                       ---------------------------
   Số: 12/BC-UBND                    Quảng Ngãi, ngày 3 tháng 4 năm 2020
V/v báo cáo kết quả
 cải cách hành chính

                              BÁO CÁO
"""
FOOT_COLUMNS = """\
Nơi nhận:                                      TM. ỦY BAN NHÂN DÂN
- Như trên;                                        KT. CHỦ TỊCH
- Lưu: VT.                                        PHÓ CHỦ TỊCH


                                                   Lê Văn An
"""


def test_a_header_in_two_columns_is_read_left_column_first() -> None:
    assert paragraphs(COLUMNS) == [
        "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG NGÃI", "Số: 12/BC-UBND", "V/v báo cáo kết quả cải cách hành chính",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Quảng Ngãi, ngày 3 tháng 4 năm 2020",
        "BÁO CÁO",
    ]  # fmt: skip


def test_a_signature_in_two_columns_is_read_left_column_first() -> None:
    assert paragraphs("Trên đây là báo cáo.\n\n" + FOOT_COLUMNS) == [
        "Trên đây là báo cáo.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An",
    ]  # fmt: skip


def test_recipients_beside_a_position_without_capacity() -> None:
    text = "Nơi nhận:                  CHỦ TỊCH\n- Như trên;\n- Lưu: VT.               Lê Văn An"
    assert paragraphs(text) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Lê Văn An"]
    assert paragraphs("Độc lập    -    Tự do    -    Hạnh phúc") == ["Độc lập - Tự do - Hạnh phúc"]


def test_blanks_wider_than_the_gap_between_the_columns_do_not_part_them() -> None:
    text = (
        "UBND TỈNH GIA LAI     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ XÂY DỰNG           Độc lập - Tự do - Hạnh phúc\n"
        "Số:       /TTr-SXD    Gia Lai, ngày      tháng      năm 2024\n"
    )
    assert paragraphs(text)[2] == "Số: /TTr-SXD"
    assert paragraphs(text)[5] == "Gia Lai, ngày tháng năm 2024"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_number_left_blank_is_no_gap_between_columns(form: Literal["NFC", "NFD"]) -> None:
    text = (
        "ĐẢNG BỘ TỈNH THANH HÓA     ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "ĐẢNG ỦY XÃ MƯỜNG LÁT\n"
        "*                          Mường Lát, ngày     tháng 01 năm 2026\n"
        "Số      - BC/ĐU\n"
        "\nBÁO CÁO\n"
    )
    found = paragraphs(unicodedata.normalize(form, text))
    assert "Số - BC/ĐU" in [unicodedata.normalize("NFC", one) for one in found]


def test_the_youth_union_has_a_title_of_its_own_on_the_right() -> None:
    text = "BCH ĐOÀN TỈNH LÀO CAI    ĐOÀN TNCS HỒ CHÍ MINH\nSố: 20-BC/TĐTN-VP        Lào Cai, ngày 25 tháng 3 năm 2024"
    assert paragraphs(text)[:2] == ["BCH ĐOÀN TỈNH LÀO CAI", "Số: 20-BC/TĐTN-VP"]


def test_short_lines_set_in_columns_do_not_hide_where_paragraphs_were_wrapped() -> None:
    head = "UBND TỈNH GIA LAI   CỘNG HÒA XÃ HỘI CHỦ NGHĨA\n" + "SỞ XÂY DỰNG         Độc lập - Tự do - Hạnh phúc\n" * 6
    body = "Báo cáo kết quả về Sở Nội vụ để tổng hợp, trình ban hành trước ngày\n" + (
        "31/3/2023, báo cáo kết quả về Sở Nội vụ để tổng hợp, trình ban hành trước ngày\n" * 3
    )
    assert len(paragraphs(f"{head}\n{body}")) == 15


def test_tabs_part_the_cells_of_a_table() -> None:
    text = f"{PARAGRAPH}\nTT\tĐịa bàn\tSố hộ\n1\tXã A\t24\n2\t\t 31\n{PARAGRAPH}"
    lines = read_plain_text(text).lines
    cells = [(line.row, line.column, line.text) for line in lines if line.kind == "cell"]
    assert cells == [
        (0, 0, "TT"), (0, 1, "Địa bàn"), (0, 2, "Số hộ"), (1, 0, "1"), (1, 1, "Xã A"), (1, 2, "24"),
        (2, 0, "2"), (2, 2, "31"),
    ]  # fmt: skip
    assert [line.text for line in lines if line.kind == "body"] == [PARAGRAPH, PARAGRAPH]
    for line in lines:
        assert text.split("\n")[line.number - 1][line.source_column(0) :].startswith(line.text)


def test_tabs_after_labels_and_indents_part_no_cells() -> None:
    text = "1.\tCông tác chỉ đạo\n2.\t05 nhiệm vụ trọng tâm\n\t\tThực hiện kế hoạch\n\t\tSở đã ban hành văn bản"
    assert {line.kind for line in read_plain_text(text).lines} == {"body"}
    assert {line.kind for line in read_plain_text("Nội dung chi\tSố tiền\nCông tác phí\t27").lines} == {"cell"}


def test_columns_lead_back_to_the_file() -> None:
    file = COLUMNS.split("\n")
    for line in read_plain_text(COLUMNS).lines:
        assert file[line.number - 1][line.source_column(0) :].startswith(line.text)


def test_wide_spaces_in_running_text_are_no_columns() -> None:
    assert paragraphs("Tổng số:    12 hồ sơ\nĐúng hạn:   11 hồ sơ") == ["Tổng số: 12 hồ sơ", "Đúng hạn: 11 hồ sơ"]


def test_lines_of_a_proportional_font_differ_in_length() -> None:
    lines = [
        "    Căn cứ Thông tư số 05/2021/TT-BTP ngày 24/6/2021 của Bộ trưởng Bộ",
        "Tư pháp hướng dẫn một số điều và biện pháp thi hành Luật Luật sư, Nghị định",
        "quy định chi tiết một số điều và biện pháp thi hành Luật Luật sư; Kế hoạch",
        "số 12/KH-UBND của Ủy ban nhân dân tỉnh.",
    ]
    again = [*lines, *lines]
    whole = " ".join(line.strip() for line in lines)
    assert paragraphs("\n".join(again)) == [whole, whole]


def test_a_code_broken_at_its_hyphen_goes_on() -> None:
    assert paragraphs("Căn cứ Quyết định số 436/QĐ-\nUBND ngày 05/3/2020") == [
        "Căn cứ Quyết định số 436/QĐ-UBND ngày 05/3/2020"
    ]


def test_a_range_broken_before_its_dash_is_no_list() -> None:
    text = textwrap.fill(PARAGRAPH, 80) + "\n\n" + "x" * 66 + " giai đoạn 2016\n- 2020 của Chính phủ."
    assert paragraphs(text)[-1].endswith("giai đoạn 2016 - 2020 của Chính phủ.")


def test_rules_and_page_breaks_print_nothing() -> None:
    lines = read_plain_text("SỞ NỘI VỤ\n---------\nMột\n\fHai\n_____\n.....").lines
    assert [(line.number, line.text) for line in lines] == [(1, "SỞ NỘI VỤ"), (3, "Một"), (4, "Hai")]


def test_asterisks_of_plain_text_stay() -> None:
    assert [line.text for line in read_plain_text("* Ghi chú (*)\n__ngày__").lines] == ["* Ghi chú (*)", "__ngày__"]


@given(st.text(alphabet="aế\u0301 \t\f-*|.;A1/\n\u00a0", max_size=80))
def test_every_character_leads_back_to_the_file(text: str) -> None:
    file = text.split("\n")
    for line in read_plain_text(text).lines:
        for offset, character in enumerate(line.text):
            assert file[line.number - 1][line.source_column(offset)] == character


@given(st.lists(st.sampled_from(PARAGRAPH.split()), min_size=1, max_size=200), st.integers(60, 110))
def test_wrapping_loses_no_word(words: list[str], width: int) -> None:
    wrapped = textwrap.fill(" ".join(words), width, break_long_words=False, break_on_hyphens=False)
    assert " ".join(line.text for line in read_plain_text(wrapped).lines).split() == words


def test_codes_and_names_of_an_old_file_are_in_its_encoding() -> None:
    """Words of no language tell nothing of their encoding, and yet they are in that of the file."""
    text = (
        "TỔNG CÔNG TY ĐIỆN LỰC\n\nSố: 922/BC-ĐLPY\n\nChư Prông, ngày 5 tháng 7 năm 2024\n\n"
        "Công ty đã thực hiện nhiều giải pháp để giảm tổn thất điện năng trên địa bàn huyện.\n"
    )
    lines = [line.text for line in read(in_cp1258(text), "bao-cao.txt").pages[0].lines]
    assert [unicodedata.normalize("NFC", line) for line in lines] == [line for line in text.split("\n") if line]
