"""Pages of reports, for tests."""

import base64
import gzip
import re
from dataclasses import replace
from pathlib import Path

from pipeline.corpus import bring_up_to_date
from pipeline.language import Language
from pipeline.records import Quote
from pipeline.review import write_review
from pipeline.rules import load_rules
from pipeline.store import RunTables, Store
from pipeline.tables.quotes import QuoteCell, write_quotes
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import FailureRow
from tests.reports import CONTENT, make_flag, make_report

NASTY = """<script>document.title = "run"</script> </template></script> ]]> " ' & &lt;b&gt; {{ 7 * 7 }}
<img src=x onerror="document.title = 'run'">"""
FAILURES = (FailureRow("<b>hỏng</b>.pdf", None, "read", "corrupt", "Tệp hỏng: gửi lại."),)


def written(
    folder: Path, reports: list[ReportRows], language: Language = "vi", failures: tuple[FailureRow, ...] = ()
) -> str:
    with Store.open(folder / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        RunTables(store).add(reports, failures)
        RunTables(store).finish("2026-01-01T00:00:00", "2026-01-01T00:01:00")
        bring_up_to_date(store, load_rules())
        write_review(store, folder, language)
    return (folder / "report.html").read_text(encoding="utf-8")


def nasty_report() -> ReportRows:
    report = make_report(NASTY, name='"><script>x.md')
    words = report.text.value[:40]
    return rows_of(replace(report, flags=(make_flag("T-ORTHO", "info", Quote(0, 40, words)),)), "r", "1")


def unpacked(page: str, report_id: str) -> str:
    found = re.search(rf'<script type="text/plain" id="packed-{report_id}">([^<]*)</script>', page)
    assert found
    return gzip.decompress(base64.b64decode(found[1])).decode()


ORDINARY = rows_of(make_report(CONTENT, name="a.md"), "r", "1")
OTHER = rows_of(make_report(CONTENT.replace("SỞ NỘI VỤ", "SỞ Y TẾ"), name="b.md"), "r", "1")
QUIET = rows_of(make_report("Không có gì.", name="c.md"), "r", "1")


def many_flags() -> ReportRows:
    """A report with more findings than one window shows."""
    error, warning = ORDINARY.flags[0], ORDINARY.flags[1]
    notes = (
        error._replace(flag_id=f"{error.flag_id[:17]}f1{n:03}", ordinal=100 + n, severity="info") for n in range(120)
    )
    return replace(ORDINARY, flags=(error, warning, *notes))


def between(own: ReportRows, other: ReportRows) -> ReportRows:
    """A report with a flag that compares its first citation with that of another report."""
    quotes = write_quotes(
        QuoteCell(one.report_id, one.citation_id, None, one.line, None, None, one.start, one.end, one.raw)
        for one in (own.citations[0], other.citations[0])
    )
    flag = own.flags[0]._replace(flag_id=f"{own.report.report_id}-x0001", ordinal=99, quotes=quotes)
    return replace(own, flags=(*own.flags, flag))


def written_as_drawn(folder: Path, *reports: ReportRows) -> None:
    """The page of reports whose flags between reports stand as they are given."""
    written_in(folder, "vi", *reports)


def written_in(folder: Path, language: Language, *reports: ReportRows) -> str:
    """The page in a language."""
    with Store.open(folder / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        RunTables(store).add(reports)
        write_review(store, folder, language)
    return (folder / "report.html").read_text(encoding="utf-8")
