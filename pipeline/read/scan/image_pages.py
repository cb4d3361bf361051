"""Image files as pages: multi-page TIFF, JPEG, PNG and whatever else Pillow opens."""

import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from pipeline.read.limits import Limits
from pipeline.read.refusals import refuse_pages
from pipeline.read.scan.arrays import Picture
from pipeline.read.scan.directories import count_directories
from pipeline.read.scan.pictures import (
    POINTS_PER_INCH,
    PagePicture,
    PictureError,
    bounded_dpi,
    check_size,
    chosen_dpi,
    without_empty_colour,
)
from pipeline.read.scan.refusals import refuse_image, refuse_image_kind, refuse_pixels
from pipeline.records import Box

_A4_LONG_SIDE = 297 / 25.4
# A photograph says 72 dpi whatever it shows; a page is neither smaller than a card nor larger than a poster.
_SMALLEST_PAGE, _LARGEST_PAGE = 5.0, 26.0
# What Pillow raises on bytes that are no image after all.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, TypeError, UnidentifiedImageError)
_SIXTEEN_BITS = ("I;16", "I;16B", "I;16L", "I")


class ImagePages:
    """The pages of an image file as a sequence of pictures."""

    def __init__(self, image: Image.Image, most_pixels: int) -> None:
        self._image = image
        self._most_pixels = most_pixels

    @property
    def media_type(self) -> str:
        """What the file is, by its content."""
        return Image.MIME.get(self._image.format or "", "image/*")

    def __len__(self) -> int:
        # Frames of other formats are no pages: a thumbnail beside the photograph, an animation.
        return int(getattr(self._image, "n_frames", 1)) if self._image.format == "TIFF" else 1

    def picture(self, index: int, *, dpi: float | None = None, clip: Box | None = None) -> PagePicture:
        """One page, or what stands in `clip`, at its own resolution or at `dpi`. Raises PictureError."""
        with self._opened(index) as (upright, own):
            width, height = (side * POINTS_PER_INCH / own for side in upright.size)
            place = clip or Box(0.0, 0.0, width, height)
            if dpi is None:
                dpi = chosen_dpi(own, width, height)
            dpi = bounded_dpi(dpi, place.x1 - place.x0, place.y1 - place.y0)
            return PagePicture(without_empty_colour(_pixels(upright, own, dpi, place)), dpi, place)

    def parts(self, index: int, clips: Sequence[Box], dpi: float) -> list[PagePicture]:
        """Parts of one page in grey, for a reader's eye; the page is opened once. Raises PictureError."""
        with self._opened(index) as (upright, own):
            grey = _plain(upright).convert("L")
            return [PagePicture(_pixels(grey, own, dpi, clip), dpi, clip) for clip in clips]

    @contextmanager
    def _opened(self, index: int) -> Iterator[tuple[Image.Image, float]]:
        """One page as it is held upright, and its pixels per inch. What goes wrong inside becomes a PictureError."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if len(self) > 1:
                    self._image.seek(index)
                check_size([self._image.size], self._most_pixels)
                upright = ImageOps.exif_transpose(self._image)
                yield upright, _resolution(upright)
        except MemoryError:
            raise
        except _BROKEN as error:
            raise PictureError(f"page {index + 1}: {error}") from error


@contextmanager
def open_images(data: bytes, name: str, limits: Limits) -> Iterator[ImagePages]:
    """The pages of an image file. Raises DocumentError when it cannot be opened or is too large, before decoding."""
    directories = count_directories(data)
    if directories > limits.pages:
        raise refuse_pages(name, directories, limits.pages)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(data))
            pages = ImagePages(image, limits.pixels)
            count = len(pages)
    except Image.DecompressionBombError as error:
        raise refuse_pixels(name, limits.pixels) from error
    except UnidentifiedImageError as error:
        # Photographs of some telephones (HEIC), which Pillow opens only with another package.
        raise (refuse_image_kind(name) if data[4:8] == b"ftyp" else refuse_image(name)) from error
    except _BROKEN as error:
        raise refuse_image(name) from error
    with image:
        if count == 1 and image.size[0] * image.size[1] > limits.pixels:
            raise refuse_pixels(name, limits.pixels)
        yield pages


def _resolution(image: Image.Image) -> float:
    """Pixels per inch: as the file says when that makes a page of it, else as if it were A4."""
    stated = image.info.get("dpi", (0.0, 0.0))
    own = float(max(stated)) if isinstance(stated, tuple) else 0.0
    long_side = max(image.size)
    if own > 0 and _SMALLEST_PAGE <= long_side / own <= _LARGEST_PAGE:
        return own
    return long_side / _A4_LONG_SIDE


def _pixels(image: Image.Image, own: float, dpi: float, place: Box) -> Picture:
    """What stands in `place`, grey or in red, green and blue."""
    corners = (place.x0, place.y0, place.x1, place.y1)
    left, top, right, bottom = (round(value * own / POINTS_PER_INCH) for value in corners)
    part = _plain(
        image if (left, top, right, bottom) == (0, 0, *image.size) else image.crop((left, top, right, bottom))
    )
    size = max(round(part.width * dpi / own), 1), max(round(part.height * dpi / own), 1)
    if abs(dpi - own) > 1:
        part = part.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
    return np.asarray(part)


def _plain(image: Image.Image) -> Image.Image:
    """Grey or red, green and blue, without what is transparent."""
    if image.mode in _SIXTEEN_BITS:
        return Image.fromarray((np.asarray(image).astype(np.uint32) >> 8).astype(np.uint8))
    if image.mode in ("1", "L"):
        return image.convert("L")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        seen = image.convert("RGBA")
        paper = Image.new("RGBA", seen.size, "white")
        return Image.alpha_composite(paper, seen).convert("RGB")
    return image.convert("RGB")
