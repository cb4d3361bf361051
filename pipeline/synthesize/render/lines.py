"""Phrases broken into lines: words of several looks, breaks after hyphens, marks of footnotes above the line."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.synthesize.phrase import Phrase
from pipeline.synthesize.render.fonts import face, width


@dataclass(frozen=True, slots=True)
class Run:
    """Letters in one face; `raised` lifts a footnote's mark; `note` is the footnote that it calls."""

    text: str
    face: str
    size: float
    raised: bool = False
    note: Phrase = ()

    @property
    def width(self) -> float:
        """In points."""
        return width(self.text, self.face, self.size)


Word = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Words side by side; `last` lines are not stretched."""

    words: tuple[Word, ...]
    last: bool

    @property
    def notes(self) -> tuple[Run, ...]:
        """The marks of footnotes on this line."""
        return tuple(run for word in self.words for run in word if run.note)


def width_of(word: Word) -> float:
    """Of a whole word."""
    return sum(run.width for run in word)


def words_in(phrase: Phrase, size: float, marks: Iterator[int]) -> list[Word]:
    """The words of a phrase; a word may change its look inside ("45" bold and "%" not)."""
    words: list[list[Run]] = [[]]
    for piece in phrase:
        name = face(piece.bold, piece.italic)
        for number, part in enumerate(piece.text.split(" ")):
            if number:
                words.append([])
            if part:
                words[-1].append(Run(part, name, size))
        if piece.note:
            words[-1].append(Run(str(next(marks)), face(False, False), size * 0.62, raised=True, note=piece.note))
    return [tuple(word) for word in words if word]


def break_lines(words: list[Word], wide: float, indent: float, space: float) -> Iterator[Line]:
    """Fill lines from the left; a word that does not fit is broken after a hyphen, as word processors do."""
    left = list(reversed(words))
    room, line = wide - indent, list[Word]()
    while left:
        word = left.pop()
        needed = width_of(word) + (space if line else 0)
        if needed <= room or (not line and not _halves(word, room)):
            line.append(word)
            room -= needed
            continue
        halves = _halves(word, room - (space if line else 0))
        if halves:
            line.append(halves[0])
            left.append(halves[1])
        else:
            left.append(word)
        yield Line(tuple(line), last=False)
        room, line = wide, []
    if line:
        yield Line(tuple(line), last=True)


def _halves(word: Word, room: float) -> tuple[Word, Word] | None:
    """The longest beginning that ends in a hyphen and fits, and the rest."""
    for at in range(len(word) - 1, -1, -1):
        run, before = word[at], width_of(word[:at])
        for place in range(len(run.text) - 2, 0, -1):
            if run.text[place] != "-" or run.raised:
                continue
            head = Run(run.text[: place + 1], run.face, run.size)
            if before + head.width <= room:
                tail = Run(run.text[place + 1 :], run.face, run.size)
                return (*word[:at], head), (tail, *word[at + 1 :])
    return None
