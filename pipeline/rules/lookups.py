"""What several stages look up: document types, issuing bodies, provinces."""

import datetime
from typing import Literal

from pipeline.rules.base import RuleModel

AgencyLevel = Literal[
    "central_state", "ministry", "central_agency", "province", "district_commune", "party", "mass_org"
]


class DocumentType(RuleModel):
    """One type of document (loại văn bản). `code` is its abbreviation in a symbol, empty where there is none.

    `other_codes` are read as this type too; `other_words` name it in running text ("văn bản" for a Công văn).
    `without_code`: its symbol carries no type code ("887/UBND-NC"). `only_central`: no other body may issue it.
    `found_by_number`: a register finds it by its number; projects and programmes are known by their names.
    """

    name: str
    code: str
    other_codes: tuple[str, ...] = ()
    other_words: tuple[str, ...] = ()
    without_code: bool = False
    only_central: bool = False
    found_by_number: bool = False
    systems: tuple[Literal["state", "party", "normative"], ...]
    source: str

    @property
    def codes(self) -> tuple[str, ...]:
        """All codes that may stand for this type in a symbol."""
        return tuple(dict.fromkeys((self.code, *self.other_codes)))


class Agency(RuleModel):
    """One issuing body by its code in symbols; `until` ends its life, `successor` is the code that took over."""

    code: str
    name: str
    level: AgencyLevel
    variants: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    successor: str = ""
    verified: bool = True

    @property
    def is_central(self) -> bool:
        """It belongs to the whole country: its codes exist once, those of the others in every province."""
        return self.level in ("central_state", "ministry", "central_agency")


class Province(RuleModel):
    """One province-level unit; `successor` is the unit it belongs to from 01/7/2025 (its own name when unchanged).

    `until` is the last day of one that went over into another; `special_zones` are its đặc khu from 01/7/2025.
    """

    name: str
    kind: Literal["tỉnh", "thành phố"]
    code: str = ""
    variants: tuple[str, ...] = ()
    successor: str
    until: datetime.date | None = None
    special_zones: tuple[str, ...] = ()


class Tier(RuleModel):
    """Units below the province whose names begin with one of `words`, and the days of their life as a kind."""

    words: tuple[str, ...]
    since: datetime.date | None = None
    until: datetime.date | None = None


class AgencyFile(RuleModel):
    """rules/agencies.yml."""

    agencies: tuple[Agency, ...]


class ProvinceFile(RuleModel):
    """rules/provinces.yml."""

    provinces: tuple[Province, ...]
    tiers: tuple[Tier, ...] = ()
