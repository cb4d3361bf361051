"""Whether letters in pictures are recognised, and what that may cost."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

# "auto": where a page has no text layer to be trusted; "always": every page of a PDF; "never": no page.
OcrChoice = Literal["auto", "never", "always"]


@dataclass(frozen=True, slots=True)
class Ocr:
    """The user's choice; `at_once` pages of one file are recognised side by side, each in `page_seconds` at most.

    `tally` is a file that grows by a byte for each page recognised: whoever waits for a long scan can look at its size.
    """

    choice: OcrChoice = "auto"
    at_once: int = 1
    page_seconds: float = 90.0
    tally: Path | None = None

    def count_page(self) -> None:
        """One page more is recognised; counting costs no page when it fails."""
        if self.tally is not None:
            with suppress(OSError), self.tally.open("ab", buffering=0) as file:
                file.write(b".")


DEFAULT_OCR = Ocr()
