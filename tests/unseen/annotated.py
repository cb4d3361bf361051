"""An annotated document: plain words with marks, from which both the document and its expected reading are made.

Front matter (YAML) states format, header and the loud flags. In the text `[[mark|words]]` annotates words:

    [[h2 1.|Title]]   a division of level 2 with its label ("auto 1.": numbered by the format; "¶Title": own line;
                      "~Title": no space between), `[[h2|Title]]` without one
    [[annex|words]]   the name of an annex: the divisions after it stand in a tree of its own
    [[c can_cu|Quyết định số 1/QĐ-UBND]]      a coded citation and its relation; `[[e …; type=Quyết định|…]]` enumerated
    [[i|UBND tỉnh]]  [[s|…]]                  issuer and subject of the citation last closed
    [[c …; number=8; symbol=TC/TCT|…]]        a code out of the grammar, its parts given
    [[named …|…]] [[alias …; to=CODE|…]] [[short …; to=CODE|…]]
    [[n|12 đoàn khách]]  [[n percent 97.5; noun=hồ sơ|97,5%]]   a quantity: kind, value, denominator, noun
    [[f|words]]                               a footnote

Truth is written with the document, never taken from a run.
"""

import csv
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

_MARK = re.compile(
    r"\[\[(?P<name>h\d|annex|c|e|i|s|n|f|named|alias|short)(?: (?P<first>[^\];|]+))?(?:;(?P<more>[^|]*))?\|"
)
_CODE = re.compile(
    r"(?P<number>\d+[a-z]?) ?[-/] ?(?:(?P<year>(?:19|20)\d\d) ?/ ?)?"
    r"(?P<symbol>[A-ZĐ][\w&.-]*(?: ?[-/] ?[A-ZĐƯ][\w&.-]*)*)"
)
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_WORDS = re.compile(r"(\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_SETTING = re.compile(r"^-> |[⏎¶\n]", re.MULTILINE)
_NUMBER = re.compile(r"\d+(?:\.\d{3})*")

_JOINS = {"¶": "\n", "~": ""}
OPEN_NOTE, CLOSE_NOTE, AUTOMATIC = "\x03", "\x04", "\x01"

Row = dict[str, str]


@dataclass(slots=True)
class Annotated:
    """A document's words without marks, and its expected reading in the columns of the annotation."""

    name: str
    format: str
    layout: str
    text: str = ""
    header: dict[str, object] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    sections: list[Row] = field(default_factory=list)
    citations: list[Row] = field(default_factory=list)
    statistics: list[Row] = field(default_factory=list)

    def write(self, folder: Path) -> None:
        """The annotation as a folder that `doichieu evaluate` reads."""
        own = folder / "gold" / self.name
        own.mkdir(parents=True)
        (own / "header.json").write_text(json.dumps(self.header, ensure_ascii=False, default=str), encoding="utf-8")
        for table, columns in _COLUMNS.items():
            with (own / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns.split(), restval="")
                writer.writeheader()
                writer.writerows(getattr(self, table))


_COLUMNS = {
    "sections": "order label level title parent_order",
    "citations": "order raw form type number year_in_number symbol date issuer subject relation resolves_to",
    "statistics": "order raw bold kind value value2 noun",
}


def annotated(file: Path) -> Annotated:
    """Read one annotated document."""
    _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
    facts = yaml.safe_load(front)
    document = Annotated(
        file.stem, facts["format"], facts.get("layout", "left"), header=facts["header"], flags=facts.get("flags", [])
    )
    document.text, end, _ = _Reader(document, body).read(0, None)
    if end != len(body):
        raise ValueError(f"{file.name}: a mark is closed that was not opened, at {body[end - 40 : end]!r}")
    return document


class _Reader:
    def __init__(self, document: Annotated, body: str) -> None:
        self.document, self.body, self.tree = document, body, 0

    def read(self, at: int, citation: Row | None) -> tuple[str, int, Row | None]:
        """Words from `at` to the mark that closes this level; issuer and subject belong to the last citation here."""
        words = ""
        while at < len(self.body):
            if self.body.startswith("]]", at):
                return words, at + 2, citation
            mark = _MARK.match(self.body, at)
            if mark is None:
                words += self.body[at]
                at += 1
                continue
            name, first = mark["name"], (mark["first"] or "").strip()
            more = dict(pair.strip().split("=", 1) for pair in (mark["more"] or "").split(";") if pair.strip())
            row: Row = {"order": ""}
            if name in ("c", "e", "named", "alias", "short"):
                self.document.citations.append(row)
            elif name == "n":
                self.document.statistics.append(row)
            inner, at, last = self.read(mark.end(), None)
            plain = words_of(inner)
            if name in ("c", "e", "named", "alias", "short"):
                row |= _citation(name, first, plain, coded="symbol" not in more) | more
                row["resolves_to"] = row.pop("to", "")
                citation = row
            elif name == "i" and citation is not None:
                citation["issuer"] = plain
            elif name == "s" and citation is not None:
                citation["subject"] = plain
            elif name == "n":
                row |= _statistic(first, plain, "**" in inner and self.document.format in ("md", "docx")) | more
            elif name.startswith("h"):
                inner, citation = self._section(int(name[1:]), first, plain, inner), last
            elif name == "annex":
                self.tree = len(self.document.sections)
            elif name == "f":
                inner = f"{OPEN_NOTE}{inner}{CLOSE_NOTE}"
            words += inner
        return words, at, citation

    def _section(self, level: int, label: str, title: str, words: str) -> str:
        automatic, label = label.startswith("auto "), label.removeprefix("auto ").strip()
        rows = self.document.sections
        parent = next((row["order"] for row in reversed(rows[self.tree :]) if int(row["level"]) < level), "")
        order = str(len(rows) + 1)
        if words[0] in _JOINS:
            title = words_of(words[1:])
        rows.append({"order": order, "label": label, "level": str(level), "title": title, "parent_order": parent})
        if automatic:
            return f"{AUTOMATIC}{level}{words}"
        if words[0] in _JOINS:
            return f"{label}{_JOINS[words[0]]}{words[1:]}"
        return f"{label} {words}".lstrip()


def words_of(text: str) -> str:
    """The words of a text on one line, without the marks of its setting."""
    return " ".join(_SETTING.sub(" ", text.replace("**", "")).split())


def _citation(form: str, relation: str, raw: str, *, coded: bool) -> Row:
    row = {"raw": raw, "form": {"c": "full", "e": "enumerated"}.get(form, form), "relation": relation}
    row["type"] = re.split(r"\ssố\s|\s\d", raw)[0]
    if coded and form in ("c", "e"):
        code = _CODE.search(raw)
        if code is None:
            raise ValueError(f"no code in {raw!r}")
        row["number"], row["year_in_number"] = code["number"], code["year"] or ""
        row["symbol"] = re.sub(r"\s", "", code["symbol"])
    date = _NUMERIC.search(raw) or _WORDS.search(raw)
    row["date"] = f"{date[3]}-{int(date[2]):02}-{int(date[1]):02}" if date else ""
    return row


def _statistic(first: str, raw: str, bold: bool) -> Row:
    kind, *values = first.split() or ["count"]
    number = _NUMBER.search(raw)
    if number is None and kind != "rating":
        raise ValueError(f"no number in {raw!r}")
    if not values and number and kind != "rating":
        values = [str(int(number[0].replace(".", "")))]
    noun = raw[number.end() :].strip(" %") if number else ""
    return {
        "raw": raw,
        "bold": "1" if bold else "0",
        "kind": kind,
        "value": values[0] if values else "",
        "value2": values[1] if len(values) > 1 else "",
        "noun": noun,
    }
