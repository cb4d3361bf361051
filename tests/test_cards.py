"""Evidence cards: what agrees is quiet, what does not comes first, with who says so and where."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.cards import CardMaker, card_lines, card_page, find_documents, write_cards
from pipeline.cards.card import Sighting
from pipeline.cards.disagreements import disagreements_of
from pipeline.cards.register_entry import entry_of
from pipeline.cards.wording import who_words
from pipeline.cli import main
from pipeline.records import Register, RegisterEntry
from pipeline.run import run
from pipeline.store import RegisterTables, Store
from pipeline.tables.schema import CITED_DOCUMENTS, CitedDocumentRow
from tests.browser import Browser
from tests.printing import needs_font
from tests.running import run_texts
from tests.test_crops import printed

NASTY = "<script>alert(1)</script>"
HEAD = "UBND TỈNH LÀO CAI\nSỞ {}\nSố: {}/BC-{}\nLào Cai, ngày 15 tháng 12 năm 2020\nBÁO CÁO\nKết quả công tác\n"
RESOLUTION = (
    "Thực hiện Nghị quyết số 05-NQ/TU ngày {} của Tỉnh ủy Lào Cai về cải cách hành chính giai đoạn 2016 - 2020.\n"
)
REPORTS = {
    "a.txt": HEAD.format("NỘI VỤ", 12, "SNV") + RESOLUTION.format("05/12/2016"),
    "b.txt": HEAD.format("TƯ PHÁP", 34, "STP") + RESOLUTION.format("05/12/2016"),
    "c.txt": HEAD.format("XÂY DỰNG", 56, "SXD")
    + RESOLUTION.format("05/02/2016")
    + "Quyết định số 20/2019/QĐ-UBND ngày 07/5/2019 của UBND tỉnh Lào Cai sửa đổi, bổ sung Quyết định số"
    + " 15/2017/QĐ-UBND ngày 03/4/2017 của UBND tỉnh Lào Cai.\n"
    + f"Căn cứ Kế hoạch số 99/KH-UBND ngày 01/02/2019 của UBND tỉnh Lào Cai về {NASTY} năm 2019.\n",
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_texts(REPORTS, tmp_path_factory.mktemp("cards"))


@pytest.fixture
def store(outputs: Path) -> Iterator[Store]:
    with Store.open_to_read(outputs) as opened:
        yield opened


def document_of(store: Store, code: str) -> CitedDocumentRow:
    (found,) = find_documents(store, code).meant
    document = CardMaker(store, "vi").document(found.document_id)
    assert document is not None
    return document


def lines_of(store: Store, code: str) -> str:
    return "\n".join(card_lines(CardMaker(store, "vi").card(document_of(store, code)), 20, "vi"))


def sighting(**changes: object) -> Sighting:
    base = Sighting(
        *("r-c0001", "r", "a.txt", "Sở Nội vụ", "Lào Cai", None, None, False, None, 7, 0, 5, None, None),
        *("Nghị quyết", "full"),
        *("Nghị quyết", "2016-12-05", "ngày 05/12/2016", "Tỉnh ủy", "stated", "cải cách hành chính", "thuc_hien"),
    )
    return base._replace(**changes)  # type: ignore[arg-type]


def differing(document: CitedDocumentRow, *sightings: Sighting) -> dict[str, list[tuple[str, int]]]:
    found = disagreements_of(document, sightings)
    return {one[0].aspect: [(version.value, len(version.sightings)) for version in one] for one in found}


DOCUMENT = CitedDocumentRow._make(
    {"document_id": "nq", "mentions": 2, "reports": 2, "issued_date": "2016-12-05"}.get(name)
    for name in CITED_DOCUMENTS.names
)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"issued_date": None, "date_raw": "năm 2016"},
        {"issuer": "Ban Chấp hành Đảng bộ tỉnh"},
        {"issuer": "UBND huyện Bắc Hà", "issuer_source": "symbol"},
        {"subject": "cải cách hành chính giai đoạn 2016 - 2020"},
        {"subject": None},
        {"type": "Quy chế", "form": "alias"},
    ],
)
def test_what_may_be_the_same_is_no_disagreement(changes: dict[str, object]) -> None:
    assert differing(DOCUMENT, sighting(), sighting(**changes)) == {}


@pytest.mark.parametrize(
    ("changes", "aspect"),
    [
        ({"issued_date": "2016-02-05"}, "issued_date"),
        ({"type": "Kế hoạch"}, "type"),
        ({"subject": "phòng, chống thiên tai và tìm kiếm cứu nạn"}, "subject"),
    ],
)
def test_what_differs_is_told_with_its_counts_the_usual_first(changes: dict[str, object], aspect: str) -> None:
    found = differing(DOCUMENT, sighting(**changes), sighting(), sighting())
    assert list(found) == [aspect]
    assert [times for _, times in found[aspect]] == [2, 1]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"report_code": "12/BC-SNV", "report_date": "2020-12-15"}, "Sở Nội vụ, Lào Cai · 12/BC-SNV (15/12/2020)"),
        ({"report_date": "2020-12-15"}, "Sở Nội vụ, Lào Cai · 15/12/2020"),
        ({"agency": "UBND tỉnh Lào Cai"}, "UBND tỉnh Lào Cai"),
        ({"agency": None, "province": None}, "a.txt"),
    ],
)
def test_who_says_it_is_told_as_far_as_it_is_known(changes: dict[str, object], words: str) -> None:
    assert who_words(sighting(**changes)) == words


def test_issuers_of_other_places_differ() -> None:
    one, other = sighting(issuer="UBND tỉnh Lào Cai"), sighting(issuer="UBND huyện Bắc Hà")
    assert differing(DOCUMENT, one, other) == {"issuer": [("UBND huyện Bắc Hà", 1), ("UBND tỉnh Lào Cai", 1)]}


def test_a_document_on_which_all_agree_has_a_card_without_conflicts(store: Store) -> None:
    card = CardMaker(store, "vi").card(document_of(store, "20/2019/QĐ-UBND"))
    assert card.disagreements == ()
    assert "NHỮNG CHỖ GHI KHÁC NHAU" not in lines_of(store, "20/2019/QĐ-UBND")


def test_conflicting_dates_are_told_by_whom_and_where(store: Store) -> None:
    (dates,) = CardMaker(store, "vi").card(document_of(store, "05-NQ/TU")).disagreements
    usual, other = dates.versions
    assert [(one.value, one.mentions, one.reports, one.is_usual) for one in dates.versions] == [
        ("2016-12-05", 2, 2, True),
        ("2016-02-05", 1, 1, False),
    ]
    (seen,) = other.seen
    assert seen.sighting.source == "c.txt"
    assert seen.sighting.line == 7
    assert seen.around.words == "Nghị quyết số 05-NQ/TU ngày 05/02/2016"
    assert [one.sighting.source for one in usual.seen] == ["a.txt", "b.txt"]


def test_conflicts_stand_before_the_list_of_citations(store: Store) -> None:
    lines = lines_of(store, "05-NQ/TU")
    assert lines.index("NHỮNG CHỖ GHI KHÁC NHAU") < lines.index("CÁC LẦN VIỆN DẪN: 3")
    assert "05/02/2016  (1 lần, 1 báo cáo)" in lines


def test_a_day_that_no_calendar_has_is_told_as_it_is_written(tmp_path: Path) -> None:
    for name, day in (("a.txt", "31/02/2019"), ("b.txt", "03/02/2019"), ("c.txt", "03/02/2019")):
        said = f"Thực hiện Kế hoạch số 99/KH-UBND ngày {day} của UBND tỉnh Lào Cai về phòng cháy.\n"
        (tmp_path / name).write_text(HEAD.format("NỘI VỤ", 1, name[0].upper()) + said, encoding="utf-8")
    run([str(tmp_path)], tmp_path / "out", workers=1)
    with Store.open_to_read(tmp_path / "out") as store:
        lines = lines_of(store, "99/KH-UBND")
    assert "• 31/02/2019  (1 lần, 1 báo cáo)" in lines


def test_a_relation_is_told_on_both_cards(store: Store) -> None:
    assert "→ sửa đổi 15/2017/QĐ-UBND (03/04/2017)" in lines_of(store, "20/2019/QĐ-UBND")
    assert "← được 20/2019/QĐ-UBND (07/05/2019) sửa đổi" in lines_of(store, "15/2017/QĐ-UBND")


@pytest.mark.parametrize(
    "words", ["05-NQ/TU", " 05 - nq/tu ", "5-NQ/TU", "Nghị quyết số 05-NQ/TU", "05", "nghị quyết 05"]
)
def test_a_document_is_found_as_people_write_it(store: Store, words: str) -> None:
    assert [one.code for one in find_documents(store, words).meant] == ["05-NQ/TU"]


def test_a_number_under_another_type_is_not_found(store: Store) -> None:
    assert find_documents(store, "nghị định 05").meant == ()


def test_words_of_a_subject_find_the_document(store: Store) -> None:
    assert [one.code for one in find_documents(store, "cải cách hành chính").meant] == ["05-NQ/TU"]


def test_a_code_nearly_right_gives_what_is_alike(store: Store) -> None:
    answer = find_documents(store, "05-NQ/TW")
    assert answer.meant == ()
    assert answer.close[0].code == "05-NQ/TU"


def test_several_documents_are_listed_with_how_to_choose(outputs: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "QĐ-UBND", "--out", str(outputs), "--lang", "vi"]) == 2
    told = capsys.readouterr().err
    assert "doichieu show " in told
    assert {"20/2019/QĐ-UBND", "15/2017/QĐ-UBND"} <= set(re.findall(r"\d+/\d+/QĐ-UBND", told))


def test_the_command_prints_a_card_or_writes_a_page(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["show", "05-NQ/TU", "--out", str(outputs), "--lang", "en"]) == 0
    assert "WHAT IS SAID DIFFERENTLY" in capsys.readouterr().out
    page = tmp_path / "phieu.html"
    assert main(["show", "05-NQ/TU", "--out", str(outputs), "--html", str(page), "--lang", "vi"]) == 0
    assert "đề nghị đính chính" in page.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written_is_told(
    outputs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["show", "05-NQ/TU", "--out", str(outputs), "--html", str(tmp_path / "no" / "x.html"), "--lang", "vi"])
        == 2
    )
    assert "Không ghi được" in capsys.readouterr().err


def test_a_folder_without_outputs_is_refused(tmp_path: Path) -> None:
    assert main(["show", "05-NQ/TU", "--out", str(tmp_path)]) == 2


def test_words_of_reports_are_no_markup(store: Store) -> None:
    card = CardMaker(store, "vi").card(document_of(store, "99/KH-UBND"))
    page = card_page(card, "vi")
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_every_document_of_a_small_run_has_its_card_and_the_report_links_to_it(outputs: Path) -> None:
    with Store.open_to_read(outputs) as store:
        documents = {row.document_id for row in store.rows(CITED_DOCUMENTS)}
    assert {file.stem for file in (outputs / "cards").iterdir()} == documents


def test_of_many_documents_only_those_with_a_conflict_have_a_card(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.cards.write._FEW", 1)
    assert write_cards(store, tmp_path, "vi") == {document_of(store, "05-NQ/TU").document_id}


def test_a_register_entry_is_told_as_it_is_written(tmp_path: Path) -> None:
    entry = RegisterEntry(
        *("so", 7, "nq-tu:5:lao-cai", "05-NQ/TU", "05 - NQ/TU"), date_raw="5/12/2016", subject="Về cải cách"
    )
    register = Register("so", "so.csv", "", "Lào Cai", "2026-01-01", 1, ())
    document = DOCUMENT._replace(registry_id="so:7", series="nq-tu:5:lao-cai")
    with Store.open(tmp_path / "doichieu.sqlite") as store:
        RegisterTables(store).put(register, [entry])
        told = [(one.name, one.value) for one in entry_of(store, document)]
        assert told == [
            ("register", "so"),
            ("row", "7"),
            ("code_raw", "05 - NQ/TU"),
            ("date_raw", "5/12/2016"),
            ("subject", "Về cải cách"),
        ]
        assert told == [(one.name, one.value) for one in entry_of(store, document._replace(series="gần giống"))]
        assert list(entry_of(store, document._replace(registry_id="so:8"))) == []
        assert list(entry_of(store, document._replace(registry_id=None))) == []


def test_the_same_store_gives_the_same_pages(store: Store, tmp_path: Path) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        write_cards(store, tmp_path / name, "vi")
    for file in (tmp_path / "one" / "cards").iterdir():
        assert file.read_bytes() == (tmp_path / "other" / "cards" / file.name).read_bytes()


@needs_font
def test_conflicting_places_on_pages_are_pictured_with_their_words_framed(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(printed())
    run([str(tmp_path / "a.pdf")], tmp_path / "out", workers=1)
    with Store.open_to_read(tmp_path / "out") as store:
        document = document_of(store, "05-NQ/TU")
        (dates,) = CardMaker(store, "vi").card(document).disagreements
        pictures = [seen.picture for version in dates.versions for seen in version.seen]
    assert [picture.caption for picture in pictures if picture] == ["trang 1", "trang 2"]
    page = (tmp_path / "out" / "cards" / f"{document.document_id}.html").read_text(encoding="utf-8")
    assert page.count('<img src="data:image/png;base64,') == 2
    assert page.count("<rect ") >= 2


def test_the_link_in_the_report_opens_the_card(browser: Browser, outputs: Path) -> None:
    browser.open((outputs / "report.html").as_uri())
    browser.run("document.querySelector('#reports tbody a').click()")
    address = browser.wait_for("document.querySelector('#panel-citations a.card')?.href")
    browser.open(address)
    assert "05-NQ/TU" in browser.run("document.body.textContent")
    browser.open(browser.run("document.querySelector('.versions .file a').href"))
    marked = browser.wait_for("document.querySelector('.paper a.active')?.textContent")
    assert "05-NQ/TU" in marked
