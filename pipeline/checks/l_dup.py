"""L-DUP: one number is used twice in a list."""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.checks.numbered_lists import Item, heading_quote, numbered_lists
from pipeline.checks.registry import check
from pipeline.records import Finding, Report
from pipeline.rules import Rules


@check("L-DUP", name=("Trùng số thứ tự", "Number used twice"), severity="warning")
def numbers_are_used_once(report: Report, rules: Rules) -> Iterator[Finding]:
    """No two neighbours in one list bear the same number."""
    for items in numbered_lists(report, rules.headings):
        for before, after in pairwise(items):
            if before.place == after.place and _same_label(before, after) and not _may_restart(before, after):
                label = after.section.label
                yield Finding(
                    quotes=(heading_quote(report, before.index), heading_quote(report, after.index)),
                    message_vi=f"Số thứ tự “{label}” được dùng hai lần liền nhau: xem lại cách đánh số.",
                    message_en=f"“{label}” is used twice in one list: check the numbering.",
                )


def _same_label(before: Item, after: Item) -> bool:
    """“5.” and “5a.” share a number but are two."""
    return before.section.label.casefold().replace(" ", "") == after.section.label.casefold().replace(" ", "")


def _may_restart(before: Item, after: Item) -> bool:
    """A list of one item followed by another list looks the same as “1.” twice, unless both are headings."""
    return after.place == 1 and not (before.section.is_heading and after.section.is_heading)
