"""Outputs are written aside and moved into place when all are whole: a killed run leaves no half-written file."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.errors import UsageError

_NAME = ".being-written"


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """A folder on the same disk to write in; on success its files replace those of the same path in `folder`.

    A sub-folder of it replaces the sub-folder of the same name: files of former runs that are not written again go.
    On an error nothing of `folder` has changed.
    """
    stage = folder / _NAME
    shutil.rmtree(stage, ignore_errors=True)  # left by a run that was killed
    stage.mkdir(parents=True)
    try:
        yield stage
        _move(stage, folder)
    except OSError as error:
        raise UsageError(
            f"Không ghi được kết quả vào {folder} ({error}): kiểm tra chỗ trống trên đĩa, quyền ghi, và đóng các tệp"
            " kết quả đang mở.",
            f"Cannot write the outputs to {folder} ({error}): see that the disk has room, that you may write there,"
            " and close outputs that are open.",
        ) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _move(stage: Path, folder: Path) -> None:
    for entry in sorted(stage.iterdir()):
        if not entry.is_dir():
            os.replace(entry, folder / entry.name)
            continue
        kept = {written.name for written in entry.iterdir()}
        (folder / entry.name).mkdir(exist_ok=True)
        for name in sorted(kept):
            os.replace(entry / name, folder / entry.name / name)
        for stale in sorted((folder / entry.name).iterdir()):
            if stale.name not in kept:
                stale.unlink()
