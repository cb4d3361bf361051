"""A reading becomes a record: its sentence, qualifier, noun and outlook are read from the words around it."""

from dataclasses import dataclass, field

import regex

from pipeline.records import Statistic, Text
from pipeline.rules.periods import PeriodRules
from pipeline.sentences import sentence_at, sentence_starts
from pipeline.statistics.lexicon import Lexicon, key
from pipeline.statistics.noun_before import Qualifier, is_of_time, read_noun_before, read_qualifier
from pipeline.statistics.outlook import Cues, Outlook
from pipeline.statistics.own_period import NO_DAYS, Days, stated_period
from pipeline.statistics.quantity import values_of
from pipeline.statistics.ratings import Rating
from pipeline.statistics.readings import Reading

_COMPARED = regex.compile(r" ?/ ?\p{L}{0,5} ?")  # "64,7 tỷ đồng/98,2 tỷ đồng", "34.812 tấn/KH 34.500 tấn"
_BECOMES = regex.compile(r"[^,;:()\n]{0,30} (?:xuống còn|xuống|lên thành|lên đến|lên|còn|thành) ")
# "chỉ tiêu được giao (7.350 tỷ đồng)", "2.904 vụ (tương đương 4.510 tỷ đồng)"
_OPENS_BRACKET = regex.compile(r" \([\p{L} ]{0,14}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The bounds of a sentence and the cues of its outlook."""

    start: int
    end: int
    cues: Cues


@dataclass(slots=True)
class Recorder:
    """Turns what was read of one text into records, in reading order; it remembers the sentence it stands in."""

    text: Text
    outlook: Outlook
    words: Lexicon
    periods: PeriodRules
    _starts: tuple[int, ...] = field(init=False)
    _sentence: Sentence = field(init=False, default=Sentence(0, 0, ()))
    _period: Days = field(init=False, default=NO_DAYS)
    _before: Statistic | None = field(init=False, default=None)
    _topic: str = field(init=False, default="")

    def __post_init__(self) -> None:
        self._starts = sentence_starts(self.text.value)

    def record(self, reading: Reading) -> Statistic:
        """The record of one quantity."""
        value, amount, quantity = self.text.value, reading.amount, reading.quantity
        sentence = self._sentence_at(amount.start)
        period_start, period_end = self._period_at(amount.start, sentence)
        qualifier = read_qualifier(value, amount.start, self.words)
        demands = qualifier.demands or self.words.bounds_after.match(value, quantity.end) is not None
        meant = "criterion" if demands else self.outlook.at(amount.start, sentence.cues)
        low, high, denominator = values_of(amount, quantity)
        noun = quantity.noun or self._noun_before(reading, qualifier, sentence)
        if quantity.kind != "percent" and quantity.noun and key(qualifier.words) not in self.words.changes:
            self._topic = noun
        self._before = Statistic(
            start=amount.start,
            end=quantity.end,
            raw=value[amount.start : quantity.end],
            bold=self.text.is_bold(amount.start, amount.end),
            # A number of things that is asked for or hoped for is no count of anything yet.
            kind="other" if quantity.kind == "count" and meant != "result" else quantity.kind,
            value=low,
            value_high=high,
            denominator=denominator,
            unit=quantity.unit,
            noun=noun,
            qualifier=qualifier.words,
            context=meant,
            number_start=amount.start,
            number_end=amount.end,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            rule=quantity.rule,
            period_start=period_start,
            period_end=period_end,
        )
        return self._before

    def record_rating(self, rating: Rating) -> Statistic:
        """The record of one grade or rank."""
        sentence = self._sentence_at(rating.start)
        return Statistic(
            start=rating.start,
            end=rating.end,
            raw=self.text.value[rating.start : rating.end],
            bold=self.text.is_bold(rating.number_start, rating.number_end),
            kind="rating",
            value=rating.value,
            value_high="",
            denominator=rating.total,
            unit="",
            noun=rating.noun,
            qualifier="",
            context=self.outlook.at(rating.start, sentence.cues),
            number_start=rating.number_start,
            number_end=rating.number_end,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            rule=rating.rule,
        )

    def _sentence_at(self, offset: int) -> Sentence:
        if not self._sentence.start <= offset < self._sentence.end:
            start, end = sentence_at(self.text.value, self._starts, offset)
            self._topic = ""
            self._sentence = Sentence(start, end, self.outlook.cues(self.text.value, start, end))
        return self._sentence

    def _period_at(self, offset: int, sentence: Sentence) -> Days:
        """The period stated since the number before, else the one that holds in the sentence so far."""
        low = sentence.start
        if self._before is not None and self._before.end > low:
            low = self._before.end
        else:
            self._period = NO_DAYS
        self._period = stated_period(self.text, low, offset, self.words, self.periods) or self._period
        return self._period

    def _noun_before(self, reading: Reading, qualifier: Qualifier, sentence: Sentence) -> str:
        """What stands before the number, else what the number before it was of: "270 tỷ (đạt 80%)".

        A change is one of what the sentence speaks of: "thu 152 tỷ đồng, bằng 26% dự toán, tăng 12%".
        """
        before, start, value = self._before, reading.amount.start, self.text.value
        low = before.end if before is not None and before.end > sentence.start else sentence.start
        if before is not None and before.kind == reading.quantity.kind and self._goes_on(before, low, start):
            return before.noun
        average = key(qualifier.words) in self.words.averages
        noun = read_noun_before(value, start if average else qualifier.start, low, self.words)
        if average and key(noun) in self.words.averages:
            # "khá 12,3%, trung bình 3,1%": among shares it is a grade.
            is_grade = before is not None and before.kind == reading.quantity.kind == "percent"
            noun = noun if is_grade and value[low : low + 2] in (", ", "; ") else ""
        if reading.quantity.kind == "duration" and not is_of_time(noun, self.words):
            return ""  # "công tác 8 năm", but "thời gian thông quan 3,5 giờ"
        if noun and not value.startswith(" (", low):
            self._topic = noun
        if noun or before is None or low == sentence.start or reading.quantity.kind == "duration":
            return noun
        if key(qualifier.words) in self.words.changes:
            return self._topic
        if reading.quantity.kind in ("percent", "ratio") or _OPENS_BRACKET.fullmatch(value, low, qualifier.start):
            return before.noun
        return ""

    def _goes_on(self, before: Statistic, low: int, start: int) -> bool:
        """Whether a number is of what the one before it is of, then or as planned: "từ 2.340 lên 2.180 tỷ đồng"."""
        value = self.text.value
        if _COMPARED.fullmatch(value, low, start):
            return True
        from_it = value[max(0, before.number_start - 3) : before.number_start].casefold() == "từ "
        return from_it and _BECOMES.fullmatch(value, low, start) is not None
