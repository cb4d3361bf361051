"""When the text layer of a page is taken for what the page shows, and when the page is read by its picture."""

import pytest

from pipeline.read.pdf.trust import Evidence, doubt_in
from pipeline.read.quality import count_words
from tests.pdf_making import BODY

GOOD = {
    "báo cáo": BODY,
    "quốc hiệu": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc UBND TỈNH SỞ NỘI VỤ Số: 45/BC-SNV",
    "viết tắt": "UBND, HĐND, MTTQ, CBCCVC, BCĐ CCHC, TTHC, DVCTT, CSDL, QLNN, KTXH, ANQP, BHXH, BHYT, TNCS HCM " * 2,
    "danh sách": "1. Nguyễn Văn An 2. Trần Thị Hoa 3. Lê Minh Nam 4. Đinh Công Tráng 5. Nông Văn Dân 6. Y Blơk Êban "
    "7. H'Hen Niê 8. Rơ Châm Giang 9. Giàng A Sử 10. Lò Văn Inh 11. Thào A Páo 12. Kpă Thị Hồng",
    "địa danh": "các huyện Krông Pắc, Krông Bông, Krông Búk, Krông Năng, Ea H'leo, Ea Kar, Ea Súp, Cư M'gar, Cư Kuin, "
    "M'Đrắk, Lắk, Buôn Đôn, Buôn Hồ; xã Đắk Liêng, Yang Tao, Bông Krang, Đắk Phơi, Krông Nô, Ea R'bin, Nam Ka",
    "số liệu": "TT Nội dung Đvt 2022 2023 2024 1 Hồ sơ 1.234 2.345 3.456 2 Tỷ lệ % 98,5 99,1 99,7 " * 3,
    "cột": "A B C D 1 2 3 4 m m2 m3 kg km ha tỷ đồng x x x X + - 12,5 13,7 15,9 " * 4,
    "tiếng Anh": "The Ministry of Home Affairs has issued the report of the first six months, which is based on data "
    "from all provinces and is to be submitted to the Government for approval by the end of the year.",
    "thư điện tử": "Email: sonoivu@quangngai.gov.vn, https://dichvucong.gov.vn; website http://snv.quangngai.gov.vn. "
    "Đề nghị các đơn vị gửi báo cáo về Sở Nội vụ qua thư điện tử trước ngày 15 tháng 6 hằng năm theo quy định.",
    "tổ hợp": BODY,
}
GARBLED = {
    "không dấu, nhận dạng sai": "UY BAN NHAN DAN CONG Hem. XA HQI CHU NGHIA VII ,T NAM TiNH TAY 1'4/ nehe doi vai cac "
    "chirc dank bac sy dugc cap ch nglie tro cita Be to quy dinh viec phan cap giai guyet thi tuc hanh chinh",
    "mất dấu": "Thuc hien Ke hoach so 12 ngay 05 thang 01 nam 2024 cua Uy ban nhan dan tinh ve cai cach hanh chinh "
    "cac co quan don vi da tiep nhan va giai quyet ho so dung han",
    "dịch mã": "Uivd ijfo Lf ipbdi tp ohbz uiboh obn dvb Vz cbo oibo ebo ujoi wf dbj dbdi iboi dijoi dbd dp rvbo epo "
    "wj eb ujfq oibo wb hjbj rvzfu ip tp evoh ibo",
    "vùng riêng": " ".join("\ue012\ue045\ue067\ue01a" for _ in range(30)),
    "không có nghĩa": " ".join("\ufffd\ufffd\ufffd" for _ in range(30)),
    "hai lớp mã hóa": "Thá»±c hiá»‡n Káº¿ hoáº¡ch sá»‘ 12 ngÃ y 05 thÃ¡ng 01 nÄƒm 2024 cá»§a á»¦y ban nhÃ¢n dÃ¢n "
    "tá»‰nh vá» cáº£i cÃ¡ch hÃ nh chÃ\xadnh cÃ¡c cÆ¡ quan Ä‘Æ¡n vá»‹ Ä‘Ã£ tiáº¿p nháº\xadn giáº£i quyáº¿t há»“ sÆ¡",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_what_agencies_write_is_trusted(text: str) -> None:
    assert doubt_in(Evidence(count_words(text))) is None
    assert doubt_in(Evidence(count_words(text), drawn=True)) is None


@pytest.mark.parametrize("text", GARBLED.values(), ids=GARBLED)
def test_what_nobody_writes_is_not(text: str) -> None:
    assert doubt_in(Evidence(count_words(text))) == "garbled"
