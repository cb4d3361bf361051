"""Seeds about days: of one document, of documents that speak of each other, of the report and its period."""

import datetime
from dataclasses import replace

from pipeline.synthesize.documents import Cited
from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.phrase import Mention, Piece, iso, joined, say


def c_date(draft: Draft) -> tuple[str, ...]:
    """One document, named twice, under two days."""
    citing, cited = draft.author.citing, draft.author.world.new("province", types=("Kế hoạch", "Công văn", "Chỉ thị"))
    other = _shifted(cited.day, draft.author.chance.choice([-31, -62, -150]))
    draft.insert(acted(draft, citing.full(cited, "thuc_hien", subject=True)))
    draft.insert(acted(draft, citing.full(replace(cited, day=other), "thuc_hien", subject=True)))
    return citing.date(cited.day, cited.party), citing.date(other, cited.party)


def c_year(draft: Draft) -> tuple[str, ...]:
    """The year in the code is not the year of the day."""
    world = draft.author.world
    day = world.new("central").day
    code = f"{world.number(180)}/{day.year - 2}/NĐ-CP"
    draft.insert(acted(draft, draft.author.citing.full(world.made("Nghị định", code, day, "Chính phủ"), "thuc_hien")))
    return (code,)


def c_dimp(draft: Draft) -> tuple[str, ...]:
    """The thirty-first of a month of thirty days."""
    author = draft.author
    cited = author.world.new("province")
    printed = f"ngày {author.chance.choice(['31/4', '31/6', '31/9', '30/02', '31/11'])}/{cited.day.year}"
    piece = author.citing.named(cited, "thuc_hien", date=printed)
    assert isinstance(piece.truth, Mention)
    undated = Piece(piece.text, truth=replace(piece.truth, date=""))
    draft.insert(acted(draft, author.citing.dressed(undated, cited, True, False)))
    return (printed.removeprefix("ngày "),)


def c_future_doc(draft: Draft) -> tuple[str, ...]:
    """A document of after the report is carried out already."""
    author = draft.author
    cited = author.world.new("province")
    later = replace(cited, day=author.today + datetime.timedelta(days=author.chance.randint(40, 200)))
    later = _with_year(later)
    draft.insert(acted(draft, author.citing.full(later, "thuc_hien")))
    return (later.code,)


def c_nested(draft: Draft) -> tuple[str, ...]:
    """A plan that carries out a resolution of after it."""
    author = draft.author
    world, citing = author.world, author.citing
    inner = world.new("party_central", types=("Nghị quyết", "Chỉ thị"))
    day = _shifted(inner.day, -author.chance.randint(100, 400))
    code = f"{world.number()}/KH-UBND"
    words = (citing.named(inner, "trien_khai"), *say(f" của {inner.issuer}"))
    stated = Mention("full", inner.type, inner.number, "", inner.symbol, iso(inner.day), inner.issuer, "", "trien_khai")
    words = (Piece(words[0].text, truth=stated), *words[1:])
    subject = "triển khai thực hiện " + "".join(piece.text for piece in words)
    outer = world.made("Kế hoạch", code, day, f"UBND {author.office.place.level}", lead="về việc", subject=subject)
    piece = citing.named(outer, "thuc_hien")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, issuer=outer.issuer, subject=subject)
    whole = joined(
        [(Piece(piece.text, truth=truth),), say(f" của {outer.issuer} về việc triển khai thực hiện "), words]
    )
    draft.insert(acted(draft, whole))
    return code, inner.code


def c_impl_old(draft: Draft) -> tuple[str, ...]:
    """A document "issued to carry out" a resolution of after it."""
    author = draft.author
    inner = author.world.new("party_central", types=("Nghị quyết", "Chỉ thị"))
    day = _shifted(inner.day, -author.chance.randint(400, 900))
    code = author.world.own_code("KH")
    own = author.world.made("Kế hoạch", code, day, author.office.we)
    piece = author.citing.named(own, "ban_hanh")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, issuer=author.office.we)
    words = author.citing.full(inner, "thuc_hien", subject=False)
    sentence = joined(
        [
            say("Thực hiện "),
            words,
            say(f", {author.office.we} đã ban hành "),
            (Piece(piece.text, truth=truth),),
            say("."),
        ]
    )
    draft.insert(sentence)
    return code, inner.code


def c_nodate(draft: Draft) -> tuple[str, ...]:
    """The only mention of a document has no day."""
    author = draft.author
    cited = author.world.new("province", types=("Kế hoạch", "Chỉ thị", "Công văn"))
    author.world.known.remove(cited)
    piece = author.citing.named(cited, "thuc_hien", date="")
    draft.insert(acted(draft, author.citing.dressed(piece, cited, True, False)))
    return (cited.code,)


def c_period(draft: Draft) -> tuple[str, ...]:
    """A result of one period, issued in another year."""
    author = draft.author
    year = author.today.year - 1
    day = datetime.date(year - 1, 5, author.chance.randint(2, 28))
    own = author.world.made("Kế hoạch", author.world.own_code("KH"), day, "")
    piece = author.citing.named(own, "ban_hanh")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, issuer=author.office.we, subject=own.subject)
    lead = f"Trong quý III năm {year}, {author.office.we} đã ban hành "
    draft.insert(joined([say(lead), (Piece(piece.text, truth=truth),), say(f" {own.about}.")]))
    return own.code, f"quý III năm {year}"


def _shifted(day: datetime.date, days: int) -> datetime.date:
    return day + datetime.timedelta(days=days)


def _with_year(cited: Cited) -> Cited:
    """The year in the code goes with the day, else it would be another inconsistency."""
    if not cited.year:
        return cited
    year = str(cited.day.year)
    return replace(cited, code=cited.code.replace(f"/{cited.year}/", f"/{year}/"), year=year)
