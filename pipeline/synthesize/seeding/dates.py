"""Seeds about days: of one document, of documents that speak of each other, of the report and its period."""

import datetime
from dataclasses import replace

from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.issuers import province
from pipeline.synthesize.misdates import SLIPS, miswritten
from pipeline.synthesize.phrase import Mention, Piece, iso, joined, say


def c_date(draft: Draft) -> tuple[str, ...]:
    """One document, named twice, under two days."""
    author = draft.author
    citing, cited = author.citing, author.world.new("province", types=("Kế hoạch", "Công văn", "Chỉ thị"), plain=True)
    slip = author.chance.choice(SLIPS)
    other = miswritten(cited.day, slip, author.today, author.chance)
    if other is None:
        return ()
    draft.insert(acted(draft, citing.full(cited, "thuc_hien", subject=True)))
    draft.insert(acted(draft, citing.misdated(cited, other, slip, subject=True)))
    return citing.date(cited.day, cited.party), citing.date(other, cited.party)


def c_year(draft: Draft) -> tuple[str, ...]:
    """The year in the code is not the year of the day."""
    author = draft.author
    cited = author.world.new("central", types=("Nghị định",), plain=True)
    author.world.known.remove(cited)
    year = str(cited.day.year - 2)
    code = cited.code.replace(f"/{cited.year}/", f"/{year}/")
    piece = author.citing.named(replace(cited, code=code, year=year), "thuc_hien")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, doubt="năm trong số hiệu sai")
    draft.insert(acted(draft, author.citing.dressed(replace(piece, truth=truth), cited, True, True)))
    return (code,)


def c_dimp(draft: Draft) -> tuple[str, ...]:
    """The thirty-first of a month of thirty days."""
    author = draft.author
    cited = author.world.new("province")
    printed = f"ngày {author.chance.choice(['31/4', '31/6', '31/9', '30/02', '31/11'])}/{cited.day.year}"
    piece = author.citing.named(cited, "thuc_hien", date=printed)
    assert isinstance(piece.truth, Mention)
    undated = Piece(piece.text, truth=replace(piece.truth, date="", fault="impossible", truly=iso(cited.day)))
    draft.insert(acted(draft, author.citing.dressed(undated, cited, True, False)))
    return (printed.removeprefix("ngày "),)


def c_future_doc(draft: Draft) -> tuple[str, ...]:
    """A document of after the report is carried out already."""
    author = draft.author
    day = author.today + datetime.timedelta(days=author.chance.randint(40, 200))
    place = author.world.home
    issuer = f"UBND {place.level} {place.name}"
    later = author.world.made("Kế hoạch", "{n}/KH-UBND", day, by=province(place), issuer=issuer, listed=False)
    draft.insert(acted(draft, author.citing.full(later, "thuc_hien")))
    return (later.code,)


def c_nested(draft: Draft) -> tuple[str, ...]:
    """A plan that carries out a resolution of after it."""
    author = draft.author
    inner = author.world.new("party_central", types=("Nghị quyết", "Chỉ thị"))
    place = author.world.home
    outer = author.world.made(
        "Kế hoạch",
        "{n}/KH-UBND",
        inner.day - datetime.timedelta(days=author.chance.randint(100, 400)),
        by=province(place),
        issuer=f"UBND {place.level} {place.name}",
        lead="về việc",
        subject="triển khai thực hiện",
    )
    draft.insert(acted(draft, author.citing.full(replace(outer, implements=inner), "thuc_hien", subject=True)))
    return outer.code, inner.code


def c_impl_old(draft: Draft) -> tuple[str, ...]:
    """A document "issued to carry out" a resolution of after it."""
    author = draft.author
    inner = author.world.new("party_central", types=("Nghị quyết", "Chỉ thị"))
    day = inner.day - datetime.timedelta(days=author.chance.randint(400, 900))
    own = author.world.made("Kế hoạch", author.world.own_shape("KH"), day)
    piece = author.citing.named(own, "ban_hanh")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, issuer=author.office.we)
    words = author.citing.full(inner, "thuc_hien", subject=False)
    issued = joined([say(f", {author.office.we} đã ban hành "), (Piece(piece.text, truth=truth),), say(".")])
    draft.insert(joined([say("Thực hiện "), words, issued]))
    return author.citing.spelt(own), inner.code


def c_nodate(draft: Draft) -> tuple[str, ...]:
    """The only mention of a document has no day."""
    author = draft.author
    cited = author.world.new("province", types=("Kế hoạch", "Chỉ thị", "Công văn"))
    author.world.known.remove(cited)
    piece = author.citing.named(cited, "thuc_hien", date="")
    assert isinstance(piece.truth, Mention)
    again = author.world.registers.comes_again(cited)
    truth = replace(piece.truth, doubt="không ghi ngày, năm nào cũng có số này" if again else piece.truth.doubt)
    draft.insert(acted(draft, author.citing.dressed(replace(piece, truth=truth), cited, True, False)))
    return (cited.code,)


def c_period(draft: Draft) -> tuple[str, ...]:
    """A result of one period, issued in another year."""
    author = draft.author
    year = author.today.year - 1
    day = datetime.date(year - 1, 5, author.chance.randint(2, 28))
    own = author.world.made("Kế hoạch", author.world.own_shape("KH"), day)
    period = f"quý III năm {year}"
    draft.insert(joined([author.citing.own(own, f"Trong {period}, "), say(".")]))
    return author.citing.spelt(own), period
