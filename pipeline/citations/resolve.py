"""Which document a mention without a code means, inside the one report."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

import regex

from pipeline.citations.antecedents import Antecedents
from pipeline.citations.bodies import issued
from pipeline.citations.described import described_by, is_spoken_of
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import Mention
from pipeline.citations.named_laws import NamedLaws
from pipeline.citations.pointing import is_quoted
from pipeline.citations.separators import line_start
from pipeline.fold import fold, fold_code
from pipeline.identity import differ_in_one_digit
from pipeline.records import Doubt, Header, Resolution

_CONSONANTS = "bcdghklmnpqrstvx"
# As many decisions back as a reader would still think of.
_MEMORY = 200
_REACH = 200
_START = attrgetter("start")
_LEADING_TO = ("theo ", "tại ", "bằng ", "các ", " (")
_APPROVED_BY = regex.compile(
    r"(?: của [^;:.\n]{2,120}?)?,? (?:đã )?(?:được )?(?:\p{Lu}[^;:.\n]{2,60}? )?"
    r"(?:ban hành|phê duyệt|công nhận|thông qua) (?:kèm theo|theo|tại|bằng) (?:các )?"
)
# A title of fewer spaces than this is borne by many documents.
_TELLING = 3
# Longer than any type word.
_OPENING = 40
_ISSUES = r"(?i:ban hành|phê duyệt|công nhận|thông qua)(?: [^,.;:]{{1,40}}?)? {0}\b"


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
        self._openings: list[tuple[str, Mention]] = []
        self._issuing: dict[str, list[Mention]] = {}

    def issuing(self, kind: str) -> list[Mention]:
        """The coded mentions whose subject begins with a type word, in any case: "Quy chế văn hóa công sở"."""
        if kind not in self._issuing:
            word = kind.lower()
            if not self._openings:
                self._openings = [(one.subject[:_OPENING].lower(), one) for one in self.all if one.subject]
            self._issuing[kind] = [one for opening, one in self._openings if opening.startswith(word)]
        return self._issuing[kind]

    def folded_subject(self, mention: Mention) -> str:
        """The folded subject of a coded mention, made once."""
        folded = self._folded.get(mention.index)
        if folded is None:
            folded = self._folded[mention.index] = fold(mention.subject)
        return folded


def resolve(value: str, mentions: Sequence[Mention], header: Header, lexicon: Lexicon) -> list[Mention]:
    """Fill what each mention means; returns those that stand, without words that mean no document in particular."""
    rules = lexicon.rules
    cited = Cited(mentions if any(not mention.code for mention in mentions) else ())
    antecedents = Antecedents(value, mentions, lexicon)
    laws = NamedLaws(header, lexicon.all_rules.laws, mentions)
    kept: list[Mention] = []
    for mention in mentions:
        if mention.code:
            mention.resolution = "exact"
            kept.append(mention)
            continue
        if mention.code_raw:
            _resolve_blank(mention, header)
        elif mention.meant is not None:
            _follow(mention, mention.meant, "defined_here")
        elif mention.points_back:
            _resolve_pointing(value, mention, antecedents, header)
        elif mention.form == "short":
            _resolve_short(mention, cited.by_number[mention.number.lstrip("0")], lexicon)
        elif mention.rule == rules.described_end.id:
            meant = described_by(mention, _before(mention, cited.by_type[mention.type]), lexicon)
            if is_spoken_of(meant, mention, mentions, header):
                _settle(mention, meant, "same_issuer")
        elif mention.form == "named" and mention.type in rules.law_types:
            laws.resolve(mention, cited.by_type[mention.type])
        elif mention.form == "named":
            if not _resolve_by_approval(value, mention, mentions):
                _resolve_title(value, mention, cited, lexicon)
            mention.only_if_known = mention.only_if_known or lexicon.is_general(mention.subject)
        if mention.resolution != "none" or not mention.only_if_known:
            kept.append(mention)
    _link_laws(kept)
    return kept


def _follow(mention: Mention, meant: Mention, how: Resolution) -> None:
    mention.meant, mention.resolution = meant, how
    mention.resolves_to = meant.code or meant.resolves_to


def _settle(mention: Mention, meant: Sequence[Mention], doubt: Doubt) -> None:
    """One code meant is an antecedent; several stay ambiguous, with all of them kept and the reason."""
    codes = {one.key or str(one.index): one for one in reversed(meant)}
    if len(codes) == 1 and doubt not in ("plural", "no_code"):
        _follow(mention, meant[0], "antecedent")
    elif meant:
        mention.resolution, mention.doubt, mention.may_mean = "ambiguous", doubt, tuple(meant)
        mention.candidates = tuple(dict.fromkeys(one.code or one.resolves_to for one in meant))
    elif doubt == "no_code":
        mention.doubt = doubt


def _before(mention: Mention, coded: Sequence[Mention]) -> Sequence[Mention]:
    if not coded or coded[-1].start < mention.start:
        return coded[-_MEMORY:]
    place = bisect_left(coded, mention.start, key=_START)
    return coded[max(0, place - _MEMORY) : place]


def _resolve_blank(mention: Mention, header: Header) -> None:
    """A code with its number left blank means the document itself when it has the same symbol."""
    if header.symbol is not None and fold_code(header.symbol.value) == fold_code(mention.symbol) and header.code:
        mention.resolves_to, mention.resolution = header.code, "exact"


def _resolve_pointing(value: str, mention: Mention, antecedents: Antecedents, header: Header) -> None:
    if mention.form == "self" and not mention.is_plural and not is_quoted(value, mention.start):
        own = _is_own(mention, header)
        if own and mention.type_raw[0].isupper():  # A draft has no code yet.
            mention.resolves_to, mention.resolution = header.code, "exact"
        if own or header.doc_type is None:
            return
    followed = antecedents.of(mention)
    _settle(mention, followed.mentions, followed.doubt)


def _is_own(mention: Mention, header: Header) -> bool:
    """Whether "này" is said of the report itself, or of what it issues: "Quy chế này" in a decision that issues one."""
    if header.doc_type is None:
        return False
    own, kind = fold(header.doc_type.value), fold(mention.type or mention.type_raw)
    if own == kind or own.startswith(f"{kind} ") or (not mention.type and own == fold("Công văn")):
        return True
    issues = regex.escape(mention.type)
    return header.subject is not None and regex.search(_ISSUES.format(issues), header.subject.value) is not None


def _resolve_short(mention: Mention, numbered: Sequence[Mention], lexicon: Lexicon) -> None:
    """A bare number means what bears it and was cited before; else what is cited later."""
    place = bisect_left(numbered, mention.start, key=_START)
    fitting = [*reversed(numbered[max(0, place - _MEMORY) : place]), *numbered[place : place + _MEMORY]]
    # "Quy chế 45" is the regulation that decision 45 issued; "(số 52)" may have no type at all.
    meant = (
        [one for one in fitting if one.type == mention.type]
        or [one for one in fitting if mention.type and one.subject.startswith(mention.type)]
        or ([] if mention.type_raw else fitting)
    )
    meant = [one for one in meant if _may_be(mention, one, lexicon)]
    _settle(mention, [one for one in meant if one.start < mention.start] or meant, "same_number")


def _may_be(mention: Mention, one: Mention, lexicon: Lexicon) -> bool:
    """Whether nothing that is printed with a bare number says that another document is meant."""
    if mention.year is not None and mention.year not in (one.year, None if one.year else one.date.year):
        return False
    if mention.date.complete and one.date.complete and mention.date != one.date:
        return differ_in_one_digit(mention.date, one.date)
    return issued(mention.issuer, one, lexicon) is not False


def _resolve_by_approval(value: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """“Điều lệ Hội … đã được phê duyệt tại Quyết định số …”: the text itself says which decision issued it."""
    following = mentions[mention.index + 1] if mention.index + 1 < len(mentions) else None
    if following is None or not following.code or following.start > mention.end + _REACH:
        return False
    if not value.endswith(_LEADING_TO, 0, following.start):
        return False
    # "Nghị quyết Trung ương 6 khóa XII (Nghị quyết số 18-NQ/TW …)": its name, and its code.
    is_named_so = value[mention.end : following.start] == " (" and following.type == mention.type
    if not is_named_so and _APPROVED_BY.fullmatch(value, mention.end, following.start) is None:
        return False
    mention.form = "alias"
    _follow(mention, following, "defined_here")
    return True


def _resolve_title(value: str, mention: Mention, cited: Cited, lexicon: Lexicon) -> None:
    """A title that an earlier document bears, or that a decision's subject begins with, is that document."""
    meant = [one for one in _titled(value, mention, cited) if issued(mention.issuer, one, lexicon) is not False]
    told = [one for one in meant if issued(mention.issuer, one, lexicon)] if len(meant) > 1 else []
    if meant:
        mention.form = "alias"
        _settle(mention, told or meant, "same_name")


def _titled(value: str, mention: Mention, cited: Cited) -> list[Mention]:
    """The coded mentions before it that bear its title, the nearest first; one of its paragraph is meant alone."""
    issued_so = _before(mention, cited.issuing(mention.type))
    meant = _issuing_it(value, mention, issued_so, cited) if issued_so else []
    # "Nghị quyết về tinh giản biên chế" after "Nghị quyết số 39-NQ/TW … về tinh giản biên chế và cơ cấu lại …".
    same_type = cited.by_type[mention.type]
    if same_type and mention.subject.count(" ") >= _TELLING:
        shape, words = _shape(mention.subject), ""
        for one in reversed(_before(mention, same_type)):
            if len(one.subject) >= len(mention.subject) and _shape(one.subject) == shape:
                words = words or fold(mention.subject)
                if cited.folded_subject(one).startswith(words):
                    meant.append(one)
    return meant


def _issuing_it(value: str, mention: Mention, issuing: Sequence[Mention], cited: Cited) -> list[Mention]:
    meant: list[Mention] = []
    after = len(mention.type) + 1
    words, first = "", value[mention.start + after].lower()
    line = line_start(value, mention.start)
    for one in reversed(issuing):
        same_paragraph = one.start >= line
        if not same_paragraph and first in _CONSONANTS and one.subject[after : after + 1].lower() != first:
            continue  # The spelling of tones never changes a first consonant: no need to fold what cannot agree.
        words = words or fold(value[mention.start : mention.end])
        subject = cited.folded_subject(one)
        if subject.startswith(words) or (same_paragraph and _goes_through(words, subject)):
            if same_paragraph:
                return [one]
            meant.append(one)
    return meant


def _shape(title: str) -> list[int]:
    """How long its first words are: the same however their tones are spelled, so that few titles need to be folded."""
    return [len(word) for word in title.split(" ", _TELLING)[:_TELLING]]


def _goes_through(words: str, subject: str) -> bool:
    """Whether `subject` has all the words in the same order: "Quy chế dân chủ" in "Quy chế thực hiện dân chủ cơ sở"."""
    rest = iter(subject.split())
    return all(word in rest for word in words.split())


def _link_laws(mentions: Sequence[Mention]) -> None:
    """Give each law that is known by another mention that mention: the last one before it, else the first one after."""
    last: dict[str, Mention] = {}
    for mention in mentions:
        if mention.resolution == "antecedent" and mention.meant is None:
            mention.meant = last.get(mention.resolves_to)
        elif mention.resolution == "ambiguous" and not mention.doubt:
            mention.doubt = "same_name"
        _remember(mention, last)
    following: dict[str, Mention] = {}
    for mention in reversed(mentions):
        if mention.resolution == "antecedent" and mention.meant is None:
            mention.meant = following.get(mention.resolves_to)
        _remember(mention, following)


def _remember(mention: Mention, known: dict[str, Mention]) -> None:
    if mention.code or mention.resolution == "registry":
        known[mention.code or mention.resolves_to] = mention
