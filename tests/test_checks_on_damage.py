"""Whatever happens to a report on its way, every flag shows words that stand in it."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.main import process
from pipeline.rules import load_rules
from tests.making import make_text

REPORTS = [
    file.read_text(encoding="utf-8") for file in sorted((Path(__file__).parents[1] / "corpus" / "reports").glob("*.md"))
]
SLIPS = [
    "Quyết định 20",
    "Nghị quyết số 02-NQ/TU ngày 31/02/2020",
    "khoản b Điều 7",
    "(Quyết định 217)",
    "số /QĐ-UBND",
    "Trong quý I/2020, Sở đã ban hành",
    "Luật Công chức",
    "tăng từ 12 lên 10 hồ sơ",
    "trong đó có 99 hồ sơ",
    "KT. GIÁM ĐỐC",
    "PHỤ LỤC",
    "\u0300\ufffd",
]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A report with lines lost, repeated, moved, set in capitals, or with other words run into them."""
    lines = draw(st.sampled_from(REPORTS)).split("\n")
    for _ in range(draw(st.integers(1, 12))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["lose", "repeat", "raise", "insert"])):
            case "lose":
                lines[at] = ""
            case "repeat":
                lines[at] = lines[draw(st.integers(0, len(lines) - 1))]
            case "raise":
                lines[at] = lines[at].upper()
            case _:
                cut = draw(st.integers(0, len(lines[at])))
                lines[at] = f"{lines[at][:cut]} {draw(st.sampled_from(SLIPS))} {lines[at][cut:]}"
    return "\n".join(lines)


@settings(max_examples=40, deadline=None)
@given(damaged())
def test_flags_show_words_of_the_text(content: str) -> None:
    source = make_text(content).source
    report = process(source, load_rules())
    for flag in report.flags:
        assert flag.quotes, flag.code
        assert all(quote.text == report.text.value[quote.start : quote.end] != "" for quote in flag.quotes), flag
        assert flag.message_vi.endswith((".", "?")), flag
        assert flag.message_en.endswith((".", "?")), flag
    assert len({flag.fingerprint for flag in report.flags}) == len(report.flags)
    assert process(source, load_rules()).flags == report.flags
