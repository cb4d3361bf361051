"""Fitting: which two divisions can be neighbours in a list, and which can stand under which."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import chain

from pipeline.records import SectionKind
from pipeline.sections.labels import Reading
from pipeline.sections.marks import Mark

# Up to this rank a style (phần, chương, mục, điều, I., A.) never stands under a list item, however the list opened.
STRUCTURAL = 46
# Divisions of statutes stand under no list, whatever comes after them.
_STATUTE = frozenset({"phan", "chuong", "muc", "dieu", "annex", "dash"})
# A list whose first items were lost may begin with the next number.
_LOST_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stands: the reading that fitted, its kind there, the index of its parent place, its level."""

    mark: Mark
    reading: Reading
    kind: SectionKind
    parent: int | None
    level: int


def can_hold(one: Place, mark: Mark, reading: Reading, above: Set[tuple[str, str]]) -> bool:
    """Whether `mark` may stand under the open place `one`, whose style it does not share.

    `above` holds the pairs of styles of which the first has stood above the second in this document.
    """
    styles = (one.reading.style, reading.style)
    if is_set_heading(mark) and _is_text(one) and reading.kind != "dash":
        return False
    if (reading.kind == "unnumbered" and _is_right_below(mark, one)) or opens_list_below(one, mark, reading):
        return True
    if reading.prefix and reading.prefix == one.mark.label.rstrip(".):/-– "):
        return True  # "a.1." under "a.", though decimals usually stand above letters.
    if styles in above or one.reading.rank < reading.rank:
        return styles[::-1] not in above
    if reading.rank <= STRUCTURAL or styles[::-1] in above:
        return False
    # A list of a style met for the first time opens below, though the style usually stands higher.
    announced = mark.after_colon or one.kind == "unnumbered" or _is_starred_heading(one)
    if reading.kind == "dash":
        return announced or one.kind != "dash"
    return reading.number == 1 and not reading.prefix and (announced or one.kind != "dash")


def goes_on_after(one: Place, reading: Reading, ahead: Sequence[Mark]) -> bool:
    """Whether the list of `one` goes on after the one that `reading` begins: "A." is under "I." where "II." follows."""
    if one.kind == "unnumbered" or reading.kind in _STATUTE:
        return False
    following = (next_one for mark in ahead for next_one in mark.readings if next_one.style == one.reading.style)
    first = next(following, None)
    if first is None:  # "III. TỔ CHỨC" / "A." / "B.": letters that no letter stood above open the last one's list.
        return reading.style == "capital" and one.kind in ("roman", "muc")
    return follows(one.reading, first)


def heads_a_restart(one: Place, mark: Mark, reading: Reading, ahead: Sequence[Mark]) -> bool:
    """Whether `one` is a heading in capitals and the list that `reading` begins under it begins anew under a later one.

    "PHẦN NỘI DUNG" / "I." / "II." / "PHẦN KẾT LUẬN" / "I."
    """
    if reading.kind not in ("roman", "letter") or not _is_right_under(mark, one):
        return False
    likeliest = [later.readings[0] for later in ahead]
    heading = next((place for place, later in enumerate(likeliest) if later.style == one.reading.style), len(likeliest))
    return any(later.style == reading.style and later.number == 1 for later in likeliest[heading:])


def _is_right_under(mark: Mark, one: Place) -> bool:
    return one.kind == "unnumbered" and one.mark.title.setting == "capitals" and opens_right_below(mark, one)


def follows(last: Reading, new: Reading) -> bool:
    """Whether `new` is the next number after `last`."""
    if last.number is None or new.number is None or last.prefix != new.prefix:
        return False
    if last.latin and new.latin == last.latin + 1:
        return True  # Word processors number d) e) f), Vietnamese lists d) đ) e) g).
    return new.number == last.number + (0 if new.inserted else 1)


def set_alike(one: Mark, other: Mark) -> bool:
    """Whether both are emphasised or neither is."""
    return (one.title.setting == "plain") == (other.title.setting == "plain")


def of_one_case(one: Mark, other: Mark) -> bool:
    """Whether both labels are in capitals or neither is: "A." and "b)" make no list."""
    return one.label.isupper() == other.label.isupper()


def is_set_heading(mark: Mark) -> bool:
    """Whether the whole line is set as a heading."""
    return mark.title.setting != "plain" and not mark.title.run_in


def _is_text(one: Place) -> bool:
    """Whether a place is a numbered paragraph, inside which no heading stands."""
    return one.mark.title.heading is False and one.kind not in ("dieu", "annex")


def _is_starred_heading(one: Place) -> bool:
    """Whether `one` is a star before a line that no mark ends: "* Ưu điểm"."""
    return one.reading.style == "star" and one.mark.title.heading is not False


def opens_list_below(one: Place, mark: Mark, reading: Reading) -> bool:
    """Whether a list begins right below the line of `one`, which may be its heading: "(b) Giải pháp" / "1. Mở lớp"."""
    begins = reading.number == 1 and not reading.prefix and reading.rank > STRUCTURAL
    return begins and one.kind != "dash" and opens_right_below(mark, one)


def opens_right_below(mark: Mark, one: Place) -> bool:
    """Whether nothing stands between `mark` and the line of `one` above it, which may be a heading."""
    title = one.mark.title
    return title.heading is not False and not title.run_in and mark.paragraph == title.last_paragraph + 1


def _is_right_below(mark: Mark, one: Place) -> bool:
    """Whether nothing stands between a heading and the heading `one` above it, which would else be empty."""
    sure = one.mark.title.heading or mark.title.run_in
    return bool(sure) and one.kind != "unnumbered" and opens_right_below(mark, one)


def likeliest_reading(mark: Mark, running: Sequence[Reading]) -> Reading | None:
    """The reading of a label that continues nothing: the one that begins a list, else the first.

    "P. Giám đốc" is none: a lone capital without emphasis is an abbreviation or somebody's initial. Nor is what a
    damaged label may have been, unless it begins a list. `running` are the readings of the open places: under
    "II. NHIỆM VỤ", "I. Nhiệm vụ" of a scan is "1.".
    """
    possible = [one for one in mark.readings if not _is_initial(mark, one, running)]
    firsts = sorted((one for one in possible if one.number == 1), key=lambda one: one.inserted)
    if len(firsts) > 1 and mark.title.setting != "capitals":
        styles = {one.style for one in running}
        firsts.sort(key=lambda one: one.style in styles)
    return next(chain(firsts, (one for one in possible if not one.worn)), None)


def _is_initial(mark: Mark, reading: Reading, running: Sequence[Reading]) -> bool:
    if reading.style != "capital" or reading.number == 1 or mark.title.setting != "plain":
        return False
    # "A." / "B." / "B.", "A." / "C.": a letter of the open list typed twice, or one left out.
    return not any(
        one.style == "capital" and 0 <= (reading.number or 0) - (one.number or 0) <= _LOST_AT_MOST for one in running
    )


def is_stray(mark: Mark, reading: Reading) -> bool:
    """Whether a plain number opens no list, as where a line broke in a sentence: "cao đẳng" / "02. Sở có"."""
    number = reading.number or 0
    late = number > _LOST_AT_MOST or (number > 1 and mark.after_break)
    return reading.kind == "arabic" and late and mark.title.setting == "plain"


def kind_under(parent: Place | None, reading: Reading) -> SectionKind:
    """In statute-like texts "1." under a Điều is a khoản and "a)" a điểm."""
    if parent is not None:
        if reading.kind == "arabic" and parent.kind == "dieu":
            return "khoan"
        if reading.kind == "letter" and parent.kind in ("khoan", "dieu"):
            return "diem"
    return reading.kind
