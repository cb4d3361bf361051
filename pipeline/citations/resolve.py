"""Which document a mention without a code means, inside the one report."""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from pipeline.citations.antecedents import Antecedents
from pipeline.citations.bodies import issued
from pipeline.citations.cited import MEMORY, Cited, cited_before
from pipeline.citations.described import described_by, is_spoken_of
from pipeline.citations.lexicon import Lexicon
from pipeline.citations.mention import START, Mention
from pipeline.citations.named_laws import NamedLaws
from pipeline.citations.pointing import is_quoted
from pipeline.citations.titled import approved_by, titled
from pipeline.fold import fold, fold_code
from pipeline.identity import differ_in_one_digit
from pipeline.records import Doubt, Header, Resolution

_ISSUES = r"(?i:ban hành|phê duyệt|công nhận|thông qua)(?: [^,.;:]{{1,40}}?)? {0}\b"


def resolve(value: str, mentions: Sequence[Mention], header: Header, lexicon: Lexicon) -> list[Mention]:
    """Fill what each mention means; returns those that stand, without words that mean no document in particular."""
    rules = lexicon.rules
    cited = Cited(mentions)
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
            _resolve_short(mention, cited.numbered(mention.number), lexicon)
        elif mention.rule == rules.described_end.id:
            meant = described_by(mention, cited_before(mention, cited.by_type[mention.type]), lexicon)
            if is_spoken_of(meant, mention, mentions, header):
                _settle(mention, meant, "same_issuer")
        elif mention.form == "named" and mention.type in lexicon.law_types:
            laws.resolve(mention, cited.by_type[mention.type])
        elif mention.form == "named":
            _resolve_title(value, mention, mentions, cited, lexicon)
        if mention.resolution != "none" or not mention.only_if_known:
            kept.append(mention)
    if len(kept) < len(mentions):
        _close_up(kept)
    _link_laws(kept)
    return kept


def _close_up(kept: Sequence[Mention]) -> None:
    """What stood inside the title of a mention that does not stand is inside the next one around it."""
    stand = {id(mention) for mention in kept}
    for mention in kept:
        while mention.within is not None and id(mention.within) not in stand:
            mention.within = mention.within.within


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
    place = bisect_left(numbered, mention.start, key=START)
    fitting = [*reversed(numbered[max(0, place - MEMORY) : place]), *numbered[place : place + MEMORY]]
    # "Quy chế 45" is the regulation that decision 45 issued; "(số 52)" may have no type at all.
    meant = (
        [one for one in fitting if one.type == mention.type]
        or [one for one in fitting if mention.type and one.subject.startswith(mention.type)]
        or (fitting if mention.type_raw.lower() in ("", *lexicon.rules.any_document) else [])
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


def _resolve_title(value: str, mention: Mention, mentions: Sequence[Mention], cited: Cited, lexicon: Lexicon) -> None:
    decision = approved_by(value, mention, mentions)
    if decision is not None:
        _follow(mention, decision, "defined_here")
    else:
        _settle(mention, titled(value, mention, cited, lexicon), "same_name")
    if mention.resolution != "none":
        mention.form = "alias"


def _link_laws(mentions: Sequence[Mention]) -> None:
    """Give each law that is known by another mention that mention: the last one before it, else the first one after."""
    loose = [one for one in mentions if one.resolution == "antecedent" and one.meant is None]
    if not loose:
        return
    places: dict[str, list[Mention]] = {one.resolves_to: [] for one in loose}
    for mention in mentions:
        code = mention.code or (mention.resolves_to if mention.resolution == "registry" else "")
        if code in places:
            places[code].append(mention)
    for mention in loose:
        named = places[mention.resolves_to]
        before = bisect_left(named, mention.start, key=START)
        mention.meant = named[before - 1] if before else next(iter(named), None)
