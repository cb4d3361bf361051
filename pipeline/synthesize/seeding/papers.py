"""Seeds about head, foot and attachments."""

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.synthesize.blocks import Paragraph
from pipeline.synthesize.draft import Draft
from pipeline.synthesize.phrase import Phrase, say, words_of


def t_num(draft: Draft) -> tuple[str, ...]:
    """The number is left blank before signing."""
    number, symbol = str(draft.head.truth["number"]), str(draft.head.truth["symbol"])
    blank = draft.author.chance.choice([" ", "      ", "…"])
    _rewrite(draft.head.left, "number", lambda text: text.replace(f" {number}", blank))
    draft.head.truth["number"] = None
    return (symbol,)


def t_date(draft: Draft) -> tuple[str, ...]:
    """The day is left blank before signing."""
    _rewrite(draft.head.right, "dated", lambda text: re.sub(r"ngày \d+ tháng", "ngày     tháng", text))
    draft.head.truth["day"] = None
    return (f"năm {draft.author.today.year}",)


def t_head(draft: Draft) -> tuple[str, ...]:
    """The page begins with the number: what stood above it is lost. The Party's papers bear no national title.

    Below the province nothing else would tell which province it is.
    """
    if draft.author.office.party or draft.author.office.family in ("district", "commune"):
        return ()
    if any(flag.code == "C-PLACE" for flag in draft.flags):
        return ()
    draft.head.left = [one for one in draft.head.left if one.role not in ("parent", "agency")]
    draft.head.right = [one for one in draft.head.right if one.role not in ("nation", "motto")]
    doubtful = draft.head.truth["doubtful"]
    assert isinstance(doubtful, list)
    doubtful += ["agency", "province"]
    return (str(draft.head.truth["symbol"]),)


def c_place(draft: Draft) -> tuple[str, ...]:
    """The place before the day is another province than the agency's."""
    author = draft.author
    if author.office.family not in ("province", "department") or author.today.year < 2012 or not draft.head.left[1:]:
        return ()
    seat, other = str(draft.head.truth["place"]), author.world.other_place().name
    _rewrite(draft.head.right, "dated", lambda text: text.replace(seat, other))
    draft.head.truth["place"] = other
    return (other,)


def t_sign(draft: Draft) -> tuple[str, ...]:
    """The head of the agency signs "on behalf of the head"."""
    lines = [words_of(one.words) for one in draft.foot.right]
    short = next((line for line in lines if line.startswith(("KT. ", "K/T "))), "")
    position = str(draft.foot.truth["signer_position"])
    if not short or not position.startswith("PHÓ "):
        return ()
    head = short.split(" ", 1)[1]
    draft.foot.right = [replace(one, words=_renamed(one.words, position, head)) for one in draft.foot.right]
    draft.foot.truth["signer_position"] = head
    return (head,)


def t_attach(draft: Draft) -> tuple[str, ...]:
    """An annex is promised and not there."""
    draft.insert(say("Số liệu chi tiết theo Phụ lục kèm theo Báo cáo này."))
    return ("kèm theo",)


def _renamed(words: Phrase, old: str, new: str) -> Phrase:
    return tuple(replace(piece, text=new) if piece.text == old else piece for piece in words)


def _rewrite(lines: list[Paragraph], role: str, change: Callable[[str], str]) -> None:
    for place, line in enumerate(lines):
        if line.role == role:
            lines[place] = replace(line, words=(replace(line.words[0], text=change(words_of(line.words))),))
