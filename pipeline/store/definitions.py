"""The store in SQL: one table for each published table, and the few that are the store's own."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.tables.columns import AnyTable, Field, Value
from pipeline.tables.schema import PAGES, TABLES

# The tables whose rows belong to one report, and the column that has them in its reading order.
CHILDREN: dict[AnyTable, str] = {PAGES: "page"} | {table: "ordinal" for table in TABLES if "ordinal" in table.names}
_OWN = (
    "CREATE TABLE IF NOT EXISTS runs"
    " (started TEXT PRIMARY KEY, finished TEXT, pipeline_version TEXT NOT NULL, rules_version TEXT NOT NULL)",
    # The files of the present run: two of them may hold the same bytes, and so be one report.
    "CREATE TABLE IF NOT EXISTS inputs (source TEXT PRIMARY KEY, report_id TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS texts (report_id TEXT PRIMARY KEY, value TEXT NOT NULL, layout TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS crops (report_id TEXT NOT NULL, ordinal INTEGER NOT NULL, page INTEGER NOT NULL,"
    " x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL, rotation INTEGER NOT NULL,"
    " png BLOB NOT NULL, PRIMARY KEY (report_id, ordinal))",
    "CREATE INDEX IF NOT EXISTS reports_in_order ON reports (source, report_id)",
    "CREATE INDEX IF NOT EXISTS citations_of_document ON citations (document_id)",
)


def definitions() -> Iterator[str]:
    """The statements that make an empty store."""
    for table in TABLES:
        columns = ", ".join(f'"{field.name}" {_sql_type(field)}' for field in table.fields)
        yield f"CREATE TABLE IF NOT EXISTS {table.name} ({columns}, PRIMARY KEY ({', '.join(table.primary_key)}))"
    for table, order in CHILDREN.items():
        yield f"CREATE INDEX IF NOT EXISTS {table.name}_in_order ON {table.name} (report_id, {order})"
    yield from _OWN


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
