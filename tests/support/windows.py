"""The program's window for tests that open and close many of them, and what Qt and Python say meanwhile."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.hall import Hall
from huiqi.wizard.look import Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store

ON = date(2022, 6, 1)
OF_THE_TEST_PLATFORM = ("This plugin does not support", "OpenType support missing for")


def wait_for_pages(hall: Hall) -> None:
    """Wait until the visitor of a hall can go on from the first page."""
    while not hall.main.session.ready:
        QApplication.processEvents()


@contextmanager
def opened(policy_set: PolicySet, folder: Path, on: date = ON) -> Iterator[MainWindow]:
    """Yield the program's window, shown and started, with its profile in a folder; closed without a question."""
    session = Session(on)
    main = MainWindow(session, Autosave(session, folder), Store(folder / "settings.json"))
    try:
        main.resize(1040, 720)
        main.show()
        main.start(policy_set)
        assert main.files and main.autosave
        main.files.offer_unfinished(main.autosave)
        settle()
        yield main
    finally:
        if main.files:
            main.files.may_forget = lambda _doing: True
        main.close()
        main.deleteLater()
        settle()
        QApplication.sendPostedEvents(main, QEvent.Type.DeferredDelete.value)  # outside an event loop nothing else does


@contextmanager
def dressed_by(application: QApplication, store: Store) -> Iterator[None]:
    """Let the settings of a store show at once; afterwards the application looks as before."""
    font, palette, style = QFont(application.font()), QPalette(application.palette()), application.style().name()
    look = Look(application, store)
    yield
    store.changed.disconnect(look.apply)
    look.deleteLater()
    application.setStyleSheet("")
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(font)


def end(hall: Hall) -> None:
    """Close a hall as its clerk would, without being asked for the PIN."""
    talk.in_hall = False
    hall._leaving = True
    hall._timer.stop()
    hall.main.close()
    hall.main.deleteLater()
    hall.countdown.deleteLater()


def settle() -> None:
    """Let everything that waits for the event loop happen."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


@contextmanager
def quiet() -> Iterator[None]:
    """Fail where Qt warns, or an exception comes out of a function that Qt called."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(OF_THE_TEST_PLATFORM):
            heard.append(text)

    def catch(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        caught.append(error)
        heard.append(f"{kind.__name__}: {error}")

    caught: list[BaseException] = []
    before, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = catch
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(before)
    if caught:
        raise caught[0]
    assert heard == [], heard


@contextmanager
def met(look: Callable[[QDialog], object]) -> Iterator[list[QDialog]]:
    """Let a function act in every dialog that would wait for the person; one it leaves open is closed as with Esc."""
    seen: list[QDialog] = []
    execs = QDialog.exec, QMessageBox.exec

    def meet(dialog: QDialog) -> int:
        dialog.show()
        settle()
        seen.append(dialog)
        look(dialog)
        if dialog.isVisible():
            dialog.reject()
        settle()
        return dialog.result()

    QDialog.exec = QMessageBox.exec = meet  # type: ignore[method-assign, assignment]
    try:
        yield seen
    finally:
        QDialog.exec, QMessageBox.exec = execs  # type: ignore[method-assign]


@contextmanager
def told() -> Iterator[list[str]]:
    """Collect what message boxes say; each is closed as with Esc, and gone then."""
    said: list[str] = []

    def listen(dialog: QDialog) -> None:
        if isinstance(dialog, QMessageBox):
            said.append(dialog.text())

    with met(listen):
        yield said
