"""Near-misses: what looks like an inconsistency and is right. No check may speak of it."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from pipeline.synthesize.blocks import Quiet
from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.phrase import Mention, Piece, joined, say, words_of
from pipeline.synthesize.words import words

Near = Callable[[Draft], Quiet]


def another_year(draft: Draft) -> Quiet:
    """The same number, of two years: two documents, since State numbers restart every year."""
    author = draft.author
    first = author.world.new("province", types=("Kế hoạch",))
    drawn = author.world.new("province", types=("Kế hoạch",), before=first.day - datetime.timedelta(days=400))
    author.world.known.remove(drawn)
    topic = next(one for one in words("subjects", "topics") if one not in first.subject)
    second = replace(drawn, code=first.code, number=first.number, lead="về", subject=f"{topic} năm {drawn.day.year}")
    for cited in (first, second):
        draft.insert(acted(draft, author.citing.full(cited, "thuc_hien", subject=True)))
    return Quiet("C-DATE", first.code, "hai văn bản của hai năm trùng số")


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
    inside = tuple(Mention("named", "Luật", relation="sua_doi", raw=one) for one in inner)
    truth = Mention("named", "Luật", subject=name.removeprefix("Luật "), relation="thuc_hien", inside=inside)
    draft.insert(acted(draft, (Piece(name, truth=truth),)))
    return Quiet("C-LAWNAME", name, "luật sửa đổi hai luật")


def december_plan(draft: Draft) -> Quiet:
    """A year's plan is issued at the end of the year before."""
    author = draft.author
    year = author.today.year
    day = datetime.date(year - 1, 12, author.chance.randint(16, 31))
    own = author.world.made(
        "Kế hoạch", author.world.own_code("KH"), day, "", lead="về", subject=f"{author.topic} năm {year}"
    )
    piece = author.citing.named(own, "ban_hanh")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, issuer=author.office.we, subject=own.subject)
    tail = say(f" về {author.topic} năm {year} để tổ chức thực hiện.")
    draft.insert(joined([say(f"{author.office.we} đã ban hành "), (Piece(piece.text, truth=truth),), tail]))
    return Quiet("C-PERIOD", own.code, "kế hoạch năm ban hành cuối năm trước")


def same_day(draft: Draft) -> Quiet:
    """A document of the report's own day is not of after it."""
    author = draft.author
    cited = author.world.new("province", types=("Công văn",))
    today = replace(cited, day=author.today)
    author.world.known.remove(cited)
    draft.insert(acted(draft, author.citing.full(today, "thuc_hien")))
    return Quiet("C-FUTURE-DOC", cited.code, "văn bản cùng ngày báo cáo")


NEAR: tuple[Near, ...] = (another_year, amending_law, december_plan, same_day)
NEAR_NUMBERS: tuple[Near, ...] = (not_all_parts, another_unit)


def plant_near(draft: Draft) -> None:
    """Put up to two near-misses into the draft."""
    chance = draft.author.chance
    if not draft.places():
        return
    numbers = draft.kind.results and bool(draft.places(results=True))
    for near in chance.sample(NEAR + (NEAR_NUMBERS if numbers else ()), chance.randint(0, 2)):
        draft.quiet.append(near(draft))
