"""The main path of one document: who writes when about what, head, body, foot, seeds; all drawn from one seed."""

from pipeline.synthesize.annexes import annex_of
from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import Document
from pipeline.synthesize.body import Body, write_sections
from pipeline.synthesize.chance import Chance
from pipeline.synthesize.copies import copy_paragraph
from pipeline.synthesize.draft import Draft
from pipeline.synthesize.enacting import write_articles
from pipeline.synthesize.ends import close, foot_of, open_
from pipeline.synthesize.families import office_on
from pipeline.synthesize.faults import plant_faults
from pipeline.synthesize.heads import Head, head_of
from pipeline.synthesize.kinds import KINDS, Kind
from pipeline.synthesize.numbering import CHAPTERS, STYLES, Style
from pipeline.synthesize.occasions import day_of, occasion_of
from pipeline.synthesize.offices import Office
from pipeline.synthesize.quiet import plant_near
from pipeline.synthesize.registers import Registers
from pipeline.synthesize.reporting import period_before
from pipeline.synthesize.seeding import plant


def compose(seed: int, number: int, share_of_errors: float, registers: Registers | None = None) -> Document:
    """Document `number` of the collection `seed`: the same for ever, whatever else was asked of `registers` before."""
    chance = Chance(f"{seed}/{number}")
    occasion = occasion_of(seed, number)
    day = day_of(chance, occasion)
    office = office_on(chance, day, occasion.place if occasion else None)
    kind = chance.choices(
        [one for one in KINDS if office.family in one.families],
        [one.share for one in KINDS if office.family in one.families],
    )[0]
    author = Author(chance, office, day, period_before(chance, day), registers or Registers(seed), number)
    head = head_of(author, kind)
    body = _body(author, kind, head)
    draft = Draft(author, kind, head, body, foot_of(author, kind))
    if occasion is not None:
        copy_paragraph(draft, occasion, share_of_errors)
    plant_near(draft)
    plant(draft, share_of_errors)
    plant_faults(draft, share_of_errors)
    return _bound(draft, f"syn-{number:05d}")


def _bound(draft: Draft, name: str) -> Document:
    head, foot = draft.head, draft.foot
    header = {**head.truth, **foot.truth, "addressee": head.addressees, "responds_to": head.responds_to}
    return Document(
        name=name,
        head_left=tuple(head.left),
        head_right=tuple(head.right),
        blocks=tuple(draft.body.blocks),
        foot_left=tuple(foot.left),
        foot_right=tuple(foot.right),
        annex=tuple(annex_of(draft)),
        header=header,
        flags=tuple(draft.flags),
        quiet=tuple(draft.quiet),
        issued=tuple(draft.author.world.made_here),
    )


def _body(author: Author, kind: Kind, head: Head) -> Body:
    if kind.articles:
        return write_articles(author, kind, head)
    opening = open_(author, kind, head)
    length = author.chance.randint(2, 8) if kind.addressed else author.chance.choice([6, 10, 14, 20, 30, 45])
    style = CHAPTERS if kind.regulation else _style(author.chance, author.office, length)
    body = write_sections(author, style, length, planned=not kind.results)
    body.blocks[:0] = opening
    body.blocks.extend(close(author, kind, head))
    return body


def _style(chance: Chance, office: Office, length: int) -> Style:
    if length < 8:
        return STYLES["arabic"][0]
    if office.party and chance.maybe(0.6):
        return STYLES["party"][0]
    return chance.choices([style for style, _ in STYLES.values()], [share for _, share in STYLES.values()])[0]
