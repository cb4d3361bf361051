"""What is filled in or stamped on by hand is noted and never read as print."""

from dataclasses import replace

import pytest

from pipeline.header import find_header
from pipeline.normalise import normalise
from pipeline.records import Box, WordBox
from pipeline.rules import load_rules
from tests.header_making import TITLE, header_of, said, scanned
from tests.making import make_text


@pytest.mark.parametrize("line", ["Số: /BC-STC", "Số: …/BC-STC", "Số: 12/BC-STC", "Số:       /BC-STC"])
def test_a_typed_head_has_nothing_filled_in_by_hand(line: str) -> None:
    assert header_of(f"{line}\nGia Lai, ngày … tháng 7 năm 2021\n{TITLE}").handwritten == ()


@pytest.mark.parametrize(
    "date",
    ["ngày tháng 7 năm 2021", "ngày _ tháng 7 năm 2021", "ngày … tháng 7 năm 2021", "ngày ...... tháng 7 năm 2021"],
)
def test_a_blank_is_no_handwriting(date: str) -> None:
    header = scanned(f"Số: /BC-STC\nGia Lai, {date}\n{TITLE}")
    assert header.handwritten == ()
    assert header.date.day is None
    assert header.date.month == 7


def test_ink_in_the_blanks_is_noted_and_not_read() -> None:
    header = scanned(f"Số:    /BC-STC\nGia Lai, ngày    tháng 7 năm 2021\n{TITLE}", Số=(4,), ngày=(14,))
    assert header.handwritten == ("number", "day")
    assert header.number is None
    assert (header.date.day, header.date.month, header.date.year) == (None, 7, 2021)
    assert said(header.symbol) == "BC-STC"


def test_a_number_read_out_of_handwriting_is_not_the_number() -> None:
    header = scanned(f"Số: 4292 /BC-STC\nGia Lai, ngày 18 tháng 7 năm 2021\n{TITLE}", Số=(5,), ngày=(15, 24))
    assert header.handwritten == ("number", "day", "month")
    assert header.number is None
    assert header.date.year == 2021
    assert header.date.day is header.date.month is None


@pytest.mark.parametrize(("sure", "number"), [(0.3, ""), (0.9, "201")])
def test_digits_that_the_reader_was_not_sure_of_are_no_number(sure: float, number: str) -> None:
    source = make_text(f"Số: 201/BC-STC\nGia Lai, ngày 18 tháng 7 năm 2021\n{TITLE}").source
    page = source.pages[0]
    box = Box(0, 0, 10, 10)
    first = replace(page.lines[0], words=(WordBox(0, 3, box, 0.95), WordBox(4, len(page.lines[0].text), box, sure)))
    read = replace(source, how="ocr", pages=(replace(page, lines=(first, *page.lines[1:]), how="ocr"),))
    header = find_header(normalise(read, load_rules().characters), load_rules())
    assert said(header.number) == number
    assert header.handwritten == (() if number else ("number",))


@pytest.mark.parametrize(
    "stamp",
    [
        "CÔNG VĂN ĐẾN\nSố: 1234\nNgày: 05/7/2020",
        "ĐẾN\nSố: 1234\nNgày: 05-7-2020\nChuyển: P. TCHC",
        "ĐẾN Ngày: 05/7/2020",
        "VĂN BẢN ĐẾN Số: 77",
    ],
)
@pytest.mark.parametrize("read", [header_of, scanned])
def test_the_stamp_of_the_receiving_office_is_not_the_number(read: object, stamp: str) -> None:
    assert callable(read)
    for head in (f"{stamp}\nSố: 412/BC-STC\nGia Lai, ngày 05 tháng 6 năm 2020", f"{stamp}\nSố: /BC-STC"):
        header = read(f"UBND TỈNH GIA LAI\nSỞ TÀI CHÍNH\n{head}\n{TITLE}")
        assert said(header.number) in ("412", "")
        assert said(header.symbol) == "BC-STC"
        assert header.date.month in (6, None)
        assert said(header.agency) == "Sở Tài chính"


def test_a_stamp_alone_gives_no_number() -> None:
    assert header_of(f"ĐẾN\nSố: 1234\nNgày: 05/7/2020\n{TITLE}").number is None


@pytest.mark.parametrize("ink", ["V¬", "h X ề", "ˆ", "tr", "Z2,"])
@pytest.mark.parametrize("above", ["- UBND tỉnh;", "- Lưu: VT."])
def test_ink_of_a_pen_beside_the_list_is_no_recipient(ink: str, above: str) -> None:
    listed = "- UBND tỉnh;\n- BGĐ;\n- Lưu: VT.".replace(above, f"{ink}\n{above}")
    header = scanned(
        f"UBND TỈNH BẮC GIANG\nSỞ Y TẾ\nSố: 12/BC-SYT\n{TITLE}\nNội dung.\nNơi nhận:\n{listed}\nGIÁM ĐỐC\nLê An"
    )
    assert [one.raw for one in header.recipients] == ["UBND tỉnh", "BGĐ", "Lưu: VT"]


@pytest.mark.parametrize("ink", ["H và", "2 Sa", "J 4"])
def test_ink_between_a_type_and_its_subject_is_no_subject(ink: str) -> None:
    header = scanned(
        f"UBND TỈNH BẮC GIANG\nSố: 12/QĐ-UBND\nQUYẾT ĐỊNH\n{ink}\n**Về việc giao biên chế**\nCăn cứ Luật Cán bộ;"
    )
    assert said(header.subject) == "Về việc giao biên chế"
