"""The head of a document in the forms of NĐ 30/2020, TT 55/2005 and TT 01/2011, and of the Party's guide."""

from dataclasses import dataclass, field

from pipeline.synthesize.author import Author
from pipeline.synthesize.blocks import Paragraph, Role
from pipeline.synthesize.documents import Cited
from pipeline.synthesize.kinds import Kind
from pipeline.synthesize.phrase import say, words_of
from pipeline.synthesize.words import words

_FOR_PERIODS = ("Báo cáo", "Kế hoạch")


@dataclass(slots=True)
class Head:
    """The two columns, kind and subject, and what is true of them; `own` is the document itself among all others."""

    left: list[Paragraph] = field(default_factory=list)
    right: list[Paragraph] = field(default_factory=list)
    title: list[Paragraph] = field(default_factory=list)
    subject: str = ""
    addressees: list[str] = field(default_factory=list)
    responds_to: list[str] = field(default_factory=list)
    truth: dict[str, object] = field(default_factory=dict)
    own: Cited | None = None


def head_of(author: Author, kind: Kind) -> Head:
    """Draw number, subject and layout; the title lines are put above the body by the caller."""
    chance, office, day = author.chance, author.office, author.today
    head = Head(subject=words_of(author.write(chance.choice(words("subjects", kind.about)))))
    own = author.world.made(kind.name, author.world.own_shape(kind.code), day, subject=head.subject)
    head.own, number, symbol = own, own.number, own.symbol
    head.left = [_line("parent", one) for one in office.parents] + [
        _line("agency", one, bold=True) for one in office.lines
    ]
    if office.party:
        head.left.append(_line("agency", "*"))
    head.left.append(_line("number", _number_line(author, number, symbol)))
    letter = kind.name == "Công văn"
    if letter:
        head.left.append(_line("about", f"V/v {head.subject}"))
    head.right = _nation(author)
    head.right.append(_line("dated", _dated(author), italic=True))
    if not letter:
        head.title = [_line("kind", kind.name.upper(), bold=True), _line("subject", head.subject, bold=True)]
    # A letter that carries a report is for a period; one that asks for something is not.
    periodic = (kind.periodic or head.subject.startswith("báo cáo")) and author.period.label in head.subject
    head.truth = {
        "number": number,
        "symbol": symbol,
        "place": office.seat,
        "day": day.day,
        "month": day.month,
        "year": day.year,
        "doc_type": kind.name,
        "subject": head.subject,
        "agency": office.name,
        "province": office.province or None,
        "period_label": author.period.label if periodic else None,
        "period_start": author.period.start.isoformat() if periodic else None,
        "period_end": author.period.end.isoformat() if periodic else None,
        "doubtful": [
            *(["province"] if office.unplaced or not office.province else []),
            # Whether a letter or a notice is "for" the period that its subject names is a matter of taste.
            *(["period_label", "period_start", "period_end"] if kind.name not in _FOR_PERIODS else []),
        ],
    }
    return head


def _number_line(author: Author, number: str, symbol: str) -> str:
    if author.office.party:
        return f"Số{author.chance.choice([' ', ': '])}{number}-{symbol}"
    return f"Số: {number}/{symbol}"


def _nation(author: Author) -> list[Paragraph]:
    if author.office.party:
        return [_line("nation", "ĐẢNG CỘNG SẢN VIỆT NAM", bold=True)]
    old = author.today.year < 2011 and author.chance.maybe(0.6)
    name = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" if old else "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    return [_line("nation", name, bold=True), _line("motto", "Độc lập - Tự do - Hạnh phúc", bold=True)]


def _dated(author: Author) -> str:
    day = author.today
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"{author.office.seat}, ngày {day.day:02d} tháng {month} năm {day.year}"


def _line(role: Role, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    return Paragraph(role, say(text, bold=bold, italic=italic))
