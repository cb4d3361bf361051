"""Every annotated document rendered, run through `doichieu run`'s own path and held against its expected reading."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from pipeline.evaluate import Scores, score_tables
from pipeline.evaluate.compare import plain
from pipeline.evaluate.gold import Row, read_rows
from pipeline.run import run
from tests.unseen.annotated import Annotated, annotated
from tests.unseen.rendering import file_of

DOCUMENTS = Path(__file__).parent / "documents"


def documents() -> Iterator[Annotated]:
    """All annotated documents, by name."""
    return map(annotated, sorted(DOCUMENTS.glob("*.ann")))


def write_all(folder: Path) -> None:
    """Files and annotation in the folders that `doichieu evaluate` expects."""
    (folder / "files").mkdir(parents=True)
    musts: list[tuple[str, str, str]] = []
    for document in documents():
        name, data = file_of(document)
        (folder / "files" / name).write_bytes(data)
        document.write(folder)
        for flag in document.flags:
            code, fragments = flag.split(":", 1)
            musts.append((document.name, code, "||".join(part.strip() for part in fragments.split("||"))))
    with (folder / "flags_must.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("report", "codes", "fragments"), *musts])


def score(folder: Path) -> Scores:
    """All measures, and `flags.loud`: the errors and warnings raised against those expected, none besides."""
    write_all(folder)
    out = folder / "out"
    run([str(folder / "files")], out, workers=1)
    scores = score_tables(folder / "gold", out)
    musts = read_rows(folder / "flags_must.csv")
    reports = {row["report_id"]: Path(row["source"]).stem for row in read_rows(out / "reports.csv")}
    flags = [row for row in read_rows(out / "flags.csv") if row["severity"] in ("error", "warning")]
    for report_id, name in sorted(reports.items(), key=lambda pair: pair[1]):
        wanted = [(row["codes"], row["fragments"]) for row in musts if row["report"] == name]
        had = [_known(row, wanted) for row in flags if row["report_id"] == report_id]
        scores.count(name, "flags.loud", wanted, had)
    return scores


def _known(flag: Row, wanted: list[tuple[str, str]]) -> tuple[str, str]:
    words = plain(" ".join(quote["text"] for quote in json.loads(flag["quotes"])) + " " + flag["message_vi"])
    for code, fragments in wanted:
        if flag["code"] == code and all(plain(part) in words for part in fragments.split("||")):
            return code, fragments
    return flag["code"], flag["message_vi"]
