"""Hold rules/laws.yml against a register of documents in force: python -m tests.facts.laws REGISTER.csv [--write].

Prints the laws that agree, those that differ and in what, and the laws of the register that the table lacks. With
--write, `verified` is set for the laws that agree and taken from all others.
"""

import argparse
import csv
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.fuzz import ratio

from pipeline.law_table import LawTable, law_code_key, law_table, name_key
from pipeline.rules import installed_rules, load_rules
from pipeline.rules.laws import Law

_TYPES = ("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh")
_TYPE_WORD = re.compile(r"^(?:bộ luật|lu[ậâ]t|pháp lệnh|về)\s+", re.IGNORECASE)
# Registers print some words of a name in another way, or leave its end out ("Hàng hải" for "Hàng hải Việt Nam").
_ALIKE_FROM = 90


@dataclass(frozen=True, slots=True)
class Entry:
    """A law as a register has it."""

    type: str
    code: str
    name: str
    passed: datetime.date | None
    in_force_from: datetime.date | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a register says of the table."""

    agreeing: tuple[Law, ...]
    differing: tuple[tuple[Law, str], ...]
    missing: tuple[Entry, ...]
    ended: tuple[Law, ...]


def read_entries(file: Path) -> tuple[Entry, ...]:
    """The laws, codes and ordinances of a register: columns loai, so_hieu, ngay_ban_hanh, ngay_hieu_luc, trich_yeu."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(
            Entry(
                row["loai"],
                row["so_hieu"],
                row["trich_yeu"],
                _day(row["ngay_ban_hanh"]),
                _day(row["ngay_hieu_luc"]),
            )
            for row in csv.DictReader(lines)
            if row["loai"] in _TYPES
        )


def compare(entries: Sequence[Entry], table: LawTable, today: datetime.date) -> Comparison:
    """Which laws agree with their entry in type, name, day passed and first day in force."""
    agreeing: list[Law] = []
    differing: list[tuple[Law, str]] = []
    missing: list[Entry] = []
    ended: list[Law] = []
    for entry in entries:
        law = table.coded(entry.code) or _of_that_day(entry, table)
        if law is None:
            missing.append(entry)
            continue
        differences = "; ".join(_differences(law, entry))
        if differences:
            differing.append((law, differences))
        else:
            agreeing.append(law)
        last = table.last_day(law)
        if last is not None and last < today:
            ended.append(law)
    return Comparison(tuple(agreeing), tuple(differing), tuple(missing), tuple(ended))


def write_verified(file: Path, verified: Sequence[Law]) -> None:
    """Set `verified` in the lines of these laws and take it from all others."""
    codes = {law_code_key(law.code) for law in verified}
    lines = []
    for line in file.read_text(encoding="utf-8").splitlines():
        code = re.search(r"\bcode: ([^\s,}]+)", line)
        bare = line.replace(", verified: true}", "}")
        if code is not None and law_code_key(code[1]) in codes:
            bare = bare.removesuffix("}") + ", verified: true}"
        lines.append(bare)
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _of_that_day(entry: Entry, table: LawTable) -> Law | None:
    """A law whose number the register prints in another way: "21-LCT/HDNN8"."""
    return next((law for law in table.rules.laws if law.code and not list(_differences(law, entry))), None)


def _differences(law: Law, entry: Entry) -> Iterator[str]:
    name, own = name_key(_TYPE_WORD.sub("", entry.name)), name_key(law.name)
    if law.type != entry.type:
        yield f"type: {law.type}, register: {entry.type}"
    if ratio(name, own) < _ALIKE_FROM and not own.startswith(name):
        yield f"name: {law.name}, register: {entry.name}"
    if law.passed != entry.passed:
        yield f"passed: {law.passed}, register: {entry.passed}"
    if law.in_force_from != entry.in_force_from:
        yield f"in force from: {law.in_force_from}, register: {entry.in_force_from}"


def _day(printed: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(printed, "%d/%m/%Y").date()
    except ValueError:
        return None


def main() -> None:
    """Print the comparison; write what it verifies if asked."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("register", type=Path)
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    table = law_table(load_rules().laws)
    found = compare(read_entries(given.register), table, datetime.date.today())
    print(f"{len(found.agreeing)} agree; {len(found.differing)} differ; {len(found.missing)} are not in the table")
    for law, differences in found.differing:
        print(f"differs  {law.code} {law.title}: {differences}")
    for entry in found.missing:
        print(f"missing  {entry.type} {entry.code} {entry.name} ({entry.passed})")
    for law in found.ended:
        print(f"ended    {law.code} {law.title}: in the register, in force until {table.last_day(law)} by the table")
    stale = [law.code for law in table.rules.laws if law.verified and law not in found.agreeing]
    for code in stale:
        print(f"unproved {code}: marked as verified")
    if given.write:
        write_verified(installed_rules() / "laws.yml", found.agreeing)


if __name__ == "__main__":
    main()
