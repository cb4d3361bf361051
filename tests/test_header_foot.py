"""Recipients and signature, beside, below or above each other."""

import pytest

from pipeline.records import Header, Signature
from tests.header_making import body_of, header_of

HEAD = "Số: 12/BC-SNV\nBÁO CÁO\nKết quả công tác\nSở Nội vụ báo cáo kết quả thực hiện nhiệm vụ như sau:\nNội dung./.\n"
LIST = "Nơi nhận:\n- UBND tỉnh (báo cáo);\n- Sở Tài chính;\n- Lưu: VT, TH."
SIGNED = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thanh Hà"
RAWS = ["UBND tỉnh (báo cáo)", "Sở Tài chính", "Lưu: VT, TH"]


def foot_of(content: str) -> Header:
    return header_of(HEAD + content)


def signed(content: str) -> Signature:
    signature = foot_of(content).signature
    assert signature is not None
    return signature


@pytest.mark.parametrize(
    "foot",
    [
        f"{LIST}\n{SIGNED}",
        f"{SIGNED}\n{LIST}",
        "Nơi nhận: KT. GIÁM ĐỐC\n- UBND tỉnh (báo cáo); PHÓ GIÁM ĐỐC\n- Sở Tài chính;\n- Lưu: VT, TH. Lê Thanh Hà",
        "Nơi nhận:\n- UBND tỉnh (báo cáo);\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n- Sở Tài chính;\n- Lưu: VT, TH.\nLê Thanh Hà",
        f"**Nơi nhận:**\n{LIST[10:]}\n**KT.GIÁM ĐỐC PHÓ GIÁM ĐỐC**\n**Lê Thanh Hà**",
        "NƠI NHẬN\nUBND tỉnh (báo cáo);\nSở Tài chính;\nLưu: VT, TH.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nLÊ THANH HÀ",
        f"Nơi gửi:{LIST[9:]}\n{SIGNED}",
        "Nơi nhận: UBND tỉnh (báo cáo); Sở Tài chính; Lưu: VT, TH.\nKT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Lê Thanh Hà",
        "Nơi nhận:\n- UBND tỉnh (báo cáo); - Sở Tài chính; - Lưu: VT, TH.\nKT. Giám đốc\nPhó Giám đốc\nTS Lê Thanh Hà",
    ],
    ids=[
        "below",
        "above",
        "side by side",
        "mixed",
        "bold, joined",
        "no bullets",
        "old label",
        "on one line",
        "small letters",
    ],
)
def test_list_and_signature_are_told_apart(foot: str) -> None:
    header = foot_of(foot)
    assert [one.raw for one in header.recipients] == RAWS
    assert [one.kind for one in header.recipients] == ["receive", "receive", "archive"]
    assert header.recipients[0].name == "UBND tỉnh"
    assert header.recipients[0].note == "(báo cáo)"
    signature = header.signature
    assert signature is not None
    assert signature.capacity == "KT."
    assert signature.signs_for.upper() == "GIÁM ĐỐC"
    assert signature.position.upper() == "PHÓ GIÁM ĐỐC"
    assert signature.name == "Lê Thanh Hà"
    assert body_of(HEAD + foot).endswith("Nội dung./.")


@pytest.mark.parametrize(
    ("lines", "capacity", "signs_for", "position", "behalf"),
    [
        ("GIÁM ĐỐC", "", "", "GIÁM ĐỐC", ""),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "TM.", "ỦY BAN NHÂN DÂN", "CHỦ TỊCH", ""),
        ("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN"),
        ("TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH", "TM.", "HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", ""),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ", "TM.", "BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", ""),
        ("K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN", "KT.", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", ""),
        ("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG", "KT.", "BỘ TRƯỞNG", "THỨ TRƯỞNG", ""),
        ("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG", "TL.", "CHỦ TỊCH", "CHÁNH VĂN PHÒNG", ""),
        ("TUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG HÀNH CHÍNH", "TUQ.", "GIÁM ĐỐC", "TRƯỞNG PHÒNG HÀNH CHÍNH", ""),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC\nSỞ XÂY DỰNG", "TUQ.", "CHỦ TỊCH", "GIÁM ĐỐC SỞ XÂY DỰNG", ""),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC", "KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC", ""),
        ("KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", "KT.", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", ""),
        ("TRƯỞNG BAN DÂN TỘC", "", "", "TRƯỞNG BAN DÂN TỘC", ""),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG",
            "KT.",
            "CHÁNH VĂN PHÒNG",
            "PHÓ CHÁNH VĂN PHÒNG",
            "TL. CHỦ TỊCH",
        ),
        ("KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ NHIỆM", "KT.", "BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", ""),
        ("KT. HIỆU TRƯỞNG\nP.HIỆU TRƯỞNG", "KT.", "HIỆU TRƯỞNG", "P.HIỆU TRƯỞNG", ""),
        ("KT. GIÁM ĐỐC\nP. GIÁM ĐỐC", "KT.", "GIÁM ĐỐC", "P. GIÁM ĐỐC", ""),
        ("KT. TRƯỞNG THÔN\nPHÓ TRƯỞNG THÔN", "KT.", "TRƯỞNG THÔN", "PHÓ TRƯỞNG THÔN", ""),
        ("KT. TỔ TRƯỞNG\nTỔ PHÓ THƯỜNG TRỰC", "KT.", "TỔ TRƯỞNG", "TỔ PHÓ THƯỜNG TRỰC", ""),
        ("T/M BAN BÍ THƯ", "TM.", "BAN BÍ THƯ", "", ""),
        ("ĐỒN TRƯỞNG", "", "", "ĐỒN TRƯỞNG", ""),
        ("THẨM PHÁN", "", "", "THẨM PHÁN", ""),
    ],
)
def test_capacities(lines: str, capacity: str, signs_for: str, position: str, behalf: str) -> None:
    for foot in (f"{LIST}\n{lines}\nLê Thanh Hà", f"{lines}\nLê Thanh Hà", f"{LIST}\n{lines}\n(Đã ký)\nLê Thanh Hà"):
        signature = signed(foot)
        assert (signature.capacity, signature.signs_for) == (capacity, signs_for)
        assert (signature.position, signature.on_behalf_of) == (position, behalf)
        assert signature.name == "Lê Thanh Hà"


def test_acting_head() -> None:
    signature = signed(f"{LIST}\nQ. GIÁM ĐỐC\nLê Thanh Hà")
    assert (signature.capacity, signature.signs_for) == ("Q.", "GIÁM ĐỐC")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Lê Thanh Hà", "Lê Thanh Hà"),
        ("LÊ THANH HÀ", "Lê Thanh Hà"),
        ("TS. Lê Thanh Hà", "Lê Thanh Hà"),
        ("PGS.TS. Lê Thanh Hà", "Lê Thanh Hà"),
        ("BS.CKII. Lê Thanh Hà", "Lê Thanh Hà"),
        ("BSCKI Lê Thanh Hà", "Lê Thanh Hà"),
        ("Đại tá Lê Thanh Hà", "Lê Thanh Hà"),
        ("Y Thanh Hà Niê Kđăm", "Y Thanh Hà Niê Kđăm"),
        ("Ksor H’Bơ Khăp", "Ksor H’Bơ Khăp"),
        ("Lê Thanh Hà – Đã ký", "Lê Thanh Hà"),
        ("Đã ký: Lê Thanh Hà", "Lê Thanh Hà"),
        ("Luật gia Lê Thanh Hà", "Lê Thanh Hà"),
        ("Ys. Lê Thanh Hà", "Lê Thanh Hà"),
        ("Y Sinh Niê", "Y Sinh Niê"),
        ("(đã ký) Lê Thanh Hà", "Lê Thanh Hà"),
        ("Bs.CKII Lê Thanh Hà", "Lê Thanh Hà"),
        ("Lê Thanh Hà Trần Văn Bình", "Lê Thanh Hà"),
        ("Đoàn Văn Chương", "Đoàn Văn Chương"),
        ("Đoàn Thanh niên xã", ""),
    ],
)
def test_names_without_degrees(line: str, name: str) -> None:
    assert signed(f"{LIST}\nGIÁM ĐỐC\n{line}").name == name


def test_the_first_of_two_signers() -> None:
    signature = signed(f"{LIST}\nGIÁM ĐỐC\nLê Thanh Hà\nCHỦ TỊCH CÔNG ĐOÀN\nTrần Văn Bình")
    assert (signature.position, signature.name) == ("GIÁM ĐỐC", "Lê Thanh Hà")


@pytest.mark.parametrize(
    ("lines", "raws"),
    [
        ("- Như trên;\n- Lưu: VT; KHTC.", ["Như trên", "Lưu: VT; KHTC"]),
        (
            "- Như trên,\n- Các Huyện ủy viên,\n- Lưu Văn phòng Huyện ủy.",
            ["Như trên", "Các Huyện ủy viên", "Lưu Văn phòng Huyện ủy"],
        ),
        ("1. Như trên;\n2. Sở Tài chính;\n3. Lưu: VT.", ["Như trên", "Sở Tài chính", "Lưu: VT"]),
        ("- Ban Giám đốc Sở\n- Lưu: VT", ["Ban Giám đốc Sở", "Lưu: VT"]),
        (
            "- VPCP: BTCN, các PCN,\nBĐH 112, các Vụ, Cục;\n- Lưu: VT.",
            ["VPCP: BTCN, các PCN, BĐH 112, các Vụ, Cục", "Lưu: VT"],
        ),
        ("- Các Bộ, cơ quan thuộc\nChính phủ;\n- Lưu: VT.", ["Các Bộ, cơ quan thuộc Chính phủ", "Lưu: VT"]),
        ("- Ban Giám đốc Sở\nLưu: VT", ["Ban Giám đốc Sở", "Lưu: VT"]),
        ("Như trên,\nBan Giám đốc Sở,\nLưu: VT", ["Như trên", "Ban Giám đốc Sở", "Lưu: VT"]),
        ("- GĐ và các PGĐ; VP ĐU;\n- Lưu: VT.", ["GĐ và các PGĐ; VP ĐU", "Lưu: VT"]),
        (
            "+ Như trên;\n+ Phó GĐ Sở (đ/c Tân);\n+ Lưu: VT, TCCC(Thuận).",
            ["Như trên", "Phó GĐ Sở (đ/c Tân)", "Lưu: VT, TCCC(Thuận)"],
        ),
        ("- Như Điều 3;\n- Lưu: VT, VP3.\n- LNT_VP3_KH12", ["Như Điều 3", "Lưu: VT, VP3"]),
        ("Gửi bản điện tử:\n- Như Điều 3;\n- Lưu: VT.", ["Như Điều 3", "Lưu: VT"]),
    ],
)
def test_recipients(lines: str, raws: list[str]) -> None:
    header = foot_of(f"Nơi nhận:\n{lines}\nGIÁM ĐỐC\nLê Thanh Hà")
    assert [" ".join(one.raw.split()) for one in header.recipients] == raws


def test_signers_of_two_agencies_stand_above_the_list() -> None:
    content = "SỞ TÀI CHÍNH\nGIÁM ĐỐC\nNông Văn Tuân\nSỞ Y TẾ\nGIÁM ĐỐC\nNông Tuấn Phong\nNơi nhận:\n- Lưu: VT."
    signature = signed(content)
    assert (signature.position, signature.name) == ("GIÁM ĐỐC", "Nông Văn Tuân")
    assert body_of(HEAD + content).endswith("Nội dung./.")


def test_a_long_recipient_does_not_end_the_list() -> None:
    long = "Các hội: " + ", ".join(f"Hội thứ {number} tỉnh Bình Thuận" for number in range(12))
    header = foot_of(f"Nơi nhận:\n- Sở Y tế;\n- {long};\n- Lưu: VT.\nGIÁM ĐỐC\nLê Thanh Hà")
    assert [one.raw for one in header.recipients] == ["Sở Y tế", long, "Lưu: VT"]
    assert header.signature


def test_an_item_over_two_lines_is_one() -> None:
    header = foot_of(
        "Nơi nhận:\n- UBND các xã, phường, thị trấn\n(giao UBND cấp huyện gửi);\n- Lưu: VT.\nGIÁM ĐỐC\nLê Thanh Hà"
    )
    assert [one.name for one in header.recipients] == ["UBND các xã, phường, thị trấn (giao UBND cấp huyện gửi)", "VT"]


@pytest.mark.parametrize(
    ("note", "name"), [("(để b/c)", "UBND tỉnh"), ("(b/cáo)", "UBND tỉnh"), ("(Báo cáo)", "UBND tỉnh")]
)
def test_notes(note: str, name: str) -> None:
    header = foot_of(f"Nơi nhận:\n- UBND tỉnh {note};\n- Phó GĐ Sở (đ/c Tân);\n- Lưu: VT.\nGIÁM ĐỐC\nLê Thanh Hà")
    assert [(one.name, one.note) for one in header.recipients][:2] == [(name, note), ("Phó GĐ Sở (đ/c Tân)", "")]


def test_annex_behind_the_foot_is_no_part_of_it() -> None:
    header = foot_of(f"{LIST}\n{SIGNED}\nPHỤ LỤC\nDANH MỤC HỒ SƠ\n- Hồ sơ thứ nhất;\nGIÁM ĐỐC\nTrần Văn Bình")
    assert [one.raw for one in header.recipients] == RAWS
    assert header.signature is not None
    assert header.signature.name == "Lê Thanh Hà"


def test_titles_in_running_text_are_no_signature() -> None:
    header = header_of(HEAD + "Giám đốc Sở chỉ đạo các phòng. Chủ tịch UBND tỉnh giao Sở Nội vụ thực hiện.")
    assert header.signature is None
    assert header.body_end == header.foot_end


def test_a_form_inside_a_list_of_procedures_does_not_end_it() -> None:
    form = "Kính mong xem xét.\nNơi nhận:\n- Như trên;\n- Lưu: ...\nĐẠI DIỆN TỔ CHỨC\n"
    header = header_of("NỘI DUNG THỦ TỤC HÀNH CHÍNH\n" + form + "Trình tự thực hiện thủ tục hành chính.\n" * 40)
    assert header.recipients == ()
    assert header.signature is None


STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
BOUND_IN = f"BỘ NỘI VỤ\nSố: 15/QĐ-BNV\n{STATE}\nQUYẾT ĐỊNH\nVề việc giao chỉ tiêu\n- Căn cứ Luật Cán bộ;"


@pytest.mark.parametrize(
    ("head", "signer"),
    [
        (BOUND_IN, "Lê Thanh Hà"),
        (BOUND_IN.removeprefix("BỘ NỘI VỤ\n"), "Lê Thanh Hà"),
        (BOUND_IN.replace("BỘ NỘI VỤ", "UBND TỈNH LÀO CAI\nSỞ NỘI VỤ"), "Lê Thanh Hà"),
        (BOUND_IN.replace("BỘ NỘI VỤ", "THỦ TƯỚNG CHÍNH PHỦ"), "Lê Thanh Hà"),
        (BOUND_IN, ""),
    ],
    ids=["ministry", "number alone", "two names", "title as issuer", "nobody signed"],
)
def test_the_foot_ends_where_another_paper_is_bound_in(head: str, signer: str) -> None:
    header = header_of(f"{STATE}\n{HEAD}{LIST}\nGIÁM ĐỐC\n{signer}\n{head}")
    assert [one.raw for one in header.recipients] == RAWS
    assert header.signature is not None
    assert (header.signature.position, header.signature.name) == ("GIÁM ĐỐC", signer)


def test_no_line_behind_the_signature_goes_on_with_the_archive() -> None:
    header = foot_of(f"{LIST}\nGIÁM ĐỐC\nLê Thanh Hà\nthanh toán theo quy định")
    assert [one.raw for one in header.recipients] == RAWS


def test_the_archive_is_an_item_of_its_own_wherever_its_line_was_joined() -> None:
    header = foot_of("Nơi nhận:\n- UBND tỉnh (báo cáo);\n- Sở Tài chính - Lưu: VT, TH.\nGIÁM ĐỐC\nLê Thanh Hà")
    assert [one.raw for one in header.recipients] == RAWS
