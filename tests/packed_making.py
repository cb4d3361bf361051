"""Much out of little, for files made to harm."""

import struct
import zlib
from collections.abc import Callable

# By the name of the file: what makes it, and what may become of it.
Makers = dict[str, tuple[Callable[[], bytes], str]]
MEGABYTE = 1 << 20


def packed_blanks(megabytes: int, blank: bytes = b" ") -> bytes:
    """So many megabytes of one byte, as zlib packs them."""
    packer = zlib.compressobj(9, wbits=-15)
    one = packer.compress(blank * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _ in range(megabytes):
        checksum = zlib.adler32(blank * MEGABYTE, checksum)
    return b"\x78\xda" + one * megabytes + b"\x03\x00" + struct.pack(">I", checksum)
