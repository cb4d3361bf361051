"""Text stages, normalise to checks, on one core."""

from collections import Counter
from collections.abc import Iterator

from pipeline.main import process
from pipeline.rules import load_rules
from tests.bench.reports import sources
from tests.bench.timing import best_seconds


def measure() -> Iterator[str]:
    """Reports a second at the corpus' mean length, and the share of each stage."""
    rules = load_rules()
    reports = sources()
    characters = sum(len(process(one, rules).text.value) for one in reports) / len(reports)
    for _ in range(2):
        seconds = best_seconds(lambda: [process(one, rules) for one in reports], rounds=15) / len(reports)
        stages: Counter[str] = Counter()
        for one in reports:
            stages.update(dict(process(one, rules).seconds))
        shares = ", ".join(f"{name} {spent / len(reports) * 1e3:.2f}" for name, spent in stages.items())
        yield f"{1 / seconds:.0f} reports/s at {characters:.0f} characters ({seconds * 1e3:.2f} ms: {shares} ms)"
