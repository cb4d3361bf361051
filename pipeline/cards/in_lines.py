"""A card as lines for the terminal, conflicts first."""

import textwrap
from collections.abc import Iterator
from itertools import groupby

from pipeline.cards.card import Card, Disagreement, Seen
from pipeline.cards.wording import (
    WORDS,
    aspect_words,
    day_words,
    has_several_dates,
    name_words,
    register_words,
    relation_words,
    spot_words,
    version_words,
    where_words,
    who_words,
)
from pipeline.language import Language, pick
from pipeline.tables.labels import label

_WIDTH = 100
_NAME_WIDTH = 21


def card_lines(card: Card, limit: int, language: Language) -> Iterator[str]:
    """The page; of the list of all mentions at most `limit`."""
    say = {name: pick(language, *words) for name, words in WORDS.items()}
    yield name_words(card.document)
    yield from _wrapped("", card.document.subject or "", "")
    yield ""
    yield from _facts(card, say, language)
    if card.disagreements:
        yield from _heading(say["disagreements"])
        for one in card.disagreements:
            yield from _disagreement(one, say, language)
    if card.findings:
        yield from _heading(say["findings"])
        for finding in card.findings:
            severity = label(finding.severity, language)
            yield from _wrapped("  ! ", f"{finding.code} ({severity}): {finding.message} [{finding.source}]", "    ")
    if card.register:
        yield from _heading(say["register"])
        for field in card.register:
            yield from _fact(register_words(field.name, language), field.value)
    if card.relations:
        yield from _heading(say["relations"])
        for relation in card.relations:
            words = f"{relation_words(relation, language)}: {relation.subject or ''}".rstrip(": ")
            yield from _wrapped("  → " if relation.acts else "  ← ", words, "    ")
            yield from _seen_lines(relation.seen, language)
    yield from _heading(f"{say['mentions']}: {card.document.mentions}")
    for _, group in groupby(card.seen[:limit], lambda seen: seen.sighting.report_id):
        yield from _report_lines(tuple(group), language)
    left = card.document.mentions - min(limit, len(card.seen))
    if left > 0:
        yield f"    … {say['more'].format(left)}"


def _facts(card: Card, say: dict[str, str], language: Language) -> Iterator[str]:
    document = card.document
    note = f" ({say['date_note']})" if document.issued_date and has_several_dates(document) else ""
    yield from _fact(say["date"], day_words(document.issued_date) + note)
    yield from _fact(say["issuer"], document.issuer or "")
    yield from _fact(
        say["cited"],
        pick(
            language,
            f"{document.mentions} lần trong {document.reports} báo cáo",
            f"{document.mentions} times in {document.reports} reports",
        ),
    )
    if document.in_force != "unknown":
        yield from _fact(say["in_force"], label(document.in_force, language))
    yield from _fact(say["replaced_by"], document.replaced_by or "")
    yield from _fact(say["registry"], label(document.registry_status, language))
    yield from _fact(say["document_id"], document.document_id)


def _fact(name: str, value: str) -> Iterator[str]:
    if value:
        yield from _wrapped(f"  {name:<{_NAME_WIDTH}} ", value, " " * (_NAME_WIDTH + 3))


def _heading(words: str) -> Iterator[str]:
    yield ""
    yield words.upper()


def _disagreement(one: Disagreement, say: dict[str, str], language: Language) -> Iterator[str]:
    yield f"  {aspect_words(one.aspect, language)}"
    for version in one.versions:
        usual = f", {say['usual']}" if version.is_usual else ""
        counted = pick(
            language,
            f"{version.mentions} lần, {version.reports} báo cáo{usual}",
            f"{version.mentions} times, {version.reports} reports{usual}",
        )
        yield from _wrapped("  • ", f"{version_words(one.aspect, version)}  ({counted})", "    ")
        if version.because:
            yield from _wrapped("      ", f"({say['because']}: {version.because})", "      ")
        for seen in version.seen:
            yield from _seen_lines(seen, language)
        left = version.mentions - len(version.seen)
        if left and not version.is_usual:
            yield f"      … {say['more'].format(left)}"


def _seen_lines(seen: Seen, language: Language) -> Iterator[str]:
    one = seen.sighting
    yield from _wrapped("      ", f"{who_words(one)} – {where_words(one, language)}", "      ")
    around = seen.around
    yield from _wrapped("        ", f"“{around.before}[{around.words}]{around.after}”", "        ")


def _report_lines(group: tuple[Seen, ...], language: Language) -> Iterator[str]:
    """The mentions in one report: who says it once, then each place."""
    first = group[0].sighting
    yield from _wrapped("    ", f"{who_words(first)} – {first.source}", "    ")
    for seen in group:
        spot, around = spot_words(seen.sighting, language), seen.around
        yield from _wrapped("      ", f"{spot}: “{around.before}[{around.words}]{around.after}”", "        ")


def _wrapped(lead: str, words: str, rest: str) -> Iterator[str]:
    return iter(textwrap.wrap(words, _WIDTH, initial_indent=lead, subsequent_indent=rest, break_long_words=False))
