"""One function a table: what is compared with the annotation, and when it counts as right."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from pipeline.evaluate.compare import Counted, Scores, likeness, plain
from pipeline.evaluate.gold import FoundReport, GoldReport, Row
from pipeline.evaluate.mentions import quoted

# Fields that must be as printed, by their column in `reports`; those that need only resemble what is printed.
_EXACT = {
    **{name: name for name in ("number", "symbol", "place")},
    **{part: f"issued_{part}" for part in ("day", "month", "year")},
    **{name: name for name in ("doc_type", "province", "period_label", "period_start", "period_end")},
    **{name: name for name in ("signer_capacity", "signer_for", "signer_position", "signer_name")},
}
_ALIKE = {"subject": 0.95, "agency": 0.8}


def score_header(gold: GoldReport, found: FoundReport, scores: Scores) -> None:
    """Each header field, and whether the header is right as a whole."""
    whole = True

    def judge(field: str, good: bool, wanted: object, had: object) -> None:
        nonlocal whole
        whole = whole and good
        scores.judge(gold.name, f"header.{field}", good, wanted, had)

    for field, column in _EXACT.items():
        if field in gold.header and field not in gold.unscored:
            wanted, had = gold.header[field], re.sub(r"\.0$", "", found.report.get(column, ""))
            judge(field, plain("" if wanted is None else str(wanted)) == plain(had), wanted, had)
    for field, least in _ALIKE.items():
        if field in gold.header and field not in gold.unscored:
            wanted, had = str(gold.header[field]), found.report.get(field, "")
            judge(field, likeness(wanted, had) >= least, wanted, had)
    wanted_names = gold.header.get("addressee") or []
    assert isinstance(wanted_names, list)
    names = [one for one in found.report.get("addressees", "").split(";") if one.strip()]
    judge("addressee", sorted(map(plain, wanted_names)) == sorted(map(plain, names)), wanted_names, names)
    scores.judge(gold.name, "header.whole", whole, "all fields right", "")
    recipients = gold.header.get("recipients") or []
    assert isinstance(recipients, list)
    scores.count(
        gold.name, "recipients", [plain(one) for one in recipients], [plain(row["raw"]) for row in found["recipients"]]
    )


def score_sections(gold: GoldReport, found: FoundReport, scores: Scores) -> None:
    """Divisions by label and title, their parents and their levels; dash items and annexes are not annotated."""
    if gold.sections is None:
        return
    rows = [row for row in found["sections"] if row["kind"] not in ("dash", "annex")]
    wanted, had = [_section(row) for row in gold.sections], [_section(row) for row in rows]
    scores.count(gold.name, "sections", wanted, had)
    gold_parent = {row["order"]: key for row, key in zip(gold.sections, wanted, strict=True)}
    found_parent = {row["section_id"]: key for row, key in zip(rows, had, strict=True)}
    scores.count(
        gold.name,
        "sections.edges",
        [(key, gold_parent.get(row["parent_order"])) for row, key in zip(gold.sections, wanted, strict=True)],
        [(key, found_parent.get(row["parent_id"])) for row, key in zip(rows, had, strict=True)],
    )
    scores.count(
        gold.name,
        "sections.level",
        [(key, row["level"]) for row, key in zip(gold.sections, wanted, strict=True)],
        [(key, row["level"]) for row, key in zip(rows, had, strict=True)],
    )


def score_citations(gold: GoldReport, found: FoundReport, scores: Scores) -> None:
    """Mentions with a code (key, words, issuer, subject, relation), mentions without one, and what these resolve to."""
    wanted = [row for row in gold.citations if row["form"] in ("full", "enumerated")]
    had = [row for row in found["citations"] if row["form"] in ("full", "enumerated")]
    scores.count(
        gold.name,
        "citations.coded",
        [_citation(row, "year_in_number", "date") for row in wanted],
        [_citation(row, "year", "issued_date") for row in had],
    )
    scores.count(gold.name, "citations.raw", [plain(row["raw"]) for row in wanted], [plain(row["raw"]) for row in had])
    loose = [row for row in gold.citations if row["form"] in ("short", "alias", "named")]
    loose_had = [row for row in found["citations"] if row["form"] in ("short", "alias", "named")]
    scores.count(
        gold.name, "citations.other", [plain(row["raw"]) for row in loose], [plain(row["raw"]) for row in loose_had]
    )
    pool = _pool(had, lambda row: _citation(row, "year", "issued_date"))
    for row in wanted:
        same = pool[_citation(row, "year_in_number", "date")]
        if same:
            _score_pair(gold.name, row, same.pop(0), scores)
    for row in loose:
        if row["resolves_to"]:
            meant = [one["resolves_to"] for one in loose_had if plain(one["raw"]) == plain(row["raw"])]
            good = any(plain(one) == plain(row["resolves_to"]) for one in meant)
            scores.judge(gold.name, "citations.resolves", good, (row["raw"], row["resolves_to"]), meant)


def score_statistics(gold: GoldReport, found: FoundReport, scores: Scores) -> None:
    """Quantities by kind and value; bold ones apart; the noun and the bold mark of those that match."""
    if gold.statistics is None:
        return
    wanted = [row for row in gold.statistics if _is_true(row["bold"])]
    had = [row for row in found["statistics"] if _is_true(row["bold"])]
    scores.count(gold.name, "statistics.bold", [_statistic(row) for row in wanted], [_statistic(row) for row in had])
    scores.count(
        gold.name,
        "statistics.all",
        [_statistic(row) for row in gold.statistics],
        [_statistic(row) for row in found["statistics"]],
    )
    pool = _pool(found["statistics"], _statistic)
    for row in gold.statistics:
        same = pool[_statistic(row)]
        if not same:
            continue
        best = max(same, key=lambda one: likeness(row["noun"], one["noun"]))
        same.remove(best)
        scores.judge(gold.name, "statistics.noun", likeness(row["noun"], best["noun"]) >= 0.7, row["raw"], best["noun"])
        same_weight = _is_true(row["bold"]) == _is_true(best["bold"])
        scores.judge(gold.name, "statistics.bold_mark", same_weight, row["raw"], best["bold"])


def score_cells(gold: GoldReport, found: FoundReport, scores: Scores) -> None:
    """Cells of tables with their place, spans and words; the tables in the order in which they stand."""
    if gold.cells is None:
        return
    cells = found["report_table_cells"]
    place = {table_id: str(number) for number, table_id in enumerate(dict.fromkeys(r["table_id"] for r in cells), 1)}
    scores.count(
        gold.name,
        "tables.cells",
        [(row["table"], int(row["row"]) + 1, int(row["column"]) + 1, *_extent(row)) for row in gold.cells],
        [(place[r["table_id"]], int(r["row"]), int(r["column"]), *_extent(r)) for r in cells if r["text"].strip()],
    )


def score_flags(gold: GoldReport, found: FoundReport, due: Mapping[str, frozenset[str]], scores: Scores) -> None:
    """Findings that have to be raised; other loud ones are listed for a reader to judge.

    `due` are the codes that are due for single mentions, of whatever report.
    """
    for must in gold.must_flags:
        hits = [flag for flag in found["flags"] if _meets(must, flag)]
        same_code = [flag["code"] for flag in found["flags"] if flag["code"] in must["codes"].split("|")]
        scores.judge(gold.name, "flags.must_fire", bool(hits), (must["codes"], must["fragments"]), same_code)
    loud = [flag for flag in found["flags"] if flag["severity"] in ("error", "warning")]
    loud = loud if gold.must_flags or gold.every_flag else []
    unknown = [
        flag for flag in loud if not any(_meets(must, flag) for must in gold.must_flags) and not _tells(flag, due)
    ]
    for flag in unknown:
        scores.notes.append(f"[{gold.name}] to judge by hand: {flag['severity']} {flag['code']} {flag['message_vi']}")
    known = len(loud) - len(unknown)
    tally = scores.counted.setdefault("flags.loud_known", Counted())
    tally.hit, tally.gold, tally.found = tally.hit + known, tally.gold + len(loud), tally.found + len(loud)


def score_provenance(gold: GoldReport, found: FoundReport, scores: Scores) -> None:
    """`raw` equals `text[start:end]` for every citation and every statistic."""
    for table, rows in (("citations", found["citations"]), ("statistics", found["statistics"])):
        for row in rows:
            good = found.text[int(row["start"]) : int(row["end"])] == row["raw"]
            scores.judge(gold.name, f"provenance.{table}", good, row["raw"], (row["start"], row["end"]))


def _section(row: Row) -> tuple[str, str]:
    return plain(row["label"]).replace("-", ""), plain(row["title"])[:30]


def _citation(row: Row, year: str, date: str) -> tuple[str, str, str, str, str]:
    stated_year = re.sub(r"\D.*", "", row[year])
    return plain(row["type"]), row["number"].lstrip("0"), stated_year, row["symbol"].replace(" ", ""), row[date]


def _extent(row: Row) -> tuple[str, str, str]:
    return row["rowspan"], row["colspan"], plain(row["text"])


def _score_pair(report: str, wanted: Row, had: Row, scores: Scores) -> None:
    derived = had["issuer_source"] not in ("stated", "enumeration", "")
    same_issuer = not wanted["issuer"] if derived else plain(wanted["issuer"]) == plain(had["issuer"])
    scores.judge(report, "citations.issuer", same_issuer, (wanted["raw"], wanted["issuer"]), had["issuer"])
    alike = likeness(wanted["subject"], had["subject"]) >= 0.9
    scores.judge(report, "citations.subject", alike, (wanted["raw"], wanted["subject"]), had["subject"])
    same_relation = wanted["relation"] == had["relation"]
    scores.judge(report, "citations.relation", same_relation, (wanted["raw"], wanted["relation"]), had["relation"])


def _statistic(row: Row) -> tuple[str, float | None, float | None]:
    return row["kind"], _number(row["value"]), _number(row.get("value2") or row.get("denominator") or "")


def _number(text: str) -> float | None:
    try:
        return round(float(text), 4)
    except ValueError:
        return None


def _is_true(text: str) -> bool:
    return text.strip().lower() in ("1", "true", "yes")


def _pool(rows: tuple[Row, ...] | list[Row], key: Callable[[Row], object]) -> dict[object, list[Row]]:
    pool: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        pool[key(row)].append(row)
    return pool


def _meets(must: Row, flag: Row) -> bool:
    words = plain(f"{flag['quotes']} {flag['message_vi']} {flag['message_en']}")
    return flag["code"] in must["codes"].split("|") and all(plain(p) in words for p in must["fragments"].split("||"))


def _tells(flag: Row, due: Mapping[str, frozenset[str]]) -> bool:
    """True for a flag that quotes a mention which is wrong in the very way that the flag speaks of."""
    return any(flag["code"] in due.get(one, ()) for one in quoted(flag))
