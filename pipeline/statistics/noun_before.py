"""What the words before a number say of it: its qualifier, its name, what a share or a sum is a share or a sum of."""

from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.words import keys_before

_CLAUSE_MARKS = ',;:.()\n–“”"'


def read_qualifier(value: str, start: int, words: Lexicon) -> tuple[int, str, bool]:
    """Where the qualifier right before `start` begins, its words, and whether it states a demand ("ít nhất")."""
    keys = keys_before(value, start)
    count = words.qualifiers.before(keys, len(keys))
    if not count:
        return start, "", False
    pieces = value[max(0, start - 48) : start].rstrip().rsplit(" ", count)[-count:]
    pieces[0] = pieces[0].rsplit("(", 1)[-1].rsplit("\n", 1)[-1]
    qualifier = " ".join(pieces)
    begin = value.rfind(pieces[0], 0, start) if count == 1 else value.rfind(qualifier, 0, start)
    return begin, qualifier, bool(words.bounds.before(keys, len(keys)))


def naming_word(value: str, start: int, words: Lexicon) -> str:
    """ "always" or "mostly" when the word before a number makes it a name or an ordinal ("Quốc lộ 1"), else ""."""
    keys = keys_before(value, start)
    end = len(keys)
    always, mostly = words.names_always.before(keys, end), words.names_mostly.before(keys, end)
    if always and keys[end - 1] == "số" and always == 1 and end > 1 and keys[end - 2] in words.number_word_after:
        return ""
    if always >= mostly:
        return "always" if always else ""
    return "mostly"


def read_noun_before(value: str, start: int, low: int, words: Lexicon) -> str:
    """The noun that a share or a sum before `start` belongs to, looked for back to `low`; empty when not stated."""
    end = start
    while end > low and (value[end - 1].isspace() or value[end - 1] in ":("):
        end -= 1
    begin = max([low, *(value.rfind(mark, low, end) + 1 for mark in _CLAUSE_MARKS)])
    pieces = value[begin:end].split()
    keys = [key(piece) for piece in pieces]
    first, last = 0, len(pieces)
    while tail := words.noun_tails.before(keys[:last], last):
        last -= tail
    for index in range(last):
        if length := words.noun_starts.at(keys[:last], index):
            first = index + length
    for index in range(last):
        if words.noun_heads.at(keys[:last], index):
            first = index
            break
    for index in range(first + 1, last):
        if words.noun_cuts.at(keys[:last], index):
            last = index
            break
    return " ".join(pieces[first:last]) if last - first <= 16 else ""
