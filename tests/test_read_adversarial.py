"""What no one would write is read in less than two seconds: no pattern looks back over what it has seen."""

import time
from contextlib import suppress

import pytest

from pipeline.errors import DocumentError
from pipeline.read import read
from tests.docx_making import abstract_list, list_of, make_docx, numbered, paragraph, run, table

MEGABYTE = 1 << 20
FRAMES = ["{}", "## **Báo cáo**\n{}", "Báo cáo {} x", "| Báo cáo {} | b |\n|---|---|"]
IN_LINES = [
    "*", "**a", "a**", "*a ", "_a ", "[", "[a](", "![", "<", "<a ", "<!--", "&", "&a", "\\", "|", "| a ", "|-", "-",
    " ", "a  ", "\t", "a\t", "#", "# ", "$^", "$^{1", "<sup>", "<sup>1</sup>", "¹", "[^", "[^1]", "1.1.", "(", "> ",
    "<table>", "<td>", "<page_number>", "<b>", "`", "/", "a/", "Số: ", "\u0301", "ế", "\u00a0", "_ ", "* ", "=", "   a",
    "    KT. AB", "\f", "{", "[1,", ";a", "© §",
]  # fmt: skip
LINES = ["\n", "\n\n", "a\n", "|a|b|\n", "|-|-|\n", "<td>a\n", "- a\n", "a  \n", "\r", "a      KT. AB\n"]


def seconds(data: bytes) -> float:
    """Seconds of this processor alone: other programs on the machine do not count."""
    start = time.process_time()
    with suppress(DocumentError):
        read(data, "x")
    return time.process_time() - start


@pytest.mark.parametrize("unit", IN_LINES)
def test_rows_of_one_sign(unit: str) -> None:
    filling = unit * (MEGABYTE // 4 // len(unit.encode()))
    for frame in FRAMES:
        assert seconds(frame.format(filling).encode()) < 2, frame


@pytest.mark.parametrize("unit", LINES)
def test_many_lines(unit: str) -> None:
    filling = unit * (MEGABYTE // 16 // len(unit.encode()))
    for frame in FRAMES:
        assert seconds(frame.format(filling).encode()) < 2, frame


@pytest.mark.parametrize("unit", ["¸µ", "aù", "\xad", "Q§", "ñ"])
def test_rows_of_one_byte_before_unicode(unit: str) -> None:
    assert seconds((unit * (MEGABYTE // len(unit))).encode("latin-1")) < 2


@pytest.mark.parametrize(
    "body",
    [
        "".join(paragraph(run("a", "<w:b/>")) for _ in range(10_000)),
        "<w:p>" + run("a", "<w:caps/>") * 10_000 + "</w:p>",
        "<w:p>" + "<w:r><w:br/></w:r>" * 10_000 + run("a") + "</w:p>",
        table(*[["a", "b"]] * 4_000),
        table(["a"] * 8_000),
        "".join(numbered("a", level % 9) for level in range(6_000)),
        "<w:p>" + '<w:r><w:footnoteReference w:id="1"/></w:r>' * 10_000 + run("a") + "</w:p>",
        "<w:p>" + "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in range(9_000)) + run("a") + "</w:p>",
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5_000 + run("a") * 5_000 + "</w:p>",
        "<w:p>" + run("a", '<w:rFonts w:ascii=".VnTime"/>') * 8_000 + "</w:p>",
    ],
)  # fmt: skip
def test_long_word_files(body: str) -> None:
    levels = ["decimal %1.%2.%3.%4.%5.%6.%7.%8.%9."] * 9
    assert seconds(make_docx(body, numbering=abstract_list(*levels) + list_of())) < 2
