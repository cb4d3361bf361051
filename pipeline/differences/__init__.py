"""What one run found and another did not: gains and losses, counted and listed, without any gold."""

from pipeline.differences.compare import Comparison, compare_runs
from pipeline.differences.difference import Count, Difference, Place
from pipeline.differences.in_csv import write_differences
from pipeline.differences.in_page import write_page
from pipeline.differences.in_words import comparison_lines
from pipeline.differences.ledger import Ledger

__all__ = [
    "Comparison",
    "Count",
    "Difference",
    "Ledger",
    "Place",
    "compare_runs",
    "comparison_lines",
    "write_differences",
    "write_page",
]
