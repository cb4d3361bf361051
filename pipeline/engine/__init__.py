"""Does one kind of work on many jobs in worker processes; a worker that dies costs its one job."""

from pipeline.engine.pool import run_each
from pipeline.engine.work import Loss, Work

__all__ = ["Loss", "Work", "run_each"]
