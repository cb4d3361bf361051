"""Whether a document was in force on a day, as far as its register tells."""

import datetime

from pipeline.records import InForce, RegisterEntry


def in_force(entry: RegisterEntry, day: datetime.date) -> InForce:
    """Yes, no, or unknown: a document that is repealed by now, nobody says since when, may have been in force."""
    begun, ended = entry.in_force_from, entry.in_force_until
    if ended is not None and ended <= day:
        return "no"
    if begun is not None and begun > day:
        return "no"
    if entry.date.calendar is not None and not entry.date_doubt and entry.date.calendar > day:
        return "no"
    if ended is not None:
        return "yes"
    match entry.status:
        case "in_force" | "partly":
            return "yes"
        case "repealed" | "not_yet" | "":
            return "unknown"
