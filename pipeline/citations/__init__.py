"""Mentions of issued documents: found by their code or name, read around, related and resolved inside the report."""

from pipeline.citations.agents import read_before_mentions
from pipeline.citations.coded import find_coded
from pipeline.citations.lexicon import lexicon_of
from pipeline.citations.lists import inherit_from_lists
from pipeline.citations.relations import relate
from pipeline.citations.surroundings import read_surroundings
from pipeline.records import Citation, Header, Text
from pipeline.rules import Rules

__all__ = ["find_citations"]


def find_citations(text: Text, header: Header, rules: Rules) -> tuple[Citation, ...]:
    """Every mention of an issued document in reading order, each with its evidence, relation and identity."""
    lexicon = lexicon_of(rules)
    mentions = find_coded(text.value, header, lexicon)
    for index, mention in enumerate(mentions):
        mention.index = index
    read_surroundings(text.value, mentions, lexicon)
    inherit_from_lists(text.value, mentions, lexicon)
    governors = relate(text.value, mentions, rules.relations)
    read_before_mentions(text.value, mentions, governors, header, lexicon)
    return tuple(mention.freeze(text.value) for mention in mentions)
