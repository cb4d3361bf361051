"""Evidence cards: everything said about one cited document, by whom and where, what disagrees first."""

from pipeline.cards.find import Answer, Candidate, find_documents
from pipeline.cards.gather import CardMaker
from pipeline.cards.in_lines import card_lines
from pipeline.cards.page import card_page
from pipeline.cards.unclear import unclear_words
from pipeline.cards.write import write_cards

__all__ = [
    "Answer",
    "Candidate",
    "CardMaker",
    "card_lines",
    "card_page",
    "find_documents",
    "unclear_words",
    "write_cards",
]
