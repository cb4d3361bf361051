"""Arrows point one way: records <- rules <- stages <- main <- worker <- run <- commands, outputs from the store."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pipeline"
# Small modules about words, dates and numbers that know no stage: every room may use them.
SHARED = {
    "errors",
    "fold",
    "dates",
    "law_table",
    "laws_meant",
    "periods",
    "sentences",
    "numbers",
    "ranges",
    "symbols",
    "mended_symbols",
    "language",
    "version",
}
BASE = {"records", "rules", "identity"} | SHARED
STAGES = {"read", "normalise", "header", "sections", "citations", "statistics", "checks", "orthography"}
# What each room may import, from the bottom up; a room that is not listed here is no room of the house.
ALLOWED: dict[str, set[str]] = {
    "errors": {"language"},
    "language": set(),
    "version": set(),
    "web_pages": set(),
    "numbers": set(),
    "sentences": set(),
    "ranges": set(),
    "symbols": set(),
    "mended_symbols": {"rules", "fold"},
    "fold": set(),
    "records": set(),
    "rules": {"records", "errors", "fold"},
    "dates": {"records"},
    "law_table": {"rules", "fold"},
    "laws_meant": {"records", "rules", "law_table"},
    "periods": {"records", "rules", "dates"},
    "identity": {"records", "rules", "fold", "dates", "symbols"},
    **dict.fromkeys(STAGES, BASE),
    "statements": BASE,
    "checks": BASE | {"orthography", "statements"},
    "data_tables": BASE,
    "opening": {"records"},
    "stopwatch": set(),
    "main": STAGES | BASE | {"data_tables", "opening", "statements", "stopwatch"},
    "engine": set(),
    "crops": {"read"} | BASE,
    "tables": {"records", "language", "numbers"},
    "store": {"tables", "records", "errors"},
    "publish": {"store", "tables", "errors"},
    "registers": {"read", "store"} | BASE,
    "corpus": {"store", "tables", "checks", "registers"} | BASE,
    "cards": {"store", "tables", "identity", "records", "fold", "language", "web_pages"},
    "review": {"store", "tables", "checks", "records", "language", "numbers", "web_pages"},
    "workbook": {"store", "tables", "checks", "language"},
    "differences": {"tables", "language", "errors", "web_pages"},
    "graph": {"store", "tables", "language", "web_pages"},
    "summary": {"store", "tables", "language", "numbers"},
    "run_record": {"store", "tables", "version"},
    "worker": {"crops", "engine", "main", "read", "tables"} | BASE,
    "progress": {"worker", "language", "numbers"},
    "run": {
        *("cards", "checks", "corpus", "crops", "engine", "progress", "publish", "read", "registers"),
        *("review", "run_record", "store", "summary", "tables", "workbook", "worker"),
    }
    | BASE,
    "evaluate": {"run", "errors"},
    # The generator knows nothing of the readers: else it would only prove that they agree with themselves.
    "synthesize": {"errors"},
    "spacy_component": {"main", "normalise", "read"} | BASE,
    "frames": {"errors"},
    "why": {"rules"},
    "explanation": {"why"} | BASE,
    "listing": {"records", "language"},
    "unused_rules": {"main", "read"} | BASE,
    "doctor": {"read", "rules", "version"},
    "commands": {
        *(
            "calling",
            "cards",
            "checks",
            "crops",
            "differences",
            "doctor",
            "evaluate",
            "explanation",
            "graph",
            "listing",
            "main",
        ),
        *("progress", "read", "registers", "run", "spacy_component", "store", "summary", "synthesize", "tables"),
        "unused_rules",
    }
    | BASE,
    "calling": {"language", "version"},
    "cli": {"calling", "commands", "errors", "language"},
}
# What may be asked for inside a room by its full name; all else goes through the room's own door.
SIDE_DOORS = {
    "checks.between",
    "crops.cut",
    "read.encoding",
    "read.inputs",
    "read.office",
    "read.scan.opening",
    "read.scan.pictures",
    "read.scan.tesseract",
    "publish.staging",
    "spacy_component.export",
}
OPEN_ROOMS = {"records", "rules", "tables", "commands"}


def rooms() -> set[str]:
    return {file.stem for file in PACKAGE.iterdir() if file.suffix == ".py" or (file / "__init__.py").exists()} - {
        "__init__"
    }


def imported_modules(room: str) -> Iterator[tuple[str, str]]:
    """(file, module of another room that it imports, without the package's own name)."""
    home = PACKAGE / room
    for file in sorted(home.rglob("*.py")) if home.is_dir() else [home.with_suffix(".py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.ImportFrom) and node.module == "pipeline":
                names = [f"pipeline.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                package, _, module = name.partition(".")
                if package == "pipeline" and module and module.split(".")[0] != room:
                    yield file.relative_to(PACKAGE).as_posix(), module


def test_every_room_has_its_place() -> None:
    assert rooms() == ALLOWED.keys()


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_a_room_imports_only_what_lies_below_it(room: str) -> None:
    found = [(file, module) for file, module in imported_modules(room) if module.split(".")[0] not in ALLOWED[room]]
    assert found == []


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_a_room_is_entered_by_its_door(room: str) -> None:
    inside = [(file, module) for file, module in imported_modules(room) if "." in module and module not in SIDE_DOORS]
    assert [found for found in inside if found[1].split(".")[0] not in OPEN_ROOMS] == []


def imported_files() -> dict[str, set[str]]:
    """Each module of the package with those that it imports when it is loaded, those of its own room too."""
    modules = {".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts): file for file in PACKAGE.rglob("*.py")}
    modules = {name.removesuffix(".__init__"): file for name, file in modules.items()}
    found: dict[str, set[str]] = {}
    for name, file in modules.items():
        used: set[str] = set()
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and node.module:
                inside = (f"{node.module}.{alias.name}" for alias in node.names)
                used |= {one if one in modules else node.module for one in inside}
        found[name] = used & modules.keys() - {name}
    return found


def in_rings(below: dict[str, set[str]]) -> set[str]:
    """What is left when again and again all that rests on nothing that is left is taken away."""
    while bottom := {one for one, used in below.items() if not used & below.keys()}:
        below = {one: used for one, used in below.items() if one not in bottom}
    return set(below)


def test_no_rooms_make_a_ring() -> None:
    assert in_rings({room: {module.split(".")[0] for _, module in imported_modules(room)} for room in ALLOWED}) == set()


def test_no_files_make_a_ring() -> None:
    """A door stands above what it opens to, and nothing inside asks it."""
    assert in_rings(imported_files()) == set()


def test_the_main_path_fits_on_one_screen() -> None:
    assert len((PACKAGE / "main.py").read_text(encoding="utf-8").splitlines()) <= 45


def test_every_file_is_short_enough_to_be_read_at_once() -> None:
    files = (*PACKAGE.rglob("*.py"), *(PACKAGE.parent / "tests").rglob("*.py"))
    assert [file for file in files if len(file.read_text(encoding="utf-8").splitlines()) > 350] == []


def test_no_file_has_a_vague_name() -> None:
    vague = {"helper", "helpers", "util", "utils", "common", "misc", "manager", "context"}
    assert [file for file in PACKAGE.rglob("*.py") if file.stem in vague] == []
