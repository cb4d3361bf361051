"""The store: a SQLite file beside the outputs that keeps the rows and texts from which everything is published."""

from pipeline.store.opening import STORE_FILE
from pipeline.store.registers import RegisterTables
from pipeline.store.runs import RunTables
from pipeline.store.store import Store, StoredText

__all__ = ["STORE_FILE", "RegisterTables", "RunTables", "Store", "StoredText"]
