"""Whole documents of other kinds: what stands before, between and behind the parts that a head and a foot have."""

from pipeline.records import Header
from tests.header_making import header_of, said

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"

COPY = f"""\
BỘ NỘI VỤ
Số: 3017/BNV-CCHC
V/v đánh giá kết quả Chỉ số cải cách hành chính
{STATE}
Hà Nội, ngày 18 tháng 8 năm 2023
Kính gửi: Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương
Thực hiện Quyết định số 876/QĐ-BNV ngày 10/11/2022, Bộ Nội vụ đề nghị các tỉnh, thành phố tự chấm điểm./.
Nơi nhận:
- Như trên;
- Lưu: VT, Vụ CCHC.
TL. BỘ TRƯỞNG
VỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH
(Đã ký)
Phạm Minh Hùng
UBND TỈNH BÌNH PHƯỚC
Số: 512/SY-UBND
SAO Y BẢN CHÍNH
Bình Phước, ngày 22 tháng 8 năm 2023
Nơi nhận:
- Các sở, ban, ngành;
- Lưu: VT.
TL. CHỦ TỊCH
KT. CHÁNH VĂN PHÒNG
PHÓ CHÁNH VĂN PHÒNG
Lê Bình Tứ"""

URGENT = f"""\
Ký bởi: Ủy ban nhân dân tỉnh Nghệ An
Email: vanthu@tinh.vn
ỦY BAN NHÂN DÂN
TỈNH NGHỆ AN
Số: 7840/UBND-NN
HỎA TỐC
V/v tập trung ứng phó mưa lũ sau bão số 3
{STATE}
Nghệ An, ngày 12 tháng 9 năm 2024
Kính gửi:
- Các sở, ban, ngành cấp tỉnh;
- Ủy ban nhân dân các huyện, thành phố, thị xã.
Thực hiện Công điện số 92/CĐ-TTg ngày 10/9/2024 của Thủ tướng Chính phủ, UBND tỉnh yêu cầu:
1. Theo dõi chặt chẽ diễn biến mưa lũ./.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Văn Đoàn
Nơi nhận:
- Như trên;
- PCVP NN UBND tỉnh;
- Lưu: VT, NN (V.Hùng)."""

BILL = f"""\
**DỰ THẢO 3**
**CHÍNH PHỦ**
Số:      /TTr-CP
**{STATE}**
*Hà Nội, ngày    tháng    năm 2022*
**TỜ TRÌNH**
**Về dự án Luật Hợp tác xã (sửa đổi)**
Kính gửi: Quốc hội
Căn cứ Luật Ban hành văn bản quy phạm pháp luật, Chính phủ kính trình Quốc hội dự án Luật như sau:
**I. SỰ CẦN THIẾT**
Sau 10 năm, Luật đã bộc lộ hạn chế./.
**Nơi nhận:**
- Như trên;
- Lưu: VT, PL (3).
**TM. CHÍNH PHỦ**
**TUQ. THỦ TƯỚNG**
**BỘ TRƯỞNG BỘ KẾ HOẠCH VÀ ĐẦU TƯ**
**Nguyễn Chí Thanh**"""

OLD = f"""\
UỶ BAN NHÂN DÂN
HUYỆN TRÙNG KHÁNH
***
Số: 12/BC-UB
{STATE}
Trùng Khánh, ngày 15 tháng 6 năm 2002
BÁO CÁO
TÌNH HÌNH KINH TẾ - XÃ HỘI 6 THÁNG ĐẦU NĂM, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2002
(Báo cáo trình kỳ họp thứ 7 HĐND huyện khoá XVI)
Thưa các vị đại biểu!
A/ TÌNH HÌNH THỰC HIỆN:
Gieo trồng 3.450 ha.
Nơi gửi:
- TT Huyện uỷ, HĐND;
- Lưu VP.
TM/ UBND HUYỆN TRÙNG KHÁNH
K/T CHỦ TỊCH
P. CHỦ TỊCH
NÔNG VĂN THẾP"""


def signed_by(header: Header) -> tuple[str, str, str, str]:
    assert header.signature is not None
    one = header.signature
    return one.capacity, one.signs_for, one.position, one.name


def test_a_certified_copy_is_the_document_it_copies() -> None:
    header = header_of(COPY)
    assert (header.code, header.date.iso) == ("3017/BNV-CCHC", "2023-08-18")
    assert (said(header.agency), header.province) == ("Bộ Nội vụ", None)
    assert [one.raw for one in header.recipients] == ["Như trên", "Lưu: VT, Vụ CCHC"]
    assert signed_by(header) == ("TL.", "BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ CẢI CÁCH HÀNH CHÍNH", "Phạm Minh Hùng")


def test_stamps_of_an_urgent_letter_belong_to_no_field() -> None:
    header = header_of(URGENT)
    assert said(header.agency) == "Ủy ban nhân dân tỉnh Nghệ An"
    assert said(header.subject) == "tập trung ứng phó mưa lũ sau bão số 3"
    assert [said(one) for one in header.addressees] == [
        "Các sở, ban, ngành cấp tỉnh",
        "Ủy ban nhân dân các huyện, thành phố, thị xã",
    ]
    assert [one.raw for one in header.recipients] == ["Như trên", "PCVP NN UBND tỉnh", "Lưu: VT, NN (V.Hùng)"]
    assert signed_by(header) == ("KT.", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Đoàn")


def test_a_minister_signs_for_the_prime_minister() -> None:
    header = header_of(BILL)
    assert header.is_draft
    assert (said(header.number), said(header.symbol), header.province) == ("", "TTr-CP", None)
    assert [said(one) for one in header.addressees] == ["Quốc hội"]
    assert signed_by(header) == ("TUQ.", "THỦ TƯỚNG", "BỘ TRƯỞNG BỘ KẾ HOẠCH VÀ ĐẦU TƯ", "Nguyễn Chí Thanh")


def test_a_paper_as_districts_wrote_them_long_ago() -> None:
    header = header_of(OLD)
    assert (header.code, said(header.place), header.date.iso) == ("12/BC-UB", "Trùng Khánh", "2002-06-15")
    assert said(header.agency) == "Ủy ban nhân dân huyện Trùng Khánh"
    assert header.period is not None
    assert (str(header.period.start), str(header.period.end)) == ("2002-01-01", "2002-06-30")
    assert [one.raw for one in header.recipients] == ["TT Huyện uỷ, HĐND", "Lưu VP"]
    assert signed_by(header) == ("KT.", "CHỦ TỊCH", "P. CHỦ TỊCH", "Nông Văn Thếp")
