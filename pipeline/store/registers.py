"""Imported registers in the store."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pipeline.records import EVERY, Coverage, Register, RegisterEntry, without_number
from pipeline.store.register_entries import COLUMNS, entry_of, values_of
from pipeline.store.store import Store
from pipeline.tables.columns import Value

# Values asked for in one query.
_AT_ONCE = 500
_NAMED = ", ".join(f'"{name}"' for name in COLUMNS)
_PLACES = ", ".join("?" * len(COLUMNS))


class RegisterTables:
    """The registers of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, register: Register, entries: Iterable[RegisterEntry]) -> Register:
        """Keep a register in place of the one of its name, in one transaction; gives it back with its entries counted.

        What `entries` raises leaves the store as it was. Cited documents are to be held against registers anew.
        """
        count, held = 0, set[str]()
        claims_all = _claims_all(register)

        def counted() -> Iterator[tuple[Value, ...]]:
            nonlocal count
            for entry in entries:
                count += 1
                if claims_all and entry.series:
                    held.add(without_number(entry.series))
                yield values_of(entry)

        with self._store.transaction():
            self._forget(register.name)
            self._store.write(f"INSERT INTO register_entries VALUES ({_PLACES})", counted())
            register = one = replace(register, entries=count, held=frozenset(held))
            columns, series = (json.dumps(value, ensure_ascii=False) for value in (one.columns, sorted(held)))
            known = (one.name, one.file, one.sha256, one.province, one.imported, one.entries)
            row = (*known, columns, series, one.issuer, one.rules_version)
            self._store.write("INSERT INTO registers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (row,))
            self._store.write(
                "INSERT INTO register_coverage VALUES (?, ?, ?, ?, ?, ?)",
                ((register.name, one.issuer, one.symbol, one.place, one.first, one.last) for one in register.coverage),
            )
            self._store.look_at_all_again()
        return register

    def remove(self, name: str) -> bool:
        """Forget a register; False when there is none of that name."""
        if name not in {one.name for one in self.all()}:
            return False
        with self._store.transaction():
            self._forget(name)
            self._store.look_at_all_again()
        return True

    def all(self) -> tuple[Register, ...]:
        """Every register, by name."""
        query = (
            "SELECT name, file, sha256, province, imported, entries, columns, held, issuer, rules_version"
            " FROM registers ORDER BY name"
        )
        return tuple(self._register(row) for row in tuple(self._store.select(query)))

    def of_series(self, series: Iterable[str]) -> dict[str, list[RegisterEntry]]:
        """The entries of each series that has any, whatever their year, by register and row."""
        found: dict[str, list[RegisterEntry]] = {}
        for entry in self._entries("series", series):
            found.setdefault(entry.series, []).append(entry)
        return found

    def of_dates(self, days: Iterable[str]) -> dict[str, list[RegisterEntry]]:
        """The entries of each day (ISO) that has any, by register and row."""
        found: dict[str, list[RegisterEntry]] = {}
        for entry in self._entries("date", days):
            found.setdefault(entry.date.iso, []).append(entry)
        return found

    def give_series(
        self, register: Register, series_of: Callable[[str, str, str, bool], str], rules_version: str
    ) -> None:
        """Make the series of a register's entries anew, as other rules have them.

        `series_of` is asked with symbol, number, issuer and whether the row's words are its own.
        """
        query = "SELECT rowid, series, symbol, number, issuer, date_doubt FROM register_entries WHERE register = ?"
        changed: list[tuple[Value, ...]] = []
        held: set[str] = set()
        for row, series, symbol, number, issuer, doubt in self._store.select(query, (register.name,)):
            if series:
                own = series_of(str(symbol), str(number), str(issuer), doubt != "row")
                held.add(without_number(own))
                if own != series:
                    changed.append((own, row))
        kept = json.dumps(sorted(held) if _claims_all(register) else [], ensure_ascii=False)
        with self._store.transaction():
            self._store.write("UPDATE register_entries SET series = ? WHERE rowid = ?", changed)
            self._store.write(
                "UPDATE registers SET held = ?, rules_version = ? WHERE name = ?",
                ((kept, rules_version, register.name),),
            )
            if changed:
                self._store.look_at_all_again()

    def _entries(self, column: str, values: Iterable[str]) -> Iterator[RegisterEntry]:
        wanted = [value for value in dict.fromkeys(values) if value]
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            places = ", ".join("?" * len(some))
            query = f"SELECT {_NAMED} FROM register_entries WHERE {column} IN ({places}) ORDER BY register, rowid"
            yield from map(entry_of, self._store.select(query, some))

    def _register(self, row: tuple[Value, ...]) -> Register:
        name, file, sha256, province, imported, entries, columns, held, issuer, rules_version = row
        query = "SELECT issuer, symbol, place, first, last FROM register_coverage WHERE register = ? ORDER BY rowid"
        return Register(
            name=str(name),
            file=str(file),
            sha256=str(sha256),
            province=str(province),
            imported=str(imported),
            entries=int(str(entries)),
            columns=tuple((field, heading) for field, heading in json.loads(str(columns))),
            coverage=tuple(
                Coverage(str(issuer), str(symbol), str(place), int(str(first)), int(str(last)))
                for issuer, symbol, place, first, last in self._store.select(query, (name,))
            ),
            held=frozenset(json.loads(str(held or "[]"))),
            issuer=str(issuer or ""),
            rules_version=str(rules_version or ""),
        )

    def _forget(self, name: str) -> None:
        for table, column in (
            ("register_entries", "register"),
            ("register_coverage", "register"),
            ("registers", "name"),
        ):
            self._store.write(f"DELETE FROM {table} WHERE {column} = ?", ((name,),))


def _claims_all(register: Register) -> bool:
    return any(one.symbol == EVERY for one in register.coverage)
