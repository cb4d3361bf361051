"""doichieu export spacy|graph."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.calling import whole_number
from pipeline.commands import ExitStatus, refuse_unwritable, writing
from pipeline.language import Language, pick

if TYPE_CHECKING:
    from pipeline.store import Store

# Documents drawn in the picture, where nothing else is said.
_DRAWN = 500


def summary(language: Language) -> str:
    """One line for the list of commands."""
    return pick(language, "xuất báo cáo đã đọc sang định dạng của công cụ khác", "export what was read to other tools")


def add_arguments(parser: argparse.ArgumentParser, language: Language) -> None:
    """The command's own arguments: one parser a format."""

    def say(vietnamese: str, english: str) -> str:
        return pick(language, vietnamese, english)

    formats = parser.add_subparsers(
        title=say("định dạng", "formats"), metavar=say("ĐỊNH_DẠNG", "FORMAT"), required=True
    )
    reports = say("các báo cáo thành một tệp .spacy", "reports as one .spacy file")
    spacy = formats.add_parser("spacy", help=reports, description=reports)
    spacy.add_argument("inputs", nargs="+", metavar="INPUT", help=say("tệp hoặc thư mục", "files or folders"))
    spacy.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("tệp .spacy", "the .spacy file"))
    spacy.set_defaults(write=_write_spacy)
    citing = say("báo cáo nào viện dẫn văn bản nào: .graphml và .html", "which reports cite which documents")
    graph = formats.add_parser("graph", help=citing, description=citing)
    graph.add_argument(
        "--out", type=Path, default=Path("outputs"), metavar="DIR", help=say("thư mục kết quả", "folder of the outputs")
    )
    graph.add_argument(
        "--to",
        type=Path,
        metavar="FILE",
        help=say(
            "ghi tệp này, .graphml hoặc .html (mặc định: cả hai, trong thư mục kết quả)",
            "write this file, .graphml or .html (default: both, among the outputs)",
        ),
    )
    graph.add_argument(
        "--most",
        type=whole_number(1),
        default=_DRAWN,
        metavar="N",
        help=say(
            f"hình vẽ N văn bản được viện dẫn nhiều nhất (mặc định {_DRAWN})",
            f"the picture draws the N documents most cited (default {_DRAWN})",
        ),
    )
    graph.set_defaults(write=_write_graph)
    for one in (spacy, graph):
        # As behind the command itself; what is not given there must not undo what was given before.
        one.add_argument("--lang", choices=("vi", "en"), default=argparse.SUPPRESS, help=say("ngôn ngữ", "language"))
        one.add_argument(
            "--verbose", action="store_true", default=argparse.SUPPRESS, help=say("in chi tiết lỗi", "print details")
        )


def execute(options: argparse.Namespace, language: Language) -> int:
    """Write what the format asks for."""
    return int(options.write(options, language))


def _write_spacy(options: argparse.Namespace, language: Language) -> int:
    """A DocBin: words by underthesea, records as span groups, the header as `doc._.header`."""
    import sys

    refuse_unwritable(options.out.parent)
    # Said before underthesea and spaCy are loaded, which takes seconds.
    from pipeline.spacy_component.export import write_docbin

    options.out.parent.mkdir(parents=True, exist_ok=True)
    written, failures = write_docbin(options.inputs, options.out)
    for failure in failures:
        print(f"{failure.source}: {pick(language, failure.message_vi, failure.message_en)}", file=sys.stderr)
    print(pick(language, f"Đã ghi {written} báo cáo vào {options.out}", f"Wrote {written} reports to {options.out}"))
    return ExitStatus.SOME_FAILED if failures else ExitStatus.DONE


def _write_graph(options: argparse.Namespace, language: Language) -> int:
    """The graph of documents and reports, for other tools (.graphml) and to look at (.html)."""
    from pipeline.errors import UsageError
    from pipeline.graph import write_graphml
    from pipeline.store import Store

    outputs = options.out
    files = (options.to,) if options.to else (outputs / "graph.graphml", outputs / "graph.html")
    if any(file.suffix.lower() not in (".graphml", ".html") for file in files):
        raise UsageError("Tệp của --to phải là .graphml hoặc .html.", "The file of --to must be .graphml or .html.")
    with Store.open_to_read(outputs) as store:
        for path in files:
            with writing(path) as file:
                if path.suffix.lower() == ".graphml":
                    write_graphml(store, file)
                else:
                    file.write(_graph_page(store, path, options, language))
            print(pick(language, f"Đã ghi {path}", f"Wrote {path}"))
    return ExitStatus.DONE


def _graph_page(store: "Store", path: Path, options: argparse.Namespace, language: Language) -> str:
    """The picture; it leads to cards and reports where these lie beside it."""
    from pipeline.graph import graph_page, picture_of

    is_beside = path.absolute().parent == options.out.absolute()
    cards = frozenset(one.stem for one in (options.out / "cards").glob("*.html") if is_beside)
    beside_report = is_beside and (options.out / "report.html").is_file()
    return graph_page(picture_of(store, options.most), language, cards, beside_report=beside_report)
