"""Heads as scans leave them: blanks filled in by hand, marks lost, stamps of the office that received the document."""

import time
from dataclasses import replace

import pytest

from pipeline.header import find_header
from pipeline.header.worn_titles import find_worn_title
from pipeline.normalise import normalise
from pipeline.rules import load_rules
from tests.header_making import TITLE, header_of, said, scanned
from tests.making import make_text


@pytest.mark.parametrize(
    ("line", "symbol"),
    [
        ("Số: #6 /QD-BCĐCCHC", "QĐ-BCĐCCHC"),
        ("Số:42 %É/SYT-NVY", "SYT-NVY"),
        ("Sóz?%/KH-SYT", "KH-SYT"),
        ("Số: †o$ /QÐ- TTg", "QĐ-TTg"),
        ("Số: 4/I0/QĐ-UBND", "QĐ-UBND"),
        ("Số: ZZ2 /QĐ-UBND", "QĐ-UBND"),
    ],
)
def test_an_unreadable_number_leaves_the_symbol(line: str, symbol: str) -> None:
    header = scanned(f"{line}\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}")
    assert header.number is None
    assert said(header.symbol) == symbol
    assert header.handwritten == ("number",)


@pytest.mark.parametrize(
    ("line", "date", "by_hand"),
    [
        ("Gia Lai, ngày ¿† tháng 10 năm 2017", (None, 10, 2017), ("day",)),
        ("Gia Lai, ngàycŸO tháng 10 năm 2017", (None, 10, 2017), ("day",)),
        ("Gia Lai, ngày Í ?tháng I1 năm 2017", (None, 11, 2017), ("day",)),
        ("Gia Lai, ngày Ï tháng 11 năm 2017", (None, 11, 2017), ("day",)),
        ("Gia Lai, ngày 18 tháng 0% năm 2025", (18, None, 2025), ("month",)),
        ("Gia Lai, ngày f6 tháng? năm 2021", (None, None, 2021), ("day", "month")),
        ("Gia Lai, ngày82tháng 4 năm 2026", (None, 4, 2026), ("day",)),
        ("Gia Lai, ngày l7 tháng O2 năm 2025", (17, 2, 2025), ()),
        ("Gia Lai, ngày 2Ô tháng 12 năm 202O", (20, 12, 2020), ()),
        ("Gia Lai, ngay 05 thang 7 nam 2020", (5, 7, 2020), ()),
    ],
)
def test_a_date_line_keeps_what_can_be_read(
    line: str, date: tuple[int | None, int | None, int | None], by_hand: tuple[str, ...]
) -> None:
    header = scanned(f"Số: 12/BC-STC\n{line}\n{TITLE}")
    assert (header.date.day, header.date.month, header.date.year) == date
    assert header.handwritten == by_hand
    assert header.date_line is not None
    assert header.date_line.raw == line
    assert said(header.place) == "Gia Lai"


@pytest.mark.parametrize(
    ("printed", "agency"),
    [
        ("UY BAN NHÂN DÁN\nTINH ĐIỆN BIẾN", "Ủy ban nhân dân tỉnh Điện Biên"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHÓ CÀN THƠ", "Ủy ban nhân dân thành phố Cần Thơ"),
        ("UBND TỈNH GIA LAI\nSỎ NỘI VỤ", "Sở Nội vụ"),
        ("UBND TINH KIÊN GIANG\nSỞ Y TE", "Sở Y tế"),
        ("BỘ CÔNG THUONG", "Bộ Công Thương"),
    ],
)
def test_agencies_keep_their_names(printed: str, agency: str) -> None:
    header = scanned(f"{printed}\nSố: 12/QĐ-UBND\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}")
    assert said(header.agency) == agency
    assert header.agency is not None
    assert header.agency.evidence.raw in printed


@pytest.mark.parametrize("printed", ["BẢO CÁO", "BÁO CẢO", "BAO CAO"])
def test_types_keep_their_names(printed: str) -> None:
    assert said(scanned(f"Số: 12/BC-STC\n{TITLE.replace('BÁO CÁO', printed)}").doc_type) == "Báo cáo"


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("GIÁM ĐÓC", "GIÁM ĐỐC"),
        ("KT. GIÁM ĐÕC\nPHO GIAM ĐÓC", "PHÓ GIÁM ĐỐC"),
        ("TL. CHỦ TICH\nCHANH VĂN PHÒNG", "CHÁNH VĂN PHÒNG"),
    ],
)
def test_signatures_keep_their_titles(printed: str, title: str) -> None:
    recipients = "Nơi nhận:\n- Như trên;\n~ UBND tỉnh;\n_ Sở Nội vụ;\n- Lưu: VT."
    foot = f"Trên đây là báo cáo.\n{recipients}\n{printed}\n(Đã ký)\nLê Thanh Hà"
    header = scanned(f"Số: 12/BC-STC\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}\n{foot}")
    assert header.signature is not None
    assert (header.signature.position, header.signature.name) == (title, "Lê Thanh Hà")
    assert [one.name for one in header.recipients] == ["Như trên", "UBND tỉnh", "Sở Nội vụ", "VT"]


@pytest.mark.parametrize(
    ("printed", "capacity", "position", "name"),
    [
        (", GIÁM ĐÓ\nLê Thanh Hà", "", "GIÁM ĐỐC", "Lê Thanh Hà"),
        ("KT. CHU TỊCH\nPHO CHV TỊCH\nz ⁄ Lê Thanh Hà", "KT.", "PHÓ CHỦ TỊCH", "Lê Thanh Hà"),
        ("KT.CHỦ TỊCH\n^ W\nPHÓ CHÙ TICII z ⁄ Lê Thanh Hà", "KT.", "PHÓ CHỦ TỊCH", "Lê Thanh Hà"),
        ("KT, GIÁM BỐC\nPHÓ GIẢM ĐÔO\n_ Lê Thanh Hà .", "KT.", "PHÓ GIÁM ĐỐC", "Lê Thanh Hà"),
        ("CỤC TRUỎNQ\n—~.ĂẮ\nLê Thanh Hà", "", "CỤC TRƯỞNG", "Lê Thanh Hà"),
        ("TL. BỘ TRƯỞNG\nCHÁNH VĂN PHÒNO\nÄ% Lê Thanh Hà", "TL.", "CHÁNH VĂN PHÒNG", "Lê Thanh Hà"),
        ("“T.GIÁM ĐÓC\nĐỚC\n~=~Z Lê Thanh Hà", "", "GIÁM ĐỐC", "Lê Thanh Hà"),
        ("GIÁM ĐÓC\nTrúc Giang", "", "GIÁM ĐỐC", ""),
    ],
)
def test_a_signature_under_a_seal_keeps_its_titles_and_name(
    printed: str, capacity: str, position: str, name: str
) -> None:
    foot = f"Trên đây là báo cáo.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n{printed}\nDANH MỤC HỒ SƠ\nNăm 2020"
    header = scanned(f"Số: 12/BC-STC\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}\n{foot}")
    assert header.signature is not None
    read = (header.signature.capacity, header.signature.position, header.signature.name)
    assert read == (capacity, position, name)
    assert [one.name for one in header.recipients] == ["Như trên", "VT"]


@pytest.mark.parametrize(
    "line", ["HỌP BAN GIÁM ĐÓ", "BÍ THI", "KẾT QUẢ GIÁM ĐỊN", "CHƯƠNG TRÌNH", "BÁO CÁO", "CHÍNH SÁCH"]
)
def test_other_words_in_capitals_are_no_titles(line: str) -> None:
    assert find_worn_title(line, load_rules().header.signature) is None


def test_where_two_titles_are_as_likely_the_print_stands() -> None:
    found = find_worn_title("DỘ TRƯỞNG", load_rules().header.signature)
    assert found is not None
    assert found.words == "DỘ TRƯỞNG"


def test_typed_titles_are_taken_at_their_word() -> None:
    foot = "Trên đây là báo cáo.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐÓ\nLê Thanh Hà"
    assert header_of(f"Số: 12/BC-STC\n{TITLE}\n{foot}").signature is None


def test_a_title_page_below_the_foot_is_no_part_of_it() -> None:
    foot = "Trên đây là báo cáo.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nDANH MỤC THỦ TỤC HÀNH CHÍNH\nSỞ TÀI CHÍNH"
    for read in (header_of, scanned):
        header = read(f"Số: 12/BC-STC\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}\n{foot}")
        assert header.signature is not None
        assert (header.signature.position, header.signature.name) == ("GIÁM ĐỐC", "")


def test_a_brace_beside_recipients_and_what_it_says_is_none_of_them() -> None:
    foot = "Trên đây là báo cáo.\nNơi nhận:\n- Các phòng trực thuộc } Website\n- Lưu: VT; KH.\nGIÁM ĐỐC\nLê Thanh Hà"
    header = scanned(f"Số: 12/BC-STC\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}\n{foot}")
    assert [one.name for one in header.recipients] == ["Các phòng trực thuộc", "VT; KH"]


@pytest.mark.parametrize("label", ["Phân I", "Phàn I", "PHÀN 1", "Chuơng I"])
def test_a_title_ends_where_the_first_division_begins(label: str) -> None:
    header = scanned(f"Số: 12/BC-STC\nBÁO CÁO\nKết quả công tác\nvà phương hướng\n{label}\nTÌNH HÌNH CHUNG\nTốt.")
    assert said(header.subject) == "Kết quả công tác và phương hướng"


def test_a_bold_title_may_list_the_bodies_it_is_about() -> None:
    title = "**Về việc công bố Danh mục của Sở Tài chính;**\n**Sở Xây dựng; Ủy ban nhân dân cấp huyện;**\n**cấp xã**"
    for read in (header_of, scanned):
        header = read(f"Số: 12/QĐ-UBND\n**QUYẾT ĐỊNH**\n{title}\nCăn cứ Luật Ngân sách nhà nước;")
        assert said(header.subject).endswith("Sở Tài chính; Sở Xây dựng; Ủy ban nhân dân cấp huyện; cấp xã")


@pytest.mark.parametrize(
    ("title", "motto"),
    [
        ("CỌNG HÒA XÃ HÔI CHỦ NGHĨA VIỆT NAM", "Dộc lập - Tự do - Hạnh phúc"),
        ("CỘNG HOÀ XÃ HỌI CHỦ NGHĨA VIỆT NAM", "Độc lập —- Tự do - Hạnh phúc"),
        ("CỘNG HÒA XÃ HỘI CHÙ NGHĨA VIẸT NAM", "_Đậc Tập - Tự do—~ - Hạnh phúc"),
        ("CỘ NG HÒA XÃ HỘI CHỦ NGHĨAVIỆT NAM", "Đọc lạp - lự do - Hanh phUc"),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NÀM _", "Độc lập Tự do Hạnh phúc"),
        ("CONG HOA XA HOI CHỦ NGHIA VIET NAM", "Độc lập- Tự do— Hạnh phú"),
    ],
)
def test_national_title_and_motto_are_found(title: str, motto: str) -> None:
    header = scanned(
        f"UBND TỈNH GIA LAI\n{title}\nSỞ TÀI CHÍNH\n{motto}\nSố: 12/BC-STC\nGia Lai, ngày 05 tháng 7 năm 2021\n{TITLE}"
    )
    assert header.national_title
    assert header.motto
    assert said(header.agency) == "Sở Tài chính"


def test_what_only_resembles_the_motto_is_none() -> None:
    header = scanned(f"Số: 12/BC-STC\nĐẢNG CỘNG SẢN VIỆT NAM\nĐoàn kết - Dân chủ - Kỷ cương\n{TITLE}")
    assert header.national_title is None
    assert header.motto is None


@pytest.mark.parametrize("piece", ["0O", "số: ", "SỞ Y TE ", "1l/QĐ-UB", "Số: #", "Gia Lai, ngày # tháng ", "ngày 1l"])
def test_a_long_scan_of_anything_is_read_at_once(piece: str) -> None:
    source = replace(make_text("BÁO CÁO\nKết quả\n" + piece * (200_000 // len(piece))).source, how="ocr")
    begun = time.process_time()
    find_header(normalise(source, load_rules().characters), load_rules())
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("label", ["Sá:31", "Sẽ: 4#", "Sé:?1 ", "Sà : 2"])
def test_a_misread_label_still_begins_the_line_of_the_number(label: str) -> None:
    header = scanned(
        f"UBND TỈNH BẮC GIANG\nSỞ TÀI CHÍNH\n{label}/STC-NS\nV/v lập dự toán\nKính gửi: Các phòng.\nNội dung."
    )
    assert (said(header.agency), said(header.symbol)) == ("Sở Tài chính", "STC-NS")
    assert header.number is None


def test_a_department_is_no_label_of_the_number_below_it() -> None:
    header = scanned(f"UBND TỈNH BẮC GIANG\nSỞ Y TẾ\n/BC-SYT f —\nHÓA TÓC\n{TITLE}")
    assert (said(header.agency), said(header.symbol)) == ("Sở Y tế", "BC-SYT")


def test_a_symbol_ends_before_the_subject_of_a_letter() -> None:
    header = scanned(
        "UBND TỈNH BẮC GIANG\nSỞ Y TẾ\nSố: 12/SYT-NVY -\nV/v góp ý dự thảo\nKính gửi: Các phòng.\nNội dung."
    )
    assert (said(header.symbol), said(header.subject)) == ("SYT-NVY", "góp ý dự thảo")


@pytest.mark.parametrize("about", ["V/ góp ý dự thảo", "V/w góp ý dự thảo", "V/v góp ý dự thảo"])
def test_the_subject_of_a_letter_stands_behind_a_worn_mark(about: str) -> None:
    header = scanned(f"UBND TỈNH BẮC GIANG\nSỞ Y TẾ\nSố: 12/SYT-NVY\n{about}\nKính gửi: Các phòng.\nNội dung.")
    assert said(header.subject) == "góp ý dự thảo"


@pytest.mark.parametrize("speck", ["ˆ", "'", "` ", "~"])
def test_specks_before_a_type_or_around_a_name_are_no_part_of_them(speck: str) -> None:
    header = scanned(
        f"UBND TỈNH BẮC GIANG\n{speck}SỞ Y TẾ -\nSố: 12/TB-SYT\n{speck} THÔNG BÁO\nVề lịch trực\nNội dung."
    )
    assert (said(header.agency), said(header.parent_agency)) == ("Sở Y tế", "Ủy ban nhân dân tỉnh Bắc Giang")
    assert (said(header.doc_type), said(header.subject)) == ("Thông báo", "Về lịch trực")


def test_two_bodies_that_issue_together_are_set_apart() -> None:
    header = scanned(f"UBND TỈNH BẮC GIANG\nSỞ Y TẾ -HỘI NÔNG DÂN\nSố: 12/BC-SYT-HND\n{TITLE}")
    assert said(header.agency) == "Sở Y tế - Hội Nông dân"


@pytest.mark.parametrize("label", ["Nưi nhận: _ GIÁM ĐỐC", "Nởi nhận:", "Nơi nhàn:", "`Nói nhận:"])
def test_a_misread_label_still_opens_the_list(label: str) -> None:
    header = scanned(
        f"UBND TỈNH BẮC GIANG\nSỞ Y TẾ\nSố: 12/BC-SYT\n{TITLE}\nNội dung.\n{label}\n- UBND tỉnh;\n- Lưu: VT."
    )
    assert [one.raw for one in header.recipients] == ["UBND tỉnh", "Lưu: VT"]


@pytest.mark.parametrize("about", [" và việc", "\nvà việc", " về việc", "\nVê việt", "\nVề việc"])
def test_a_subject_below_its_type_opens_as_subjects_do(about: str) -> None:
    header = scanned(f"UBND TỈNH BẮC GIANG\nSố: 12/QĐ-UBND\nQUYÉT ĐỊNH{about} giao biên chế\nCăn cứ Luật Cán bộ;")
    assert said(header.subject).startswith("Về vi")
    assert said(header.doc_type) == "Quyết định"


def test_what_follows_an_agency_is_no_opening_of_a_subject() -> None:
    header = scanned(
        "UBND TỈNH BẮC GIANG\nSố: 12/BC-UBND\nBÁO CÁO\nTình hình của\nUBND và việc giao biên chế\nNội dung."
    )
    assert "UBND và việc giao" in said(header.subject)
