"""Days written wrong, by the part that is wrong."""

import datetime
from typing import Literal, get_args

from pipeline.synthesize.chance import Chance

Slip = Literal["day", "month", "year", "digit"]
SLIPS: tuple[Slip, ...] = get_args(Slip)


def miswritten(day: datetime.date, slip: Slip, before: datetime.date, chance: Chance) -> datetime.date | None:
    """The day with one part wrong, earlier than `before`; none if the draws give none.

    Of a wrong day or month both digits may differ; a wrong `digit` is one of the four of day and month.
    """
    for _ in range(60):
        wrong = _drawn(day, slip, chance)
        if wrong is not None and wrong != day and wrong < before and slip_of(day, wrong) == slip:
            return wrong
    return None


def slip_of(true: datetime.date, wrong: datetime.date) -> Slip | None:
    """Which part is wrong; none where several are."""
    same = (true.day == wrong.day, true.month == wrong.month, true.year == wrong.year)
    if same == (True, True, False):
        return "year"
    if not same[2]:
        return None
    if sum(one != other for one, other in zip(f"{true:%d%m}", f"{wrong:%d%m}", strict=True)) == 1:
        return "digit"
    return "day" if same[1] else "month" if same[0] else None


def _drawn(day: datetime.date, slip: Slip, chance: Chance) -> datetime.date | None:
    try:
        match slip:
            case "day":
                return day.replace(day=chance.randint(1, 28))
            case "month":
                return day.replace(month=chance.randint(1, 12))
            case "year":
                return day.replace(year=day.year + chance.choice([-1, -1, 1, 2]))
            case "digit":
                digits = list(f"{day:%d%m}")
                digits[chance.randrange(4)] = str(chance.randint(0, 9))
                return day.replace(day=int("".join(digits[:2])), month=int("".join(digits[2:])))
    except ValueError:  # No such day, as the 31st of a month of thirty.
        return None
