"""What keeps an archive from filling the machine or from naming files outside its own folder."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.read.limits import Limits
from pipeline.read.refusals import refuse_bomb


@dataclass(slots=True)
class Budget:
    """What may still be unpacked from one archive and all archives inside it."""

    limits: Limits
    members: int = field(init=False)
    bytes: int = field(init=False)

    def __post_init__(self) -> None:
        self.members, self.bytes = self.limits.archive_members, self.limits.archive_bytes

    def take(self, name: str, sizes: Iterable[tuple[int, int]]) -> None:
        """Count in members by their (size, packed size). Raises DocumentError at more than an honest archive holds."""
        for size, packed in sizes:
            self.members -= 1
            self.bytes -= size
            if self.members < 0 or self.bytes < 0 or is_bomb(size, packed, self.limits):
                raise refuse_bomb(name)


def is_bomb(size: int, packed: int, limits: Limits) -> bool:
    """Whether a member unpacks to far more than documents do."""
    return size > limits.ratio_from_bytes and size > limits.ratio * packed


def is_unsafe(member: str) -> bool:
    """Whether a member's name would lead out of the folder it is unpacked to."""
    path = member.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/")
