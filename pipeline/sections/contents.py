"""Tables of contents: they name the divisions of a document and are none."""

from pipeline.records import Text
from pipeline.rules.headings import HeadingRules

_LONGEST_LEADER = 60


def after_contents(text: Text, index: int, last: int, rules: HeadingRules) -> int:
    """The first paragraph from `index` on that is no line of a table of contents; `index` where none stands."""
    value, paragraphs = text.value, text.paragraphs
    titled = _is_title(text, index, rules)
    below = index + titled
    while below < last and value[paragraphs[below].end - 1].isdigit():
        if not (titled or _has_leaders(text, below, rules)):
            break
        below += 1
    return below


def _is_title(text: Text, index: int, rules: HeadingRules) -> bool:
    paragraph = text.paragraphs[index]
    return text.value[paragraph.start] in "Mm" and bool(
        rules.contents.title.pattern.match(text.value, paragraph.start, paragraph.end)
    )


def _has_leaders(text: Text, index: int, rules: HeadingRules) -> bool:
    paragraph = text.paragraphs[index]
    start = max(paragraph.start, paragraph.end - _LONGEST_LEADER)
    return rules.contents.entry.pattern.search(text.value, start, paragraph.end) is not None
