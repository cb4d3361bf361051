"""Files made to harm: each gives pages or a refusal with the code of the contract, soon and in little memory."""

import resource
import time
import zlib
from collections.abc import Iterator, Sequence

import pytest

from pipeline.engine import Work, run_each
from pipeline.errors import DocumentError
from pipeline.read.limits import DEFAULT_LIMITS, Limits
from pipeline.read.recognition import Ocr
from tests.pdf_making import pdf_of, stream
from tests.printing import TEXT_LAYER_ONLY, needs_font, print_pdf, read

_SECONDS = 20.0
_MEGABYTES = 1_000
_CODES = {"corrupt", "unreadable", "no_text", "too_large", "too_many_pages", "encrypted", "timeout"}
CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
TEXT = b"BT /F 12 Tf 90 700 Td (Bao cao ket qua cong tac nam) Tj ET"


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    """Each file within its time, and without a peak of memory."""
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    yield
    assert time.perf_counter() - begun < _SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < _MEGABYTES * 1024


def nothing() -> None:
    return None


def page(entries: str = "", contents: str = "4 0 R") -> str:
    return (
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} "
        f"/Resources << /Font << /F 5 0 R >> >> {entries} >>"
    )


def one_page(content: bytes, entries: str = "", *more: str | bytes, filters: str = "") -> bytes:
    return pdf_of(
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page(entries),
        stream(content, filters),
        FONT,
        *more,
    )


def outcome(data: bytes, ocr: Ocr = TEXT_LAYER_ONLY, limits: Limits = DEFAULT_LIMITS) -> str:
    """ "read", or the code of the refusal."""
    try:
        read(data, limits, ocr)
    except DocumentError as error:
        return error.code
    return "read"


def test_a_plain_file_is_read() -> None:
    assert outcome(one_page(TEXT)) == "read"


@pytest.mark.parametrize(
    "objects",
    [
        ("<< /Type /Catalog /Pages 1 0 R >>",),
        (CATALOG, "2 0 R"),
        (CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
        (CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
        (CATALOG, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 900 >>", "<< /Type /Pages /Kids [3 0 R] /Count 450 >>"),
        (CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Parent 3 0 R >>", page("/Rotate 3 0 R /MediaBox 3 0 R")),
        (CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count -5 >>", page(contents="[4 0 R 4 0 R]"), "[4 0 R]"),
    ],
)
def test_page_trees_and_references_in_rings(objects: tuple[str, ...]) -> None:
    assert outcome(pdf_of(*objects)) in _CODES


def test_a_tree_deeper_than_any() -> None:
    depth = 3_000
    inner = [f"<< /Type /Pages /Kids [{number + 1} 0 R] /Count 1 >>" for number in range(2, depth)]
    assert outcome(pdf_of(CATALOG, *inner, "<< /Type /Page /MediaBox [0 0 595 842] >>")) in _CODES


def test_arrays_within_arrays() -> None:
    nested = "[" * 50_000 + "]" * 50_000
    assert outcome(pdf_of(CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page(f"/Annots {nested}"))) in _CODES


def forms_that_multiply(times: int) -> bytes:
    """Each form draws the next one so many times, eight deep."""
    forms = []
    for number in range(6, 14):
        inside = f"/Resources << /XObject << /X {number + 1} 0 R >> >>"
        forms.append(stream(b"/X Do " * times, f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] {inside}"))
    forms.append(stream(b"0 0 1 1 re f", "/Type /XObject /Subtype /Form /BBox [0 0 595 842]"))
    return one_page(TEXT + b" /X Do", "/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >>", *forms)


def read_all(jobs: Sequence[str]) -> list[str]:
    return [outcome(forms_that_multiply(10) if job == "bomb" else one_page(TEXT)) for job in jobs]


def test_forms_within_forms() -> None:
    assert outcome(forms_that_multiply(3)) == "read"


def test_forms_that_multiply_without_end_cost_their_file_only() -> None:
    """pdfium follows them for years; nothing within the process can stop it, so the process is ended."""
    work = Work(
        do=read_all,
        prepare=nothing,
        seconds=lambda job: 2.0 if job == "bomb" else 20.0,
        lighter=lambda job: job,
        lost=lambda _, why: why.value,
    )
    assert sorted(run_each(work, ["plain", "bomb", "plain"], workers=2, batch=1)) == ["read", "read", "timeout"]


def test_thousands_of_tiny_objects() -> None:
    words = b"".join(b"BT /F 1 Tf %d %d Td (a) Tj ET\n" % (x, y) for x in range(10, 580, 6) for y in range(10, 830, 4))
    assert outcome(one_page(words)) in {"read", *_CODES}
    lines = b"".join(b"%d %d m %d %d l S\n" % (x, y, x + 5, y) for x in range(10, 580, 3) for y in range(10, 830, 3))
    assert outcome(one_page(TEXT + lines)) == "read"


def test_a_stream_that_unpacks_a_thousandfold() -> None:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(256)) + packer.flush()
    assert outcome(one_page(packed, filters="/Filter /FlateDecode")) in {"read", *_CODES}


def test_an_image_larger_than_memory() -> None:
    image = (
        "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 "
        "/Filter /FlateDecode"
    )
    resources = "/Resources << /XObject << /X 6 0 R >> >>"
    data = one_page(b"595 0 0 842 0 0 cm /X Do", resources, stream(zlib.compress(bytes(1 << 20)), image))
    assert outcome(data) == "no_text"
    assert outcome(data, Ocr("auto")) in {"too_large", "ocr_missing", "no_text"} | _CODES


@needs_font
def test_a_page_as_wide_as_a_house() -> None:
    def draw(press: object) -> None:
        press.text(100, 100, "Báo cáo kết quả thực hiện nhiệm vụ công tác")  # type: ignore[attr-defined]

    assert outcome(print_pdf(draw, size=(14_400, 14_400))) == "read"
    huge = one_page(TEXT, "/UserUnit 75 /MediaBox [0 0 1e9 1e9]")
    assert outcome(huge) in {"read", *_CODES}
    assert outcome(huge, Ocr("always")) in {"read", *_CODES}


@pytest.mark.parametrize(
    "box", ["[0 0 0 0]", "[0 0 -595 -842]", "[1e38 1e38 -1e38 -1e38]", "[0 0 (a) /b]", "[]", "null"]
)
def test_boxes_that_are_none(box: str) -> None:
    assert outcome(one_page(TEXT, f"/MediaBox {box} /CropBox {box} /Rotate 45")) in {"read", *_CODES}


@needs_font
def test_passwords() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    def draw(press: object) -> None:
        press.text(100, 100, "Báo cáo kết quả thực hiện nhiệm vụ công tác")  # type: ignore[attr-defined]

    owner_only = StandardEncryption("", ownerPassword="chủ", canPrint=0, canCopy=0, canModify=0)
    assert outcome(print_pdf(draw, encrypt=owner_only)) == "read"
    assert outcome(print_pdf(draw, encrypt=StandardEncryption("người dùng", ownerPassword="chủ"))) == "encrypted"


def test_an_encryption_that_nobody_knows() -> None:
    plain = one_page(TEXT)
    unknown = b"/Encrypt << /Filter /Unknown /V 9 /R 9 /O (a) /U (b) /P -1 >> /ID [(a)(a)] /Size"
    assert outcome(plain.replace(b"/Size", unknown)) in {"encrypted", "unreadable", "corrupt"}


def test_operators_without_sense() -> None:
    noise = b"q " * 20_000 + b"1e40 0 0 1e40 0 0 cm BT /F 1e30 Tf (a) Tj ET " + b"] >> ) ( [ << " * 2_000 + TEXT
    assert outcome(one_page(noise)) in {"read", *_CODES}


def test_a_font_that_stands_for_itself() -> None:
    data = pdf_of(
        CATALOG,
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page(),
        stream(TEXT),
        "<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 5 0 R /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>",
    )
    assert outcome(data) in {"read", *_CODES}
