"""Files that cannot be read: each ends in its own code and in sentences that name the file and say what to do."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import DocumentError
from pipeline.read import Limits, read
from pipeline.read.kinds import kind_of
from pipeline.read.office import FORMATS
from tests.docx_making import make_docx, pack, paragraph

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(data: bytes, name: str = "bao-cao.docx", limits: Limits | None = None) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read(data, name, limits or Limits())
    for message in (caught.value.vietnamese, caught.value.english):
        assert message.startswith(f"{name}: ")
        assert ";" in message, "what is wrong; what to do"
        assert message.endswith(".")
    return caught.value


def ole(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le").ljust(64, b"\x00")


def broken_docx(change: int) -> bytes:
    """A DOCX with one byte of its text's packed data changed."""
    data = bytearray(make_docx(paragraph("Báo cáo " * 50)))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        part = package.getinfo("word/document.xml")
    data[part.header_offset + 30 + len(part.filename) + change] ^= 0xFF
    return bytes(data)


def locked(data: bytes) -> bytes:
    """The same package, its members said to need a password."""
    changed = bytearray(data)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + offset] |= 1
            at = changed.find(signature, at + 4)
    return bytes(changed)


def test_no_bytes() -> None:
    assert refusal(b"").code == "empty"


@pytest.mark.parametrize("data", [b"\n\n  \n", b"\xef\xbb\xbf", b"12 / 2020 - 5.5%\n-----", b"\xff\xfe"])
def test_text_without_words(data: bytes) -> None:
    assert refusal(data, "a.txt").code == "no_text"


def test_docx_without_words() -> None:
    assert refusal(make_docx(paragraph() + "<w:p><w:r><w:drawing/></w:r></w:p>")).code == "no_text"


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff\xe0" + bytes(100),
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"II*\x00" + bytes(100),
        b"MM\x00*" + bytes(100),
        b"GIF89a" + bytes(100),
        b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(100),
    ],
)
def test_images_that_cannot_be_decoded(data: bytes) -> None:
    assert refusal(data, "scan.pdf").code in {"corrupt", "unsupported_type"}


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><w:wordDocument/>',
        b"Rar!\x1a\x07\x00" + bytes(50),
        b"\x1f\x8b\x08" + bytes(50),
        b"7z\xbc\xaf\x27\x1c" + bytes(50),
        bytes(range(256)) * 20,
        b"\x7fELF" + bytes(2000),
        ole("PowerPoint Document"),
        OLE,
        pack({"ppt/presentation.xml": "<x/>"}),
    ],
)
def test_other_kinds(data: bytes) -> None:
    assert refusal(data).code == "unsupported_type"


@pytest.mark.parametrize(
    "text",
    [
        "ten,loai,nam,so\n" + "a,b,2020,1\n" * 6,
        "stt;xã;dân số;hộ\n" + "1;A;2.000;500\n" * 6,
        '{"report": "x", "flags": [1, 2]}',
        '[\n  {"a": "b"}\n]',
    ],
)
def test_tables_of_data_are_no_documents(text: str) -> None:
    assert refusal(text.encode(), "so-lieu.csv").code == "unsupported_type"


@pytest.mark.parametrize(
    "text",
    [
        "Sở A, Sở B, Sở C\nđã họp, bàn, thống nhất\n",
        "BÁO CÁO\nSố: 1, 2, 3\nvà các mục khác\n[1] xem phụ lục",
        "[DỰ THẢO]\nBáo cáo năm 2020",
    ],
)
def test_prose_with_commas_is_no_table_of_data(text: str) -> None:
    assert read(text.encode(), "a.csv").how == "text"


def test_a_password_on_a_word_file() -> None:
    assert refusal(ole("EncryptedPackage")).code == "encrypted"
    assert refusal(locked(make_docx(paragraph("Báo cáo")))).code == "encrypted"


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
def test_a_word_file_cut_short(kept: float) -> None:
    data = make_docx(paragraph("Báo cáo " * 500))
    assert refusal(data[: int(len(data) * kept)]).code == "corrupt"


@pytest.mark.parametrize("change", [0, 5, 20, 40])
def test_a_word_file_with_a_changed_byte(change: int) -> None:
    assert refusal(broken_docx(change)).code == "corrupt"


@pytest.mark.parametrize(
    "files",
    [
        {"word/document.xml": "<w:document"},
        {"word/document.xml": "<other/>"},
        {"word/document.xml": ""},
        {"word/other.xml": "<x/>"},
        {"word/document.xml": "<a/>", "word/_rels/document.xml.rels": "<broken"},
    ],
)
def test_a_word_file_whose_parts_are_damaged(files: dict[str, str | bytes]) -> None:
    assert refusal(pack(files)).code == "corrupt"


@pytest.mark.parametrize(
    "declaration",
    [
        '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    ],
)
def test_entities_are_never_resolved(declaration: str) -> None:
    document = (
        f'<?xml version="1.0"?>{declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
        '2006/main"><w:body><w:p><w:r><w:t>Báo cáo &secret;&b;</w:t></w:r></w:p></w:body></w:document>'
    )
    error = refusal(pack({"word/document.xml": document}))
    assert error.code == "corrupt"


def test_parts_outside_the_file_are_never_fetched() -> None:
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="x{number}" Type="{kinds}/{kind}" Target="{target}" TargetMode="External"/>'
        for number, (kind, target) in enumerate(
            [("styles", "file:///etc/hostname"), ("footnotes", "http://127.0.0.1:9/x"), ("numbering", "../../x")]
        )
    )
    with zipfile.ZipFile(io.BytesIO(make_docx(paragraph("Báo cáo")))) as package:
        files: dict[str, str | bytes] = {
            "word/document.xml": package.read("word/document.xml"),
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships">{relations}</Relationships>',
        }
    assert read(pack(files), "a.docx").pages[0].lines[0].text == "Báo cáo"


def test_strict_open_xml_is_read_as_the_common_one() -> None:
    """Word's other way of saving a DOCX: the same elements under other names."""
    with zipfile.ZipFile(io.BytesIO(make_docx(paragraph("Báo cáo"), styles=""))) as package:
        files: dict[str, str | bytes] = {
            name: package.read(name)
            .replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/",
                b"http://purl.oclc.org/ooxml/wordprocessingml/",
            )
            .replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
            )
            for name in package.namelist()
            if name.startswith("word/")
        }
    assert read(pack(files), "a.docx").pages[0].lines[0].text == "Báo cáo"


def test_a_word_file_with_words_for_numbers() -> None:
    row = '<w:tr><w:trPr><w:gridBefore w:val="hai"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    assert refusal(make_docx(paragraph("Báo cáo") + f"<w:tbl>{row}</w:tbl>")).code == "corrupt"
    assert outcome(make_docx(paragraph("Báo cáo", properties='<w:outlineLvl w:val="x"/>'))) == "read"


def test_a_word_file_that_is_a_bomb() -> None:
    bomb = pack({"word/document.xml": b"<a>" + b" " * 50_000_000 + b"</a>"})
    assert len(bomb) < 100_000
    assert refusal(bomb).code == "archive_bomb"


def test_a_part_that_is_too_long_to_parse() -> None:
    data = make_docx(paragraph("Báo cáo " * 500))
    assert refusal(data, limits=Limits(xml_bytes=1000)).code == "archive_bomb"
    assert refusal(data, limits=Limits(unpacked_bytes=1000)).code == "archive_bomb"


def test_a_file_larger_than_a_document() -> None:
    assert refusal(b"B\xc3\xa1o c\xc3\xa1o" * 100, "a.txt", Limits(file_bytes=100)).code == "too_large"


def test_nested_word_tables_do_not_exhaust_the_stack() -> None:
    deep = paragraph("sâu")
    for _ in range(300):
        deep = f"<w:tbl><w:tr><w:tc>{deep}</w:tc></w:tr></w:tbl>"
    with_words = make_docx(paragraph("Báo cáo") + deep)
    assert read(with_words, "a.docx").pages[0].lines[0].text == "Báo cáo"


def outcome(data: bytes) -> str:
    """How reading ended: "read", or the code of the refusal."""
    try:
        return "read" if read(data, "x").pages else "nothing"
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize("depth", [200, 1500, 5000])
def test_deeply_wrapped_words_do_not_exhaust_the_stack(depth: int) -> None:
    wrapped = "<w:ins>" * depth + "<w:r><w:t>sâu</w:t></w:r>" + "</w:ins>" * depth
    blocks = "<w:customXml>" * depth + paragraph("sâu") + "</w:customXml>" * depth
    drawing = "<w:r><w:drawing>" + "<w:x>" * depth + "</w:x>" * depth + "</w:drawing></w:r>"
    for body in (f"<w:p>{wrapped}</w:p>", blocks, f"<w:p>{drawing}</w:p>"):
        expected = "read" if depth == 200 else "corrupt"
        assert outcome(make_docx(paragraph("Báo cáo") + body)) == expected


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a", "a.MD"])
def test_the_name_does_not_choose(name: str) -> None:
    assert read("Báo cáo của Sở".encode(), name).how == "text"
    assert read(make_docx(paragraph("Báo cáo")), name).how == "docx"


def is_read_here(data: bytes) -> bool:
    """Whether no other program is started to read it: that would take seconds for each of a hundred examples."""
    return kind_of(data) not in {"image", *FORMATS}


@given(st.binary(max_size=300).filter(is_read_here))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert outcome(data) in ("read", "empty", "no_text", "unsupported_type", "corrupt")


@given(st.integers(0, 5000), st.integers(0, 255))
def test_a_damaged_word_file_is_read_or_refused(position: int, value: int) -> None:
    data = bytearray(make_docx(paragraph("Báo cáo của Sở Nội vụ"), styles="", numbering=""))
    data[position % len(data)] = value
    assert outcome(bytes(data)) in ("read", "no_text", "unsupported_type", "corrupt", "encrypted", "archive_bomb")
