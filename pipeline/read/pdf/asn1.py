"""Parts within parts: the encoding (ASN.1, by its basic rules) in which signatures and certificates are written."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

SEQUENCE = 0x30
_OPEN_ENDED, _END = 0x80, b"\0\0"
_LONG_KIND = 0x1F
_MOST_PARTS = 10_000  # A signature with its chain of certificates has some hundreds.


class Part(NamedTuple):
    """One part: the octet that says its kind, and what it holds."""

    kind: int
    held: bytes

    @property
    def parts(self) -> list["Part"]:
        """The parts that it is made of. Raises ValueError or IndexError when one is cut short."""
        return list(islice(_parts(self.held), _MOST_PARTS))


def first_part(data: bytes) -> Part:
    """The part that `data` begins with, an empty one if none does. Raises as `parts`."""
    return next(_parts(data), Part(0, b""))


def _parts(data: bytes) -> Iterator[Part]:
    at = 0
    while at < len(data):
        kind, begin, length = _opening(data, at)
        if length is None:
            end = _end_of_open(data, begin)
            at = end + len(_END)
        else:
            end = at = begin + length
        yield Part(kind, data[begin:end])


def _opening(data: bytes, at: int) -> tuple[int, int, int | None]:
    """The kind of the part at `at`, where what it holds begins, and how long that is; None when an end mark tells."""
    kind, length, begin = data[at], data[at + 1], at + 2
    if kind & _LONG_KIND == _LONG_KIND:
        raise ValueError("a kind that neither signatures nor certificates have")
    if length == _OPEN_ENDED:
        return kind, begin, None
    if length > _OPEN_ENDED:
        begin += length - _OPEN_ENDED
        length = int.from_bytes(data[at + 2 : begin])
    if begin + length > len(data):
        raise ValueError("a part that is cut short")
    return kind, begin, length


def _end_of_open(data: bytes, at: int) -> int:
    """Where the mark stands that ends a part without a length, past those of the parts in it."""
    depth = 1
    for _ in range(_MOST_PARTS):
        if data[at : at + 2] == _END:
            depth -= 1
            if not depth:
                return at
            at += 2
            continue
        _, begin, length = _opening(data, at)
        depth += length is None
        at = begin + (length or 0)
    raise ValueError("more parts than any signature has")
