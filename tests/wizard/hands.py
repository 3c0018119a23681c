"""What a person does at the wizard, for the tests: pressing, writing, choosing, looking."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import Value
from huiqi.policy.models import PolicySet
from huiqi.wizard.fields.base import words_of
from huiqi.wizard.listing import Listing
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.row import Row
from huiqi.wizard.section_page import SectionPage
from huiqi.wizard.session import Session
from huiqi.wizard.window import Window

RESTAURANT = {"applicant_type": "enterprise", "industry": "62", "employees": 20, "revenue": Decimal(1_000_000)}
HOSTILE = '<img src="file:///x"> & <b>x</b> =cmd|calc'
Write = Callable[[QWidget, str], None]


def result_of(qtbot: QtBot, policy_set: PolicySet, on: date, answers: Mapping[str, Value]) -> ResultsPage:
    """Return the page of a result by itself, shown, with the keyboard in its list."""
    session = Session(on)
    session.start(policy_set)
    session.replace(answers)
    made = ResultsPage(session)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.initializePage()
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(lambda: made.focusWidget() is made.listing)
    return made


def heads(page: ResultsPage) -> list[str]:
    """Return what the heads of the list say."""
    return [page.listing.topLevelItem(place).text(0) for place in range(page.listing.topLevelItemCount())]


def press(window: Window, qtbot: QtBot, which: QWizard.WizardButton) -> None:
    """Click a button of the wizard."""
    button = window.button(which)
    assert button.isVisible() and button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def forth(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, QWizard.WizardButton.NextButton)


def page(window: Window) -> SectionPage:
    now = window.currentPage()
    assert isinstance(now, SectionPage)
    return now


def row(window: Window, question: str) -> Row:
    return next(row for row in page(window).rows if row.question.id == question)


def line(window: Window, question: str) -> QLineEdit:
    found = row(window, question).field.findChild(QLineEdit)
    assert found
    return found


def option(window: Window, question: str, text: str) -> QAbstractButton:
    boxes = row(window, question).field.findChildren(QAbstractButton)
    return next(box for box in boxes if words_of(box).startswith(text))


def choose(window: Window, qtbot: QtBot, question: str, text: str) -> None:
    QApplication.processEvents()  # a person sees the page before clicking on it
    button = option(window, question, text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def seen(window: Window) -> set[str]:
    return {row.question.id for row in page(window).rows if row.isVisible()}


def results(window: Window) -> ResultsPage:
    window.show_results()
    QApplication.processEvents()  # a person sees the page before doing anything on it
    now = window.currentPage()
    assert isinstance(now, ResultsPage)
    return now


def texts(listing: Listing) -> list[str]:
    heads = [listing.topLevelItem(place) for place in range(listing.topLevelItemCount())]
    return [head.text(0) for head in heads] + [
        head.child(place).text(0) for head in heads for place in range(head.childCount())
    ]
