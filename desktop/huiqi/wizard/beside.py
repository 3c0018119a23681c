"""Work beside the window, so that it never stands still: one pure function in another thread, and what it returned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from huiqi.report.atomic import ExportError
from huiqi.wizard import talk

T = TypeVar("T")


class _Told(QObject):
    done = Signal(object)


def beside(owner: QObject, work: Callable[[], T], then: Callable[[T], object]) -> None:
    """Call ``work`` in another thread, and ``then`` in this one with what it returned, unless the owner is gone by then.

    What ``work`` raises is raised in this thread instead.
    """
    told = _Told()

    def end(outcome: Callable[[], T]) -> None:
        told.deleteLater()  # and lives until here, because this function holds it
        if isValid(owner):
            then(outcome())

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # whatever it is: whoever asked gets to know it
            told.done.emit(_raising(error))
        else:
            told.done.emit(lambda: result)

    told.done.connect(end)
    QThreadPool.globalInstance().start(run)


def write_beside(owner: QWidget, file: Path, write: Callable[[], object]) -> None:
    """Call ``write`` in another thread, which writes a file or raises ExportError; then say where it is, or why not."""

    def work() -> str:
        try:
            write()
        except ExportError as error:
            return str(error)
        return ""

    def tell(problem: str) -> None:
        if problem:
            talk.tell_problem(owner, problem)
        else:
            talk.tell_saved(owner, file)

    beside(owner, work, tell)


def _raising(error: Exception) -> Callable[[], None]:
    def again() -> None:
        raise error

    return again
