"""Who signs for an agency, and the place that its documents name before the day."""

from pipeline.synthesize.chance import Chance
from pipeline.synthesize.offices import Place, Signing


def head_or_deputy(head: str, deputy: str, state: bool = True) -> tuple[Signing, ...]:
    """The head, or the deputy for the head; a body of the Party writes K/T."""
    short = "KT." if state else "K/T"
    return (Signing((head,), head), Signing((f"{short} {head}", deputy), deputy, "KT.", head))


def chairman_or_deputy() -> tuple[Signing, ...]:
    """The chairman or a deputy, in the name of the committee."""
    body = "ỦY BAN NHÂN DÂN"
    return (
        Signing((f"TM. {body}", "CHỦ TỊCH"), "CHỦ TỊCH", "TM.", body),
        Signing((f"TM. {body}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "KT.", "CHỦ TỊCH"),
        Signing(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "KT.", "CHỦ TỊCH"),
    )


def seat_of(chance: Chance, place: Place) -> str:
    """What stands before the day: the province; a city named after a person keeps the word for city."""
    if place.name == "Hồ Chí Minh":
        return chance.choice(["Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"])
    return place.name
