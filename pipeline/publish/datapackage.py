"""The Data Package descriptor: types, units, allowed values, keys and titles of every column."""

import json
from collections.abc import Mapping
from pathlib import Path

from pipeline.tables.columns import AnyTable, Field
from pipeline.tables.labels import label
from pipeline.tables.schema import TABLES

_DESCRIPTION = (
    "Offsets `start`, `end` count characters of text/<report_id>.txt, and `raw` equals text[start:end]. An empty cell"
    " is NULL. In the CSV files an apostrophe stands before a cell that begins with = + - @ or a tab (and before one"
    " that begins with apostrophes followed by these), so that no spreadsheet runs it as a formula; take one apostrophe"
    " off to have the value. The Parquet files and doichieu.sqlite hold the values without it. What was measured"
    " (pages.seconds) differs from run to run and is empty in CSV, so that the same input gives the same bytes."
)

Descriptor = dict[str, object]


def write_datapackage(path: Path, versions: Mapping[str, str]) -> None:
    """Describe the CSV files (and the Parquet files of the same stem) beside the descriptor."""
    descriptor: Descriptor = {
        "profile": "tabular-data-package",
        "name": "doichieu",
        "title": "Kết quả đối chiếu báo cáo",
        "description": _DESCRIPTION,
        "versions": dict(versions),
        "resources": [_resource(table) for table in TABLES],
    }
    path.write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _resource(table: AnyTable) -> Descriptor:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.vietnamese,
        "description": table.english,
        "path": f"{table.name}.csv",
        "parquet": f"{table.name}.parquet",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": {
            "fields": [_field(table, field) for field in table.fields],
            "missingValues": [""],
            "primaryKey": list(table.primary_key),
            "foreignKeys": [_foreign_key(table, field) for field in table.fields if field.column.refers_to],
        },
    }


def _field(table: AnyTable, field: Field) -> Descriptor:
    constraints: Descriptor = {}
    if field.required:
        constraints["required"] = True
    if table.primary_key == (field.name,):
        constraints["unique"] = True
    if field.allowed:
        constraints["enum"] = list(field.allowed)
    described: Descriptor = {
        "name": field.name,
        "type": field.kind,
        "title": field.column.vietnamese,
        "description": field.column.english,
    }
    if field.column.unit:
        described["unit"] = field.column.unit
    if field.allowed:
        described["labels"] = {value: label(value, "vi") for value in field.allowed}
    if constraints:
        described["constraints"] = constraints
    return described


def _foreign_key(table: AnyTable, field: Field) -> Descriptor:
    (target,) = (one for one in TABLES if one.name == field.column.refers_to)
    resource = "" if target is table else target.name
    return {"fields": field.name, "reference": {"resource": resource, "fields": target.primary_key[0]}}
