"""The picture of a page -> Sheet: the same rows, tables and rulings as a text layer gives."""

from time import perf_counter

from pipeline.read.paper.grids import find_grids
from pipeline.read.paper.piece import Piece
from pipeline.read.paper.rows import rows_of
from pipeline.read.paper.sheet import Sheet, find_tables
from pipeline.read.paper.view import View
from pipeline.read.scan.bold import mark_bold
from pipeline.read.scan.engine import Engine
from pipeline.read.scan.handwriting import without_handwriting
from pipeline.read.scan.orientation import Reading, read_upright
from pipeline.read.scan.pictures import PagePicture
from pipeline.read.scan.table_lines import without_lines_down
from pipeline.read.scan.words import ink_beside, pieces_of


def recognise_page(picture: PagePicture, number: int, engine: Engine) -> Sheet:
    """Read one page by its picture. Raises EngineError when the engine does not."""
    begun = perf_counter()
    place = picture.place
    reading = read_upright(picture.pixels, picture.dpi, engine)
    pieces = without_lines_down(_pieces(reading, picture), reading.rulings)
    tables, outside = find_tables(find_grids(reading.rulings), list(pieces))
    return Sheet(
        number,
        View(0.0, 0.0, place.x1 - place.x0, place.y1 - place.y0, 0, reading.turns, reading.angle),
        tuple(rows_of(outside)),
        tuple(tables),
        reading.rulings.across,
        how="ocr",
        quality=reading.trust,
        seconds=perf_counter() - begun,
    )


def _pieces(reading: Reading, picture: PagePicture) -> list[Piece]:
    """The printed words of a page, and ink without text where something was filled in by hand."""
    printed, written = without_handwriting(reading.pixels, reading.words)
    pieces = mark_bold(reading.even, pieces_of(printed, picture.points_per_pixel), picture.points_per_pixel)
    return [*pieces, *ink_beside(pieces, written * picture.points_per_pixel)]
