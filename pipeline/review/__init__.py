"""report.html: what an officer opens first. Self-contained, offline, one page for all reports of a run."""

from pipeline.review.page import write_review

__all__ = ["write_review"]
