"""Whether two subjects (trích yếu) say the same."""

from functools import lru_cache
from typing import Literal

import regex
from rapidfuzz.fuzz import token_set_ratio

from pipeline.dates import YEAR
from pipeline.fold import fold

Likeness = Literal["same_subject", "like_subject", "other_subject"]

_SUBJECTS_AGREE, _SUBJECTS_DIFFER = 85, 60
_WORD = regex.compile(r"\w+")
# Words of the formulas that subjects (trích yếu) are made of, whatever they are about.
_FORMULAS = frozenset(
    fold(
        "về việc ban hành phê duyệt kế hoạch chương trình quy chế quy định triển khai thực hiện tăng cường đẩy mạnh "
        "tiếp tục nâng cao chất lượng hiệu quả công tác một số nhiệm vụ giải pháp chủ yếu trọng tâm sự lãnh đạo chỉ "
        "đạo của đối với trong tình hình mới trên địa bàn tỉnh thành phố huyện xã sở năm giai đoạn đến tại các cho và "
        "theo từ nội dung báo cáo kết quả tổng kết hướng dẫn"
    ).split()
)


def subjects_agree(one: str, other: str) -> bool | None:
    """True when two subjects say much the same, False when they do not, None where it cannot be told."""
    found = likeness(one, other)
    return None if found is None else found != "other_subject"


@lru_cache(maxsize=16384)
def likeness(one: str, other: str) -> Likeness | None:
    """How two subjects compare; None where it cannot be told.

    What counts is what stands beside the formulas that all subjects are made of: "đẩy mạnh công tác thanh niên trong
    tình hình mới" shares eight of ten words with "đẩy mạnh công tác gia đình trong tình hình mới" and has nothing in
    common with it.
    """
    if not one or not other:
        return None
    if one == other:
        return "same_subject"
    years, other_years = set(YEAR.findall(one)), set(YEAR.findall(other))
    if years and other_years and not years & other_years:
        return "other_subject"
    key, other_key = fold(one), fold(other)
    words, other_words = set(_WORD.findall(key)), set(_WORD.findall(other_key))
    only, only_other = words - other_words, other_words - words
    telling, telling_other = only - _FORMULAS, only_other - _FORMULAS
    score = token_set_ratio(key, other_key)
    if telling and telling_other:
        if score < _SUBJECTS_DIFFER or not (words & other_words) - _FORMULAS:
            return "other_subject"
        return "like_subject" if score >= _SUBJECTS_AGREE else None
    if score < _SUBJECTS_AGREE:
        return "other_subject" if score < _SUBJECTS_DIFFER else None
    return "like_subject" if only or only_other else "same_subject"
