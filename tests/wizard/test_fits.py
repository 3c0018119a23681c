"""Nothing is cut off: every label, button and field has the room its text needs, on every page, in every size of type."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.window import OVERVIEW

SCREEN = (1366, 728)
"""A small laptop without its task bar."""
TOLERANCE = 1
"""Pixels by which figures of the style may differ from those of the font."""
NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街旗舰店"


@pytest.fixture(params=[100, 200])
def type_size(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[int]:
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPointSizeF(10.5 * request.param / 100)
    qapp.setFont(larger)
    yield request.param
    qapp.setFont(before)


@pytest.fixture
def main(qtbot: QtBot, policy_set: PolicySet, type_size: int) -> MainWindow:
    made = MainWindow(Session(date(2026, 1, 1)))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    made.resize(*SCREEN)
    made.show()
    made.start(policy_set)
    made.session.set_date(date(2022, 6, 30))
    made.session.answer("company_name", NAME)
    return made


def cut_off(root: QWidget) -> list[str]:
    """Return what does not have the room it needs, with how much it needs and has."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and (needs := needed(widget)):
            room = widget.contentsRect()
            if needs[0] > room.width() + TOLERANCE or needs[1] > room.height() + TOLERANCE:
                found.append(f"{said(widget)!r} needs {needs}, has {room.width()} × {room.height()}")
            if outside(widget):
                found.append(f"{said(widget)!r} lies outside of what can be seen or scrolled to")
    return found


def said(widget: QWidget) -> str:
    return str(widget.property("text") or "")[:40]


def needed(widget: QWidget) -> tuple[int, int] | None:
    """Return the width and height the text of a widget needs; None where it has none."""
    text, metrics = said(widget), widget.fontMetrics()
    if not text:
        return None
    full = str(widget.property("text"))
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            wraps = int(Qt.TextFlag.TextWordWrap)
            box = metrics.boundingRect(QRect(0, 0, widget.contentsRect().width(), 10_000), wraps, full)
            return box.width(), box.height()
        return metrics.horizontalAdvance(full), metrics.height()
    if isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton):  # those show an arrow
        size = metrics.size(int(Qt.TextFlag.TextShowMnemonic), full)
        return size.width(), size.height()
    return None


def outside(widget: QWidget) -> bool:
    """Whether a widget sticks out of the one around it, which is not one that scrolls."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea) or isinstance(parent, QScrollArea):
            return False
        place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
        if not parent.rect().adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(place):
            return True
        widget, parent = parent, parent.parentWidget()
    return False


def scrolls_sideways(root: QWidget) -> list[str]:
    areas = [area for area in root.findChildren(QScrollArea) if area.isVisible()]
    return [area.parent().objectName() or str(area) for area in areas if area.horizontalScrollBar().maximum() > 0]


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def test_no_page_cuts_anything_off(main: MainWindow, type_size: int):
    settle()
    assert main.width() <= SCREEN[0] and main.height() <= SCREEN[1]
    assert cut_off(main) == [], "first page"
    for page_id in [*main.wizard.sections, OVERVIEW]:
        main.wizard.go(page_id)
        settle()
        assert main.width() <= SCREEN[0] and main.height() <= SCREEN[1], main.wizard.currentPage().title()
        assert cut_off(main) == [], main.wizard.currentPage().title()
        assert scrolls_sideways(main) == [], main.wizard.currentPage().title()


def test_what_is_said_in_passing_has_room(main: MainWindow):
    main.wizard.go(1)
    main.say("已放到一边 12 个回答：" + NAME + "、" + NAME + "等。现在用不上，改回来还在。")
    settle()
    assert cut_off(main) == []


@pytest.mark.parametrize("kind", [DateDialog, CodesDialog])
def test_no_dialog_cuts_anything_off(main: MainWindow, qtbot: QtBot, kind: type[QDialog]):
    dialog = kind(main.session if kind is DateDialog else main.session.policy_set, main)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert dialog.width() <= SCREEN[0] and dialog.height() <= SCREEN[1]
    assert cut_off(dialog) == []


def test_the_check_sees_what_is_cut_off(qtbot: QtBot):
    root = QWidget()
    qtbot.addWidget(root)
    root.resize(300, 100)
    tight = QLabel("一二三四五六七八九十", root)
    tight.resize(40, 20)
    far = QLabel("远", root)
    far.setGeometry(290, 10, 60, 40)
    root.show()
    found = cut_off(root)
    assert any("needs" in each for each in found) and any("outside" in each for each in found)
