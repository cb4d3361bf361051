"""Whole reports typed before Unicode: read to the letter, and nothing else taken for such."""

import random
import time
import unicodedata
from pathlib import Path

import pytest

from pipeline.fold import TONES
from pipeline.orthography.tones import put_tone
from pipeline.read import read
from pipeline.read.encoding import decode
from pipeline.read.legacy import LegacyEncoding, from_legacy, is_suspect, surely_legacy
from pipeline.read.spelling import looks_vietnamese
from pipeline.rules import load_rules
from tests.docx_making import make_docx, paragraph, run, table
from tests.old_fonts import TCVN3, error_rate, in_tcvn3, in_tcvn3_fonts, in_vni
from tests.running import CORPUS

REPORTS = sorted((CORPUS / "reports").glob("*.md"))
MOST_ERRORS = 0.001


def lines_of(report: Path) -> list[str]:
    text = unicodedata.normalize("NFC", report.read_text(encoding="utf-8"))
    return [line.strip() for line in text.replace("**", "").replace("\t", " ").split("\n") if line.strip()]


def in_font(text: str, font: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


def tcvn3_runs(text: str) -> list[str]:
    return [in_font(characters, font) for font, characters in in_tcvn3_fonts(text)]


def vni_runs(text: str) -> list[str]:
    return [in_font(in_vni(text), "VNI-Times")]


def words(body: str, **parts: str) -> str:
    source = read(make_docx(body, **parts), "a.docx")
    return unicodedata.normalize("NFC", "\n".join(line.text for page in source.pages for line in page.lines))


def as_read(lines: list[str]) -> str:
    """What is read of the same lines in Unicode."""
    return words("".join(map(paragraph, lines)))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.stem)
def test_a_report_in_old_fonts(report: Path) -> None:
    lines = lines_of(report)
    for runs in (tcvn3_runs, vni_runs):
        read_back = words("".join(paragraph(*runs(line)) for line in lines))
        assert error_rate(read_back, as_read(lines)) <= MOST_ERRORS


def mixed_runs(chance: random.Random, line: str) -> list[str]:
    """The words of a line in fonts of three kinds, cut into runs anywhere, as Word does."""
    runs, rest = [], line.split(" ")
    while rest:
        count = chance.randint(1, 12)
        part = " ".join(rest[:count]) + (" " if len(rest) > count else "")
        rest = rest[count:]
        kind = chance.choice("tvu")
        if kind == "u":
            runs.append(in_font(part, "Times New Roman"))
            continue
        for font, text in in_tcvn3_fonts(part) if kind == "t" else [("VNI-Times", in_vni(part))]:
            at = 0
            while at < len(text):
                end = at + chance.randint(1, 20)
                runs.append(in_font(text[at:end], font))
                at = end
    return runs


@pytest.mark.parametrize("seed", range(3))
def test_a_report_in_fonts_of_every_kind(seed: int) -> None:
    chance = random.Random(seed)
    lines = lines_of(REPORTS[seed % len(REPORTS)])
    read_back = words("".join(paragraph(*mixed_runs(chance, line)) for line in lines))
    assert error_rate(read_back, as_read(lines)) <= MOST_ERRORS


def test_tables_and_footnotes_in_old_fonts() -> None:
    note = paragraph(*tcvn3_runs("Số liệu tính đến ngày 30 tháng 11"))
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    cells = [paragraph(*vni_runs("Hồ sơ đã giải quyết")), paragraph(*tcvn3_runs("Đúng hạn"))]
    source = read(
        make_docx(
            paragraph(*tcvn3_runs("ỦY BAN NHÂN DÂN TỈNH"), reference) + table(cells, ["12", "11"]),
            footnotes=f'<w:footnote w:id="2">{note}</w:footnote>',
        ),
        "a.docx",
    )
    found = [unicodedata.normalize("NFC", line.text) for line in source.pages[0].lines]
    assert found == [
        *("ỦY BAN NHÂN DÂN TỈNH", "Hồ sơ đã giải quyết", "Đúng hạn", "12", "11"),
        "Số liệu tính đến ngày 30 tháng 11",
    ]
    assert set(source.conversions) == {"tcvn3", "vni"}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.stem)
@pytest.mark.parametrize("font", [".VnTime", ".VnTimeH", "VNI-Times"])
def test_unicode_in_an_old_font_stays(report: Path, font: str) -> None:
    lines = lines_of(report)
    source = read(make_docx("".join(paragraph(in_font(line, font)) for line in lines)), "a.docx")
    assert "\n".join(line.text for line in source.pages[0].lines) == as_read(lines)
    assert source.conversions == ()


def without_toned_capitals(text: str) -> str:
    """Small letters where a plain text in TCVN3 has no capital."""
    return "".join(one.lower() if one.isupper() and one.lower() in TCVN3 and one not in TCVN3 else one for one in text)


def in_cp1258(text: str) -> bytes:
    """The code page has the letters with hats, and the five tones as marks of their own."""
    written = b""
    for one in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", one)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        bare = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
        written += (bare + tones).encode("cp1258", errors="replace")
    return written


def encoded_twice(text: str) -> bytes:
    first = (bytes([code]).decode("cp1252", errors="ignore") or chr(code) for code in text.encode())
    return "".join(first).encode()


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.stem)
def test_plain_text_in_every_encoding(report: Path) -> None:
    text = "\n".join(lines_of(report))
    small = without_toned_capitals(text)
    written: list[tuple[bytes, str, tuple[str, ...]]] = [
        (in_tcvn3(small).encode("cp1252", errors="replace"), small, ("tcvn3",)),
        (in_tcvn3(small).encode("utf-8"), small, ("tcvn3",)),
        (in_vni(text).encode("cp1252", errors="replace"), text, ("vni",)),
        (in_cp1258(text), text, ("cp1258",)),
        (encoded_twice(text), text, ("double utf-8",)),
        (text.encode("utf-16-le"), text, ()),
        (text.encode("utf-16-be"), text, ()),
        (text.encode("utf-8")[:-1], text, ()),
    ]
    for data, meant, conversions in written:
        source, wanted = read(data, "a.txt"), read(meant.encode(), "a.txt")
        found, expected = ("\n".join(line.text for line in one.pages[0].lines) for one in (source, wanted))
        assert source.conversions == conversions
        assert error_rate(unicodedata.normalize("NFC", found), expected) <= MOST_ERRORS


OTHERS = [
    "Le décret né à l'été, créé par l'État; où est la forêt? Thé, café, élève, hôtel, fenêtre, français.",
    "Die Größe der Bücher, für Müller, über Äpfel; schön, müssen, daß, Straße, Tür, böse, König.",
    "El Niño año mañana señor está aquí también. El pingüino, corazón, canción.",
    "Não é à mão; ações, coração, informações, São João, três, você, avô.",
    "© 2020 Company®. §5 ¬ µ 5 µm ±3 ¶ 20°C «quote» ½ ¼ £100 ¥ ¢, m² và m³",
    "Các xã và phường hoà bình, toà nhà, loá mắt, hoè, khoá, quán cà phê.",
    "Nhà in, xã, các, và, tôi, là, có, còn, cho, em, ông, bà",
    "BẢO HIỂM XÃ HỘI TỈNH; cán bộ “XÔ, “HUYỆN – XÔ; XÃ HỘI, THỊ XÃ",
    "XÃ TÂN AN; THỊ XÃ HÀ TIÊN; “XÔ; XÃ–THÔN",
    "Công ty TNHH Müller & Söhne; Nestlé; Citroën; São Paulo; Đồng Nai",
]


@pytest.mark.parametrize("text", OTHERS)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_other_text_stays(text: str, encoding: str) -> None:
    if text.encode(encoding, errors="ignore").decode(encoding) != text:
        return
    several = f"{text}\n" * 5
    assert decode(several.encode(encoding)) == (several, ())


@pytest.mark.parametrize("text", OTHERS)
def test_other_text_in_new_fonts_stays(text: str) -> None:
    assert words(paragraph(in_font(text, "Arial")) * 5).split("\n") == [text] * 5


def test_old_letters_in_a_new_font_are_told_by_their_words() -> None:
    text = "Quyết định về việc tổ chức lại bộ máy của ngành"
    for characters in (in_tcvn3(text), in_vni(text)):
        assert words(paragraph(in_font(characters, "Arial"))) == text


def test_lines_of_both_kinds_in_one_text() -> None:
    old, new = "Quyết định về việc tổ chức lại bộ máy của ngành", "Báo cáo kết quả thực hiện nhiệm vụ năm 2020"
    mixed = f"{in_tcvn3(old)}\n\n{new}\n\n{in_tcvn3(old)}\n"
    assert [line.text for line in read(mixed.encode(), "a.txt").pages[0].lines] == [old, new, old]


def test_a_font_with_an_encoding_of_its_own() -> None:
    text = "Quyết định về việc tổ chức"
    private = "".join(chr(0xF000 + ord(one)) for one in in_tcvn3(text))
    assert from_legacy(private, "tcvn3") == text


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_plain_letters_and_figures_stay(encoding: LegacyEncoding) -> None:
    plain = "".join(map(chr, range(0x20, 0x7F)))
    assert from_legacy(plain, encoding) == plain
    assert not is_suspect(plain)
    assert surely_legacy(plain) is None


@pytest.mark.parametrize(
    "word", ["nghiêng", "QUYẾT", "Đắk", "hoà", "hòa", "ủy", "uỷ", "giếng", "gì", "quốc", "khuỷu", "y"]
)
def test_words_that_look_vietnamese(word: str) -> None:
    assert looks_vietnamese(word)
    assert looks_vietnamese(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize("piece", ["¸", "¸a", "aâ", "Ã¡", "áº", "Õt ", "é", "Ä‘á»‹nh\n", "quyÕt\n", "a\u0301"])
def test_a_megabyte_of_signs_takes_no_longer_than_its_length(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    begun = time.process_time()
    assert decode(text.encode()) is not None
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("word", ["café", "für", "hàch", "bểt", "QĐ", "naïve", "", "ơng", "áà", "xin1"])
def test_words_that_do_not(word: str) -> None:
    assert not looks_vietnamese(word)


def test_every_syllable_of_the_rules_looks_vietnamese() -> None:
    rules = load_rules().orthography
    stopped = ("\u0301", "\u0323")
    words = {
        put_tone(unicodedata.normalize("NFC", base), tone)
        for base in rules.syllables
        for tone in (stopped if base.endswith(rules.stop_codas) else ("", *TONES))
    }
    words |= {word for line in rules.without_onset for word in line.split()}
    assert sorted(word for word in words if not looks_vietnamese(word)) == []
