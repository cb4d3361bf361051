"""What is wrong with an entry of a rule file, said in both languages to the person who edits it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from pydantic import ValidationError


class EntryError(ValueError):
    """A broken promise of one entry: raised inside a model, told to the user by `load_file`."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(english)
        self.vietnamese = vietnamese
        self.english = english


# By the type of a pydantic error, whose own message is English and speaks of Python.
_VIETNAMESE: Mapping[str, str] = {
    "extra_forbidden": "không có khóa nào tên như vậy, xem lại chính tả",
    "missing": "thiếu khóa này",
    "literal_error": "chỉ được ghi một trong các giá trị: {expected}",
    "string_type": "phải là chữ; số và yes/no thì đặt trong dấu nháy",
    "int_type": "phải là số nguyên",
    "int_parsing": "phải là số nguyên",
    "float_type": "phải là số",
    "float_parsing": "phải là số",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "tuple_type": "phải là danh sách [..., ...]",
    "dict_type": "phải là các cặp khóa: giá trị",
    "model_type": "phải là các cặp khóa: giá trị",
    "too_short": "không được để trống",
    "date_from_datetime_parsing": "phải là ngày viết dạng 2025-02-28",
    "date_parsing": "phải là ngày viết dạng 2025-02-28",
}


def first_problem(error: ValidationError) -> tuple[tuple[int | str, ...], str, str]:
    """Where the first problem lies, and what it is in Vietnamese and in English."""
    first = error.errors()[0]
    given = first.get("ctx", {})
    own = given.get("error")
    if isinstance(own, EntryError):
        return first["loc"], own.vietnamese, own.english
    english = first["msg"]
    vietnamese = _VIETNAMESE.get(first["type"], f"giá trị không dùng được ({english})")
    return first["loc"], vietnamese.replace("{expected}", str(given.get("expected", ""))), english


def refuse_doubles(words: Iterable[str]) -> None:
    """Raise EntryError when one of the words is given twice."""
    doubled = sorted(word for word, times in Counter(words).items() if times > 1)
    if doubled:
        listed = ", ".join(f"“{word}”" for word in doubled)
        raise EntryError(f"ghi hai lần: {listed}", f"given twice: {listed}")
