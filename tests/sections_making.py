"""Sections for tests, from a few lines of text."""

from dataclasses import replace

from pipeline.records import Header, Section, Text
from pipeline.rules import load_rules
from pipeline.sections import split_sections
from tests.making import make_text


def sections_of(content: str, *, scanned: bool = False) -> tuple[Text, tuple[Section, ...]]:
    text = make_text(content)
    if scanned:
        text = replace(text, source=replace(text.source, how="ocr"))
    return text, split_sections(text, Header(body_end=len(text.value)), load_rules())


def tree(content: str, *, scanned: bool = False) -> list[str]:
    """One line a section: its path and title, indented by level."""
    sections = sections_of(content, scanned=scanned)[1]
    return [f"{'  ' * (one.level - 1)}{one.path} | {one.title}" for one in sections if one.kind != "dash"]
