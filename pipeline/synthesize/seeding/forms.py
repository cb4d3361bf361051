"""Seeds about the form of codes, types, issuers and provisions."""

from dataclasses import replace

from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.issuers import committee
from pipeline.synthesize.phrase import Mention, Piece, joined, say
from pipeline.synthesize.rows_of_numbers import row_of


def c_case(draft: Draft) -> tuple[str, ...]:
    """The Prime Minister's symbol in capitals, beside the right one."""
    world, citing = draft.author.world, draft.author.citing
    right, other = (world.new("central", types=("Chỉ thị",)) for _ in range(2))
    world.known.remove(other)
    wrong = replace(other, code=other.code.replace("TTg", "TTG"))
    draft.insert(acted(draft, citing.full(right, "thuc_hien")), acted(draft, citing.full(wrong, "thuc_hien")))
    return (wrong.code,)


def c_space(draft: Draft) -> tuple[str, ...]:
    """Spaces inside a code."""
    author = draft.author
    cited = author.world.new("province", types=("Kế hoạch", "Chỉ thị"), plain=True)
    author.world.known.remove(cited)
    odd = cited.code.replace("-", author.chance.choice([" - ", " -", "- "]))
    piece = author.citing.named(replace(cited, code=odd), "thuc_hien")
    draft.insert(acted(draft, author.citing.dressed(piece, cited, True, True)))
    return (odd,)


def c_sep(draft: Draft) -> tuple[str, ...]:
    """A directive of the Party with the code of a directive of the State."""
    world, citing = draft.author.world, draft.author.citing
    cited = world.new("party_central", types=("Chỉ thị",))
    world.known.remove(cited)
    wrong = replace(cited, code=f"{cited.number}/CT-TW", party=False)
    piece = citing.named(wrong, "thuc_hien")
    assert isinstance(piece.truth, Mention)
    truth = replace(piece.truth, doubt="ký hiệu Đảng viết theo lối nhà nước")
    draft.insert(acted(draft, citing.dressed(replace(piece, truth=truth), wrong, True, True)))
    return (wrong.code,)


def c_type(draft: Draft) -> tuple[str, ...]:
    """A plan that is called a decision."""
    author = draft.author
    cited = author.world.new("province", types=("Kế hoạch",), plain=True)
    author.world.known.remove(cited)
    wrong = replace(cited, type=author.chance.choice(["Quyết định", "Chỉ thị"]))
    draft.insert(acted(draft, author.citing.full(wrong, "thuc_hien")))
    return (cited.code,)


def c_issuer(draft: Draft) -> tuple[str, ...]:
    """A decree of the Government that a ministry is said to have issued."""
    author = draft.author
    cited = author.world.new("central", types=("Nghị định",))
    author.world.known.remove(cited)
    wrong = replace(cited, issuer=author.chance.choice(["Bộ Nội vụ", "Bộ Tài chính", "Quốc hội"]))
    draft.insert(acted(draft, author.citing.full(wrong, "thuc_hien")))
    return cited.code, wrong.issuer


def c_unit(draft: Draft) -> tuple[str, ...]:
    """A point with the name of an article."""
    author = draft.author
    cited = author.world.new("central", types=("Nghị định",))
    place = author.chance.choice(["Điều a khoản 2 Điều 3", "khoản b Điều 7", "điểm 1 khoản 2 Điều 9"])
    draft.insert(acted(draft, joined([say(f"{place} "), author.citing.full(cited, "thuc_hien")])))
    return (place,)


def c_trunc(draft: Draft) -> tuple[str, ...]:
    """A number without its symbol, which no other mention explains."""
    author = draft.author
    number = author.world.number(300)
    type_name = author.chance.choice(["Quyết định", "Nghị quyết", "Chỉ thị"])
    short = f"{type_name} {number}"
    truth = Mention("short", type_name, number, issuer="Bộ Chính trị", relation="thuc_hien")
    draft.insert(acted(draft, ((Piece(short, truth=truth)), *say(" của Bộ Chính trị"))))
    return (short,)


def c_noissuer(draft: Draft) -> tuple[str, ...]:
    """A decision of some People's Committee, nobody says which."""
    author = draft.author
    if author.office.code in ("UBND", "HĐND"):  # Its own symbol says whose it is.
        return ()
    cited = author.world.new("province", types=("Quyết định", "Kế hoạch"), plain=True)
    author.world.known.remove(cited)
    piece = author.citing.named(cited, "thuc_hien")
    assert isinstance(piece.truth, Mention)
    near = cited.by.place == author.office.place
    truth = replace(piece.truth, doubt=piece.truth.doubt if near else "không ghi của tỉnh nào")
    draft.insert(acted(draft, author.citing.dressed(replace(piece, truth=truth), cited, False, True)))
    return (cited.code,)


def c_nonum(draft: Draft) -> tuple[str, ...]:
    """A decision that is told as issued, without its number."""
    author = draft.author
    title = f"Quyết định về {author.topic}"
    draft.insert(say(f"{author.office.we} đã ban hành {title}."))
    return (title,)


def c_datestyle(draft: Draft) -> tuple[str, ...]:
    """One short date with a zero before the month, another without."""
    author = draft.author
    for pattern in ("{d:02}/{m:02}/{y}", "{d:02}/{m}/{y}"):
        day = author.today.replace(year=author.today.year - 1, month=author.chance.randint(3, 9), day=15)
        own = author.world.made("Kế hoạch", author.world.own_shape("KH"), day)
        shown = pattern.format(d=day.day, m=day.month, y=day.year)
        piece = author.citing.named(own, "ban_hanh", date=f"ngày {shown}")
        assert isinstance(piece.truth, Mention)
        truth = replace(piece.truth, issuer=author.office.we)
        issued = say(f"{author.office.we} đã ban hành ")
        draft.insert(joined([issued, (replace(piece, truth=truth),), say(" để tổ chức thực hiện.")]))
    return ("ngày",)


def c_alias(draft: Draft) -> tuple[str, ...]:
    """A short name that is also the number of another document."""
    author = draft.author
    world, citing = author.world, author.citing
    first = world.new("province", types=("Kế hoạch",), plain=True)
    place = world.home
    row = row_of(committee(place), "{n}-KH/TU", first.day)
    if any(one.number == first.number for one in world.registers.in_row(row)):
        return ()
    second = world.made(
        "Kế hoạch",
        "{n}-KH/TU",
        first.day,
        by=committee(place),
        issuer=f"{place.party} {place.name}",
        number=first.number,
    )
    draft.insert(acted(draft, citing.declared(first, "thuc_hien")), acted(draft, citing.full(second, "thuc_hien")))
    return f"Kế hoạch {first.number}", second.code
