"""Laws, codes, ordinances and constitutions: facts, each verified against a register or marked as not."""

import datetime
import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal, Self

from pydantic import Field, model_validator

from pipeline.rules.base import RuleModel
from pipeline.rules.problems import EntryError, refuse_doubles

LawType = Literal["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh"]

_AMENDING = "sửa đổi"
_NUMBER = re.compile(r"\ssố\s\S+$")
_NEXT_AMENDED = re.compile(r"(?:,|\svà)\s(?:Điều \d+ của )?(?=(?:Bộ luật|Luật|Pháp lệnh)\s)")
_FIRST_AMENDED = re.compile(r"\s(?=(?:Bộ luật|Luật|Pháp lệnh)\s)")
_TYPE_WORD = re.compile(r"^(?:Bộ luật|Luật|Pháp lệnh)\s")


class Law(RuleModel):
    """One law by its official name, without the type word; constitutions have neither name nor code.

    `in_force_until` stands only where no successor tells it. `amends` stands only where the name of an amending law
    does not name the laws it amends ("11 luật có liên quan đến quy hoạch"). `verified`: name, code, day passed and
    first day in force agree with a register of documents in force.
    """

    type: LawType = "Luật"
    name: str = ""
    code: str = ""
    passed: datetime.date
    in_force_from: datetime.date | None = None
    in_force_until: datetime.date | None = None
    replaced_by: tuple[str, ...] = ()
    amends: tuple[str, ...] = ()
    verified: bool = False

    @property
    def title(self) -> str:
        """Type and name: "Luật Thanh tra"."""
        return f"{self.type} {self.name}".strip()

    @property
    def is_amending(self) -> bool:
        """It changes articles of other laws, which stay in force."""
        return self.name.startswith(_AMENDING)

    @property
    def amended_names(self) -> tuple[str, ...]:
        """Names of the laws that an amending law changes; empty when they are many and not listed."""
        _, *named = _FIRST_AMENDED.split(self.name, maxsplit=1) if self.is_amending else [""]
        laws = _NEXT_AMENDED.split(named[0]) if named else []
        return self.amends or tuple(_NUMBER.sub("", _TYPE_WORD.sub("", law)) for law in laws)


class ShortName(RuleModel):
    """A name by which offices call a law: "Phòng, chống HIV/AIDS"."""

    type: LawType = "Luật"
    short: str
    name: str


class LawRules(RuleModel):
    """rules/laws.yml. Laws of one type and name stand in the order in which they were passed.

    Every law passed from `complete_from` to `complete_until` is there; older ones as far as they are still cited.
    `abbreviations` stand for parts of names: "Luật Tổ chức HĐND và UBND".
    """

    source: str
    complete_from: datetime.date
    complete_until: datetime.date
    abbreviations: dict[str, str] = Field(default_factory=dict)
    short_names: tuple[ShortName, ...] = ()
    laws: tuple[Law, ...] = Field(min_length=1)

    @property
    def names(self) -> tuple[str, ...]:
        """All official names but those of amending laws, each once, and what offices call them."""
        official = [law.name for law in self.laws if law.name and not law.is_amending]
        called = dict.fromkeys((*official, *(one.short for one in self.short_names)))
        return tuple(dict.fromkeys((*called, *chain.from_iterable(map(self._abbreviated, called)))))

    def _abbreviated(self, name: str) -> Iterator[str]:
        """The name with each of its abbreviations, and with all of them."""
        shortest = name
        for short, full in self.abbreviations.items():
            start = name.casefold().find(full.casefold())
            if start >= 0:
                printed = name[start : start + len(full)]
                yield name.replace(printed, short)
                shortest = shortest.replace(printed, short)
        yield shortest

    @model_validator(mode="after")
    def _refuse_contradictions(self) -> Self:
        codes = {law.code: law for law in self.laws if law.code}
        refuse_doubles([law.code for law in self.laws if law.code])
        refuse_doubles([f"{one.type} {one.short}" for one in self.short_names])
        official = {law.name for law in self.laws}
        for one in self.short_names:
            if one.name not in official:
                raise EntryError(f"không có luật tên “{one.name}”", f"there is no law named “{one.name}”")
        for law in self.laws:
            for code in law.replaced_by:
                if code not in codes or codes[code].passed <= law.passed:
                    raise EntryError(
                        f"{law.code or law.name}: {code} không phải luật ban hành sau",
                        f"{law.code or law.name}: {code} is no later law",
                    )
            if law.in_force_from is not None and law.in_force_from < law.passed:
                raise EntryError(
                    f"{law.code or law.name}: có hiệu lực trước khi ban hành",
                    f"{law.code or law.name}: in force before it was passed",
                )
        return self
