"""A Markdown file's lines gathered into blocks: headings, paragraphs, tables, footnotes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from pipeline.read.drawn_lines import is_drawn_line
from pipeline.read.raw import Raw
from pipeline.records.source import Start

BlockKind = Literal["body", "table", "html table", "note"]

_HEADING = regex.compile(r" {0,3}(#{1,6})\s++(?=\S)")
_FENCE = regex.compile(r"\s*+(?:```|~~~)\s*+\w*+\s*+$")
_QUOTE = regex.compile(r" {0,3}>[ ]?")
_TABLE_RULE = regex.compile(r"\s*+(?:\|\s*+)?+:?-++:?\s*+(?:\|\s*+(?::?-++:?\s*+)?+){1,200}+$")
# "[^1]: …", and the raised figure that OCR puts before the words of a footnote.
_NOTE = regex.compile(
    r"\s*(?:\[\^([^\[\]\s]{1,20})\]:?|<sup>\s*\(?(\d{1,3}|\*{1,3})\)?\s*</sup>|([¹²³⁰⁴-⁹]{1,3}))\s*(?=\S)"
)
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MOST_BARS = 500
_HTML_TABLE = regex.compile(r"(?i)\s*+<table\b")
_COMMENT_OPENS = regex.compile(r"<!--(?!.*-->)")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. `starts` is how its first line follows what stands before."""

    kind: BlockKind
    lines: tuple[Raw, ...]
    starts: Start = "maybe"
    heading: int = 0
    mark: str = ""


def split_blocks(text: str) -> Iterator[Block]:
    """The blocks of a text in order; blank lines, rules, fences and long comments are left out."""
    lines = _visible(text.split("\n"))
    position, after_gap = 0, True
    while position < len(lines):
        raw = lines[position]
        if not raw.text or (is_drawn_line(raw.text) and not _is_table(lines, position)):
            position, after_gap = position + 1, True
            continue
        block, position = _next_block(lines, position, "maybe" if after_gap else "yes")
        yield block
        after_gap = False


def _visible(texts: Sequence[str]) -> list[Raw]:
    """Every line without indent and quotation marks; those that print nothing become empty."""
    lines: list[Raw] = []
    inside_comment = False
    for number, text in enumerate(texts, start=1):
        if inside_comment:
            inside_comment = "-->" not in text
            text, column = "", 0
        elif text.isspace() or not text:
            text, column = "", 0
        else:
            column = 0
            if text[0] in " >" and (quote := _QUOTE.match(text)):
                column = quote.end()
            if text[0] in "`~ " and _FENCE.match(text):
                text = ""
            elif "<!--" in text and (opened := _COMMENT_OPENS.search(text)):
                text, inside_comment = text[: opened.start()], True
        lines.append(Raw(text[column:], number, column))
    return lines


def _next_block(lines: Sequence[Raw], position: int, starts: Start) -> tuple[Block, int]:
    raw = lines[position]
    if heading := _HEADING.match(raw.text):
        inner = Raw(_without_closing(raw.text[heading.end() :]), raw.number, raw.column + heading.end())
        return Block("body", (inner,), "yes", heading=len(heading[1])), position + 1
    if _is_table(lines, position):
        end = position + 1
        while end < len(lines) and 0 < lines[end].text.count("|") <= _MOST_BARS:
            end += 1
        return Block("table", tuple(lines[position:end]), "yes"), end
    if _HTML_TABLE.match(raw.text):
        end = _end_of_html_table(lines, position)
        return Block("html table", tuple(lines[position:end]), "yes"), end
    end = position + 1
    while end < len(lines) and not _interrupts(lines, end):
        end += 1
    if note := _NOTE.match(raw.text):
        first = Raw(raw.text[note.end() :], raw.number, raw.column + note.end())
        mark = note[1] or note[2] or note[3].translate(_SUPERSCRIPTS)
        return Block("note", (first, *lines[position + 1 : end]), "yes", mark=mark), end
    return Block("body", tuple(lines[position:end]), starts), end


def _interrupts(lines: Sequence[Raw], position: int) -> bool:
    """Whether the line ends the paragraph above it."""
    text = lines[position].text
    if not text:
        return True
    if text[0] not in " #|<[¹²³⁰⁴⁵⁶⁷⁸⁹-*_=.…–—" and "|" not in text:
        return False
    marked = _HEADING.match(text) or _NOTE.match(text) or _HTML_TABLE.match(text)
    return marked is not None or is_drawn_line(text) or _is_table(lines, position)


def _end_of_html_table(lines: Sequence[Raw], position: int) -> int:
    """The line after the one that closes the table; a table that is never closed ends with its rows."""
    end = position
    for number in range(position, len(lines)):
        text = lines[number].text.lower()
        if "</table" in text:
            return number + 1
        if "<t" in text or "</t" in text or number == end + 1:
            end = number
    return end + 1


def _is_table(lines: Sequence[Raw], position: int) -> bool:
    """A row between bars, or a row above a table's rule."""
    text = lines[position].text
    if "|" not in text:
        return False
    if text.count("|") > _MOST_BARS:
        return False
    bare = text.strip()
    if bare[0] == bare[-1] == "|" and len(bare) > 2:
        return True
    return position + 1 < len(lines) and _TABLE_RULE.match(lines[position + 1].text) is not None


def _without_closing(title: str) -> str:
    """A heading's words without the row of # that may close it."""
    words = title.rstrip()
    bare = words.rstrip("#")
    return bare.rstrip() if bare != words and bare[-1:].isspace() else words
