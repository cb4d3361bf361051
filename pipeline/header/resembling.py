"""A line of fixed wording that a scan damaged beyond its pattern: "_Đậc Tập - Tự do—~ - Hạnh phúc"."""

from rapidfuzz.fuzz import partial_ratio_alignment

from pipeline.fold import without_marks
from pipeline.records import Evidence, Text
from pipeline.rules.base import PatternRule

# "ĐẢNG CỘNG SẢN VIỆT NAM" reaches 70 of 100 against the national title, the worst scan of it 84.
_ALIKE = 80
_SHORTEST = 0.75
# Two columns on one line; a longer one is running text.
_LONGEST = 160


def find_resembling(text: Text, end: int, rule: PatternRule) -> Evidence | None:
    """The words before `end` that resemble the wording of the law, which is the first example of the rule."""
    wording = without_marks(rule.examples[0]).casefold()
    start = 0
    for line in text.reading[:end].splitlines(keepends=True):
        if _SHORTEST * len(wording) <= len(line) <= _LONGEST:
            found = partial_ratio_alignment(wording, without_marks(line).casefold(), score_cutoff=_ALIKE)
            if found is not None and found.dest_end - found.dest_start >= _SHORTEST * len(wording):
                words = line[found.dest_start : found.dest_end]
                low = start + found.dest_start + len(words) - len(words.lstrip())
                return text.evidence(low, low + len(words.strip()), rule.id)
        start += len(line)
    return None
