"""What every test shares: a real program is started, or its absence is the printed reason for a skip."""

import os
from collections.abc import Iterator

import pytest

from pipeline.rules import load_rules
from pipeline.worker import spare_collector
from tests.browser import CHROMIUM, Browser


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]):  # type: ignore[no-untyped-def]
    """With DOICHIEU_NO_SKIP set (continuous integration), a skipped test is a failed one: nothing is left out there."""
    outcome = yield
    report = outcome.get_result()
    if report.skipped and os.environ.get("DOICHIEU_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be skipped: {report.longrepr}"


@pytest.fixture(scope="session", autouse=True)
def memory_as_in_a_worker() -> None:
    """Bounds on time hold for the process that reads reports: its collector looks seldom."""
    load_rules()
    spare_collector()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A page of a browser, opened once for all tests of a file."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: pages are not looked at in a browser")
    with Browser() as opened:
        yield opened
