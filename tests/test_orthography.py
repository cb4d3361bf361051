"""Damaged words are found, and what is only rare or foreign stays quiet."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.orthography import find_damaged_words, is_syllable
from pipeline.orthography.keystrokes import decode_keystrokes
from pipeline.orthography.tones import put_tone, with_tone_in_place
from pipeline.rules import load_rules
from pipeline.rules.orthography import OrthographyRules

TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
RULES: OrthographyRules = load_rules().orthography


def damaged(text: str) -> list[str]:
    return [text[word.start : word.end] for word in find_damaged_words(text, RULES)]


@pytest.mark.parametrize(
    "words",
    [
        "hoà hòa thuỷ thủy quý qúy khoẻ khỏe uỷ ủy tuý túy",
        "nghiêng ngả giếng giặc gìn giữ giết quốc quyết quýt quỳnh quạnh khuỷu khuya",
        "ngoằn ngoèo nguệch ngoạc huỵch toẹt xoong moóc loong toong",
        "ăn uống ấm ức yểm trợ yêu ước ưỡn oanh uỷ ích ý ủng hộ ảnh hưởng",
        "thuở xưa rượu bưởi hươu khuếch tán luẩn quẩn",
        "kỹ kĩ lý lí mỹ mĩ tỷ tỉ hy sĩ sỹ",
    ],
)
def test_written_syllables(words: str) -> None:
    assert [word for word in words.split() if not is_syllable(word, RULES)] == []


@pytest.mark.parametrize(
    "word",
    [
        "nghành",
        "thưc",
        "viêc",
        "ọc",
        "uyết",
        "iệu",
        "phơng",
        "trơng",
        "nhiçm",
        "cüa",
        "quyêết",
        "ngườ",
        "thhực",
        "đưọcc",
    ],
)
def test_what_cannot_be_written(word: str) -> None:
    assert not is_syllable(word, RULES)


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn Attapeu, Champasak (Lào) thăm Đắk Lắk, Krông Nô, buôn Êđê, ông Y Bhĩnh, làng Kon Tum, huyện Nậm Pồ.",
        "cập nhật website, dùng office, marathon, logistics, internet, email, smartphone, blockchain, startup",
        "thư thuongnv@snv.gov.vn, cổng dichvucong.gov.vn, tệp bao-cao_quy1.docx, mã 12.345/QĐ-SNgV, 5mg, km2",
        "xe ôtô, rơmoóc, kho ximăng, vắc-xin, máy phôtô, khí ôxy, điôxít, than cốc, xăng dầu, cà phê",
        "Better rooms, books and tools for teens (广西) và Москва",
        "hoà hòa khoẻ khỏe thuỷ thủy quý qúy quả giá giữa giếng gìn nghĩa muốn rượu soóc ngoài khuỷu khuya của mía",
        "xét nghiệm bằng test nhanh kháng nguyên; nghị quyết của hđnd tỉnh; bcđ phòng, chống dịch",
        "nồng độ 5 µg/m3, hệ số α, góc β",
        "HĐND, UBND, UBMTTQVN, CBCCVC, TTĐN, ĐHQGHN, GRDP, PAPI",
        "Nguyễn Văn Ngoạn, Hà Giàng, Siu Black, K'Sor Phước, Điểu K'Ré",
    ],
)
def test_quiet(text: str) -> None:
    assert damaged(text) == []


@pytest.mark.parametrize(
    ("text", "word", "kind", "suggestion"),
    [
        ("bảo hộ các du ọc sinh về nước", "ọc", "lost_onset", ""),
        ("tác phong, lễ l貌 làm việc", "l貌", "foreign_letter", ""),
        ("chữ cái bị nhầm: tổ chứс thực hiện", "chứс", "foreign_letter", ""),
        ("công tác xúc tiens đầu tư", "tiens", "raw_keystrokes", "tiến"),
        ("phấn đấu hoàn toanf nhiệm vụ", "toanf", "raw_keystrokes", "toàn"),
        ("được thuowngf xuyên kiểm tra", "thuowngf", "raw_keystrokes", "thường"),
        ("đẩy nhanh tie6n1 độ giải ngân", "tie6n1", "raw_keystrokes", "tiến"),
        ("việc bịbãi bỏ thủ tục", "bịbãi", "joined_words", "bị bãi"),
        ("kết quả thưc hiện nhiệm vụ", "thưc", "impossible_syllable", ""),
        ("tăng cường chỉ đaọ các đơn vị", "đaọ", "misplaced_tone", "đạo"),
        ("hàng dự trữ quốc gỉa", "gỉa", "misplaced_tone", ""),
        ("kế hoạch cuả tỉnh", "cuả", "misplaced_tone", "của"),
        ("đã hòan thành", "hòan", "misplaced_tone", "hoàn"),
        ("các nghành, lĩnh vực", "nghành", "impossible_syllable", ""),
    ],
)
def test_damage(text: str, word: str, kind: str, suggestion: str) -> None:
    (found,) = find_damaged_words(text, RULES)
    assert (text[found.start : found.end], found.kind, found.suggestion) == (word, kind, suggestion)


def test_keystrokes_among_english_words_are_english() -> None:
    assert damaged("hội thảo Open tiens world tại Hà Nội") == []


SYLLABLES = st.builds(
    lambda base, tone: (base, tone),
    st.sampled_from(sorted(RULES.syllables)),
    st.sampled_from(TONES),
).filter(lambda pair: not pair[0].endswith(RULES.stop_codas) or pair[1] in ("\u0301", "\u0323"))


@given(SYLLABLES)
def test_a_tone_is_moved_to_one_place_and_stays_there(pair: tuple[str, str]) -> None:
    word = put_tone(unicodedata.normalize("NFC", pair[0]), pair[1])
    assert is_syllable(word, RULES)
    assert with_tone_in_place(word) == word


@given(SYLLABLES)
def test_every_syllable_of_the_grammar_is_one_wherever_its_tone_stands(pair: tuple[str, str]) -> None:
    base, tone = pair
    for at, letter in enumerate(base):
        if letter in "aeiouy":
            marks = next(
                (i for i, one in enumerate(base[at + 1 :]) if not unicodedata.combining(one)), len(base) - at - 1
            )
            word = base[: at + 1 + marks] + tone + base[at + 1 + marks :]
            assert is_syllable(unicodedata.normalize("NFC", word), RULES)


@given(SYLLABLES.filter(lambda pair: pair[1] != "" and unicodedata.normalize("NFC", pair[0]).isascii() is False))
def test_what_telex_would_have_typed_is_read_back(pair: tuple[str, str]) -> None:
    base, tone = unicodedata.normalize("NFC", pair[0]), pair[1]
    keys = {letter: typed for typed, letter in RULES.telex.letters.items()}
    tone_key = next(key for key, mark in RULES.telex.tones.items() if mark == tone)
    typed = "".join(keys.get(letter, letter) for letter in base) + tone_key
    decoded = decode_keystrokes(typed, RULES)
    assert is_syllable(decoded, RULES)
    assert unicodedata.normalize("NFD", decoded).replace(tone, "", 1) == pair[0]


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạế貌ж ,.;-/@1290", max_size=80))
def test_a_damaged_word_is_shown_where_it_stands(text: str) -> None:
    for word in find_damaged_words(text, RULES):
        assert 0 <= word.start < word.end <= len(text)
        assert word.kind == "doubled_words" or not any(letter.isspace() for letter in text[word.start : word.end])


@pytest.mark.parametrize(
    "text",
    [
        "của " * 250_000,
        "của và " * 140_000,
        "đ" * 1_000_000,
        "ọc " * 330_000,
        "thuowngf " * 110_000,
        "a6" * 500_000,
        "l貌" * 330_000,
    ],
)
def test_a_megabyte_takes_less_than_two_seconds(text: str) -> None:
    started = time.process_time()
    list(find_damaged_words(text, RULES))
    assert time.process_time() - started < 2.0


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("theo quy định của của Bộ trưởng", ["của của"]),
        ("trong lĩnh vực lĩnh vực đất đai", ["lĩnh vực lĩnh vực"]),
        ("theo mẫu kèm theo theo Thông tư", []),
        ("Từ từ, dần dần, luôn luôn, ngày ngày", []),
        ("danh sách của\ncủa đơn vị", []),
        ("của, của", []),
        ("12 34 12 34 và A B A B", []),
        ("mẫu kèm theo theo quy định, làm theo theo mẫu", ["theo theo"]),
        ("việc thực hiện thực hiện nghiêm", ["thực hiện thực hiện"]),
        ("các quy định quy định tại Điều 5", ["quy định quy định"]),
    ],
)
def test_doubled_words(text: str, doubled: list[str]) -> None:
    assert [text[word.start : word.end] for word in find_damaged_words(text, RULES)] == doubled
