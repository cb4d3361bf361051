"""What a picture is to the readers of scans: arrays of pixels, and boxes in them."""

import cv2
import numpy as np
import numpy.typing as npt

# Rows of pixels, 0 black to 255 white; a coloured picture has red, green and blue for each pixel.
Grey = npt.NDArray[np.uint8]
Picture = npt.NDArray[np.uint8]
# 255 where something is, 0 elsewhere.
Mask = npt.NDArray[np.uint8]
# One row for each word: left, top, right, bottom in pixels from the top left corner, right and bottom outside.
Boxes = npt.NDArray[np.int32]


def shrunk(grey: Grey, factor: float) -> Grey:
    """The picture made smaller by averages; by halves as far as it goes, which is many times faster."""
    while factor <= 0.5 and min(grey.shape) > 1:
        grey = np.asarray(cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
        factor *= 2
    if factor >= 1:
        return grey
    height, width = (max(1, round(side * factor)) for side in grey.shape)
    return np.asarray(cv2.resize(grey, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
