"""The graph of documents and reports: what other tools read of it, and what an auditor sees."""

from collections.abc import Iterator
from pathlib import Path

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.cli import main
from pipeline.graph import graph_page, picture_of, write_graphml
from pipeline.graph.graph import Acting, DocumentNode
from pipeline.graph.layout import LEVELS, WIDTH, Layout, by_level, by_year, level_of
from pipeline.store import Store
from tests.browser import Browser
from tests.running import run_texts

HEAD = "UBND TỈNH LÀO CAI\nSỞ {}\nSố: {}/BC-S\nLào Cai, ngày 15 tháng 12 năm 2020\nBÁO CÁO\nKết quả công tác\n"
RESOLUTION = "Thực hiện Nghị quyết số 05-NQ/TU ngày {} của Tỉnh ủy Lào Cai về cải cách hành chính.\n"
REPORTS = {
    "a.txt": HEAD.format("NỘI VỤ", 12) + RESOLUTION.format("05/12/2016") + "Theo Nghị quyết số 05-NQ/TU nêu trên.\n",
    "b.txt": HEAD.format("TƯ PHÁP", 34) + RESOLUTION.format("05/02/2016"),
    "c & d.txt": HEAD.format("XÂY DỰNG", 56)
    + "Quyết định số 20/2019/QĐ-UBND ngày 07/5/2019 của UBND tỉnh Lào Cai sửa đổi, bổ sung Quyết định số"
    + " 15/2017/QĐ-UBND ngày 03/4/2017 của UBND tỉnh Lào Cai.\n"
    + "Căn cứ Kế hoạch số 99/KH-UBND ngày 01/02/2019 của UBND tỉnh Lào Cai về phòng <cháy> & nổ năm 2019.\n",
}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return run_texts(REPORTS, tmp_path_factory.mktemp("graph"))


@pytest.fixture
def store(outputs: Path) -> Iterator[Store]:
    with Store.open_to_read(outputs) as opened:
        yield opened


def graphml(store: Store, path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        write_graphml(store, file)


def document(number: int, **changes: object) -> DocumentNode:
    base = DocumentNode(
        document_id=f"qd-{number:04d}",
        type="Quyết định",
        code=f"{number}/QĐ-UBND",
        year=2019,
        issued_date="2019-05-07",
        issued_dates_seen="2019-05-07 (1)",
        issuer="UBND tỉnh",
        subject="về cải cách",
        symbol="QĐ-UBND",
        scope="province:lao-cai",
        mentions=1,
        reports=1,
        registry_status="not_checked",
        in_force="unknown",
        replaced_by=None,
    )
    return base._replace(**changes)  # type: ignore[arg-type]


def overlapping(layout: Layout) -> list[tuple[str, str]]:
    boxes = layout.boxes
    return [
        (one.name, other.name)
        for place, one in enumerate(boxes)
        for other in boxes[place + 1 :]
        if one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    ]


def test_graphml_is_read_with_types_and_directions(store: Store, tmp_path: Path) -> None:
    graphml(store, tmp_path / "g.graphml")
    graph = networkx.read_graphml(tmp_path / "g.graphml")
    assert graph.is_directed()
    nodes = dict(graph.nodes(data=True))
    resolution = next(node for node, data in nodes.items() if data.get("code") == "05-NQ/TU")
    assert nodes[resolution]["conflict"] is True
    assert (nodes[resolution]["kind"], nodes[resolution]["mentions"], nodes[resolution]["reports"]) == (
        "document",
        3,
        2,
    )
    assert sorted(data["source"] for data in nodes.values() if data["kind"] == "report") == sorted(REPORTS)
    weights = {
        nodes[source]["source"]: data["weight"]
        for source, target, data in graph.edges(data=True)
        if target == resolution and data["relation"] == "cites"
    }
    assert weights == {"a.txt": 2, "b.txt": 1}
    acts = [
        (nodes[source]["code"], data["relation"], nodes[target]["code"])
        for source, target, data in graph.edges(data=True)
        if data["relation"] != "cites"
    ]
    assert acts == [("20/2019/QĐ-UBND", "sua_doi", "15/2017/QĐ-UBND")]


def test_words_of_reports_are_no_markup_in_graphml(store: Store, tmp_path: Path) -> None:
    graphml(store, tmp_path / "g.graphml")
    nodes = networkx.read_graphml(tmp_path / "g.graphml").nodes(data=True)
    (plan,) = [data for _, data in nodes if data.get("code") == "99/KH-UBND"]
    assert plan["subject"] == "phòng <cháy> & nổ năm 2019"


def test_words_of_reports_are_no_markup_in_the_page(store: Store) -> None:
    page = graph_page(picture_of(store, 500), "vi")
    assert "<cháy>" not in page
    assert "phòng &lt;cháy&gt; &amp; nổ" in page
    assert "phòng \\u003ccháy> & nổ" in page


def test_the_most_cited_are_drawn_and_the_rest_counted(store: Store) -> None:
    whole, part = picture_of(store, 500), picture_of(store, 1)
    assert [one.code for one in part.documents] == ["05-NQ/TU"]
    assert part.documents_left == len(whole.documents) - 1
    assert part.mentions_left == sum(one.mentions for one in whole.documents) - 3
    assert {one.source for one in part.reports} == {"a.txt", "b.txt"}
    assert part.actings == ()


def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path) -> None:
    graphml(store, tmp_path / "one.graphml")
    graphml(store, tmp_path / "other.graphml")
    assert (tmp_path / "one.graphml").read_bytes() == (tmp_path / "other.graphml").read_bytes()
    assert graph_page(picture_of(store, 500), "vi") == graph_page(picture_of(store, 500), "vi")


@pytest.mark.parametrize(
    ("scope", "symbol", "level"),
    [
        ("central", "NĐ-CP", "centre"),
        ("ministry", "TT-BNV", "ministry"),
        ("party:tw", "NQ/TW", "party_centre"),
        ("party:lao-cai", "NQ/TU", "party"),
        ("province:lao-cai", "QĐ-UBND", "province"),
        ("province:lao-cai", "KH-SNV", "agency"),
        (None, None, "unknown"),
    ],
)
def test_documents_stand_with_their_level(scope: str | None, symbol: str | None, level: str) -> None:
    assert level_of(document(1, scope=scope, symbol=symbol)) == level


scopes = st.sampled_from([None, "central", "ministry", "party:tw", "party:x", "province:x"])
names = st.sampled_from(["5/QĐ", "ỦY BAN NHÂN DÂN " * 9, None, "05-NQ/TU"])
drawn = st.lists(st.tuples(scopes, names, st.integers(1, 5000), st.sampled_from([None, 1975, 2019])), max_size=60)


@given(drawn)
def test_no_document_lies_over_another_or_outside(
    chosen: list[tuple[str | None, str | None, int, int]],
) -> None:
    documents = [
        document(number, scope=scope, code=code, reports=reports, year=year, issued_date=None)
        for number, (scope, code, reports, year) in enumerate(chosen)
    ]
    for layout in (by_level(documents, ()), by_year(documents, ())):
        assert overlapping(layout) == []
        assert len(layout.boxes) == len(documents)
        assert all(
            box.x >= 0 and box.x + box.width <= WIDTH and box.y + box.height <= layout.height for box in layout.boxes
        )


def test_places_do_not_depend_on_the_order_of_documents() -> None:
    documents = [document(number, reports=number % 7 + 1) for number in range(40)]
    assert by_level(documents, ()) == by_level(documents[::-1], ())


def test_bands_go_down_from_the_centre_and_back_in_time() -> None:
    documents = [document(1), document(2, scope="central"), document(3, year=2021, issued_date="2021-01-02")]
    assert [band.key for band in by_level(documents, ()).bands] == [LEVELS[1], LEVELS[4]]
    assert [band.key for band in by_year(documents, ()).bands] == ["2021", "2019"]


def test_the_more_cited_is_larger() -> None:
    layout = by_level([document(1, reports=1), document(2, reports=100)], ())
    assert [box.document.reports for box in layout.boxes] == [100, 1]
    assert layout.boxes[0].size > layout.boxes[1].size


def test_an_arrow_goes_from_the_acting_document_to_the_other() -> None:
    documents = [document(1, scope="central"), document(2)]
    (arrow,) = by_level(documents, (Acting("qd-0002", "sua_doi", "qd-0001", 1),)).arrows
    ends = arrow.path.removeprefix("M").replace("C", " ").split()
    assert float(ends[1]) > float(ends[-1])


def test_the_command_writes_both_files_or_the_one_asked_for(outputs: Path, tmp_path: Path) -> None:
    assert main(["export", "graph", "--out", str(outputs), "--lang", "vi"]) == 0
    assert (outputs / "graph.graphml").is_file()
    assert '"page":"report.html"' in (outputs / "graph.html").read_text(encoding="utf-8")
    assert main(["export", "graph", "--out", str(outputs), "--to", str(tmp_path / "x.html")]) == 0
    assert '"page":""' in (tmp_path / "x.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["--to", "x.svg"], ["--out", "nowhere"], ["--to", "no/folder.html"]])
def test_a_wrong_call_writes_nothing(
    outputs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", "graph", "--out", str(outputs), *arguments]) == 2
    assert list(tmp_path.iterdir()) == []


def test_a_click_tells_who_cites_a_document_and_a_search_finds_it(
    browser: Browser, store: Store, tmp_path: Path
) -> None:
    page = tmp_path / "graph.html"
    page.write_text(graph_page(picture_of(store, 500), "vi"), encoding="utf-8")
    browser.open(page.as_uri())
    browser.run(
        "document.querySelector('#view-level .document.conflict')"
        ".dispatchEvent(new MouseEvent('click', { bubbles: true }))"
    )
    told = browser.run("document.querySelector('#panel').textContent")
    assert "Nội vụ" in told
    assert "05/02/2016" in told
    browser.run(
        "const field = document.querySelector('#search'); field.value = 'phong no';"
        " field.dispatchEvent(new Event('input', { bubbles: true }))"
    )
    kept = browser.run(
        "[...document.querySelectorAll('#view-level .document:not(.faded) text:not(.below)')]"
        ".map((one) => one.textContent)"
    )
    assert kept == ["99/KH-UBND"]
    wide = browser.run(
        "[...document.querySelectorAll('#view-level .document')].filter((one) => [...one.querySelectorAll('text')]"
        ".some((text) => text.getComputedTextLength() > one.querySelector('rect').width.baseVal.value - 9)).length"
    )
    assert wide == 0
