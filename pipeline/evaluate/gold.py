"""Hand annotation of reports, and the tables of a run beside it."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError

Row = Mapping[str, str]
TABLES = ("reports", "recipients", "sections", "citations", "statistics", "flags", "report_table_cells")


def read_rows(file: Path) -> tuple[Row, ...]:
    """The rows of a CSV file with a header; none when there is no such file."""
    if not file.exists():
        return ()
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return tuple(csv.DictReader(lines))


@dataclass(frozen=True, slots=True)
class GoldReport:
    """One annotated report. A table that was not annotated is None: it is not scored.

    With `every_flag` the flags to be raised are all there are, as in reports that were made and not found.
    """

    name: str
    header: Mapping[str, object]
    sections: tuple[Row, ...] | None
    citations: tuple[Row, ...]
    statistics: tuple[Row, ...] | None
    must_flags: tuple[Row, ...]
    every_flag: bool = False
    cells: tuple[Row, ...] | None = None

    @property
    def unscored(self) -> frozenset[str]:
        """Header fields that nobody can know from the text: handwritten or doubtful ones."""
        listed = (self.header.get("doubtful") or [], self.header.get("handwritten") or [])
        return frozenset(str(name) for names in listed if isinstance(names, list) for name in names)


def gold_reports(folder: Path) -> Iterator[GoldReport]:
    """Every annotated report below `folder`, which may also be one report's own folder."""
    folders = [folder] if (folder / "header.json").exists() else sorted(p.parent for p in folder.glob("*/header.json"))
    if not folders:
        raise UsageError(
            f"Không thấy chú giải trong {folder}: mỗi báo cáo cần một thư mục có header.json.",
            f"No annotation in {folder}: each report needs a folder with header.json.",
        )
    for one in folders:
        musts = read_rows(one.parent.parent / "flags_must.csv")
        yield GoldReport(
            name=one.name,
            header=json.loads((one / "header.json").read_text(encoding="utf-8")),
            sections=read_rows(one / "sections.csv") if (one / "sections.csv").exists() else None,
            citations=read_rows(one / "citations.csv"),
            statistics=read_rows(one / "statistics.csv") if (one / "statistics.csv").exists() else None,
            must_flags=tuple(row for row in musts if row["report"] == one.name),
            every_flag=(one / "quiet.csv").exists(),
            cells=read_rows(one / "tables.csv") if (one / "tables.csv").exists() else None,
        )


@dataclass(frozen=True, slots=True)
class FoundReport:
    """The rows of one report in the tables of a run, and its text."""

    report: Row
    recipients: tuple[Row, ...]
    sections: tuple[Row, ...]
    citations: tuple[Row, ...]
    statistics: tuple[Row, ...]
    flags: tuple[Row, ...]
    cells: tuple[Row, ...]
    text: str


def found_report(folder: Path, name: str) -> FoundReport:
    """The one report of a run whose file name begins with `name`; all empty when it is missing."""
    tables = {table: read_rows(folder / f"{table}.csv") for table in TABLES}
    mine = [row for row in tables["reports"] if Path(row["source"]).name.startswith(name)]
    if len(mine) != 1:
        return FoundReport({}, (), (), (), (), (), (), "")
    report_id = mine[0]["report_id"]
    own = {table: tuple(row for row in tables[table] if row["report_id"] == report_id) for table in TABLES[1:]}
    text = folder / "text" / f"{report_id}.txt"
    return FoundReport(
        report=mine[0],
        recipients=own["recipients"],
        sections=own["sections"],
        citations=own["citations"],
        statistics=own["statistics"],
        flags=own["flags"],
        cells=own["report_table_cells"],
        text=text.read_bytes().decode("utf-8") if text.exists() else "",
    )
