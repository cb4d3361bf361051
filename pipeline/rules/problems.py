"""What is wrong with an entry of a rule file, said in both languages to the person who edits it."""

from collections import Counter
from collections.abc import Iterable, Mapping

import yaml
from pydantic import ValidationError


class EntryError(ValueError):
    """A broken promise of one entry: raised inside a model, told to the user by `load_file`."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(english)
        self.vietnamese = vietnamese
        self.english = english


_NUMBER = ("phải là số", "must be a number")
_WHOLE_NUMBER = ("phải là số nguyên", "must be a whole number")
_TRUTH = ("phải là true hoặc false", "must be true or false")
_DAY = ("phải là ngày viết dạng 2025-02-28", "must be a day written like 2025-02-28")
_PAIRS = ("phải là các cặp khóa: giá trị", "must be a mapping of keys to values")

# By the type of a pydantic error, whose own message speaks of Python.
_WORDS: Mapping[str, tuple[str, str]] = {
    "extra_forbidden": (
        "không có khóa nào tên như vậy, xem lại chính tả",
        "there is no key of this name; see how it is spelt",
    ),
    "missing": ("thiếu khóa này", "this key is missing"),
    "literal_error": ("chỉ được ghi một trong các giá trị: {expected}", "must be one of: {expected}"),
    "string_type": ("phải là chữ; số thì đặt trong dấu nháy", "must be text; a number needs quotes"),
    "int_type": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "bool_type": _TRUTH,
    "bool_parsing": _TRUTH,
    "tuple_type": ("phải là danh sách [..., ...]", "must be a list [..., ...]"),
    "dict_type": _PAIRS,
    "model_type": _PAIRS,
    "too_short": ("không được để trống", "must not be empty"),
    "date_from_datetime_parsing": _DAY,
    "date_parsing": _DAY,
}


def first_problem(error: ValidationError) -> tuple[tuple[int | str, ...], str, str]:
    """Where the first problem lies, and what it is in Vietnamese and in English."""
    first = error.errors()[0]
    given = first.get("ctx", {})
    own = given.get("error")
    if isinstance(own, EntryError):
        return first["loc"], own.vietnamese, own.english
    message = first["msg"]
    words = _WORDS.get(first["type"], (f"giá trị không dùng được ({message})", message))
    vietnamese, english = (one.replace("{expected}", str(given.get("expected", ""))) for one in words)
    return first["loc"], vietnamese, english


def yaml_problem(error: Exception) -> tuple[str, str]:
    """What keeps a rule file from being read at all, with its line where that is known, in both languages."""
    if isinstance(error, UnicodeDecodeError):
        return (
            "không phải bảng mã UTF-8: mở tệp rồi lưu lại theo UTF-8",
            "not UTF-8: save the file as UTF-8",
        )
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    problem = (error.problem if isinstance(error, yaml.MarkedYAMLError) else None) or str(error)
    at_vi, at_en = (f" ở dòng {mark.line + 1}", f", line {mark.line + 1}") if mark else ("", "")
    return (
        f"viết sai dạng YAML{at_vi} (thường do thụt đầu dòng, dùng phím Tab hoặc thiếu dấu nháy): {problem}",
        f"not valid YAML{at_en} (often the indentation, a tab or a missing quote): {problem}",
    )


def refuse_doubles(words: Iterable[str]) -> None:
    """Raise EntryError when one of the words is given twice."""
    doubled = sorted(word for word, times in Counter(words).items() if times > 1)
    if doubled:
        listed = ", ".join(f"“{word}”" for word in doubled)
        raise EntryError(f"ghi hai lần: {listed}", f"given twice: {listed}")
