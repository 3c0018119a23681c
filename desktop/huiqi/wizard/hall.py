"""Hall mode: one visitor after another at the same machine, and nothing of the one before for the next.

Every visitor gets a window of their own. The one before is thrown away with all that was in it, so that nothing can have
been forgotten. No answers are kept on disk; what a visitor may take away goes to paper or to a stick.
"""

from __future__ import annotations

import time
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from huiqi.wizard import talk
from huiqi.wizard.contact_list import ContactList
from huiqi.wizard.frames import Frame
from huiqi.wizard.hall_bar import Countdown, HallBar
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.help import show_help
from huiqi.wizard.labels import label
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import Guard
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.traces import clear_clipboard
from huiqi.wizard.turns import in_turns
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from huiqi.policy.models import PolicySet

WARNED = 20
"""Seconds before all is cleared in which the countdown shows."""
DECIDED = 10
"""Seconds after which 下一位 goes ahead although nothing was taken away."""
TICK_MS = 500
OLD_KEPT_MS = 3000
"""How long the window of the visitor before is kept, out of sight, for what it was just doing to end."""
TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
    )
)


class Idle(QObject):
    """Tells since when nobody has touched keyboard, mouse or screen. Watches windows, not every event of the program."""

    touched = Signal()
    """Somebody is there."""

    def __init__(self, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since = clock()
        self._cursor = QPoint(QCursor.pos())
        self._watched: set[QWindow] = set()

    def seconds(self) -> float:
        """Return for how long nobody was there."""
        for window in QGuiApplication.allWindows():
            window.installEventFilter(self)  # once each, however often it is asked for
        if QCursor.pos() != self._cursor:
            self.touch()
        return self._clock() - self._since

    def touch(self) -> None:
        """Begin to count anew."""
        self._since = self._clock()
        self._cursor = QPoint(QCursor.pos())
        self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self.touch()
        return False


class Confirm(Frame):
    """Asks whether nothing is to be taken away; goes ahead by itself after a few seconds."""

    def __init__(self, parent: MainWindow) -> None:
        super().__init__(tr("下一位"), parent)
        self.rows.addWidget(label(tr("这位办事人的结果还没有打印或保存，清除以后找不回来。"), "", self.body))
        self._left = DECIDED
        self._go = self.button("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._go.setDefault(True)
        self.button(tr("回去看看(&B)"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._count)
        self._timer.start()
        self._show()

    def _show(self) -> None:
        self._go.setText(tr("清除，请下一位（{seconds} 秒后自动清除）").format(seconds=self._left))

    def _count(self) -> None:
        self._left -= 1
        self._show()
        if self._left <= 0:
            self.accept()


class Hall(QObject):
    """The windows of the visitors, one at a time, and what the clerk may do."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.store = store
        self.policy_set: PolicySet | None = None
        self.contacts: ContactList | None = None
        self.guard = Guard()
        self.idle = Idle(clock, self)
        self.countdown = Countdown()
        self._leaving = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)
        self.idle.touched.connect(self.countdown.hide)
        talk.in_hall = True
        self.main = self._open()

    def start(self, policy_set: PolicySet) -> None:
        """Let the first visitor begin: the policy set is there."""
        self.policy_set = policy_set
        self.contacts = ContactList(self.store, policy_set, self)
        self.contacts.changed.connect(self._show_contacts)
        self.contacts.follow()
        for _ in self._beginning(self.main, policy_set):
            pass
        self._timer.start()

    def _open(self) -> MainWindow:
        """Return a new window, on the whole screen, that asks for the PIN before it closes."""
        main = MainWindow(Session(), store=Store(self.store.file, keeps=False))
        main.menuBar().setNativeMenuBar(False)
        main.menuBar().hide()
        bar = HallBar(main)
        bar.next_asked.connect(self.next_visitor)
        bar.help_asked.connect(partial(show_help, self.store.settings.language, main))
        bar.clerk_asked.connect(self.ask_clerk)
        main.addToolBar(bar)
        main.wizard.welcome.open_button.hide()
        main.setAcceptDrops(False)
        main.installEventFilter(self)
        main.showFullScreen()
        return main

    def _beginning(self, main: MainWindow, policy_set: PolicySet) -> Iterator[None]:
        """Let a visitor begin, part by part."""
        yield from main.starting(policy_set)
        self._show_contacts()
        self._show_allowed(main)

    def _show_contacts(self) -> None:
        if self.contacts:
            self.main.session.set_contacts(self.contacts.by_department)

    def _show_allowed(self, main: MainWindow) -> None:
        """Leave out what visitors may not do here, and what the bar does better."""
        settings = self.store.settings
        kept_out = {"restart"}
        kept_out |= set() if settings.hall_export else {"save", "excel", "pdf", "picture"}
        kept_out |= set() if settings.hall_print else {"print", "preview"}
        if main.wizard.results:
            main.wizard.results.leave_out(kept_out)

    def next_visitor(self) -> None:
        """Clear everything for the next visitor; ask first where nothing was taken away."""
        self.main.wizard.settle()
        files = self.main.files
        if files and files.modified() and not Confirm(self.main).exec():
            return
        self.clear()

    def clear(self) -> None:
        """Throw away everything of the visitor, and open a new window."""
        old = self.main
        self.countdown.hide()
        self._close_dialogs()
        clear_clipboard()
        self.main = self._open()
        if self.policy_set:
            in_turns(self.main, self._beginning(self.main, self.policy_set))
        self.idle.touch()
        old.removeEventFilter(self)
        old.hide()
        QTimer.singleShot(OLD_KEPT_MS, old, old.deleteLater)

    def _close_dialogs(self) -> None:
        while popup := QApplication.activePopupWidget():
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible() and widget.parentWidget():
                widget.reject()

    def look(self) -> None:
        """See whether somebody is there; count down and clear when nobody has been for long."""
        gone = self.idle.seconds()
        left = self.store.settings.idle_seconds - gone
        if not self._anything_to_clear():
            self.countdown.hide()
        elif left <= 0:
            self.clear()
        elif left <= WARNED:
            self.countdown.tell(int(left + 0.999), self.main)

    def _anything_to_clear(self) -> bool:
        """Whether anything is other than a new visitor finds it; overnight that is the date."""
        session = self.main.session
        began = session.answers or session.on != date.today() or self.main.wizard.currentId() > 0
        return bool(began) or QApplication.activeModalWidget() is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for the PIN before a window closes, unless the machine is being shut down."""
        if event.type() != QEvent.Type.Close or watched is not self.main:
            return False
        let_go = self._leaving or _shutting_down()
        event.setAccepted(let_go)
        if not let_go:
            QTimer.singleShot(0, self, self.ask_clerk)
        return True

    def ask_clerk(self) -> None:
        """Let the clerk, after the PIN, change the settings or end the hall mode."""
        if QApplication.activeModalWidget() or self.policy_set is None:
            return
        main = self.main
        if not AskPin(self.store.settings.pin, self.guard, main).exec():
            return
        settings = HallSettings(self.store, self.policy_set, main, in_hall=True)
        settings.leave_asked.connect(self.leave)
        settings.exec()
        if main is self.main:
            self._show_allowed(main)

    def leave(self) -> None:
        """End the hall mode and the program; nothing of the visitor stays."""
        self._leaving = True
        self._timer.stop()
        clear_clipboard()
        if self.main.session.ready:
            self.main.session.replace({})
        self.main.close()
        QApplication.quit()


def _shutting_down() -> bool:
    application = QApplication.instance()
    return isinstance(application, QApplication) and application.isSavingSession()


def pin_is_set(store: Store) -> bool:
    """Whether there is a PIN; where there is none, the clerk is asked to set one now."""
    if store.settings.pin:
        return True
    if store.warning:
        talk.tell_problem(None, store.warning)
    dialog = SetPin()
    if dialog.exec():
        store.change(pin=dialog.hash)
    return bool(store.settings.pin)
