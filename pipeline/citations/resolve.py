"""Which document a mention without a code means, inside the one report."""

from collections.abc import Sequence

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.fold import fold, fold_code
from pipeline.records import Header


_CONSONANTS = "bcdghklmnpqrstvx"


def resolve(value: str, mentions: Sequence[Mention], header: Header, lexicon: Lexicon) -> list[Mention]:
    """Fill resolves_to and resolution; returns the mentions that stand, without titles too general to mean anything."""
    coded = [mention for mention in mentions if mention.code]
    kept: list[Mention] = []
    for mention in mentions:
        if mention.code:
            mention.resolution = "exact"
        elif mention.code_raw:
            _resolve_blank(mention, header)
        elif mention.form == "short":
            _resolve_short(mention, coded)
        elif mention.form == "self":
            _resolve_self(mention, coded, header)
        elif mention.rule == lexicon.rules.antecedent.id:
            _settle(mention, [one for one in coded if one.type == mention.type and one.start < mention.start][-1:])
        elif mention.form == "alias" and mention.resolution == "none":
            _resolve_alias(value, mention, mentions)
        elif mention.form == "named":
            known = (_resolve_law if mention.type in lexicon.rules.law_types else _resolve_title)(value, mention, coded)
            if not known and (mention.only_if_known or lexicon.is_general(mention.subject)):
                continue
        kept.append(mention)
    return kept


def _settle(mention: Mention, meant: Sequence[Mention]) -> None:
    """One code meant is an antecedent; several stay ambiguous, with all of them kept."""
    codes = {one.key: one.code for one in meant}
    if len(codes) == 1:
        mention.resolves_to, mention.resolution = meant[0].code, "antecedent"
    elif codes:
        mention.resolution, mention.candidates = "ambiguous", tuple(codes.values())


def _resolve_blank(mention: Mention, header: Header) -> None:
    """A code with its number left blank means the document itself when it has the same symbol."""
    if header.symbol is not None and fold_code(header.symbol.value) == fold_code(mention.symbol) and header.code:
        mention.resolves_to, mention.resolution = header.code, "antecedent"


def _resolve_short(mention: Mention, coded: Sequence[Mention]) -> None:
    number = mention.number.lstrip("0")
    numbered = [one for one in coded if one.number.lstrip("0") == number]
    # "Quy chế 45" is the regulation that decision 45 issued; "(số 52)" has no type at all.
    meant = (
        [one for one in numbered if one.type == mention.type]
        or [one for one in numbered if one.subject.startswith(mention.type)]
        or ([] if mention.type_raw else numbered)
    )
    if mention.issuer and len({one.key for one in meant}) > 1:
        meant = [one for one in meant if fold(one.issuer) == fold(mention.issuer)] or meant
    _settle(mention, meant)


def _resolve_self(mention: Mention, coded: Sequence[Mention], header: Header) -> None:
    if header.doc_type is not None and fold(header.doc_type.value) != fold(mention.type):
        _settle(mention, [one for one in coded if one.type == mention.type and one.start < mention.start][-1:])
    elif header.code:
        mention.resolves_to, mention.resolution = header.code, "exact"


def _resolve_alias(value: str, mention: Mention, mentions: Sequence[Mention]) -> None:
    name = value[mention.start : mention.end]
    for one in reversed(mentions[: mention.index]):
        if one.resolution == "defined_here" and value[one.start : one.end] == name:
            mention.resolves_to, mention.resolution, mention.number = one.resolves_to, "defined_here", one.number
            return


def _resolve_law(value: str, mention: Mention, coded: Sequence[Mention]) -> bool:
    """A law named again after it was cited with its code is that law."""
    for one in reversed(coded):
        if one.start < mention.start and one.type == mention.type and fold(one.subject) == fold(mention.subject):
            mention.resolves_to, mention.resolution = one.code, "antecedent"
            break
    return True


def _resolve_title(value: str, mention: Mention, coded: Sequence[Mention]) -> bool:
    """A title that an earlier decision's subject begins with is what that decision issued."""
    kind, words = mention.type.lower(), ""
    first = value[mention.start + len(kind) + 1].lower()
    line = value.rfind("\n", 0, mention.start)
    for one in reversed(coded):
        if one.start > mention.start or not one.subject[: len(kind)].lower() == kind:
            continue
        same_paragraph = one.start > line
        if not same_paragraph and one.subject[len(kind) + 1 : len(kind) + 2].lower() != first and first in _CONSONANTS:
            continue  # Spelling of tones never changes a first consonant: no need to fold what cannot agree.
        words = words or fold(value[mention.start : mention.end])
        subject = fold(one.subject)
        if subject.startswith(words) or (same_paragraph and _goes_through(words, subject)):
            mention.form, mention.resolves_to, mention.resolution = "alias", one.code, "antecedent"
            return True
    return False


def _goes_through(words: str, subject: str) -> bool:
    """Whether `subject` has all the words in the same order: "Quy chế dân chủ" in "Quy chế thực hiện dân chủ cơ sở"."""
    rest = iter(subject.split())
    return all(word in rest for word in words.split())
