import base64
import gzip
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline import review
from pipeline.corpus import bring_up_to_date
from pipeline.language import Language
from pipeline.records import Quote
from pipeline.review import write_review
from pipeline.review.wording import wording
from pipeline.rules import load_rules
from pipeline.store import RunTables, Store
from pipeline.tables.quotes import QuoteCell, write_quotes
from pipeline.tables.rows import ReportRows, rows_of
from pipeline.tables.schema import FailureRow
from tests.browser import CHROMIUM, Browser
from tests.reports import CONTENT, make_flag, make_report

NASTY = """<script>document.title = "run"</script> </template></script> ]]> " ' & &lt;b&gt; {{ 7 * 7 }}
<img src=x onerror="document.title = 'run'">"""
FAILURES = (FailureRow("<b>hỏng</b>.pdf", None, "read", "corrupt", "Tệp hỏng: gửi lại."),)


def written(
    folder: Path, reports: list[ReportRows], language: Language = "vi", failures: tuple[FailureRow, ...] = ()
) -> str:
    with Store.open(folder / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        RunTables(store).add(reports, failures)
        RunTables(store).finish("2026-01-01T00:00:00", "2026-01-01T00:01:00")
        bring_up_to_date(store, load_rules())
        write_review(store, folder, language)
    return (folder / "report.html").read_text(encoding="utf-8")


def nasty_report() -> ReportRows:
    report = make_report(NASTY, name='"><script>x.md')
    words = report.text.value[:40]
    return rows_of(replace(report, flags=(make_flag("T-ORTHO", "info", Quote(0, 40, words)),)), "r", "1")


def unpacked(page: str, report_id: str) -> str:
    found = re.search(rf'<script type="text/plain" id="packed-{report_id}">([^<]*)</script>', page)
    assert found
    return gzip.decompress(base64.b64decode(found[1])).decode()


ORDINARY = rows_of(make_report(CONTENT, name="a.md"), "r", "1")
OTHER = rows_of(make_report(CONTENT.replace("SỞ NỘI VỤ", "SỞ Y TẾ"), name="b.md"), "r", "1")
QUIET = rows_of(make_report("Không có gì.", name="c.md"), "r", "1")


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: report.html is not looked at in a browser")
    with Browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("page")
    written(folder, [ORDINARY, OTHER, QUIET], failures=FAILURES)
    return (folder / "report.html").as_uri()


def shown(report_id: str) -> str:
    return f"document.querySelector('article')?.dataset.report === '{report_id}'"


def test_the_list_filters_searches_and_sorts(browser: Browser, page: str) -> None:
    browser.open(page)
    visible = (
        "[...document.querySelectorAll('#reports tbody tr')].filter((one) => !one.hidden).map((one) => one.dataset.id)"
    )
    ids = [one.report.report_id for one in (ORDINARY, OTHER, QUIET)]
    assert browser.run(visible) == ids

    def choose(name: str, value: str) -> None:
        browser.run(
            f"(() => {{ const field = document.querySelector('#{name}'); field.value = '{value}';"
            " field.dispatchEvent(new Event('input', {bubbles: true})); })()"
        )

    choose("severity", "none")
    assert browser.run(visible) == [QUIET.report.report_id]
    choose("severity", "")
    choose("check", "C-DATE")
    assert browser.run(visible) == ids[:2]
    choose("search", "B.MD cải cách")
    assert browser.run(visible) == [OTHER.report.report_id]
    choose("search", "cai cach hanh chinh")
    assert browser.run(visible) == ids[:2]
    browser.run("document.querySelector('.filters button[type=reset]').click()")
    browser.wait_for(f"({visible}).length === 3")
    browser.run("document.querySelector('th.file button').click()")
    browser.run("document.querySelector('th.file button').click()")
    assert browser.run(visible) == ids[::-1]


VISIBLE = (
    "[...document.querySelectorAll('#reports tbody tr')].filter((one) => !one.hidden).map((one) => one.dataset.id)"
)


def test_the_number_of_errors_shows_the_reports_that_have_them(browser: Browser, page: str) -> None:
    browser.open("about:blank")
    browser.open(page)
    browser.run("document.querySelector('.totals [data-only=error]').click()")
    assert browser.run(VISIBLE) == [ORDINARY.report.report_id, OTHER.report.report_id]
    assert browser.run("document.querySelector('#severity').value") == "error"


def test_who_looks_for_one_kind_of_finding_is_shown_the_first_of_them(browser: Browser, page: str) -> None:
    browser.open("about:blank")
    browser.open(page)
    browser.run(
        "(() => { const field = document.querySelector('#check'); field.value = 'N-OVER';"
        " field.dispatchEvent(new Event('input', {bubbles: true})); })()"
    )
    browser.run("document.querySelector('#reports tbody tr:not([hidden]) a').click()")
    browser.wait_for("document.querySelector('.finding.active')?.textContent.includes('N-OVER')")


def test_facts_of_a_report_do_not_run_into_each_other(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    assert browser.run("document.querySelector('.facts .file').innerText").splitlines()[0] == "a.md"


def many_flags() -> ReportRows:
    """A report with more findings than one window shows."""
    error, warning = ORDINARY.flags[0], ORDINARY.flags[1]
    notes = (
        error._replace(flag_id=f"{error.flag_id[:17]}f1{n:03}", ordinal=100 + n, severity="info") for n in range(120)
    )
    return replace(ORDINARY, flags=(error, warning, *notes))


def test_findings_of_one_severity_are_left_out_and_found_again(browser: Browser, tmp_path: Path) -> None:
    written_as_drawn(tmp_path, many_flags())
    browser.open(f"{(tmp_path / 'report.html').as_uri()}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    seen = "[...document.querySelectorAll('.finding')].filter((one) => one.offsetHeight).length"
    assert browser.run(seen) == 122
    browser.run("document.querySelector('[data-grade=info]').click()")
    assert browser.run(seen) == 2
    for _ in range(4):
        browser.press("n")
    browser.wait_for("document.querySelector('.finding.active .number')?.textContent === '2'")
    browser.run("document.querySelector('[data-grade=info]').click()")
    assert browser.run(seen) == 122


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


def test_findings_are_printed_without_the_text(browser: Browser, page: str, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    # The window to print cannot be opened here: what it would show is kept.
    browser.run("window.print = () => { window.printed = document.body.className; }")
    for what, said in (("findings", "print-findings"), ("all", "")):
        browser.run(f"document.querySelector('[data-print={what}]').click()")
        assert browser.run("window.printed") == said
    assert browser.run("document.body.className") == ""
    browser.run("document.body.className = 'print-findings'")
    browser.print(tmp_path / "findings.pdf")
    browser.run("document.body.className = ''")
    printed = "".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(tmp_path / "findings.pdf"))
    assert "Không khớp: 05/02/2016" in printed
    assert "KẾT QUẢ" not in printed


def test_the_heading_of_the_list_stands_on_every_printed_page(browser: Browser, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    reports = [rows_of(make_report(f"{CONTENT}\n{n}", name=f"{n}.md"), "r", "1") for n in range(40)]
    written_as_drawn(tmp_path, *reports)
    browser.open("about:blank")
    browser.open((tmp_path / "report.html").as_uri())
    browser.print(tmp_path / "list.pdf")
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(tmp_path / "list.pdf")]
    assert len(pages) > 2
    assert all(wording("vi").subject in page for page in pages[:-1])
    assert all(f"{number} / {len(pages)}" in page for number, page in enumerate(pages, 1))


def test_a_report_opens_with_exactly_its_text(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    assert browser.run("document.querySelector('.paper').textContent") == ORDINARY.text
    assert browser.run("document.querySelector('#overview').hidden")


def test_a_flag_leads_to_both_its_places(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    browser.run("document.querySelector('.finding .message').click()")
    active = "[...document.querySelectorAll('.paper .active')].map((one) => one.textContent)"
    browser.wait_for("document.querySelector('.finding.active')")
    assert browser.run(active) == ["05/02/2016", "05/12/2016"]
    assert browser.run("document.querySelector('.paper .current').textContent") == "05/02/2016"
    browser.run("document.querySelectorAll('.finding.active li a')[1].click()")
    browser.wait_for("document.querySelector('.paper .current').textContent === '05/12/2016'")


def test_a_marked_place_leads_back_to_its_flag(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    browser.run("document.querySelector('.paper a.flag.warning').click()")
    browser.wait_for("document.querySelector('.finding.active')?.textContent.includes('N-OVER')")


def test_a_citation_tells_what_is_known_and_where_else_it_stands(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.citations[0].citation_id}")
    browser.wait_for("!document.querySelector('#details').hidden")
    details = browser.run("document.querySelector('#details').textContent")
    assert "Tỉnh ủy" in details
    assert "dòng 10" in details
    assert "C-DATE" in details
    browser.run("document.querySelector('#details a.to-finding').click()")
    browser.wait_for("document.querySelector('.finding.active')?.textContent.includes('C-DATE')")
    browser.run("history.back()")
    browser.wait_for("!document.querySelector('#details').hidden")
    browser.press("Escape")
    assert browser.run("document.querySelector('#details').hidden")


def test_keys_walk_through_the_flags(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    browser.press("n")
    browser.wait_for("document.querySelector('.finding.active .number')?.textContent === '1'")
    browser.press("n")
    browser.wait_for("document.querySelector('.finding.active .number').textContent === '2'")
    browser.press("p")
    browser.wait_for("document.querySelector('.finding.active .number').textContent === '1'")


def test_every_link_inside_a_report_leads_somewhere(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    lost = """[...document.querySelectorAll('article a')].filter((link) => {
        const target = link.hash.slice(1);
        return !document.getElementById(target) && !document.querySelector(`[data-r~="${target}"]`);
    }).map((link) => link.hash)"""
    assert browser.run(lost) == []


def test_lists_stand_beside_the_text(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    browser.run("document.querySelector('[data-panel=citations]').click()")
    assert browser.run("document.querySelector('.paper').hidden")
    assert browser.run("document.querySelectorAll('#panel-citations tbody tr').length") == 3


def test_nothing_of_a_report_runs(browser: Browser, tmp_path: Path) -> None:
    nasty = nasty_report()
    written(tmp_path, [nasty])
    browser.open(f"{(tmp_path / 'report.html').as_uri()}#{nasty.report.report_id}")
    browser.wait_for(shown(nasty.report.report_id))
    assert browser.run("document.title") != "run"
    assert browser.run("document.querySelectorAll('article script, article img').length") == 0
    assert browser.run("document.querySelector('.paper').textContent") == nasty.text


@pytest.mark.parametrize("width", [1366, 1920, 480])
def test_nothing_runs_over_the_edge_of_the_window(browser: Browser, page: str, width: int) -> None:
    browser.resize(width, 900)
    for address in (page, f"{page}#{ORDINARY.report.report_id}"):
        browser.open("about:blank")
        browser.open(address)
        browser.wait_for("!document.querySelector('#overview').hidden || document.querySelector('article')")
        assert browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    browser.resize(1366, 768)


def test_print_has_the_flags_before_the_text_and_no_buttons(browser: Browser, page: str, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    browser.print(tmp_path / "report.pdf")
    document = pdfium.PdfDocument(tmp_path / "report.pdf")
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    printed = "".join(page.get_textpage().get_text_range() for page in document)
    assert printed.index("Không khớp: 05/02/2016") < printed.index("KẾT QUẢ")
    assert wording("vi").next_report not in printed


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


def test_the_list_is_found_again_where_it_was_left(browser: Browser, page: str) -> None:
    browser.open(page)
    browser.run("document.querySelector('#overview').style.paddingTop = '3000px'")
    browser.run("window.scrollTo(0, 2500)")
    place = browser.run("window.scrollY")
    browser.run(f"location.hash = '{ORDINARY.report.report_id}'")
    browser.wait_for(shown(ORDINARY.report.report_id))
    assert browser.run("window.scrollY") == 0
    browser.run("document.querySelector('#walk a').click()")
    browser.wait_for("!document.querySelector('#overview').hidden")
    assert browser.run("window.scrollY") == place


@pytest.mark.parametrize(("handwritten", "said"), [("number", True), ("day", False), (None, False)])
def test_a_number_filled_in_by_hand_is_not_called_missing(tmp_path: Path, handwritten: str | None, said: bool) -> None:
    row = ORDINARY.report._replace(code=None, number=None, handwritten=handwritten)
    page = written(tmp_path, [replace(ORDINARY, report=row)])
    words = wording("vi")
    assert (words.by_hand in page) is said
    assert (words.no_number in page) is not said


def between(own: ReportRows, other: ReportRows) -> ReportRows:
    """A report with a flag that compares its first citation with that of another report."""
    quotes = write_quotes(
        QuoteCell(one.report_id, one.citation_id, None, one.line, None, None, one.start, one.end, one.raw)
        for one in (own.citations[0], other.citations[0])
    )
    flag = own.flags[0]._replace(flag_id=f"{own.report.report_id}-x0001", ordinal=99, quotes=quotes)
    return replace(own, flags=(*own.flags, flag))


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


def written_as_drawn(folder: Path, *reports: ReportRows) -> None:
    """The page of reports whose flags between reports stand as they are given."""
    written_in(folder, "vi", *reports)


def written_in(folder: Path, language: Language, *reports: ReportRows) -> str:
    """The page in a language."""
    with Store.open(folder / "doichieu.sqlite") as store:
        RunTables(store).begin("2026-01-01T00:00:00", "1.0", "rules")
        RunTables(store).add(reports)
        write_review(store, folder, language)
    return (folder / "report.html").read_text(encoding="utf-8")


def test_a_flag_between_reports_is_opened_by_its_address(tmp_path: Path) -> None:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    written_as_drawn(tmp_path, between(ORDINARY, OTHER), OTHER)
    flag = f"{ORDINARY.report.report_id}-x0001"
    with Browser() as browser:
        browser.open((tmp_path / "report.html").as_uri() + f"#{flag}-1")
        assert browser.wait_for(f"document.querySelector('[data-flag=\"{flag}\"]')?.classList.contains('active')")
