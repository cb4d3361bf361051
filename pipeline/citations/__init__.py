"""Mentions of issued documents: found by their code or name, read around, related and resolved inside the report."""

from collections.abc import Iterable

from pipeline.citations.agents import read_before_mentions
from pipeline.citations.aliases import find_aliases, find_bare_numbers
from pipeline.citations.coded import find_coded
from pipeline.citations.identity import identify
from pipeline.citations.laws import find_laws
from pipeline.citations.lexicon import lexicon_of
from pipeline.citations.lists import inherit_from_lists
from pipeline.citations.mention import START, Mention
from pipeline.citations.named import find_named
from pipeline.citations.printed import quote_the_print
from pipeline.citations.relations import relate
from pipeline.citations.resolve import resolve
from pipeline.citations.rows import read_rows
from pipeline.citations.surroundings import read_surroundings
from pipeline.records import Citation, Header, Text
from pipeline.rules import Rules

__all__ = ["find_citations"]


def find_citations(text: Text, header: Header, rules: Rules) -> tuple[Citation, ...]:
    """Every mention of an issued document in reading order, each with its evidence, relation and identity."""
    value, lexicon = text.reading, lexicon_of(rules, text.source.is_recognised)
    type_words = lexicon.type_words(value)
    coded = find_coded(text, header, type_words, lexicon)
    mentions = _in_order(coded, find_laws(value, type_words, coded, lexicon))
    read_surroundings(value, mentions, lexicon)
    aliases = find_aliases(value, mentions, lexicon)
    mentions = _in_order(mentions, aliases, find_bare_numbers(value, coded, lexicon))
    mentions = _in_order(mentions, find_named(value, type_words, mentions, aliases, header, lexicon))
    read_surroundings(value, mentions, lexicon)
    inherit_from_lists(value, mentions, lexicon)
    read_rows(text, mentions, lexicon)
    governors = relate(text, mentions, rules)
    read_before_mentions(value, mentions, governors, header, lexicon)
    mentions = _in_order(resolve(value, mentions, header, lexicon))
    identify(mentions, header, rules, lexicon.rules.law.id)
    if text.misread or text.source.is_scan:
        quote_the_print(mentions, text)
    return tuple(mention.freeze(text.value) for mention in mentions)


def _in_order(*found: Iterable[Mention]) -> list[Mention]:
    """All mentions in reading order, numbered; no two begin at one place."""
    mentions = [one for some in found for one in some]
    if len(found) > 1:
        mentions.sort(key=START)
    for index, mention in enumerate(mentions):
        mention.index = index
    return mentions
