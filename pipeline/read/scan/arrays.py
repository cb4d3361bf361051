"""What a picture is to the readers of scans: arrays of pixels, and boxes in them."""

import numpy as np
import numpy.typing as npt

# Rows of pixels, 0 black to 255 white; a coloured picture has red, green and blue for each pixel.
Grey = npt.NDArray[np.uint8]
Picture = npt.NDArray[np.uint8]
# 255 where something is, 0 elsewhere.
Mask = npt.NDArray[np.uint8]
# One row for each word: left, top, right, bottom in pixels from the top left corner, right and bottom outside.
Boxes = npt.NDArray[np.int32]
