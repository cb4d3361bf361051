"""Whom the message in a signature (PKCS #7) names as its signer, by the certificates it brings, and when."""

from pipeline.read.pdf.asn1 import SEQUENCE, Part, first_part

# The parts of a message, of a certificate and of what is said of a signer that are told by their kind, not by place.
_CERTIFICATES = _VERSION = _SIGNED = 0xA0
# What is looked for stands behind its identifier: 2.5.4.3, 2.5.29.14 and 1.2.840.113549.1.9.5.
_COMMON_NAME = bytes.fromhex("0603550403")
_KEY_IDENTIFIER = bytes.fromhex("0603551d0e")
_SIGNING_TIME = bytes.fromhex("06092a864886f70d010905")
_LETTERS = {0x0C: "utf-8", 0x13: "ascii", 0x14: "latin-1", 0x16: "ascii", 0x1C: "utf-32-be", 0x1E: "utf-16-be"}
_SHORT_TIME = 0x17  # "250221011939Z": two digits of the year, those from 50 on of the last century

# What bytes that are no signature, or one cut short, make of themselves.
BROKEN = (ValueError, LookupError)


def signer_in(content: bytes) -> str:
    """The name that a message gives its first signer; empty when it gives none. Raises one of BROKEN for no message."""
    signed = _signed(content)
    signer = _signer(signed)[1]
    certificates = (one for part in signed if part.kind == _CERTIFICATES for one in part.parts if one.kind == SEQUENCE)
    return next((_common_name(one) for one in certificates if _is_meant(one, signer)), "")


def signing_time_in(content: bytes) -> str:
    """When the signer says that it signed, as PDF would write it; empty when it does not say."""
    said = next((part.held for part in _signer(_signed(content)) if part.kind == _SIGNED), b"")
    _, found, values = said.rpartition(_SIGNING_TIME)
    if not found:
        return ""
    time = first_part(first_part(values).held)
    written = time.held.decode("ascii")
    return written if time.kind != _SHORT_TIME else f"{'19' if written >= '50' else '20'}{written}"


def _signed(content: bytes) -> list[Part]:
    _, wrapped = first_part(content).parts
    return first_part(wrapped.held).parts


def _signer(signed: list[Part]) -> list[Part]:
    """What is said of the first signer: after a version, who it is."""
    return signed[-1].parts[0].parts


def _fields(certificate: Part) -> list[Part]:
    """Serial number, algorithm, issuer, validity, subject."""
    fields = certificate.parts[0].parts
    return fields[1:] if fields[0].kind == _VERSION else fields


def _is_meant(certificate: Part, signer: Part) -> bool:
    """Whether a signer's identifier, an issuer's serial number or the hash of a key, is that of the certificate."""
    if signer.kind == SEQUENCE:
        return _fields(certificate)[0] == signer.parts[1]
    _, found, value = certificate.held.rpartition(_KEY_IDENTIFIER)
    return bool(found) and first_part(first_part(value).held).held == signer.held


def _common_name(certificate: Part) -> str:
    """The last of the names, as `CN` is given; spaces are those of one line."""
    _, found, value = _fields(certificate)[4].held.rpartition(_COMMON_NAME)
    name = first_part(value)
    return " ".join(name.held.decode(_LETTERS[name.kind]).split()) if found else ""
