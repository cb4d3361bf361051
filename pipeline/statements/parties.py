"""Which mention acts and which is acted on, where one stands behind the words of an act."""

from bisect import bisect_left

from pipeline.records import Citation
from pipeline.sentences import sentence_start
from pipeline.statements.acts import Act, Grammar
from pipeline.statements.reading import Reading

_HEAD, _CLOSE, _SENTENCE = 40, 60, 200
_LONGEST_ROW = 20
_GOES_ON = ("và", ",", ";")
_CARRIED_OUT = ("thuc_hien", "trien_khai", "quan_triet")
_AT = ("tại ", "trong ", "theo ", "của ", "với ", "ngoài ")


def acting_before(reading: Reading, at: int, act: Act) -> int | None:
    """The document whose act the words tell: the one around the mention, or one right before its verb."""
    around = tuple(reading.chain(reading.citations[at].parent))
    for index in dict.fromkeys((*reading.chain(at - 1), *around)):
        one = reading.citations[index]
        if index in around and one.start < act.start:
            if not _tells_of_its_own(reading, index, at, act):
                return None
        elif one.end > act.start or not _stands_before_verb(reading, one, act):
            continue
        return None if is_talk(reading, one, act) else index
    return None


def _tells_of_its_own(reading: Reading, index: int, at: int, act: Act) -> bool:
    """Whether an act in the subject of a document is its own, and not that of another one named in there."""
    one, nearest = reading.citations[index], reading.citations[at - 1]
    lead = reading.value[min(one.end, act.start) : act.start]
    nearer = reading.value[min(nearest.end, act.start) : act.start].rstrip()
    if index != at - 1 and not nearer.endswith(_GOES_ON):
        return False  # "Thông tư A hướng dẫn chế độ theo Nghị định B ngày … sửa đổi Nghị định C"
    # "Thực hiện Kế hoạch A về công tác dân vận và triển khai Kế hoạch B": both are carried out by who speaks.
    by_speaker = act.carries_out and one.relation in _CARRIED_OUT and lead.rstrip().endswith(_GOES_ON)
    return not by_speaker and reading.grammar.rules.another_actor.pattern.search(lead) is None


def _stands_before_verb(reading: Reading, one: Citation, act: Act) -> bool:
    value = reading.value
    lead = value[one.whole_end if one.whole_end <= act.start else one.end : act.start]
    # "Các nội dung khác không nêu tại Thông tư này thực hiện theo Luật …": it is not this document that acts.
    is_only_a_place = one.form == "self" and value.endswith(_AT, 0, one.start)
    return not is_only_a_place and reading.grammar.rules.takes_effect.pattern.match(lead) is not None


def speaker(reading: Reading, act: Act, at: int) -> int | None:
    """“Điều 2. Bãi bỏ Quyết định số …”: the decision that speaks of itself ("Quyết định này") acts."""
    opening = reading.value[sentence_start(reading.value, act.start, _SENTENCE) : act.start]
    if not reading.own or reading.grammar.rules.speaks.pattern.match(opening) is None:
        return None
    return reading.own[max(0, bisect_left(reading.own, at) - 1)]


def acted_on_before(reading: Reading, at: int, act: Act) -> tuple[int, ...]:
    """What is told as acted on by the mention: of several fitting one of its type, with a row that opens a sentence."""
    citations, acting = reading.citations, reading.citations[at]
    fitting = [
        index
        for index in reading.chain(at - 1)
        if _is_told_of(reading, citations[index], acting, act)
        and may_act(acting, act, citations[index], reading.grammar)
    ]
    nearest = next(iter(fitting), None)
    acted_on = next((index for index in fitting if citations[index].type == acting.type), nearest)
    if acted_on is None:
        return ()
    row = (acted_on,) if act.bare or not act.changes else _row_up_to(reading, acted_on)
    return tuple(index for index in row if may_act(acting, act, citations[index], reading.grammar))


def _row_up_to(reading: Reading, last: int) -> tuple[int, ...]:
    """A row that opens its sentence and ends with this mention; the mention alone where other words govern it."""
    row = [last]
    while len(row) < _LONGEST_ROW and (before := before_in_row(reading, row[-1])) is not None:
        row.append(before[0])
    first = reading.citations[row[-1]].start
    opening = reading.value[sentence_start(reading.value, first, _SENTENCE) : first]
    return tuple(reversed(row)) if reading.grammar.rules.opens_row.pattern.match(opening) else (last,)


def _is_told_of(reading: Reading, one: Citation, acting: Citation, act: Act) -> bool:
    value, directly = reading.value, reading.grammar.rules.before_passive.pattern
    if one.end > act.start or is_talk(reading, one, act):
        return False
    if directly.match(value[one.end : act.start]):
        return True
    if one.whole_end <= act.start:
        return directly.match(value[one.whole_end : act.start]) is not None
    # Inside its subject something else may be what was changed: "giao dự toán được điều chỉnh tại Nghị quyết …".
    return not act.bare and act.changes and one.type == acting.type


def is_talk(reading: Reading, one: Citation | None, act: Act) -> bool:
    """Whether the words of an act, told of `one` if of any, are only a wish or news: "về việc đề nghị bãi bỏ …"."""
    value, not_done = reading.value, reading.grammar.rules.not_done.pattern
    low = one.end if one else sentence_start(value, act.start, _SENTENCE)
    if not_done.search(value, max(low, act.start - _CLOSE), act.start):
        return True
    if one is None:
        return False
    if one.subject and not_done.search(value, one.subject_start, min(one.subject_start + _HEAD, act.start)):
        return True
    return act.changes and reading.grammar.rules.drafting.pattern.search(value, low, act.start) is not None


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


def before_in_row(reading: Reading, at: int) -> tuple[int, str] | None:
    """The mention that this one stands in a row with ("Quyết định A, Quyết định B"), and what is between them."""
    one = reading.citations[at]
    for index in reading.chain(at - 1):
        before = reading.citations[index]
        if before.end <= one.start and (before.parent == one.parent or _ends_with(reading, before, one)):
            between = reading.value[min(before.whole_end, one.start) : one.start]
            return (index, between) if reading.grammar.rules.row.pattern.match(between) else None
    return None


def is_closed(reading: Reading, at: int) -> bool:
    """Whether the row that a mention stands in goes on to a last member after "và"."""
    for index in range(at, min(at + _LONGEST_ROW, len(reading.citations))):
        before = before_in_row(reading, index)
        if before is None or "và" in before[1]:
            return before is not None
    return False


def _ends_with(reading: Reading, before: Citation, one: Citation) -> bool:
    """Whether the subject around `before` ends with it, so that `one`, of another type, may have been left out."""
    if before.parent is None or one.subject:
        return False
    around = reading.citations[before.parent]
    return around.parent == one.parent and around.whole_end == before.whole_end


def _are_one(one: Citation, other: Citation) -> bool:
    same_document = one.document_id != "" and one.document_id == other.document_id
    return one is other or same_document or (one.code != "" and (one.code, one.year) == (other.code, other.year))
