"""Lines that many of the PDF files for tests hold, and files put together from their objects."""

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


def pdf_of(*objects: str | bytes) -> bytes:
    """A PDF of the given objects, numbered from 1, the first being its root."""
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content if isinstance(content, bytes) else content.encode())
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return body + f"{tail}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n".encode()


def stream(content: bytes, entries: str = "") -> bytes:
    """A stream object."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries.encode(), content)
