"""Levels: which division each mark belongs to, from the order in which the document itself uses its styles.

A style that is open continues there and closes what stands below it; a style that the document has used above or below
another keeps that order; `rank`, the usual order of styles, decides only between styles met for the first time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.sections.fitting import (
    STRUCTURAL,
    Place,
    can_hold,
    follows,
    goes_on_after,
    heads_a_restart,
    is_set_heading,
    is_stray,
    kind_under,
    likeliest_reading,
    of_one_case,
    opens_list_below,
    opens_right_below,
    set_alike,
)
from pipeline.sections.labels import Reading
from pipeline.sections.marks import Mark

# How many marks ahead are looked at for the list that goes on.
_AHEAD = 150


def place_marks(*parts: Iterable[Mark]) -> tuple[Place, ...]:
    """The place of each mark in the tree; no division reaches from one part of the document into the next.

    Marks that fit nowhere ("P. Giám đốc") are left out.
    """
    outline = _Outline()
    for part in parts:
        marks = tuple(part)
        outline.begin_part(marks)
        for position, mark in enumerate(marks):
            outline.add(mark, position)
    return tuple(outline.places)


@dataclass(slots=True)
class _Outline:
    """The tree as far as it is built.

    `open` lists the places still open, outermost first; `above` the pairs of styles of which the first has stood above
    the second; `lasts` the last place of each style under each parent, `latest` its last reading under any. `marks` are
    those of the part, `position` that of the one being placed.
    """

    places: list[Place] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    above: set[tuple[str, str]] = field(default_factory=set)
    lasts: dict[tuple[int | None, str], Place] = field(default_factory=dict)
    latest: dict[str, Reading] = field(default_factory=dict)
    marks: Sequence[Mark] = ()
    position: int = 0

    def begin_part(self, marks: Sequence[Mark]) -> None:
        """Close everything: what follows is another part of the document."""
        self.marks = marks
        self.open.clear()
        self.lasts.clear()
        self.latest.clear()

    def add(self, mark: Mark, position: int) -> None:
        """Put the mark at `position` in its place and close what it ends."""
        self.position = position
        found = self._find(mark)
        if found is None:
            return
        reading, depth = found
        del self.open[depth:]
        self.above.update((self.places[one].reading.style, reading.style) for one in self.open)
        parent = self.open[-1] if self.open else None
        kind = kind_under(self.places[parent] if parent is not None else None, reading)
        self.open.append(len(self.places))
        place = Place(mark, reading, kind, parent, depth + 1)
        self.places.append(place)
        self.lasts[parent, reading.style] = place
        self.latest[reading.style] = reading

    def _find(self, mark: Mark) -> tuple[Reading, int] | None:
        """The reading of `mark` that fits, and how many open places stay open above it."""
        for reading in mark.readings:
            depth = self._continued(mark, reading)
            if depth is not None:
                return reading, depth
        likeliest = likeliest_reading(mark, [self.places[one].reading for one in self.open])
        if likeliest is None or (is_stray(mark, likeliest) and not self._runs_on(likeliest)):
            return None
        return likeliest, self._depth(mark, likeliest)

    def _runs_on(self, reading: Reading) -> bool:
        """Whether a list of this style is open, or one that ended counts up to this number: I. 1) 2), II. 3) 4)."""
        if self._is_open(reading.style):
            return True
        latest = self.latest.get(reading.style)
        return latest is not None and follows(latest, reading)

    def _continued(self, mark: Mark, reading: Reading) -> int | None:
        """Depth of the open place whose next sibling this is: of one style, set alike, innermost."""
        best: tuple[bool, bool, int] | None = None
        for depth, index in enumerate(self.open):
            one = self.places[index]
            if one.reading.kind != reading.kind or not follows(one.reading, reading):
                continue
            if reading.inserted and opens_right_below(mark, one):
                continue  # "a) Kinh tế" / "a1) Nông nghiệp": nothing to stand between.
            same = one.reading.style == reading.style
            # "1." / "2)" is one list of a careless hand, unless a list of "1)" is open: then "2)" is there twice.
            if same or (of_one_case(one.mark, mark) and not self._is_open(reading.style)):
                alike = (same, set_alike(one.mark, mark), depth)
                best = alike if best is None else max(best, alike)
        return best[2] if best else None

    def _is_open(self, style: str) -> bool:
        return any(self.places[index].reading.style == style for index in self.open)

    def _resumed(self, reading: Reading) -> int | None:
        """Depth of the list that a mark goes on with after something else stood in between."""
        if reading.number is None or reading.number == 1 or reading.kind == "dieu":
            return None  # Điều are counted through whatever chương and mục they stand in.
        found: Place | None = None
        for parent in (None, *self.open):
            last = self.lasts.get((parent, reading.style))
            if last is not None and (found is None or last.mark.start > found.mark.start):
                found = last
        return found.level - 1 if found is not None and follows(found.reading, reading) else None

    def _depth(self, mark: Mark, reading: Reading) -> int:
        """How many places stay open above a mark that continues no open numbering."""
        resumed = self._resumed(reading)
        if resumed is not None:
            return resumed
        same = [depth for depth, one in enumerate(self.open) if self.places[one].reading.style == reading.style]
        if same and not self._restarts_below(mark, reading, len(same)):
            return self._nearest(same, reading)
        least = same[-1] + 1 if same else 0
        depth = len(self.open)
        while depth > least and not self._holds(self.places[self.open[depth - 1]], mark, reading):
            depth -= 1
        return depth

    def _holds(self, one: Place, mark: Mark, reading: Reading) -> bool:
        """Whether `mark` may stand under the open place `one`, by its style or by what comes after it."""
        if can_hold(one, mark, reading, self.above):
            return True
        if reading.number != 1 or reading.prefix:
            return False
        ahead = self.marks[self.position + 1 : self.position + 1 + _AHEAD]
        return goes_on_after(one, reading, ahead) or heads_a_restart(one, mark, reading, ahead)

    def _restarts_below(self, mark: Mark, reading: Reading, times: int) -> bool:
        """Whether a style that is open so many `times` begins anew under the innermost place ("1." in "2.")."""
        if reading.number != 1 or reading.prefix or reading.rank < STRUCTURAL:
            return False
        last = self.places[self.open[-1]]
        if last.kind == "unnumbered" or (times == 1 and opens_list_below(last, mark, reading)):
            return True
        if not mark.after_colon or is_set_heading(mark):
            return False
        # "2. Sở thực hiện:" / "1. Rà soát": the item itself opens the list; a line between may open one beside it.
        return last.mark.title.heading is not False or mark.paragraph == last.mark.title.last_paragraph + 1

    def _nearest(self, same: Sequence[int], reading: Reading) -> int:
        """Among open places of one style, the one whose number lies closest below; else the innermost."""
        number = reading.number
        if number is None:
            return same[-1]
        lasts = [(depth, self.places[self.open[depth]].reading.number) for depth in same]
        gaps = [(number - last, -depth) for depth, last in lasts if last is not None and last < number]
        return -min(gaps)[1] if gaps else same[-1]
