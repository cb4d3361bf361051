"""All rules of a run, loaded once, checked at the border and frozen."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline.errors import RuleError
from pipeline.rules.base import fingerprint, load_file, refuse_double_ids
from pipeline.rules.characters import CharacterRules
from pipeline.rules.checks import CheckRules
from pipeline.rules.citations import CitationRules
from pipeline.rules.comparisons import ComparisonRules
from pipeline.rules.data_tables import DataTableRules
from pipeline.rules.header import HeaderRules
from pipeline.rules.headings import HeadingRules
from pipeline.rules.issuers import IssuerRules
from pipeline.rules.laws import LawRules
from pipeline.rules.lookups import Agency, AgencyFile, DocumentType, Province, ProvinceFile, Tier
from pipeline.rules.orthography import OrthographyRules
from pipeline.rules.periods import PeriodRules
from pipeline.rules.registers import RegisterRules
from pipeline.rules.relations import RelationRules
from pipeline.rules.statements import StatementRules
from pipeline.rules.statistics import StatisticRules

__all__ = ["Agency", "DocumentType", "Province", "Rules", "Tier", "installed_rules", "load_rules"]


@dataclass(frozen=True, slots=True, eq=False)
class Rules:
    """Everything in rules/. `version` changes with any byte of it. Compared by identity: loaded once a process."""

    folder: Path
    version: str
    document_types: tuple[DocumentType, ...]
    agencies: tuple[Agency, ...]
    provinces: tuple[Province, ...]
    tiers: tuple[Tier, ...]
    characters: CharacterRules
    header: HeaderRules
    periods: PeriodRules
    headings: HeadingRules
    citations: CitationRules
    relations: RelationRules
    statements: StatementRules
    statistics: StatisticRules
    data_tables: DataTableRules
    comparisons: ComparisonRules
    checks: CheckRules
    issuers: IssuerRules
    laws: LawRules
    orthography: OrthographyRules
    registers: RegisterRules


def installed_rules() -> Path:
    """The rules that came with the package: inside a wheel, or at the top of a checkout."""
    inside = Path(__file__).parent / "data"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


@lru_cache(maxsize=4)
def load_rules(folder: Path | None = None) -> Rules:
    """Load and check every rule file. Raises RuleError naming the file and the entry; nothing runs on wrong rules."""
    folder = folder or installed_rules()
    if not folder.is_dir():
        raise RuleError(str(folder), "", "không có thư mục quy tắc này", "there is no such folder of rules")
    types = tuple(load_file(file, DocumentType) for file in sorted((folder / "document_types").glob("*.yml")))
    refuse_double_ids(folder / "document_types", (one.name for one in types))
    agencies = load_file(folder / "agencies.yml", AgencyFile).agencies
    refuse_double_ids(folder / "agencies.yml", (one.code for one in agencies))
    units = load_file(folder / "provinces.yml", ProvinceFile)
    return Rules(
        folder=folder,
        version=fingerprint(folder),
        document_types=types,
        agencies=agencies,
        provinces=units.provinces,
        tiers=units.tiers,
        characters=load_file(folder / "characters.yml", CharacterRules),
        header=load_file(folder / "header.yml", HeaderRules),
        periods=load_file(folder / "periods.yml", PeriodRules),
        headings=load_file(folder / "headings.yml", HeadingRules),
        citations=load_file(folder / "citations.yml", CitationRules),
        relations=load_file(folder / "relations.yml", RelationRules),
        statements=load_file(folder / "statements.yml", StatementRules),
        statistics=load_file(folder / "statistics.yml", StatisticRules),
        comparisons=load_file(folder / "comparisons.yml", ComparisonRules),
        data_tables=load_file(folder / "data_tables.yml", DataTableRules),
        checks=load_file(folder / "checks.yml", CheckRules),
        issuers=load_file(folder / "issuers.yml", IssuerRules),
        laws=load_file(folder / "laws.yml", LawRules),
        orthography=load_file(folder / "orthography.yml", OrthographyRules),
        registers=load_file(folder / "registers.yml", RegisterRules),
    )
