"""The counted noun after a number, to its natural end."""

from dataclasses import dataclass

from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.words import Word, words_after

_AND = key("và")
_LONGEST = 14


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """`start:end` is the phrase, `start:unit_end` what it is counted by; `known` when it is in the rules.

    `head` when a word of quantity opens the phrase: "2/3 số hộ".
    """

    start: int
    end: int
    unit_end: int
    known: bool
    head: bool


def read_noun(value: str, start: int, stop: int, words: Lexicon) -> NounPhrase | None:
    """The noun phrase that begins at `start`, or None when what stands there is no noun."""
    tokens = words_after(value, start, stop)
    if not tokens or tokens[0].gap not in ("", " "):
        return None
    keys = [token.key for token in tokens]
    unit = words.counted.at(keys, 0)
    unit = unit if all(token.gap == " " for token in tokens[1:unit]) else min(unit, 1)
    if not unit and (_cannot_open(keys, words) or not keys[0][0].isalpha()):
        return None
    field = words.fields.get(" ".join(keys[:unit]), "")
    index, unit_end = _units(tokens, keys, max(unit, 1), field, words)
    first = start + len(tokens[0].gap)
    return NounPhrase(
        first,
        tokens[_end(value, tokens, keys, index, field, words) - 1].end,
        unit_end,
        bool(unit),
        bool(words.noun_heads.at(keys, 0)),
    )


def _units(tokens: list[Word], keys: list[str], index: int, field: str, words: Lexicon) -> tuple[int, int]:
    """A unit may be several nouns in a row: "chương trình, dự án"."""
    end = tokens[index - 1].end
    while index < len(tokens) and (more := _coordinated(tokens, keys, index, field, words)):
        index += more
        end = tokens[index - 1].end
    return index, end


def _end(value: str, tokens: list[Word], keys: list[str], index: int, field: str, words: Lexicon) -> int:
    """Index of the first word that is no longer part of the phrase."""
    while index < min(len(tokens), _LONGEST):
        gap, word = tokens[index].gap, keys[index]
        if word[0].isdigit() and (gap == "/" or (gap == " " and keys[index - 1] not in words.numbered_inside)):
            break
        if gap == ", " or word == _AND:
            more = _coordinated(tokens, keys, index, field, words) or _paired(keys, index, words)
            if not more:
                break
            index += more
        elif word in words.negations and index + 1 < len(tokens) and tokens[index + 1].gap == " ":
            index += 2
        elif kept := max(words.never_ends.at(keys, index), words.never_ends.at(keys, index - 1) - 1):
            index += kept
        elif (closing := words.closings.at(keys, index)) and _clause_ends(tokens, index + closing):
            index += closing
            break
        elif (ending := words.ends.at(keys, index)) and not (ending > 1 and value[tokens[index - 1].end + 1].isupper()):
            break  # In capitals the word is part of a name: "Trung tâm Phục vụ hành chính công".
        else:
            index += 1
    return min(index, len(tokens))


def _cannot_open(keys: list[str], words: Lexicon) -> bool:
    if keys[0] in words.never_open or keys[0] in words.negations:
        return True
    ends = words.ends.at(keys, 0) and not words.noun_heads.at(keys, 0)
    return bool(ends) and not words.never_ends.at(keys, 0)


def _coordinated(tokens: list[Word], keys: list[str], index: int, field: str, words: Lexicon) -> int:
    """Words from `index` on that join another counted noun: ", dự án", "và ảnh", "/phi dự án"; 0 when none does."""
    joint = 1 if keys[index] == _AND else 0
    if not joint and tokens[index].gap not in (", ", "/"):
        return 0
    unit = words.counted.at(keys, index + joint)
    after = index + joint + unit
    if not unit or any(token.gap != " " for token in tokens[index + 1 : after]):
        return 0
    if joint == 0 and unit == 1 and keys[index] == keys[0] and not _leads_to_number(tokens, keys, after, words):
        return unit  # "nhà tạm, nhà dột nát"
    alike = field == words.fields[" ".join(keys[index + joint : after])]
    return joint + unit if _may_follow(tokens, keys, after, unit, alike, words) else 0


def _may_follow(tokens: list[Word], keys: list[str], after: int, unit: int, alike: bool, words: Lexicon) -> bool:
    """Whether the joined noun is one with the first, not the subject of a new statement ("12 hồ sơ, đơn vị đã …")."""
    if after >= len(tokens) or tokens[after].gap != " " or keys[after] == _AND or keys[after] in words.prepositions:
        return True
    if _leads_to_number(tokens, keys, after, words):
        return False  # "viên chức 45 người, hợp đồng lao động 08 người"
    if keys[after] in words.outcomes:
        return False  # "1.501 nghìn người, nam chiếm 48,7%"
    if keys[after] in words.auxiliaries or words.ends.at(keys, after):
        return alike  # "15/15 xã, thị trấn hoàn thành"
    return unit > 1  # "đàn gia cầm …" after "con, " is no such noun.


def _leads_to_number(tokens: list[Word], keys: list[str], index: int, words: Lexicon) -> bool:
    """Whether the phrase that goes on at `index` is itself counted by a number behind it."""
    while index < len(tokens) and tokens[index].gap == " " and not words.ends.at(keys, index):
        if keys[index][0].isdigit() and keys[index - 1] not in words.numbered_inside:
            return True
        index += 1
    return False


def _paired(keys: list[str], index: int, words: Lexicon) -> int:
    """Words from `index` on that belong to the word or two before the comma: "khiếu nại, tố cáo"."""
    return max(0, *(words.pairs.at(keys, index - back) - back for back in (1, 2) if index >= back))


def _clause_ends(tokens: list[Word], index: int) -> bool:
    return index >= len(tokens) or tokens[index].gap == ", "
