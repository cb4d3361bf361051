"""C-OCRSYM: letters and digits of codes and dates that were misread or mistyped, or may be."""

from collections.abc import Iterator

from pipeline.checks.mentions import code_key
from pipeline.checks.recognised_text import is_on_scan
from pipeline.checks.registry import check
from pipeline.checks.strange_abbreviations import strange_abbreviations
from pipeline.checks.words_compared import span_quote
from pipeline.records import Finding, Misread, Quote, Report
from pipeline.rules import Rules

_ETH = ("Ð", "ð")
# Fonts of PDF files name the letter as they like; in these the author typed it.
_TYPED = ("text", "markdown", "docx", "doc")


@check(
    "C-OCRSYM",
    name=("Chữ, số trong ký hiệu nghi đọc hoặc gõ sai", "Doubtful letters or digits in a code"),
    severity="info",
    basis="NĐ 30/2020/NĐ-CP, Phụ lục I, II.3",
    party_basis="Hướng dẫn 36-HD/VPTW, II.1.3",
    on_reading=True,
)
def codes_are_read_beyond_doubt(report: Report, rules: Rules, *, least_confidence: float = 0.4) -> Iterator[Finding]:
    """Each letter and digit of a code or date is what it stands for: no l for 1, no O for 0, none that may be two."""
    yield from _digits_in_doubt(report)
    yield from _codes_put_right(report)
    yield from _unsure_codes(report, least_confidence)
    yield from _foreign_letters(report)
    yield from _strange_bodies(report, rules)


def _digits_in_doubt(report: Report) -> Iterator[Finding]:
    header = report.header
    by_hand = [line for line in (header.number_line, header.date_line) if line and header.handwritten]
    for one in report.text.misread:
        if one.is_doubtful and not any(line.start <= one.start < line.end for line in by_hand):
            printed, reads = report.text.value[one.start : one.end].strip(), one.reads.strip()
            yield Finding(
                quotes=(_quote(report, one),),
                message_vi=f"“{printed}” có chữ số không rõ, đọc được theo hơn một cách: đối chiếu với bản gốc.",
                message_en=f"A digit of “{printed}” can be read in more than one way: check it against the original.",
                suggestion="" if reads == printed else f"{reads}: cách đọc hợp lý hơn",
                severity="warning",
            )


def _quote(report: Report, one: Misread) -> Quote:
    """The number in the mention that it belongs to, or stands right behind as its date."""
    start, end = one.start + len(one.reads) - len(one.reads.lstrip()), one.end
    for index, citation in enumerate(report.citations):
        if citation.start <= one.start <= citation.end + len(" ngày "):
            return span_quote(report, index, start, end)
    return Quote(start, end, report.text.value[start:end])


def _codes_put_right(report: Report) -> Iterator[Finding]:
    """On a scan a letter in the place of a digit is the reader's matter; a code put right is said in any text."""
    doubtful = [one for one in report.text.misread if one.is_doubtful]
    seen: set[str] = set()
    without_stroke = False
    for index, citation in enumerate(report.citations):
        as_read = report.text.reading[citation.code_start : citation.code_end].strip()
        compared = as_read if is_on_scan(report, citation.start) else citation.code_raw
        if not citation.code or code_key(compared) == code_key(citation.code) or citation.code_raw in seen:
            continue
        if any(citation.code_start <= one.start < citation.code_end for one in doubtful):
            continue
        seen.add(citation.code_raw)
        # A file without the letter Đ lacks it everywhere: one finding a report.
        if code_key(citation.code).replace("đ", "d") == code_key(compared):
            if without_stroke:
                continue
            without_stroke = True
        yield Finding(
            quotes=(span_quote(report, index, citation.code_start, citation.code_end),),
            message_vi=f"Số, ký hiệu “{citation.code_raw}” được đọc là {citation.code}: kiểm tra từng chữ, từng số.",
            message_en=f"The code “{citation.code_raw}” is read as {citation.code}: check its letters and digits.",
            suggestion=citation.code,
        )


def _unsure_codes(report: Report, least: float) -> Iterator[Finding]:
    """Codes of a scan that no mention shows clearly."""
    clearest: dict[str, tuple[float, int]] = {}
    for index, citation in enumerate(report.citations):
        if citation.code:
            sure = report.text.confidence(citation.code_start, citation.code_end)
            clearest[citation.code] = max(clearest.get(citation.code, (-1.0, 0)), (sure, -index))
    for sure, position in clearest.values():
        citation = report.citations[-position]
        if sure < least:
            yield Finding(
                quotes=(span_quote(report, -position, citation.code_start, citation.code_end),),
                message_vi=f"Máy đọc “{citation.code_raw}” trên bản quét không chắc: đối chiếu với trang gốc.",
                message_en=f"“{citation.code_raw}” was not read clearly from the scan: check the code on the page.",
            )


def _foreign_letters(report: Report) -> Iterator[Finding]:
    """Ð is no letter of Vietnamese: one finding a report, for it comes from a keyboard and stands everywhere."""
    if report.text.source.how not in _TYPED:
        return
    for index, citation in enumerate(report.citations):
        if any(letter in citation.code_raw for letter in _ETH):
            yield Finding(
                quotes=(span_quote(report, index, citation.code_start, citation.code_end),),
                message_vi=f"“{citation.code_raw}” dùng chữ Ð của bảng mã khác thay cho chữ Đ: tìm kiếm sẽ không thấy.",
                message_en=f"“{citation.code_raw}” has the foreign letter Ð in place of Đ: a search will not find it.",
                suggestion=citation.code,
            )
            return


def _strange_bodies(report: Report, rules: Rules) -> Iterator[Finding]:
    for one in strange_abbreviations(report, rules):
        citation = report.citations[one.citation]
        yield Finding(
            quotes=(span_quote(report, one.citation, citation.code_start, citation.code_end),),
            message_vi=(
                f"Ký hiệu “{citation.code_raw}” có “{one.printed}”, không rõ là cơ quan nào và gần giống {one.meant}: "
                "kiểm tra từng chữ."
            ),
            message_en=(
                f"The symbol “{citation.code_raw}” has “{one.printed}”, which no list knows and which resembles "
                f"{one.meant}: check its letters."
            ),
            suggestion=one.meant,
        )
