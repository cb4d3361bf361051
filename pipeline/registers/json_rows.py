"""JSON -> rows: a list of objects, an object that holds such a list, or one object a line."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.registers.raw_row import RawRow, in_writing, raw_row
from pipeline.registers.text_file import open_text

_BETWEEN = re.compile(r"[\s,]*")
# "{"total": 2, "data": [" or the list itself.
_INTO_LIST = re.compile(
    r'\s*(?:\{\s*(?:"[^"]*"\s*:\s*(?:"[^"]*"|[\d.]+|true|false|null)\s*,\s*){0,20}+"[^"]*"\s*:\s*)?\['
)


def json_rows(path: Path) -> Iterator[RawRow]:
    """The keys as first row, then one row an object, numbered from 1. Keys met later become columns at the end."""
    keys: dict[str, int] = {}
    number = 0
    try:
        for number, record in enumerate(_objects(path), start=1):
            if not isinstance(record, dict):
                raise _not_objects(path)
            new = [key for key in record if key not in keys]
            if new:
                keys |= {key: len(keys) + place for place, key in enumerate(new)}
                yield raw_row(path.name, "", 0, list(keys))
            values = [""] * len(keys)
            for key, value in record.items():
                values[keys[key]] = in_writing(value)
            yield raw_row(path.name, "", number, values)
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError(
            f"{path.name}, sau bản ghi {number}: không đúng dạng JSON ({error}).",
            f"{path.name}, after record {number}: not valid JSON ({error}).",
        ) from error
    if not number:
        raise _not_objects(path)


def _objects(path: Path) -> Iterator[object]:
    """The objects, each made when it is asked for."""
    with open_text(path) as file:
        text = file.read()
    decoder = json.JSONDecoder()
    opened = _INTO_LIST.match(text)
    position = _BETWEEN.match(text, opened.end() if opened else 0).end()  # type: ignore[union-attr]
    while position < len(text) and text[position] != "]":
        record, position = decoder.raw_decode(text, position)
        yield record
        position = _BETWEEN.match(text, position).end()  # type: ignore[union-attr]


def _not_objects(path: Path) -> UsageError:
    return UsageError(
        f"{path.name}: tệp JSON phải là danh sách các bản ghi, mỗi bản ghi có tên trường.",
        f"{path.name}: the JSON must be a list of objects.",
    )
