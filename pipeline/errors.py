"""What can go wrong, and how loud it is.

    DoichieuError
    ├── UsageError            the call is wrong: exit 2, nothing written
    ├── RuleError             a rule file is wrong: exit 2, names the file and the entry
    └── DocumentError         one document cannot be read: a row in `failures`, the run goes on

A value that is only doubtful is no error: it becomes a flag.
"""

from typing import Literal

from pipeline.language import Language, pick

FailureCode = Literal[
    "empty",
    "unsupported_type",
    "encrypted",
    "corrupt",
    "too_large",
    "too_many_pages",
    "archive_bomb",
    "unsafe_path",
    "no_text",
    "ocr_missing",
    "converter_missing",
    "timeout",
    "out_of_memory",
    "unreadable",
]


class DoichieuError(Exception):
    """Root of the errors that a user may see; the text is Vietnamese first, English as `english`."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese)
        self.vietnamese = vietnamese
        self.english = english

    def message(self, language: Language) -> str:
        """The sentence in the user's language."""
        return pick(language, self.vietnamese, self.english)


class UsageError(DoichieuError):
    """The call is wrong; nothing was written."""


class RuleError(DoichieuError):
    """A rule file is wrong: `file` and `entry` say where."""

    def __init__(self, file: str, entry: str, problem_vi: str, problem_en: str) -> None:
        where = f"{file}, {entry}" if entry else file
        super().__init__(f"{where}: {problem_vi}", f"{where}: {problem_en}")
        self.file = file
        self.entry = entry


class DocumentError(DoichieuError):
    """One document cannot be read: `code` is stable, the messages say what is wrong and what to do."""

    def __init__(self, code: FailureCode, vietnamese: str, english: str, stage: str = "read") -> None:
        super().__init__(vietnamese, english)
        self.code = code
        self.stage = stage

    def __reduce__(self) -> tuple[type["DocumentError"], tuple[str, str, str, str]]:
        # A worker process sends its errors back by pickle, which calls __init__ with these.
        return (DocumentError, (self.code, self.vietnamese, self.english, self.stage))
