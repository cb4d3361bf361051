"""Where lines begin and end, and what divides one mention from the next: a mark, "và", a bullet."""

BULLETS = ' \t-–+*•.)(“"0123456789'
"""What may stand between the beginning of a line and its first words."""

_LINE = 2000
_MARKS = (";", ",", ":", "và", "hoặc", "cùng")
_ARTICLES = ("các", "những")
_LONGEST = 24


def line_start(value: str, at: int) -> int:
    """Where the line that holds `at` begins; of a very long line only the near part is looked at."""
    low = at - _LINE if at > _LINE else 0
    start = value.rfind("\n", low, at) + 1
    return start if start > low else low


def line_end(value: str, at: int) -> int:
    """Where the line that holds `at` ends, under the same bound."""
    end = value.find("\n", at, at + _LINE)
    return min(len(value), at + _LINE) if end < 0 else end


def separator_before(value: str, low: int, start: int) -> int:
    """Where the mark or "và" begins that divides the mention at `start` from what stands before it; -1 if none does."""
    begin = max(low, start - _LONGEST)
    words = value[begin:start].rstrip(' -–+*•“"\n')
    if words.endswith(_ARTICLES):
        words = words.removesuffix("các").removesuffix("những").rstrip(' -–+*•“"\n')
    if not words.endswith(_MARKS):
        return -1
    mark = next(mark for mark in _MARKS if words.endswith(mark))
    at = begin + len(words) - len(mark)
    return -1 if mark.isalpha() and at > low and value[at - 1].isalpha() else at
