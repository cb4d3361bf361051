"""Letters in the place of digits ("l2/BC-SNV", "ngày O5 tháng 7"): what they are is told by where they stand."""

from collections.abc import Iterator
from functools import lru_cache

import regex

from pipeline.normalise.run_dates import read_run
from pipeline.records import Misread
from pipeline.rules.characters import MisreadRules

# A number and what tells that it is one: "Số: l2/2O20/QĐ-UBND", "ngày l2 tháng O5 năm 2O20".
_WINDOW = 40
_WHOLE_DATE = regex.compile(r"[^/.-]{1,2}([/.-])[^/.-]{1,2}\1[^/.-]{4}")


def find_misread(value: str, is_recognised: bool, rules: MisreadRules) -> tuple[Misread, ...]:
    """Every number that is not printed in plain digits, in reading order, none over another.

    In typed text one digit must be plain: "số I/KH" is what somebody meant to write.
    """
    found: list[Misread] = []
    for start, end in ((0, len(value)),) if is_recognised else _suspects(value, rules):
        found += _read_places(value, start, end, is_recognised, rules)
    kept: list[Misread] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _suspects(value: str, rules: MisreadRules) -> Iterator[tuple[int, int]]:
    """Windows around digits that stand beside such letters; windows that touch are one."""
    low = high = 0
    for match in rules.suspect.pattern.finditer(value):
        if match.start() - _WINDOW > high:
            yield low, high
            low = match.start() - _WINDOW
        high = min(len(value), match.end() + _WINDOW)
    yield low, high


def _read_places(value: str, start: int, end: int, is_recognised: bool, rules: MisreadRules) -> Iterator[Misread]:
    for place in rules.places:
        if place.only_scans and not is_recognised:
            continue
        read = _read_date if place.is_date else _keep if place.may_be_letter else _read_number
        for match in place.pattern.finditer(value, start, end):
            for low, high in match.spans("n"):
                printed = value[low:high]
                if is_recognised or (not printed.isdecimal() and any(map(str.isdecimal, printed))):
                    one = read(low, printed, rules)
                    if one is not None:
                        yield one


def _read_number(start: int, printed: str, rules: MisreadRules) -> Misread | None:
    """The number in digits, in as many characters as are printed: what is left over stands before it as spaces."""
    reads = _in_digits(printed, rules).replace(" ", "").rjust(len(printed))
    if reads == printed:
        return None
    return Misread(start, start + len(printed), reads, _has_doubt(printed, rules))


def _keep(start: int, printed: str, rules: MisreadRules) -> Misread:
    """A letter that may as well belong to the number ("12B/QĐ-UBND") stays, in doubt."""
    return Misread(start, start + len(printed), printed, is_doubtful=True)


def _read_date(start: int, printed: str, rules: MisreadRules) -> Misread | None:
    """A date with its slashes; where one was wholly lost, it takes the place of the space before the date."""
    if _WHOLE_DATE.fullmatch(printed):
        return None
    reads = read_run(printed, _in_digits(printed, rules))
    low = start - max(0, len(reads) - len(printed))
    return Misread(
        low, start + len(printed), (reads or printed).rjust(len(printed)), not reads or _has_doubt(printed, rules)
    )


def _has_doubt(printed: str, rules: MisreadRules) -> bool:
    return any(len(_digits(rules).get(letter, "")) > 1 for letter in printed)


def _in_digits(printed: str, rules: MisreadRules) -> str:
    digits = _digits(rules)
    return "".join(digits.get(letter, letter)[0] for letter in printed)


@lru_cache(maxsize=4)
def _digits(rules: MisreadRules) -> dict[str, str]:
    """The digits that each letter may stand for."""
    letters = (chr(code) for code in range(0x21, 0x180) if not chr(code).isdecimal())
    return {letter: one.digits for letter in letters for one in rules.digits if one.pattern.fullmatch(letter)}
