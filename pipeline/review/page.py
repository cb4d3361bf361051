"""Writes report.html report by report: the page is never held in memory, and a browser opens only what is asked for."""

import gzip
from base64 import b64encode
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, Template

from pipeline.checks import check_titles
from pipeline.language import Language, pick
from pipeline.review.view import view_of
from pipeline.review.wording import wording
from pipeline.store import Store
from pipeline.tables.columns import Value
from pipeline.tables.in_words import number_words, place_words, quantity_words
from pipeline.tables.labels import label
from pipeline.tables.schema import FAILURES, REPORTS, ReportRow
from pipeline.web_pages import inline, policy, templates_of

_PIECES_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class OverviewLine:
    """One line of the list of reports: `codes` of the checks that found something, and what the report cites."""

    row: ReportRow
    notes: int
    codes: tuple[str, ...]
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a filter: what it filters by, what it is called, how many reports have it."""

    value: str
    words: str
    reports: int


@dataclass(frozen=True, slots=True)
class Packed:
    """The view of one report as the page carries it: HTML, compressed, in letters that end no element; its pictures."""

    report_id: str
    content: str
    crops: tuple[str, ...]


def write_review(store: Store, folder: Path, language: Language, cards: Container[str] = ()) -> None:
    """Write `report.html` into `folder`; `cards` are the documents of which a card lies in the folder of that name."""
    say = wording(language)
    templates = _templates(language)
    templates.globals.update(say=say, cards=cards)
    names = {code: pick(language, *name) for code, name in check_titles().items()}
    script = inline(templates, "page.js")
    style = inline(templates, "page.css")
    written = templates.get_template("page.html").stream(
        language=language,
        script=script,
        style=style,
        policy=policy(style, script, pictures=True),
        title=say.title,
        made_by=say.made_by.format(*_versions(store)),
        totals=_totals(store),
        agencies=list(_agencies(store)),
        checks=list(_checks(store, names)),
        lines=_lines(store),
        failures=store.rows(FAILURES),
        reports=_packed(store, templates.get_template("report.html"), names, language),
    )
    written.enable_buffering(_PIECES_AT_ONCE)
    with (folder / "report.html").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(written)


def _templates(language: Language) -> Environment:
    templates = templates_of("pipeline.review")
    templates.filters.update(
        label=lambda value: label(value, language),
        place=lambda row: place_words(row.page, row.line, language),
        quantity=lambda row: quantity_words(row, language),
        count=lambda number: number_words(f"{number:,}", language),
        marked=lambda number: number_words(number, language),
    )
    return templates


def _versions(store: Store) -> tuple[Value, ...]:
    return next(store.select("SELECT pipeline_version, rules_version FROM runs ORDER BY started DESC LIMIT 1"))


def _totals(store: Store) -> dict[str, int]:
    ((reports, citations, statistics, errors, warnings),) = store.select(
        "SELECT count(*), sum(citations), sum(statistics), sum(errors), sum(warnings) FROM reports"
    )
    ((documents,),) = store.select("SELECT count(*) FROM cited_documents")
    ((failures,),) = store.select("SELECT count(*) FROM failures")
    ((notes,),) = store.select("SELECT count(*) FROM flags WHERE severity = 'info'")
    counted = {
        "reports": reports,
        "citations": citations,
        "documents": documents,
        "statistics": statistics,
        "errors": errors,
        "warnings": warnings,
        "notes": notes,
        "failures": failures,
    }
    return {name: int(number or 0) for name, number in counted.items()}


def _agencies(store: Store) -> Iterator[Choice]:
    found = store.select(
        "SELECT agency, count(*) FROM reports WHERE agency IS NOT NULL GROUP BY agency ORDER BY agency"
    )
    for agency, reports in found:
        yield Choice(str(agency), str(agency), int(reports or 0))


def _checks(store: Store, names: dict[str, str]) -> Iterator[Choice]:
    found = store.select("SELECT code, count(DISTINCT report_id) FROM flags GROUP BY code ORDER BY code")
    for code, reports in found:
        yield Choice(str(code), names.get(str(code), ""), int(reports or 0))


def _lines(store: Store) -> Iterator[OverviewLine]:
    """The reports, those with the gravest findings first."""
    notes = "(SELECT count(*) FROM flags WHERE report_id = reports.report_id AND severity = 'info')"
    worst_first = f"errors DESC, warnings DESC, {notes} DESC, source, report_id"
    for report_id, count in store.select(f"SELECT report_id, {notes} FROM reports ORDER BY {worst_first}"):
        (row,) = store.rows_of(REPORTS, str(report_id))
        codes, cited = (
            tuple(str(code) for (code,) in store.select(query, (row.report_id,)))
            for query in (
                "SELECT DISTINCT code FROM flags WHERE report_id = ? ORDER BY code",
                "SELECT DISTINCT coalesce(code, resolves_to) FROM citations"
                " WHERE report_id = ? AND coalesce(code, resolves_to) IS NOT NULL ORDER BY 1",
            )
        )
        yield OverviewLine(row, int(count or 0), codes, cited)


def _packed(store: Store, template: Template, names: dict[str, str], language: Language) -> Iterator[Packed]:
    for row in store.rows(REPORTS):
        html = template.render(view=view_of(store, row, names, language))
        # No time in the compressed stream: the same reports give the same page.
        content = b64encode(gzip.compress(html.encode(), compresslevel=5, mtime=0)).decode()
        yield Packed(row.report_id, content, tuple(b64encode(crop.png).decode() for crop in store.crops(row.report_id)))
