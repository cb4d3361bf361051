"""Headers for tests, from a few lines of text."""

from pipeline.header import find_header
from pipeline.records import Found, Header
from pipeline.rules import load_rules
from tests.making import make_text


def header_of(content: str) -> Header:
    return find_header(make_text(content), load_rules())


def said(found: Found | None) -> str:
    """The value that was found, empty when there was none."""
    return found.value if found else ""


def body_of(content: str) -> str:
    """The words between the head and the foot."""
    text = make_text(content)
    header = find_header(text, load_rules())
    return text.value[header.body_start : header.body_end].strip()
