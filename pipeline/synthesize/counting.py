"""Numbers as reports print them: counts, money, percentages, ratios, areas, scores, ratings."""

from decimal import Decimal

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.phrase import Phrase, Piece, Quantity
from pipeline.synthesize.words import words

_MONEY = (("tỷ đồng", 1_000_000_000), ("triệu đồng", 1_000_000), ("đồng", 1))


def printed(value: int) -> str:
    """1234567 as "1.234.567", 7 as "07"."""
    return f"{value:02d}" if value < 10 else f"{value:,}".replace(",", ".")


def with_comma(value: Decimal) -> str:
    """56.70 as "56,7"; whole numbers without decimals."""
    text = f"{value:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.rstrip("0").rstrip(",") if "," in text else text


def plain(value: Decimal | int) -> str:
    """A value as the annotation writes it."""
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class Counting:
    """Quantities in the manner of one writer: `bold_share` of the numbers are set in bold."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.bold_share = chance.choice([0.0, 0.0, 0.25, 0.6, 1.0])

    def quantity(self, number: str, rest: str, truth: Quantity, qualifier: str = "") -> Phrase:
        """The number, bold or not, and its unit or noun; a qualifier stands before it and is not part of it."""
        bold = self.chance.maybe(self.bold_share)
        lead = (Piece(f"{qualifier} "),) if qualifier else ()
        return (*lead, Piece(number, bold=bold, truth=truth), *((Piece(rest, truth=truth),) if rest else ()))

    def count(self, value: int, noun: str, unit: str = "") -> Phrase:
        """Such as "22 đoàn khách"."""
        truth = Quantity("count", str(value), unit=unit or noun.split()[0], noun=noun)
        return self.quantity(printed(value), f" {noun}", truth)

    def any_count(self) -> Phrase:
        """A number of something, mostly small."""
        noun = self.chance.choice(words("figures", "single"))
        value = self.chance.randint(1, 99) if self.chance.maybe(0.8) else self.chance.randint(100, 25_000)
        return self.count(value, noun, noun)

    def money(self, noun: str = "", *, least: int = 0) -> tuple[Phrase, Decimal]:
        """A sum in tỷ, triệu or đồng, and its value."""
        unit, size = self.chance.choice(_MONEY)
        if least:
            unit, size = _MONEY[0]
        if size == 1:
            value = Decimal(self.chance.randint(50, 9_000) * 100_000)
        elif size == 1_000_000:
            value = Decimal(self.chance.randint(15, 950))
        else:
            value = Decimal(self.chance.randint(11, 9_900)) / self.chance.choice([1, 10, 100]) + least
        amount = value * size
        truth = Quantity("money", plain(amount), unit=unit, noun=noun)
        return self.quantity(with_comma(value), f" {unit}", truth), amount

    def percent(self, noun: str = "", *, low: float = 1, high: float = 99.9) -> Phrase:
        """Such as "85,5%"."""
        tenths = self.chance.randint(round(low * 10), round(high * 10))
        value = Decimal(tenths) / 10
        if self.chance.maybe(0.2):
            value += Decimal(self.chance.randint(1, 9)) / 100
        return self.share(value, noun)

    def share(self, value: Decimal, noun: str = "") -> Phrase:
        """A percentage that is known."""
        truth = Quantity("percent", plain(value), unit="%", noun=noun)
        if self.chance.maybe(0.8):
            return self.quantity(f"{with_comma(value)}%", "", truth)
        return self.quantity(with_comma(value), "%", truth)

    def ratio(self, part: int, whole: int, noun: str) -> Phrase:
        """Such as "45/50 hồ sơ"."""
        truth = Quantity("ratio", str(part), str(whole), unit=noun.split()[0], noun=noun)
        return self.quantity(f"{printed(part)}/{printed(whole)}", f" {noun}", truth)

    def area(self, noun: str = "") -> Phrase:
        """Such as "125,4 ha"."""
        unit = self.chance.choice(["ha", "ha", "ha", "m2", "km2"])
        value = Decimal(self.chance.randint(11, 90_000)) / self.chance.choice([1, 10])
        truth = Quantity("area", plain(value), unit=unit, noun=noun)
        return self.quantity(with_comma(value), f" {unit}", truth)

    def score(self) -> Phrase:
        """Such as "95,5 điểm"."""
        value = Decimal(self.chance.randint(120, 199)) / 2
        return self.quantity(
            with_comma(value), " điểm", Quantity("score", plain(value), unit="điểm", noun="Kết quả tự chấm")
        )
