"""Sections for tests, from a few lines of text."""

from pipeline.records import Header, Section, Text
from pipeline.rules import load_rules
from pipeline.sections import split_sections
from tests.making import make_text


def sections_of(content: str) -> tuple[Text, tuple[Section, ...]]:
    text = make_text(content)
    return text, split_sections(text, Header(body_end=len(text.value)), load_rules())


def tree(content: str) -> list[str]:
    """One line a section: its path and title, indented by level."""
    return [
        f"{'  ' * (one.level - 1)}{one.path} | {one.title}" for one in sections_of(content)[1] if one.kind != "dash"
    ]
