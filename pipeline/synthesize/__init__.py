"""Realistic reports with known truth, made without any of the code that reads reports.

Everything is drawn from one seed: the same call gives the same bytes, on every machine.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.synthesize.blocks import Document
from pipeline.synthesize.compose import compose
from pipeline.synthesize.conflicts import Conflicts
from pipeline.synthesize.documents import Cited
from pipeline.synthesize.gold import musts, write_gold, write_musts
from pipeline.synthesize.register_file import write_register
from pipeline.synthesize.registers import Registers
from pipeline.synthesize.render.markdown import to_markdown

__all__ = ["FORMATS", "synthesize"]


def _text(document: Document, folder: Path) -> None:
    (folder / f"{document.name}.md").write_text(to_markdown(document), encoding="utf-8")


def _word(document: Document, folder: Path) -> None:
    from pipeline.synthesize.render.word import write_word

    write_word(document, folder)


def _pdf(document: Document, folder: Path) -> None:
    from pipeline.synthesize.render.pdf import write_pdf

    write_pdf(document, folder)


def _scan(document: Document, folder: Path) -> None:
    from pipeline.synthesize.render.scan import write_scan

    write_scan(document, folder)


FORMATS: dict[str, Callable[[Document, Path], None]] = {"text": _text, "docx": _word, "pdf": _pdf, "scan": _scan}


def _write(name: str, document: Document, folder: Path) -> None:
    try:
        FORMATS[name](document, folder)
    except ModuleNotFoundError as missing:
        install = f"{sys.executable} -m pip install 'doichieu[synthesize]'"
        raise UsageError(
            f"Dạng {name} cần {missing.name}: {install}", f"Format {name} needs {missing.name}: {install}"
        ) from missing


def synthesize(
    count: int, out: Path, *, seed: int = 1, formats: tuple[str, ...] = ("text",), share_of_errors: float = 0.5
) -> None:
    """Write `count` documents in each format, and the truth about them under `gold`.

    All of them are of one world: beside them lie the register of what its agencies issued, and the list of mentions
    that say something wrong of a document.
    """
    unknown = [name for name in formats if name not in FORMATS]
    if unknown or count < 1:
        raise UsageError(
            f"Không có dạng {', '.join(unknown)}; có: {', '.join(FORMATS)}. Số báo cáo từ 1 trở lên.",
            f"No such format: {', '.join(unknown)}; there are: {', '.join(FORMATS)}. At least one report.",
        )
    for name in formats:
        (out / name).mkdir(parents=True, exist_ok=True)
    must: list[tuple[str, str, str]] = []
    registers, conflicts, made = Registers(seed), Conflicts(), list[Cited]()
    for number in range(1, count + 1):
        document = compose(seed, number, share_of_errors, registers)
        write_gold(document, out / "gold")
        for name in formats:
            _write(name, document, out / name)
        must += musts(document)
        conflicts.gather(document)
        made += document.issued
    write_musts(must, out / "flags_must.csv")
    conflicts.write(out / "conflicts.csv")
    write_register(registers, made, out / "register.csv")
