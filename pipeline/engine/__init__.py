"""Runs one function over many jobs in worker processes; a worker that dies costs its one job."""

from pipeline.engine.alone import Loss
from pipeline.engine.pool import run_each

__all__ = ["Loss", "run_each"]
