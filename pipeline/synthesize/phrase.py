"""Words with their look and with the truth about them: what every renderer prints and the annotation is made from."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """What is true of one mention of a document (columns of citations.csv). Each mention is its own, also if alike.

    `inside` are mentions within its words, which say their own `raw`. `document` is the key of the document that is
    meant, empty where none is that anybody knows; `doubt` says why a reader could not tell. `fault` is the kind of what
    is wrong with these words on purpose, `truly` what they should say.
    """

    form: str
    type: str
    number: str = ""
    year: str = ""
    symbol: str = ""
    date: str = ""
    issuer: str = ""
    subject: str = ""
    relation: str = ""
    resolves_to: str = ""
    raw: str = ""
    inside: tuple["Mention", ...] = ()
    document: str = ""
    doubt: str = ""
    fault: str = ""
    truly: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """What is true of one quantity (columns of statistics.csv); whether it is bold is seen on its words."""

    kind: str
    value: str = ""
    value2: str = ""
    unit: str = ""
    noun: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one look; neighbours with the same `truth` are together its `raw`. `note` is a footnote set after it."""

    text: str
    bold: bool = False
    italic: bool = False
    truth: Mention | Quantity | None = None
    note: "Phrase" = field(default=())


Phrase = tuple[Piece, ...]


def say(text: str, *, bold: bool = False, italic: bool = False) -> Phrase:
    """Plain words."""
    return (Piece(text, bold, italic),) if text else ()


def joined(phrases: Iterable[Phrase], between: str = "") -> Phrase:
    """Phrases one after the other."""
    pieces: list[Piece] = []
    for number, phrase in enumerate(phrases):
        if number and between:
            pieces.append(Piece(between))
        pieces.extend(phrase)
    return tuple(pieces)


def words_of(phrase: Phrase) -> str:
    """The words alone."""
    return "".join(piece.text for piece in phrase)


def emboldened(phrase: Phrase) -> Phrase:
    """The same words, all bold (a heading)."""
    return tuple(replace(piece, bold=True) for piece in phrase)


def capitalised(phrase: Phrase) -> Phrase:
    """The first letter in upper case."""
    if not phrase or not phrase[0].text:
        return phrase
    first = phrase[0]
    return (replace(first, text=first.text[0].upper() + first.text[1:]), *phrase[1:])


def told(phrase: Phrase) -> Iterator[tuple[Mention | Quantity, tuple[Piece, ...]]]:
    """Every truth that the phrase states, with the pieces that state it; footnotes after their sentence's piece."""
    for _, group in groupby(phrase, key=lambda piece: id(piece.truth) if piece.truth else 0):
        pieces = tuple(group)
        if pieces[0].truth is not None:
            yield pieces[0].truth, pieces
            for inner in getattr(pieces[0].truth, "inside", ()):
                yield inner, (Piece(inner.raw),)
        for piece in pieces:
            yield from told(piece.note)


def iso(day: datetime.date | None) -> str:
    """A date as the annotation writes it."""
    return day.isoformat() if day else ""
