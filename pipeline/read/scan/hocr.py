"""hOCR, what Tesseract answers -> words, each standing on the baseline of its line."""

import html
from collections.abc import Iterator

import regex

from pipeline.read.scan.engine import Recognised

_ITEM = regex.compile(
    r"class='ocr(?P<kind>x_word|_\w+)' id='\w+'[^>]*?title=[\"']"
    r"bbox (?P<x0>\d+) (?P<y0>\d+) (?P<x1>\d+) (?P<y1>\d+)(?P<rest>[^\"'>]*)[\"'][^>]*>(?P<inside>[^\n]*)"
)
_BASELINE = regex.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_CONFIDENCE = regex.compile(r"x_wconf (\d+)")
_TAG = regex.compile(r"<[^>]*>")


def is_whole(answer: bytes | bytearray) -> bool:
    """Whether the answer for a page has come to its end: as many divisions are closed as were opened."""
    return 0 < answer.count(b"<div") == answer.count(b"</div>")


def words_in(hocr: str, left_of_all: int, top_of_all: int) -> Iterator[Recognised]:
    """The words of an answer for a part of a picture, where they stand in the picture."""
    line, left, bottom, slope, rise = -1, 0, 0, 0.0, 0.0
    for item in _ITEM.finditer(hocr):
        x0, x1 = int(item["x0"]) + left_of_all, int(item["x1"]) + left_of_all
        y0, y1 = int(item["y0"]) + top_of_all, int(item["y1"]) + top_of_all
        if item["kind"] == "x_word":
            text = html.unescape(_TAG.sub("", item["inside"])).strip()
            confidence = _CONFIDENCE.search(item["rest"])
            if text and confidence:
                foot = bottom + rise + slope * ((x0 + x1) / 2 - left)
                yield Recognised(text, int(confidence[1]) / 100, x0, y0, x1, y1, foot, line)
        elif baseline := _BASELINE.search(item["rest"]):
            line, left, bottom, slope, rise = line + 1, x0, y1, float(baseline[1]), float(baseline[2])
