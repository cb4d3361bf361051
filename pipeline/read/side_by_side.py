"""Header and signature set in two columns with tabs or rows of spaces: the left column is read first."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pipeline.read.layout import is_layout_text
from pipeline.read.raw import Raw

# A number left blank is no gap: "Số      -BC/ĐU", its letters composed or not.
_BLANK_NUMBER = r"(?!(?<=\b[Ss](?:ố|o\p{M}{2}) ?:?)[ \u00a0]+[-–/] ?\p{Lu})"
_GAP = regex.compile(rf"(?<=\S){_BLANK_NUMBER}(?:[ \u00a0]{{3,}}+|[ \u00a0]*+\t[ \t\u00a0]*+)(?=\S)")
_ROWS = ("   ", "\t", "\u00a0\u00a0")
# Centred lines of one column begin at different places, this far from each other.
_NEAR = 16
_MOST_LINES = 12


def begins_columns(block: Sequence[Raw]) -> bool:
    """Whether the words of a header or signature block stand to the right of other words."""
    gaps = ((line.text, _gap(line.text)) for line in block[:_MOST_LINES])
    return any(gap is not None and _are_columns(text[: gap[0]], text[gap[1] :]) for text, gap in gaps)


def _are_columns(left: str, right: str) -> bool:
    """The national title or the signer to the right; or "Nơi nhận:" to the left of a position in capitals."""
    return is_layout_text(right) or (right[:1].isupper() and is_layout_text(left))


def continues_columns(above: Sequence[Raw], block: Sequence[Raw]) -> bool:
    """Whether a block after a rule or a blank line goes on with the columns: number and date below agency and title."""
    border, text = _border(above), block[0].text
    gap = _gap(text)
    if gap is None or len(block) > _MOST_LINES:
        return False
    tabs = [_tabs(line.text) for line in above]
    return _tabs(text) in tabs if any(tabs) else abs(gap[1] - border) <= _NEAR


def has_gap(text: str) -> bool:
    """Whether words of a line stand apart as in two columns."""
    return _gap(text) is not None


def read_columns(block: Sequence[Raw]) -> list[Raw]:
    """The parts of the lines, left column before right column."""
    border = _border(block)
    left: list[Raw] = []
    right: list[Raw] = []
    for line in block:
        gap = _gap(line.text, border)
        if gap:
            left.append(replace(line, text=line.text[: gap[0]]))
            right.append(replace(line, text=line.text[gap[1] :], column=line.column + gap[1]))
        elif stands_right(line.text, block[0].text, border):
            right.append(line)
        else:
            left.append(line)
    return left + right


def stands_right(line: str, first: str, border: int | None = None) -> bool:
    """Whether a line that has words in one column has them in the right one; `first` has words in both."""
    indent = line[: len(line) - len(line.lstrip())]
    gap = _gap(first)
    if gap is None:
        return border is not None and len(indent) > border - _NEAR
    tabs = _tabs(first)
    return indent.count("\t") >= tabs if tabs else len(indent) > (gap[1] if border is None else border) - _NEAR


def _tabs(text: str) -> int:
    """How many tabs lead to the right column; 0 where rows of spaces do."""
    gap = _gap(text)
    return text[: gap[1]].count("\t") if gap else 0


def _border(block: Sequence[Raw]) -> int:
    """Where the right column begins: where its fixed words stand, else where the first of its lines begins."""
    gaps = [(line.text, gap) for line in block if (gap := _gap(line.text))]
    known = [gap[1] for text, gap in gaps if is_layout_text(text[gap[1] :])]
    return min(known or [gap[1] for _, gap in gaps])


def _gap(text: str, border: int | None = None) -> tuple[int, int] | None:
    """The widest row of spaces between words, or the one that leads to the `border`: (end of left, start of right)."""
    if not any(row in text for row in _ROWS):
        return None
    gaps = [match.span() for match in _GAP.finditer(text)]
    if border is not None:
        # "Số:      /TTr-SXD    Gia Lai, ngày      tháng      năm 2024": blanks left for the day are wider than the gap.
        near = [gap for gap in gaps if abs(gap[1] - border) <= _NEAR]
        gaps = [min(near, key=lambda gap: abs(gap[1] - border))] if near else gaps
    return max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
