"""One megabyte of what pattern matching fears, through all text stages."""

import hashlib
from collections.abc import Iterator
from time import perf_counter

from pipeline.main import process
from pipeline.records import Line, Page, Source
from pipeline.rules import load_rules

_SIZE = 1_000_000
HOSTILE = {
    "digits": "7",
    "digits and dots": "1.234,5",
    "slashes": "/",
    "numbers and slashes": "1/",
    "open parentheses": "(",
    "nested parentheses": "(a",
    "số số số": "số ",
    "Quyết định số": "Quyết định số ",
    "ngày tháng": "ngày tháng ",
    "enumeration": "số 12/QĐ-UBND ngày 01/01/2020; ",
    "codes": "12/QĐ-UBND, ",
    "quotes": "“”",
    "capitals": "ABCĐ ",
    "spaces": " \u00a0",
    "combining marks": "a\u0301\u0323",
    "list labels": "1. a) ",
    "percent": "1% của 2% ",
    "của": "của UBND tỉnh ",
    "về việc": "về việc ",
}


def measure() -> Iterator[str]:
    """Seconds for each, the slowest stage named."""
    rules = load_rules()
    for name, unit in HOSTILE.items():
        begun = perf_counter()
        report = process(hostile_source(unit), rules)
        stage, slowest = max(report.seconds, key=lambda one: one[1])
        yield f"{perf_counter() - begun:6.2f} s  {name} (most in {stage}: {slowest:.2f} s)"


def hostile_source(unit: str, size: int = _SIZE) -> Source:
    """`unit` repeated to `size` characters on one line."""
    text = (unit * (size // len(unit) + 1))[:size]
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Source("hostile.txt", digest, size, "text/plain", "text", 1.0, (Page(0, (Line(text, 1),)),))
