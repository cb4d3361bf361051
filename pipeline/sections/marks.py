"""Marks: the paragraphs that open a division, each with every way its label can be understood."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import Paragraph, Text
from pipeline.rules.headings import HeadingRules
from pipeline.sections.contents import contents_lines
from pipeline.sections.labels import Label, Reading, read_label
from pipeline.sections.titles import Title, read_title, stands_alone
from pipeline.sections.unclosed import unclosed_labels
from pipeline.sections.worn_labels import worn_label

# A line of so many characters that ends in a word was broken inside its sentence.
_LONG_LINE = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A paragraph that opens a division.

    `after_colon`: the text before it announces a list; `after_break`: the long line above it has no mark at its end.
    """

    paragraph: int
    start: int
    label: str
    readings: tuple[Reading, ...]
    title: Title
    after_colon: bool
    after_break: bool = False


def find_marks(text: Text, first: int, last: int, rules: HeadingRules) -> Iterator[Mark]:
    """The marks among the paragraphs `first:last`, in reading order; cells and footnotes hold none."""
    value, paragraphs = text.value, text.paragraphs
    before: Paragraph | None = None
    below_text = False
    quoted_until = -1
    unclosed, contents = unclosed_labels(text, first, last, rules), contents_lines(text, first, last, rules)
    index = first
    while index < last:
        paragraph = paragraphs[index]
        if paragraph.kind == "body" and index not in contents:
            mark: Mark | None = None
            if value[paragraph.start] in '“"':
                quoted_until = max(quoted_until, _quote_end(value, paragraph, rules))
            elif paragraph.start >= quoted_until:  # Else the words of another text that this one amends.
                mark = _mark_at(text, index, before, below_text, unclosed.get(index), rules)
            if mark is not None and _has_something_below(mark, last):
                yield mark
                index = mark.title.last_paragraph
            before, below_text = paragraphs[index], mark is None or mark.title.heading is False
        index += 1


def _has_something_below(mark: Mark, last: int) -> bool:
    """A line that ends its part of the document heads nothing: it is a name or a remark."""
    return mark.readings[0].kind != "unnumbered" or mark.title.run_in or mark.title.last_paragraph + 1 < last


def _mark_at(
    text: Text, index: int, before: Paragraph | None, below_text: bool, unclosed: Label | None, rules: HeadingRules
) -> Mark | None:
    """The mark that paragraph `index` is: numbered (also by an `unclosed` label), or a heading without a number."""
    value, paragraph = text.value, text.paragraphs[index]
    announced = before is not None and value[before.end - 1] == ":"
    # "… theo quy định tại khoản" / "2. Điều này": the line goes on with the one above.
    goes_on = below_text and before is not None and _breaks_off(value, before, rules)
    if rules.opening.match(value, paragraph.start, paragraph.end):
        return None if goes_on else _numbered(text, index, announced, rules)
    if unclosed is not None and not goes_on:
        return _labelled(text, index, unclosed, announced, rules)
    if text.source.is_recognised and not goes_on:
        worn = _numbered(text, index, announced, rules)
        if worn is not None:
            return worn
    title = stands_alone(text, index, rules)
    return _unnumbered(index, title, announced, rules) if title is not None else None


def _numbered(text: Text, index: int, announced: bool, rules: HeadingRules) -> Mark | None:
    paragraph = text.paragraphs[index]
    label = read_label(text.value, paragraph.start, paragraph.end, rules)
    worn = worn_label(text, paragraph, rules) if text.source.is_recognised else None
    if label is not None and worn is not None:
        label = Label((*label.readings, *worn.readings), label.end)
    return _labelled(text, index, label or worn, announced, rules)


def _labelled(text: Text, index: int, label: Label | None, announced: bool, rules: HeadingRules) -> Mark | None:
    if label is None:
        return None
    start = text.paragraphs[index].start
    title = read_title(text, index, label.end, label.readings[0].kind, rules)
    words = text.value[start : label.end]
    return Mark(index, start, words, label.readings, title, announced, _is_unended(text, index - 1))


def _unnumbered(index: int, title: Title, announced: bool, rules: HeadingRules) -> Mark:
    ranks = rules.unnumbered
    rank = {"capitals": ranks.capitals, "bold": ranks.bold}.get(title.setting, ranks.italic)
    reading = Reading(f"unnumbered-{title.setting}", "unnumbered", f"unnumbered-{title.setting}", rank, None)
    return Mark(index, title.start, "", (reading,), title, announced)


def attachment_mark(text: Text, first: int, last: int, rules: HeadingRules) -> Mark:
    """The mark of an attached document whose title stands in the paragraphs `first` to `last`."""
    start = text.paragraphs[first].start
    reading = Reading("attachment", "annex", rules.annex.style, rules.annex.rank, None)
    title = Title(start, text.paragraphs[last].end, last, "capitals", True)
    return Mark(first, start, "", (reading,), title, after_colon=False)


def _breaks_off(value: str, paragraph: Paragraph, rules: HeadingRules) -> bool:
    return bool(rules.broken_off.pattern.search(value, max(paragraph.start, paragraph.end - 12), paragraph.end))


def _is_unended(text: Text, index: int) -> bool:
    """Whether paragraph `index` is a long line of text that ends in a word."""
    if index < 0 or text.paragraphs[index].kind != "body":
        return False
    paragraph = text.paragraphs[index]
    return paragraph.end - paragraph.start > _LONG_LINE and text.value[paragraph.end - 1].isalnum()


def _quote_end(value: str, paragraph: Paragraph, rules: HeadingRules) -> int:
    """Where a quotation of articles that opens a paragraph closes; -1 when it closes in it or not within reason."""
    if not rules.quoted.pattern.match(value, paragraph.start, paragraph.end):
        return -1
    closing = "”" if value[paragraph.start] == "“" else '"'
    if value.find(closing, paragraph.start + 1, paragraph.end) >= 0:
        return -1
    return value.find(closing, paragraph.end, paragraph.end + 20_000)
