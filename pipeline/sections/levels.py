"""Levels: which division each mark belongs to, from the order in which the document itself uses its styles.

A style that is open continues there and closes what stands below it; a style that the document has used above or below
another keeps that order; `rank`, the usual order of styles, decides only between styles met for the first time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pipeline.records import SectionKind
from pipeline.sections.marks import Mark, Reading

# Up to this rank a style (phần, chương, mục, điều, I., A.) never stands under a list item, however the list opened.
_STRUCTURAL = 46
# So many divisions may stand between two numbers of one list.
_LOOK_BACK = 300


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: the reading that fitted, its kind there, the index of its parent place, its level."""

    mark: Mark
    reading: Reading
    kind: SectionKind
    parent: int | None
    level: int


def place_marks(*parts: Iterable[Mark]) -> tuple[Place, ...]:
    """The place of each mark in the tree; no division reaches from one part of the document into the next.

    Marks that fit nowhere ("P. Giám đốc") are left out.
    """
    outline = _Outline()
    for part in parts:
        outline.begin_part()
        for mark in part:
            outline.add(mark)
    return tuple(outline.places)


@dataclass(slots=True)
class _Outline:
    """The tree as far as it is built.

    `open` lists the places still open, outermost first; `above` the pairs of styles of which the first has stood above
    the second; `part` is the first place of the part being built.
    """

    places: list[Place] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    above: set[tuple[str, str]] = field(default_factory=set)
    part: int = 0

    def begin_part(self) -> None:
        """Close everything: what follows is another part of the document."""
        self.open.clear()
        self.part = len(self.places)

    def add(self, mark: Mark) -> None:
        """Put `mark` in its place and close what it ends."""
        found = self._find(mark)
        if found is None:
            return
        reading, depth = found
        del self.open[depth:]
        self.above.update((self.places[one].reading.style, reading.style) for one in self.open)
        parent = self.open[-1] if self.open else None
        kind = _kind_under(self.places[parent] if parent is not None else None, reading)
        self.open.append(len(self.places))
        self.places.append(Place(mark, reading, kind, parent, depth + 1))

    def _find(self, mark: Mark) -> tuple[Reading, int] | None:
        """The reading of `mark` that fits, and how many open places stay open above it."""
        for reading in mark.readings:
            depth = self._continued(mark, reading)
            if depth is not None:
                return reading, depth
        likeliest = _likeliest(mark)
        return (likeliest, self._depth(mark, likeliest)) if likeliest is not None else None

    def _continued(self, mark: Mark, reading: Reading) -> int | None:
        """Depth of the open place whose next sibling this is: of one style, set alike, innermost."""
        best: tuple[bool, bool, int] | None = None
        for depth, index in enumerate(self.open):
            one = self.places[index]
            if one.reading.kind == reading.kind and _follows(one.reading, reading):
                alike = (one.reading.style == reading.style, _set_alike(one.mark, mark), depth)
                best = alike if best is None else max(best, alike)
        return best[2] if best else None

    def _resumed(self, reading: Reading) -> int | None:
        """Depth of the list that a mark goes on with after something else stood in between."""
        if reading.number is None or reading.number == 1 or reading.kind == "dieu":
            return None  # Điều are counted through whatever chương and mục they stand in.
        opened = {None, *self.open}
        last = len(self.places) - 1
        for index in range(last, max(self.part, last - _LOOK_BACK) - 1, -1):
            place = self.places[index]
            if place.parent in opened and place.reading.style == reading.style:
                return place.level - 1 if _follows(place.reading, reading) else None
        return None

    def _depth(self, mark: Mark, reading: Reading) -> int:
        """How many places stay open above a mark that continues no open numbering."""
        resumed = self._resumed(reading)
        if resumed is not None:
            return resumed
        same = [depth for depth, one in enumerate(self.open) if self.places[one].reading.style == reading.style]
        least = 0
        if same and not self._restarts_below(same[-1], mark, reading):
            return self._nearest(same, reading)
        if same:
            least = same[-1] + 1
        depth = len(self.open)
        while depth > least and not self._can_hold(self.places[self.open[depth - 1]], mark, reading):
            depth -= 1
        return depth

    def _restarts_below(self, depth: int, mark: Mark, reading: Reading) -> bool:
        """Whether a style open at `depth` begins anew under a place opened since ("1." in the text of "2.")."""
        if reading.number != 1 or reading.prefix or reading.rank < _STRUCTURAL:
            return False
        last = self.places[self.open[-1]]
        if last.kind == "unnumbered":
            return True
        if not mark.after_colon or _is_set_heading(mark):
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

    def _can_hold(self, one: Place, mark: Mark, reading: Reading) -> bool:
        """Whether `mark` may stand under the open place `one`, whose style it does not share."""
        styles = (one.reading.style, reading.style)
        if _is_set_heading(mark) and _is_text(one) and reading.kind != "dash":
            return False
        if reading.kind == "unnumbered" and _is_right_below(mark, one):
            return True
        if styles in self.above or one.reading.rank < reading.rank:
            return styles[::-1] not in self.above
        if reading.rank <= _STRUCTURAL or styles[::-1] in self.above:
            return False
        # A list of a style met for the first time opens below, though the style usually stands higher.
        announced = mark.after_colon or one.kind == "unnumbered"
        if reading.kind == "dash":
            return announced or one.kind != "dash"
        return reading.number == 1 and not reading.prefix and (announced or one.kind != "dash")


def _follows(last: Reading, new: Reading) -> bool:
    """Whether `new` is the next number after `last`."""
    if last.number is None or new.number is None or last.prefix != new.prefix:
        return False
    if last.latin and new.latin == last.latin + 1:
        return True  # Word processors number d) e) f), Vietnamese lists d) đ) e) g).
    return new.number == last.number + (0 if new.inserted else 1)


def _set_alike(one: Mark, other: Mark) -> bool:
    return (one.title.setting == "plain") == (other.title.setting == "plain")


def _is_set_heading(mark: Mark) -> bool:
    return mark.title.setting != "plain" and not mark.title.run_in


def _is_text(one: Place) -> bool:
    """Whether a place is a numbered paragraph, inside which no heading stands."""
    return one.mark.title.heading is False and one.kind not in ("dieu", "annex")


def _is_right_below(mark: Mark, one: Place) -> bool:
    """Whether nothing stands between a heading and the heading `one` above it, which would else be empty."""
    return (
        bool(one.mark.title.heading)
        and not one.mark.title.run_in
        and one.kind != "unnumbered"
        and (mark.paragraph == one.mark.title.last_paragraph + 1)
    )


def _likeliest(mark: Mark) -> Reading | None:
    """The reading of a label that continues nothing: the one that begins a list, else the first.

    "P. Giám đốc" is none: a lone capital without emphasis is an abbreviation or somebody's initial.
    """
    possible = [one for one in mark.readings if not _is_initial(mark, one)]
    return next((one for one in possible if one.number == 1), possible[0] if possible else None)


def _is_initial(mark: Mark, reading: Reading) -> bool:
    return reading.style == "capital" and reading.number != 1 and mark.title.setting == "plain"


def _kind_under(parent: Place | None, reading: Reading) -> SectionKind:
    """In statute-like texts "1." under a Điều is a khoản and "a)" a điểm."""
    if parent is not None:
        if reading.kind == "arabic" and parent.kind == "dieu":
            return "khoan"
        if reading.kind == "letter" and parent.kind in ("khoan", "dieu"):
            return "diem"
    return reading.kind
