"""The published tables as pandas frames, for notebooks and scripts."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from pipeline.errors import UsageError


@dataclass(frozen=True, slots=True)
class Tables:
    """One frame a table, each indexed by its own id; dates are dates, what is not stated is missing."""

    reports: pd.DataFrame
    pages: pd.DataFrame
    header_fields: pd.DataFrame
    recipients: pd.DataFrame
    sections: pd.DataFrame
    citations: pd.DataFrame
    cited_documents: pd.DataFrame
    document_relations: pd.DataFrame
    statistics: pd.DataFrame
    report_tables: pd.DataFrame
    report_table_cells: pd.DataFrame
    flags: pd.DataFrame
    failures: pd.DataFrame

    folder: Path

    def text(self, report_id: str) -> str:
        """The normalised text of a report, into which `start` and `end` of every table point."""
        return (self.folder / "text" / f"{report_id}.txt").read_bytes().decode("utf-8")


_INDEX = {
    "reports": "report_id",
    "header_fields": "header_field_id",
    "recipients": "recipient_id",
    "sections": "section_id",
    "citations": "citation_id",
    "cited_documents": "document_id",
    "statistics": "statistic_id",
    "report_tables": "table_id",
    "report_table_cells": "cell_id",
    "flags": "flag_id",
}


def open_tables(folder: Path | str = "outputs") -> Tables:
    """Read the tables that `doichieu run` wrote to `folder`. Raises UsageError when there are none."""
    folder = Path(folder)
    frames = {}
    for name in (*_INDEX, "pages", "document_relations", "failures"):
        file = folder / f"{name}.parquet"
        if not file.exists():
            raise UsageError(
                f"Không có bảng {file.name} trong {folder}: hãy chạy doichieu run trước.",
                f"There is no {file.name} in {folder}: run doichieu first.",
            )
        # Nullable types: an empty page number stays a missing integer and does not turn its column into floats.
        frame = pd.read_parquet(file, dtype_backend="numpy_nullable")
        for column in frame.columns.intersection(["issued_date", "period_start", "period_end"]):
            frame[column] = pd.to_datetime(frame[column])
        frames[name] = frame.set_index(_INDEX[name]) if name in _INDEX else frame
    return Tables(**frames, folder=folder)
