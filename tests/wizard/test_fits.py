"""The checks of fitting.py see what they are made for; a sentence said in passing has room, however long."""

from datetime import date

import pytest
from fitting import SCREEN, cut_off, hard_to_read, settle
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QTabWidget, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard.main_window import HEIGHT, WIDTH, MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store

NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街旗舰店"


def test_what_is_said_in_passing_has_room(qtbot: QtBot, policy_set: PolicySet, dressed: Store):
    dressed.use(Settings(type_size=200))
    main = MainWindow(Session(date(2026, 1, 1)))
    qtbot.addWidget(main, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    main.resize(*SCREEN)
    main.show()
    main.start(policy_set)
    main.wizard.go(1)
    main.say("已放到一边 12 个回答：" + NAME + "、" + NAME + "等。现在用不上，改回来还在。")
    settle()
    assert main.wizard.passing.label.isVisible() and cut_off(main) == []


@pytest.mark.parametrize("size", [100, 200])
def test_a_page_ends_with_its_last_question(qtbot: QtBot, policy_set: PolicySet, dressed: Store, size: int):
    dressed.use(Settings(type_size=size))
    main = MainWindow(Session(date(2022, 9, 1)))
    qtbot.addWidget(main, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    main.resize(*SCREEN)
    main.show()
    main.start(policy_set)
    for number, page in main.wizard.sections.items():
        if number % 5 == 1:
            main.wizard.go(number)
            settle()
            last = [row for row in page.rows if row.isVisible()][-1]
            port, form = page._scroll.viewport(), page._scroll.widget()
            assert form.height() <= max(port.height(), last.geometry().bottom() + 2 * last.fontMetrics().height())


def test_no_page_scrolls_for_less_than_a_line(qtbot: QtBot, policy_set: PolicySet, dressed: Store):
    dressed.use(Settings())
    main = MainWindow(Session(date(2022, 9, 1)))
    qtbot.addWidget(main, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    main.resize(WIDTH, HEIGHT)
    main.show()
    main.start(policy_set)
    for number, page in main.wizard.sections.items():
        main.wizard.go(number)
        settle()
        hidden = page._scroll.verticalScrollBar().maximum()
        assert hidden == 0 or hidden > page.fontMetrics().height(), (page.title(), hidden)


def test_the_check_sees_what_is_cut_off(qtbot: QtBot):
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(300, 100)
    tight = QLabel("一二三四五六七八九十", root)
    tight.resize(40, 20)
    far = QLabel("远", root)
    far.setGeometry(290, 10, 60, 40)
    empty = QLineEdit(root)
    empty.setPlaceholderText("例如 2022-03-05")
    empty.setGeometry(0, 30, 50, 30)
    tabs = QTabWidget(root)
    tabs.setGeometry(0, 60, 60, 40)
    for name in ("详情", "待答", "时间图"):
        tabs.addTab(QWidget(), name)
    page = QTextBrowser(root)
    page.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
    page.setPlainText("长" * 100)
    page.setGeometry(100, 30, 80, 60)
    root.show()
    settle()
    found = cut_off(root)
    for told in ("'一二三四五六七八九十' needs", "'远' lies outside", "'' needs", "tab '时间图'", "QTextBrowser"):
        assert any(told in each for each in found), (told, found)


def test_the_check_sees_what_is_hard_to_read(qtbot: QtBot, dressed: Store):
    dressed.use(Settings(theme="light"))
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(300, 100)
    for place, colour in enumerate(("#8a8a8a", "#1b1f24")):
        each = QLabel("看得清吗", root)
        each.setGeometry(0, 30 * place, 200, 30)
        palette = QPalette(each.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        each.setPalette(palette)
    page = QTextBrowser(root)
    page.setGeometry(200, 0, 100, 100)
    page.setHtml('<p>清楚</p><p style="color:#8a8a8a">不清楚</p>')
    root.show()
    settle()
    found = hard_to_read(root)
    assert [each.partition(" ")[0] for each in found] == ["'看得清吗'", "", ""] and "#8a8a8a" in found[1]


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_nothing_shines_through_what_is_said_in_passing(
    qtbot: QtBot, policy_set: PolicySet, dressed: Store, theme: str
):
    """In large type it needs more room than there is beside the buttons, and stands before the answers of the page."""
    dressed.use(Settings(theme=theme, type_size=200))
    main = MainWindow(Session(date(2022, 6, 30)))
    qtbot.addWidget(main, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    main.resize(*SCREEN)
    main.show()
    main.start(policy_set)
    main.wizard.go(1)
    main.say("已放到一边 12 个回答：" + NAME + "、" + NAME + "等。现在用不上，改回来还在。")
    settle()
    said, bar = main.wizard.passing.label, main.wizard.sections[1].findChild(QScrollArea).verticalScrollBar()
    place = QRect(said.mapTo(main, QPoint(0, 0)), said.size())
    before = main.grab(place).toImage()
    bar.setValue(bar.value() + 30)
    settle()
    assert bar.value() and said.isVisible() and main.grab(place).toImage() == before
