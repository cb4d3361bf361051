"""Hand annotation of reports, and the tables of a run beside it."""

import csv
import json
from bisect import bisect_left
from collections import defaultdict
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

    With `every_flag` the flags to be raised are all there are, as in reports that were made and not found. `links` say
    which document each mention means, `faults` which mentions say something wrong of theirs.
    """

    name: str
    header: Mapping[str, object]
    sections: tuple[Row, ...] | None
    citations: tuple[Row, ...]
    statistics: tuple[Row, ...] | None
    must_flags: tuple[Row, ...]
    every_flag: bool = False
    cells: tuple[Row, ...] | None = None
    links: tuple[Row, ...] = ()
    faults: tuple[Row, ...] = ()

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
    home = folders[0].parent.parent
    musts, faults = _by_report(home / "flags_must.csv"), _by_report(home / "conflicts.csv")
    for one in folders:
        yield GoldReport(
            name=one.name,
            header=json.loads((one / "header.json").read_text(encoding="utf-8")),
            sections=read_rows(one / "sections.csv") if (one / "sections.csv").exists() else None,
            citations=read_rows(one / "citations.csv"),
            statistics=read_rows(one / "statistics.csv") if (one / "statistics.csv").exists() else None,
            must_flags=tuple(musts.get(one.name, ())),
            every_flag=(one / "quiet.csv").exists(),
            cells=read_rows(one / "tables.csv") if (one / "tables.csv").exists() else None,
            links=read_rows(one / "identities.csv"),
            faults=tuple(faults.get(one.name, ())),
        )


def _by_report(file: Path) -> Mapping[str, list[Row]]:
    rows: dict[str, list[Row]] = {}
    for row in read_rows(file):
        rows.setdefault(row["report"], []).append(row)
    return rows


@dataclass(frozen=True, slots=True)
class FoundReport:
    """The rows of one report in the tables of a run, and its text; all empty when the run has no such report."""

    report: Row
    rows: Mapping[str, tuple[Row, ...]]
    text: str

    def __getitem__(self, table: str) -> tuple[Row, ...]:
        return self.rows.get(table, ())


class FoundRun:
    """The tables of a run, read once, by report."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._rows: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
        for table in TABLES:
            for row in read_rows(folder / f"{table}.csv"):
                self._rows[row["report_id"]][table].append(row)
        self._names = sorted(
            (Path(row["source"]).name, one) for one, rows in self._rows.items() for row in rows.get("reports", ())
        )
        self._dates: dict[str, str] = {}
        self._registered: dict[str, str] = {}

    def is_registered(self, document_id: str) -> bool:
        """True where the run held the document against a register, and could know whether that has it."""
        if not self._registered:
            documents = read_rows(self._folder / "cited_documents.csv")
            self._registered = {row["document_id"]: row.get("registry_status", "") for row in documents}
        return self._registered.get(document_id, "") not in ("", "not_checked")

    def flags(self) -> Iterator[tuple[Row, str]]:
        """Every flag, with the source of its report's text."""
        for rows in self._rows.values():
            for flag in rows["flags"]:
                yield flag, rows["reports"][0]["text_source"] if rows["reports"] else ""

    def date(self, citation_id: str) -> str:
        """The date of a citation as the run read it."""
        if not self._dates:
            self._dates = {
                row["citation_id"]: row["issued_date"] for rows in self._rows.values() for row in rows["citations"]
            }
        return self._dates.get(citation_id, "")

    def report(self, name: str) -> FoundReport:
        """The one report whose file name begins with `name`."""
        first = bisect_left(self._names, (name, ""))
        mine = [one for file, one in self._names[first : first + 2] if file.startswith(name)]
        if len(mine) != 1:
            return FoundReport({}, {}, "")
        text = self._folder / "text" / f"{mine[0]}.txt"
        rows = {table: tuple(rows) for table, rows in self._rows[mine[0]].items()}
        return FoundReport(rows["reports"][0], rows, text.read_bytes().decode("utf-8") if text.exists() else "")
