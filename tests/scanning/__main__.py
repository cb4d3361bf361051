"""`python -m tests.scanning [PAGES]`: how well worn scans are read, one line for each way of wearing."""

import sys

from pipeline.rules import load_rules
from tests.scanning.measure import measure, shares
from tests.scanning.wear import WEARS


def main() -> None:
    """Print the figures."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    rules = load_rules()
    print(
        f"{'wear':14} {'CER':>7} {'codes P':>8} {'R':>5} {'bold P':>7} {'R':>5} {'figures P':>9} {'R':>5} {'s/page':>7}"
    )
    for wear in WEARS:
        tally = measure(wear, range(pages), rules)
        codes, bold, numbers = shares(tally.codes), shares(tally.bold), shares(tally.numbers)
        print(
            f"{wear.name:14} {tally.error_rate:7.4f} {codes.precision:8.3f} {codes.recall:5.3f} {bold.precision:7.3f} "
            f"{bold.recall:5.3f} {numbers.precision:9.3f} {numbers.recall:5.3f} {tally.seconds / pages:7.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
