"""How the words above a table name it and its unit."""

from pipeline.rules.base import PatternRule, RuleModel


class DataTableRules(RuleModel):
    """rules/data_tables.yml. `units` have a group `unit`; `between` may stand between a caption and its table."""

    captions: tuple[PatternRule, ...]
    between: PatternRule
    units: tuple[PatternRule, ...]
