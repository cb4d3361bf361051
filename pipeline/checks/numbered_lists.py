"""The lists that number the divisions of a report: what stands side by side and is counted together."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.records import Quote, Report, Section
from pipeline.rules.headings import HeadingRules


@dataclass(frozen=True, slots=True)
class Item:
    """One division of a list: its index among the sections and its place in the order that the list follows."""

    index: int
    section: Section
    place: int


def numbered_lists(report: Report, rules: HeadingRules) -> Iterator[tuple[Item, ...]]:
    """The lists of a report, each from one restart of the numbering to the next, in reading order.

    Siblings of one kind make a list; the Điều of a document are counted through, whatever chương they stand in. Annexes
    make none: those of several documents may follow each other.
    """
    places = {upper: _letter_places(report.sections, rules, upper) for upper in (False, True)}
    groups: dict[tuple[int | None, str, bool, str], list[Item]] = {}
    for index, section in enumerate(report.sections):
        if section.number is None or section.kind == "annex" or section.rule in rules.uncounted:
            continue
        place = section.number
        if section.kind in ("letter", "diem"):
            letter = _letter(section)
            place = places[letter.isupper()].get(letter.lower(), place)
        whole = section.kind == "dieu"
        parent = annex_of(report.sections, index) if whole else section.parent
        group = groups.setdefault((parent, section.kind, section.label[:1].isupper(), _list_name(section)), [])
        if group and place < group[-1].place:
            yield tuple(group)
            group.clear()
        group.append(Item(index, section, place))
    for group in groups.values():
        yield tuple(group)


def annex_of(sections: tuple[Section, ...], index: int) -> int | None:
    """The annex in which a division stands, None in the body."""
    at: int | None = index
    while at is not None and sections[at].kind != "annex":
        at = sections[at].parent
    return at


def heading_quote(report: Report, index: int) -> Quote:
    """The label of a division with the words of its title."""
    section = report.sections[index]
    end = max(section.title_end, section.start + len(section.label))
    return Quote(section.start, end, report.text.value[section.start : end], ("section", index))


def _list_name(section: Section) -> str:
    """What besides their kind the divisions of a list share: "1.5.2." and "1.6." are of two lists, wherever they stand.

    So are "Mục tiêu 1" and "Nhiệm vụ 1".
    """
    if section.kind == "decimal":
        return section.label.rstrip(". )").rpartition(".")[0]
    if section.kind == "noi_dung":
        return section.label.lstrip("0123456789. /)").rpartition(" ")[0]
    return ""


def _letter(section: Section) -> str:
    return section.label.strip("().-–/ ")[:1]


def _letter_places(sections: tuple[Section, ...], rules: HeadingRules, upper: bool) -> dict[str, int]:
    """The alphabet by which a report letters its lists, capitals (typed by hand) apart from small letters.

    Only a letter that one alphabet alone has decides (đ; f, j, w, z); until one is met, d) e) is as good as d) đ) e).
    """
    letters = {_letter(one) for one in sections if one.kind in ("letter", "diem")}
    letters = {letter.lower() for letter in letters if letter.isupper() is upper}
    if "đ" in letters:
        return rules.vietnamese_places
    if letters - rules.vietnamese_places.keys():
        return rules.latin_places
    without_d_bar = [letter for letter in rules.alphabets.vietnamese if letter != "đ"]
    return {letter: place for place, letter in enumerate(without_d_bar, start=1)}
