"""How a signature block is written: capacity, title, name (NĐ 30/2020, Phụ lục I, II.7)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import regex

from pipeline.fold import fold
from pipeline.header.pieces import Piece
from pipeline.header.worn_titles import WornTitle, find_worn_title
from pipeline.rules import Rules
from pipeline.rules.header import SignatureRules

_LONGEST_NAME = 5
_STROKE = r"(?:[^\p{L}\s]{1,6}|\p{Ll})"
# Letters of a seal among marks: "~=~Z Nguyễn Trúc Giang".
_OF_SEAL = r"\p{L}{0,2}(?:[^\p{L}\s]{1,4}\p{L}{0,2}){1,2}"
# What is left of a title under a seal ("ĐỚC", "VT7GI.") is no more of the one above it.
_WHOLE_WORDS = regex.compile(r"^\p{Lu}[\p{L}\s,.&–-]{5,}$")
_CAPITALS = regex.compile(r"\p{Lu}{2}")
_STROKES_BEFORE = regex.compile(rf"^(?:(?:{_STROKE}|{_OF_SEAL})\s)++(?=\p{{Lu}}\p{{Ll}})")
_STROKES_BEHIND = regex.compile(rf"(?<=\p{{L}})(?:\s{_STROKE})++$")


@dataclass(frozen=True, slots=True)
class Sign:
    """One part of a signature block: a title with or without a capacity, more of the title above it, or a name."""

    kind: Literal["title", "more", "name"]
    capacity: str
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class SigningGrammar:
    """Patterns made once from the words in rules/header.yml.

    `title` finds titles in capitals anywhere in a line, `small_title` a line that is all title in small letters.
    Of recognised text (`is_worn`) titles are also known by most of their letters, and names beside what a pen left.
    """

    rules: SignatureRules
    title: regex.Pattern[str]
    small_title: regex.Pattern[str]
    heads: frozenset[str]
    capacity_before: regex.Pattern[str]
    is_worn: bool

    def titles_in(self, words: str, start: int = 0) -> list[regex.Match[str]]:
        """Titles in capitals, wherever they stand on a line; most lines of a list have no two capitals together."""
        return list(self.title.finditer(words, start)) if _CAPITALS.search(words, start) else []

    def is_title_line(self, words: str) -> bool:
        """The line begins with a capacity or a title."""
        return bool(self.title.match(words) or self.small_title.match(words) or self._worn_title(words))

    def is_signing(self, words: str) -> bool:
        """The line is a capacity, a title, or a note such as "(đã ký)"."""
        return self.is_title_line(words) or bool(self.rules.noise.pattern.match(words))

    def name_in(self, words: str) -> str:
        """The name of a person without the degree before it; empty when the words are no name."""
        kept = self.rules.signed.pattern.sub(" ", words).strip(" *_.,")
        kept = self.rules.degree.pattern.sub("", kept).strip(" .,-")
        if self.is_worn:
            kept = _without_strokes(kept)
        if not self.rules.name.pattern.match(kept) or self.title.match(kept):
            return ""
        first = kept.split()[0]
        if self.is_worn and kept.count(" ") == 1 and first.upper() not in self.rules.family_names:
            return ""  # The seal took the family name: "Trúc Giang".
        if first.upper() not in self.rules.family_names and (fold(first) in self.heads or kept.isupper()):
            return ""
        return kept

    def names_agency(self, words: str) -> bool:
        """The line begins as the names of agencies do."""
        key = f"{fold(words)} "
        return any(key.startswith(f"{head} ") for head in self.heads)

    def signs(self, piece: Piece) -> Iterator[Sign]:
        """Titles and names of one line in reading order, whatever the other column left on it."""
        found = self.titles_in(piece.words)
        small = None if found else self.small_title.match(piece.words)
        if small:
            found = [small]
        if not found:
            yield from self._without_title(piece)
        for index, match in enumerate(found):
            capacity = self.rules.capacities.get((match["capacity"] or "").upper(), "")
            words = (match["words"] or "").strip(" .,-")
            blank = len(match.group()) - len(match.group().lstrip())
            yield Sign("title", capacity, words, piece.start + match.start() + blank, piece.start + match.end())
            stop = found[index + 1].start() if index + 1 < len(found) else len(piece.words)
            yield from self._name(piece, match.end(), stop)

    def _without_title(self, piece: Piece) -> Iterator[Sign]:
        """A line on which no title is printed as it should be."""
        named = list(self._name(piece, 0, len(piece.words)))
        worn = None if named else self._worn_title(piece.words)
        if worn:
            before = self.capacity_before.search(piece.words, 0, worn.start)
            capacity = self.rules.capacities[before["capacity"]] if before else ""
            start = before.start() if before else worn.start
            yield Sign("title", capacity, worn.words, piece.start + start, piece.start + worn.end)
            named = list(self._name(piece, worn.end, len(piece.words)))
        yield from named
        is_more = piece.is_upper and not (self.is_worn and not _WHOLE_WORDS.match(piece.words))
        if not named and not worn and is_more:
            yield Sign("more", "", piece.words, piece.start, piece.end)

    def _worn_title(self, words: str) -> WornTitle | None:
        return find_worn_title(words, self.rules) if self.is_worn else None

    def _first_name(self, name: str) -> str:
        """The first of two names that two columns left on one line: "Lê Hoàng Anh Hà Văn Phúc"."""
        words = name.split()
        if len(words) <= _LONGEST_NAME:
            return name
        families = [index for index, word in enumerate(words) if index > 1 and word.upper() in self.rules.family_names]
        # Given names can be family names too: the second name begins near the middle.
        cut = min(families, key=lambda index: abs(2 * index - len(words)), default=len(words))
        return " ".join(words[:cut])

    def _name(self, piece: Piece, start: int, stop: int) -> Iterator[Sign]:
        words = piece.words[start:stop]
        name = self._first_name(self.name_in(words))
        if name:
            low = piece.start + start + words.index(name)
            yield Sign("name", "", name, low, low + len(name))


def _without_strokes(words: str) -> str:
    """Without what a pen or the rest of a seal reads like at either end of a name: "z ⁄ Huỳnh Hữu Trí"."""
    return _STROKES_BEHIND.sub("", _STROKES_BEFORE.sub("", words))


@lru_cache(maxsize=8)
def grammar_of(rules: Rules, is_worn: bool) -> SigningGrammar:
    """The patterns of these rules, made once; `is_worn` for recognised text."""
    words = rules.header.signature
    capacity = "|".join(regex.escape(one) for one in _longest_first(words.capacities) if len(one) > 1)
    letter = "|".join(one for one in words.capacities if len(one) == 1)
    prefix = "|".join(words.title_prefixes)
    short = "|".join(map(regex.escape, words.short_prefixes))
    titles = "|".join(one.replace(" ", r"\s{1,2}") for one in _longest_first(words.titles))
    family = "|".join(words.family_names)
    known = rf"(?:(?:{prefix})\s{{1,2}}|(?:{short})\s?)?(?:{titles})(?![\p{{L}}\d])"
    # A letter such as Q must have its full stop; the others are found without it ("T/M BAN THƯỜNG VỤ", "KT GIÁM ĐỐC").
    before = rf"(?:(?P<capacity>{capacity})(?:\s?[./])?\s{{0,2}}|(?P<capacity>{letter})\.\s{{0,2}})"
    another = rf"(?:{capacity})[\s./]|(?:{family})\s|{known}"
    whole = rf"(?:\s(?!(?:{capacity})[\s./]|{known})[\p{{Lu}}\d&.,-]+(?!\p{{Ll}})){{0,14}}"
    rest = rf"(?:\s(?!{another})(?:\p{{Lu}}[\p{{Lu}}\d&.,]*|[-–&])(?!\p{{Ll}})){{0,12}}"
    # A title goes on from another one, or stands behind a small letter or a mark: never inside "BAN GIÁM ĐỐC".
    free = r"(?:\G\s{0,2}|(?<![\p{L}\d]\s?)|(?<=\p{Ll}\s))"
    title = regex.compile(
        rf"{free}(?:{before})?(?P<words>{known}(?:,\s{known})?{rest})|^{before}(?P<words>\p{{Lu}}{{2,}}[.]?{whole})",
        regex.VERSION1,
    )
    small = regex.compile(
        rf"^(?:{before})(?P<words>\p{{Lu}}[^;:]{{3,60}})$|^(?P<words>{known}(?:\s[\p{{L}}\s,&-]{{1,50}})?)$",
        regex.VERSION1 | regex.IGNORECASE,
    )
    heads = frozenset(fold(head) for head in rules.header.agencies.heads)
    capacity_before = regex.compile(rf"(?<!\p{{L}})(?P<capacity>{capacity})\s?[./,]?\s{{0,2}}$")
    return SigningGrammar(words, title, small, heads, capacity_before, is_worn)


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))
