"""What the user tells of a register: its name, whose it is, for whom it is complete, which column is which."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.fold import slug
from pipeline.registers.coverage import read_claim
from pipeline.registers.entries import Origin
from pipeline.rules import Rules
from pipeline.rules.registers import REGISTER_FIELDS, RegisterField


def origin_told(file: Path, name: str, province: str, issuer: str, claims: Sequence[str], rules: Rules) -> Origin:
    """The origin of a register; without a name it has that of its file. Raises UsageError for what is not known."""
    official = _province(province, rules)
    issuer = issuer.strip()
    coverage = tuple(one for claim in claims for one in read_claim(claim, official, rules, issuer))
    return Origin(name or name_of(file), official, issuer, coverage)


def columns_told(columns: Iterable[str]) -> dict[RegisterField, str]:
    """The columns named as FIELD=HEADING. Raises UsageError for anything else."""
    fields = {str(field): field for field in REGISTER_FIELDS}
    told: dict[RegisterField, str] = {}
    for one in columns:
        field, _, heading = one.partition("=")
        if field.strip() not in fields or not heading.strip():
            named = ", ".join(fields)
            raise UsageError(
                f"--column {one}: viết TRƯỜNG=TÊN-CỘT, trong đó TRƯỜNG là một trong: {named}.",
                f"--column {one}: write FIELD=HEADING, where FIELD is one of: {named}.",
            )
        told[fields[field.strip()]] = heading.strip()
    return told


def name_of(file: Path) -> str:
    """The name of a register that is given none: that of its file."""
    return file.stem


def _province(given: str, rules: Rules) -> str:
    """The province by its official name."""
    for one in rules.provinces:
        if slug(given) in map(slug, (one.name, f"{one.kind} {one.name}", *one.variants)):
            return one.name
    if given:
        raise UsageError(
            f"--province {given}: không có tỉnh, thành phố tên như vậy.",
            f"--province {given}: there is no such province.",
        )
    return ""
