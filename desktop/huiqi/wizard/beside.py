"""Work beside the window; what comes of it is told on the window's thread.

Two kinds, each on one thread of its own, one thing after another: what makes something of the answers (two threads that
import modules of one package can stand in each other's way), and what draws with PDFium, which can do only one thing at
a time and may have to wait for a printer.

While either is at work nobody looks for garbage: whoever does lets go of what was forgotten, also of parts of windows, which
only the window's thread may do.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import cache, partial
from threading import Lock
from typing import Literal, TypeAlias, TypeVar, get_args

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")
Kind: TypeAlias = Literal["making", "drawing"]
LONGEST_MS = 20_000
"""A printer that hangs does not hold up the end of the program for ever."""


class _Messenger(QObject):
    """Lives on the window's thread, longer than any work, so that there is always somebody to tell."""

    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.said.connect(self._pass_on)

    def _pass_on(self, told: Callable[[], object]) -> None:
        told()


@cache
def _messenger() -> _Messenger:
    return _Messenger()


@cache
def _thread(kind: Kind) -> QThreadPool:
    pool = QThreadPool()
    pool.setMaxThreadCount(1)
    return pool


class _Garbage:
    """Looked for as before once no work is under way any more."""

    def __init__(self) -> None:  # pyright: ignore[reportMissingSuperCall] - has no parent class
        self._lock = Lock()
        self._under_way = 0
        self._before = False

    def leave(self) -> None:
        """Begin a piece of work, on whatever thread."""
        with self._lock:
            if not self._under_way:
                self._before = gc.isenabled()
                gc.disable()
            self._under_way += 1

    def look_again(self) -> None:
        """End it, on the window's thread."""
        with self._lock:
            self._under_way -= 1
            if not self._under_way and self._before:
                gc.enable()


_garbage = _Garbage()


@contextmanager
def for_good() -> Generator[None]:
    """Import something that stays: nobody is to look for garbage in it ever again, which takes the longer the more there is."""
    before = len(sys.modules)
    yield
    if len(sys.modules) > before:
        gc.freeze()


def beside(work: Callable[[], object], kind: Kind = "making", priority: int = 0) -> None:
    """Do something beside the window, which must not raise; of what waits, the highest priority comes first."""
    messenger = _messenger()  # made by the first who begins something, on the window's thread

    def run() -> None:
        _garbage.leave()
        try:
            work()
        finally:
            messenger.said.emit(_garbage.look_again)

    _thread(kind).start(run, priority)


def tell(listener: QObject, hear: Callable[..., object], *told: object) -> None:
    """Let a function of the listener hear something on the window's thread, unless the listener is gone by then."""
    _messenger().said.emit(partial(_tell_if_there, listener, partial(hear, *told)))


def _tell_if_there(listener: QObject, hear: Callable[[], object]) -> None:
    if isValid(listener):
        hear()


def work_out(owner: QObject, work: Callable[[], T], then: Callable[[T], object]) -> None:
    """Call ``work`` beside the window, and ``then`` on the window's thread with what it returned, unless the owner is gone.

    What ``work`` raises is raised on the window's thread instead.
    """

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # whatever it is: it is told where the person can hear of it
            tell(owner, _raise, error)
        else:
            tell(owner, then, result)

    beside(run)


def _raise(error: Exception) -> None:
    raise error


def finish() -> None:
    """Wait for all that is under way: the program is about to end, and no file is to be left half written."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        _thread(kind).waitForDone(LONGEST_MS)
