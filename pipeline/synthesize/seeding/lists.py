"""Seeds about the numbering of divisions."""

from dataclasses import replace

from pipeline.synthesize.blocks import Paragraph, SectionTruth
from pipeline.synthesize.draft import Draft
from pipeline.synthesize.phrase import words_of


def l_gap(draft: Draft) -> tuple[str, ...]:
    """The last division of a list is numbered one too high."""
    return _renumbered(draft, 1)


def l_dup(draft: Draft) -> tuple[str, ...]:
    """The last division of a list bears the number of the one before."""
    return _renumbered(draft, -1)


def l_empty(draft: Draft) -> tuple[str, ...]:
    """One more division at the end of a list, with nothing under it."""
    blocks = draft.body.blocks
    last = _last_of_list(draft)
    closing = blocks[-1]
    # "Yêu cầu các đơn vị …" at the end of a plan may be read as what stands under its last heading.
    if last is None or not (isinstance(closing, Paragraph) and words_of(closing.words).startswith("Trên đây")):
        return ()
    paragraph, truth = last
    title = "Một số nội dung khác"
    shown = title.upper() if truth.title.isupper() else title
    label = draft.body.style.label(truth.kind, truth.ordinal + 1) if draft.body.style else ""
    new = replace(truth, label=label, ordinal=truth.ordinal + 1, title=shown)
    piece = replace(paragraph.words[0], text=f"{label} {shown}")
    blocks.insert(len(blocks) - 1, Paragraph("heading", (piece,), new, paragraph.depth))
    draft.body.sections.append(new)
    return (shown,)


def _renumbered(draft: Draft, by: int) -> tuple[str, ...]:
    last = _last_of_list(draft)
    if last is None:
        return ()
    paragraph, truth = last
    style = draft.body.style
    assert style is not None
    label = style.label(truth.kind, truth.ordinal + by)
    text = words_of(paragraph.words)
    new = replace(truth, label=label, ordinal=truth.ordinal + by)
    piece = replace(paragraph.words[0], text=label + text[len(truth.label) :])
    place = draft.body.blocks.index(paragraph)
    draft.body.blocks[place] = replace(paragraph, words=(piece,), section=new)
    return (label,)


def _last_of_list(draft: Draft) -> tuple[Paragraph, SectionTruth] | None:
    """The last top division of a list of three or more whose numbers no smaller one repeats."""
    tops = [
        (block, block.section)
        for block in draft.body.blocks
        if isinstance(block, Paragraph) and block.section is not None and block.section.level == 1
    ]
    if draft.body.style is None or len(tops) < 3 or tops[-1][1].kind not in ("roman", "arabic"):
        return None
    return tops[-1] if draft.body.style.name != "decimal" else None
