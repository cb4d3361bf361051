"""Ruling lines of tables on a scan."""

from pipeline.read.paper.rulings import Rulings
from pipeline.read.scan.arrays import Grey


def find_rulings(grey: Grey, dpi: float) -> Rulings:
    """The straight lines of a deskewed picture, in points from its top left corner."""
    return Rulings((), ())


def without_rulings(grey: Grey, dpi: float) -> Grey:
    """The picture with the lines of its tables made paper: letters that touch a line are read better without it."""
    return grey
