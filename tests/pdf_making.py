"""Lines that many of the PDF files for tests hold."""

from tests.printing import Press

BODY = (
    "Thực hiện Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh về cải cách hành chính, "
    "các cơ quan, đơn vị đã tiếp nhận và giải quyết hồ sơ đúng hạn, không để tồn đọng qua nhiều tháng liên tiếp."
)
DATE = "Quảng Ngãi, ngày 02 tháng 7 năm 2024"


def header(press: Press, *, number: str = "Số: 45/BC-SNV") -> None:
    for x, rows in (
        (160.0, ("UBND TỈNH QUẢNG NGÃI", "SỞ NỘI VỤ", number)),
        (400.0, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", DATE)),
    ):
        for index, words in enumerate(rows):
            press.canvas.setFont("Serif", 11)
            press.canvas.drawCentredString(x, press.height - 70 - 18 * index, words)
