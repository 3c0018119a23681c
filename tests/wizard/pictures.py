"""Pictures of every page of the wizard: ``python tests/wizard/pictures.py DIR``. Uses the bundled policy set."""

import os
import sys
import tempfile
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "desktop"))

from PySide6.QtCore import QEventLoop, QTimer

from huiqi import app, resources
from huiqi.applicant.answers import load_answers
from huiqi.policy.compiled import bundled
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.look import Look
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.window import OVERVIEW, RESULTS

LONG_NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街中心旗舰店 <img src=x>"
ANSWERS = {
    "company_name": LONG_NAME,
    "applicant_type": "enterprise",
    "industry": "52",
    "region": "150102",
    "employees": 28,
    "revenue": Decimal(12_000_000),
}
SIZES = {100: (1040, 720), 200: (1366, 728)}
"""Of the window, by size of type: as it opens, and all of a small laptop."""


def settle(milliseconds: int = 80) -> None:
    """Let everything be laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def shoot(main: MainWindow, file: Path) -> None:
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
    """Take pictures of the dialogs of the shell."""
    for kind, dialog in (
        ("date", DateDialog(main.session, main)),
        ("codes", CodesDialog(main.session.policy_set, main)),
    ):
        dialog.show()
        settle()
        dialog.grab().save(str(folder / f"{name}-{kind}.png"))
        dialog.close()


def results(main: MainWindow, folder: Path, name: str) -> None:
    """Take pictures of the first entry of every bucket, and of the departments."""
    page = main.wizard.results
    assert page is not None
    for place in range(page.by_bucket.topLevelItemCount()):
        head = page.by_bucket.topLevelItem(place)
        if head.childCount():
            head.setExpanded(True)
            page.by_bucket.setCurrentItem(head.child(0))
            page.by_bucket.scrollToItem(head, page.by_bucket.ScrollHint.PositionAtTop)
            shoot(main, folder / f"{name}-result-{place}.png")
            bar = page.details.verticalScrollBar()
            if bar.maximum():
                bar.setValue(bar.maximum())
                shoot(main, folder / f"{name}-result-{place}-below.png")
    page.tabs.setCurrentWidget(page.by_department)
    shoot(main, folder / f"{name}-departments.png")


def sample(folder: Path) -> None:
    """Take the picture of the README: what the noodle shop of the samples could claim in June 2022."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        session = Session(date(2022, 6, 30))
        main = MainWindow(session, Autosave(session, Path(kept)))
        main.show()
        main.start(bundled())
        window = main.wizard
        session.replace(load_answers(session.policy_set, resources.path("samples", "noodle-shop.json")).answers)
        main.resize(1000, 680)
        while window.currentId() != RESULTS:
            window.next()
        head = window.results.by_bucket.topLevelItem(1)
        head.setExpanded(True)
        window.results.by_bucket.setCurrentItem(head.child(0))
        shoot(main, folder / "results.png")
        main.hide()


def main(folder: Path) -> None:
    """Write the pictures into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application = app.application_for(sys.argv[:1])
    policy_set = bundled()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept:
        store = Store(Path(kept, "settings.json"))
        Look(application, store)
        sample(folder)
        for theme, size in product(("light", "dark", "contrast"), (100, 200)):
            store.use(Settings(theme=theme, type_size=size))
            name = f"{theme}-{size}"
            main = MainWindow(Session(date(2022, 9, 1)), store=store)
            main.show()
            main.start(policy_set)
            main.session.replace({ident: value for ident, value in ANSWERS.items() if ident in policy_set.questions})
            main.resize(*SIZES[size])
            main.activateWindow()
            every_page(main, folder, name)
            dialogs(main, folder, name)
            results(main, folder, name)
            if theme == "light":
                main.session.set_date(date.today())
                results(main, folder, f"{name}-today")
            main.hide()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/pictures"))
