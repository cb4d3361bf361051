"""Headers for tests, from a few lines of text."""

from dataclasses import replace

from pipeline.header import find_header
from pipeline.normalise import normalise
from pipeline.records import Found, Header, Line
from pipeline.rules import load_rules
from tests.making import make_text

TITLE = "BÁO CÁO\nKết quả công tác năm 2020\nThực hiện Công văn số 12/UBND-KT, Sở Tài chính báo cáo như sau:"


def header_of(content: str) -> Header:
    return find_header(make_text(content), load_rules())


def scanned(content: str, **ink: tuple[int, ...]) -> Header:
    """The header of a scan; `ink` gives, for a word that a line holds, the offsets in that line where a pen wrote."""
    source = make_text(content).source
    page = source.pages[0]
    lines = tuple(_with_ink(line, ink) for line in page.lines)
    read = replace(source, how="ocr", pages=(replace(page, lines=lines, how="ocr"),))
    return find_header(normalise(read, load_rules().characters), load_rules())


def _with_ink(line: Line, ink: dict[str, tuple[int, ...]]) -> Line:
    return next((replace(line, handwritten=at) for word, at in ink.items() if word in line.text), line)


def said(found: Found | None) -> str:
    """The value that was found, empty when there was none."""
    return found.value if found else ""


def body_of(content: str) -> str:
    """The words between the head and the foot."""
    text = make_text(content)
    header = find_header(text, load_rules())
    return text.value[header.body_start : header.body_end].strip()
