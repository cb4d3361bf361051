"""What the guides tell to type does what they say."""

import re
import shutil
from pathlib import Path

import pytest

from tests.running import run_corpus

HOME = Path(__file__).parents[1]


def python_blocks(guide: str) -> list[str]:
    """The examples in Python, in order: a block of indented lines that imports something."""
    text = (HOME / guide).read_text(encoding="utf-8")
    blocks = re.findall(r"(?:^    .+\n)+", text, re.MULTILINE)
    return [
        re.sub(r"^    ", "", block, flags=re.MULTILINE)
        for block in blocks
        if re.search(r"^    (?:from|import) ", block)
    ]


def test_the_examples_in_python_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(run_corpus(), tmp_path / "outputs")
    shutil.copytree(HOME / "corpus" / "reports", tmp_path / "corpus" / "reports")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    blocks = python_blocks("README.md")
    assert len(blocks) == 4
    for block in blocks:
        exec(block, names)
    doc, report = names["doc"], names["report"]
    assert len(doc.spans["citations"]) == len(report.citations) > 0  # type: ignore[attr-defined]


@pytest.mark.parametrize("guide", ["README.md", "README.vi.md"])
def test_every_file_that_a_guide_leads_to_is_there(guide: str) -> None:
    text = (HOME / guide).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!http)([^)#]+)\)", text)
    named = re.findall(r"`((?:pipeline|rules|tests|notebooks|corpus)/[\w/.-]+)`", text)
    assert linked
    assert [path for path in (*linked, *named) if not (HOME / path).exists()] == []
