"""Ink that is no print in the blanks of the header: a number after "Số:", a day after "ngày", filled in by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pipeline.read.scan.arrays import Boxes, Picture


@dataclass(frozen=True, slots=True)
class Handwriting:
    """`words` are the indexes of words that are no print; `boxes` are the places of ink, each in a blank of its own.

    The words go, and each box stays as ink without text.
    """

    words: frozenset[int]
    boxes: Boxes


def find_handwriting(picture: Picture, boxes: Boxes, texts: Sequence[str], confidences: Sequence[float]) -> Handwriting:
    """What was filled in by hand in the header of a first page; `picture` in colour where the scan is."""
    return Handwriting(frozenset(), np.empty((0, 4), np.int32))
