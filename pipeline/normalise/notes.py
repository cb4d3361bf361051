"""Footnotes as they lie at the feet of the pages, before they are put where their marks stand."""

from dataclasses import dataclass

from pipeline.records import Line, Source


@dataclass(slots=True)
class NoteBlock:
    """The lines of one footnote: (page index, line index, line)."""

    mark: str
    page: int
    lines: list[tuple[int, int, Line]]


def collect_notes(source: Source) -> list[NoteBlock]:
    """All footnotes of a document, in the order of the pages; a line without a mark goes on with the note above."""
    blocks: list[NoteBlock] = []
    for page_index, page in enumerate(source.pages):
        for line_index, line in enumerate(page.lines):
            if line.kind != "note":
                continue
            if line.mark or not blocks or blocks[-1].page != page_index:
                blocks.append(NoteBlock(line.mark, page_index, []))
            blocks[-1].lines.append((page_index, line_index, line))
    return blocks
