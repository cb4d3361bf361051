"""What every test shares: a real program is started, or its absence is the printed reason for a skip."""

import os

import pytest


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    """With DOICHIEU_NO_SKIP set (continuous integration), a skipped test is a failed one: nothing is left out there."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("DOICHIEU_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"
