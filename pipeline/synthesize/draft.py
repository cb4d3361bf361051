"""A document in the making, which seeds and near-misses may still change."""

from dataclasses import dataclass, field

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import FlagTruth, Paragraph, Quiet
from pipeline.synthesize.body import Body
from pipeline.synthesize.ends import Foot
from pipeline.synthesize.heads import Head
from pipeline.synthesize.kinds import Kind
from pipeline.synthesize.phrase import Phrase, joined, say
from pipeline.synthesize.words import words


@dataclass(slots=True)
class Draft:
    """Head, body and foot by one author, and what was put in on purpose."""

    author: Author
    kind: Kind
    head: Head
    body: Body
    foot: Foot
    flags: list[FlagTruth] = field(default_factory=list)
    quiet: list[Quiet] = field(default_factory=list)

    def places(self, *, results: bool = False) -> list[int]:
        """Where a paragraph may be put in: after one that stands in a division (that tells results)."""
        opened, planned = False, 0  # `planned` is the level of the heading above that speaks of what is to be done.
        found: list[int] = []
        for place, block in enumerate(self.body.blocks, 1):
            if not isinstance(block, Paragraph):
                continue
            if block.section is not None:
                opened = True
                level = block.section.level
                if level <= planned:
                    planned = 0
                if not planned and block.section.title.lower().startswith(_plans()):
                    planned = level
            announces = block.words[-1].text.endswith(":")
            if opened and block.role == "body" and not announces and not (results and planned):
                found.append(place)
        return found

    def insert(self, *phrases: Phrase, results: bool = False) -> None:
        """Put paragraphs into the body side by side, where chance says."""
        place = self.author.chance.choice(self.places(results=results))
        self.body.blocks[place:place] = [Paragraph("body", phrase) for phrase in phrases]


def acted(draft: Draft, cited: Phrase) -> Phrase:
    """Such as "Thực hiện Kế hoạch số …, Sở đã tổ chức thực hiện."."""
    return joined([say("Thực hiện "), cited, say(f", {draft.author.office.we} đã tổ chức thực hiện.")])


def _plans() -> tuple[str, ...]:
    return tuple(map(str.lower, words("headings", "plans")))
