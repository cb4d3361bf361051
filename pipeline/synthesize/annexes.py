"""Annexes behind the signature: a title, what they belong to, and a table."""

from pipeline.synthesize.blocks import Block, Paragraph
from pipeline.synthesize.draft import Draft
from pipeline.synthesize.grids import table_for
from pipeline.synthesize.phrase import Mention, Piece, iso, joined, say


def annex_of(draft: Draft) -> list[Block]:
    """Such as "Phụ lục", "(Kèm theo Báo cáo số … ngày … của …)" and a table; mostly none."""
    truth, author, kind = draft.head.truth, draft.author, draft.kind
    whole = truth["number"] and truth["day"] and not any(flag.code == "T-ATTACH" for flag in draft.flags)
    if not whole or not kind.results or kind.articles or kind.addressed or not author.chance.maybe(0.25):
        return []
    code = f"{truth['number']}{'-' if author.office.party else '/'}{truth['symbol']}"
    own = Mention(
        form="full",
        type=kind.name,
        number=str(truth["number"]),
        symbol=str(truth["symbol"]),
        date=iso(author.today),
        issuer=author.office.name,
        relation="ban_hanh",
        document=draft.head.own.key if draft.head.own else "",
    )
    raw = f"{kind.name} số {code} {author.citing.date(author.today, author.office.party)}"
    note = joined([say("(Kèm theo "), (Piece(raw, truth=own),), say(f" của {author.office.name})")])
    return [
        Paragraph("annex", say("PHỤ LỤC", bold=True)),
        Paragraph("annex", note),
        table_for(author, 1),
    ]
