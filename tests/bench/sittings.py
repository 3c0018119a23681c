"""A thousand visitors of a hall in one process: what memory grows to, and whether the last waits longer than the first.

Run by ``make bench``. Every visitor gets the window of their own that the hall gives them, answers what a sample business
answers, sees every page, the result and its details, every fiftieth takes a PDF away; then 下一位. Off screen.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from huiqi import app, resources
from huiqi.applicant.answers import Answers, load_answers
from huiqi.policy.compiled import bundled
from huiqi.report.build import build_report
from huiqi.wizard import exporting, hall
from huiqi.wizard.look import Look
from huiqi.wizard.settings import HALL_TYPE_SIZE, Store
from huiqi.wizard.window import RESULTS

VISITORS = 1000
TOLD_AFTER = (10, 100, 250, 500, 1000)
EVERY = 50
"""Of so many visitors one takes a PDF away."""


def sit(here: hall.Hall, answers: Answers, file: Path | None) -> None:
    """Be a visitor: answer, look at every page and the result, take a PDF away, leave the place to the next."""
    wizard, session = here.main.wizard, here.main.session
    wizard.next()
    for ident, value in answers.items():
        session.answer(ident, value)
    while wizard.currentId() != RESULTS:
        wizard.next()
        QApplication.processEvents()
    assert wizard.results and wizard.results.isVisible()
    QApplication.processEvents()
    if file:
        exporting.write_pdf(build_report(session.assessment), file, codes=exporting.codes_for(session))
    session.kept = True
    here.next_visitor()
    settle()
    while not here.main.session.ready:
        QApplication.processEvents()


def settle() -> None:
    """Let everything happen that was put off, and everything go that is not needed any more."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def only_news(kind: QtMsgType, _: object, message: str) -> None:
    """Print what Qt complains about, but for what it says of every window without a screen."""
    if "propagateSizeHints" not in message:
        print(kind.name, message, file=sys.stderr)


def resident() -> float:
    """Return the memory the process has in use, in MB, where the system tells."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:")), 0.0)


def tell(visitors: int) -> None:
    """Print what there is after so many visitors."""
    gc.collect()
    print(
        f"after {visitors:>5} visitors: {resident():>7.1f} MB, {len(QApplication.allWidgets()):>6,} widgets, "
        f"{len(Shiboken.getAllValidWrappers()):>7,} wrapped objects, {len(gc.get_objects()):>9,} Python objects",
        flush=True,
    )


def main(visitors: int) -> None:
    """Measure and print."""
    hall.OLD_KEPT_MS = 0
    qInstallMessageHandler(only_news)
    application = app.application_for(["bench"])
    took: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder, "settings.json"))
        Look(application, store, HALL_TYPE_SIZE)
        here = hall.Hall(store)
        here.start(bundled())
        answers = load_answers(bundled(), resources.path("samples", "noodle-shop.json")).answers
        for visitor in range(1, visitors + 1):
            began = time.process_time()  # other programs do not slow this down
            sit(here, answers, None if visitor % EVERY else Path(folder, "result.pdf"))
            took.append((time.process_time() - began) * 1000)
            if visitor in TOLD_AFTER:
                tell(visitor)
        first, last = (statistics.median(part) for part in (took[:100], took[-100:]))
        print(f"a visitor: median {first:.0f} ms of the processor in the first hundred, {last:.0f} ms in the last")
        here.main.hide()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else VISITORS)
