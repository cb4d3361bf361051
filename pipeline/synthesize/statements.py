"""Sentences whose numbers hang together: parts and totals, ratios and percentages, changes, running totals.

Each can be drawn right or, for seeded inconsistencies, wrong; a wrong one differs by far more than rounding.
"""

from decimal import Decimal

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.counting import Counting
from pipeline.synthesize.phrase import Phrase, capitalised, joined, say
from pipeline.synthesize.template import fill
from pipeline.synthesize.words import Counted, counted, words


class Statements:
    """Sentences about numbers in the manner of one writer."""

    def __init__(self, chance: Chance, counting: Counting) -> None:
        self.chance, self.counting = chance, counting

    def any(self) -> Phrase:
        """One right statement of some kind."""
        kinds = (
            self.single, self.single, self.parts, self.within, self.share, self.change, self.raised,
            self.money, self.percent, self.area, self.rest, self.rating,
        )  # fmt: skip
        return self.chance.choice(kinds)()

    def parts(self, wrong: bool = False) -> Phrase:
        """Such as "Tiếp nhận 345 hồ sơ, gồm 210 hồ sơ trực tuyến và 135 hồ sơ trực tiếp."."""
        about, values = self._split()
        total = sum(values) + (self.chance.randint(3, 9) if wrong else 0)
        lead = self.chance.choice(["gồm", "bao gồm"])
        shown = [
            self.counting.count(v, f"{about.noun} {p}", about.noun) for v, p in zip(values, about.parts, strict=True)
        ]
        listed = joined([joined(shown[:-1], ", "), say(" và "), shown[-1]])
        return joined(
            [
                say(f"{about.did} "),
                self.counting.count(total, about.noun, about.noun),
                say(f", {lead} "),
                listed,
                say("."),
            ]
        )

    def within(self, wrong: bool = False) -> Phrase:
        """Such as "Tiếp nhận 345 hồ sơ, trong đó có 40 hồ sơ trực tuyến."; parts need not be all."""
        about, values = self._split()
        total = sum(values)
        part = total + self.chance.randint(2, 20) if wrong else values[0]
        shown = self.counting.count(part, f"{about.noun} {about.parts[0]}", about.noun)
        lead = self.chance.choice(["trong đó có", "trong đó"])
        return joined(
            [
                say(f"{about.did} "),
                self.counting.count(total, about.noun, about.noun),
                say(f", {lead} "),
                shown,
                say("."),
            ]
        )

    def rest(self) -> Phrase:
        """Such as "Đã giải quyết 45 hồ sơ, còn lại 05 hồ sơ đang xem xét."."""
        about, values = self._split()
        done, left = sum(values), self.chance.randint(1, 9)
        return joined([
            say(f"{self.chance.choice(['Đã hoàn thành', 'Đã giải quyết'])} "),
            self.counting.ratio(done, done + left, about.noun),
            say(", còn "), self.counting.count(left, f"{about.noun}", about.noun), say(" đang thực hiện."),
        ])  # fmt: skip

    def share(self, wrong: bool = False) -> Phrase:
        """Such as "Đã giải quyết 45/50 hồ sơ, đạt 90%."; rounded to the decimals printed."""
        about, _ = self._split()
        whole = self.chance.randint(20, 900)
        part = self.chance.randint(whole // 2, whole - 1)
        exact = Decimal(part * 100) / Decimal(whole)
        value = exact.quantize(Decimal(1).scaleb(-self.chance.choice([0, 1, 1, 2])))
        if wrong:
            value = value - self.chance.randint(11, 25)
        shown = self.counting.share(value, about.noun)
        tail = joined([say(", đạt "), shown]) if self.chance.maybe(0.6) else joined([say(" ("), shown, say(")")])
        return joined([say("Đã giải quyết "), self.counting.ratio(part, whole, about.noun), tail, say(".")])

    def change(self, wrong: bool = False) -> Phrase:
        """Such as "Số hồ sơ tăng từ 45 hồ sơ lên 60 hồ sơ."."""
        about, values = self._split()
        low, high = sorted((sum(values), sum(values) + self.chance.randint(5, 90)))
        rises = self.chance.maybe(0.5)
        first, last = (low, high) if rises != wrong else (high, low)
        verb, way = ("tăng", "lên") if rises else ("giảm", self.chance.choice(["xuống còn", "xuống"]))
        return joined([
            say(f"Số {about.noun} {verb} từ "), self.counting.count(first, about.noun, about.noun),
            say(f" {way} "), self.counting.count(last, about.noun, about.noun), say("."),
        ])  # fmt: skip

    def raised(self, wrong: bool = False) -> Phrase:
        """Such as "Kết nạp 12 đảng viên, nâng tổng số lên 456 đảng viên."."""
        about, values = self._split()
        added = sum(values) + 10
        total = max(added // 3, 1) if wrong else added + self.chance.randint(20, 5_000)
        return joined([
            say(f"{about.did} "), self.counting.count(added, about.noun, about.noun),
            say(", nâng tổng số lên "), self.counting.count(total, about.noun, about.noun), say("."),
        ])  # fmt: skip

    def single(self) -> Phrase:
        """Numbers that stand alone."""
        slots = {
            "count": lambda _: self.counting.any_count(),
            "money": lambda act: self.counting.money(act)[0],
            "We": lambda _: say(self.chance.choice(["Đơn vị", "Cơ quan"])),
        }
        return fill(self.chance.choice(words("figures", "single_statements")), slots, self.chance)

    def money(self) -> Phrase:
        """A sum of something."""
        of = self.chance.choice(words("figures", "money_of"))
        slots = {
            "Of": lambda _: capitalised(say(of)),
            "money": lambda _: self.counting.money(of)[0],
            "percent": lambda argument: self.counting.percent(argument, low=70, high=120),
        }
        return fill(self.chance.choice(words("figures", "money_statements")), slots, self.chance)

    def percent(self) -> Phrase:
        """A rate of something."""
        of = self.chance.choice(words("figures", "percent_of"))
        slots = {
            "Rate": lambda _: capitalised(say(of)),
            "percent": lambda _: self.counting.percent(of),
        }
        return fill(self.chance.choice(words("figures", "percent_statements")), slots, self.chance)

    def area(self) -> Phrase:
        """An area of something."""
        of = self.chance.choice(words("figures", "area_of"))
        slots = {"of": lambda _: say(of), "area": lambda head: self.counting.area(f"{head} {of}".strip())}
        return fill(self.chance.choice(words("figures", "area_statements")), slots, self.chance)

    def rating(self) -> Phrase:
        """Such as "Điểm tự chấm là 95,5 điểm."."""
        return joined([say("Kết quả tự chấm đạt "), self.counting.score(), say(".")])

    def _split(self) -> tuple[Counted, list[int]]:
        about = self.chance.choice(counted())
        size = self.chance.randint(about.low, about.high)
        values = [max(1, size * self.chance.randint(20, 80) // 100) for _ in about.parts]
        return about, values
