"""Seeds about names: titles, laws, agencies, abbreviations, amended provisions, spelling."""

import datetime
from dataclasses import replace

from pipeline.synthesize.citing import edition_on
from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.issuers import committee, ministry, province
from pipeline.synthesize.phrase import Mention, Phrase, Piece, joined, say
from pipeline.synthesize.words import bodies, laws

_DAMAGED = ("tuyêin truyền", "thưc hiện", "thuowngf xuyên", "công viêc", "xúc tiens")


def c_title(draft: Draft) -> tuple[str, ...]:
    """A title in quotation marks, quoted in two wordings."""
    author = draft.author
    first = "Tiếp tục nâng cao chất lượng thực hiện quy chế dân chủ ở cơ sở trong tình hình mới"
    second = first.replace(" ở cơ sở", " cơ sở")
    place = author.world.home
    day = author.today - datetime.timedelta(days=author.chance.randint(40, 300))
    cited = author.world.made(
        "Nghị quyết",
        "{n}-NQ/TU",
        day,
        by=committee(place),
        issuer=f"{place.party} {place.name}",
        lead="về",
        subject=f"“{first}”",
    )
    for title in (first, second):
        quoted = replace(cited, subject=f"“{title}”")
        draft.insert(acted(draft, author.citing.full(quoted, "thuc_hien", subject=True)))
    return first, second


def c_lawname(draft: Draft) -> tuple[str, ...]:
    """Half the name of a law."""
    law = draft.author.chance.choice([one for one in laws() if one.half])
    truth = Mention(
        form="named",
        type="Luật",
        subject=law.half.removeprefix("Luật "),
        relation="thuc_hien",
        document=edition_on(law.name, draft.author.today)[0],
        doubt="tên luật không đủ",
    )
    draft.insert(acted(draft, (Piece(law.half, truth=truth),)))
    return (law.half,)


def c_agencylife(draft: Draft) -> tuple[str, ...]:
    """A circular of a ministry that was not founded yet."""
    author = draft.author
    year = min(author.today.year - 1, 2023)
    day = datetime.date(year, author.chance.randint(1, 12), author.chance.randint(1, 28))
    body = next(one for one in bodies("ministries") if one.code == "BNNMT")
    cited = author.world.made("Thông tư", "{n}/{year}/TT-{X}", day, by=ministry(body), issuer=body.name, listed=False)
    draft.insert(acted(draft, author.citing.full(cited, "thuc_hien")))
    return (cited.code,)


def c_amend(draft: Draft) -> tuple[str, ...]:
    """Two decisions that amend one provision."""
    author = draft.author
    world, citing = author.world, author.citing
    before = author.today - datetime.timedelta(days=1500)
    base = world.new("province", types=("Quyết định",), before=before, of=province(world.home), plain=True)
    world.known.remove(base)
    if not base.year or base.by != province(world.home):
        return ()
    codes: list[str] = []
    for back in (900, 200):
        day = author.today - datetime.timedelta(days=back)
        inner: Phrase = (citing.named(base, "sua_doi"),)
        subject = f"sửa đổi, bổ sung khoản 3 Điều 7 {inner[0].text}"
        outer = world.made("Quyết định", base.shape, day, by=base.by, issuer=base.issuer, subject=subject)
        piece = citing.named(outer, "thuc_hien")
        assert isinstance(piece.truth, Mention)
        truth = replace(piece.truth, issuer=outer.issuer, subject=subject)
        lead = say(f" của {outer.issuer} về việc sửa đổi, bổ sung khoản 3 Điều 7 ")
        draft.insert(acted(draft, joined([(Piece(piece.text, truth=truth),), lead, inner])))
        codes.append(outer.code)
    return tuple(codes)


def t_abbrvar(draft: Draft) -> tuple[str, ...]:
    """An abbreviation that differs from the usual one by a letter, once."""
    usual = "Toàn thể CBCCVC chấp hành tốt; các CBCCVC đoàn kết; đội ngũ CBCCVC được củng cố; mỗi CBCCVC tự học tập."
    draft.insert(say(usual), say("Hầu hết CBCCVN đã tham gia học tập chuyên đề."))
    return "CBCCVN", "CBCCVC"


def t_ortho(draft: Draft) -> tuple[str, ...]:
    """A word that no spelling allows."""
    damaged = draft.author.chance.choice(_DAMAGED)
    draft.insert(say(f"Đơn vị đã làm tốt công tác {damaged} trên địa bàn."))
    return (damaged,)
