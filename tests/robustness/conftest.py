"""Says at the end of a run how many inputs were tried."""

import sys
from pathlib import Path

import pytest
import tried

sys.path.insert(0, str(Path(__file__).parents[1] / "wizard"))  # hands, small_set


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lines = list(tried.summary())
    if lines:
        terminalreporter.section("inputs tried")
    for line in lines:
        terminalreporter.write_line(line)
