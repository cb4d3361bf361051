"""Levels: which division each mark belongs to, from the order in which the document itself uses its styles.

A style that is open continues there and closes what stands below it; a style met for the first time opens a deeper
level; the usual order of styles (`rank`) decides only what the document leaves open.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.records import SectionKind
from pipeline.sections.marks import Mark, Reading

# Above this rank a style (phần, chương, mục, điều, I., A.) never stands under a list item, however the list opened.
_STRUCTURAL = 46


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: its index, the reading that fitted, and the index of its parent among the places."""

    mark: Mark
    reading: Reading
    kind: SectionKind
    parent: int | None
    level: int


@dataclass(frozen=True, slots=True)
class _Open:
    """A division that is still open, outermost first on the stack; `index` is its place."""

    index: int
    mark: Mark
    reading: Reading
    kind: SectionKind


def place_marks(marks: Sequence[Mark]) -> tuple[Place, ...]:
    """The place of each mark in the tree. Marks that fit nowhere ("P. Giám đốc") are left out."""
    places: list[Place] = []
    stack: list[_Open] = []
    for mark in marks:
        found = _find_place(stack, mark)
        if found is None:
            continue
        reading, depth = found
        del stack[depth:]
        parent = stack[-1] if stack else None
        kind = _kind_under(parent, reading)
        stack.append(_Open(len(places), mark, reading, kind))
        places.append(Place(mark, reading, kind, parent.index if parent else None, depth + 1))
    return tuple(places)


def _find_place(stack: Sequence[_Open], mark: Mark) -> tuple[Reading, int] | None:
    """The reading that fits, and how many open divisions stay open above the mark."""
    for reading in mark.readings:
        continued = _continued(stack, mark, reading)
        if continued is not None:
            return reading, continued
    likeliest = _likeliest(mark)
    return (likeliest, _depth(stack, mark, likeliest)) if likeliest is not None else None


def _depth(stack: Sequence[_Open], mark: Mark, reading: Reading) -> int:
    """How many open divisions stay open above a mark that continues no numbering."""
    same = [depth for depth, one in enumerate(stack) if one.reading.style == reading.style]
    if not same:
        return _by_rank(stack, mark, reading)
    if _restarts_below(stack, same[-1], mark, reading):
        return _by_rank(stack, mark, reading, at_least=same[-1] + 1)
    return _nearest_below(stack, same, reading)


def _continued(stack: Sequence[_Open], mark: Mark, reading: Reading) -> int | None:
    """Depth of the open division whose next sibling this is: the one set alike, then the innermost."""
    if reading.number is None:
        return None
    best: tuple[tuple[bool, bool, int], int] | None = None
    for depth, one in enumerate(stack):
        if one.reading.kind != reading.kind or not _follows(one.reading, reading):
            continue
        alike = (one.reading.style == reading.style, _set_alike(one.mark, mark), depth)
        if best is None or alike > best[0]:
            best = (alike, depth)
    return best[1] if best else None


def _follows(last: Reading, new: Reading) -> bool:
    if last.number is None or new.number is None or last.prefix != new.prefix:
        return False
    if last.latin and new.latin == last.latin + 1:
        return True  # Word processors number d) e) f), Vietnamese lists d) đ) e) g).
    return new.number == last.number + (0 if new.inserted else 1)


def _set_alike(one: Mark, other: Mark) -> bool:
    return (one.title.setting == "plain") == (other.title.setting == "plain")


def _likeliest(mark: Mark) -> Reading | None:
    """The reading of a label that continues nothing: the one that begins a list, else the first.

    "P. Giám đốc" is none: a lone capital without emphasis is an abbreviation or somebody's initial.
    """
    possible = [one for one in mark.readings if not _is_initial(mark, one)]
    return next((one for one in possible if one.number == 1), possible[0] if possible else None)


def _is_initial(mark: Mark, reading: Reading) -> bool:
    return reading.style == "capital" and reading.number != 1 and mark.title.setting == "plain"


def _restarts_below(stack: Sequence[_Open], depth: int, mark: Mark, reading: Reading) -> bool:
    """Whether a style that is open at `depth` begins anew under a division opened since ("1." in the text of "2.")."""
    if reading.number != 1 or reading.prefix or stack[depth].reading.rank < _STRUCTURAL:
        return False
    top = stack[-1]
    if len(stack) - 1 > depth:
        return top.kind == "unnumbered" or mark.after_colon
    return mark.after_colon and not (mark.title.heading and mark.title.setting != "plain")


def _nearest_below(stack: Sequence[_Open], same: Sequence[int], reading: Reading) -> int:
    """Among open divisions of one style, the one whose number lies closest below; else the innermost."""
    number = reading.number
    if number is None:
        return same[-1]
    gaps = [(number - last, -depth) for depth in same if (last := stack[depth].reading.number) and last < number]
    return -min(gaps)[1] if gaps else same[-1]


def _by_rank(stack: Sequence[_Open], mark: Mark, reading: Reading, at_least: int = 0) -> int:
    """How many open divisions can hold a style met for the first time."""
    depth = len(stack)
    while depth > at_least and not _can_hold(stack[depth - 1], mark, reading):
        depth -= 1
    return depth


def _can_hold(one: _Open, mark: Mark, reading: Reading) -> bool:
    emphasised = mark.title.setting != "plain" and not mark.title.run_in
    if emphasised and reading.kind != "dash" and one.mark.title.heading is False and one.kind not in ("dieu", "annex"):
        return False  # A heading does not stand inside a paragraph of text.
    if one.reading.rank < reading.rank:
        return True
    opens = reading.number == 1 or reading.kind == "dash"
    return opens and reading.rank > _STRUCTURAL and (one.kind == "unnumbered" or mark.after_colon)


def _kind_under(parent: _Open | None, reading: Reading) -> SectionKind:
    """In statute-like texts "1." under a Điều is a khoản and "a)" a điểm."""
    if parent is not None:
        if reading.kind == "arabic" and parent.kind == "dieu":
            return "khoan"
        if reading.kind == "letter" and parent.kind in ("khoan", "dieu"):
            return "diem"
    return reading.kind
