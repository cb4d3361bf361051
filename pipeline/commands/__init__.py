"""One module a command: `summary(language)`, `add_arguments(parser, language)`, `execute(options, language)`.

Modules import what is heavy inside `execute`, so that `--help` answers at once.
"""

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the shell learns: all done; some inputs in `failures`; call or rules wrong; stopped by the user."""

    DONE = 0
    SOME_FAILED = 1
    WRONG = 2
    INTERRUPTED = 130
