import re
import shutil
from pathlib import Path
from textwrap import dedent

import pytest

from pipeline.cli import main
from pipeline.errors import RuleError
from pipeline.rules import installed_rules, load_rules
from pipeline.rules.base import PatternRule, RuleModel, load_file
from pipeline.rules.catalogue import list_rules


class OnePattern(RuleModel):
    patterns: tuple[PatternRule, ...]


GOOD = "patterns:\n  - {id: code, pattern: 'a+', examples: [aa], not_examples: [b], source: test}\n"


def load(tmp_path: Path, content: str) -> OnePattern:
    file = tmp_path / "words.yml"
    file.write_text(content, encoding="utf-8")
    return load_file(file, OnePattern)


def test_a_right_file_is_loaded(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD).patterns[0].pattern.search("aaa") is not None


def test_fragments_are_filled_in(tmp_path: Path) -> None:
    content = "fragments: {year: '\\d{4}', date: 'năm <<year>>'}\n" + GOOD.replace("'a+'", "'<<date>>'").replace(
        "[aa]", "[năm 2020]"
    )
    assert load(tmp_path, content).patterns[0].pattern.fullmatch("năm 2020") is not None


def test_rule_files_are_composed_like_the_texts(tmp_path: Path) -> None:
    decomposed = "patterns:\n  - {id: code, pattern: 'Quyê\u0301t', examples: ['Quyết'], source: test}\n"
    assert load(tmp_path, decomposed).patterns[0].pattern.search("Quyết định") is not None


@pytest.mark.parametrize(
    ("content", "entry"),
    [
        (GOOD.replace("source: test", "sauce: test"), "patterns.code"),  # an unknown key
        (GOOD.replace("'a+'", "'(a'"), "patterns.code.pattern"),  # a bad regular expression
        (GOOD.replace("[aa]", "[b]"), "patterns.code"),  # an example that the rule does not read
        (GOOD.replace("[b]", "[aaa]"), "patterns.code"),  # a counter-example that it reads
        (GOOD.replace("[aa]", "[]"), "patterns.code"),  # nothing proves it
        (GOOD + "patterns: []\n", ""),  # a key given twice: YAML would let the last one win
        ("patterns: [", ""),
        ("- a", ""),
        (GOOD.replace("'a+'", "'<<nowhere>>'") + "fragments: {other: '<<nowhere>>'}\n", "fragments.other"),
        (GOOD + "fragments: [a]\n", "fragments"),
        (GOOD + "fragments: {year: 2020}\n", "fragments.year"),
        (GOOD + GOOD.partition("\n")[2], "code"),  # an id given twice
    ],
)
def test_a_wrong_file_is_refused_with_file_and_entry(tmp_path: Path, content: str, entry: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, content)
    assert caught.value.file == "words.yml"
    assert caught.value.entry.startswith(entry)
    assert "words.yml" in str(caught.value)


@pytest.mark.parametrize("word", ["no", "on", "y", "Off", "yes"])
def test_a_syllable_is_a_word_and_no_truth_value(tmp_path: Path, word: str) -> None:
    content = GOOD.replace("[aa], not_examples: [b]", f"[a{word}a], not_examples: [{word}]")
    assert load(tmp_path, content).patterns[0].not_examples == (word,)


@pytest.fixture
def copied_rules(tmp_path: Path) -> Path:
    return Path(shutil.copytree(installed_rules(), tmp_path / "rules"))


@pytest.mark.parametrize(
    ("file", "added", "named"),
    [
        ("checks.yml", "overrides: {C-NOSUCH: {off: true}}\n", "C-NOSUCH"),
        ("checks.yml", "overrides: {C-DATE: {parameters: {nosuch: 1}}}\n", "C-DATE.nosuch"),
        ("checks.yml", "overrides: {C-DATE: {level: error}}\n", "C-DATE"),
        ("document_types/nghi_quyet.yml", "name: Nghị quyết\ncode: NQ\nsystems: [state]\nsource: x\nnew: y\n", "new"),
    ],
)
def test_a_run_on_wrong_rules_exits_2_and_writes_nothing(
    copied_rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: str, added: str, named: str
) -> None:
    (copied_rules / file).write_text(added, encoding="utf-8")
    report = tmp_path / "a.md"
    report.write_text("BÁO CÁO\n\nNội dung.\n", encoding="utf-8")
    out = tmp_path / "out"
    assert main(["run", str(report), "--out", str(out), "--rules", str(copied_rules), "--lang", "en"]) == 2
    message = capsys.readouterr().err
    assert Path(file).name in message
    assert named in message
    assert not out.exists()


def test_what_the_guide_says_switches_a_check_off(copied_rules: Path) -> None:
    guide = (Path(__file__).parents[1] / "README.vi.md").read_text(encoding="utf-8")
    shown = re.search(r"^    overrides:\n(?:      .+\n)+", guide, re.MULTILINE)
    assert shown
    (copied_rules / "checks.yml").write_text(dedent(shown[0]), encoding="utf-8")
    overrides = load_rules(copied_rules).checks.overrides
    assert [(code, one.off) for code, one in overrides.items()] == [("C-CASE", True)]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no-such-folder: không có thư mục"):
        load_rules(tmp_path / "no-such-folder")


def test_a_type_named_twice_is_refused(copied_rules: Path) -> None:
    folder = copied_rules / "document_types"
    shutil.copy(folder / "nghi_quyet.yml", folder / "nghi_quyet_2.yml")
    with pytest.raises(RuleError, match="Nghị quyết"):
        load_rules(copied_rules)


def test_the_version_changes_with_any_rule(copied_rules: Path) -> None:
    before = load_rules(copied_rules).version
    load_rules.cache_clear()
    with (copied_rules / "provinces.yml").open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert load_rules(copied_rules).version != before


def test_every_rule_says_why_it_exists() -> None:
    listed = list_rules(load_rules())
    assert len(listed) > 20
    assert all(rule.source.strip() and rule.examples for rule in listed)


def test_rules_check_reports_what_was_proved(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "check", "--lang", "en"]) == 0
    assert "examples all read" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (GOOD.replace("source: test", "sauce: test"), "thiếu khóa này"),
        (GOOD.replace("source: test", "source: test, sauce: test"), "không có khóa nào tên như vậy"),
        (GOOD.replace("[aa]", "[b]"), "không đọc được ví dụ của chính nó: “b”"),
        (GOOD.replace("'a+'", "'(a'"), "biểu thức mẫu viết sai"),
        (GOOD.replace("[aa]", "aa"), "phải là danh sách"),
        (GOOD + "\tb: 1\n", "dòng 3"),
    ],
)
def test_an_officer_is_told_in_vietnamese_what_is_wrong(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(RuleError) as caught:
        load(tmp_path, content)
    assert said in caught.value.message("vi")
    assert said not in caught.value.message("en")
