"""DOCX: the labels that Word prints for automatic numbering."""

import pytest

from tests.docx_making import abstract_list, list_of, numbered, paragraph, run, table
from tests.docx_reading import bold, lines, only, texts


def labels(numbering: str, *items: str) -> list[str]:
    return [text.rpartition("x")[0].strip() for text in texts("".join(items), numbering=numbering)]


def test_levels_count_and_begin_anew_under_a_new_parent() -> None:
    numbering = abstract_list("upperRoman %1.", "decimal %2.", "lowerLetter %3)", "bullet -") + list_of()
    items = [numbered("x", level) for level in (0, 1, 2, 2, 3, 1, 0, 1, 2)]
    assert labels(numbering, *items) == ["I.", "1.", "a)", "b)", "-", "2.", "II.", "1.", "a)"]


def test_levels_above_are_shown() -> None:
    numbering = abstract_list("decimal %1.", "decimal %1.%2.", "decimal %1.%2.%3.") + list_of()
    items = [numbered("x", level) for level in (0, 1, 1, 2, 0, 1)]
    assert labels(numbering, *items) == ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1."]


def test_a_level_above_that_was_never_used_shows_its_start() -> None:
    numbering = abstract_list("decimal %1.", "decimal %1.%2.") + list_of()
    assert labels(numbering, numbered("x", 1), numbered("x", 1)) == ["1.1.", "1.2."]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("decimal Điều_%1. 5", ["Điều_5.", "Điều_6."]),
        ("lowerRoman (%1)", ["(i)", "(ii)"]),
        ("upperLetter %1.", ["A.", "B."]),
        ("decimalZero %1 9", ["09", "10"]),
        ("lowerLetter %1) 26", ["z)", "aa)"]),
        ("upperRoman %1. 3999", ["MMMCMXCIX.", "4000."]),
        ("bullet \uf0b7", ["-", "-"]),
        ("bullet +", ["+", "+"]),
        ("none ", ["", ""]),
    ],
)
def test_number_formats(level: str, expected: list[str]) -> None:
    assert labels(abstract_list(level) + list_of(), numbered("x"), numbered("x")) == expected


def test_lists_of_one_kind_count_on_unless_they_start_over() -> None:
    fresh = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = (
        abstract_list("decimal %1.") + list_of(number=1) + list_of(number=2) + list_of(number=3, overrides=fresh)
    )
    items = [numbered("x", number=number) for number in (1, 1, 2, 3, 3)]
    assert labels(numbering, *items) == ["1.", "2.", "3.", "1.", "2."]


def test_empty_numbered_paragraphs_count_but_print_no_line() -> None:
    numbering = abstract_list("decimal %1.") + list_of()
    assert texts(numbered("Một") + numbered("") + numbered("Ba"), numbering=numbering) == ["1. Một", "3. Ba"]


def test_the_numbered_first_column_of_a_table_is_printed() -> None:
    numbering = abstract_list("decimal %1") + list_of()
    found = lines(table(["TT", "Tên"], [numbered(""), "Xã A"], [numbered(""), "Xã B"]), numbering=numbering)
    assert [line.text.strip() for line in found] == ["TT", "Tên", "1", "Xã A", "2", "Xã B"]


def test_numbering_by_style_and_no_numbering_by_number_zero() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract_list("decimal %1.") + list_of()
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = (
        paragraph("Một", style="Muc")
        + paragraph("Thường", style="Muc", properties=none)
        + paragraph("Hai", style="Muc")
    )
    assert texts(body, styles=styles, numbering=numbering) == ["1. Một", "Thường", "2. Hai"]


def test_the_label_is_set_as_the_paragraph_mark() -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:b/></w:rPr>'
    line = only(
        paragraph(run("Mục", "<w:b/>"), " thường", properties=listed),
        numbering=abstract_list("decimal %1.") + list_of(),
    )
    assert bold(line) == ["1. Mục"]


def test_an_unknown_list_prints_no_label() -> None:
    assert texts(numbered("Một", number=9)) == ["Một"]
