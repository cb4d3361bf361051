"""The picture as one self-contained page: inline SVG, a small script of its own, no network."""

import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup

from pipeline.graph.graph import DocumentNode, Picture, ReportNode
from pipeline.graph.layout import Layout, Level, by_level, by_year
from pipeline.graph.wording import COLOURS, WORDS, level_words
from pipeline.language import Language, pick
from pipeline.tables.labels import label
from pipeline.web_pages import inline, policy, templates_of

# Reports up to which every one that cites a document is held; of more only the first ones are.
_REPORTS_HELD, _CITING_SHOWN = 300, 25
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@dataclass(frozen=True, slots=True)
class View:
    """One way of arranging the documents, and what its bands are called."""

    name: str
    layout: Layout
    band_words: Callable[[str], str]


def graph_page(
    picture: Picture, language: Language, cards: frozenset[str] = frozenset(), *, beside_report: bool = False
) -> str:
    """The page; `cards` are the documents of which a card lies beside it, in the folder of that name.

    `beside_report`: so does report.html.
    """
    say = {name: pick(language, *words) for name, words in WORDS.items()}
    templates = templates_of("pipeline.graph")
    templates.filters.update(label=lambda value: label(value, language), hover=lambda one: _hover(one, say))
    script, style = (inline(templates, name) for name in ("graph.js", "graph.css"))
    return templates.get_template("graph.html").render(
        language=language,
        say=say,
        script=script,
        style=style,
        policy=policy(style, script),
        title=say["title"],
        picture=picture,
        views=_views(picture, say, language),
        colours=COLOURS,
        choices=picture.reports if len(picture.reports) <= _REPORTS_HELD else (),
        report_name=_report_name,
        data=_data(picture, say, language, cards, beside_report),
    )


def _views(picture: Picture, say: dict[str, str], language: Language) -> tuple[View, ...]:
    return (
        View(
            "level",
            by_level(picture.documents, picture.actings),
            lambda key: level_words(cast(Level, key), language),
        ),
        View("year", by_year(picture.documents, picture.actings), lambda key: key or say["unknown_year"]),
    )


def _hover(one: DocumentNode, say: dict[str, str]) -> str:
    """What is seen when the pointer rests on a document."""
    name = " ".join(filter(None, (one.type if one.code else "", one.name)))
    dates = _days(one.issued_dates_seen) if one.dates > 1 else _days(one.issued_date)
    times = say["times"].format(mentions=one.mentions, reports=one.reports)
    return "\n".join(filter(None, (name, dates, one.issuer, one.subject, times)))


def _days(written: str | None) -> str:
    """Days as they are written in the country, in a cell that counts each of them."""
    return _ISO.sub(r"\3/\2/\1", written or "")


def _report_name(one: ReportNode) -> str:
    words = " · ".join(filter(None, (one.agency, one.code or _days(one.issued_date))))
    return f"{words} ({one.source})" if words else one.source


def _data(
    picture: Picture, say: dict[str, str], language: Language, cards: frozenset[str], beside_report: bool
) -> Markup:
    """What the panel shows of each document, as JSON that ends no element."""
    places = {one.report_id: place for place, one in enumerate(picture.reports)}
    shown = None if len(picture.reports) <= _REPORTS_HELD else _CITING_SHOWN
    citing: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one in picture.citings:
        citing[one.document_id].append((places[one.report_id], one.mentions))
    named = {place for reports in citing.values() for place, _ in sorted(reports)[:shown]}
    data = {
        "documents": {
            one.document_id: {
                "name": " ".join(filter(None, (one.type if one.code else "", one.name))),
                "subject": one.subject if one.code else None,
                "facts": _facts(one, say, language),
                "conflict": one.is_conflicting,
                "reports": sorted(citing[one.document_id])[:shown],
                "left": max(0, len(citing[one.document_id]) - (shown or len(citing[one.document_id]))),
                "card": one.document_id in cards,
            }
            for one in picture.documents
        },
        "reports": {
            place: (_report_name(one), one.report_id) for place, one in enumerate(picture.reports) if place in named
        },
        "page": "report.html" if beside_report else "",
        "relations": [
            (one.from_document_id, label(one.relation, language), one.to_document_id, one.reports)
            for one in picture.actings
        ],
    }
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _facts(one: DocumentNode, say: dict[str, str], language: Language) -> list[tuple[str, str]]:
    dates = (
        (say["dates_seen"], _days(one.issued_dates_seen)) if one.dates > 1 else (say["date"], _days(one.issued_date))
    )
    facts = (
        dates,
        (say["issuer"], one.issuer),
        (say["cited"], say["times"].format(mentions=one.mentions, reports=one.reports)),
        (say["in_force"], label(one.in_force, language) if one.in_force != "unknown" else ""),
        (say["replaced_by"], one.replaced_by),
    )
    return [(name, value) for name, value in facts if value]
