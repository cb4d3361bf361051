"""Cuts the pictures out of the file that was read."""

from collections.abc import Iterator, Sequence

from pipeline.crops.clips import Clip, clips_of
from pipeline.errors import DocumentError
from pipeline.records import Crop, Report

# Letters that are drawn stay sharp; of a scan is shown what there is.
_DPI, _DPI_OF_SCANS = 120.0, 150.0
# What the picture of one line with its neighbours takes, if there is little on it.
_SMALL = 3_000


def cut_crops(data: bytes, report: Report, most_bytes: int) -> tuple[Crop, ...]:
    """Pictures round the words that the flags of a report compare, the gravest first, of `most_bytes` together.

    None for formats without pages. A page of which no picture can be had is left out: the report stands without it.
    """
    clips = clips_of(report, most_bytes // _SMALL)
    if not clips:
        return ()
    cut = dict(_cut(data, report.text.source.name, clips))
    crops, left = [], most_bytes
    for clip in clips:
        png = cut.get(clip, b"")
        left -= len(png)
        if left < 0:
            break
        if png:
            crops.append(Crop(clip.page, clip.box, clip.rotation, png))
    return tuple(crops)


def _cut(data: bytes, name: str, clips: Sequence[Clip]) -> Iterator[tuple[Clip, bytes]]:
    from pipeline.crops.png import png_of  # Heavy imports, for files with pages only.
    from pipeline.read.scan.opening import open_pictures
    from pipeline.read.scan.pictures import PictureError

    try:
        with open_pictures(data, name) as pictures:
            for number in sorted({clip.page for clip in clips}):
                wanted = [clip for clip in clips if clip.page == number]
                try:
                    dpi = _DPI_OF_SCANS if wanted[0].is_scan else _DPI
                    parts = pictures.parts(number - 1, [clip.box for clip in wanted], dpi)
                except (PictureError, MemoryError):
                    continue
                for clip, part in zip(wanted, parts, strict=True):
                    yield clip, png_of(part.pixels, clip.rotation)
    except DocumentError:
        return
