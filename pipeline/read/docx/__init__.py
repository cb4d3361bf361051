"""DOCX -> Source: the text that Word would print, in reading order."""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from pipeline.read.docx import names as w
from pipeline.read.docx.columns import in_columns
from pipeline.read.docx.notes import Notes
from pipeline.read.docx.numbering import read_numbering
from pipeline.read.docx.runs import ParagraphReader
from pipeline.read.docx.story import Story
from pipeline.read.docx.styles import read_styles
from pipeline.read.layout import is_layout_text
from pipeline.read.limits import Limits
from pipeline.read.package import Package, open_package
from pipeline.read.quality import has_letters, text_quality
from pipeline.read.refusals import refuse, refuse_kind
from pipeline.records import Line, Page, Source

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(data: bytes, name: str, sha256: str, limits: Limits) -> Source:
    """Read a DOCX file. Raises DocumentError when it is damaged, protected, a bomb or without words."""
    try:
        lines, story = _read_lines(open_package(data, name, limits))
    except (RecursionError, ValueError) as error:  # Elements wrapped hundreds deep, words where numbers must stand.
        raise refuse_kind(name, "broken_package") from error
    words = "\n".join(line.text for line in lines)
    if not has_letters(words):
        raise refuse(
            name,
            "no_text",
            "tệp Word không có chữ, có lẽ chỉ chứa ảnh quét; hãy gửi tệp có chữ",
            "the Word file has no words, perhaps scanned images only; give a file with text",
        )
    quality = text_quality(words)
    return Source(
        name=name,
        sha256=sha256,
        size=len(data),
        media_type=_MEDIA_TYPE,
        how="docx",
        quality=quality,
        pages=(Page(0, lines, how="docx", quality=quality),),
        tables=tuple(sorted(story.shapes, key=lambda shape: shape.index)),
        conversions=tuple(story.paragraphs.letters.converted),
    )


def _read_lines(package: Package) -> tuple[tuple[Line, ...], Story]:
    """The lines of a document, and the story that counted its tables and met its old fonts."""
    body = package.xml(package.main).find(w.BODY)
    if body is None:
        raise refuse_kind(package.name, "broken_package")
    styles = read_styles(package.part_of_kind("styles"))
    notes = Notes()
    story = Story(
        styles, read_numbering(package.part_of_kind("numbering"), styles), ParagraphReader(styles, notes.mark_of)
    )
    head = [line for root in _heads(package, body) for line in in_columns(list(story.read(root)))]
    story.lines = 0
    lines = list(in_columns(list(story.read(body))))
    lines += notes.read("footnote", package.part_of_kind("footnotes"), story)
    lines += notes.read("endnote", package.part_of_kind("endnotes"), story)
    kept = _missing(head, lines)
    if kept:
        lines = [replace(line, number=number) for number, line in enumerate(kept + lines, start=1)]
    return tuple(lines), story


def _heads(package: Package, body: etree._Element) -> Iterator[etree._Element]:
    """The page headers of the first section, the one of its first page before the others."""
    section = next(body.iter(w.SECTION), None)
    if section is None:
        return
    unused = {"even"} if section.find(w.TITLE_PAGE) is not None else {"even", "first"}
    references = [one for one in section.iter(w.HEADER_REFERENCE) if one.get(w.TYPE) not in unused]
    for reference in sorted(references, key=lambda one: one.get(w.TYPE) != "first"):
        root = package.part_of_relation(reference.get(w.RELATION, ""))
        if root is not None:
            yield root


def _missing(head: list[Line], lines: list[Line]) -> list[Line]:
    """A page header is kept when it is the letterhead, with the national title or the agency that the body lacks."""
    if not any(is_layout_text(line.text) for line in head):
        return []
    written = {" ".join(line.text.split()).casefold() for line in lines}
    kept: dict[str, Line] = {}
    for line in head:
        key = " ".join(line.text.split()).casefold()
        if has_letters(key) and key not in written:
            kept.setdefault(key, line)
    return list(kept.values())
