"""report.html in a browser: what an officer sees, clicks and prints."""

from pathlib import Path

import pytest

from pipeline.review.wording import wording
from pipeline.run import run
from pipeline.tables.rows import rows_of
from tests.browser import Browser
from tests.reports import CONTENT, make_report
from tests.review_making import (
    FAILURES,
    ORDINARY,
    OTHER,
    QUIET,
    between,
    many_flags,
    nasty_report,
    written,
    written_as_drawn,
)


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
    choose("search", "05-nq/tu b.md")
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
    assert browser.run("document.querySelector('#place').textContent") == "1 / 2"


def test_facts_of_a_report_do_not_run_into_each_other(browser: Browser, page: str) -> None:
    browser.open(f"{page}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    assert browser.run("document.querySelector('.facts .file').innerText").splitlines()[0] == "a.md"


def test_findings_of_one_severity_are_left_out_and_found_again(browser: Browser, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    written_as_drawn(tmp_path, many_flags())
    browser.open(f"{(tmp_path / 'report.html').as_uri()}#{ORDINARY.report.report_id}")
    browser.wait_for(shown(ORDINARY.report.report_id))
    seen = "[...document.querySelectorAll('.finding')].filter((one) => one.offsetHeight).length"
    assert browser.run(seen) == 122
    browser.run("document.querySelector('[data-grade=info]').click()")
    assert browser.run(seen) == 2
    assert browser.run("document.querySelector('.findings .count').textContent") == "2 / 122"
    browser.run("document.body.className = 'print-findings'")
    browser.print(tmp_path / "two.pdf")
    browser.run("document.body.className = ''")
    assert len(pdfium.PdfDocument(tmp_path / "two.pdf")) == 1
    for _ in range(4):
        browser.press("n")
    browser.wait_for("document.querySelector('.finding.active .number')?.textContent === '2'")
    # A mark leads to a finding that was left out: those of its severity are back.
    browser.run(f"location.hash = '{ORDINARY.report.report_id}-f1119-1'")
    browser.wait_for(f"({seen}) === 122")
    assert browser.run("document.querySelector('[data-grade=info]').checked")
    assert browser.run("document.querySelector('.findings .count').textContent") == "122"


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


def test_a_flag_between_reports_is_opened_by_its_address(browser: Browser, tmp_path: Path) -> None:
    written_as_drawn(tmp_path, between(ORDINARY, OTHER), OTHER)
    flag = f"{ORDINARY.report.report_id}-x0001"
    browser.open((tmp_path / "report.html").as_uri() + f"#{flag}-1")
    assert browser.wait_for(f"document.querySelector('[data-flag=\"{flag}\"]')?.classList.contains('active')")


def test_columns_of_a_table_break_no_words(browser: Browser, tmp_path: Path) -> None:
    long = "Trong thời hạn hai mươi ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ " * 20
    table = f"| STT | Tên thủ tục | Trình tự | Căn cứ |\n|---|---|---|---|\n| 1 | Cấp giấy phép | {long} | {long} |"
    (tmp_path / "a.md").write_text(f"BÁO CÁO\n\n{table}\n", encoding="utf-8")
    run([str(tmp_path / "a.md")], tmp_path / "out", workers=1)
    browser.open((tmp_path / "out" / "report.html").as_uri())
    browser.run("document.querySelector('#reports tbody a').click()")
    browser.wait_for("document.querySelector('.paper td')")
    lines = """((cell) => {
        const range = document.createRange(), words = cell.firstChild, at = words.textContent.indexOf('phép');
        range.setStart(words, at);
        range.setEnd(words, at + 4);
        return range.getClientRects().length;
    })([...document.querySelectorAll('.paper td')].find((one) => one.textContent.includes('Cấp giấy phép')))"""
    for width in (1366, 480):
        browser.resize(width, 768)
        assert browser.run(lines) == 1
        assert browser.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    browser.resize(1366, 768)
