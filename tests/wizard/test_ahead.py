"""The result built ahead: while a page is read, never beside an answer, and the same result."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.report import build
from huiqi.report.build import build_report
from huiqi.wizard.ahead import Ahead
from huiqi.wizard.session import Session


@pytest.fixture
def parent(qapp: QApplication) -> QObject:
    return QObject()


def begun(policy_set: PolicySet, parent: QObject) -> tuple[Session, Ahead]:
    build._KNOWN.clear()
    session = Session(parent=parent)
    session.start(policy_set)
    return session, Ahead(session, parent)


def known(policy_set: PolicySet) -> int:
    return len(build._KNOWN.get(policy_set, ()))


def test_every_entry_is_there_before_the_result_is_asked_for(
    qtbot: QtBot, parent: QObject, policy_set: PolicySet, monkeypatch
) -> None:
    session, ahead = begun(policy_set, parent)
    ahead.begin()
    qtbot.waitUntil(lambda: not ahead._timer.isActive())
    asked_for = []
    monkeypatch.setattr(build, "entry", lambda *given: asked_for.append(given))
    report = build_report(session.assessment)
    assert len(report.items) == known(policy_set) > 200
    assert asked_for == []


def test_an_answer_ends_it(qtbot: QtBot, parent: QObject, policy_set: PolicySet) -> None:
    session, ahead = begun(policy_set, parent)
    ahead.begin()
    session.answer("employees", 3)
    qtbot.wait(20)
    assert known(policy_set) == 0


def test_of_many_entries_the_last_are_kept(qtbot: QtBot, parent: QObject, policy_set: PolicySet, monkeypatch) -> None:
    session, _ = begun(policy_set, parent)
    monkeypatch.setattr(build, "MOST_KNOWN", 300)
    for count in range(1, 400, 100):
        session.answer("employees", count)
        report = build_report(session.assessment)
        assert {id(item) for item in report.items} <= {id(item) for item in build._KNOWN[policy_set].values()}
    assert known(policy_set) == 300
