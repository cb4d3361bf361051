"""One call of LibreOffice: files of one format -> files that are read here. No macro runs, no link is followed."""

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from pipeline.read.office.formats import FILTERS, Format, Target
from pipeline.read.programs import Ended, find_program, run_program

_SECONDS_TO_START = 60.0
_SECONDS_A_FILE = 20.0
# Macros of the highest security are those that are never run; links are neither updated nor followed; a proxy that
# answers nobody stands between the program and a network.
_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Common/Save/Document", "WarnAlienFormat", "false"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
_NO_PROXY: Mapping[str, str] = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), "http://127.0.0.1:9")
# The library of Writer and of Calc: distributions install the two apart from each other.
_LIBRARIES: dict[Target, str] = {"docx": "libswlo.so", "xlsx": "libsclo.so"}


def can_convert_to(target: Target) -> bool:
    """Whether LibreOffice is installed with the part that writes such files."""
    program = find_program("soffice")
    if program is None:
        return False
    folder = Path(program).resolve().parent
    found = [library for library in _LIBRARIES.values() if (folder / library).exists()]
    return not found or _LIBRARIES[target] in found  # Where neither lies beside the program, nothing can be told.


def convert(files: Sequence[Path], form: Format, folder: Path) -> Ended:
    """Convert all files with one call in an empty folder of its own; the results lie beside the program's output."""
    _write_profile(folder / "profile")
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard"),
        *((f"--infilter={form.reader}",) if form.reader else ()),
        *("--convert-to", FILTERS[form.target], "--outdir", str(folder)),
        *map(str, files),
    ]
    seconds = _SECONDS_TO_START + _SECONDS_A_FILE * len(files)
    return run_program(command, folder, seconds=seconds, environment=_NO_PROXY)


def result_of(file: Path, form: Format, folder: Path) -> Path | None:
    """What became of a file; None when nothing did, or only a part before the program was stopped."""
    found = folder / f"{file.stem}.{form.target}"
    return found if found.exists() and zipfile.is_zipfile(found) else None


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path={quoteattr(f"/org.openoffice.{path}")}><prop oor:name={quoteattr(name)} oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )
