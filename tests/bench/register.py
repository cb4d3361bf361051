"""Import of a register of half a million documents: `python -m tests.bench.register [ROWS]`.

The peer reads the same file with pandas and writes it into SQLite as it is, understanding nothing.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

_ROWS = 500_000
_FIRST_DAY = date(2004, 1, 1)
_TYPES = (("Quyết định", "QĐ"), ("Kế hoạch", "KH"), ("Thông báo", "TB"), ("Chỉ thị", "CT"), ("Báo cáo", "BC"))
_BODIES = (("Ủy ban nhân dân tỉnh", "UBND"), ("Sở Nội vụ", "SNV"), ("Sở Tài chính", "STC"), ("Sở Y tế", "SYT"))
_WORDS = """triển khai thực hiện công tác cải cách hành chính phê duyệt dự toán kinh phí kế hoạch sử dụng đất giao nhiệm
vụ điều chỉnh quy hoạch chi tiết xây dựng khu dân cư trên địa bàn tỉnh năm giai đoạn tăng cường quản lý"""
_OURS = """
import resource, sys
from pathlib import Path
from pipeline.registers import Origin, import_register, survey_register
from pipeline.rules import load_rules
from pipeline.store import Store
rules = load_rules()
survey = survey_register(Path(sys.argv[1]), rules)
with Store.open(Path(sys.argv[2])) as store:
    print(import_register(store, survey, Origin("sổ", "Hà Tĩnh"), rules).register.entries)
own = resource.getrusage(resource.RUSAGE_SELF)
print(own.ru_utime + own.ru_stime, own.ru_maxrss // 1024)
"""
_PEER = """
import resource, sqlite3, sys
import pandas
frame = pandas.read_csv(sys.argv[1], dtype=str)
with sqlite3.connect(sys.argv[2]) as connection:
    frame.to_sql("register", connection, index=False)
print(len(frame))
own = resource.getrusage(resource.RUSAGE_SELF)
print(own.ru_utime + own.ru_stime, own.ru_maxrss // 1024)
"""


def measure(rows: int = _ROWS) -> Iterator[str]:
    """Processor seconds and megabytes at most, for ours and for the peer."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "register.csv")
        write_register(file, rows)
        seconds, entries, megabytes = _timed(_OURS, file, Path(folder, "ours.sqlite"))
        peer, _, peer_megabytes = _timed(_PEER, file, Path(folder, "peer.sqlite"))
        yield (
            f"{rows} rows ({file.stat().st_size / 1e6:.0f} MB): {entries} documents in {seconds:.1f} s,"
            f" {megabytes} MB at most; pandas.read_csv and to_sql {peer:.1f} s, {peer_megabytes} MB;"
            f" ratio {seconds / peer:.2f}"
        )


def write_register(file: Path, rows: int) -> None:
    """A register as offices keep it, each hundredth row with one of the usual faults."""
    chance, words = random.Random(7), _WORDS.split()
    day, numbers = _FIRST_DAY, dict.fromkeys((one[1] for one in _BODIES), 0)
    with file.open("w", encoding="utf-8") as out:
        out.write("STT,Số ký hiệu,Ngày ban hành,Loại văn bản,Cơ quan ban hành,Trích yếu,Hiệu lực\n")
        for row in range(1, rows + 1):
            if row % max(1, rows // 7000) == 0:
                day += timedelta(days=1)
                if day.day == day.month == 1:
                    numbers = dict.fromkeys(numbers, 0)
            kind, code = chance.choice(_TYPES)
            body, symbol = chance.choice(_BODIES)
            numbers[symbol] += 1
            written = f"{numbers[symbol]}/{code}-{symbol}"
            if row % 100 == 0:
                written = chance.choice((written.replace("Đ", "Ð"), written.replace("/", " / "), written.lower(), ""))
            title = " ".join(chance.choices(words, k=chance.randint(8, 30)))
            out.write(f'{row},{written},{day:%d/%m/%Y},{kind},{body},"Về việc {title}",Còn hiệu lực\n')


def _timed(program: str, file: Path, out: Path) -> tuple[float, int, int]:
    done = subprocess.run(
        [sys.executable, "-c", program, str(file), str(out)], check=True, capture_output=True, text=True
    )
    count, seconds, megabytes = done.stdout.split()
    return float(seconds), int(count), int(megabytes)


if __name__ == "__main__":
    for line in measure(int(sys.argv[1]) if len(sys.argv) > 1 else _ROWS):
        print(line)
