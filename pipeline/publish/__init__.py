"""What a run hands over beside the page and the workbook: tables, their descriptor, texts, written from the store."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.publish.csv_file import write_csv
from pipeline.publish.datapackage import write_datapackage
from pipeline.publish.parquet_file import write_parquet
from pipeline.store import Store
from pipeline.tables.schema import REPORTS, TABLES


def publish(store: Store, folder: Path, versions: Mapping[str, str]) -> None:
    """Write every table as CSV and Parquet, their descriptor and the texts into `folder` (see staging.py)."""
    for table in TABLES:
        rows = write_csv(table, store.rows(table), folder / f"{table.name}.csv")
        write_parquet(table, rows, folder / f"{table.name}.parquet")
    write_datapackage(folder / "datapackage.json", versions)
    (folder / "text").mkdir()
    for report_id, *_ in store.rows(REPORTS):
        (folder / "text" / f"{report_id}.txt").write_text(
            store.text(str(report_id)).value, encoding="utf-8", newline=""
        )
