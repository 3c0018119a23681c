"""Pictures of every page of the wizard: ``python tests/wizard/pictures.py DIR``. Uses the bundled policy set."""

import os
import sys
import tempfile
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "desktop"))

from PySide6.QtCore import QDate, QEventLoop, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from huiqi import app, resources
from huiqi.applicant.answers import load_answers
from huiqi.policy.compiled import bundled
from huiqi.policy.models import PolicySet
from huiqi.report.model import BUCKET_LABELS
from huiqi.wizard import talk
from huiqi.wizard.about import About
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.exporting import pdf_maker
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
PATIENCE_MS = 2500
"""How long the preview takes to be drawn, and more."""
SIZES = {100: (1040, 720), 200: (1366, 728)}
"""Of the window, by size of type: as it opens, and all of a small laptop."""


def settle(milliseconds: int = 80) -> None:
    """Let everything be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


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
    saved = "已保存：惠企自测.huiqi\n位置：/home/wang/文档"
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
        "message": talk._box(main, QMessageBox.Icon.Information, saved),
    }
    made["message"].addButton("好", QMessageBox.ButtonRole.AcceptRole)
    for kind, dialog in made.items():
        dialog.show()
        settle(PATIENCE_MS if kind == "preview" else 80)
        shoot(dialog, folder / f"{name}-{kind}.png")
        dialog.reject()
        dialog.deleteLater()


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
        shoot(main, folder / "contrast.png")
        main.hide()


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
            store.use(Settings(theme=theme, type_size=size))
            app.speak(language)
            name = f"{theme}-{size}" if language == "zh" else f"{language}-{size}"
            main = MainWindow(Session(date(2022, 9, 1)), store=store)
            main.show()
            main.start(policy_set)
            main.session.replace({ident: value for ident, value in ANSWERS.items() if ident in policy_set.questions})
            main.resize(*SIZES[size])
            main.activateWindow()
            every_page(main, folder, name)
            results(main, folder, name)
            dialogs(main, folder, name)
            hall(folder, name, policy_set, store.settings)
            if theme == "light":
                main.session.set_date(date.today())
                results(main, folder, f"{name}-today")
            main.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/pictures"))
