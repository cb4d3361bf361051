"""Reported quantities: what each number of a text counts or measures."""

from pipeline.statistics.find import find_statistics

__all__ = ["find_statistics"]
