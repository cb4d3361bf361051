"""The entry of a register that was found to be a document, field by field."""

from collections.abc import Iterator
from typing import get_args

from pipeline.cards.card import RegisterField, RegisterFieldName
from pipeline.store import Store
from pipeline.tables.schema import CitedDocumentRow

_FIELDS: tuple[RegisterFieldName, ...] = get_args(RegisterFieldName)
_NAMES = ", ".join(f'"{name}"' for name in _FIELDS)
_SELECT = f"SELECT {_NAMES} FROM register_entries"
# The series is asked for first, for it has an index; an entry found by a code nearly the same has another.
_OF_SERIES = f"{_SELECT} WHERE series = ?3 AND register = ?1 AND row = CAST(?2 AS INTEGER)"
_OF_ROW = f"{_SELECT} WHERE series <> ?3 AND register = ?1 AND row = CAST(?2 AS INTEGER)"


def entry_of(store: Store, document: CitedDocumentRow) -> Iterator[RegisterField]:
    """What the register says, as far as its fields are filled; nothing for a document that none was found for."""
    register, _, row = (document.registry_id or "").rpartition(":")
    if not register:
        return
    given = (register, row, document.series)
    found = next(store.select(_OF_SERIES, given), None) or next(store.select(_OF_ROW, given), None)
    for name, value in zip(_FIELDS, found or (), strict=False):
        if value not in (None, ""):
            yield RegisterField(name, str(value))
