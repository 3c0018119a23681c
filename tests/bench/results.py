"""What the result costs the person in front of it, printed: how long the window is busy after each thing they do.

Run by ``make bench``. Off screen unless there is a display. Each figure is the processor time of the window's own thread
until everything that was asked for is laid out and painted; nothing is asserted.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle

from PySide6.QtWidgets import QApplication

from huiqi import app, resources
from huiqi.applicant.answers import Value, load_answers
from huiqi.policy.compiled import bundled
from huiqi.report.build import build_report
from huiqi.wizard.look import Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store

ON = date(2022, 6, 30)
RUNS = 20
AIM_MS = 50


def measure(name: str, work: Callable[[], object]) -> None:
    """Print the median and the range of the time the window is busy, until it has nothing left to do, in milliseconds."""
    work()
    QApplication.processEvents()
    times: list[float] = []
    for _ in range(RUNS):
        start = time.thread_time()
        work()
        QApplication.processEvents()
        times.append((time.thread_time() - start) * 1000)
    print(f"{name:<44}{statistics.median(times):>8.1f} ms   {min(times):.1f}–{max(times):.1f}   aim: < {AIM_MS} ms")


def halves(session: Session) -> tuple[dict[str, Value], dict[str, Value]]:
    """Return the answers of a sample business, the first half and the rest."""
    answers = load_answers(session.policy_set, resources.path("samples", "online-shop.json")).answers
    given = list(answers.items())
    return dict(given[: len(given) // 2]), dict(given[len(given) // 2 :])


def opened(session: Session) -> tuple[MainWindow, ResultsPage]:
    """Return a window at its result, half of the questions of a sample business answered."""
    main = MainWindow(session)
    main.resize(1366, 768)
    main.show()
    main.start(bundled())
    window = main.wizard
    session.replace(halves(session)[0])
    window.show_results()
    assert window.results
    QApplication.processEvents()
    return main, window.results


def deeds(page: ResultsPage) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what a person does, each with a name."""
    session, pane = page.session, page.pane
    report = build_report(session.assessment)
    yield "show a report", lambda: page.show_report(report)
    places = cycle(range(1, pane.by.count() + 1))
    yield "change the grouping", lambda: pane.by.setCurrentIndex(next(places) % pane.by.count())
    pane.by.setCurrentIndex(0)
    letters = cycle(("房", "房租", "zj", "第二十七条", "税务", "没有的", ""))
    yield "a letter in the search", lambda: pane.search.setText(next(letters))
    pane.show_all()
    shown = cycle(report.items[:40])
    yield "choose an entry", lambda: page.listing.choose(next(shown).measure)
    for place, name in enumerate(("the details", "the open questions", "the timeline", "the departments")):
        page.tabs.setCurrentIndex(place)
        half, rest = halves(session)
        session.replace(half)
        page.show_report(build_report(session.assessment))
        page.tabs.setCurrentIndex(place)
        left = iter(rest.items())
        yield f"one more answer, beside {name}", lambda given=left: session.answer(*next(given))


def main() -> None:
    """Measure and print."""
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    Look(app.application_for(sys.argv[:1]), Store(keeps=False))
    main, page = opened(Session(ON))
    for name, deed in deeds(page):
        measure(name, deed)
    main.hide()


if __name__ == "__main__":
    main()
