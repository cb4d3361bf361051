"""How much one input may cost before it is refused."""

from dataclasses import dataclass

_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep one bad file from taking the machine; an honest report stays far below each of them.

    `file_bytes` bounds a file, also inside an archive; `archive_*` an archive with all that lies in it;
    `pixels` one picture of a page (A3 at 600 dpi has 70 million); `unpacked_bytes` and `xml_bytes` the parts of a
    DOCX. A member that unpacks to more than `ratio` times its packed size is a bomb once it is larger than
    `ratio_from_bytes`: the XML of an honest table is packed 60 to 1.
    """

    file_bytes: int = 512 * _MEGABYTE
    pages: int = 5_000
    pixels: int = 120_000_000
    archive_bytes: int = 16_384 * _MEGABYTE
    archive_members: int = 100_000
    archive_depth: int = 3
    nested_archive_bytes: int = 512 * _MEGABYTE
    unpacked_bytes: int = 512 * _MEGABYTE
    xml_bytes: int = 128 * _MEGABYTE
    ratio: int = 200
    ratio_from_bytes: int = 16 * _MEGABYTE


DEFAULT_LIMITS = Limits()
