"""Arrows point one way: records <- rules <- stages <- main <- outputs <- commands."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pipeline"
# What every layer may use: small modules about words, dates and numbers that know no stage.
SHARED = {"errors", "fold", "dates", "periods", "same_document", "sentences", "numbers", "language", "version"}
STAGES = {"read", "normalise", "header", "sections", "citations", "statistics", "checks", "orthography"}
LOWER = {"records", "rules"} | SHARED


def imported_rooms(room: str) -> Iterator[tuple[str, str]]:
    """(file, room it imports) for every import of the package's own modules in a room."""
    home = PACKAGE / room
    for file in sorted(home.rglob("*.py")) if home.is_dir() else [home.with_suffix(".py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                parts = name.split(".")
                if parts[0] == "pipeline" and len(parts) > 1 and parts[1] != room:
                    yield file.relative_to(PACKAGE).as_posix(), parts[1]


@pytest.mark.parametrize(
    ("room", "allowed"),
    [
        ("records", set()),
        ("rules", {"records", "errors", "fold"}),
        *((stage, LOWER) for stage in sorted(STAGES - {"checks"})),
        ("checks", LOWER | {"orthography"}),
        ("main", STAGES | LOWER | {"opening", "stopwatch"}),
        ("tables", LOWER | {"store"}),
        ("engine", set()),
    ],
)
def test_a_room_imports_only_what_lies_below_it(room: str, allowed: set[str]) -> None:
    assert [found for found in imported_rooms(room) if found[1] not in allowed] == []


@pytest.mark.parametrize("room", sorted(STAGES))
def test_records_and_rules_know_no_stage(room: str) -> None:
    assert all(found != room for lower in ("records", "rules") for _, found in imported_rooms(lower))


def test_the_main_path_fits_on_one_screen() -> None:
    assert len((PACKAGE / "main.py").read_text(encoding="utf-8").splitlines()) <= 45


def test_no_file_has_a_vague_name() -> None:
    vague = {"helper", "helpers", "util", "utils", "common", "misc", "manager", "context"}
    assert [file for file in PACKAGE.rglob("*.py") if file.stem in vague] == []
