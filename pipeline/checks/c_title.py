"""C-TITLE: one title, quoted in two wordings."""

from collections.abc import Iterator

import regex
from rapidfuzz.fuzz import ratio

from pipeline.checks.mentions import mentions_by_code
from pipeline.checks.registry import check
from pipeline.checks.words_compared import span_quote
from pipeline.fold import fold
from pipeline.records import Finding, Report
from pipeline.rules import Rules

_OPENING_QUOTES = '“"«'
_NOT_WORDS = regex.compile(r"[^\w\s]+")


@check(
    "C-TITLE", name=("Tên văn bản trong ngoặc kép không thống nhất", "Quoted title in two wordings"), severity="info"
)
def quoted_titles_are_verbatim(report: Report, rules: Rules, *, alike_from: float = 85) -> Iterator[Finding]:
    """A title in quotation marks has the same words wherever the report quotes it (a paraphrase needs no marks)."""
    for group in mentions_by_code(report):
        wordings: dict[str, int] = {}
        for index in group.mentions:
            if _is_quoted(report, index):
                wordings.setdefault(_words(report.citations[index].subject), index)
        first, *others = wordings.items() or [("", 0)]
        for words, index in others:
            # A quotation cut short or of another title of the same code is not a slip in copying.
            if ratio(first[0], words) < alike_from or words.startswith(first[0]) or first[0].startswith(words):
                continue
            one, other = report.citations[first[1]], report.citations[index]
            yield Finding(
                quotes=(
                    span_quote(report, first[1], one.subject_start, one.subject_end),
                    span_quote(report, index, other.subject_start, other.subject_end),
                ),
                message_vi=f"Tên của {one.code} đặt trong ngoặc kép mà hai chỗ ghi khác nhau: đối chiếu bản gốc.",
                message_en=f"The title of {one.code} is quoted in two wordings: check it against the original.",
            )


def _is_quoted(report: Report, index: int) -> bool:
    citation, value = report.citations[index], report.text.value
    if not citation.subject or citation.subject_start == 0:
        return False
    return value[citation.subject_start - 1] in _OPENING_QUOTES or value[citation.subject_start] in _OPENING_QUOTES


def _words(subject: str) -> str:
    """The words alone: commas, capitals and the place of tone marks do not make another title."""
    return fold(_NOT_WORDS.sub(" ", subject))
