"""Source -> Text: one NFC string, one paragraph a line, and its map back to the page made on the way."""

from pipeline.normalise.notes import collect_notes
from pipeline.normalise.order import lines_in_order
from pipeline.normalise.writer import Writer
from pipeline.records import Source, Text
from pipeline.rules.characters import CharacterRules

__all__ = ["normalise"]


def normalise(source: Source, rules: CharacterRules) -> Text:
    """Join lines to paragraphs, compose letters, make spaces one; keep bold, italics, footnote links and the map."""
    writer = Writer(rules)
    notes = collect_notes(source)
    waiting: list[tuple[int, str, int]] = []  # anchors of the open paragraph: (page index, mark, offset)
    for page_index, line_index, line in lines_in_order(source.pages):
        if writer.must_open(line):
            writer.place_notes(notes, waiting)
            writer.open(line)
        offset_of = writer.write(line, page_index, line_index)
        waiting += [(page_index, mark, offset_of(column)) for column, mark in line.marks]
    writer.place_notes(notes, waiting)
    for block in notes:  # Footnotes whose mark was lost stay at the end, as their own lines.
        writer.write_note(block, -1)
    return writer.finish(source)
