"""Text typed before Unicode: the fonts' codes are turned into the letters that were printed."""

import pytest

from pipeline.read import read
from pipeline.read.legacy import LegacyEncoding, OldFont, encoding_of_font, from_legacy
from tests.docx_making import make_docx, paragraph, run

TCVN3 = "Uû ban nh©n d©n tØnh ban hµnh QuyÕt ®Þnh sè 12/Q§-UB vÒ viÖc tæ chøc l¹i S\u00ad ph¹m"
TCVN3_READ = "Uỷ ban nhân dân tỉnh ban hành Quyết định số 12/QĐ-UB về việc tổ chức lại Sư phạm"
VNI = "UÛy ban nhaân daân tænh ban haønh Quyeát ñònh soá 12/QÑ-UB veà vieäc toå chöùc laïi ñoäi nguõ, kyõ luaät ôû xaõ"
VNI_READ = "Ủy ban nhân dân tỉnh ban hành Quyết định số 12/QĐ-UB về việc tổ chức lại đội ngũ, kỹ luật ở xã"


@pytest.mark.parametrize(
    ("text", "encoding", "letters"),
    [
        (TCVN3, "tcvn3", TCVN3_READ),
        (VNI, "vni", VNI_READ),
        ("céng hßa x· héi chñ nghÜa viÖt nam", "tcvn3", "cộng hòa xã hội chủ nghĩa việt nam"),
        ("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", "vni", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("§éc lËp - Tù do - H¹nh phóc", "tcvn3", "Độc lập - Tự do - Hạnh phúc"),
        ("Ñoäc laäp - Töï do - Haïnh phuùc", "vni", "Độc lập - Tự do - Hạnh phúc"),
        ("So 12/2005 (a-b)", "tcvn3", "So 12/2005 (a-b)"),
    ],
)
def test_letters(text: str, encoding: LegacyEncoding, letters: str) -> None:
    assert from_legacy(text, encoding) == letters


@pytest.mark.parametrize(
    ("font", "old"),
    [
        (".VnTime", OldFont("tcvn3")),
        (".VnTimeH", OldFont("tcvn3", capitals=True)),
        (".VnTimeH;serif", OldFont("tcvn3", capitals=True)),
        (".VnArial NarrowH", OldFont("tcvn3", capitals=True)),
        ("VNI-Times", OldFont("vni")),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_fonts(font: str, old: OldFont | None) -> None:
    assert encoding_of_font(font) == old


def in_font(text: str, font: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}"/>')


def words(body: str, **parts: str) -> list[str]:
    return [line.text for line in read(make_docx(body, **parts), "a.docx").pages[0].lines]


def test_a_unicode_text_in_an_old_font_stays() -> None:
    assert words(paragraph(in_font("Các xã và phường của tỉnh", ".VnTime"))) == ["Các xã và phường của tỉnh"]
    assert words(paragraph(in_font("Báo cáo, các xã", ".VnTime"))) == ["Báo cáo, các xã"]
    assert words(paragraph(in_font("Cóng hòa", "VNI-Times"))) == ["Cóng hòa"]


def test_an_old_text_in_its_font_is_read() -> None:
    assert words(paragraph(in_font(TCVN3, ".VnTime"))) == [TCVN3_READ]
    assert words(paragraph(in_font(VNI, "VNI-Times"))) == [VNI_READ]
    assert words(paragraph(in_font("céng hßa x· héi", ".VnTimeH"))) == ["CỘNG HÒA XÃ HỘI"]


def test_short_paragraphs_follow_those_that_tell() -> None:
    assert words(paragraph(in_font(TCVN3, ".VnTime")) + paragraph(in_font("Sè 5", ".VnTime"))) == [TCVN3_READ, "Số 5"]


def test_the_font_of_a_style_counts() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Old"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
    new = run("Tỉnh Hà Tĩnh", '<w:rFonts w:ascii="Arial"/>')
    assert words(paragraph(TCVN3, style="Old") + paragraph(new, style="Old"), styles=styles) == [
        TCVN3_READ,
        "Tỉnh Hà Tĩnh",
    ]


def test_a_soft_hyphen_is_a_letter_in_these_fonts_only() -> None:
    hyphen = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>QuyÕt ®Þnh S</w:t><w:softHyphen/></w:r>'
    assert words(f"<w:p>{hyphen}</w:p>") == ["Quyết định Sư"]
    assert words("<w:p><w:r><w:t>hành</w:t><w:softHyphen/><w:t>chính</w:t></w:r></w:p>") == ["hànhchính"]


@pytest.mark.parametrize(("text", "letters"), [(TCVN3, TCVN3_READ), (VNI, VNI_READ)])
def test_text_files(text: str, letters: str) -> None:
    source = read(text.encode("latin-1"), "cu.txt")
    assert [line.text for line in source.pages[0].lines] == [letters]
    assert source.quality > 0.9
