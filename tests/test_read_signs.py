"""Signs of fonts that hold no letters, in PDF; marks of direction in text."""

import pytest

from pipeline.normalise import normalise
from pipeline.read import read as read_any
from pipeline.rules import load_rules
from tests.pdf_making import pdf_of, stream
from tests.printing import read

_MAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfchar <41> <{code:04X}> endbfchar endcmap end end"""


def pdf_with_sign(font: str, code: int) -> bytes:
    """A page whose one line begins with a character of a font that the file does not hold."""
    content = b"BT /F2 13 Tf 90 700 Td (A) Tj /F1 13 Tf 20 0 Td (Giao 12 phong tiep nhan) Tj ET"
    return pdf_of(
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        stream(content),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /ToUnicode 7 0 R >>",
        stream(_MAP.format(code=code).encode()),
    )


@pytest.mark.parametrize(
    ("font", "code", "printed"),
    [
        ("SymbolMT", 0xF0B7, "•"),
        ("SymbolMT", 0xF0B3, "≥"),
        ("ABCDEF+Wingdings-Regular", 0xF0D8, "➢"),
        ("Wingdings-Regular", 0xF076, "❖"),
        ("Wingdings-Regular", 0xF026, "•"),
        ("TimesNewRomanPSMT", 0xF0B7, "\uf0b7"),
        ("SymbolMT", ord("A"), "A"),
    ],
)
def test_bullets_and_signs_of_a_pdf(font: str, code: int, printed: str) -> None:
    (line,) = read(pdf_with_sign(font, code)).pages[0].lines
    assert line.text == f"{printed} Giao 12 phong tiep nhan"


def test_marks_of_direction_print_nothing() -> None:
    words = (
        "Căn cứ Nghị định \u200e30/2020/NĐ-CP\u200f ngày 05/3/2020; \u202a12/KH-UBND\u202c và \u20681.250\u2069 hồ sơ"
    )
    text = normalise(read_any(words.encode(), "bao-cao.txt"), load_rules().characters)
    assert text.value.strip() == "Căn cứ Nghị định 30/2020/NĐ-CP ngày 05/3/2020; 12/KH-UBND và 1.250 hồ sơ"


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\v", "\r"])
def test_lines_broken_as_word_processors_break_them(end: str) -> None:
    source = read_any(f"BÁO CÁO{end}Kết quả năm 2024{end}Đã tiếp nhận 12 hồ sơ.".encode(), "bao-cao.txt")
    assert [line.text for line in source.pages[0].lines] == ["BÁO CÁO", "Kết quả năm 2024", "Đã tiếp nhận 12 hồ sơ."]
