"""Words that point back: "Quyết định này", "Nghị quyết trên", "các văn bản nêu trên"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.separators import line_start
from pipeline.records import CitationForm
from pipeline.rules.citations import CitationPattern

_MARKERS = (" này", " trên")
POINTING = frozenset({"nà", "nầ", "nê", "nó", "kể", "dẫ", "tr", "vừ", "đã"})
"""The first two letters of the words that point back."""

_NUMBERED = re.compile(r" số \d{1,5}$")
_SAID_ABOVE = (" nêu", " nói", " kể", " dẫn", " nêu ở")
_LONGEST = 60
# "Điều 61 Nghị định này" speaks of one decree.
_PLURAL = re.compile(
    r"\b(?:[Cc]ác|[Nn]hững|[Mm]ột số|[Nn]hiều|[Mm]ọi|[Hh]ai|[Bb]a|[Bb]ốn|[Mm]ấy"
    r"|(?<!iều )(?<!hoản )(?<!iểm )(?<!ục )(?<!ương )(?<!hần )(?<!ố )(?:0[2-9]|[2-9]|[1-9]\d)) $"
)
_QUOTED_LINES = 2000


def words_in_small_letters(value: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The span of each type word in small letters right before a word that points back: "các văn bản nêu trên"."""
    names = _small_names(lexicon)
    endings = _endings(lexicon)
    for marker in _MARKERS:
        at = value.find(marker)
        while at >= 0:
            end = at
            if marker == " trên" and value.endswith(_SAID_ABOVE, 0, at):
                end -= next(len(word) for word in _SAID_ABOVE if value.endswith(word, 0, at))
                end -= 3 if value.endswith(" đã", 0, end) else 0
            if value[end - 1].isdigit():  # "văn bản số 2078 nêu trên"
                numbered = _NUMBERED.search(value, max(0, end - 10), end)
                end = numbered.start() if numbered else end
            near = value[end - 2 : end] in endings
            for name in names.get(value[max(0, end - 8) : end].rpartition(" ")[2], ()) if near else ():
                if value.endswith(name, 0, end) and not value[end - len(name) - 1 : end - len(name)].isalnum():
                    yield end - len(name), end
                    break
            at = value.find(marker, at + 1)


@lru_cache(maxsize=4)
def _endings(lexicon: Lexicon) -> frozenset[str]:
    """The last two letters of all type words: most words that stand there are told apart by them."""
    return frozenset(last[-2:] for last in _small_names(lexicon))


@lru_cache(maxsize=4)
def _small_names(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The type words in small letters by their last word, the longest first."""
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted({name.lower() for name in lexicon.type_names} - {*lexicon.rules.plain_nouns}, key=len):
        last = name.rpartition(" ")[2]
        found[last] = (name, *found.get(last, ()))
    return found


def read_pointing(value: str, start: int, end: int, lexicon: Lexicon) -> Mention | None:
    """The mention made of the type word at `start:end` and a word after it that points back; None without one."""
    rules = lexicon.rules
    if (
        value[end + 1 : end + 2] == "n"
        and (this := rules.self_reference.pattern.match(value, end, end + 6)) is not None
    ):
        mention = _mention(value, start, end, this.end(), "self", rules.self_reference, lexicon)
        mention.is_read = True
        return mention
    above = rules.antecedent.pattern.match(value, end, end + _LONGEST)
    return None if above is None else _mention(value, start, end, above.end(), "alias", rules.antecedent, lexicon)


def _mention(
    value: str, start: int, word_end: int, end: int, form: CitationForm, rule: CitationPattern, lexicon: Lexicon
) -> Mention:
    word = value[start:word_end]
    is_any = word.lower() in lexicon.rules.any_document
    return Mention(
        start,
        end,
        form,
        "" if is_any else lexicon.types[word.lower()].name,
        word,
        rule.id,
        rule.confidence,
        whole_end=end,
        points_back=True,
        only_if_known=word[0].islower(),
        is_plural=is_plural(value, start),
    )


def is_plural(value: str, start: int) -> bool:
    """Whether the words before `start` say that several are meant: "các", "hai", "03"."""
    return _PLURAL.search(value, max(0, start - 12), start) is not None


def is_quoted(value: str, at: int) -> bool:
    """Whether `at` stands in the words of another text: between quotation marks, also over lines (“Điều 5. …”)."""
    line = line_start(value, at)
    if value.rfind("“", line, at) > value.rfind("”", line, at) or value.count('"', line, at) % 2:
        return True
    low = max(0, at - _QUOTED_LINES)
    opened = value.rfind("“", low, at)
    return opened > value.rfind("”", low, at) and value[max(0, opened - 1) : opened] in ("\n", "")
