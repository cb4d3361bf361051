"""A card as a self-contained page, to read on screen and to print as the annex of a request for correction."""

from base64 import b64encode
from functools import lru_cache

from jinja2 import Template

from pipeline.cards.card import Card
from pipeline.cards.wording import (
    WORDS,
    aspect_words,
    day_words,
    has_several_dates,
    name_words,
    register_words,
    relation_words,
    version_words,
    where_words,
    who_words,
)
from pipeline.language import Language, pick
from pipeline.tables.labels import label
from pipeline.web_pages import inline, policy, templates_of


def card_page(card: Card, language: Language, back: str = "") -> str:
    """The page; `back` is the address of the page it was reached from."""
    say = {name: pick(language, *words) for name, words in WORDS.items()}
    title = name_words(card.document)
    return _template(language).render(
        card=card, document=card.document, say=say, language=language, back=back, title=title
    )


@lru_cache(maxsize=2)
def _template(language: Language) -> Template:
    templates = templates_of("pipeline.cards")
    templates.filters.update(
        day=day_words,
        has_several_dates=has_several_dates,
        name=name_words,
        label=lambda value: label(value, language),
        aspect=lambda one: aspect_words(one, language),
        version=lambda version, aspect: version_words(aspect, version),
        register=lambda name: register_words(name, language),
        base64=lambda png: b64encode(png).decode(),
        who=who_words,
        where=lambda one: where_words(one, language),
        relation=lambda one: relation_words(one, language),
    )
    style = inline(templates, "card.css")
    templates.globals.update(style=style, policy=policy(style, pictures=True))
    return templates.get_template("card.html")
