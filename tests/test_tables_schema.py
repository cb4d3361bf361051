import pytest

from pipeline.tables.columns import AnyTable
from pipeline.tables.labels import label
from pipeline.tables.schema import TABLES


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_has_a_title_in_both_languages(table: AnyTable) -> None:
    assert table.vietnamese
    for field in table.fields:
        assert field.column.vietnamese, field.name
        assert field.column.english, field.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_titles_tell_the_columns_of_a_table_apart(table: AnyTable) -> None:
    titles = [field.column.vietnamese for field in table.fields]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_allowed_value_can_be_said_in_both_languages(table: AnyTable) -> None:
    for field in table.fields:
        for value in field.allowed:
            assert label(value, "vi")
            assert label(value, "en")


def test_keys_and_references_name_columns_that_exist() -> None:
    by_name = {table.name: table for table in TABLES}
    for table in TABLES:
        assert set(table.primary_key) <= set(table.names)
        for field in table.fields:
            assert not field.column.refers_to or field.column.refers_to in by_name


def test_enumerations_come_from_the_records() -> None:
    (form,) = (field for table in TABLES if table.name == "citations" for field in table.fields if field.name == "form")
    assert form.allowed == ("full", "enumerated", "short", "alias", "named", "self")
    assert form.required
