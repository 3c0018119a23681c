"""The result built ahead: while a page is read, never beside an answer, and the same result."""

from datetime import date

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import build
from huiqi.report.build import build_report
from huiqi.wizard.ahead import Ahead
from huiqi.wizard.session import Session


@pytest.fixture
def parent(qapp: QApplication) -> QObject:
    return QObject()


def begun(policy_set: PolicySet, parent: QObject) -> tuple[Session, Ahead]:
    build._LATEST.clear()
    session = Session(parent=parent)
    session.start(policy_set)
    return session, Ahead(session, parent)


def known(policy_set: PolicySet) -> int:
    return sum(len(items) for _, items in build._LATEST.get(policy_set, {}).values())


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


def test_entries_of_the_days_last_looked_at_are_kept_and_no_others(policy_set: PolicySet) -> None:
    build._LATEST.clear()
    days = [date(2022, month, 1) for month in (3, 4, 5, 6)]
    reports = [build_report(assess(policy_set, {}, day)) for day in (*days, days[2])]
    assert list(build._LATEST[policy_set]) == [days[1], days[3], days[2]]
    assert {id(item) for item in reports[2].items} == {id(item) for item in reports[-1].items}
