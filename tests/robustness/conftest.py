"""Says at the end of a run how many inputs were tried."""

import pytest
import tried


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lines = list(tried.summary())
    if lines:
        terminalreporter.section("inputs tried")
    for line in lines:
        terminalreporter.write_line(line)
