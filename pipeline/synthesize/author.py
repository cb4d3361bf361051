"""One writer: an office on a day, its world of documents, its habits, and its sentences."""

import datetime
from collections.abc import Mapping
from dataclasses import replace

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.citing import Citing
from pipeline.synthesize.counting import Counting
from pipeline.synthesize.offices import Office
from pipeline.synthesize.phrase import Phrase, capitalised, say
from pipeline.synthesize.registers import Registers
from pipeline.synthesize.reporting import Period
from pipeline.synthesize.statements import Statements
from pipeline.synthesize.template import Slot, fill
from pipeline.synthesize.words import words
from pipeline.synthesize.world import World


class Author:
    """Writes sentences that are true in its world."""

    def __init__(
        self, chance: Chance, office: Office, today: datetime.date, period: Period, registers: Registers, serial: int
    ) -> None:
        self.chance, self.office, self.today, self.period = chance, office, today, period
        self.topic = chance.choice(words("subjects", "topics"))
        self.world = World(chance, office, today, registers, serial)
        self.citing = Citing(chance, self.world)
        self.counting = Counting(chance)
        self.statements = Statements(chance, self.counting)
        self.slots: Mapping[str, Slot] = {
            "We": lambda _: capitalised(say(self._us())),
            "we": lambda _: say(self._us()),
            "topic": lambda _: say(self.topic),
            "period": lambda _: say(self.period.label),
            "next": lambda _: say(self.period.next),
            "cite": lambda argument: self.citing.cite(*argument.split(":")),
            "cites": self.citing.several,
            "enumerated": self.citing.enumerated,
            "nested": self.citing.nested,
            "again": self.citing.again,
            "law": self.citing.law,
            "provision": self.citing.provision,
            "count": lambda _: self.counting.any_count(),
            "issued": lambda _: self.citing.issued(),
        }

    def _us(self) -> str:
        return self.office.name if self.chance.maybe(0.3) else self.office.we

    def write(self, template: str, **more: Slot) -> Phrase:
        """One sentence from a template."""
        return fill(template, {**self.slots, **more} if more else self.slots, self.chance)

    def sentence(self, kind: str, **more: Slot) -> Phrase:
        """One sentence of a kind (a list of data/sentences.yml)."""
        return self.write(self.chance.choice(words("sentences", kind)), **more)

    def aliased(self) -> tuple[Phrase, Phrase]:
        """A document with a declared short name, and a paragraph that uses it."""
        declared, short = self.citing.aliased("thuc_hien")
        first = self.write(
            "Thực hiện {declared}, {we} đã {tổ chức quán triệt|phân công nhiệm vụ}.", declared=lambda _: declared
        )
        later = self.write(
            "{Kết quả thực hiện|Việc thực hiện} {short} {được báo cáo định kỳ|cơ bản đạt yêu cầu}.",
            short=lambda _: short,
        )
        return first, later

    def _noted(self, sentence: Phrase, kind: str) -> Phrase:
        """The sentence with a footnote at its end."""
        note = self.sentence(kind)
        return (*sentence[:-1], replace(sentence[-1], note=note)) if sentence[-1].truth is None else sentence

    def paragraph(self, *, results: bool = True) -> Phrase:
        """One to four sentences: mostly narrative, with citations and, where results are told, numbers among them."""
        kinds = self.chance.choices(["narrative", "citing", "number"], [5, 3, 4 * results], k=self.chance.randint(1, 4))
        sentences = [self.statements.any() if kind == "number" else self.sentence(kind) for kind in kinds]
        if self.chance.maybe(0.04):
            sentences[-1] = self._noted(
                sentences[-1], "noted_results" if results and self.chance.maybe(0.3) else "notes"
            )
        spaced: list[Phrase] = []
        for number, sentence in enumerate(sentences):
            spaced.append((*say(" "), *sentence) if number else sentence)
        return tuple(piece for phrase in spaced for piece in phrase)
