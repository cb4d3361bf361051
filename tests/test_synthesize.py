"""The generator proves itself before it judges the readers: the same bytes, gold that fits its text, every seed."""

import csv
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from pipeline.checks import all_checks
from pipeline.cli import main
from pipeline.evaluate import report_folders
from pipeline.evaluate.compare import plain
from pipeline.synthesize import synthesize
from pipeline.synthesize.blocks import Document, Paragraph, SectionTruth
from pipeline.synthesize.compose import compose
from pipeline.synthesize.phrase import Mention, Quantity, told, words_of
from pipeline.synthesize.registers import Registers
from pipeline.synthesize.render.markdown import in_order, to_markdown
from pipeline.synthesize.seeding import SEEDS
from pipeline.synthesize.words import provinces, word_list


@lru_cache(maxsize=1)
def documents() -> list[Document]:
    registers = Registers(20)
    return [compose(20, number, 0.9, registers) for number in range(1, 301)]


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def made(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_seed_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    synthesize(3, tmp_path / "here", seed=4, formats=("text", "docx", "pdf"))
    call = "from pathlib import Path; from pipeline.synthesize import synthesize; import sys; "
    call += "synthesize(3, Path(sys.argv[1]), seed=4, formats=('text', 'docx', 'pdf'))"
    subprocess.run([sys.executable, "-c", call, str(tmp_path / "there")], check=True, env={"PYTHONHASHSEED": "77"})
    assert made(tmp_path / "here") == made(tmp_path / "there")


def test_scans_are_the_same_bytes_too(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        synthesize(1, tmp_path / folder, seed=11, formats=("scan",))
    assert made(tmp_path / "one") == made(tmp_path / "two")


def test_another_seed_gives_other_documents() -> None:
    assert to_markdown(compose(1, 1, 0.5)) != to_markdown(compose(2, 1, 0.5))


def test_a_document_does_not_hang_on_those_before_it() -> None:
    alone = to_markdown(compose(20, 7, 0.9))
    assert alone == to_markdown(documents()[6])


def test_every_truth_stands_in_the_text() -> None:
    for document in documents():
        text = plain(to_markdown(document))
        for block in in_order(document):
            for phrase in [block.words] if isinstance(block, Paragraph) else [cell.words for cell in block.cells]:
                for truth, pieces in told(phrase):
                    assert isinstance(truth, (Mention, Quantity))
                    assert plain(words_of(pieces)) in text


def test_what_a_flag_has_to_show_stands_in_the_text() -> None:
    for document in documents():
        text = plain(to_markdown(document))
        for flag in document.flags:
            assert all(plain(quote) in text for quote in flag.quotes), (document.name, flag)


def test_the_head_tells_what_its_truth_says() -> None:
    for document in documents():
        text, header = to_markdown(document), document.header
        for field in ("symbol", "place", "subject", "signer_name", "signer_position"):
            assert str(header[field]) in text, (document.name, field)
        assert not header["number"] or f"{header['number']}" in text


def divisions(document: Document) -> Iterator[SectionTruth]:
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.section is not None:
            yield block.section


def test_parents_stand_above_their_children() -> None:
    for document in documents():
        sections = list(divisions(document))
        for place, section in enumerate(sections):
            if section.parent is None:
                assert section.level == 1
            else:
                assert section.parent < place
                assert sections[section.parent].level == section.level - 1


def test_every_check_has_a_seed_or_a_reason_why_not() -> None:
    listed = word_list("seeds")
    across = {code for codes in listed["faults"].values() for code in codes}
    assert SEEDS.keys() == listed["seeds"].keys()
    assert {check.code for check in all_checks()} <= SEEDS.keys() | listed["left_out"].keys() | across
    assert not SEEDS.keys() & listed["left_out"].keys()
    assert all(len(reason.split()) > 3 for reason in listed["left_out"].values())


def test_every_seed_comes_up() -> None:
    planted = Counter(flag.code for document in documents() for flag in document.flags)
    assert planted.keys() == SEEDS.keys()


def test_with_no_share_of_errors_nothing_is_wrong() -> None:
    assert not any(compose(20, number, 0).flags for number in range(1, 30))


def test_near_misses_are_listed() -> None:
    kinds = Counter(near.code for document in documents() for near in document.quiet)
    assert {"C-DATE", "C-LAWNAME", "C-PERIOD", "C-FUTURE-DOC", "N-PARTS", "N-OVER"} <= kinds.keys()


def test_all_kinds_of_documents_agencies_and_years_come_up() -> None:
    headers = [document.header for document in documents()]
    assert {"Báo cáo", "Công văn", "Kế hoạch", "Tờ trình", "Thông báo", "Quyết định", "Nghị quyết"} <= {
        header["doc_type"] for header in headers
    }
    assert {header["year"] for header in headers} == set(range(2005, 2027))
    assert len({header["province"] for header in headers}) > 50


def test_there_are_63_provinces_and_34_after_the_reform() -> None:
    assert (len(provinces()), len({one.now for one in provinces()})) == (63, 34)


def test_gold_is_well_formed(tmp_path: Path) -> None:
    synthesize(5, tmp_path, seed=3)
    for home in sorted((tmp_path / "gold").iterdir()):
        assert json.loads((home / "header.json").read_text(encoding="utf-8"))["doc_type"]
        for name in ("citations", "statistics", "sections", "flags", "tables", "bold", "quiet"):
            assert (home / f"{name}.csv").read_text(encoding="utf-8").count("\n") >= 1
        orders = [row["order"] for row in rows(home / "citations.csv")]
        assert orders == [str(number) for number in range(1, len(orders) + 1)]


def test_each_format_has_its_folder(tmp_path: Path) -> None:
    synthesize(1, tmp_path, formats=("text", "pdf"))
    assert [folder.name for folder in report_folders(tmp_path / "gold")] == ["text", "pdf"]


@pytest.mark.parametrize("name", ["text", "docx", "pdf"])
def test_what_is_read_is_what_was_made(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    synthesize(8, tmp_path, seed=9, formats=(name,))
    assert main(["evaluate", str(tmp_path / "gold")]) == 0
    printed = {line.split()[0]: line.split() for line in capsys.readouterr().out.splitlines() if line.strip()}
    # Tables drawn with bars have no spans.
    tables = ("tables.cells",) if name != "text" else ()
    for measure in ("citations.coded", "statistics.bold", "sections", "recipients", *tables):
        assert float(printed[measure][3]) >= 0.99, measure
    for field in ("provenance.citations", "provenance.statistics"):
        assert float(printed[field][1]) == 1.0


def test_the_command_says_what_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["synthesize", "2", "--out", str(tmp_path), "--lang", "en"]) == 0
    assert f"doichieu evaluate {tmp_path / 'gold'}" in capsys.readouterr().out


def test_an_unknown_format_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["synthesize", "2", "--out", str(tmp_path), "--formats", "odt", "--lang", "en"]) == 2
    assert "odt" in capsys.readouterr().err
