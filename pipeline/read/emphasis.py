"""Which asterisks and underscores set words in bold or italics, and which are printed."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

# What may follow an opening mark and precede a closing one, beside letters and digits. CommonMark allows more, but
# "(*)" is a printed note sign, "ngày __/__/2020" a blank date and "2*3" a product.
_NEVER_AFTER_OPENING = frozenset(")]},.;:!?/”’>|")
_NEVER_BEFORE_CLOSING = frozenset("([{/“‘<|")

_LOOK_BACK = 4
# "**KT.****GIÁM ĐỐC**": bold words side by side join their marks.
_LONGEST = 6


@dataclass(slots=True)
class Run:
    """A row of equal marks. `closed` and `opened` list what it came to mean: 2 for bold, 1 for italics."""

    character: str
    left: int
    column: int
    can_open: bool
    can_close: bool
    at_edge: bool
    closed: list[int] = field(default_factory=list)
    opened: list[int] = field(default_factory=list)

    @classmethod
    def between(cls, marks: str, before: str, after: str, column: int) -> Self:
        """The row of `marks` that stands between the characters `before` and `after` (empty at a line's ends)."""
        can_open = bool(after) and not after.isspace() and after not in _NEVER_AFTER_OPENING
        can_close = bool(before) and not before.isspace() and before not in _NEVER_BEFORE_CLOSING
        if marks[0] == "_":  # ke_hoach_2020.docx
            can_open = can_open and not before.isalnum() and (after.isalnum() or after in "*(“\"‘'")
            can_close = can_close and not after.isalnum()
        elif before.isdigit() and after.isdigit():
            can_open = can_close = False
        if len(marks) > (_LONGEST if marks[0] == "*" else 3):  # A line to write on.
            can_open = can_close = False
        return cls(marks[0], len(marks), column, can_open, can_close, not before or not after)


def match_runs(runs: Sequence[Run]) -> None:
    """Pair opening and closing runs of one block, innermost first; what finds no partner stays printed."""
    open_runs: dict[str, list[tuple[int, Run]]] = {"*": [], "_": []}
    for position, run in enumerate(runs):
        waiting = open_runs[run.character]
        while run.can_close and run.left and waiting:
            at, opener = _partner(waiting, run.left)
            width = 2 if opener.left >= 2 and run.left >= 2 else 1
            opener.left -= width
            opener.opened.append(width)
            run.left -= width
            run.closed.append(width)
            for others in open_runs.values():  # What opened in between and never closed is printed.
                while others and (others[-1][0] > at or not others[-1][1].left):
                    others.pop()
        if run.can_open and run.left:
            waiting.append((position, run))
    for run in runs:
        # A bold paragraph cut by a page end keeps one of its two marks: "**Sơ kết 05 năm thực hiện".
        if run.left >= 2 and run.at_edge and run.character == "*" and (run.can_open or run.can_close):
            run.left -= 2


def _partner(waiting: Sequence[tuple[int, Run]], width: int) -> tuple[int, Run]:
    """The run that a closing run of `width` marks closes: "**một *hai**" is bold, and its lone asterisk is printed."""
    return next((one for one in waiting[:-_LOOK_BACK:-1] if one[1].left == width), waiting[-1])
