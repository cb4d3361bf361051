"""The store in SQL: one table for each published table, and the few that are the store's own."""

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from pipeline.store.register_entries import typed_columns
from pipeline.tables.columns import AnyTable, Field, Value
from pipeline.tables.schema import PAGES, TABLES

# The tables whose rows belong to one report, and the column that has them in its reading order.
CHILDREN: dict[AnyTable, str] = {PAGES: "page"} | {table: "ordinal" for table in TABLES if "ordinal" in table.names}
_OWN = (
    "CREATE TABLE IF NOT EXISTS runs"
    " (started TEXT PRIMARY KEY, finished TEXT, pipeline_version TEXT NOT NULL, rules_version TEXT NOT NULL)",
    # The files of each report and the run that last read them: two of them may hold the same bytes.
    "CREATE TABLE IF NOT EXISTS inputs (source TEXT PRIMARY KEY, report_id TEXT NOT NULL, run TEXT)",
    "CREATE TABLE IF NOT EXISTS texts (report_id TEXT PRIMARY KEY, value TEXT NOT NULL, layout TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS crops (report_id TEXT NOT NULL, ordinal INTEGER NOT NULL, page INTEGER NOT NULL,"
    " x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL, rotation INTEGER NOT NULL,"
    " png BLOB NOT NULL, PRIMARY KEY (report_id, ordinal))",
    "CREATE INDEX IF NOT EXISTS reports_in_order ON reports (source, report_id)",
    # Series whose mentions have changed since their documents were last drawn.
    "CREATE TABLE IF NOT EXISTS pending_series (series TEXT PRIMARY KEY) WITHOUT ROWID",
    # Reports in which something changed since, or that are new.
    "CREATE TABLE IF NOT EXISTS pending_reports (report_id TEXT PRIMARY KEY) WITHOUT ROWID",
    # Documents that are held against each other, and the groups in which something changed.
    "CREATE TABLE IF NOT EXISTS document_groups (key TEXT NOT NULL, document_id TEXT NOT NULL,"
    " PRIMARY KEY (key, document_id)) WITHOUT ROWID",
    "CREATE INDEX IF NOT EXISTS groups_of_document ON document_groups (document_id)",
    "CREATE TABLE IF NOT EXISTS pending_groups (key TEXT PRIMARY KEY) WITHOUT ROWID",
    # Which document acts on which, as each report says: ids of its citations.
    "CREATE TABLE IF NOT EXISTS statements (report_id TEXT NOT NULL, acting TEXT NOT NULL, relation TEXT NOT NULL,"
    " acted_on TEXT NOT NULL, evidence TEXT NOT NULL, historical BOOLEAN NOT NULL)",
    "CREATE INDEX IF NOT EXISTS statements_of_report ON statements (report_id)",
    "CREATE INDEX IF NOT EXISTS statements_on ON statements (acted_on)",
    # What does not agree between reports, before it is numbered as flags of each report.
    "CREATE TABLE IF NOT EXISTS findings_between (series TEXT NOT NULL, report_id TEXT NOT NULL, code TEXT NOT NULL,"
    " severity TEXT NOT NULL, message_vi TEXT NOT NULL, message_en TEXT NOT NULL, quotes TEXT NOT NULL,"
    " suggestion TEXT, basis TEXT, fingerprint TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS findings_of_series ON findings_between (series)",
    "CREATE INDEX IF NOT EXISTS findings_of_report ON findings_between (report_id)",
    "CREATE INDEX IF NOT EXISTS inputs_of_report ON inputs (report_id)",
    "CREATE INDEX IF NOT EXISTS citations_of_series ON citations (series)",
    "CREATE INDEX IF NOT EXISTS documents_of_series ON cited_documents (series)",
    "CREATE INDEX IF NOT EXISTS relations_of_report ON document_relations (report_id)",
    "CREATE INDEX IF NOT EXISTS relations_to ON document_relations (to_document_id)",
    "CREATE INDEX IF NOT EXISTS citations_of_document ON citations (document_id)",
)
# Imported registers: kept when all else is made anew, for nobody can read them out of the reports.
_REGISTERS = {
    "registers": "name TEXT PRIMARY KEY, file TEXT, sha256 TEXT, province TEXT, imported TEXT,"
    " entries INTEGER, columns TEXT, held TEXT, issuer TEXT, rules_version TEXT",
    "register_coverage": "register TEXT, issuer TEXT, symbol TEXT, place TEXT, first INTEGER, last INTEGER",
    "register_entries": typed_columns(),
}
_OF_REGISTERS = (
    "CREATE INDEX IF NOT EXISTS register_entries_of_series ON register_entries (series)",
    "CREATE INDEX IF NOT EXISTS register_entries_of_date ON register_entries (date)",
    "CREATE INDEX IF NOT EXISTS register_entries_of_register ON register_entries (register)",
)


def definitions() -> Iterator[str]:
    """The statements that make an empty store."""
    for table in TABLES:
        columns = ", ".join(f'"{field.name}" {_sql_type(field)}' for field in table.fields)
        yield f"CREATE TABLE IF NOT EXISTS {table.name} ({columns}, PRIMARY KEY ({', '.join(table.primary_key)}))"
    for table, order in CHILDREN.items():
        yield f"CREATE INDEX IF NOT EXISTS {table.name}_in_order ON {table.name} (report_id, {order})"
    yield from _OWN
    for name, columns in _REGISTERS.items():
        yield f"CREATE TABLE IF NOT EXISTS {name} ({columns})"
    yield from _OF_REGISTERS


def carry_registers_over(connection: sqlite3.Connection, old: Path) -> None:
    """Copy the registers out of a store whose other tables are of another version, column by column."""
    connection.execute("ATTACH ? AS old", (str(old),))
    for table in _REGISTERS:
        kept = {name for _, name, *_ in connection.execute(f"PRAGMA old.table_info({table})")}
        own = [name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})")]
        shared = ", ".join(f'"{name}"' for name in own if name in kept)
        if shared:
            connection.execute(f"INSERT INTO main.{table} ({shared}) SELECT {shared} FROM old.{table} ORDER BY rowid")
    connection.execute("DETACH old")


def _sql_type(field: Field) -> str:
    if field.kind == "number" and field.held_as is str:
        return "NUMERIC"  # A query can compare and add up; the plain decimal writing comes back in `rows`.
    nullable = "" if not field.required else " NOT NULL"
    return {str: "TEXT", int: "INTEGER", float: "REAL", bool: "BOOLEAN"}[field.held_as] + nullable


def needs_restoring(field: Field) -> bool:
    """Whether the database gives back another Python type than rows hold."""
    return field.held_as is bool or (field.kind == "number" and field.held_as is str)


def restored(field: Field, value: Value) -> Value:
    """The value as rows hold it."""
    if value is None or field.held_as is bool:
        return None if value is None else bool(value)
    return format(Decimal(str(value)), "f")
