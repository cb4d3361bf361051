"""How far a recognition can be trusted: how sure the engine was, and how many of its words can be Vietnamese."""

from collections.abc import Sequence

from pipeline.read.paper.sheet import Sheet
from pipeline.read.quality import text_quality
from pipeline.read.scan.engine import Recognised

# Even a clean print is recognised with some reserve; more than this says nothing of its faults.
_SURE = 0.9
_SPECK, _DOUBTFUL = 0.4, 0.1


def trust_in(words: Sequence[Recognised]) -> float:
    """0 to 1: the engine's confidence over all letters, times the share of readable words."""
    letters = sum(len(word.text) for word in words)
    if not letters:
        return 0.0
    sure = sum(len(word.text) * min(word.confidence / _SURE, 1.0) for word in words) / letters
    return round(sure * text_quality(" ".join(word.text for word in words)), 3)


def is_noise(word: Recognised) -> bool:
    """Whether a word is but dirt: signs that are no letters, and that the engine hardly believes itself."""
    return word.confidence < _DOUBTFUL or (word.confidence < _SPECK and not any(map(str.isalnum, word.text)))


def trust_in_sheets(sheets: Sequence[Sheet]) -> float:
    """That of the document: of its pages, by how much stands on them."""
    letters = [sum(len(row.text) for row in sheet.rows) + 1 for sheet in sheets]
    return round(sum(sheet.quality * count for sheet, count in zip(sheets, letters, strict=True)) / sum(letters), 3)
