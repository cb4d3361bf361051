"""The words of head and foot, put right where a scan lost or changed their marks: "GIÁM ĐÓC", "SỞ Y TE"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import regex

from pipeline.fold import without_marks
from pipeline.records import Misread, Text
from pipeline.rules import Rules
from pipeline.rules.headings import HeadingRules

_WORD = regex.compile(r"\p{L}+")
_LABEL = regex.compile(r"\p{Lu}\p{L}{2,5}(?= (?:[IVX]{1,4}|\d{1,2})(?:[.:]|\n|$))")
# "QUYẾT ĐỊNH và việc công bố …": what opens the subject below a type.
_ABOUT = regex.compile(
    r"(?m)^[^\p{L}\n]{0,3}(?P<type>\p{Lu}[\p{Lu} ]{3,30})[ \n](?P<about>[Vv]\p{L}) vi\p{L}[ct](?!\p{L})"
)
_ABOUT_WORD = "Về"
_Phrases = dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


def with_fixed_words(text: Text, rules: Rules) -> Text:
    """The same text, read with the right marks in titles, types, agencies and provinces; print and offsets stay."""
    if not text.source.is_recognised:
        return text
    taken = {at for one in text.misread for at in range(one.start, one.end)}
    phrases = _mended(text.reading, _phrases(rules))
    found = (*_mended_labels(text, rules.headings), *_mended_openings(text.reading, rules), *phrases)
    mended = [one for one in found if one.start not in taken]
    return replace(text, misread=tuple(sorted((*text.misread, *mended), key=lambda one: one.start)))


def _mended(value: str, phrases: _Phrases) -> Iterator[Misread]:
    words = list(_WORD.finditer(value))
    index = 0
    while index < len(words):
        meant = _phrase_at(words, index, phrases)
        for word, right in zip(words[index : index + len(meant)], meant, strict=True):
            shown = right.upper() if word.group().isupper() else right
            if shown != word.group():
                yield Misread(word.start(), word.end(), shown)
        index += max(1, len(meant))


def _mended_labels(text: Text, rules: HeadingRules) -> Iterator[Misread]:
    """The word of a label such as "Phân I" under a title, where the first division begins."""
    for paragraph in text.paragraphs:
        word = _LABEL.match(text.reading, paragraph.start, paragraph.end)
        right = rules.label_word(word.group()) if word else ""
        if word and right:
            yield Misread(word.start(), word.end(), right)


def _mended_openings(value: str, rules: Rules) -> Iterator[Misread]:
    """The word "Về" of a subject that stands right below its type."""
    types = {_bare(one.name) for one in rules.document_types}
    for found in _ABOUT.finditer(value):
        if _bare(found["type"].strip()) in types and found["about"] != _ABOUT_WORD:
            yield Misread(*found.span("about"), _ABOUT_WORD)


def _phrase_at(words: list[regex.Match[str]], index: int, phrases: _Phrases) -> tuple[str, ...]:
    """The phrase that begins at a word: in capitals throughout, or printed with the capitals of a name."""
    for keys, right in phrases.get(_bare(words[index].group()), ()):
        here = words[index : index + len(keys)]
        if tuple(_bare(word.group()) for word in here) != keys or not _is_one_line(here):
            continue
        in_capitals = all(word.group().isupper() for word in here)
        has_capitals = [word.group()[0].isupper() for word in here] == [known[0].isupper() for known in right]
        if in_capitals or (has_capitals and right[-1].istitle()):
            return right
    return ()


def _is_one_line(words: list[regex.Match[str]]) -> bool:
    return all(one.string[one.end() : other.start()].isspace() for one, other in pairwise(words))


@lru_cache(maxsize=4)
def _phrases(rules: Rules) -> _Phrases:
    """Phrases of more than one word by the bare form of their first word, longest first; none that may be two."""
    by_bare: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for phrase in _all(rules):
        words = tuple(_WORD.findall(phrase))
        if len(words) > 1:
            by_bare[tuple(map(_bare, words))].add(tuple(word.lower() for word in words))
    found: _Phrases = defaultdict(list)
    proper = {tuple(word.lower() for word in words): words for words in map(tuple, map(_WORD.findall, _all(rules)))}
    for keys in sorted(by_bare, key=lambda keys: (-len(keys), keys)):
        if len(by_bare[keys]) == 1:
            found[keys[0]].append((keys, proper[next(iter(by_bare[keys]))]))
    return found


def _all(rules: Rules) -> Iterable[str]:
    header = rules.header
    yield from (f"{prefix} {title}" for title in header.signature.titles for prefix in header.signature.title_prefixes)
    yield from (name for one in rules.provinces for name in (one.name, f"{one.kind} {one.name}"))
    yield from (name for one in rules.agencies for name in (one.name, *one.names))
    yield from header.agencies.heads
    yield from header.signature.titles
    yield from (one.name for one in rules.document_types)


@lru_cache(maxsize=8192)
def _bare(word: str) -> str:
    return without_marks(word).casefold()
