"""Documents looked up in registers, for tests."""

from pipeline.identity import series_of
from pipeline.records import Match, PartialDate, Register, RegisterEntry, SoughtDocument
from pipeline.registers import match, read_claim
from pipeline.rules import load_rules

RULES = load_rules()
HERE = "Hà Tĩnh"
DAY = PartialDate(2019, 5, 12)
TITLE = "Phê duyệt Đề án tinh giản biên chế của tỉnh giai đoạn 2019-2021"
OTHER = "Thành lập Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn"


def parts(code: str) -> tuple[str, int | None, str]:
    """Number, year and symbol of a code."""
    number, _, rest = code.replace("-", "/", 1).partition("/") if "-" in code.split("/")[0] else code.partition("/")
    year, _, symbol = rest.partition("/")
    return (number, int(year), symbol) if year.isdigit() and len(year) == 4 else (number, None, rest)


def series(code: str, place: str = HERE) -> str:
    """The key of a code's series."""
    number, _, symbol = parts(code)
    return series_of(symbol, number, "", place, RULES).key


def entry(code: str, date: PartialDate = DAY, subject: str = TITLE, row: int = 2, **rest: object) -> RegisterEntry:
    """An entry of the register "sổ"."""
    number, year, symbol = parts(code)
    made = RegisterEntry("sổ", row, series(code), code, code, number, year, symbol, date, date.iso, subject=subject)
    return made._replace(**rest)  # type: ignore[arg-type]


def sought(code: str, *dates: PartialDate, subject: str = "", issuer: str = "", place: str = HERE) -> SoughtDocument:
    """A cited document under its dates."""
    number, year, symbol = parts(code)
    return SoughtDocument(
        code,
        number,
        symbol,
        year,
        series(code, place),
        dates,
        (subject,) if subject else (),
        (issuer,) if issuer else (),
    )


def register(*claims: str) -> Register:
    """The register "sổ", complete for what is claimed."""
    coverage = tuple(one for claim in claims for one in read_claim(claim, HERE, RULES))
    return Register("sổ", "so.csv", "", HERE, "", 1, (), coverage)


def looked_up(document: SoughtDocument, *entries: RegisterEntry, claims: tuple[str, ...] = ()) -> Match:
    """The match among entries as the store would give them."""
    of_series = [one for one in entries if one.series == document.series]
    near = [one for one in entries if one.date in document.dates]
    return match(document, of_series, near, (register(*claims),))
