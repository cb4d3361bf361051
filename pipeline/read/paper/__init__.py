"""What stands on paper, whatever put it there: pieces of text and rulings become rows, columns, tables, lines."""

from pipeline.read.paper.pages import lay_out
from pipeline.read.paper.sheet import Sheet

__all__ = ["Sheet", "lay_out"]
