"""Who signed a PDF and when, by the signatures it carries; whether they are valid is not asked, and no network is."""

import ctypes
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from typing import NamedTuple

import pypdfium2.raw as pdfium
import regex

from pipeline.read.pdf.signers import BROKEN, signer_in, signing_time_in

_VIETNAM = timezone(timedelta(hours=7))
_MOST_SIGNATURES = 200
_MOST_BYTES = 4 << 20
# "D:20241101084216+07'00'": everything after the day may be missing.
_TIME = regex.compile(
    r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(?P<way>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?|(?P<utc>Z))?.*",
    regex.DOTALL,
)


class Signature(NamedTuple):
    """One signature: the name in the signer's certificate and the time it states (ISO 8601), empty when unknown."""

    by: str
    at: str


def read_signatures(document: object) -> tuple[Signature, ...]:
    """All signatures that say who or when, in the order of signing; one that fills several fields at once is one."""
    count = min(pdfium.FPDF_GetSignatureCount(document), _MOST_SIGNATURES)
    found = (_signature(pdfium.FPDF_GetSignatureObject(document, index)) for index in range(count))
    return tuple(sorted(dict.fromkeys(filter(any, found)), key=_moment))


def _moment(signature: Signature) -> datetime:
    """When it was signed, by the clock of Vietnam where no zone is stated; one without a time comes last."""
    moment = datetime.fromisoformat(signature.at or "9999-01-01")
    return moment if moment.tzinfo else moment.replace(tzinfo=_VIETNAM)


def _signature(handle: object) -> Signature:
    at = _iso(_bytes(pdfium.FPDFSignatureObj_GetTime, handle).rstrip(b"\0").decode("latin-1"))
    content = _bytes(pdfium.FPDFSignatureObj_GetContents, handle)
    by = ""
    with suppress(*BROKEN):
        by = signer_in(content)
        at = at or _iso(signing_time_in(content))
    return Signature(by, at)


def _bytes(ask: Callable[[object, object, int], int], handle: object) -> bytes:
    size = ask(handle, None, 0)
    if not 0 < size <= _MOST_BYTES:
        return b""
    buffer = ctypes.create_string_buffer(size)
    ask(handle, buffer, size)
    return buffer.raw


def _iso(written: str) -> str:
    """A time as PDF writes it in ISO 8601; empty when it is none."""
    match = _TIME.fullmatch(written)
    if match is None:
        return ""
    zone = ""
    if match["utc"]:
        zone = "+00:00"
    elif match["way"]:
        zone = f"{match['way']}{match['hours']}:{match['minutes'] or '00'}"
    year, month, day, hour, minute, second = (match[index] for index in range(1, 7))
    text = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone}" if hour else "")
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text
