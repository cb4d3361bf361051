"""Reports made by hand for the tests of what a run writes: every kind of record, without going through the stages."""

import datetime

from pipeline.records import (
    Citation,
    Evidence,
    Flag,
    Found,
    Header,
    PartialDate,
    Period,
    Quote,
    Recipient,
    Report,
    Section,
    Severity,
    Signature,
    Statistic,
    Text,
)
from tests.making import make_text

CONTENT = """SỞ NỘI VỤ
Số: /BC-SNV
Lào Cai, ngày tháng 9 năm 2020
**BÁO CÁO**
**Kết quả cải cách hành chính 9 tháng đầu năm 2020**
I. KẾT QUẢ
1. Cải cách thể chế
Thực hiện Nghị quyết số 05-NQ/TU ngày 05/02/2016 của Tỉnh ủy về triển khai Quyết định số 20/QĐ-UBND ngày 07/5/2013.
- Sở đã tiếp nhận **12** hồ sơ, trong đó **15** hồ sơ đúng hạn.
2. Tiếp tục thực hiện Nghị quyết số 05-NQ/TU ngày 05/12/2016 của Tỉnh ủy.
Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT."""


def make_report(content: str = CONTENT, *, name: str = "bao-cao.md") -> Report:
    """A report with two sections, three citations (one nested), two statistics (one part of the other), two flags.

    Whatever else `content` says, records are made only for the phrases of CONTENT that are in it.
    """
    text = make_text(content, name=name)
    return Report(
        text=text,
        header=_header(text),
        sections=tuple(_sections(text)),
        citations=tuple(_citations(text)),
        statistics=tuple(_statistics(text)),
        flags=tuple(_flags(text)),
    )


def span(text: Text, words: str, occurrence: int = 1) -> tuple[int, int]:
    """Where `words` stand; (-1, -1) when they do not."""
    start = -1
    for _ in range(occurrence):
        start = text.value.find(words, start + 1)
        if start < 0:
            return -1, -1
    return start, start + len(words)


def _found(text: Text, words: str) -> Found | None:
    start, end = span(text, words)
    return None if start < 0 else Found(words, Evidence(start, end, words, "header.test"))


def _header(text: Text) -> Header:
    period = _found(text, "9 tháng đầu năm 2020")
    recipients = []
    for words, kind, note in (("UBND tỉnh (b/c)", "receive", "(b/c)"), ("Lưu: VT", "archive", "")):
        start, end = span(text, words)
        if start >= 0:
            name = words.replace("(b/c)", "").strip()
            recipients.append(Recipient(start, end, words, name, kind, note))  # type: ignore[arg-type]
    return Header(
        doc_type=Found("Báo cáo", Evidence(0, 0, "", "header.test")),
        doc_type_code="BC",
        symbol=_found(text, "BC-SNV"),
        place=_found(text, "Lào Cai"),
        date=PartialDate(2020, 9, None),
        agency=Found("Sở Nội vụ", Evidence(0, 0, "", "header.test")),
        agency_code="SNV",
        agency_source="header",
        province=_found(text, "Lào Cai"),
        subject=_found(text, "Kết quả cải cách hành chính 9 tháng đầu năm 2020"),
        period=Period(period.value, datetime.date(2020, 1, 1), datetime.date(2020, 9, 30), period.evidence)
        if period
        else None,
        signature=Signature("KT.", "GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Thành", "", Evidence(0, 0, "", "header.test")),
        recipients=tuple(recipients),
        body_end=len(text.value),
    )


def _sections(text: Text) -> list[Section]:
    start, _ = span(text, "I. KẾT QUẢ")
    one, _ = span(text, "1. Cải cách thể chế")
    two, _ = span(text, "2. Tiếp tục")
    if min(start, one, two) < 0:
        return []
    end, _ = span(text, "\nNơi nhận")
    rule = "headings.test"
    return [
        Section(start, end, None, 1, "I", "roman", "I.", 1, "KẾT QUẢ", start + 3, start + 10, True, rule),
        Section(one, two - 1, 0, 2, "I/1", "arabic", "1.", 1, "Cải cách thể chế", one + 3, one + 19, True, rule),
        Section(two, end, 0, 2, "I/2", "arabic", "2.", 2, "", two + 3, two + 3, False, rule),
    ]


_SERIES = {"05-NQ/TU": "nq-tu 5 lao-cai", "20/QĐ-UBND": "qd-ubnd 20 lao-cai"}


def _citations(text: Text) -> list[Citation]:
    wanted = (
        ("Nghị quyết số 05-NQ/TU ngày 05/02/2016", "05-NQ/TU", (2016, 2, 5), "nq-tu-5-2016-lao-cai", None),
        ("Quyết định số 20/QĐ-UBND ngày 07/5/2013", "20/QĐ-UBND", (2013, 5, 7), "qd-ubnd-20-2013-lao-cai", 0),
        ("Nghị quyết số 05-NQ/TU ngày 05/12/2016", "05-NQ/TU", (2016, 12, 5), "nq-tu-5-2016-lao-cai", None),
    )
    citations = []
    for words, code, date, document_id, parent in wanted:
        start, end = span(text, words)
        if start < 0:
            continue
        whole, subject = end, ""
        if parent is None and "về triển khai" in text.value[end : end + 40]:
            whole = span(text, "07/5/2013")[1]
            subject = text.value[text.value.index("triển khai", end) : whole]
        number, _, symbol = code.replace("-", "/", 1).partition("/")
        citations.append(
            Citation(
                start,
                end,
                words,
                "full",
                words.split(" số")[0],
                words.split(" số")[0],
                "citations.test",
                1.0,
                whole,
                number=number,
                symbol=symbol,
                code=code,
                code_raw=code,
                date=PartialDate(*date),
                date_raw=words.rpartition(" ")[2],
                issuer="Tỉnh ủy" if "TU" in code else "",
                issuer_source="stated" if "TU" in code else "",
                subject=subject,
                relation="trien_khai" if parent is not None else "thuc_hien",
                parent=parent,
                resolution="exact",
                document_id=document_id,
                series=_SERIES[code],
            )
        )
    return citations


def _statistics(text: Text) -> list[Statistic]:
    statistics = []
    for words, value, part_of in (("12 hồ sơ", "12", None), ("15 hồ sơ đúng hạn", "15", 0)):
        start, end = span(text, words)
        if start < 0:
            continue
        opening = text.value.rfind("\n", 0, start) + 1
        closing = text.value.find("\n", start)
        statistics.append(
            Statistic(
                start,
                end,
                words,
                True,
                "count",
                value,
                "",
                "",
                "hồ sơ",
                words.partition(" ")[2],
                "",
                "result",
                start,
                start + 2,
                opening,
                len(text.value) if closing < 0 else closing,
                "statistics.test",
                part_of=part_of,
            )
        )
    return statistics


def _flags(text: Text) -> list[Flag]:
    dates = (("05/02/2016", ("citation", 0)), ("05/12/2016", ("citation", 2)))
    numbers = (("12 hồ sơ", ("statistic", 0)), ("15 hồ sơ đúng hạn", ("statistic", 1)))
    flags = []
    for code, severity, compared in (("C-DATE", "error", dates), ("N-OVER", "warning", numbers)):
        quotes = []
        for words, record in compared:
            start, end = span(text, words)
            if start >= 0:
                quotes.append(Quote(start, end, words, record))  # type: ignore[arg-type]
        if quotes:
            flags.append(make_flag(code, severity, *quotes))  # type: ignore[arg-type]
    return flags


def make_flag(code: str, severity: Severity, *quotes: Quote) -> Flag:
    """A flag on the words given."""
    words = " và ".join(quote.text for quote in quotes)
    return Flag(code, severity, quotes, f"Không khớp: {words}.", f"Do not agree: {words}.", "", "", "0123456789abcdef")
