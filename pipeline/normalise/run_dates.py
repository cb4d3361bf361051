"""Dates whose slashes were lost or read as digits: "ngày 0702/2025", "ngày 12l5/2020"."""

from collections.abc import Iterator

_MARKS = "/.-"
_LIKE_A_SLASH = "1lI|!"


def read_run(printed: str, digits: str) -> str:
    """The one date that a run can be, "day/month/year"; empty when it can be several or none.

    `digits` is the run with its letters read as digits, one for one.
    """
    found = {date for date in _dates(printed, digits) if _exists(*date)}
    return "/".join(found.pop()) if len(found) == 1 else ""


def _dates(printed: str, digits: str) -> Iterator[tuple[str, str, str]]:
    """Day, month and year for every way to part the run; no more than one slash is wholly lost."""
    year = digits[-4:]
    for end, lost in _parts_before(printed, len(printed) - 4):
        for begin in range(1, end):
            for start, lost_too in _parts_before(printed, begin):
                if lost + lost_too < 2:
                    yield digits[:start], digits[begin:end], year


def _parts_before(printed: str, at: int) -> Iterator[tuple[int, bool]]:
    """Where the part before `at` may end, and whether its slash is lost: one stands there, one was misread, or none."""
    mark = printed[at - 1 : at]
    if mark in _MARKS:
        yield at - 1, False
        return
    if mark in _LIKE_A_SLASH:
        yield at - 1, False
    yield at, True


def _exists(day: str, month: str, year: str) -> bool:
    if not (day.isdecimal() and month.isdecimal() and year.isdecimal()) or len(day) > 2 or len(month) > 2:
        return False
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12 and year[:2] in ("19", "20")
