"""The version that stands in every row and in run.json."""

from importlib.metadata import PackageNotFoundError, version


def pipeline_version() -> str:
    """The installed version; "0+unknown" when run from a folder that was never installed."""
    try:
        return version("doichieu")
    except PackageNotFoundError:
        return "0+unknown"
