"""Who signed a PDF and when, by the signatures it carries; whether they are valid is not asked, and no network is."""

import ctypes
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium
import regex

if TYPE_CHECKING:
    from asn1crypto import cms, x509

_VIETNAM = timezone(timedelta(hours=7))
_MOST_SIGNATURES = 200
_MOST_BYTES = 4 << 20
# "D:20241101084216+07'00'": everything after the day may be missing.
_TIME = regex.compile(
    r"(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(?P<way>[+-])(?P<hours>\d\d)'?(?P<minutes>\d\d)?|(?P<utc>Z))?.*",
    regex.DOTALL,
)
_COMMON_NAME = bytes.fromhex("0603550403")  # the identifier 2.5.4.3, as DER writes it
# What bytes that are no signature, or one cut short, make of themselves.
_BROKEN = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


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
    by, at = "", _iso(_bytes(pdfium.FPDFSignatureObj_GetTime, handle).rstrip(b"\0").decode("latin-1"))
    try:
        signed = _message(_bytes(pdfium.FPDFSignatureObj_GetContents, handle))
        by = _signer(signed)
        return Signature(by, at or _signing_time(signed["signer_infos"][0]))
    except _BROKEN:
        return Signature(by, at)


def _bytes(ask: Callable[[object, object, int], int], handle: object) -> bytes:
    size = ask(handle, None, 0)
    if not 0 < size <= _MOST_BYTES:
        return b""
    buffer = ctypes.create_string_buffer(size)
    ask(handle, buffer, size)
    return buffer.raw


def _message(content: bytes) -> "cms.SignedData":
    """A PKCS #7 message; what is none raises."""
    from asn1crypto import cms  # For signed files only.

    return cms.ContentInfo.load(content)["content"]


def _signer(signed: "cms.SignedData") -> str:
    """The name that a message gives its first signer."""
    sid = signed["signer_infos"][0]["sid"]
    certificates = (one.chosen for one in signed["certificates"] if one.name == "certificate")
    own = next((one for one in certificates if _is_meant(one, sid)), None)
    return _common_name(own) if own else ""


def _is_meant(certificate: "x509.Certificate", sid: "cms.SignerIdentifier") -> bool:
    """Whether a signer's identifier, an issuer's serial number or the hash of a key, is that of the certificate."""
    if sid.name == "issuer_and_serial_number":
        return bool(certificate.serial_number == sid.chosen["serial_number"].native)
    return bool(certificate.key_identifier == sid.native)


def _common_name(certificate: "x509.Certificate") -> str:
    """The last of the names, as `CN` is given; spaces are those of one line."""
    from asn1crypto import core

    # Found by its identifier: taking the whole subject apart is half of what reading a signature costs.
    _, found, name = certificate.subject.dump().rpartition(_COMMON_NAME)
    return " ".join(str(core.load(name).native).split()) if found else ""


def _signing_time(signer: "cms.SignerInfo") -> str:
    stated = [one["values"][0].native for one in signer["signed_attrs"] if one["type"].native == "signing_time"]
    return stated[0].isoformat(timespec="seconds") if stated and isinstance(stated[0], datetime) else ""


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
