"""Every place of the program, in every theme, at 100 % and 200 %, in Chinese and English, on a small laptop.

Nothing is cut off, nothing is larger than the screen, every text stands out from its ground at 4.5:1; no paragraph ends in a
single character, no number is parted from its unit.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import chain, product

import pytest
from fitting import SCREEN, badly_broken, cut_off, hard_to_read, larger_than_screen, settle
from PySide6.QtCore import QDate, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.model import BUCKET_LABELS, Report
from huiqi.wizard import talk, words
from huiqi.wizard.about import About
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.hall import Confirm
from huiqi.wizard.hall_bar import Countdown, HallBar
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.help import Help
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import Guard
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.preferences import Preferences
from huiqi.wizard.preview import PreviewDialog
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.window import OVERVIEW, RESULTS

NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街中心旗舰店"
ANSWERS = {
    "company_name": NAME,
    "applicant_type": "enterprise",
    "industry": "62",
    "employees": 28,
    "revenue": Decimal(12_000_000),
}
Place = tuple[str, QWidget]


@pytest.fixture(params=["zh", "en"])
def main(request: pytest.FixtureRequest, qtbot: QtBot, policy_set: PolicySet, dressed: Store) -> Iterator[MainWindow]:
    """The program's window, as large as a small laptop's screen, in either language."""
    before, translator = QLocale(), words.english() if request.param == "en" else None
    if translator:
        QApplication.installTranslator(translator)
        QLocale.setDefault(QLocale("en_GB"))
    made = MainWindow(Session(date(2022, 6, 30)), store=dressed)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    made.resize(*SCREEN)
    made.show()
    made.start(policy_set)
    made.session.replace(dict(ANSWERS), date(2022, 6, 30))
    yield made
    if translator:
        QApplication.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def paper() -> bytes:
    from test_preview import paper

    return paper(12)


def pages(main: MainWindow) -> Iterator[Place]:
    """Go to every page of the wizard and to every part of the result."""
    main.wizard.go(0)
    yield "first page", main
    for page_id in (*main.wizard.sections, OVERVIEW):
        main.wizard.go(page_id)
        yield main.wizard.currentPage().title(), main
    main.say("已放到一边 12 个回答：主要做哪一行、经营地在哪个旗县（市、区）等。现在用不上，改回来还在。")
    yield "said in passing", main
    yield from results(main)


def results(main: MainWindow) -> Iterator[Place]:
    main.wizard.go(RESULTS)
    page = main.wizard.results
    assert page and page.report
    for tab in range(1, page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        yield f"tab {tab}", main
    page.tabs.setCurrentIndex(0)
    for bucket in BUCKET_LABELS:
        for item in page.report.bucket(bucket)[:1]:
            page.pane.reveal(item.measure)
            yield f"details of {item.title}", main
    page.pane.search.setText("五险一金")
    yield "search", main
    page.ask_why_not()
    assert page.why
    yield "why not", page.why
    page.why.close()
    page.pane.filter_box.pop_up(page.pane.filter_button)
    yield "filter", page.pane.filter_box
    page.pane.filter_box.close()


def hall_window(main: MainWindow) -> QMainWindow:
    """Return a window with the bar of a hall."""
    made = QMainWindow(main)
    made.addToolBar(HallBar(made))
    made.setCentralWidget(QLabel("办"))
    made.resize(*SCREEN)
    return made


def wrong_pin(dialog: AskPin) -> AskPin:
    dialog.field.setText("1")
    dialog.try_it()
    return dialog


def weak_pin(dialog: SetPin) -> SetPin:
    dialog.first.setText("123456")
    dialog.take()
    return dialog


def compared(main: MainWindow) -> CompareDialog:
    made = CompareDialog(main.session, main)
    made.day.setDate(QDate(2026, 1, 1))
    return made


def report_of(main: MainWindow) -> Report:
    return build_report(main.session.assessment)


def dialogs(main: MainWindow, paper: bytes) -> tuple[Callable[[], QWidget], ...]:
    """Return what makes each dialog."""
    policy_set, store = main.session.policy_set, main.store
    told = "已保存：惠企自测.xlsx\n位置：/home/wang/文档"
    return (
        lambda: DateDialog(main.session, main),
        lambda: CodesDialog(policy_set, main),
        lambda: compared(main),
        lambda: PreviewDialog(report_of(main), lambda _: paper, main),
        lambda: Help("zh", main),
        lambda: Help("en", main),
        lambda: About(policy_set, main),
        lambda: Preferences(store, main),
        lambda: HallSettings(store, policy_set, main, in_hall=True),
        lambda: wrong_pin(AskPin("x", Guard(), main)),
        lambda: weak_pin(SetPin(main)),
        lambda: Confirm(main),
        lambda: talk._box(main, QMessageBox.Icon.Information, told),
        lambda: hall_window(main),
    )


def shown(main: MainWindow, paper: bytes) -> Iterator[Place]:
    """Show every dialog, one after another."""
    for make in dialogs(main, paper):
        dialog = make()
        dialog.show()
        yield type(dialog).__name__, dialog
        dialog.close()
        if isinstance(dialog, QDialog):
            dialog.reject()
        dialog.deleteLater()
        QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    countdown = Countdown()
    countdown.tell(17, main)
    yield "countdown", countdown
    countdown.hide()
    countdown.deleteLater()


def step_out_of_sight(main: MainWindow) -> list[str]:
    """Say so where the part the person is in cannot be read in the column beside the pages."""
    steps = main.wizard.steps
    now = steps._labels.get(steps._now) if steps else None
    hidden = now and now.isVisible() and now.visibleRegion().boundingRect().height() < now.height()
    return [f"{now.text()!r} is scrolled out of sight"] if now and hidden else []


def test_everything_fits_and_can_be_read(main: MainWindow, paper: bytes, dressed: Store):
    """The Chinese window grows, the English one begins at 200 %.

    Contrast is measured where it is lowest, in the thin type of 100 %; English has the same colours.
    """
    problems, places, chinese = [], 0, words.tr("设置") == "设置"
    for size, theme in product((100, 200) if chinese else (200, 100), ("light", "dark", "contrast")):
        dressed.use(Settings(type_size=size, theme=theme))
        for name, root in chain(pages(main), shown(main, paper)):
            settle()
            places += 1
            found = cut_off(root) + (hard_to_read(root) if chinese and size == 100 else [])
            found += step_out_of_sight(main) + (badly_broken(root) if theme == "light" else [])
            problems += [f"{theme} {size} {name}: {each}" for each in (*found, *larger_than_screen(root))]
    assert not problems, "\n".join(problems)
    assert places > 6 * 45
