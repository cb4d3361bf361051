"""Cells that a spreadsheet would take for formulas."""

import regex

# A spreadsheet takes a cell that starts like this for a formula, quoted or not. Signed plain numbers are harmless.
_FORMULA = regex.compile(r"'*+(?:[=@\t\r＝＠]|[+\-＋－](?!\d[\d.,]*+%?\Z)).", regex.DOTALL)
# What such a cell can begin with; asked first, because nearly all cells begin with a letter or a digit.
_SIGNS = frozenset("'=+-@\t\r＝＋－＠")


def disarm(cell: str) -> str:
    """Put an apostrophe before a cell that a spreadsheet would run as a formula.

    A cell that begins with apostrophes before such a sign gets one more, so that taking one off gives every value back.
    """
    return f"'{cell}" if cell[:1] in _SIGNS and _FORMULA.match(cell) else cell
