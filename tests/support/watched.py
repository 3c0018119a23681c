"""Watching the window's thread: how long it is held up by everything that happens, whatever asked for it.

Between two turns of the event loop nothing a person does gets through; a turn is therefore the piece that is measured, in
processor time of the window's own thread, which other programs do not slow down.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

ANSWER = "an answer"
"""How the kinds of deeds begin that have to have all their effects within a frame."""
PAUSE_MS = 8
"""How often it is looked whether a deed has had all its effects."""
QUIET_TURNS = 3
"""After so many looks at which nothing had happened it has."""
IDLE_MS = 1.0
"""Processor time between two looks that is nothing: the looking itself, a blinking cursor."""


class Deed(NamedTuple):
    """What a person does: what kind of thing it is, and doing it. It is over once ``until`` holds and the window rests."""

    kind: str
    do: Callable[[], object]
    until: Callable[[], object] = lambda: True


class Held(NamedTuple):
    """Milliseconds one deed kept the window's thread busy: in its longest turn, and in all up to the last that painted."""

    longest: float
    whole: float


def no_small_talk() -> None:
    """Keep quiet about what windows cannot do off screen, which Qt says again and again; everything else is printed."""

    def tell(_kind: object, _where: object, message: str) -> None:
        if not message.startswith("This plugin does not support"):
            print(message, file=sys.stderr)

    qInstallMessageHandler(tell)


class Watch(QObject):
    """Does one deed after the other from within the event loop, also in the dialogs they open, and keeps what each took."""

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[str, list[Held]] = defaultdict(list)
        self._turns: list[float] = []
        self._painted = 0
        self._last = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._turn)
        dispatcher.aboutToBlock.connect(self._turn)

    def _turn(self) -> None:
        now = time.thread_time()
        self._turns.append((now - self._last) * 1000)
        self._last = now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note that a window is painted in this turn."""
        if event.type() == QEvent.Type.UpdateRequest:
            self._painted = len(self._turns) + 1
        return False

    def run(self, deeds: Iterator[Deed]) -> None:
        """Do all of them; returns when the last has had its effects."""
        self._deeds = deeds
        self._next()
        QCoreApplication.exec()

    def _next(self) -> None:
        self._deed = next(self._deeds, None)
        if self._deed is None:
            QCoreApplication.quit()
            return
        QTimer.singleShot(PAUSE_MS, self._begin)

    def _begin(self) -> None:
        deed = self._deed
        assert deed
        self._quiet = 0
        QTimer.singleShot(PAUSE_MS, self._look)
        for window in QApplication.topLevelWidgets():
            window.removeEventFilter(self)
            window.installEventFilter(self)
        self._turn()
        self._turns.clear()
        self._painted = 0
        self._seen = 0
        deed.do()

    def _look(self) -> None:
        """See whether anything has happened since the last look; go on where nothing has for a while."""
        deed = self._deed
        assert deed
        rests = sum(self._turns[self._seen :]) < IDLE_MS
        self._seen = len(self._turns)
        self._turn()
        self._quiet = self._quiet + 1 if rests and deed.until() else 0
        self._last = time.thread_time()  # looking is no work of the window's
        if self._quiet < QUIET_TURNS:
            QTimer.singleShot(PAUSE_MS, self._look)
            return
        self.held[deed.kind].append(Held(max(self._turns), sum(self._turns[: self._painted])))
        self._next()
