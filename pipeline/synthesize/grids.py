"""Tables of a report: head rows, spans, numbers by place, totals that are right, citations in cells."""

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import Cell, Table
from pipeline.synthesize.counting import printed
from pipeline.synthesize.offices import small_place
from pipeline.synthesize.phrase import Phrase, Piece, Quantity, emboldened, say
from pipeline.synthesize.words import counted

_DONE = ("Hoàn thành", "Đang thực hiện", "Đạt", "Vượt kế hoạch", "Đã báo cáo")


def table_for(author: Author, number: int) -> Table:
    """A table of numbers by place, or of tasks and the documents that carry them out; the document's `number`th."""
    label = author.chance.choice(["Bảng {}. ", "Biểu {}: ", "Bảng {}: "]).format(number)
    return _numbers(author, label) if author.chance.maybe(0.6) else _tasks(author, label)


def _numbers(author: Author, label: str) -> Table:
    """TT | Đơn vị | two or three numbers under one spanning head; a last row with the right totals."""
    chance = author.chance
    about = chance.choice(counted())
    names = [f"Xã {small_place(chance)}" for _ in range(chance.randint(3, 12))]
    parts = about.parts
    columns = 2 + len(parts)
    values = [[chance.randint(1, 400) for _ in parts] for _ in names]
    cells = [
        _head(0, 0, "TT", rowspan=2),
        _head(0, 1, "Đơn vị", rowspan=2),
        _head(0, 2, f"Số {about.noun}", colspan=len(parts)),
        *(_head(1, 2 + place, part.capitalize()) for place, part in enumerate(parts)),
    ]
    for row, (name, numbers) in enumerate(zip(names, values, strict=True), 2):
        cells += [Cell(row, 0, say(str(row - 1)), centred=True), Cell(row, 1, say(name))]
        cells += [
            _number(row, 2 + place, number, f"{name}, {parts[place].capitalize()}")
            for place, number in enumerate(numbers)
        ]
    last = len(names) + 2
    cells.append(Cell(last, 0, say("Tổng cộng", bold=True), colspan=2, centred=True))
    for place in range(len(parts)):
        total = sum(numbers[place] for numbers in values)
        cells.append(_number(last, 2 + place, total, f"Tổng cộng, {parts[place].capitalize()}", bold=True))
    widths = (1.0, 3.5, *(2.0 for _ in parts))
    return Table(last + 1, columns, 2, tuple(cells), widths, f"{label}Số liệu về {about.noun}")


def _tasks(author: Author, label: str) -> Table:
    """TT | Nhiệm vụ | Văn bản | Kết quả, with a citation in each row."""
    chance = author.chance
    rows = chance.randint(2, 7)
    cells = [_head(0, place, name) for place, name in enumerate(("TT", "Nhiệm vụ", "Văn bản", "Kết quả"))]
    for row in range(1, rows + 1):
        task = author.sentence("task")
        # A code without its issuer is of the writer's own province, where he has one.
        rank = "province" if author.office.province and not author.office.unplaced else "central"
        cited: Phrase = author.citing.full(author.world.new(rank), "vien_dan", issuer=False, subject=False)
        cells += [
            Cell(row, 0, say(str(row)), centred=True),
            Cell(row, 1, task),
            Cell(row, 2, cited),
            Cell(row, 3, say(chance.choice(_DONE))),
        ]
    return Table(rows + 1, 4, 1, tuple(cells), (1.0, 4.0, 4.5, 2.5), f"{label}Danh mục nhiệm vụ")


def _head(row: int, column: int, text: str, rowspan: int = 1, colspan: int = 1) -> Cell:
    return Cell(row, column, emboldened(say(text)), rowspan, colspan, centred=True)


def _number(row: int, column: int, value: int, noun: str, *, bold: bool = False) -> Cell:
    return Cell(
        row, column, (Piece(printed(value), bold, truth=Quantity("count", str(value), noun=noun)),), centred=True
    )
