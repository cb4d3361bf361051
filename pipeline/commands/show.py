"""doichieu show."""

import argparse
from pathlib import Path

from pipeline.commands import ExitStatus, writing
from pipeline.language import Language, pick

# Mentions listed on the terminal, where nothing else is said.
_LISTED = 20


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(
        language,
        "mọi điều các báo cáo nói về một văn bản, chỗ mâu thuẫn trước",
        "everything said about one cited document, conflicts first",
    )


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments."""

    def say(vietnamese: str, english: str) -> str:
        return pick(language, vietnamese, english)

    parser.add_argument(
        "document",
        nargs="+",
        metavar="DOCUMENT_ID|CODE",
        help=say("mã văn bản, hoặc số, ký hiệu", "id or code of the document"),
    )
    parser.add_argument(
        "--out", type=Path, default=Path("outputs"), metavar="DIR", help=say("thư mục kết quả", "folder of the outputs")
    )
    parser.add_argument(
        "--html",
        type=Path,
        metavar="FILE",
        help=say("ghi phiếu để in kèm đề nghị đính chính", "write a page to print with a request for correction"),
    )
    parser.add_argument("--all", action="store_true", help=say("liệt kê mọi lần viện dẫn", "list every citation"))


def execute(options: argparse.Namespace, language: Language) -> int:
    """Print the card of the document meant; where several or none are, say which and how to choose."""
    from pipeline.cards import CardMaker, card_lines, card_page, find_documents, unclear_words
    from pipeline.errors import UsageError
    from pipeline.store import Store

    words = " ".join(options.document)
    with Store.open_to_read(options.out) as store:
        answer = find_documents(store, words)
        if len(answer.meant) != 1:
            raise UsageError(unclear_words(words, answer, "vi"), unclear_words(words, answer, "en"))
        maker = CardMaker(store, language)
        document = maker.document(answer.meant[0].document_id)
        assert document is not None
        card = maker.card(document)
    if options.html:
        with writing(options.html) as file:
            file.write(card_page(card, language))
        print(pick(language, f"Đã ghi phiếu vào {options.html}", f"Wrote the card to {options.html}"))
        return ExitStatus.DONE
    for line in card_lines(card, len(card.seen) if options.all else _LISTED, language):
        print(line)
    return ExitStatus.DONE
