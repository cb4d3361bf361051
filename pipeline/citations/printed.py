"""A mention quotes what is printed, also where it was read otherwise; it is trusted as far as its letters are."""

from collections.abc import Sequence

from pipeline.citations.mention import Mention
from pipeline.records import Misread, Text

# How far a mention is trusted one of whose digits was printed as a letter, or may be two digits.
_MISREAD, _DOUBTFUL = 0.8, 0.5


def quote_the_print(mentions: Sequence[Mention], text: Text) -> None:
    """Give each mention its words as printed, and lower its confidence by what had to be read into them."""
    for mention in mentions:
        if mention.code:
            mention.confidence *= text.confidence(mention.code_start, mention.code_end)
        inside = [one for one in text.misread if one.start < mention.whole_end and mention.start < one.end]
        if inside:
            _quote(mention, inside, text)


def _quote(mention: Mention, misread: Sequence[Misread], text: Text) -> None:
    for one in misread:
        if one.start < mention.end:
            mention.confidence *= _DOUBTFUL if one.is_doubtful else _MISREAD
        if one.start < mention.code_start < one.end:  # "1 747/QĐ-BTTTT" is read with its gap before it.
            mention.start = one.start if mention.start == mention.code_start else mention.start
            mention.code_start = one.start
    if mention.date_raw:
        start = text.reading.find(mention.date_raw, mention.start, mention.whole_end)
        mention.date_raw = text.value[start : start + len(mention.date_raw)] if start >= 0 else mention.date_raw
    mention.code_raw = text.value[mention.code_start : mention.code_end]
    mention.subject = text.value[mention.subject_start : mention.subject_end]
