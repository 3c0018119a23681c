"""The settings dialog: by keyboard alone, seen at once, kept on 确定 only, whole at every size."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.wizard.preferences import Preferences
from huiqi.wizard.settings import Settings, Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot: QtBot, store: Store) -> Preferences:
    made = Preferences(store)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def press(qtbot: QtBot, key: Qt.Key, times: int = 1) -> None:
    for _ in range(times):
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_a_choice_shows_at_once_and_is_kept_on_ok(qtbot: QtBot, dialog: Preferences, store: Store):
    dialog.fields["type_size"].setFocus()
    press(qtbot, Qt.Key.Key_Down, 2)
    assert store.settings.type_size == 150
    assert not store.file.exists()
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_End)
    assert store.settings.theme == "contrast"
    press(qtbot, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert Store(store.file).settings == Settings(type_size=150, theme="contrast")


def test_cancelling_takes_everything_back(qtbot: QtBot, dialog: Preferences, store: Store):
    dialog.fields["theme"].setCurrentIndex(2)
    dialog.fields["language"].setCurrentIndex(1)
    assert store.settings == Settings(theme="dark", language="en")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert store.settings == Settings()
    assert not store.file.exists()


def test_the_defaults_come_back_and_nothing_else_is_lost(qtbot: QtBot, store: Store):
    store.change(type_size=200, theme="dark", contacts="/x.xlsx", pin="salted")
    dialog = Preferences(store)
    qtbot.addWidget(dialog)
    dialog.restore()
    dialog.accept()
    assert store.settings == Settings(contacts="/x.xlsx", pin="salted")


def test_a_size_between_two_is_not_changed_by_a_look(qtbot: QtBot, store: Store):
    store.change(type_size=130)
    dialog = Preferences(store)
    qtbot.addWidget(dialog)
    assert dialog.fields["type_size"].currentData() == 125
    dialog.accept()
    assert store.settings.type_size == 130


def test_every_field_says_what_it_is(dialog: Preferences):
    for field in dialog.fields.values():
        assert field.accessibleName()
        assert "&" not in field.accessibleName()
        assert field.accessibleDescription()
