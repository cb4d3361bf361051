"""One paragraph that several agencies copy from one letter, with what is wrong in it."""

import datetime

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.draft import Draft
from pipeline.synthesize.issuers import province
from pipeline.synthesize.misdates import SLIPS, miswritten
from pipeline.synthesize.occasions import Occasion
from pipeline.synthesize.phrase import Mention, Piece, iso, joined, say

_COPIERS = 0.7
_DAY = datetime.timedelta(days=1)


def copy_paragraph(draft: Draft, occasion: Occasion, share_of_errors: float) -> None:
    """Put the paragraph of the occasion into the draft; most that take part in the occasion have it, word for word."""
    author = draft.author
    if not author.chance.maybe(_COPIERS) or not draft.places():
        return
    chance = Chance(f"{occasion.name}/paragraph")
    issuer = province(occasion.place)
    found = author.world.registers.documents(issuer, occasion.day - _DAY * 400, occasion.day - _DAY * 10)
    fits = [one for one in found if not one.implements and one.type in ("Kế hoạch", "Chỉ thị", "Quyết định")]
    if not fits:
        return
    cited = chance.choice(fits)
    # The year inside a code says which year is right.
    slip = chance.choice([one for one in SLIPS if one != "year" or not cited.year])
    wrong = miswritten(cited.day, slip, occasion.day, chance) if chance.maybe(share_of_errors / 2) else None
    action = chance.choice(["tổ chức quán triệt, triển khai đồng bộ", "phân công nhiệm vụ và kiểm tra định kỳ"])
    if not author.world.admits(cited):
        return
    shown = wrong or cited.day
    truth = Mention(
        form="full",
        type=cited.type,
        number=cited.number,
        year=cited.year,
        symbol=cited.symbol,
        date=iso(shown),
        issuer=cited.office,
        subject=cited.subject,
        relation="thuc_hien",
        document=cited.key,
        fault=slip if wrong else "",
        truly=iso(cited.day) if wrong else "",
    )
    piece = Piece(f"{cited.type} số {cited.code} ngày {shown:%d/%m/%Y}", truth=truth)
    rest = f" của {cited.office} {cited.about}, các cơ quan, đơn vị trên địa bàn đã {action}."
    draft.insert(joined([say("Thực hiện "), (piece,), say(rest)]))
