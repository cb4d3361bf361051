"""C-ALIAS: a short name that fits two cited documents."""

from collections.abc import Iterator

from pipeline.checks.registry import check
from pipeline.checks.same_document import code_key
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules


@check("C-ALIAS", severity="warning")
def short_names_fit_one_document(report: Report, rules: Rules) -> Iterator[Finding]:
    """A short name made of a number ("Quyết định 20") fits only one of the documents that the report cites."""
    warned: set[tuple[str, str]] = set()
    for index, short in enumerate(report.citations):
        if short.form not in ("alias", "short") or not short.number or not short.resolves_to:
            continue
        name = (short.type, short.number.lstrip("0"))
        if name in warned:
            continue
        rival = next((at for at, one in enumerate(report.citations) if _fits_too(short, one)), None)
        if rival is None:
            continue
        warned.add(name)
        other = report.citations[rival]
        yield Finding(
            quotes=(citation_quote(report, index), citation_quote(report, rival)),
            message_vi=(
                f"“{short.raw}” được dùng thay cho {short.resolves_to} nhưng báo cáo còn dẫn "
                f"{other.code} cùng số: ghi đủ ký hiệu."
            ),
            message_en=(
                f"“{short.raw}” stands for {short.resolves_to}, but {other.code} bears the "
                "same number: give the full code."
            ),
            suggestion=short.resolves_to,
        )


def _fits_too(short: Citation, other: Citation) -> bool:
    return (
        other.code != ""
        and other.type == short.type
        and other.number.lstrip("0") == short.number.lstrip("0")
        and code_key(other.code) != code_key(short.resolves_to)
    )
