import re
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Paragraph
from pipeline.review.body import Heading, render_body
from pipeline.review.marks import Mark, MarkKind, marks_between, pieces

KINDS: tuple[MarkKind, ...] = ("flag", "citation", "statistic", "bold", "italic")


class TextContent(HTMLParser):
    """The text content of HTML, as a browser would have it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.elements: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)


def content(html: str) -> str:
    parser = TextContent()
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


def elements(html: str) -> list[str]:
    parser = TextContent()
    parser.feed(html)
    return parser.elements


def paragraphs_of(text: str) -> list[Paragraph]:
    paragraphs, start = [], 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Paragraph(start, start + len(line)))
        start += len(line) + 1
    return paragraphs


texts = st.text(alphabet=st.sampled_from("ab<>&\"' \nế]-!/script"), max_size=60)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(texts)
    offsets = st.integers(0, len(text))
    marks: list[Mark] = []
    for _ in range(draw(st.integers(0, 8))):
        start, end = sorted((draw(offsets), draw(offsets)))
        marks.append(Mark(start, end, draw(st.sampled_from(KINDS)), f"r{len(marks)}", number=draw(st.integers(0, 3))))
    return text, marks


@given(marked_texts())
def test_the_text_content_of_the_body_is_the_text(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    assert content(render_body(text, paragraphs_of(text), marks, {})) == text


@given(marked_texts())
def test_pieces_follow_each_other_without_gap_or_overlap(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    at = 0
    for piece in pieces(0, len(text), marks):
        assert piece.start == at
        at = piece.end
    assert at == len(text)


@given(marked_texts())
def test_every_piece_has_all_marks_that_cover_it_and_no_other(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    for piece in pieces(0, len(text), marks):
        for offset in range(piece.start, piece.end):
            covering = {mark for mark in marks if mark.start <= offset < mark.end}
            assert set(piece.marks) == covering


@given(marked_texts())
def test_marks_are_given_to_every_paragraph_they_touch(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    bounds = [(one.start, one.end) for one in paragraphs_of(text)]
    for (start, end), inside in zip(bounds, marks_between(marks, bounds), strict=True):
        expected = {
            mark
            for mark in marks
            if (mark.start < end and start < mark.end and mark.start < mark.end)
            or (mark.start == mark.end and start <= mark.start <= end)
        }
        assert set(inside) == expected


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</template></script></textarea>",
        "]]><!-- --><![CDATA[",
        "&lt;b&gt; &amp;",
        "'onmouseover='alert(1)",
    ],
)
def test_words_of_a_report_are_never_markup(words: str) -> None:
    mark = Mark(0, len(words), "flag", "x-f0001-1", "error", 1)
    html = render_body(words, [Paragraph(0, len(words))], [mark], {})
    assert content(html) == words
    assert elements(html) == ["p", "a"]


def test_plain_words_get_no_element() -> None:
    assert render_body("xin chào", [Paragraph(0, 8)], [], {}) == "<p>xin chào</p>"


def test_a_citation_inside_a_flag_is_linked_to_both_and_opens_the_flag() -> None:
    marks = [Mark(0, 9, "flag", "x-f0001-1", "error", 1), Mark(4, 7, "citation", "x-c0001")]
    html = render_body("một hai ba", [Paragraph(0, 10)], marks, {})
    assert html == (
        '<p><a class="flag error" href="#x-f0001-1" data-r="x-f0001-1">một </a>'
        '<a class="flag citation error" href="#x-f0001-1" data-r="x-f0001-1 x-c0001" tabindex="-1">hai</a>'
        '<a class="flag error" href="#x-f0001-1" data-r="x-f0001-1" data-n="1" tabindex="-1"> b</a>a</p>'
    )


def test_a_nested_citation_opens_itself_not_the_one_around_it() -> None:
    marks = [Mark(0, 10, "citation", "outer"), Mark(4, 7, "citation", "inner")]
    html = render_body("một hai ba", [Paragraph(0, 10)], marks, {})
    assert re.findall(r'href="#(\w+)"', html) == ["outer", "inner", "outer"]


def test_a_place_without_words_can_still_be_jumped_to() -> None:
    html = render_body("Số: /BC", [Paragraph(0, 7)], [Mark(4, 4, "flag", "x-f0001-1", "error", 1)], {})
    assert content(html) == "Số: /BC"
    assert 'data-r="x-f0001-1"' in html


def test_a_flag_over_two_paragraphs_marks_both() -> None:
    html = render_body("một\nhai", [Paragraph(0, 3), Paragraph(4, 7)], [Mark(1, 6, "flag", "x")], {})
    assert re.sub(r"<a [^>]*>", "<a>", html) == "<p>m<a>ột</a></p>\n<p><a>ha</a>i</p>"


def cell(start: int, end: int, row: int, column: int) -> Paragraph:
    return Paragraph(start, end, "cell", table=0, row=row, column=column)


def test_a_table_is_a_table_with_its_empty_cells() -> None:
    text = "a\nb\nb\nc"
    html = render_body(text, [cell(0, 1, 0, 0), cell(2, 3, 0, 2), cell(4, 5, 0, 2), cell(6, 7, 1, 0)], [], {})
    assert content(html) == text
    assert html == (
        '<table class="printed"><tbody><tr><td>a</td>\n<td></td><td>b\nb</td></tr>\n<tr><td>c</td></tr></tbody></table>'
    )


def test_headings_are_headings_and_notes_are_told_apart() -> None:
    text = "I. Mục\n1 Ghi chú"
    html = render_body(text, [Paragraph(0, 6), Paragraph(7, 16, "note")], [], {0: Heading(1, "x-s0001")})
    assert unescape(html) == '<h3 id="x-s0001">I. Mục</h3>\n<p class="note">1 Ghi chú</p>'
