"""Where the person stands, what is said in passing, what Enter does: what stumbled over once must not come back."""

from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from fitting import cut_off, settle
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QMenu,
    QMessageBox,
    QPushButton,
    QTabBar,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import AnswersFile
from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.files import unfinished
from huiqi.wizard.help import Help
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.section_page import SectionPage
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.window import OVERVIEW, RESULTS

NEXT = QWizard.WizardButton.NextButton


def bundled(qtbot: QtBot, policy_set: PolicySet, size: tuple[int, int]) -> MainWindow:
    made = MainWindow(Session(date(2022, 6, 30)))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    made.resize(*size)
    made.show()
    qtbot.waitExposed(made)
    made.start(policy_set)
    made.activateWindow()
    return made


def test_the_person_begins_at_the_button_that_goes_on(main: MainWindow, qtbot: QtBot):
    assert main.wizard.focusWidget() is main.wizard.button(NEXT)
    qtbot.keyClick(main.wizard.button(NEXT), Qt.Key.Key_Return)
    assert main.wizard.currentId() == 1


def test_enter_goes_on_to_what_was_not_in_sight_yet(qtbot: QtBot, policy_set: PolicySet):
    """Whoever uses Enter alone has seen every answer of every question, on every page, before it is left."""
    main = bundled(qtbot, policy_set, (1040, 420))
    window = main.wizard
    window.next()
    pages = jumps = 0
    while isinstance(page := window.currentPage(), SectionPage):
        pages += 1
        in_sight: set[QWidget] = set()
        while window.currentPage() is page:
            qtbot.waitUntil(lambda page=page: not page._entering.isActive())
            QApplication.processEvents()
            port = page._scroll.viewport()
            answers = [each for row in page.rows if row.isVisibleTo(page) for each in row.field.inputs()]
            in_sight |= {
                each for each in answers if port.rect().contains(QRect(each.mapTo(port, QPoint(0, 0)), each.size()))
            }
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
            jumps += window.currentPage() is page
        assert [each.accessibleName() for each in answers if each not in in_sight] == []
    assert pages > 5 and jumps > 5


def test_enter_shows_all_answers_where_several_may_be_chosen(qtbot: QtBot, policy_set: PolicySet):
    main = bundled(qtbot, policy_set, (1040, 420))
    main.wizard.ask("activities")
    page = main.wizard.currentPage()
    assert isinstance(page, SectionPage)
    qtbot.waitUntil(lambda: bool(page.rows) and page.rows[0].isAncestorOf(main.wizard.focusWidget()))
    boxes = [each for each in page.rows[0].field.inputs() if isinstance(each, QCheckBox)]
    qtbot.keyClick(boxes[0], Qt.Key.Key_Space)
    assert boxes[0].isChecked()
    qtbot.keyClick(main.wizard.focusWidget(), Qt.Key.Key_Return)
    assert main.wizard.currentPage() is page and boxes.index(main.wizard.focusWidget()) > 0
    assert boxes[0].isChecked()


def test_what_stands_further_down_is_counted_until_it_was_in_sight(qtbot: QtBot, policy_set: PolicySet):
    main = bundled(qtbot, policy_set, (1040, 420))
    said, page = main.wizard.passing.label, main.wizard.sections[1]
    main.wizard.next()
    qtbot.waitUntil(lambda: "下面还有" in said.text() and said.isVisible())
    button = main.wizard.button(NEXT)
    assert abs(said.geometry().center().y() - button.geometry().center().y()) <= button.height()
    assert not said.geometry().intersects(button.geometry())
    page._scroll.verticalScrollBar().setValue(page._scroll.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not said.isVisible())
    page._scroll.verticalScrollBar().setValue(0)
    qtbot.wait(20)
    assert not said.isVisible()


def test_nothing_is_kept_free_below_the_buttons(main: MainWindow):
    main.wizard.next()
    below = main.height() - main.wizard.button(NEXT).mapTo(main, main.wizard.button(NEXT).rect().bottomLeft()).y()
    assert below <= 16


def test_what_is_said_moves_nothing(main: MainWindow, qtbot: QtBot):
    main.wizard.next()
    QApplication.processEvents()
    before = [each.geometry() for each in main.wizard.findChildren(QPushButton)], main.wizard.currentPage().geometry()
    main.say("已放到一边 12 个回答：主要做哪一行、经营地在哪个旗县等。现在用不上，改回来还在。" * 2)
    QApplication.processEvents()
    assert main.wizard.passing.label.isVisible()
    after = [each.geometry() for each in main.wizard.findChildren(QPushButton)], main.wizard.currentPage().geometry()
    assert before == after
    main.wizard.go(RESULTS)
    main.say("已撤销")
    assert main.wizard.results and main.wizard.results.notice.isVisible()
    assert main.wizard.results.notice.text() == "已撤销"


def test_saving_from_the_result_is_saving(main: MainWindow, qtbot: QtBot, said: list[str], tmp_path: Path, monkeypatch):
    monkeypatch.setattr(talk, "ask_save_as", lambda _parent, _title, suggested, _kinds: tmp_path / suggested.name)
    main.session.answer("employees", 28)
    main.wizard.go(RESULTS)
    assert main.files and main.files.modified() and main.wizard.results
    qtbot.mouseClick(main.wizard.results.buttons["save"], Qt.MouseButton.LeftButton)
    assert main.files.file and main.files.file.suffix == ".huiqi" and main.files.file.exists()
    assert main.files.recent() == [main.files.file] and not main.files.modified()
    assert said == [f"已保存：{main.files.file.name}\n位置：{tmp_path}"]


def test_the_person_stays_where_they_are_when_the_type_grows(main: MainWindow, dressed: Store, qtbot: QtBot):
    main.wizard.go(RESULTS)
    assert main.wizard.results
    listing = main.wizard.results.listing
    qtbot.waitUntil(lambda: main.focusWidget() is listing)
    dressed.use(Settings(type_size=200))
    assert main.focusWidget() is listing


def test_tabs_menus_and_messages_have_the_size_of_the_text(main: MainWindow, dressed: Store, qapp: QApplication):
    main.wizard.go(RESULTS)
    tabs = main.findChild(QTabBar)
    assert tabs
    small = tabs.tabRect(0)
    dressed.use(Settings(type_size=200))
    assert tabs.tabRect(0).height() >= 1.7 * small.height() and tabs.tabRect(0).width() >= 1.7 * small.width()
    for kind in ("QMenu", "QMessageBox", "QMenuBar"):  # as on Windows, where the system names a font for each
        tiny = qapp.font()
        tiny.setPointSizeF(6)
        qapp.setFont(tiny, kind)
    for made in (QMenu(main), QMessageBox(main), main.menuBar()):
        made.ensurePolished()
        assert made.font().pointSizeF() == pytest.approx(qapp.font().pointSizeF(), abs=0.1), made


def test_the_chosen_tab_is_seen_in_every_theme(main: MainWindow, dressed: Store):
    main.wizard.go(RESULTS)
    tabs = main.findChild(QTabBar)
    assert tabs
    for theme in ("light", "dark", "contrast"):
        dressed.use(Settings(theme=theme))
        picture = tabs.grab().toImage()
        chosen, other = (picture.pixelColor(tabs.tabRect(place).center().x(), 1).name() for place in (0, 1))
        assert chosen == tabs.palette().color(QPalette.ColorRole.Highlight).name() != other, theme


def test_help_begins_with_its_title(qtbot: QtBot):
    dialog = Help("zh")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.wait(30)
    assert dialog.text.verticalScrollBar().value() == 0
    dialog.go(list(dialog.chapters)[-1])
    assert dialog.text.verticalScrollBar().value() > 0
    dialog.go(next(iter(dialog.chapters)))
    assert dialog.text.verticalScrollBar().value() == 0


def test_what_was_left_unfinished_says_whose_and_when():
    when = datetime(2022, 3, 5, 14, 5)
    named = AnswersFile({"company_name": "老王面馆\n" * 40, "employees": 3}, None)
    told = unfinished(named, when)
    assert told.startswith("“老王面馆 老王面馆") and len(told) < 120
    assert "有 2 个回答，最后一次改动是 2022年3月5日 14:05" in told
    assert unfinished(AnswersFile({"employees": 3}, None), when).startswith("上次的自测没有完成：有 1 个回答")


@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_entry_of_a_menu_is_shortened(main: MainWindow, dressed: Store, size: int):
    dressed.use(Settings(type_size=size))
    for menu in main.menus.values():
        menu.aboutToShow.emit()
        menu.ensurePolished()
        metrics, width = menu.fontMetrics(), menu.sizeHint().width()
        keys = max(metrics.horizontalAdvance(each.shortcut().toString()) for each in menu.actions())
        for action in menu.actions():
            text = metrics.size(int(Qt.TextFlag.TextShowMnemonic), action.text()).width()
            assert menu.actionGeometry(action).width() <= width and text + keys + 3.8 * metrics.height() / 1.5 <= width


@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_menu_needs_a_second_column(main: MainWindow, dressed: Store, size: int):
    dressed.use(Settings(type_size=size))
    for menu in main.menus.values():
        menu.popup(main.pos())
        assert len({menu.actionGeometry(each).x() for each in menu.actions()}) == 1, menu.title()
        menu.close()


def test_a_submenu_can_be_opened_again_and_again(main: MainWindow, qtbot: QtBot):
    view = main.menus["view"]
    for size in (125, 150, 200, 100):
        view.aboutToShow.emit()
        sizes = view.findChildren(QMenu)[0]
        sizes.aboutToShow.emit()
        wanted = next(each for each in sizes.actions() if f"{size} %" in each.text())
        text = wanted.text()
        wanted.trigger()
        assert main.store.settings.type_size == size
        sizes.aboutToHide.emit()
        view.aboutToShow.emit()
        assert [each.text() for each in view.findChildren(QMenu)[0].actions() if each.isChecked()] == [text]


def test_the_buttons_of_the_result_are_whole_in_every_width(main: MainWindow, dressed: Store):
    dressed.use(Settings())
    for width in (800, 900, 960, 1000, 1040, 1200):
        main.wizard.go(0)
        main.resize(width, 680)
        while main.wizard.currentId() != RESULTS:
            main.wizard.next()
        settle()
        assert main.wizard.results and main.width() == width
        assert cut_off(main.wizard.results.foot) == []
        assert sum(each.isVisible() for each in main.wizard.results.buttons.values()) > 4


def test_an_empty_search_has_nothing_to_clear(main: MainWindow, qtbot: QtBot):
    main.wizard.go(RESULTS)
    assert main.wizard.results
    pane = main.wizard.results.pane
    cross = pane.search.cross
    assert pane.report
    anew = partial(pane.start_anew, pane.report, main.session.policy_set)
    for empty in (pane.show_all, anew):
        pane.search.setText("奖励")
        qtbot.waitUntil(cross.isVisible)
        empty()
        qtbot.waitUntil(lambda: not cross.isVisible())
        assert pane.search.text() == "" and not pane.is_narrowed()


def test_a_page_one_comes_back_to_has_all_the_room(main: MainWindow, qtbot: QtBot):
    """A page that was left and is empty when the wizard turns to it must not share its room with a blank."""
    window = main.wizard
    for goal in (1, 2, 1, OVERVIEW, RESULTS, 1, OVERVIEW):
        window.go(goal)
        settle()
        page = window.currentPage()
        assert page.height() == page.parentWidget().height(), goal
