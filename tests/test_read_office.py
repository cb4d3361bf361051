"""Formats that LibreOffice converts: what is read of them is what is read of the same document saved as DOCX."""

import email.mime.multipart
import email.mime.text
import io
import os
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import DocumentError
from pipeline.read import Converter, read
from pipeline.read.inputs import Input
from pipeline.read.office.formats import Format
from pipeline.read.office.soffice import convert
from pipeline.read.programs import Ended
from pipeline.records import Line
from pipeline.worker import Job, read_all
from tests.docx_making import abstract_list, list_of, make_docx, numbered, paragraph, run, table
from tests.old_fonts import in_tcvn3_fonts, in_vni

NEEDS_LIBREOFFICE = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
NEEDS_ANTIWORD = pytest.mark.skipif(shutil.which("antiword") is None, reason="antiword is not installed")
REPORT = make_docx(
    paragraph(run("BÁO CÁO", "<w:b/>"))
    + numbered("Kết quả")
    + numbered("Hạn chế")
    + paragraph(
        run("Có "),
        run("22", "<w:b/>"),
        run(" đoàn theo Quyết định số 436/QĐ-UBND ngày 05/12/2016"),
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
    )
    + table(["STT", "Nội dung", "Số"], ["1", "Hồ sơ", "12"], ["2", "Đơn thư", "13"])
    + paragraph("Nơi khác."),
    numbering=abstract_list("decimal %1.") + list_of(),
    footnotes=f'<w:footnote w:id="2">{paragraph("Số liệu đến ngày 30/11.")}</w:footnote>',
)
_SAVED: dict[tuple[str, bytes, str], bytes] = {}


def saved_as(suffix: str, folder: Path, data: bytes = REPORT, of: str = "docx") -> bytes:
    """The document as LibreOffice saves it in another format; asked for again, it is not made again."""
    if (suffix, data, of) not in _SAVED:
        (folder / f"a.{of}").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", "out", f"a.{of}"]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)
        _SAVED[suffix, data, of] = (folder / "out" / f"a.{suffix}").read_bytes()
    return _SAVED[suffix, data, of]


def content(data: bytes, name: str = "a") -> tuple[Line, ...]:
    return read(data, name).pages[0].lines


@NEEDS_LIBREOFFICE
@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        ("doc", "application/msword"),
        ("rtf", "application/rtf"),
        ("odt", "application/vnd.oasis.opendocument.text"),
        ("html", "text/html"),
    ],
)
def test_bold_lists_tables_and_footnotes_survive(suffix: str, media_type: str, tmp_path: Path) -> None:
    source = read(saved_as(suffix, tmp_path), "a.bin")
    assert (source.how, source.media_type, source.conversions) == ("doc", media_type, ("libreoffice",))
    assert source.pages[0].how == "doc"
    assert source.pages[0].lines == content(REPORT)
    assert source.tables == read(REPORT, "a").tables


@NEEDS_LIBREOFFICE
@pytest.mark.parametrize("suffix", ["doc", "rtf", "html"])
def test_old_fonts_survive(suffix: str, tmp_path: Path) -> None:
    lines = ["ỦY BAN NHÂN DÂN", "Quyết định về việc tổ chức lại Sở Nội vụ", "Đã xử lý 12 vụ"]
    old = [paragraph(*(in_font(text, font) for font, text in in_tcvn3_fonts(line))) for line in lines]
    old.append(paragraph(in_font(in_vni("Nơi nhận: các sở, ngành"), "VNI-Times")))
    source = read(saved_as(suffix, tmp_path, make_docx("".join(old))), "cu")
    found = [unicodedata.normalize("NFC", line.text) for line in source.pages[0].lines]
    assert found == [*lines, "Nơi nhận: các sở, ngành"]
    assert source.conversions == ("libreoffice", "tcvn3", "vni")


def in_font(text: str, font: str) -> str:
    return run(text, f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>')


@NEEDS_LIBREOFFICE
def test_a_batch_is_converted_as_each_file_alone(tmp_path: Path) -> None:
    good, broken = saved_as("doc", tmp_path), b"{\\rtf1 Bao cao"
    files = {
        "a.doc": good,
        "b.rtf": broken,
        "c.txt": "Báo cáo".encode(),
        "d.doc": good + b"\0",
        "e.rtf": b"{\\rtf1 Nam 2020}",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    jobs = [Job(Input(name, str(tmp_path / name)), None) for name in files]
    together = read_all(jobs)
    assert len(together) == len(files)
    alone = [outcome for job in jobs for outcome in read_all([job])]

    def told(outcomes: Sequence[object]) -> list[str]:
        return sorted(str(replace(one, seconds=())) for one in outcomes)  # type: ignore[type-var]

    assert told(together) == told(alone)
    assert [outcome.failure.error for outcome in together if outcome.failure] == ["corrupt"]


@NEEDS_LIBREOFFICE
def test_one_call_converts_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def count(files: Sequence[Path], form: Format, folder: Path) -> Ended:
        calls.append(len(files))
        return convert(files, form, folder)

    monkeypatch.setattr("pipeline.read.office.converter.convert", count)
    texts = [f"{{\\rtf1 Bao cao {number}}}".encode() for number in range(3)]
    with Converter() as converter:
        assert all(converter.postpones(data, "a.rtf") for data in texts)
        converter.convert()
        assert not any(converter.postpones(data, "a.rtf") for data in texts)
        words = [read(data, "a.rtf", converter=converter).pages[0].lines[0].text for data in texts]
    assert words == ["Bao cao 0", "Bao cao 1", "Bao cao 2"]
    assert calls == [3]


@NEEDS_LIBREOFFICE
def test_a_converter_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert content(b"{\\rtf1 Bao cao}")[0].text == "Bao cao"
    assert list(tmp_path.iterdir()) == []


@NEEDS_LIBREOFFICE
@pytest.mark.parametrize("charset", ["utf-8", "windows-1258"])
def test_a_web_archive_saved_as_word(charset: str) -> None:
    page = (
        "<html><body><p>B\u00ecnh \u0110\u1ecbnh <b>12</b></p></body></html>"
        if charset == "utf-8"
        else "<p>\u0110ê</p>"
    )
    archive = email.mime.multipart.MIMEMultipart("related")
    archive.attach(email.mime.text.MIMEText(page, "html", charset))
    source = read(archive.as_bytes(), "bao-cao.doc")
    assert source.media_type == "multipart/related"
    assert source.pages[0].lines[0].text == ("Bình Định 12" if charset == "utf-8" else "Đê")


@NEEDS_LIBREOFFICE
def test_a_page_in_utf_8_that_names_another_encoding() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body><p>Sở Nội vụ</p></body></html>'
    assert content(page.encode())[0].text == "Sở Nội vụ"


SECRET = "bí mật của máy này"


@NEEDS_LIBREOFFICE
def test_no_link_is_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    rtf = f'{{\\rtf1 Truoc {{\\field{{\\*\\fldinst INCLUDETEXT "{secret}"}}{{\\fldrslt nho}}}} sau}}'.encode()
    page = f'<html><body><p>Báo cáo</p><iframe src="{secret.as_uri()}"></iframe></body></html>'.encode()
    opened = io.BytesIO(saved_as("odt", tmp_path))
    linked = io.BytesIO()
    with zipfile.ZipFile(opened) as old, zipfile.ZipFile(linked, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "content.xml":
                place = part.index(b">", part.index(b"<office:text")) + 1
                section = (
                    f'<text:section text:name="L"><text:section-source xlink:href="{secret.as_uri()}" '
                    'xlink:type="simple" text:filter-name="Text"/><text:p>nho</text:p></text:section>'
                )
                part = part[:place] + section.encode() + part[place:]
            new.writestr(name, part)
    for data in (rtf, page, linked.getvalue()):
        words = "\n".join(line.text for line in content(data))
        assert words
        assert SECRET not in words


@NEEDS_LIBREOFFICE
@pytest.mark.parametrize("kept", [0.3, 0.7])
def test_an_old_word_file_cut_short(kept: float, tmp_path: Path) -> None:
    data = saved_as("doc", tmp_path)
    with pytest.raises(DocumentError) as caught:
        read(data[: int(len(data) * kept)], "a.doc")
    assert caught.value.code == "corrupt"


@pytest.mark.parametrize(("does", "code"), [("sleep 30", "timeout"), ("exit 81", "unreadable"), ("true", "corrupt")])
def test_a_converter_that_gives_nothing(does: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "soffice"
    fake.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr("pipeline.read.office.soffice._SECONDS_TO_START", 0.3)
    monkeypatch.setattr("pipeline.read.office.soffice._SECONDS_A_FILE", 0.1)
    with pytest.raises(DocumentError) as caught:
        read(b"{\\rtf1 Bao cao}", "a.rtf")
    assert caught.value.code == code
    assert caught.value.english.startswith("a.rtf: LibreOffice ")


def test_an_old_word_file_with_a_password() -> None:
    beginning = bytes.fromhex("eca5c100") + bytes(6) + (0x0100).to_bytes(2, "little")
    data = ole("WordDocument", beginning)
    with pytest.raises(DocumentError) as caught:
        read(data, "a.doc")
    assert caught.value.code == "encrypted"


def test_an_old_workbook_with_a_password() -> None:
    beginning = bytes.fromhex("09081000" + "0006" + "00" * 14 + "2f003600") + bytes(54)
    with pytest.raises(DocumentError) as caught:
        read(ole("Workbook", beginning), "a.xls")
    assert caught.value.code == "encrypted"


def ole(stream: str, beginning: bytes) -> bytes:
    """An OLE file whose directory names one stream, which begins so."""
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(22) + (9).to_bytes(2, "little") + bytes(16) + bytes(464)
    return header + stream.encode("utf-16-le").ljust(512, b"\0") + beginning.ljust(512, b"\0")


@NEEDS_ANTIWORD
@NEEDS_LIBREOFFICE
def test_without_libreoffice_the_words_are_read_and_the_loss_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = saved_as("doc", tmp_path)
    leave_only(tmp_path, monkeypatch, "antiword")
    source = read(data, "a.doc")
    texts = [line.text for line in source.pages[0].lines]
    assert (source.how, source.conversions) == ("doc", ("antiword",))
    assert [shortcoming.kind for shortcoming in source.shortcomings] == ["bare_words"]
    assert source.quality <= 0.9
    assert "BÁO CÁO" in texts
    assert any(text.startswith("Có 22 đoàn theo Quyết định số 436/QĐ-UBND") for text in texts)
    assert {"Nội dung", "Đơn thư"} <= set(texts)
    assert not any(line.bold for line in source.pages[0].lines)


def test_without_any_converter_the_failure_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_only(tmp_path, monkeypatch)
    for data in (b"{\\rtf1 Bao cao}", b"<html><body>Bao cao</body></html>", ole("WordDocument", b"")):
        with pytest.raises(DocumentError) as caught:
            read(data, "a.doc")
        assert caught.value.code == "converter_missing"
        assert "libreoffice-writer-nogui" in caught.value.english
    assert read("Báo cáo".encode(), "a.txt").how == "text"


def leave_only(folder: Path, monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    """A machine on which these programs alone are installed."""
    path = folder / "path"
    path.mkdir()
    for program in programs:
        (path / program).symlink_to(shutil.which(program) or program)
    monkeypatch.setenv("PATH", str(path))


@NEEDS_LIBREOFFICE
def test_a_full_disk_is_named_and_not_taken_for_a_broken_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.rtf").write_bytes(b"{\\rtf1 Bao cao}")
    full = shutil.disk_usage(tmp_path)._replace(free=0)
    monkeypatch.setattr("pipeline.read.office.converter.disk_usage", lambda _: full)
    (outcome,) = read_all([Job(Input("a.rtf", str(tmp_path / "a.rtf")), None)])
    assert outcome.failure is not None
    assert outcome.failure.error == "unreadable"
    assert "TMPDIR" in outcome.failure.message_en
    assert "đã đầy" in outcome.failure.message_vi
