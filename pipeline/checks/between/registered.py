"""What a register entry can prove: used by the checks that hold citations against registers."""

from collections.abc import Iterator

from pipeline.records import DocumentMention, Dossier, RegisterEntry


def by_report(dossier: Dossier) -> Iterator[list[DocumentMention]]:
    """The mentions of each report that prints the code, in order."""
    groups: dict[str, list[DocumentMention]] = {}
    for mention in dossier.mentions:
        if mention.code:
            groups.setdefault(mention.report_id, []).append(mention)
    yield from groups.values()


def entry_in_words(entry: RegisterEntry) -> tuple[str, str]:
    """Where an entry stands: "sổ Công báo, dòng 12"."""
    return f"{entry.register}, dòng {entry.row}", f"{entry.register}, row {entry.row}"
