"""Drawing cited documents over a large store: `python -m tests.bench.corpus [REPORTS]` (default 100,000).

A store of reports with ten citations each is made first: national documents that thousands cite, those of each
province, and letters that one office alone cites; one mention in fifty carries a wrong date. Then all are drawn, then
one more report is added. The peer is the least that any program over the same store must do: read every citation once,
ordered by series, and write one row for each document.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from pipeline.corpus import bring_up_to_date
from pipeline.rules import load_rules
from pipeline.store import RunTables, Store
from pipeline.tables.rows import ReportRows
from pipeline.tables.schema import CitationRow, ReportRow
from tests.corpus_making import STARTED, report_of

_EACH = 10
_BATCH = 500
_LINES = (
    "cải cách hành chính chuyển đổi số phòng cháy chữa tham nhũng lãng phí dân vận chính quyền",
    "giá đất chủ cơ sở sắp xếp tổ chức bộ máy quản lý tài sản đầu tư xây dựng giáo dục đào tạo",
    "y tế bảo hiểm nông thôn mới giảm nghèo bền vững",
)
_WORDS = tuple(word for line in _LINES for word in line.split())


class _Cited:
    """A document of the made world: what its mentions print."""

    def __init__(self, symbol: str, place: str, number: int, chance: random.Random) -> None:
        year = chance.randrange(2015, 2026)
        national = not place
        self.code = f"{number}/{year}/{symbol}" if national else f"{number}/{symbol}"
        self.series = f"{symbol.lower().replace('đ', 'd')} {number} {place}".rstrip()
        self.symbol, self.number, self.year = symbol, str(number), year if national else None
        self.date = (year, chance.randrange(1, 13), chance.randrange(1, 29))
        self.subject = " ".join(chance.sample(_WORDS, 8))


def reports(count: int, seed: int = 1) -> Iterator[ReportRows]:
    """Reports of a made world, each with its citations."""
    chance = random.Random(seed)
    base = report_of("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/02/2023 của UBND tỉnh về cải cách hành chính.")
    citation = base.citations[0]
    national = [_Cited("NĐ-CP", "", number, chance) for number in range(1, 400)]
    places = [f"tinh-{place}" for place in range(63)]
    own = {place: [_Cited("QĐ-UBND", place, number, chance) for number in range(1, 3000)] for place in places}
    for serial in range(count):
        place = chance.choice(places)
        report_id = f"{serial + seed * 10**9:016x}"
        cited = [
            # The most cited one stands in every fourth report, most seldom.
            *(national[int(len(national) * chance.random() ** 2.5)] for _ in range(3)),
            *(own[place][int(len(own[place]) * chance.random() ** 2)] for _ in range(5)),
            *(_Cited("CV-SNV", place, chance.randrange(1, 9000), chance) for _ in range(_EACH - 8)),
        ]
        rows = tuple(_row(citation, report_id, ordinal, one, chance) for ordinal, one in enumerate(cited, start=1))
        row: ReportRow = base.report._replace(
            report_id=report_id, source=f"{serial:08}.docx", agency=f"Sở {chance.randrange(20)}", province=place
        )
        yield ReportRows(row, (), (), rows, (), (), "", "{}")


def _row(base: CitationRow, report_id: str, ordinal: int, cited: _Cited, chance: random.Random) -> CitationRow:
    year, month, day = cited.date
    if chance.random() < 0.02:
        year -= 1
    dated = chance.random() < 0.8
    return base._replace(
        citation_id=f"{report_id}-c{ordinal:04d}",
        report_id=report_id,
        ordinal=ordinal,
        document_id=None,
        code=cited.code,
        series=cited.series,
        symbol=cited.symbol,
        number=cited.number,
        year=cited.year,
        issued_date=f"{year}-{month:02}-{day:02}" if dated else None,
        issued_year=year if dated else None,
        issued_month=month if dated else None,
        issued_day=day if dated else None,
        subject=cited.subject if chance.random() < 0.6 else None,
        paragraph=f"{chance.getrandbits(64):016x}",
    )


def _least(store: Store, folder: Path) -> float:
    """Seconds to read each citation once by series, and to write a row for each series and date."""
    begun = time.perf_counter()
    with Store.open(folder / "peer.sqlite") as peer:
        rows: set[tuple[str, str]] = set()
        query = "SELECT series, issued_date, code, subject, issuer, report_id FROM citations ORDER BY series"
        for series, date, *_ in store.select(query):
            rows.add((str(series), str(date)))
        with peer.transaction():
            peer.write("INSERT OR IGNORE INTO pending_series VALUES (? || ?)", sorted(rows))
    return time.perf_counter() - begun


def main(count: int) -> None:
    """Print what drawing everything took, and what one more report takes."""
    rules = load_rules()
    with tempfile.TemporaryDirectory() as room, Store.open(Path(room) / "doichieu.sqlite") as store:
        RunTables(store).begin(STARTED, "1.0", "rules")
        batch: list[ReportRows] = []
        for rows in reports(count):
            batch.append(rows)
            if len(batch) == _BATCH:
                RunTables(store).add(batch)
                batch.clear()
        RunTables(store).add(batch)
        least = _least(store, Path(room))
        begun = time.perf_counter()
        bring_up_to_date(store, rules)
        whole = time.perf_counter() - begun
        ((mentions,),), ((documents,),) = (
            tuple(store.select(f"SELECT count(*) FROM {table}")) for table in ("citations", "cited_documents")
        )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{mentions} citations of {documents} documents in {count} reports: {whole:.0f} s, "
            f"{whole / least:.1f} times reading and writing alone, {peak:.0f} MB"
        )
        for late in reports(3, seed=2):
            begun = time.perf_counter()
            RunTables(store).add([late])
            bring_up_to_date(store, rules)
            print(f"one more report: {time.perf_counter() - begun:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
