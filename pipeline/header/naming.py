"""Names of agencies as the law writes them: "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" -> "Sở Văn hóa, Thể thao và Du lịch"."""

from collections import defaultdict
from functools import lru_cache

import regex

from pipeline.fold import fold, slug
from pipeline.rules import Agency, Rules

# Fields of work begin with a capital wherever a list of them goes on: "Lao động - Thương binh và Xã hội".
_GOES_ON = ("và", "-", "–")
_SMALL = ("các", "những")
_EDGE = ",.;:"
_VOWELS = frozenset("aeiouy")
_NUMERAL = regex.compile(r"\d|^[IVX]+$")


@lru_cache(maxsize=512)
def canonical_name(printed: str, rules: Rules) -> str:
    """The name in sentence case with common abbreviations written out; words in mixed case keep their letters."""
    words = [word for part in printed.split() for word in _written_out(part, rules).split()]
    keys = [fold(word).strip(_EDGE) for word in words]
    done: list[str] = []
    in_place = False
    while len(done) < len(words):
        index = len(done)
        # The last word heads no further body: "huyện Khánh Trường".
        leaves = index + 1 < len(words) and _begins_head(keys[index:], rules)
        in_place = (in_place and not leaves) or _ends_in_place_word(keys[:index], rules)
        phrase = _phrase_at(keys, index, rules)
        if phrase:
            done += [_like(known, words[index + step]) for step, known in enumerate(phrase)]
        elif not words[index].isupper() or not _VOWELS.intersection(keys[index]) or _NUMERAL.search(words[index]):
            done.append(words[index])  # Mixed case, or an abbreviation such as MTQG, or a number.
        elif index > 0 and keys[index] in _first_place_words(rules) and not in_place:
            done.append(words[index].lower())
        else:
            opens = in_place or _opens(done, keys, rules)
            done.append(words[index].capitalize() if opens else words[index].lower())
    return " ".join(done)


@lru_cache(maxsize=512)
def agency_of(name: str, rules: Rules) -> Agency | None:
    """The agency in the list whose name this is or begins with; of several the one with the longest name."""
    key = fold(name)
    return next((one for known, one in _known(rules) if key == known or key.startswith(known + " ")), None)


@lru_cache(maxsize=512)
def agency_with_code(code: str, rules: Rules) -> Agency | None:
    """The agency with that code or variant of a code."""
    return next((one for one in rules.agencies if code == one.code or code in one.variants), None)


def begins_name(words: str, rules: Rules) -> bool:
    """Whether a line begins the name of an agency, so that it is not the rest of the name above."""
    key = fold(words)
    if any(key.startswith(head) and not key[len(head) : len(head) + 1].isalpha() for head in _heads(rules)):
        return True
    # In capitals the marks of a vowel are the first thing that a scan loses: "UY BAN NHAN DAN".
    return words[0].isalpha() and words.isupper() and f"{slug(words)}-".startswith(_bare_heads(rules))


def is_complete(words: str, rules: Rules) -> bool:
    """Whether words end a name: an agency of the list that has no place behind it, or the name of a province."""
    key = fold(words)
    return any(key.endswith(" " + name) for name in _places(rules)) or any(
        key == name for name, one in _known(rules) if one.is_central
    )


def is_central(name: str, rules: Rules) -> bool:
    """Whether a body of that name belongs to the whole country: as the list says, else by its first words."""
    key = fold(name)
    if any(part.endswith(_central_ends(rules)) for part in key.split(" - ")):
        return True
    known = agency_of(name, rules)
    if known is not None:
        return known.is_central
    return any(key == one or key.startswith(one + " ") for one in _central(rules))


def _begins_head(keys: list[str], rules: Rules) -> bool:
    rest = " ".join(keys[:4])
    return any(rest == head or rest.startswith(head + " ") for head in _heads(rules))


def _ends_in_place_word(keys: list[str], rules: Rules) -> bool:
    """What follows is the name of a place: "huyện", "Huyện ủy"."""
    before = " ".join(keys[-3:])
    if any(before == head or before.endswith(" " + head) for head in _heads_of_no_place(rules)):
        return False  # "Hợp tác xã" is no "xã".
    return any(before == word or before.endswith(" " + word) for word in _place_words(rules))


def _written_out(word: str, rules: Rules) -> str:
    return rules.header.agencies.expanded.get(word, word)


def _like(known: str, printed: str) -> str:
    """The known word with the punctuation of the printed one."""
    return known.rstrip(_EDGE) + printed[len(printed.rstrip(_EDGE)) :]


def _opens(done: list[str], keys: list[str], rules: Rules) -> bool:
    """Whether the next word takes a capital: at the start, after the head word, where a list of fields goes on."""
    if not done:
        return True
    before = " ".join(keys[: len(done)])
    if any(before == head or before.endswith(" " + head) for head in _heads(rules)):
        return True
    return (done[-1] in _GOES_ON or done[-1].endswith(",")) and keys[len(done)] not in _SMALL


@lru_cache(maxsize=4)
def _heads(rules: Rules) -> tuple[str, ...]:
    return tuple(sorted((fold(head) for head in rules.header.agencies.heads), key=lambda head: (-len(head), head)))


@lru_cache(maxsize=4)
def _heads_of_no_place(rules: Rules) -> tuple[str, ...]:
    """Heads that end in a word that stands before places elsewhere."""
    places = _place_words(rules)
    return tuple(
        head for head in _heads(rules) if head not in places and head.endswith(tuple(f" {one}" for one in places))
    )


@lru_cache(maxsize=4)
def _bare_heads(rules: Rules) -> tuple[str, ...]:
    return tuple(f"{slug(head)}-" for head in rules.header.agencies.heads)


@lru_cache(maxsize=4)
def _central(rules: Rules) -> tuple[str, ...]:
    return tuple(fold(head) for head in rules.header.agencies.central)


@lru_cache(maxsize=4)
def _central_ends(rules: Rules) -> tuple[str, ...]:
    return tuple(" " + fold(end) for end in rules.header.agencies.central_ends)


@lru_cache(maxsize=4)
def _places(rules: Rules) -> tuple[str, ...]:
    return tuple({fold(name) for one in rules.provinces for name in (one.name, one.successor)})


@lru_cache(maxsize=4)
def _place_words(rules: Rules) -> tuple[str, ...]:
    return tuple(fold(words) for words in rules.header.agencies.place)


@lru_cache(maxsize=4)
def _first_place_words(rules: Rules) -> frozenset[str]:
    return frozenset(word for words in _place_words(rules) for word in words.split())


@lru_cache(maxsize=4)
def _known(rules: Rules) -> tuple[tuple[str, Agency], ...]:
    names = [(fold(name), one) for one in rules.agencies for name in (one.name, *one.names)]
    return tuple(sorted(names, key=lambda pair: (-len(pair[0]), pair[1].code)))


@lru_cache(maxsize=4)
def _phrases(rules: Rules) -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Words whose capitals are known (agencies, provinces, bodies), by their first word, the longest first."""
    names = [name for one in rules.agencies for name in (one.name, *one.names)]
    names += [name for one in rules.provinces for name in (one.name, *one.variants)]
    names += rules.header.agencies.proper
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        words = tuple(name.split())
        keys = tuple(fold(word).strip(_EDGE) for word in words)
        phrases[keys[0]].append((keys, words))
    return phrases


def _phrase_at(keys: list[str], index: int, rules: Rules) -> tuple[str, ...]:
    for known, words in _phrases(rules).get(keys[index], ()):
        if tuple(keys[index : index + len(known)]) == known:
            return words
    return ()
