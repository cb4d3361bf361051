"""A document in the making, which seeds and near-misses may still change."""

from dataclasses import dataclass, field

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import FlagTruth, Paragraph, Quiet
from pipeline.synthesize.body import Body
from pipeline.synthesize.ends import Foot
from pipeline.synthesize.heads import Head
from pipeline.synthesize.kinds import Kind
from pipeline.synthesize.phrase import Phrase, joined, say


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

    def places(self) -> list[int]:
        """Where a paragraph may be put in: after a paragraph of the body that stands in a division."""
        opened = False
        found: list[int] = []
        for place, block in enumerate(self.body.blocks, 1):
            if isinstance(block, Paragraph):
                opened = opened or block.section is not None
                if opened and block.role == "body" and not block.words[-1].text.endswith(":"):
                    found.append(place)
        return found

    def insert(self, *phrases: Phrase) -> None:
        """Put paragraphs into the body side by side, where chance says."""
        place = self.author.chance.choice(self.places())
        self.body.blocks[place:place] = [Paragraph("body", phrase) for phrase in phrases]


def acted(draft: Draft, cited: Phrase) -> Phrase:
    """Such as "Thực hiện Kế hoạch số …, Sở đã tổ chức thực hiện."."""
    return joined([say("Thực hiện "), cited, say(f", {draft.author.office.we} đã tổ chức thực hiện.")])
