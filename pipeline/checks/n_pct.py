"""N-PCT: a percentage that is not the share it is said to be."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.checks.quantities_compared import statistic_quote
from pipeline.checks.registry import check
from pipeline.checks.stated_shares import StatedShare, stated_share
from pipeline.numbers import canonical
from pipeline.records import Finding, Report, Statistic
from pipeline.rules import Rules


@check("N-PCT", name=("Tỷ lệ phần trăm không khớp", "Percentage does not fit"), severity="error")
def percentage_is_its_ratio(report: Report, rules: Rules) -> Iterator[Finding]:
    """A percentage printed right after "x/y" is x/y, rounded or cut to the decimals that are printed.

    So is one after a part of a total ("trong đó bác sĩ 142 người, chiếm 19,8%").
    """
    for index, share in enumerate(report.statistics):
        stated = stated_share(report, index, rules) if index and share.kind == "percent" else None
        if stated is None or _fits(stated, share):
            continue
        if stated.certainty == "doubtful" and not _is_slip(stated, share):
            continue
        shown = canonical(round(stated.part * 100 / stated.whole, _decimals(share) + 1)).replace(".", ",")
        yield Finding(
            quotes=tuple(statistic_quote(report, one) for one in stated.quoted),
            message_vi=f"{stated.written} bằng {shown}%, văn bản ghi {share.raw}: kiểm tra lại số liệu.",
            message_en=f"{stated.written} is {shown}% but the text says {share.raw}: check the figures.",
            suggestion=f"{shown}%",
            severity="" if stated.certainty == "sure" else "warning",
        )


def _fits(stated: StatedShare, share: Statistic) -> bool:
    """Whether the percentage is the share of the whole, or of another number nearby that may be meant."""
    step = Decimal(1).scaleb(-_decimals(share))
    return any(abs(stated.part * 100 / whole - Decimal(share.value)) < step for whole in (stated.whole, *stated.wholes))


def _is_slip(stated: StatedShare, share: Statistic) -> bool:
    """Only one digit of the percentage is wrong: it was meant for this ratio."""
    true = stated.part * 100 / stated.whole
    meant, written = (f"{one:.{_decimals(share)}f}" for one in (true, Decimal(share.value)))
    return len(meant) == len(written) > 2 and sum(a != b for a, b in zip(meant, written, strict=True)) == 1


def _decimals(share: Statistic) -> int:
    """Decimals as printed: "98,80" has two."""
    digits = share.raw[: share.number_end - share.number_start].replace(".", ",")
    return len(digits.split(",", 1)[1]) if "," in digits else 0
