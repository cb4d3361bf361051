"""What divides one mention from the next: a mark, "và", a bullet."""

BULLETS = " \t-–+*•.)(“\"0123456789"
"""What may stand between the beginning of a line and its first words."""

_MARKS = (";", ",", ":", "và", "hoặc", "cùng")
_LONGEST = 24


def separator_before(value: str, low: int, start: int) -> int:
    """Where the mark or "và" begins that divides the mention at `start` from what stands before it; -1 if none does."""
    begin = max(low, start - _LONGEST)
    words = value[begin:start].rstrip(" -–+*•“\"\n")
    for article in ("các", "những"):
        if words.endswith(article):
            words = words[: -len(article)].rstrip(" -–+*•“\"\n")
    for mark in _MARKS:
        if words.endswith(mark):
            at = begin + len(words) - len(mark)
            return -1 if mark.isalpha() and at > low and value[at - 1].isalpha() else at
    return -1
