"""Why an input gave no report, in words that say what to do."""

import tempfile

from pipeline.engine import Loss
from pipeline.errors import DocumentError
from pipeline.records import Failure
from pipeline.worker.job import Job, Outcome

_LOSSES = {
    Loss.TIMEOUT: (
        "đọc quá lâu nên đã dừng; tách tệp ra hoặc lưu lại thành PDF hay DOCX khác",
        "took too long and was stopped; split the file or save it again",
    ),
    Loss.OUT_OF_MEMORY: (
        "cần nhiều bộ nhớ hơn mức cho phép; tách tệp ra thành nhiều phần",
        "needs more memory than allowed; split the file",
    ),
    Loss.UNREADABLE: (
        "làm chương trình đọc dừng đột ngột cả hai lần; tệp có thể hỏng, lưu lại từ phần mềm gốc",
        "stopped the reading program twice; the file may be damaged, save it again from its own program",
    ),
}


def lost(job: Job, why: Loss) -> Outcome:
    """An input whose worker was lost."""
    vietnamese, english = _LOSSES[why]
    return _failure(job, "read", why.value, vietnamese, english)


def too_slow(job: Job) -> DocumentError:
    """What stops an input that takes longer than it may."""
    vietnamese, english = _LOSSES[Loss.TIMEOUT]
    return DocumentError("timeout", f"{job.input.name}: {vietnamese}.", f"{job.input.name}: {english}.")


def refused(job: Job, error: DocumentError, sha256: str) -> Outcome:
    """An input that cannot be read, as the reader says why."""
    return Outcome(failure=Failure(job.input.name, sha256, error.stage, error.code, error.vietnamese, error.english))


def disk_full(job: Job) -> Outcome:
    """An input for which there was no room on the disk of temporary files."""
    folder = tempfile.gettempdir()
    return _failure(
        job,
        "read",
        "unreadable",
        f"ổ đĩa chứa tệp tạm ({folder}) đã đầy; dọn bớt hoặc đặt biến TMPDIR rồi chạy lại",
        f"the disk of temporary files ({folder}) is full; make room or set TMPDIR, then run again",
    )


def our_fault(job: Job, error: Exception, stage: str, sha256: str) -> Outcome:
    """A fault of ours on one file costs that file, never the run; it is named so that it can be reported."""
    named = f"{type(error).__name__}: {error}"
    return _failure(
        job,
        stage,
        "unreadable",
        f"lỗi của chương trình khi đọc tệp ({named}); gửi tệp này cho nhóm phát triển",
        f"a fault of the program on this file ({named}); send the file to the developers",
        sha256,
    )


def _failure(job: Job, stage: str, code: str, vietnamese: str, english: str, sha256: str = "") -> Outcome:
    name = job.input.name
    return Outcome(failure=Failure(name, sha256, stage, code, f"{name}: {vietnamese}.", f"{name}: {english}."))
