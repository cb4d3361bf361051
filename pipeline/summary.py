"""What a person wants to know when a run has ended."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.language import Language, pick
from pipeline.numbers import in_vietnamese
from pipeline.store import RegisterTables, RunTables, Store
from pipeline.tables.schema import FAILURES, FailureRow

_LISTED = 5
_SEVERITIES = (("error", "lỗi", "errors"), ("warning", "cảnh báo", "warnings"), ("info", "lưu ý", "notes"))
_REGISTERED = (
    ("verified", "khớp", "verified"),
    ("date_differs", "khác ngày", "with another date"),
    ("subject_differs", "khác trích yếu", "with another subject"),
    ("not_found", "không có trong sổ ghi đủ", "not found where a register is complete"),
    ("not_checked", "chưa đối chiếu được", "not checked"),
)


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run.

    `kept` of the reports are of former runs and were no input of this one. `pages` counts those of formats that have
    pages; `registered` counts cited documents by registry_status and is empty where there is no register; `frequent`
    are the most frequent flags; `failures` what gave no report and why.
    """

    reports: int
    kept: int
    pages: int
    citations: int
    documents: int
    severities: dict[str, int]
    registered: dict[str, int]
    frequent: tuple[tuple[str, int], ...]
    failures: tuple[FailureRow, ...]
    duplicates: tuple[tuple[str, str], ...]
    seconds: float
    folder: Path


def summarise(store: Store, folder: Path, seconds: float) -> Summary:
    """Count what the store holds of the run."""

    def one(query: str) -> int:
        return int(str(next(store.select(query))[0] or 0))

    flags = "SELECT {} , count(*) FROM flags GROUP BY 1 ORDER BY 2 DESC, 1"
    return Summary(
        reports=one("SELECT count(*) FROM reports"),
        kept=RunTables(store).kept_from_before(),
        pages=one(
            "SELECT sum(pages) FROM reports WHERE report_id IN"
            " (SELECT report_id FROM inputs WHERE run = (SELECT max(started) FROM runs))"
        ),
        citations=one("SELECT count(*) FROM citations"),
        documents=one("SELECT count(*) FROM cited_documents"),
        severities={str(name): int(str(count)) for name, count in store.select(flags.format("severity"))},
        registered=_registered(store),
        frequent=tuple((str(code), int(str(count))) for code, count in store.select(flags.format("code")))[:5],
        failures=tuple(FailureRow(*row) for row in store.rows(FAILURES)),
        duplicates=RunTables(store).duplicates(),
        seconds=seconds,
        folder=folder,
    )


def _registered(store: Store) -> dict[str, int]:
    """Cited documents by what the imported registers say of them; empty where there is no register."""
    if not RegisterTables(store).all():
        return {}
    query = "SELECT registry_status, count(*) FROM cited_documents GROUP BY 1"
    return {str(status): int(str(count)) for status, count in store.select(query)}


def summary_lines(summary: Summary, titles: dict[str, str], language: Language) -> Iterator[str]:
    """The summary as lines of text. `titles` names each check in the user's language."""

    def say(vietnamese: str, english: str) -> str:
        return pick(language, vietnamese, english)

    pages = say(f" ({summary.pages} trang PDF)", f" ({summary.pages} PDF pages)") if summary.pages else ""
    seconds = f"{summary.seconds:,.1f}"
    yield say(
        f"Đã đọc {summary.reports - summary.kept} báo cáo{pages} trong {in_vietnamese(seconds)} giây.",
        f"Read {summary.reports - summary.kept} reports{pages} in {seconds} seconds.",
    )
    if summary.kept:
        yield say(
            f"Giữ lại {summary.kept} báo cáo của các lần chạy trước (chạy với --prune để bỏ): số liệu dưới đây gồm cả.",
            f"{summary.kept} reports of former runs are kept (run with --prune to drop them) and counted below.",
        )
    yield say(
        f"Viện dẫn: {summary.citations} lần, {summary.documents} văn bản khác nhau.",
        f"Citations: {summary.citations}, of {summary.documents} documents.",
    )
    counts = ", ".join(
        f"{summary.severities.get(name, 0)} {say(vietnamese, english)}" for name, vietnamese, english in _SEVERITIES
    )
    yield say(f"Phát hiện: {counts}.", f"Findings: {counts}.")
    if summary.registered:
        held = ", ".join(
            f"{summary.registered.get(name, 0)} {say(vietnamese, english)}" for name, vietnamese, english in _REGISTERED
        )
        yield say(f"Đối chiếu sổ văn bản: {held}.", f"Held against registers: {held}.")
    for code, count in summary.frequent:
        yield f"  {count:5}  {code:12} {titles.get(code, '')}"
    for source, same in summary.duplicates:
        yield say(f"  {source}: giống hệt {same}, chỉ tính một lần.", f"  {source}: the same as {same}, counted once.")
    if summary.failures:
        yield say(f"Không đọc được {len(summary.failures)} tệp:", f"{len(summary.failures)} files could not be read:")
        yield from _failure_lines(summary.failures, language)
    yield say(f"Mở để xem: {summary.folder / 'report.html'}", f"Open: {summary.folder / 'report.html'}")


def _failure_lines(failures: tuple[FailureRow, ...], language: Language) -> Iterator[str]:
    """Every failure when there are few, else one line a cause with its number of files and the first of them."""
    if len(failures) <= _LISTED:
        yield from (f"  [{failure.error}] {failure.message}" for failure in failures)
        return
    for error, count in Counter(failure.error for failure in failures).most_common():
        first = next(failure for failure in failures if failure.error == error)
        yield f"  {count:5}  [{error}] {pick(language, 'ví dụ', 'such as')} {first.message}"
    yield pick(language, "  Xem đủ trong failures.csv.", "  All of them are in failures.csv.")
