"""Pictures made to harm."""

import io
import struct
import zlib

import numpy as np
from PIL import Image

from tests.packed_making import Makers, packed_blanks


def png_with(width: int, height: int, *, wrong_checksum: bool = False) -> bytes:
    """A PNG of a few bytes that says how large it is."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 2) * min(height, 100)))
    chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body) ^ wrong_checksum)
        for kind, body in chunks
    )


def png_text_bomb() -> bytes:
    """A PNG whose comment unpacks to a gigabyte."""
    comment = b"Comment\0\0" + packed_blanks(1024)
    chunk = struct.pack(">I", len(comment)) + b"zTXt" + comment + struct.pack(">I", zlib.crc32(b"zTXt" + comment))
    plain = png_with(80, 80)
    return plain[:33] + chunk + plain[33:]


def jpeg_of_gigapixels() -> bytes:
    """A JPEG whose header says 65,000 by 65,000."""
    saved = io.BytesIO()
    Image.new("L", (64, 64), 255).save(saved, "JPEG")
    data = bytearray(saved.getvalue())
    at = data.index(b"\xff\xc0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65_000, 65_000)
    return bytes(data)


def tiff_of(entries: list[tuple[int, int, int, int]], following: int = 0) -> bytes:
    """A TIFF of one directory."""
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + body + struct.pack("<I", following)


def _bilevel(width: int, height: int) -> list[tuple[int, int, int, int]]:
    return [
        *((256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 1)),
        *((273, 4, 1, 8), (277, 3, 1, 1), (278, 4, 1, height), (279, 4, 1, 100)),
    ]


def tiff_of_many_directories(count: int = 100_000) -> bytes:
    """A TIFF with more pages than any document has, all of the same few bytes."""
    size = len(tiff_of(_bilevel(8, 8))) - 8
    directories = (
        struct.pack("<H", 9)
        + b"".join(struct.pack("<HHII", *entry) for entry in _bilevel(8, 8))
        + struct.pack("<I", 8 + (number + 1) * size if number + 1 < count else 0)
        for number in range(count)
    )
    return b"II*\0" + struct.pack("<I", 8) + b"".join(directories)


def noise_image(kind: str, **options: object) -> bytes:
    """A picture without letters."""
    saved = io.BytesIO()
    grains = np.random.default_rng(1).integers(0, 255, (900, 700)).astype(np.uint8)
    Image.fromarray(grains).save(saved, kind, **options)
    return saved.getvalue()


PICTURES: Makers = {
    "png-gigapixels.png": (lambda: png_with(50_000, 40_000), "too_large"),
    "png-checksum.png": (lambda: png_with(80, 80, wrong_checksum=True), "corrupt"),
    "png-comment.png": (png_text_bomb, "corrupt no_text"),
    "jpeg-gigapixels.jpg": (jpeg_of_gigapixels, "too_large"),
    "jpeg-noise-cut.jpg": (lambda: noise_image("JPEG", quality=90)[:5_000], "corrupt no_text"),
    "tiff-gigapixels.tif": (lambda: tiff_of(_bilevel(50_000, 40_000)) + bytes(100), "too_large"),
    "tiff-ring.tif": (lambda: tiff_of(_bilevel(8, 8), following=8) + bytes(100), "no_text corrupt too_many_pages"),
    "tiff-directories.tif": (tiff_of_many_directories, "too_many_pages"),
}
