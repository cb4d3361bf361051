"""doichieu: holds what agencies report against what they cite. Public names are loaded when first asked for."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.main import process as process
    from pipeline.records import Report as Report
    from pipeline.rules import load_rules as load_rules

_HOMES = {
    "process": "pipeline.main",
    "Report": "pipeline.records",
    "load_rules": "pipeline.rules",
}


def __getattr__(name: str) -> object:
    # `doichieu --help` must not pay for what it does not use.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
