"""The pictures of pages that are kept of a report: which of them show some words, and where these stand in them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.language import Language, pick
from pipeline.numbers import in_vietnamese
from pipeline.records import Box, Crop
from pipeline.tables.boxes import read_boxes, read_overleaf
from pipeline.tables.in_words import place_words
from pipeline.tables.quotes import QuoteCell
from pipeline.tables.schema import PageRow

# Points shown round the framed words, so that the frame touches no letter.
_ROOM = 1.5


@dataclass(frozen=True, slots=True)
class CropView:
    """One picture: its number among those of the report, its size in points, the frames in it, what to say of it."""

    number: int
    width: float
    height: float
    frames: tuple[Box, ...]
    words: str
    place: str
    quality: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one quote: the pictures shown with it; it may as well be seen in an earlier one."""

    crops: tuple[CropView, ...] = ()
    is_pictured: bool = False


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures that are kept of a report, and what is known of its pages."""

    report_id: str
    crops: tuple[Crop, ...]
    pages: tuple[PageRow, ...]
    language: Language

    def beside(self, quotes: Sequence[QuoteCell]) -> tuple[Beside, ...]:
        """What is shown of each quote of a flag; a picture that shows several quotes stands with the first."""
        framed: dict[int, list[tuple[int, Box]]] = defaultdict(list)
        for at, quote in enumerate(quotes):
            for page, box in _boxes(quote) if quote.report_id == self.report_id else ():
                number = _best(self.crops, page, box)
                if number is not None:
                    framed[number].append((at, box))
        shown: list[list[CropView]] = [[] for _ in quotes]
        for number, found in framed.items():
            words = dict.fromkeys(quotes[at].text for at, _ in found)
            shown[found[0][0]].append(self._view(number, [box for _, box in found], " … ".join(words)))
        pictured = {at for found in framed.values() for at, _ in found}
        return tuple(Beside(tuple(crops), at in pictured) for at, crops in enumerate(shown))

    def _view(self, number: int, boxes: Sequence[Box], words: str) -> CropView:
        crop = self.crops[number]
        frames = tuple(frame for frame in map(crop.place_of, map(_widened, boxes)) if frame is not None)
        page = next((page for page in self.pages if page.page == crop.page), None)
        place = place_words(crop.page, None, self.language)
        return CropView(number, *crop.size, frames, words, place, _quality(page, self.language))


def _boxes(quote: QuoteCell) -> Iterator[tuple[int, Box]]:
    if quote.page is not None:
        for box in read_boxes(quote.bbox):
            yield quote.page, box
    yield from read_overleaf(quote.bbox_overleaf)


def _best(crops: Sequence[Crop], page: int, box: Box) -> int | None:
    """The crop that shows most of a box; None when no more than its edge is seen."""
    areas = [(_area(crop.place_of(box)) if crop.page == page else 0.0, -number) for number, crop in enumerate(crops)]
    most, number = max(areas, default=(0.0, 0))
    return -number if most > 0.5 * _area(box) else None


def _area(box: Box | None) -> float:
    return 0.0 if box is None else (box.x1 - box.x0) * (box.y1 - box.y0)


def _widened(box: Box) -> Box:
    return Box(box.x0 - _ROOM, box.y0 - _ROOM, box.x1 + _ROOM, box.y1 + _ROOM)


def _quality(page: PageRow | None, language: Language) -> str:
    """What a reader should know of a page that was recognised: "trang quét, độ tin cậy 0,87"."""
    if page is None or page.source != "ocr":
        return ""
    trust = f"{page.quality:.2f}"
    return pick(language, f"trang quét, độ tin cậy {in_vietnamese(trust)}", f"scanned page, trust {trust}")
