"""Whether letters in pictures are recognised, and what that may cost."""

from dataclasses import dataclass
from typing import Literal

# "auto": where a page has no text layer to be trusted; "always": every page of a PDF; "never": no page.
OcrChoice = Literal["auto", "never", "always"]


@dataclass(frozen=True, slots=True)
class Ocr:
    """The user's choice; `at_once` pages of one file are recognised side by side, each in `page_seconds` at most."""

    choice: OcrChoice = "auto"
    at_once: int = 1
    page_seconds: float = 90.0


DEFAULT_OCR = Ocr()
