from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UsageError
from pipeline.frames import open_tables
from tests.running import run_corpus


def test_missing_tables_are_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="doichieu run"):
        open_tables(tmp_path)


def test_every_row_is_found_by_its_id() -> None:
    tables = open_tables(run_corpus())
    assert tables.citations.index.is_unique
    assert set(tables.citations["report_id"]) <= set(tables.reports.index)


def test_dates_are_dates_and_what_is_missing_is_missing() -> None:
    tables = open_tables(run_corpus())
    assert pd.api.types.is_datetime64_any_dtype(tables.citations["issued_date"])
    assert pd.api.types.is_integer_dtype(tables.reports["pages"])
    assert tables.reports["pages"].isna().all()


def test_offsets_point_into_the_text() -> None:
    tables = open_tables(run_corpus())
    for _, row in tables.statistics.iterrows():
        assert tables.text(row["report_id"])[row["start"] : row["end"]] == row["raw"]
