"""C-ALIAS: a short name that fits two cited documents."""

from collections.abc import Iterator

from pipeline.checks.mentions import code_key
from pipeline.checks.registry import check
from pipeline.checks.words_compared import citation_quote
from pipeline.records import Citation, Finding, Report
from pipeline.rules import Rules


@check("C-ALIAS", name=("Tên gọi tắt trùng nhau", "Short name fits two documents"), severity="warning")
def short_names_fit_one_document(report: Report, rules: Rules) -> Iterator[Finding]:
    """A short name made of a number ("Quyết định 20") fits only one of the documents that the report cites."""
    coded: dict[tuple[str, str], list[int]] = {}
    for index, citation in enumerate(report.citations):
        if citation.code:
            coded.setdefault(_short_name(citation), []).append(index)
    warned: set[tuple[str, str]] = set()
    for index, short in enumerate(report.citations):
        if short.form not in ("alias", "short") or not short.number or not short.resolves_to:
            continue
        name = _short_name(short)
        if name in warned or short.date.complete:  # With its date a number means one document.
            continue
        meant = code_key(short.resolves_to)
        rival = next((at for at in coded.get(name, ()) if code_key(report.citations[at].code) != meant), None)
        if rival is None:
            continue
        warned.add(name)
        other = report.citations[rival].code
        yield Finding(
            quotes=(citation_quote(report, index), citation_quote(report, rival)),
            message_vi=(
                f"“{short.raw}” là tên gọi tắt của {short.resolves_to}, nhưng {other} cũng được dẫn và cùng số: "
                "ghi đủ số, ký hiệu."
            ),
            message_en=(
                f"“{short.raw}” stands for {short.resolves_to}, but {other} bears the same number: give the full code."
            ),
            suggestion=short.resolves_to,
        )


def _short_name(citation: Citation) -> tuple[str, str]:
    """What a document would be called in short: its type and number."""
    return citation.type, citation.number.lstrip("0")
