"""What the engine has to know of the work that it spreads over processes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

Job = TypeVar("Job")
Result = TypeVar("Result")


class Loss(Enum):
    """Why a process gave no result; the values are failure codes of the contract."""

    TIMEOUT = "timeout"
    OUT_OF_MEMORY = "out_of_memory"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Work(Generic[Job, Result]):
    """One kind of work. `do`, `prepare` and the jobs are sent to worker processes.

    `do` gives one result for each job of a batch, in any order; a batch may share what is dear to begin. `prepare` is
    called once in each process. `seconds` is what a job may take, `lighter` the same job without what can be done
    without, `lost` the result of a job whose process gave none.
    """

    do: Callable[[Sequence[Job]], Iterable[Result]]
    prepare: Callable[[], None]
    seconds: Callable[[Job], float]
    lighter: Callable[[Job], Job]
    lost: Callable[[Job, Loss], Result]
