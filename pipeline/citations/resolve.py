"""Which document a mention without a code means, inside the one report."""

from collections.abc import Sequence

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.fold import fold, fold_code
from pipeline.records import Header


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
            if not _resolve_named(value, mention, coded, lexicon):
                continue  # What stood in its title, if anything did, stands by itself.
        kept.append(mention)
    return kept


def _settle(mention: Mention, meant: Sequence[Mention]) -> None:
    """One code meant is an antecedent; several stay ambiguous, with all of them kept."""
    codes = {fold_code(one.code): one.code for one in meant}
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
    meant = [one for one in coded if one.number.lstrip("0") == number and one.type == mention.type]
    if not meant:
        # "Quy chế 45" is the regulation that decision 45 issued.
        meant = [
            one for one in coded if one.number.lstrip("0") == number and one.subject.startswith(mention.type)
        ] or [one for one in coded if one.number.lstrip("0") == number and not mention.type_raw]
    if mention.issuer and len({fold_code(one.code) for one in meant}) > 1:
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


def _resolve_named(value: str, mention: Mention, coded: Sequence[Mention], lexicon: Lexicon) -> bool:
    """A title that the subject of an earlier decision prints means that decision; False drops a title too general."""
    words = fold(value[mention.start : mention.end])
    is_law = mention.rule == lexicon.rules.law.id
    general = not is_law and lexicon.is_general(mention.subject)
    for one in reversed(coded):
        if one.start > mention.start or not one.subject:
            continue
        if is_law:
            if one.type == mention.type and fold(one.subject) == fold(mention.subject):
                mention.resolves_to, mention.resolution = one.code, "antecedent"
                return True
            continue
        if general and "\n" in value[one.start : mention.start]:
            break
        if fold(one.subject).startswith(words) or (general and _goes_through(words, fold(one.subject))):
            mention.form, mention.resolves_to, mention.resolution = "alias", one.code, "antecedent"
            return True
    return not general and not mention.only_if_known


def _goes_through(words: str, subject: str) -> bool:
    """Whether `subject` has all the words in the same order: "Quy chế dân chủ" in "Quy chế thực hiện dân chủ cơ sở"."""
    rest = iter(subject.split())
    return subject.split()[:1] == words.split()[:1] and all(word in rest for word in words.split())
