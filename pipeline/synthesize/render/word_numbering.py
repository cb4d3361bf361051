"""Automatic numbering of headings: the label is drawn by the word processor and is no text of the file."""

from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as WordParagraph

from pipeline.synthesize.blocks import Block, Paragraph, SectionTruth

_FORMATS = {"roman": "upperRoman", "arabic": "decimal", "decimal": "decimal", "letter": "lowerLetter"}
_LIST = 90
# Beyond d the letters of word processors (e, f) are not those of Vietnamese lists (đ, e).
_LETTERS_ALIKE = 4


def numbered_levels(blocks: Sequence[Block]) -> tuple[SectionTruth, ...]:
    """One division of each level, from the top; none where a word processor would number otherwise than is printed."""
    divisions = [one.section for one in blocks if isinstance(one, Paragraph) and one.section is not None]
    levels: dict[int, SectionTruth] = {}
    counts: dict[int | None, int] = {}
    for one in divisions:
        counts[one.parent] = counts.get(one.parent, 0) + 1
        first = levels.setdefault(one.level, one)
        too_far = one.kind == "letter" and one.ordinal > _LETTERS_ALIKE
        if one.kind not in _FORMATS or first.kind != one.kind or counts[one.parent] != one.ordinal or too_far:
            return ()
    return tuple(levels[level] for level in sorted(levels))


def add_list(word: WordDocument, levels: Sequence[SectionTruth]) -> None:
    """Declare the list that the headings belong to."""
    shown = "".join(_level(place, one) for place, one in enumerate(levels))
    numbering = word.part.numbering_part.element
    kind = '<w:multiLevelType w:val="multilevel"/>'
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}">{kind}{shown}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{_LIST}"><w:abstractNumId w:val="{_LIST}"/></w:num>'))


def number(paragraph: WordParagraph, level: int) -> None:
    """Make a paragraph a heading of that level (from 1)."""
    properties = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level - 1), ("w:numId", _LIST)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.append(element)
    paragraph._p.get_or_add_pPr().append(properties)


def _level(place: int, one: SectionTruth) -> str:
    counter = f"%{place}.%{place + 1}" if one.kind == "decimal" else f"%{place + 1}"
    look = (
        f'<w:numFmt w:val="{_FORMATS[one.kind]}"/><w:suff w:val="space"/><w:lvlText w:val="{counter}{one.label[-1]}"/>'
    )
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/>{look}<w:lvlJc w:val="left"/></w:lvl>'
