"""L-GAP: a number is left out in a list."""

from collections.abc import Iterator
from itertools import pairwise

import regex

from pipeline.checks.numbered_lists import Item, heading_quote, numbered_lists
from pipeline.checks.recognised_text import is_recognised
from pipeline.checks.registry import check
from pipeline.records import Finding, Report
from pipeline.rules import Rules

_LAST_NUMBER = regex.compile(r"\d+(?=\D*$)")


@check("L-GAP", name=("Danh mục bị nhảy số", "Gap in numbering"), severity="warning")
def numbering_has_no_gap(report: Report, rules: Rules, *, widest: int = 3) -> Iterator[Finding]:
    """No number is left out between two divisions of one list; more than `widest` lost ones are another list."""
    for items in numbered_lists(report, rules.headings):
        for before, after in pairwise(items):
            missing = after.place - before.place - 1
            if 0 < missing <= widest and not _stands_between(report, before, after):
                yield _finding(report, before, after, missing)


def _stands_between(report: Report, before: Item, after: Item) -> bool:
    """Whether the number that seems lost stands in a table or in mid-line, where no division opens."""
    label = before.section.label
    digits = _LAST_NUMBER.search(label)
    if digits:
        lost = regex.escape(f"{label[: digits.start()]}{before.place + 1}{label[digits.end() :]}")
        # "18a, 18b. Chữ ký" stands for 18.
        lost = rf"(?:{lost}|(?<=\n){before.place + 1}\p{{Ll}}[,.)])"
    elif before.section.kind in ("roman", "letter", "diem"):
        lost = ("[IVX]{1,5}" if before.section.kind == "roman" else r"\p{L}") + regex.escape(label[-1:])
    else:
        return False
    between = report.text.value[before.section.title_start : after.section.start]
    # The "2." of "1.2." is no "2.".
    return bool(regex.search(rf"(?<![\p{{L}}\p{{N}}]|\p{{N}}\.){lost}(?=\s)", between))


def _finding(report: Report, before: Item, after: Item, missing: int) -> Finding:
    first, second = before.section.label, after.section.label
    scanned = is_recognised(report)
    lost_vi = f"thiếu {missing} mục ở giữa" if missing > 1 else "thiếu một mục ở giữa"
    lost_en = f"{missing} items are missing" if missing > 1 else "one item is missing"
    doubt_vi = "; có thể do dòng bị mất khi nhận dạng" if scanned else ""
    doubt_en = "; the scan may have lost a line" if scanned else ""
    return Finding(
        quotes=(heading_quote(report, before.index), heading_quote(report, after.index)),
        message_vi=f"Sau “{first}” là “{second}”, {lost_vi}{doubt_vi}: xem có bị sót nội dung hay đánh số nhầm.",
        message_en=f"After “{first}” comes “{second}”, {lost_en}{doubt_en}: is text lost, or the numbering wrong?",
        severity="info" if scanned else "",
    )
