"""Which document a mention without a code means, inside the one report."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.named_laws import NamedLaws
from pipeline.citations.separators import line_start
from pipeline.fold import fold, fold_code
from pipeline.records import Header

_CONSONANTS = "bcdghklmnpqrstvx"
# As many decisions back as a reader would still think of.
_MEMORY = 200


class Cited:
    """The coded mentions of a report, by number and by type, each list in reading order."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.all = [mention for mention in mentions if mention.code]
        self.by_number: defaultdict[str, list[Mention]] = defaultdict(list)
        self.by_type: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.all:
            self.by_number[mention.number.lstrip("0")].append(mention)
            self.by_type[mention.type].append(mention)
        self._folded: dict[int, str] = {}
        self._issuing: dict[str, list[Mention]] = {}

    def issuing(self, kind: str) -> list[Mention]:
        """The coded mentions whose subject begins with a type word, in any case: "Quy chế văn hóa công sở"."""
        if kind not in self._issuing:
            word = kind.lower()
            self._issuing[kind] = [one for one in self.all if one.subject[: len(word)].lower() == word]
        return self._issuing[kind]

    def folded_subject(self, mention: Mention) -> str:
        """The folded subject of a coded mention, made once."""
        folded = self._folded.get(mention.index)
        if folded is None:
            folded = self._folded[mention.index] = fold(mention.subject)
        return folded

    def last_before(self, mention: Mention) -> list[Mention]:
        """The coded mention of the same type that was read last before `mention`, alone in a list, or none."""
        same = self.by_type[mention.type]
        place = bisect_left(same, mention.start, key=lambda one: one.start)
        return same[max(0, place - 1) : place]


def resolve(value: str, mentions: Sequence[Mention], header: Header, lexicon: Lexicon) -> list[Mention]:
    """Fill resolves_to and resolution; returns the mentions that stand, without titles too general to mean anything."""
    cited = Cited(mentions if any(not mention.code for mention in mentions) else ())
    laws = NamedLaws(header, lexicon.all_rules.laws, mentions)
    kept: list[Mention] = []
    for mention in mentions:
        if mention.code:
            mention.resolution = "exact"
        elif mention.code_raw:
            _resolve_blank(mention, header)
        elif mention.form == "short":
            _resolve_short(mention, cited.by_number[mention.number.lstrip("0")])
        elif mention.form == "self":
            _resolve_self(mention, cited, header)
        elif mention.rule == lexicon.rules.antecedent.id:
            _settle(mention, cited.last_before(mention))
        elif mention.form == "named" and mention.type in lexicon.rules.law_types:
            laws.resolve(mention, cited.by_type[mention.type])
        elif mention.form == "named":
            known = _resolve_title(value, mention, cited)
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


def _resolve_short(mention: Mention, numbered: Sequence[Mention]) -> None:
    near = numbered[:_MEMORY]
    # "Quy chế 45" is the regulation that decision 45 issued; "(số 52)" has no type at all.
    meant = (
        [one for one in near if one.type == mention.type]
        or [one for one in near if one.subject.startswith(mention.type)]
        or ([] if mention.type_raw else near)
    )
    if mention.issuer and len({one.key for one in meant}) > 1:
        meant = [one for one in meant if fold(one.issuer) == fold(mention.issuer)] or meant
    _settle(mention, meant)


def _resolve_self(mention: Mention, cited: Cited, header: Header) -> None:
    if header.doc_type is not None and fold(header.doc_type.value) != fold(mention.type):
        _settle(mention, cited.last_before(mention))
    elif header.code:
        mention.resolves_to, mention.resolution = header.code, "exact"


def _resolve_title(value: str, mention: Mention, cited: Cited) -> bool:
    """A title that an earlier decision's subject begins with is what that decision issued."""
    issuing = cited.issuing(mention.type)
    if not issuing:
        return False
    after = len(mention.type) + 1
    words, first = "", value[mention.start + after].lower()
    line = line_start(value, mention.start)
    place = bisect_left(issuing, mention.start, key=lambda one: one.start)
    for one in reversed(issuing[max(0, place - _MEMORY) : place]):
        same_paragraph = one.start >= line
        if not same_paragraph and first in _CONSONANTS and one.subject[after : after + 1].lower() != first:
            continue  # The spelling of tones never changes a first consonant: no need to fold what cannot agree.
        words = words or fold(value[mention.start : mention.end])
        subject = cited.folded_subject(one)
        if subject.startswith(words) or (same_paragraph and _goes_through(words, subject)):
            mention.form, mention.resolves_to, mention.resolution = "alias", one.code, "antecedent"
            return True
    return False


def _goes_through(words: str, subject: str) -> bool:
    """Whether `subject` has all the words in the same order: "Quy chế dân chủ" in "Quy chế thực hiện dân chủ cơ sở"."""
    rest = iter(subject.split())
    return all(word in rest for word in words.split())
