"""How the words above a table name it and its unit."""

from pipeline.rules.base import PatternRule, RuleModel


class DataTableRules(RuleModel):
    """rules/data_tables.yml. `units` have a group `unit`; `captions` match a whole paragraph."""

    captions: tuple[PatternRule, ...]
    units: tuple[PatternRule, ...]
