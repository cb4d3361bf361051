"""Sections: the logical tree of a document, read from its labels and headings."""

from pipeline.sections.split import split_sections

__all__ = ["split_sections"]
