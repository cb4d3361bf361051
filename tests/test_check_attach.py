"""T-ATTACH where the text holds tables: which of them may be what was announced."""

import pytest

from pipeline.main import process
from pipeline.read import read
from pipeline.rules import load_rules

_REPORT = """Số: 183/BC-SNV

**BÁO CÁO**

**Kết quả công tác năm 2020**

{announced}

| Đơn vị | Số hồ sơ |
|---|---|
| Phòng Người có công | 41 |

Trên đây là báo cáo của Sở Nội vụ./.

Nơi nhận:

- Lưu: VT.

GIÁM ĐỐC

Lê Thị Hà

{behind}
"""
_TABLE = "| Xã | Số hộ |\n|---|---|\n| Trà Phú | 7 |"


@pytest.mark.parametrize(
    ("announced", "behind", "found"),
    [
        ("Kết quả theo bảng tổng hợp kèm theo.", "", False),
        ("Số liệu nêu tại bảng và phụ lục (có bảng biểu kèm theo).", "", False),
        ("Chi tiết tại Phụ lục kèm theo.", _TABLE, False),
        ("Chi tiết tại Phụ lục kèm theo.\n\nPhụ lục 1", "", False),
        ("Chi tiết tại Phụ lục kèm theo.", "", True),
    ],
)
def test_a_table_of_the_body_is_a_table_announced_and_no_annex(announced: str, behind: str, found: bool) -> None:
    document = _REPORT.format(announced=announced, behind=behind)
    report = process(read(document.encode(), "bao-cao.md"), load_rules())
    assert ("T-ATTACH" in {flag.code for flag in report.flags}) is found
