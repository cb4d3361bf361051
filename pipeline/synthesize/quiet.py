"""Near-misses: what looks like an inconsistency and is right. No check may speak of it."""

import datetime
from collections.abc import Callable

from pipeline.synthesize.blocks import Quiet
from pipeline.synthesize.citing import edition_on
from pipeline.synthesize.documents import Cited
from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.issuers import CENTRAL, province
from pipeline.synthesize.phrase import Mention, Piece, joined, say, words_of
from pipeline.synthesize.twins import replaced_pair, twins_in_kind, twins_in_space, twins_in_time

Near = Callable[[Draft], Quiet | None]


def another_year(draft: Draft) -> Quiet | None:
    """The same number, of two years: two documents, since State numbers restart every year, Party ones every term."""
    return _alike(draft, twins_in_time(draft.author.world), "hai văn bản của hai năm trùng số")


def another_province(draft: Draft) -> Quiet | None:
    """The same number and kind, of two provinces."""
    return _alike(draft, twins_in_space(draft.author.world), "hai văn bản của hai tỉnh trùng số")


def normative_and_not(draft: Draft) -> Quiet | None:
    """20/2013/QĐ-UBND and 20/QĐ-UBND of 2013 are numbered in two rows."""
    return _alike(draft, twins_in_kind(draft.author.world), "một văn bản quy phạm và một văn bản thường trùng số")


def _alike(draft: Draft, pair: tuple[Cited, ...], reason: str) -> Quiet | None:
    if not pair:
        return None
    for cited in pair:
        draft.insert(acted(draft, draft.author.citing.full(cited, "thuc_hien", subject=True)))
    return Quiet("C-DATE", pair[0].code, reason)


def not_all_parts(draft: Draft) -> Quiet:
    """Parts after "trong đó" need not be all."""
    counting, chance = draft.author.counting, draft.author.chance
    total = chance.randint(200, 900)
    parts = [counting.count(total // 5, "hồ sơ đất đai", "hồ sơ"), counting.count(total // 7, "hồ sơ hộ tịch", "hồ sơ")]
    whole = counting.count(total, "hồ sơ", "hồ sơ")
    phrase = joined([say("Đã giải quyết "), whole, say(", trong đó có "), parts[0], say(" và "), parts[1], say(".")])
    draft.insert(phrase, results=True)
    return Quiet("N-PARTS", words_of(phrase), "trong đó không kể hết")


def another_unit(draft: Draft) -> Quiet:
    """People of a few delegations are more than the delegations."""
    counting, chance = draft.author.counting, draft.author.chance
    few = chance.randint(4, 12)
    phrase = joined([
        say("Đã tiếp "), counting.count(few, "đoàn khách", "đoàn"), say(" với "),
        counting.count(few * chance.randint(6, 12), "lượt người", "lượt"), say("."),
    ])  # fmt: skip
    draft.insert(phrase, results=True)
    return Quiet("N-OVER", words_of(phrase), "hai đơn vị tính khác nhau")


def amending_law(draft: Draft) -> Quiet:
    """The name of a law that amends two others holds theirs in full."""
    inner = ("Luật Cán bộ, công chức", "Luật Viên chức")
    name = f"Luật sửa đổi, bổ sung một số điều của {inner[0]} và {inner[1]}"
    today = draft.author.today
    inside = tuple(
        Mention("named", "Luật", relation="sua_doi", raw=one, document=document, doubt=doubt)
        for one in inner
        for document, doubt in [edition_on(one, today)]
    )
    truth = Mention(
        form="named",
        type="Luật",
        subject=name.removeprefix("Luật "),
        relation="thuc_hien",
        inside=inside,
        document=f"{name}:2019",
        doubt="" if 2019 < today.year < 2025 else "luật chưa ban hành hoặc đã được thay",
    )
    draft.insert(acted(draft, (Piece(name, truth=truth),)))
    return Quiet("C-LAWNAME", name, "luật sửa đổi hai luật")


def december_plan(draft: Draft) -> Quiet:
    """A year's plan is issued at the end of the year before."""
    author = draft.author
    year = author.today.year
    day = datetime.date(year - 1, 12, author.chance.randint(16, 31))
    own = author.world.made(
        "Kế hoạch", author.world.own_shape("KH"), day, lead="về", subject=f"{author.topic} năm {year}"
    )
    draft.insert(joined([author.citing.own(own), say(" để tổ chức thực hiện.")]))
    return Quiet("C-PERIOD", author.citing.spelt(own), "kế hoạch năm ban hành cuối năm trước")


def history(draft: Draft) -> Quiet | None:
    """A document that has been replaced, and is named as such."""
    citing = draft.author.citing
    pair = replaced_pair(draft.author.world, 1)
    if pair is None:
        return None
    old, new = pair
    sentence = joined(
        [
            say("Trước đây, công tác này được thực hiện theo "),
            citing.full(old, "vien_dan", subject=False),
            say(", nay được thay thế bởi "),
            citing.full(new, "thay_the", subject=False),
            say("."),
        ]
    )
    draft.insert(sentence)
    return Quiet("C-FORCE", old.code, "văn bản cũ được nhắc lại như lịch sử")


def same_day(draft: Draft) -> Quiet:
    """A document of the report's own day is not of after it."""
    author = draft.author
    near = author.office.family != "ministry"
    by, shape = (province(author.office.place), "{n}/UBND-{unit}") if near else (CENTRAL, "{n}/CT-TTg")
    issuer = f"UBND {by.place.level} {by.place.name}" if near else "Thủ tướng Chính phủ"
    cited = author.world.made("Công văn" if near else "Chỉ thị", shape, author.today, by=by, issuer=issuer)
    draft.insert(acted(draft, author.citing.full(cited, "thuc_hien")))
    return Quiet("C-FUTURE-DOC", cited.code, "văn bản cùng ngày báo cáo")


NEAR: tuple[Near, ...] = (
    another_year, another_province, normative_and_not, history, amending_law, december_plan, same_day,
)  # fmt: skip
NEAR_NUMBERS: tuple[Near, ...] = (not_all_parts, another_unit)


def plant_near(draft: Draft) -> None:
    """Put up to two near-misses into the draft."""
    chance = draft.author.chance
    if not draft.places():
        return
    numbers = draft.kind.results and bool(draft.places(results=True))
    for near in chance.sample(NEAR + (NEAR_NUMBERS if numbers else ()), chance.randint(0, 2)):
        found = near(draft)
        if found is not None:
            draft.quiet.append(found)
