"""What one worker process does with one input: read it, process it, hand back rows or the reason why not."""

from pipeline.worker.job import Job, Outcome
from pipeline.worker.process import MEMORY_BYTES, spare_collector
from pipeline.worker.reading import read_all, reading_work

__all__ = ["MEMORY_BYTES", "Job", "Outcome", "read_all", "reading_work", "spare_collector"]
