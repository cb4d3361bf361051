"""A surveyed register goes into the store, or is only looked through for its faults."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.identity import series_of
from pipeline.records import Register
from pipeline.registers.entries import EntryReader, Origin
from pipeline.registers.faults import Faults
from pipeline.registers.survey import Survey, survey_register
from pipeline.registers.told import name_of
from pipeline.rules import Rules
from pipeline.store import RegisterTables, Store


@dataclass(frozen=True, slots=True)
class Imported:
    """A register as it is kept now, and what was found wrong with it."""

    register: Register
    faults: Faults


def import_register(store: Store, survey: Survey, origin: Origin, rules: Rules) -> Imported:
    """Put a register into the store in place of the one of its name."""
    reader = EntryReader(survey, origin, rules)
    register = RegisterTables(store).put(
        Register(
            name=origin.name,
            file=survey.file,
            sha256=survey.sha256,
            province=origin.province,
            imported=datetime.now(UTC).isoformat(timespec="seconds"),
            entries=0,
            columns=tuple((column.field, column.heading) for column in survey.columns),
            coverage=origin.coverage,
            issuer=origin.issuer,
            rules_version=rules.version,
        ),
        reader,
    )
    return Imported(register, reader.faults)


def check_register(survey: Survey, origin: Origin, rules: Rules) -> tuple[int, Faults]:
    """How many documents a register has and what is wrong with it; nothing is kept."""
    reader = EntryReader(survey, origin, rules)
    return sum(1 for _ in reader), reader.faults


def survey_all(files: Sequence[Path], rules: Rules) -> tuple[tuple[str, Survey], ...]:
    """The registers given to a run with the names they will have. Raises UsageError before anything is written."""
    surveyed = tuple((name_of(file), survey_register(file, rules)) for file in files)
    names = [name for name, _ in surveyed]
    double = next((name for name in names if names.count(name) > 1), "")
    if double:
        raise UsageError(
            f"Hai sổ cùng tên tệp “{double}”; nhập từng sổ bằng doichieu registry import --name.",
            f"Two registers have the file name “{double}”; import each with doichieu registry import --name.",
        )
    return surveyed


def import_all(store: Store, surveyed: Sequence[tuple[str, Survey]], rules: Rules) -> None:
    """Keep the registers given to a run; one that was imported from the same bytes stays as it is.

    Those imported under other rules get their series anew, so that mentions still find them.
    """
    tables = RegisterTables(store)
    known = {one.name: one for one in tables.all()}
    for name, survey in surveyed:
        former = known.get(name)
        if former is None:
            import_register(store, survey, Origin(name), rules)
        elif former.sha256 != survey.sha256:
            import_register(store, survey, _origin(former), rules)
    for register in tables.all():
        if register.rules_version != rules.version:
            tables.give_series(register, partial(_series, _origin(register), rules), rules.version)


def _origin(register: Register) -> Origin:
    return Origin(register.name, register.province, register.issuer, register.coverage)


def _series(origin: Origin, rules: Rules, symbol: str, number: str, issuer: str, is_own: bool) -> str:
    return series_of(symbol, number, origin.issuer_of(issuer, is_own), origin.province, rules).key
