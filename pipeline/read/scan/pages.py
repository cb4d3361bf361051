"""The pages of a document that have to be recognised, several at once, in order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from pipeline.read.paper.sheet import Sheet
from pipeline.read.recognition import DEFAULT_OCR, Ocr
from pipeline.read.scan.engine import Engine, EngineError
from pipeline.read.scan.pictures import PagePicture, PictureError, Pictures
from pipeline.read.scan.recognise import recognise_page
from pipeline.read.scan.refusals import WhyLost


@dataclass(frozen=True, slots=True)
class Lost:
    """A page that was not read, and why: its picture is too large or damaged, or the engine gave no answer."""

    number: int
    why: WhyLost


def recognise_pages(
    pictures: Pictures, indexes: Iterable[int], engine: Engine, ocr: Ocr = DEFAULT_OCR
) -> Iterator[Sheet | Lost]:
    """The pages at `indexes` (from 0), in that order; one that cannot be read costs no other.

    Pages are rendered here, one ahead of those that are being read, and read in threads that wait for the engine.
    """
    waiting: deque[Future[Sheet | Lost]] = deque()
    pool = ThreadPoolExecutor(ocr.at_once)
    try:
        with engine:
            for index in indexes:
                try:
                    picture = pictures.picture(index)
                except PictureError as error:
                    waiting.append(_finished(Lost(index + 1, "too_large" if error.too_large else "unreadable")))
                else:
                    waiting.append(pool.submit(_recognise, picture, index + 1, engine, ocr))
                while len(waiting) > ocr.at_once:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _recognise(picture: PagePicture, number: int, engine: Engine, ocr: Ocr) -> Sheet | Lost:
    try:
        return recognise_page(picture, number, engine)
    except EngineError:
        return Lost(number, "engine")
    finally:
        ocr.count_page()


def _finished(result: Lost) -> "Future[Sheet | Lost]":
    future: Future[Sheet | Lost] = Future()
    future.set_result(result)
    return future
