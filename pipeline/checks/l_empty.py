"""L-EMPTY: a heading with nothing under it."""

from collections.abc import Iterator
from dataclasses import dataclass

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
    siblings = _siblings(sections, empty)
    for index, section in enumerate(sections):
        if not empty[index] or not siblings[section.parent, section.kind].fill(section):
            continue
        if annex_of(sections, index) is None:
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
        _is_bare(section)
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


@dataclass(slots=True)
class _Siblings:
    """The divisions of one kind under one parent: how many, how many of them empty, how many no headings."""

    all: int = 0
    empty: int = 0
    plain: int = 0

    def fill(self, section: Section) -> bool:
        """Whether an empty one among them is left out; a list of names set in bold is empty throughout.

        A bare title is a heading only where all others, two at least, are headings with content.
        """
        if _is_bare(section):
            return self.all > 2 and self.empty == 1 and self.plain == 1
        return self.all - self.empty > self.empty - 1


def _siblings(sections: tuple[Section, ...], empty: list[bool]) -> dict[tuple[int | None, str], _Siblings]:
    groups: dict[tuple[int | None, str], _Siblings] = {}
    for section, nothing in zip(sections, empty, strict=True):
        group = groups.setdefault((section.parent, section.kind), _Siblings())
        group.all += 1
        group.empty += nothing
        group.plain += not section.is_heading
    return groups


def _is_bare(section: Section) -> bool:
    return section.kind in _NUMBERED and not section.is_heading
