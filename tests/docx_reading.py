"""What is read of a DOCX file that a test makes."""

from pipeline.read import read
from pipeline.records import Line, Source
from tests.docx_making import make_docx


def source(body: str, **parts: str) -> Source:
    return read(make_docx(body, **parts), "bao-cao.docx")


def lines(body: str, **parts: str) -> tuple[Line, ...]:
    return source(body, **parts).pages[0].lines


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in lines(body, **parts)]


def only(body: str, **parts: str) -> Line:
    (line,) = lines(body, **parts)
    return line


def bold(line: Line) -> list[str]:
    return [line.text[start:end] for start, end in line.bold]
