"""`python -m tests.unseen [FOLDER]` prints the measures and what is wrong, and raises the floors to what is measured.

FOLDER keeps files, annotation and tables; `doichieu evaluate FOLDER/gold` works on it.
"""

import json
import math
import sys
import tempfile
from pathlib import Path

from pipeline.evaluate import summary_lines
from tests.unseen.scoring import score

FLOORS = Path(__file__).parent / "floors.json"


def main() -> None:
    """Score, print, raise; a floor is lowered by hand, in a commit that says why."""
    with tempfile.TemporaryDirectory() as scratch:
        scores = score(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch) / "unseen")
    print(*sorted(scores.notes), *summary_lines(scores), sep="\n")
    before: dict[str, float] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    measures = sorted({*scores.counted, *scores.right} - {"flags.loud_known"})
    now = {one: max(before.get(one, 0.0), math.floor(scores.value(one) * 1000) / 1000) for one in measures}
    FLOORS.write_text(json.dumps(now, indent=2) + "\n")


if __name__ == "__main__":
    main()
