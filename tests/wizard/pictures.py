"""Pictures of every page of the wizard: ``python tests/wizard/pictures.py DIR``. Uses the bundled policy set."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from itertools import count, product
from pathlib import Path
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).parents[2] / "desktop"))

from PySide6.QtCore import QDate
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from huiqi import app, resources
from huiqi.applicant.answers import AnswersFile, load_answers
from huiqi.policy.compiled import bundled
from huiqi.policy.models import PolicySet
from huiqi.report.model import BUCKET_LABELS
from huiqi.wizard import handing, talk, words
from huiqi.wizard.about import About
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.exporting import pdf_maker
from huiqi.wizard.files import unfinished
from huiqi.wizard.hall import Confirm, Hall
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.help import Help
from huiqi.wizard.look import Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import Guard
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.preferences import Preferences
from huiqi.wizard.preview import PreviewDialog
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.window import OVERVIEW, RESULTS

LONG_NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街中心旗舰店 <img src=x>"
SCREEN = Path(__file__).parents[1] / "support" / "small_laptop.json"
ANSWERS = {
    "company_name": LONG_NAME,
    "applicant_type": "enterprise",
    "industry": "52",
    "region": "150102",
    "employees": 28,
    "revenue": Decimal(12_000_000),
}
PATIENCE_MS = 20_000
"""How long the preview may take to be drawn; it is waited for no longer than it takes."""
SIZES = {100: (1040, 720), 200: (1366, 728)}
"""Of the window, by size of type: as it opens, and all of a small laptop."""


def settle(milliseconds: int = 80) -> None:
    """Let everything be laid out and painted."""
    QTest.qWait(milliseconds)


def wait_until(done: Callable[[], bool], most_ms: int) -> None:
    """Go on as soon as something is done, or nobody has the patience any more."""
    end = time.monotonic() + most_ms / 1000
    while not done() and time.monotonic() < end:
        QTest.qWait(5)


def drawn(preview: PreviewDialog) -> bool:
    """Whether every page in sight is drawn, there and in the list."""
    return bool(preview.view.sizes) and not (preview.view.missing() or preview.pages.missing())


@contextmanager
def nobody_answers(folder: Path, name: str) -> Iterator[None]:
    """Take a picture of every dialog that waits for an answer, and close it at once: whichever, whenever, however many."""
    number = count(1)

    def shoot_and_close(dialog: QDialog) -> int:
        dialog.show()
        shoot(dialog, folder / f"{name}-message-{next(number)}.png")
        dialog.reject()
        return dialog.result()

    with patch.object(QDialog, "exec", shoot_and_close), patch.object(QMessageBox, "exec", shoot_and_close):
        yield


def shoot(main: QWidget, file: Path) -> None:
    """Write what the window looks like."""
    settle()
    main.grab().save(str(file))
    print(file)


def every_page(main: MainWindow, folder: Path, name: str) -> None:
    """Walk through the wizard and take a picture of every page, and of what is below where it scrolls."""
    window = main.wizard
    shoot(main, folder / f"{name}-00.png")
    number = 0
    while window.currentId() != RESULTS:
        window.next()
        number += 1
        shoot(main, folder / f"{name}-{number:02}.png")
        scroll = getattr(window.currentPage(), "_scroll", None)
        if scroll and scroll.verticalScrollBar().maximum():
            scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
            shoot(main, folder / f"{name}-{number:02}-below.png")
    window.go(OVERVIEW)
    shoot(main, folder / f"{name}-overview.png")
    window.go(RESULTS)


def dialogs(main: MainWindow, folder: Path, name: str) -> None:
    """Take pictures of every dialog, and of what is particular to a hall."""
    policy_set, store = main.session.policy_set, main.store
    made = {
        "date": DateDialog(main.session, main),
        "codes": CodesDialog(policy_set, main),
        "compare": compared(main),
        "preview": PreviewDialog(main.wizard.results.report, pdf_maker(main.session, main.wizard.results.report), main),
        "help": Help("en" if name.startswith("en") else "zh", main),
        "about": About(policy_set, main),
        "settings": Preferences(store, main),
        "hall-settings": HallSettings(store, policy_set, main, in_hall=True),
        "hall-pin": AskPin("x", Guard(), main),
        "hall-set-pin": SetPin(main),
        "hall-next": Confirm(main),
    }
    for kind, dialog in made.items():
        dialog.show()
        if isinstance(dialog, PreviewDialog):
            wait_until(partial(drawn, dialog), PATIENCE_MS)
        shoot(dialog, folder / f"{name}-{kind}.png")
        dialog.reject()
        dialog.deleteLater()


def messages(main: MainWindow) -> None:
    """Say something of every kind, as the program does, in its words and its language."""
    left = AnswersFile({"company_name": LONG_NAME, "employees": 28}, None)
    main.session.replace({"company_name": LONG_NAME, "employees": 28})
    main.session.kept = False
    talk.tell_saved(main, Path("/home/wang/文档/惠企自测.huiqi"))
    talk.tell_problem(main, app.apology())
    handing.copy_chat(main)
    main.files.may_forget(words.tr("重新开始"))
    offers = words.tr("接着填"), words.tr("不用，重新填")
    talk.choose(main, unfinished(left, datetime(2022, 9, 1, 16, 30)), *offers)


def compared(main: MainWindow) -> CompareDialog:
    """Return a comparison with the first day of 2026."""
    made = CompareDialog(main.session, main)
    made.day.setDate(QDate(2026, 1, 1))
    return made


def hall(folder: Path, name: str, policy_set: PolicySet, settings: Settings) -> None:
    """Take pictures of a hall: the first page, a question, and the countdown."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        store = Store(Path(kept, "settings.json"), keeps=False)
        store.use(settings)
        there = Hall(store)
        there.start(policy_set)
        there.main.resize(1366, 728)
        shoot(there.main, folder / f"{name}-hall.png")
        there.main.wizard.go(3)
        shoot(there.main, folder / f"{name}-hall-question.png")
        there.countdown.tell(17, there.main)
        shoot(there.countdown, folder / f"{name}-hall-countdown.png")
        there.countdown.hide()
        there.main.removeEventFilter(there)
        there.main.hide()
        there._timer.stop()
        talk.in_hall = False


def results(main: MainWindow, folder: Path, name: str) -> None:
    """Take pictures of the first entry of every bucket, of every grouping and every tab, of a search and of 为什么没有."""
    page = main.wizard.results
    assert page is not None and page.report is not None
    page.tabs.setCurrentIndex(0)
    page.pane.start_anew(page.report, main.session.policy_set)
    for place, bucket in enumerate(BUCKET_LABELS):
        for item in page.report.bucket(bucket)[:1]:
            page.pane.reveal(item.measure)
            shoot(main, folder / f"{name}-result-{place}.png")
            bar = page.details.verticalScrollBar()
            if bar.maximum():
                bar.setValue(bar.maximum())
                shoot(main, folder / f"{name}-result-{place}-below.png")
    for place in range(1, page.pane.by.count()):
        page.pane.by.setCurrentIndex(place)
        shoot(main, folder / f"{name}-by-{page.pane.by.currentData()}.png")
    page.pane.by.setCurrentIndex(0)
    for place in range(1, page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        shoot(main, folder / f"{name}-tab-{place}.png")
    page.pane.search.setText("房租")
    shoot(main, folder / f"{name}-search.png")
    page.pane.filter_box.pop_up(page.pane.filter_button)
    shoot(page.pane.filter_box, folder / f"{name}-filter.png")
    page.pane.filter_box.close()
    page.ask_why_not()
    shoot(page.why, folder / f"{name}-why.png")
    page.why.close()


def sample(folder: Path, store: Store) -> None:
    """Take the pictures of the README: the noodle shop of the samples, asked and told what it could claim in June 2022."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        session = Session(date(2022, 6, 30))
        main = MainWindow(session, Autosave(session, Path(kept)), store)
        main.show()
        main.start(bundled())
        window = main.wizard
        session.replace(load_answers(session.policy_set, resources.path("samples", "noodle-shop.json")).answers)
        main.resize(1000, 680)
        while window.currentId() != RESULTS:
            window.next()
        window.results.pane.reveal(window.results.report.bucket("available")[0].measure)
        shoot(main, folder / "results.png")
        window.ask("premises")
        shoot(main, folder / "question.png")
        window.go(RESULTS)
        store.use(Settings(theme="contrast", type_size=200))
        main.resize(1366, 728)
        window.results.pane.reveal(window.results.report.bucket("available")[0].measure)
        window.results.listing.scrollToTop()
        window.results.listing.setFocus()
        shoot(main, folder / "contrast.png")
        main.hide()


def everything(main: MainWindow, folder: Path, name: str) -> None:
    """Take all pictures of a window in its present language, size and theme."""
    every_page(main, folder, name)
    results(main, folder, name)
    dialogs(main, folder, name)
    messages(main)
    hall(folder, name, main.session.policy_set, main.store.settings)
    if main.store.settings.theme == "light":
        main.activateWindow()
        main.session.set_date(date.today())
        results(main, folder, f"{name}-today")


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    application = app.application_for(sys.argv[:1])
    policy_set = bundled()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        store = Store(Path(kept, "settings.json"))
        Look(application, store)
        sample(folder, store)
        looks = [("zh", *each) for each in product(("light", "dark", "contrast"), (100, 200))]
        for language, theme, size in (*looks, ("en", "light", 100), ("en", "light", 200)):
            store.use(Settings(theme=theme, type_size=size, language=language))
            app.speak(language)
            name = f"{theme}-{size}" if language == "zh" else f"{language}-{size}"
            main = MainWindow(Session(date(2022, 9, 1)), store=store)
            main.show()
            main.start(policy_set)
            main.session.replace({ident: value for ident, value in ANSWERS.items() if ident in policy_set.questions})
            main.resize(*SIZES[size])
            main.activateWindow()
            with nobody_answers(folder, name):
                everything(main, folder, name)
            main.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/pictures"))
