"""What a person wants to know when a run has ended."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.language import Language, pick
from pipeline.store import RegisterTables, RunTables, Store
from pipeline.tables.in_words import number_words
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

    def say(vietnamese: str, english: str, *values: object) -> str:
        return pick(language, vietnamese, english).format(*values)

    def count(number: int, vietnamese: str, english: str) -> str:
        """A number with what it counts; in English one thing is singular."""
        one = "s" if number == 1 else ""
        return f"{number_words(f'{number:,}', language)} {pick(language, vietnamese, english.removesuffix(one))}"

    def counts(numbers: dict[str, int], names: tuple[tuple[str, str, str], ...]) -> str:
        return ", ".join(count(numbers.get(name, 0), vietnamese, english) for name, vietnamese, english in names)

    read = summary.reports - summary.kept
    pages = f" ({count(summary.pages, 'trang PDF', 'PDF pages')})" if summary.pages else ""
    reports, seconds = count(read, "báo cáo", "reports"), number_words(f"{summary.seconds:,.1f}", language)
    yield say("Đã đọc {}{} trong {} giây.", "Read {}{} in {} seconds.", reports, pages, seconds)
    if not read and not summary.failures:
        yield say(
            "Không thấy tệp nào để đọc: kiểm tra lại thư mục đã nêu.",
            "There was no file to read: see whether this is the right folder.",
        )
    if summary.kept:
        yield say(
            "Giữ lại {} của các lần chạy trước (chạy với --prune để bỏ): số liệu dưới đây gồm cả.",
            "Kept from former runs and counted below: {} (run with --prune to drop).",
            count(summary.kept, "báo cáo", "reports"),
        )
    yield say(
        "Viện dẫn: {}, {}.",
        "Citations: {}, of {}.",
        number_words(f"{summary.citations:,}", language) + pick(language, " lần", ""),
        count(summary.documents, "văn bản khác nhau", "documents"),
    )
    if summary.registered:
        held = counts(summary.registered, tuple(one for one in _REGISTERED if summary.registered.get(one[0])))
        yield say("Đối chiếu sổ văn bản: {}.", "Held against registers: {}.", held)
    yield say("Phát hiện: {}.", "Findings: {}.", counts(summary.severities, _SEVERITIES))
    for code, times in summary.frequent:
        yield f"  {times:5}  {code:12} {titles.get(code, '')}"
    for source, same in summary.duplicates:
        yield say("  {}: giống hệt {}, chỉ tính một lần.", "  {}: the same as {}, counted once.", source, same)
    if summary.failures:
        files = count(len(summary.failures), "tệp", "files")
        yield say("Không đọc được {}:", "{} could not be read:", files)
        yield from _failure_lines(summary.failures, language)
    yield say("Mở để xem: {}", "Open: {}", summary.folder / "report.html")


def _failure_lines(failures: tuple[FailureRow, ...], language: Language) -> Iterator[str]:
    """Every failure when there are few, else one line a cause with its number of files and the first of them."""
    if len(failures) <= _LISTED:
        yield from (f"  [{failure.error}] {failure.message}" for failure in failures)
        return
    for error, count in Counter(failure.error for failure in failures).most_common():
        first = next(failure for failure in failures if failure.error == error)
        yield f"  {count:5}  [{error}] {pick(language, 'ví dụ', 'such as')} {first.message}"
    yield pick(language, "  Xem đủ trong failures.csv.", "  All of them are in failures.csv.")
