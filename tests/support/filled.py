"""Answering questions as a person does, as deeds to be watched: by key, by mouse, letter by letter."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from watched import ANSWER, Deed

from huiqi.applicant.answers import Value, choice_labels
from huiqi.policy.models import PolicySet
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.row import Row

LETTERS = 10
"""So many letters of a name or of pinyin are written one by one."""


def key(which: str | Qt.Key) -> None:
    """Press a key where the person is, or in the list that hangs there."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    if widget:
        QTest.keyClick(widget, which)


def filled(policy_set: PolicySet, row: Row, value: Value) -> Iterator[Deed]:
    """Yield answering a question."""
    entry = row.field.entry()
    yield Deed("going to a question", lambda: entry.setFocus(Qt.FocusReason.TabFocusReason))
    if isinstance(entry, QComboBox):
        yield Deed(f"{ANSWER}, chosen from a list by key", lambda: QTest.keyClick(entry, Qt.Key.Key_Down))
    elif isinstance(entry, QLineEdit) and row.question.choices_from:
        yield from _sought(policy_set, row, entry, str(value))
    elif isinstance(entry, QLineEdit):
        for letter in _written(value)[:LETTERS]:
            yield Deed("a letter of an answer", lambda letter=letter: _write(entry, letter))
        yield Deed(f"{ANSWER}, written, taken as final", lambda: QTest.keyClick(entry, Qt.Key.Key_Tab))
    else:
        yield from _chosen(row, value)


def _sought(policy_set: PolicySet, row: Row, entry: QLineEdit, value: str) -> Iterator[Deed]:
    where = row.question.choices_from
    table = policy_set.industries if where == "industries" else policy_set.regions
    for letter in table[value].pinyin[:LETTERS]:
        yield Deed(f"a letter in the list of {where}", lambda letter=letter: QTest.keyClick(entry, letter))
    yield Deed(f"{ANSWER}, taken from the list of {where}", lambda: key(Qt.Key.Key_Return))


def _written(value: Value) -> str:
    if isinstance(value, Decimal):
        return f"{value / 10_000:f}w"
    return f"{value.year}/{value.month}/{value.day}" if isinstance(value, date) else str(value)


def _write(entry: QLineEdit, letter: str) -> None:
    if letter.isascii():
        QTest.keyClick(entry, letter)
    else:
        entry.insert(letter)


def _chosen(row: Row, value: Value) -> Iterator[Deed]:
    tiles = [each for each in row.field.inputs() if isinstance(each, QAbstractButton)]
    ids = [each.id for each in row.question.choices]
    if isinstance(value, frozenset):
        for place in [ids.index(each) for each in sorted(map(str, value))] or [len(ids)]:
            yield Deed(f"{ANSWER}, by mouse", lambda place=place: _press(tiles[place]))
    else:
        place = int(not value) if isinstance(value, bool) else ids.index(str(value))
        yield Deed(f"{ANSWER}, by key", lambda: QTest.keyClick(row.field.entry(), str(place + 1)))


def _press(tile: QAbstractButton) -> None:
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(8, tile.height() // 2))


def answered_in_place(main: MainWindow) -> None:
    """Answer the question that decides most, as its row beside the result does."""
    policy_set = main.session.policy_set
    question = policy_set.questions[main.session.assessment.open_questions[0]]
    values: dict[str, Any] = {
        "yes_no": True,
        "choice": next(iter(choice_labels(policy_set, question)), None),
        "choices": frozenset(),
        "integer": 5,
        "money": Decimal(100_000),
        "date": date(2020, 1, 1),
        "text": "x",
    }
    main.session.answer(question.id, values[question.kind])
