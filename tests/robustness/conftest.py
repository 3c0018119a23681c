"""What stands in for people on a machine that is not as it should be; at the end of a run, how many inputs were tried."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import tried
from pytestqt.qtbot import QtBot
from surroundings import PIN, Seconds
from windows import end

from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.hall import Hall
from huiqi.wizard.pin import hashed
from huiqi.wizard.settings import FILE, Settings, Store, save

sys.path.insert(0, str(Path(__file__).parents[1] / "wizard"))  # hands, small_set


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    lines = list(tried.summary())
    if lines:
        terminalreporter.section("inputs tried")
    for line in lines:
        terminalreporter.write_line(line)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes say; every question gets its first, safe answer."""
    heard: list[str] = []
    monkeypatch.setattr(talk, "tell_problem", lambda _, sentence: heard.append(sentence))
    monkeypatch.setattr(talk, "choose", lambda _, sentence, *__: heard.append(sentence) or 0)
    return heard


@pytest.fixture
def in_hall(qtbot: QtBot, policy_set: PolicySet, tmp_path: Path) -> Iterator[tuple[Hall, Seconds]]:
    save(Settings(pin=hashed(PIN), idle_seconds=60), tmp_path / FILE)
    seconds = Seconds()
    here = Hall(Store(tmp_path / FILE), seconds)
    here.start(policy_set)
    yield here, seconds
    end(here)
