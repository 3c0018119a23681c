"""From a key stroke to the end of the repaint, in the window on the bundled set: answers, pages, dates; printed.

Run by ``make bench``. Every question of every page is answered by key and set back to 不清楚, so that all pages come; then
pages are visited with the answers of a business. Off screen unless there is a display.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from huiqi import app, resources
from huiqi.applicant.answers import load_answers
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.loading import prepare
from huiqi.wizard.look import Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.window import OVERVIEW, RESULTS

ON = date(2022, 6, 30)
KEYS = {"yes_no": "1", "choice": "1", "choices": "1", "integer": "3", "money": "3", "date": "2", "text": "x"}


class Took(NamedTuple):
    """Milliseconds a piece of work took: by the clock, and of the processor, which other programs do not slow down."""

    clock: float
    processor: float


def took(work: Callable[[], object]) -> Took:
    """Return how long it takes until a piece of work is done and painted."""
    clock, processor = time.perf_counter(), time.thread_time()
    work()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return Took((time.perf_counter() - clock) * 1000, (time.thread_time() - processor) * 1000)


def stroke(text: str) -> None:
    """Press and release a key where the person is."""
    key = Qt.Key(ord(text.upper()))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(QApplication.focusWidget(), QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def answer_all(main: MainWindow) -> tuple[list[Took], list[Took]]:
    """Walk through the pages and answer every question; return what answers and what new pages took."""
    strokes, pages = [], []
    while main.wizard.currentId() != RESULTS:
        pages.append(took(main.wizard.next))
        page = main.wizard.currentPage()
        for row in getattr(page, "rows", ()):
            if row.isVisible():
                row.field.entry().setFocus()
                QApplication.processEvents()
                strokes.append(took(lambda kind=row.question.kind: stroke(KEYS[kind])))
                row.show_answer()
                main.session.answer(row.question.id, None)
                QApplication.processEvents()
    return strokes, pages


def told(name: str, times: list[Took], aim: float) -> None:
    """Print the figures of one kind of work."""
    clock, processor = ([each[place] for each in times] for place in (0, 1))
    over = sum(each > aim for each in processor)
    print(
        f"{name:<36}{len(times):>4} ×  median {statistics.median(clock):>6.1f} ms, most {max(clock):>6.1f}"
        f"   of the processor {statistics.median(processor):>6.1f}, most {max(processor):>6.1f}   aim: {aim:g}, over: {over}"
    )


def main() -> None:
    """Measure and print."""
    application = app.application_for(["bench"])
    Look(application, Store(Path(tempfile.gettempdir(), "huiqi-bench-settings.json")))
    policy_set = prepare(ON)
    answers = load_answers(policy_set, resources.path("samples", "noodle-shop.json")).answers
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        session = Session(ON)
        window = MainWindow(session, Autosave(session, Path(kept)))
        window.show()
        starting = took(lambda: window.start(policy_set))
        window.activateWindow()
        application.processEvents()
        strokes, pages = answer_all(window)
        told("start, after the first paint", [starting], 50)
        told("an answer, by key", strokes, 16)
        told("the next page, made and shown", pages, 50)
        wizard = window.wizard
        session.replace(answers)
        told("all answers at a glance", [took(lambda: wizard.go(OVERVIEW)) for _ in range(3)], 50)
        told("from the result to any page", [took(lambda page=page: wizard.go(page)) for page in wizard.sections], 50)
        days = [date(2022, 12, 31), date(2023, 1, 1), date(2026, 1, 1), ON]
        told("another date", [took(lambda day=day: session.set_date(day)) for day in days], 16)
        for ident in answers:
            session.answer(ident, None)
        wizard.go(1)
        told("an answer taken back, page and all", [took(window.undo) for _ in range(len(answers))], 50)
        told("a file opened", [took(lambda: session.replace(answers)) for _ in range(5)], 50)
        window.hide()


if __name__ == "__main__":
    main()
