"""Macros that a file would run when it is opened are never run."""

import io
import zipfile
from pathlib import Path

from tests.test_read_office import NEEDS_LIBREOFFICE, content, saved_as

_SCRIPT = "http://openoffice.org/2000/script"
_LIBRARY = "http://openoffice.org/2000/library"


def with_macro(document: bytes, target: Path) -> bytes:
    """An ODT that writes a file when it is loaded."""
    basic = f"Sub Main\nOpen &quot;{target}&quot; For Output As #1\nPrint #1, &quot;x&quot;\nClose #1\nEnd Sub"
    parts = {
        "Basic/script-lc.xml": f'<library:libraries xmlns:library="{_LIBRARY}" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<library:library library:name="Standard" library:link="false"/></library:libraries>',
        "Basic/Standard/script-lb.xml": f'<library:library xmlns:library="{_LIBRARY}" library:name="Standard" '
        'library:readonly="false" library:passwordprotected="false"><library:element library:name="One"/>'
        "</library:library>",
        "Basic/Standard/One.xml": f'<script:module xmlns:script="{_SCRIPT}" script:name="One" '
        f'script:language="StarBasic">{basic}</script:module>',
    }
    listener = (
        '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" '
        'script:event-name="dom:load" xlink:type="simple" '
        'xlink:href="vnd.sun.star.script:Standard.One.Main?language=Basic&amp;location=document"/>'
        "</office:event-listeners></office:scripts>"
    )
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "content.xml":
                part = part.replace(b"<office:scripts/>", listener.encode())
                assert listener.encode() in part
            elif name == "META-INF/manifest.xml":
                entries = "".join(
                    f'<manifest:file-entry manifest:full-path="{part_name}" manifest:media-type="text/xml"/>'
                    for part_name in parts
                )
                part = part.replace(b"</manifest:manifest>", entries.encode() + b"</manifest:manifest>")
            new.writestr(name, part)
        for name, text in parts.items():
            new.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return written.getvalue()


@NEEDS_LIBREOFFICE
def test_a_macro_that_would_run_on_opening_is_not_run(tmp_path: Path) -> None:
    target = tmp_path / "written-by-a-macro"
    data = with_macro(saved_as("odt", tmp_path), target)
    assert content(data)
    assert not target.exists()
