"""Which mention acts and which is acted on, where one stands behind the words of an act."""

from collections.abc import Iterator, Sequence

from pipeline.records import Citation
from pipeline.sentences import sentence_start
from pipeline.statements.acts import Act, Grammar

_HEAD, _CLOSE, _SENTENCE = 40, 60, 200
_LONGEST_ROW = 20
_GOES_ON = ("và", ",", ";")
_CARRIED_OUT = ("thuc_hien", "trien_khai", "quan_triet")
_AT = ("tại ", "trong ", "theo ", "của ", "với ", "ngoài ")


def acting_before(value: str, citations: Sequence[Citation], at: int, act: Act, grammar: Grammar) -> int | None:
    """The document whose act the words tell: the one around the mention, or one right before its verb."""
    around = set(_chain(citations, citations[at].parent))
    for index in dict.fromkeys((*_chain(citations, at - 1), *_chain(citations, citations[at].parent))):
        one = citations[index]
        if index in around and one.start < act.start:
            lead = value[min(one.end, act.start) : act.start]
            nearer = value[min(citations[at - 1].end, act.start) : act.start].rstrip()
            if index != at - 1 and not nearer.endswith(_GOES_ON):
                return None  # "Thông tư A hướng dẫn chế độ theo Nghị định B ngày … sửa đổi Nghị định C"
            if grammar.rules.another_actor.pattern.search(lead) or _goes_on_with_sentence(lead, one, act):
                return None
        elif one.end > act.start:
            continue
        else:
            lead = value[one.whole_end if one.whole_end <= act.start else one.end : act.start]
            if grammar.rules.takes_effect.pattern.match(lead) is None or _is_only_a_place(value, one):
                continue
        return None if is_talk(value, one, act, grammar) else index
    return None


def speaker(value: str, citations: Sequence[Citation], at: int, act: Act, grammar: Grammar) -> int | None:
    """“Điều 2. Bãi bỏ Quyết định số …”: the decision that speaks of itself ("Quyết định này") acts."""
    if not act.changes or not grammar.rules.speaks.pattern.match(
        value[sentence_start(value, act.start, _SENTENCE) : act.start]
    ):
        return None
    own = [i for i, one in enumerate(citations) if one.form == "self" and one.type in grammar.rules.attaching_types]
    return max((index for index in own if index < at), default=next(iter(own), None))


def _goes_on_with_sentence(lead: str, one: Citation, act: Act) -> bool:
    """“Thực hiện Kế hoạch A về công tác dân vận và triển khai Kế hoạch B”: both are carried out by who speaks."""
    return act.carries_out and one.relation in _CARRIED_OUT and lead.rstrip().endswith(_GOES_ON)


def _is_only_a_place(value: str, one: Citation) -> bool:
    """“Các nội dung khác không nêu tại Thông tư này thực hiện theo Luật …”: it is not this document that acts."""
    return one.form == "self" and value.endswith(_AT, 0, one.start)


def acted_on_before(value: str, citations: Sequence[Citation], at: int, act: Act, grammar: Grammar) -> tuple[int, ...]:
    """What is told as acted on by the mention: of several fitting one of its type, with a row that opens a sentence."""
    fitting = [
        index
        for index in _chain(citations, at - 1)
        if _is_told_of(value, citations[index], citations[at], act, grammar)
        and may_act(citations[at], act, citations[index], grammar)
    ]
    nearest = next(iter(fitting), None)
    acted_on = next((index for index in fitting if citations[index].type == citations[at].type), nearest)
    if acted_on is None:
        return ()
    row = (acted_on,) if act.bare or not act.changes else _row_up_to(value, citations, acted_on, grammar)
    return tuple(index for index in row if may_act(citations[at], act, citations[index], grammar))


def _row_up_to(value: str, citations: Sequence[Citation], last: int, grammar: Grammar) -> tuple[int, ...]:
    """A row that opens its sentence and ends with this mention; the mention alone where other words govern it."""
    row = [last]
    while (before := before_in_row(value, citations, row[0], grammar)) is not None:
        row.insert(0, before[0])
    first = citations[row[0]].start
    opening = value[sentence_start(value, first, _SENTENCE) : first]
    return tuple(row) if grammar.rules.opens_row.pattern.match(opening) else (last,)


def _is_told_of(value: str, one: Citation, acting: Citation, act: Act, grammar: Grammar) -> bool:
    if one.end > act.start:
        return False
    directly = grammar.rules.before_passive.pattern
    if directly.match(value[one.end : act.start]) or (
        one.whole_end <= act.start and directly.match(value[one.whole_end : act.start])
    ):
        return not is_talk(value, one, act, grammar)
    # Inside its subject something else may be what was changed: "giao dự toán được điều chỉnh tại Nghị quyết …".
    inside = act.start < one.whole_end and not act.bare and act.changes and one.type == acting.type
    return inside and not is_talk(value, one, act, grammar)


def is_talk(value: str, one: Citation | None, act: Act, grammar: Grammar) -> bool:
    """Whether the words of an act, told of `one` if of any, are only a wish or news: "về việc đề nghị bãi bỏ …"."""
    not_done = grammar.rules.not_done.pattern
    low = one.end if one else sentence_start(value, act.start, _SENTENCE)
    if not_done.search(value, max(low, act.start - _CLOSE), act.start):
        return True
    if one is None:
        return False
    if one.subject and not_done.search(value, one.subject_start, min(one.subject_start + _HEAD, act.start)):
        return True
    return act.changes and grammar.rules.drafting.pattern.search(value, low, act.start) is not None


def may_act(acting: Citation, act: Act, acted_on: Citation, grammar: Grammar) -> bool:
    """Whether a document of such a type can do this to one of that type."""
    rules = grammar.rules
    if _are_one(acting, acted_on):
        return False
    if act.relation == "ban_hanh_kem_theo":
        return acting.type in rules.attaching_types and acted_on.type not in rules.attaching_types
    if not act.changes:
        return acting.type not in rules.proposing_types
    if acting.type in rules.telling_types and acting.type != acted_on.type:
        return False
    return acted_on.type not in rules.laws or acting.type in (*rules.laws, *rules.law_changing_types)


def before_in_row(value: str, citations: Sequence[Citation], at: int, grammar: Grammar) -> tuple[int, str] | None:
    """The mention that this one stands in a row with ("Quyết định A, Quyết định B"), and what is between them."""
    one = citations[at]
    for index in _chain(citations, at - 1):
        before = citations[index]
        if before.end <= one.start and (before.parent == one.parent or _ends_with(citations, before, one)):
            between = value[min(before.whole_end, one.start) : one.start]
            return (index, between) if grammar.rules.row.pattern.match(between) else None
    return None


def is_closed(value: str, citations: Sequence[Citation], at: int, grammar: Grammar) -> bool:
    """Whether the row that a mention stands in goes on to a last member after "và"."""
    for index in range(at, min(at + _LONGEST_ROW, len(citations))):
        before = before_in_row(value, citations, index, grammar)
        if before is None or "và" in before[1]:
            return before is not None
    return False


def _ends_with(citations: Sequence[Citation], before: Citation, one: Citation) -> bool:
    """Whether the subject around `before` ends with it, so that `one`, of another type, may have been left out."""
    if before.parent is None or one.subject:
        return False
    around = citations[before.parent]
    return around.parent == one.parent and around.whole_end == before.whole_end


def _are_one(one: Citation, other: Citation) -> bool:
    same_document = one.document_id != "" and one.document_id == other.document_id
    return one is other or same_document or (one.code != "" and (one.code, one.year) == (other.code, other.year))


def _chain(citations: Sequence[Citation], index: int | None) -> Iterator[int]:
    """A mention and those around it, from the inside out."""
    while index is not None and index >= 0:
        yield index
        index = citations[index].parent
