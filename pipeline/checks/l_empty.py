"""L-EMPTY: a heading with nothing under it."""

from collections.abc import Iterator

from pipeline.checks.numbered_lists import annex_of, heading_quote
from pipeline.checks.registry import check
from pipeline.records import Finding, Report, Section
from pipeline.rules import Rules

# A dash or a line without a number promises nothing; an annex may be a separate file.
_WITHOUT_PROMISE = frozenset({"dash", "unnumbered", "annex", "dieu", "khoan", "diem"})
_NUMBERED = frozenset({"roman", "arabic", "decimal"})
_LONGEST_BARE_TITLE = 10


@check("L-EMPTY", name=("Mục không có nội dung", "Section without content"), severity="warning")
def headings_have_content(report: Report, rules: Rules) -> Iterator[Finding]:
    """Under every heading of the body stands something before the next one, as under the headings beside it.

    Annexes hold forms, whose headings wait for whoever fills them in.
    """
    sections = report.sections
    parents = {section.parent for section in sections}
    empty = [
        index not in parents
        and (_promises_content(report, section) or _is_bare_title(report, section))
        and not _content(report, section, rules)
        for index, section in enumerate(sections)
    ]
    for index in range(len(sections)):
        if empty[index] and annex_of(sections, index) is None and _others_have_content(sections, empty, index):
            quote = heading_quote(report, index)
            yield Finding(
                quotes=(quote,),
                message_vi=f"Mục “{quote.text}” không có nội dung: bị sót hay không phát sinh (cần ghi rõ)?",
                message_en=f"Nothing stands under “{quote.text}”: is text missing, or is there nothing to report?",
            )


def _promises_content(report: Report, section: Section) -> bool:
    """A criterion asks for an answer; a heading promises text when it is set as one ("4. Ngày sinh:" is a form)."""
    if section.kind in ("tieu_chi", "noi_dung"):
        return True
    if section.kind in _WITHOUT_PROMISE or not section.is_heading:
        return False
    return section.title.isupper() or report.text.bold_share(section.title_start, section.title_end) > 0.8


def _is_bare_title(report: Report, section: Section) -> bool:
    """A few words on a line of their own that end without a mark; whether they are a heading, those beside it say."""
    return (
        section.kind in _NUMBERED
        and not section.is_heading
        and len(section.title.split()) <= _LONGEST_BARE_TITLE
        and section.title[:1].isupper()
        and section.title[-1:].isalpha()
        and report.text.value[section.title_end : section.end].strip() == ""
    )


def _content(report: Report, section: Section, rules: Rules) -> str:
    """What stands under the heading; the closing sentence of the report does not count."""
    value = report.text.value
    title_end = max(section.title_end, section.start + len(section.label))
    line_end = min(report.text.paragraphs[report.text.paragraph_index(title_end)].end, section.end)
    if rules.headings.closing.pattern.match(value, min(line_end + 1, section.end), section.end):
        return ""
    # A criterion in plain words may be longer than what its title keeps of it.
    content = value[title_end if section.is_heading else line_end : section.end]
    return content.strip(" .:;\n") or _answer(section.title)


def _answer(title: str) -> str:
    """“Kiến nghị: Không” says all there is to say in its title."""
    return title.partition(":")[2].strip() or (
        title if title.casefold().rstrip(".").endswith(("không", "không có")) else ""
    )


def _others_have_content(sections: tuple[Section, ...], empty: list[bool], index: int) -> bool:
    """Whether most divisions beside it are filled; a list of names set in bold is empty throughout."""
    section = sections[index]
    beside = [
        other
        for other, one in enumerate(sections)
        if other != index and one.parent == section.parent and one.kind == section.kind
    ]
    if not section.is_heading and section.kind in _NUMBERED:
        return len(beside) > 1 and all(sections[other].is_heading and not empty[other] for other in beside)
    empty_ones = sum(empty[other] for other in beside)
    return len(beside) - empty_ones > empty_ones
