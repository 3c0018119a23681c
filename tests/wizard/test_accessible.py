"""What a screen reader is told: every field and button has a name, every field a description."""

from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.fields.tiles import _Tile
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.window import OVERVIEW

FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, _Tile)


@pytest.fixture
def main(qtbot: QtBot, policy_set: PolicySet) -> MainWindow:
    made = MainWindow(Session(date(2022, 6, 30)))
    qtbot.addWidget(made)
    made.show()
    made.start(policy_set)
    return made


def told(widget: QWidget, what: QAccessible.Text) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface, widget
    return interface.text(what).strip()


def silent(root: QWidget) -> list[str]:
    """Return the widgets a person can work with of which a screen reader says too little."""
    found = []
    for widget in root.findChildren(QWidget):
        inner = isinstance(widget.parent(), (QAbstractSpinBox, QComboBox, QScrollBar))
        if not widget.isVisible() or inner or not isinstance(widget, (*FIELDS, QAbstractButton)):
            continue
        if not told(widget, QAccessible.Text.Name):
            found.append(f"{widget} has no name")
        if isinstance(widget, FIELDS) and not told(widget, QAccessible.Text.Description):
            found.append(f"{widget} ({told(widget, QAccessible.Text.Name)}) has no description")
    return found


def test_every_page_tells_what_its_fields_are(main: MainWindow):
    assert silent(main) == [], "first page"
    for page_id in [*main.wizard.sections, OVERVIEW]:
        main.wizard.go(page_id)
        QApplication.processEvents()
        assert silent(main) == [], main.wizard.currentPage().title()


def test_a_field_tells_question_answer_help_and_what_is_wrong(main: MainWindow, qtbot: QtBot):
    for page_id, page in main.wizard.sections.items():
        main.wizard.go(page_id)
        for row in page.rows:
            for widget in row.field.inputs():
                assert row.question.label in told(widget, QAccessible.Text.Name)
                assert row.question.help in told(widget, QAccessible.Text.Description)


@pytest.mark.parametrize("kind", [DateDialog, CodesDialog])
def test_dialogs_tell_too(main: MainWindow, qtbot: QtBot, kind: type):
    dialog = kind(main.session if kind is DateDialog else main.session.policy_set, main)
    qtbot.addWidget(dialog)
    dialog.show()
    assert silent(dialog) == []


def test_tiles_say_whether_they_are_chosen(main: MainWindow):
    main.wizard.go(1)
    row = next(row for row in main.wizard.sections[1].rows if row.question.kind == "choice")
    states = [QAccessible.queryAccessibleInterface(each).state().checked for each in row.field.inputs()]
    assert states.count(True) == 1 and states[-1]
