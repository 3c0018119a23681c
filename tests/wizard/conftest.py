"""What the tests of the wizard share: a small policy set, a window on it, typing as with an input method."""

import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

sys.path.insert(0, str(Path(__file__).parent))

from small_set import small_set
from windows import dressed_by

from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.window import Window

ON = date(2023, 3, 1)


@pytest.fixture(scope="session")
def small() -> PolicySet:
    return small_set()


@pytest.fixture
def session(qapp: QApplication) -> Session:
    return Session(ON)


@pytest.fixture
def main(qtbot: QtBot, session: Session, small: PolicySet, tmp_path: Path) -> Iterator[MainWindow]:
    """The program's window on the small set, shown, with its own place for unfinished answers."""
    made = MainWindow(session, Autosave(session, tmp_path / "kept"), Store(tmp_path / "kept" / "settings.json"))
    qtbot.addWidget(made, before_close_func=forget)
    made.resize(1040, 720)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.start(small)
    assert made.files and made.autosave
    made.files.offer_unfinished(made.autosave)
    yield made


@pytest.fixture
def dressed(qapp: QApplication, tmp_path: Path) -> Iterator[Store]:
    """Settings whose theme and type size show at once; afterwards the application is what it was."""
    made = Store(tmp_path / "settings.json")
    with dressed_by(qapp, made):
        yield made


def forget(main: MainWindow) -> None:
    """Let a window be closed without a question."""
    main.files.may_forget = lambda _doing: True


@pytest.fixture
def window(main: MainWindow) -> Window:
    """The wizard in it."""
    return main.wizard


@pytest.fixture
def write() -> Callable[[QWidget, str], None]:
    """Put text into a field the way an input method does."""

    def commit(widget: QWidget, text: str) -> None:
        widget.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    return commit


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences of the message boxes that come up; each is closed at once with its default button."""
    sentences: list[str] = []
    show = QMessageBox.exec

    def closing(box: QMessageBox) -> int:
        sentences.append(box.text())
        default = box.defaultButton() or box.buttons()[0]
        QTimer.singleShot(0, default.click)
        return show(box)

    monkeypatch.setattr(talk.QMessageBox, "exec", closing)
    return sentences
