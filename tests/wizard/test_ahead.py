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
from huiqi.wizard.section_page import SectionPage
from huiqi.wizard.session import Session
from huiqi.wizard.topics import topics
from huiqi.wizard.window import Window


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
    ahead.begin(None)
    qtbot.waitUntil(lambda: not ahead._timer.isActive())
    asked_for = []
    monkeypatch.setattr(build, "entry", lambda *given: asked_for.append(given))
    report = build_report(session.assessment)
    assert len(report.items) == known(policy_set) > 200
    assert asked_for == []


def test_an_answer_ends_it(qtbot: QtBot, parent: QObject, policy_set: PolicySet) -> None:
    session, ahead = begun(policy_set, parent)
    ahead.begin(None)
    session.answer("employees", 3)
    qtbot.wait(20)
    assert known(policy_set) == 0


def test_the_next_page_is_there_before_it_is_entered_and_goes_where_it_is_not_next(
    qtbot: QtBot, policy_set: PolicySet
) -> None:
    session = Session()
    window = Window(session)
    qtbot.addWidget(window)
    for _ in window.starting(policy_set):
        pass
    window.show()
    window.next()
    now, following, other = (window.sections[ident] for ident in (1, 2, 3))
    made = following.questions
    qtbot.waitUntil(lambda: [row.question for row in following.rows] == list(made))
    rows = list(following.rows)
    assert now.isVisible() and not any(row.isVisible() for row in rows)
    window.next()
    assert window.currentPage() is following and following.rows == rows and rows[0].isVisible()
    qtbot.waitUntil(lambda: len(other.rows) == len(other.questions))
    window.back()
    assert window.currentPage() is now and not other.rows and not following.isVisible()


def test_a_page_begun_ahead_is_ended_when_it_is_entered(qtbot: QtBot, policy_set: PolicySet) -> None:
    session = Session()
    session.start(policy_set)
    page = SectionPage(session, max(topics(policy_set), key=lambda topic: len(topic.questions)))
    qtbot.addWidget(page)
    next(page.build())
    assert len(page.rows) == 1
    page.enter()
    assert [row.question for row in page.rows] == list(page.questions)
    places = [page.rows[0].parentWidget().layout().indexOf(row) for row in page.rows]
    assert places == sorted(places)
    page.leave()
    page.leave()
    assert page.rows == []
    page.enter()
    assert [row.question for row in page.rows] == list(page.questions)


def test_a_page_begun_ahead_and_let_go_forgets_no_answer_given_there(qtbot: QtBot, policy_set: PolicySet) -> None:
    session = Session()
    session.start(policy_set)
    page = SectionPage(session, max(topics(policy_set), key=lambda topic: len(topic.questions)))
    qtbot.addWidget(page)
    page.enter()
    for row in page.rows:
        row.field.answered.emit(None)
    page.leave()
    next(page.build())
    page.leave()
    page.enter()
    assert all(row.touched for row in page.rows)


def test_entries_of_the_days_last_looked_at_are_kept_and_no_others(policy_set: PolicySet) -> None:
    build._LATEST.clear()
    days = [date(2022, month, 1) for month in (3, 4, 5, 6)]
    reports = [build_report(assess(policy_set, {}, day)) for day in (*days, days[2])]
    assert list(build._LATEST[policy_set]) == [days[1], days[3], days[2]]
    assert {id(item) for item in reports[2].items} == {id(item) for item in reports[-1].items}
