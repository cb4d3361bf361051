"""Who signed and when, from signatures made here with certificates that nobody trusts."""

import warnings
from datetime import UTC, datetime, timedelta
from functools import cache

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID

from pipeline.read.limits import DEFAULT_LIMITS
from pipeline.read.pdf.opening import open_document
from pipeline.read.pdf.signatures import read_signatures
from tests.pdf_making import pdf_of, stream
from tests.printing import read


@cache
def message(name: str, *others: str) -> bytes:
    """A detached PKCS #7 signature by `name`, with the certificates of `others` before and after that of the signer."""
    key, own = certificate(name)
    builder = pkcs7.PKCS7SignatureBuilder().set_data(b"...").add_signer(own, key, hashes.SHA256())
    for other in others:
        builder = builder.add_certificate(certificate(other)[1])
    return builder.sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.DetachedSignature, pkcs7.PKCS7Options.Binary])


@cache
def certificate(name: str) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"), x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime(2024, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(key.public_key())
    builder = builder.serial_number(x509.random_serial_number())
    return key, builder.not_valid_before(now).not_valid_after(now + timedelta(days=9)).sign(key, hashes.SHA256())


def signed(*fields: tuple[bytes, str]) -> bytes:
    """A PDF of one page with a signature field for each (contents, time)."""
    kids = " ".join(f"{6 + 2 * index} 0 R" for index in range(len(fields)))
    objects: list[str | bytes] = [
        f"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [{kids}] /SigFlags 3 >> >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        stream(b"BT /F 12 Tf 90 700 Td (Kinh trinh Ban Giam doc xem xem ban ke khai nay) Tj ET"),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    for index, (contents, when) in enumerate(fields):
        time = f"/M ({when})" if when else ""
        objects.append(f"<< /FT /Sig /T (s{index}) /V {7 + 2 * index} 0 R >>")
        objects.append(
            f"<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached {time} "
            f"/ByteRange [0 1 2 3] /Contents <{contents.hex()}{'00' * 40}> >>"
        )
    return pdf_of(*objects)


def signatures(*fields: tuple[bytes, str]) -> list[tuple[str, str]]:
    with open_document(signed(*fields), "bao-cao.pdf", DEFAULT_LIMITS.pages) as document:
        return [(signature.by, signature.at) for signature in read_signatures(document)]


def test_a_file_without_signatures_has_none() -> None:
    assert signatures() == []
    source = read(signed())
    assert (source.signed_by, source.signed_at) == ((), ())


def test_signer_and_time_as_they_are_stated() -> None:
    source = read(signed((message("Nguyễn Văn Thi"), "D:20250221081939+07'00'")))
    assert source.signed_by == ("Nguyễn Văn Thi",)
    assert source.signed_at == ("2025-02-21T08:19:39+07:00",)
    assert not any("Thi" in line.text for page in source.pages for line in page.lines)


def test_the_signer_is_found_among_the_certificates_of_the_chain() -> None:
    contents = message("UBND tỉnh Ninh Bình", "Cơ quan chứng thực số Chính phủ", "Root CA")
    assert signatures((contents, "D:20250101000000Z")) == [("UBND tỉnh Ninh Bình", "2025-01-01T00:00:00+00:00")]


def test_many_signatures_in_the_order_of_signing() -> None:
    leader, office, stamp = message("Lê Thị Bình"), message("Sở Nội vụ"), message("Văn phòng")
    found = signatures(
        (stamp, "D:20250219093312+07'00'"),
        (office, "D:20250219083355+07'00'"),
        (office, "D:20250219083355+07'00'"),
        (leader, "D:20250218235959-08'00'"),
    )
    assert [name for name, _ in found] == ["Sở Nội vụ", "Văn phòng", "Lê Thị Bình"]


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("D:20250221", "2025-02-21"),
        ("D:202502210819", "2025-02-21T08:19:00"),
        ("D:20250221081939Z00'00'", "2025-02-21T08:19:39+00:00"),
        ("D:20250221081939+07", "2025-02-21T08:19:39+07:00"),
        ("D:20251321081939", ""),
        ("hôm qua", ""),
    ],
)
def test_times_as_files_write_them(written: str, at: str) -> None:
    assert signatures((b"\x30\x03", written)) == ([("", at)] if at else [])


def test_without_a_time_of_its_own_the_signed_one_counts() -> None:
    [(name, at)] = signatures((message("Lê Thị Bình"), ""))
    assert name == "Lê Thị Bình"
    assert datetime.fromisoformat(at).tzinfo is not None


def broken() -> list[bytes]:
    whole = message("Lê Thị Bình")
    cut = [whole[:length] for length in range(0, len(whole), 37)]
    bent = [whole[:at] + bytes([whole[at] ^ 0x5A]) + whole[at + 1 :] for at in range(0, len(whole), 29)]
    return [b"", b"\x00", b"\x30\x80", b"\x30\x84\xff\xff\xff\xff", b"\xff" * 300, b"\x30\x80" * 3000, *cut, *bent]


def test_a_broken_signature_costs_no_more_than_itself() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for contents in broken():
            found = signatures((contents, "D:20250221081939+07'00'"), (message("Sở Nội vụ"), "D:20250301"))
            assert ("Sở Nội vụ", "2025-03-01") in found
