"""Tables of contents: they name the divisions of a document and are none."""

from pipeline.records import Text
from pipeline.rules.headings import HeadingRules

_LONGEST_LEADER = 60


def contents_lines(text: Text, first: int, last: int, rules: HeadingRules) -> frozenset[int]:
    """Which of the paragraphs `first:last` are the title or a line of a table of contents."""
    value = text.value
    if not any(sign in value for sign in rules.contents.signs):
        return frozenset()
    lines: set[int] = set()
    titled = False
    for index in range(first, last):
        paragraph = text.paragraphs[index]
        numbered = value[paragraph.end - 1].isdigit()
        if rules.contents.title.pattern.match(value, paragraph.start, paragraph.end):
            titled = True
        elif not numbered or not (titled or _has_leader(text, index, rules)):
            titled = False
            continue
        lines.add(index)
    return frozenset(lines)


def _has_leader(text: Text, index: int, rules: HeadingRules) -> bool:
    paragraph = text.paragraphs[index]
    start = max(paragraph.start, paragraph.end - _LONGEST_LEADER)
    return rules.contents.entry.pattern.search(text.value, start, paragraph.end) is not None
