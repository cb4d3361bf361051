"""Which column holds which field: by the words of its heading and by what its cells look like."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.errors import UsageError
from pipeline.fold import slug
from pipeline.registers.content import LOOKS, Content, look_at
from pipeline.registers.headings import named_fields
from pipeline.registers.raw_row import RawRow
from pipeline.rules import Rules
from pipeline.rules.registers import REGISTER_FIELDS, RegisterField

_EXAMPLES = 3
# A heading must agree with what stands under it; cells alone must be nearly all of the kind.
_LEAST_LOOK, _LEAST_ALONE, _LEAST_SCORE = 0.3, 0.6, 0.5
# Two columns that fit so nearly the same are not chosen between.
_TOO_CLOSE = 0.15
# Without these no document can be found, or all of them wrongly: they are never guessed between two columns.
_NEEDED: tuple[RegisterField, ...] = ("code", "date")
_BY_LOOK_ALONE: tuple[RegisterField, ...] = ("code", "date", "subject", "status", "type", "issuer")


class Column(NamedTuple):
    """One field and the column it is read from, with the first values that stand in it."""

    field: RegisterField
    place: int
    heading: str
    examples: tuple[str, ...]


def choose_columns(
    file: str, headings: Sequence[str], rows: Sequence[RawRow], given: Mapping[RegisterField, str], rules: Rules
) -> tuple[Column, ...]:
    """The column of each field that the register has. Raises UsageError where it is unclear, saying what to give."""
    cells = [[row.cells[index] if index < len(row.cells) else "" for row in rows] for index in range(len(headings))]
    looks = [look_at(column, rules) for column in cells]
    chosen = {field: _given_column(file, field, name, headings) for field, name in given.items()}
    scores = {
        (field, index): _score(field, heading, looks[index], rules)
        for field in REGISTER_FIELDS
        for index, heading in enumerate(headings)
    }
    for (field, index), score in sorted(scores.items(), key=lambda one: -one[1]):
        if score >= _LEAST_SCORE and field not in chosen and _is_free(field, index, chosen):
            chosen[field] = index
    _settle_code(chosen, looks, given)
    _refuse_unclear(file, chosen, scores, given, headings)
    return tuple(
        Column(field, chosen[field], headings[chosen[field]], _first(cells[chosen[field]]))
        for field in REGISTER_FIELDS
        if field in chosen
    )


def _is_free(field: RegisterField, place: int, chosen: Mapping[RegisterField, int]) -> bool:
    """A column holds one field; only code and date may stand together ("12/2010/QĐ-UBND ngày 20/5/2010")."""
    holds = {one for one, taken in chosen.items() if taken == place}
    return not holds or (field in _NEEDED and holds <= set(_NEEDED))


def _score(field: RegisterField, heading: str, content: Content, rules: Rules) -> float:
    """How well a column fits a field, 0 to 1."""
    kind, may_differ = LOOKS[field]
    look = float(getattr(content, kind))
    named = named_fields(heading, rules)
    by_name = next((sure for one, sure in named if one == field), 0.0)
    if named and named[0][0] is None and named[0][1] > by_name:
        return 0.0
    if by_name:
        if content.filled and look < _LEAST_LOOK and not may_differ:
            return 0.0
        return 0.7 * by_name + 0.3 * (look if content.filled else 0.5)
    # "Số" and "Ký hiệu" often stand over whole codes.
    says_other = named and not (field == "code" and named[0][0] in ("number", "symbol"))
    if says_other or field not in _BY_LOOK_ALONE or look < _LEAST_ALONE:
        return 0.0
    return _LEAST_SCORE + 0.1 * look


def _settle_code(
    chosen: dict[RegisterField, int], looks: Sequence[Content], given: Mapping[RegisterField, str]
) -> None:
    """A whole code needs no number and symbol beside it, and may hold the date whatever its heading says.

    Where there is no column of codes, titles may begin with them ("Quyết định số 12/2010/QĐ-UBND ngày 20/5/2010 …").
    """
    if "code" not in chosen:
        title = chosen.get("subject", -1)
        if title >= 0 and "number" not in chosen and looks[title].code >= _LEAST_ALONE:
            chosen["code"] = title
            chosen.setdefault("date", title)
        return
    if not ("number" in given or "symbol" in given):
        chosen.pop("number", None)
        chosen.pop("symbol", None)
    if "date" not in chosen and looks[chosen["code"]].date >= _LEAST_ALONE:
        chosen["date"] = chosen["code"]


def _refuse_unclear(
    file: str,
    chosen: Mapping[RegisterField, int],
    scores: Mapping[tuple[RegisterField, int], float],
    given: Mapping[RegisterField, str],
    headings: Sequence[str],
) -> None:
    if "code" not in chosen and "number" not in chosen:
        listed = ", ".join(f"{place}: {heading or '—'}" for place, heading in enumerate(headings, start=1))
        raise UsageError(
            f"{file}: không nhận ra cột số, ký hiệu. Thêm --column code=TÊN-CỘT (hoặc số thứ tự cột)."
            f" Các cột: {listed}.",
            f"{file}: no column of codes was found. Add --column code=HEADING (or the column's number)."
            f" Columns: {listed}.",
        )
    for field in _NEEDED:
        if field in given or field not in chosen:
            continue
        best = scores[field, chosen[field]]
        rivals = [
            index
            for (other, index), score in scores.items()
            if other == field and index not in chosen.values() and score > best - _TOO_CLOSE and score >= _LEAST_SCORE
        ]
        if rivals:
            named = ", ".join(f"{index + 1} ({headings[index] or '—'})" for index in (chosen[field], *rivals))
            raise UsageError(
                f"{file}: nhiều cột cùng có thể là “{field}”: cột {named}. Thêm --column {field}=TÊN-CỘT.",
                f"{file}: several columns may be “{field}”: {named}. Add --column {field}=HEADING.",
            )


def _given_column(file: str, field: RegisterField, name: str, headings: Sequence[str]) -> int:
    """The column that the user names by heading or number."""
    exact = [index for index, heading in enumerate(headings) if heading == name]
    found = exact or [index for index, heading in enumerate(headings) if slug(heading) == slug(name)]
    if not found and name.isdigit() and 1 <= int(name) <= len(headings):
        found = [int(name) - 1]
    if len(found) != 1:
        listed = ", ".join(heading for heading in headings if heading)
        raise UsageError(
            f"{file}: --column {field}={name}: không có đúng một cột tên như vậy. Các cột: {listed}.",
            f"{file}: --column {field}={name}: there is not exactly one such column. Columns: {listed}.",
        )
    return found[0]


def _first(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, cells)))[:_EXAMPLES]
