"""The world's registers as one office keeps them: a table of issued documents, complete for the issuers it holds."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline.synthesize.documents import Cited, registered_subject
from pipeline.synthesize.gold import write_rows
from pipeline.synthesize.registers import Registers

_COLUMNS = ("Số ký hiệu", "Ngày ban hành", "Loại", "Cơ quan ban hành", "Trích yếu", "Hiệu lực", "Thay thế bởi")
_IN_FORCE, _REPLACED = "Còn hiệu lực", "Hết hiệu lực toàn bộ"


def write_register(registers: Registers, made: Iterable[Cited], file: Path) -> None:
    """Every document of every issuer that the reports cite, and those made for single reports, each once."""
    listed = (cited for cited in made if cited.listed)
    known = {cited.key: cited for cited in (*listed, *registers.complete())}
    in_order = sorted(known.values(), key=lambda one: (one.office, one.day, one.code))
    write_rows(file, _COLUMNS, _rows(registers, in_order), numbered=False)


def _rows(registers: Registers, listed: Iterable[Cited]) -> Iterator[tuple[str, ...]]:
    for cited in listed:
        later = registers.replacement(cited)
        yield (
            cited.code,
            f"{cited.day:%d/%m/%Y}",
            cited.type,
            cited.office,
            registered_subject(cited),
            _IN_FORCE if later is None else _REPLACED,
            "" if later is None else f"{later.type} số {later.code} ngày {later.day:%d/%m/%Y}",
        )
