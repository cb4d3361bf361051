"""Which columns are compared, and what weighs most: tables and columns that come first are listed first."""

from pipeline.tables.columns import AnyTable, Table
from pipeline.tables.schema import (
    CITATIONS,
    CITED_DOCUMENTS,
    DOCUMENT_RELATIONS,
    FLAGS,
    RECIPIENTS,
    REPORTS,
    SECTIONS,
    STATISTICS,
)

# The table whose rows matter most comes first.
TABLES: tuple[AnyTable, ...] = (
    REPORTS,
    CITATIONS,
    FLAGS,
    DOCUMENT_RELATIONS,
    CITED_DOCUMENTS,
    STATISTICS,
    SECTIONS,
    RECIPIENTS,
)
# Which document a mention means: ids may be called anew, so that only who stands together is compared (see links.py).
LINK = "document_id"
# Where something stands and what it is called changes with every other change; what is counted is compared itself.
# `series` and `paragraph` are keys made of the other columns.
_NOT_COMPARED = {
    *("ordinal", "start", "end", "line", "bbox", "bbox_overleaf", "rule", "confidence", "series", "paragraph"),
}
_NOT_COMPARED_IN: dict[str, set[str]] = {
    "reports": {
        *("source", "sha256", "bytes", "media_type", "characters", "text_quality"),
        *("sections", "citations", "statistics", "errors", "warnings", "pipeline_version", "rules_version"),
        "responds_to",  # names documents by their ids
    },
    "citations": {"citation_id", "candidates"},
    "cited_documents": {"document_id", "mentions", "reports", "registry_id", "replaced_by"},
    "document_relations": set(),
    "statistics": {"statistic_id", "sentence"},
    "sections": {"section_id", "parent_id"},
    "recipients": {"recipient_id", "raw"},
    "flags": {"flag_id", "code", "quotes", "message_en", "basis"},
}
_FIRST: dict[str, tuple[str, ...]] = {
    "reports": ("code", "issued_date", "agency", "subject", "doc_type"),
    "citations": ("raw", "code", "issued_date", "type", "issuer", "subject", "relation", "parent_citation_id"),
    "flags": ("severity", "suggestion"),
    "cited_documents": ("issued_date", "code", "issuer", "subject", "registry_status", "in_force"),
    "document_relations": (),
    "statistics": ("raw", "value", "value_high", "denominator", "unit", "noun", "kind"),
    "sections": ("level", "label", "title"),
    "recipients": ("name", "kind"),
}


def columns_of(table: Table[tuple[object, ...]]) -> tuple[str, ...]:  # type: ignore[type-var]
    """The columns of a table that are compared, the weightiest first; ids of rows of other tables are not."""
    elsewhere = {field.name for field in table.fields if field.column.refers_to not in ("", table.name)}
    left_out = _NOT_COMPARED | _NOT_COMPARED_IN[table.name] | elsewhere
    first = _FIRST[table.name]
    return (*first, *(name for name in table.names if name not in left_out and name not in first))


def pointers_of(table: AnyTable) -> frozenset[str]:
    """Columns that name another row of the same table: compared by which row is meant, not by its id."""
    return frozenset(field.name for field in table.fields if field.column.refers_to == table.name)


def rank_of(table: str, column: str) -> int:
    """How far behind a difference is listed: whole rows first, then who means which document, then single columns.

    Of findings that one run alone has, the place of the column is taken by the code of the check.
    """
    number = next(number for number, one in enumerate(TABLES) if one.name == table)
    columns = columns_of(TABLES[number])
    if not column or (table == FLAGS.name and column not in columns):
        return number
    if column == LINK:
        return len(TABLES)
    return 100 * (number + 1) + columns.index(column)
