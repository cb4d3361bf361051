"""report.html as it is written: whole, in one language, and with nothing of a report run."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import review
from pipeline.language import Language
from pipeline.review import write_review
from pipeline.review.wording import wording
from pipeline.store import RunTables, Store
from pipeline.tables.schema import FailureRow
from tests.review_making import FAILURES, ORDINARY, OTHER, QUIET, nasty_report, unpacked, written, written_in


def test_a_run_without_reports_says_so(tmp_path: Path) -> None:
    assert wording("vi").no_reports in written(tmp_path, [])


def test_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    page = written(tmp_path, [ORDINARY])
    assert not re.search(r"(?:src|href)=[\"'](?!#|data:)", page)
    assert "default-src" in page
    assert not re.search(r"https?://|@import|url\(", page)


def test_failures_are_on_the_page(tmp_path: Path) -> None:
    page = written(tmp_path, [ORDINARY], failures=FAILURES)
    assert "Tệp hỏng: gửi lại." in page
    assert "&lt;b&gt;hỏng&lt;/b&gt;.pdf" in page


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_speaks_one_language(tmp_path: Path, language: Language) -> None:
    page = written(tmp_path, [ORDINARY], language)
    report = unpacked(page, ORDINARY.report.report_id)
    assert f'<html lang="{language}">' in page
    own, other = (wording("vi"), wording("en")) if language == "vi" else (wording("en"), wording("vi"))
    assert own.to_look_at in report
    assert other.to_look_at not in report
    assert ("Không khớp: 05/02/2016" in report) == (language == "vi")


def test_the_same_reports_give_the_same_page(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    assert written(tmp_path / "one", [ORDINARY, OTHER]) == written(tmp_path / "two", [OTHER, ORDINARY])


def test_words_of_reports_are_text_everywhere(tmp_path: Path) -> None:
    nasty = nasty_report()
    page = written(tmp_path, [nasty])
    assert "<script>x.md" not in page
    assert "<script>document" not in unpacked(page, nasty.report.report_id)


def test_a_quote_is_shown_with_the_words_around_it(tmp_path: Path) -> None:
    report = unpacked(written(tmp_path, [ORDINARY]), ORDINARY.report.report_id)
    assert "Nghị quyết số 05-NQ/TU ngày <mark>05/02/2016</mark> của Tỉnh ủy" in report


def test_few_findings_need_no_choice_of_severity(tmp_path: Path) -> None:
    assert "data-grade" not in unpacked(written(tmp_path, [ORDINARY]), ORDINARY.report.report_id)


def test_the_list_begins_with_the_gravest(tmp_path: Path) -> None:
    quiet = replace(QUIET, report=QUIET.report._replace(source="0.md"))
    page = written(tmp_path, [quiet, ORDINARY])
    order = re.findall(r'<tr data-id="([0-9a-f]{16})"', page)
    assert order == [ORDINARY.report.report_id, QUIET.report.report_id]


def test_the_file_of_a_failure_is_named_once(tmp_path: Path) -> None:
    failure = FailureRow("hỏng.pdf", None, "read", "corrupt", "hỏng.pdf: xin gửi lại.")
    assert written(tmp_path, [], failures=(failure,)).count("hỏng.pdf") == 1


@pytest.mark.parametrize(("language", "said"), [("vi", "độ tin cậy 0,91"), ("en", "trust 0.91")])
def test_numbers_have_the_marks_of_the_language(tmp_path: Path, language: Language, said: str) -> None:
    row = ORDINARY.report._replace(text_quality=0.911, citations=1234)
    page = written_in(tmp_path, language, replace(ORDINARY, report=row))
    assert said in unpacked(page, row.report_id)
    assert ("<dd>1.234</dd>" if language == "vi" else "<dd>1,234</dd>") in page


def test_every_word_of_the_page_is_used() -> None:
    folder = Path(review.__file__).parent
    used = "".join(path.read_text(encoding="utf-8") for path in (*folder.glob("templates/*"), folder / "page.py"))
    unused = [name for name in vars(wording("vi")) if not re.search(rf'say\.{name}\b|"{name}"', used)]
    assert unused == []


def test_words_of_another_report_are_linked_there_and_not_marked_here(tmp_path: Path) -> None:
    flag = ORDINARY.flags[0]
    quotes = flag.quotes.replace(ORDINARY.report.report_id, OTHER.report.report_id)
    rows = replace(ORDINARY, flags=(flag._replace(quotes=quotes),))
    report = unpacked(written(tmp_path, [rows, OTHER]), ORDINARY.report.report_id)
    assert f'<a href="#{OTHER.citations[0].citation_id}"><span class="place">b.md, dòng 8</span>' in report
    assert f'data-r="{flag.flag_id}-1"' not in report


def test_the_gravest_flags_come_first(tmp_path: Path) -> None:
    later = ORDINARY.flags[1]._replace(severity="error", ordinal=1)
    sooner = ORDINARY.flags[0]._replace(severity="info", ordinal=2)
    report = unpacked(written(tmp_path, [replace(ORDINARY, flags=(sooner, later))]), ORDINARY.report.report_id)
    assert report.index("N-OVER") < report.index("C-DATE")


@pytest.mark.parametrize(("handwritten", "said"), [("number", True), ("day", False), (None, False)])
def test_a_number_filled_in_by_hand_is_not_called_missing(tmp_path: Path, handwritten: str | None, said: bool) -> None:
    row = ORDINARY.report._replace(code=None, number=None, handwritten=handwritten)
    page = written(tmp_path, [replace(ORDINARY, report=row)])
    words = wording("vi")
    assert (words.by_hand in page) is said
    assert (words.no_number in page) is not said


def test_a_finding_leads_to_the_cards_of_the_documents_that_it_compares(tmp_path: Path) -> None:
    first, *others = ORDINARY.citations
    rows = replace(ORDINARY, citations=(first._replace(document_id="nq-tu-5"), *others))
    with Store.open(tmp_path / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        RunTables(store).add((rows,))
        write_review(store, tmp_path, "vi", frozenset({"nq-tu-5"}))
    shown = unpacked((tmp_path / "report.html").read_text(encoding="utf-8"), ORDINARY.report.report_id)
    findings = shown.partition('<section class="reading">')[0]
    assert findings.count('href="cards/nq-tu-5.html"') == 1
    assert f"Phiếu đối chiếu: {first.code}" in findings
