"""T-ORTHO: words that cannot be Vietnamese."""

from collections.abc import Iterator

import regex

from pipeline.checks.mentions import in_running_text
from pipeline.checks.registry import check
from pipeline.orthography import DamagedWord, find_damaged_words
from pipeline.records import Finding, Quote, Report
from pipeline.rules import Rules

_BEFORE = regex.compile(r"(?r)(?:\S+ ){0,2}\S*")
_AFTER = regex.compile(r"\S*(?: \S+){0,2}")
_WHAT = {
    "foreign_letter": ("có chữ cái không phải chữ Việt", "holds a letter that is not Vietnamese"),
    "impossible_syllable": ("không phải là một âm tiết tiếng Việt", "is no Vietnamese syllable"),
    "misplaced_tone": ("có dấu thanh đặt sai chữ cái", "has its tone mark on the wrong letter"),
    "lost_onset": ("mất chữ cái đầu", "has lost its first letter"),
    "raw_keystrokes": ("là chữ gõ khi chưa bật bộ gõ tiếng Việt", "was typed with the input method off"),
    "joined_words": ("là hai chữ viết liền nhau", "is two words without a space"),
    "doubled_words": ("viết lặp hai lần", "is written twice"),
}


@check("T-ORTHO", name=("Lỗi chính tả, lỗi nhận dạng", "Spelling or recognition error"), severity="info")
def words_can_be_vietnamese(report: Report, rules: Rules, *, most: int = 12) -> Iterator[Finding]:
    """Every word is one that Vietnamese spelling allows, or plainly a foreign one.

    Beyond `most` damaged words it is the reading of the file that failed, which is said once.
    """
    text = report.text.value
    damaged = find_damaged_words(text, rules.orthography)
    if report.text.source.media_type == "application/pdf":
        # The spaces of a PDF are guessed from the gaps between letters: a lost one is not the author's.
        damaged = tuple(word for word in damaged if word.kind != "joined_words")
    if len(damaged) > most:
        yield _unreadable(text, damaged)
        return
    for word in damaged:
        # The cells of a table may end and begin with the same word.
        if word.kind != "doubled_words" or in_running_text(report, word.start):
            yield _finding(text, word)


def _finding(text: str, word: DamagedWord) -> Finding:
    shown = text[word.start : word.end]
    what_vi, what_en = _WHAT[word.kind]
    return Finding(
        quotes=(_in_its_place(text, word),),
        message_vi=f"“{shown}” {what_vi}: xem lại chỗ này.",
        message_en=f"“{shown}” {what_en}: look at it again.",
        suggestion=word.suggestion,
    )


def _unreadable(text: str, damaged: tuple[DamagedWord, ...]) -> Finding:
    words = ", ".join(f"“{text[word.start : word.end]}”" for word in damaged[:3])
    return Finding(
        quotes=tuple(_in_its_place(text, word) for word in damaged[:3]),
        message_vi=f"{len(damaged)} chữ không phải tiếng Việt ({words}…): chữ trong tệp bị hỏng, nên đọc bản gốc.",
        message_en=f"{len(damaged)} words are not Vietnamese ({words}…): the text is damaged, read the original.",
    )


def _in_its_place(text: str, word: DamagedWord) -> Quote:
    """The word with two words on each side, so that a reader recognises the place."""
    line_start = text.rfind("\n", 0, word.start) + 1
    line_end = text.find("\n", word.end)
    before = _BEFORE.match(text, max(line_start, word.start - 60), word.start)
    after = _AFTER.match(text, word.end, line_end if line_end >= 0 else len(text))
    start = before.start() if before else word.start
    end = after.end() if after else word.end
    return Quote(start, end, text[start:end])
