import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_a_wheel_installed_elsewhere_runs_on_its_own_rules(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    elsewhere = tmp_path / "elsewhere"
    zipfile.ZipFile(wheel).extractall(elsewhere)
    done = subprocess.run(
        [sys.executable, "-m", "pipeline.cli", "rules", "check", "--lang", "en"],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        check=True,
    )
    assert str(elsewhere / "pipeline" / "rules" / "data") in done.stdout
