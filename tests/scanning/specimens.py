"""Pages of reports with everything in them that scans make hard: bold figures, codes, italics, tables, small print."""

import random
from dataclasses import dataclass

from tests.scanning.typeset import Typesetter

_AGENCIES = ("SỞ NỘI VỤ", "SỞ Y TẾ", "BAN DÂN TỘC", "SỞ GIÁO DỤC VÀ ĐÀO TẠO")
_PLACES = ("Kiên Giang", "Hà Tĩnh", "Quảng Ngãi", "Lạng Sơn", "Đắk Lắk")
_KINDS = ("Quyết định", "Kế hoạch", "Công văn", "Thông báo", "Hướng dẫn")
_SYMBOLS = ("QĐ-UBND", "KH-UBND", "UBND-NC", "TB-SNV", "HD-BTĐKT")
_MATTERS = (
    "về việc phê duyệt kế hoạch cải cách hành chính nhà nước",
    "về tăng cường kỷ luật, kỷ cương trong thực thi công vụ",
    "về việc ban hành quy chế phối hợp giữa các cơ quan chuyên môn",
    "về hướng dẫn thực hiện quy chế dân chủ ở cơ sở",
)
_ROWS = ("Hồ sơ tiếp nhận trong kỳ", "Hồ sơ giải quyết trước hạn", "Hồ sơ chuyển kỳ sau của các đơn vị")


@dataclass(frozen=True, slots=True)
class Specimen:
    """A page as set, and the codes of the documents it cites, in order."""

    page: Typesetter
    codes: tuple[str, ...]


def set_report(seed: int, *, by_hand: bool = False) -> Specimen:
    """A page of a report; `by_hand` leaves blanks for its number and day."""
    chance = random.Random(seed)
    page, codes = Typesetter(), list[str]()
    agency, place = chance.choice(_AGENCIES), chance.choice(_PLACES)
    number = "<44>" if by_hand else f"{chance.randint(10, 999)}"
    day = "<24>" if by_hand else f"{chance.randint(10, 28)}"
    page.head(
        (f"UBND TỈNH {place.upper()}", f"**{agency}**", f"Số: {number}/BC-{_initials(agency)}"),
        (
            "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**",
            "**Độc lập - Tự do - Hạnh phúc**",
            f"*{place}, ngày {day} tháng 6 năm 2021*",
        ),
    )
    page.centred("**BÁO CÁO**")
    page.centred("**Kết quả công tác cải cách hành chính 6 tháng đầu năm 2021**")
    page.paragraph(f"*Căn cứ {_cited(chance, codes)};*")
    page.paragraph("**I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH**")
    for _ in range(3):
        page.paragraph(_prose(chance, codes))
    page.paragraph("***a) Về giải quyết thủ tục hành chính***")
    rows = [[str(order), chance.choice(_ROWS), _figure(chance), f"{chance.randint(1, 99)}%"] for order in range(1, 4)]
    total = ["", "**Tổng cộng**", f"**{_figure(chance)}**", "**100%**"]
    page.table([["**TT**", "**Nội dung**", "**Số lượng**", "**Tỷ lệ**"], *rows, total], [40, 250, 90, 70])
    page.paragraph("***Nơi nhận:***", size=12, indent=0)
    page.paragraph("- Ủy ban nhân dân tỉnh (báo cáo);", size=11, indent=0)
    page.paragraph("- Lưu: VT, CCHC.", size=11, indent=0)
    page.centred("**KT. GIÁM ĐỐC**", middle=410)
    page.centred("**PHÓ GIÁM ĐỐC**", middle=410)
    return Specimen(page, tuple(codes))


def _prose(chance: random.Random, codes: list[str]) -> str:
    done, share = chance.randint(80, 99), chance.randint(1, 9)
    return (
        f"Thực hiện {_cited(chance, codes)}, trong kỳ đơn vị đã tiếp nhận **{_figure(chance)}** hồ sơ, trong đó giải "
        f"quyết trước hạn {_figure(chance)} hồ sơ, đúng hạn **{_figure(chance)} hồ sơ**; tỷ lệ **{done},{share}%**, so "
        f"với cùng kỳ năm trước tăng {share},{chance.randint(1, 9)}%. Kinh phí thực hiện {_figure(chance)} triệu đồng."
    )


def _cited(chance: random.Random, codes: list[str]) -> str:
    kind = chance.randrange(len(_KINDS))
    code = f"{chance.randint(2, 2999)}/{_SYMBOLS[kind]}"
    codes.append(code)
    date = f"{chance.randint(10, 28)}/{chance.randint(1, 12)}/{chance.randint(2016, 2021)}"
    return f"{_KINDS[kind]} số {code} ngày {date} {chance.choice(_MATTERS)}"


def _figure(chance: random.Random) -> str:
    return f"{chance.choice((chance.randint(11, 999), chance.randint(1000, 9999))):,}".replace(",", ".")


def _initials(agency: str) -> str:
    return "".join(word[0] for word in agency.split())
