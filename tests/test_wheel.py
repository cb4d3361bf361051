import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.running import CORPUS

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder outside the checkout with nothing in it but the unpacked wheel."""
    built = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(built)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = built.glob("*.whl")
    folder = tmp_path_factory.mktemp("elsewhere")
    zipfile.ZipFile(wheel).extractall(folder)
    return folder


def doichieu(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-m", "pipeline.cli", *arguments, "--lang", "en"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_a_wheel_installed_elsewhere_works_by_its_own_rules(elsewhere: Path) -> None:
    assert str(elsewhere / "pipeline" / "rules" / "data") in doichieu(elsewhere, "rules", "check")


def test_a_wheel_installed_elsewhere_reads_reports_and_writes_the_page(elsewhere: Path) -> None:
    (report,) = (CORPUS / "reports").glob("bc-01*")
    printed = doichieu(elsewhere, "run", str(report), "--out", "results", "--workers", "1")
    results = elsewhere / "results"
    assert printed.startswith("Read 1 report ")
    assert (results / "report.html").read_text(encoding="utf-8").rstrip().endswith("</html>")
    assert {"flags.xlsx", "citations.csv", "citations.parquet", "datapackage.json", "run.json"} <= {
        file.name for file in results.iterdir()
    }
