"""Another look dresses what is in sight at once and the rest later; nothing is ever seen half dressed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from windows import dressed_by

from huiqi.wizard.dressing import PIECE
from huiqi.wizard.labels import label
from huiqi.wizard.look import DARK, LIGHT
from huiqi.wizard.settings import Store


@pytest.fixture
def store(qapp: QApplication, tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "settings.json")
    made.change(theme="light")
    with dressed_by(qapp, made):
        yield made


@pytest.fixture
def pages(qtbot: QtBot, store: Store) -> QStackedWidget:
    """Two pages, each of which was in sight before, the second with more widgets than are dressed in a turn."""
    made = QStackedWidget()
    for words in range(1, PIECE + 20, PIECE):
        page = QWidget(made)
        column = QVBoxLayout(page)
        for number in range(words):
            column.addWidget(label(f"{number}", "muted", page))
        column.addWidget(QPushButton("x", page))
        made.addWidget(page)
    qtbot.addWidget(made)
    made.show()
    made.setCurrentIndex(1)
    made.setCurrentIndex(0)
    return made


def colours_of(page: QWidget) -> set[str]:
    return {each.palette().windowText().color().name() for each in page.findChildren(QLabel)}


def test_what_is_in_sight_is_dressed_at_once(pages: QStackedWidget, store: Store):
    store.change(theme="dark")
    assert colours_of(pages.widget(0)) == {DARK.muted}
    assert colours_of(pages.widget(1)) != {DARK.muted}


def test_the_rest_is_dressed_by_itself(qtbot: QtBot, pages: QStackedWidget, store: Store):
    store.change(theme="dark")
    qtbot.waitUntil(lambda: colours_of(pages.widget(1)) == {DARK.muted})


def test_a_page_that_comes_into_sight_is_dressed_before_it_is_drawn(pages: QStackedWidget, store: Store):
    store.change(theme="dark")
    pages.setCurrentIndex(1)
    assert colours_of(pages.widget(1)) == {DARK.muted}


def test_looks_in_quick_succession_leave_the_last(qtbot: QtBot, pages: QStackedWidget, store: Store):
    before = [pages.widget(place).grab().toImage() for place in (0, 1)]
    for theme, size in (("dark", 100), ("contrast", 200), ("dark", 150), ("light", 100)):
        store.change(theme=theme, type_size=size)
    pages.setCurrentIndex(1)
    qtbot.wait(50)
    assert colours_of(pages.widget(0)) == colours_of(pages.widget(1)) == {LIGHT.muted}
    pages.setCurrentIndex(0)
    qtbot.wait(50)
    assert [pages.widget(place).grab().toImage() for place in (0, 1)] == before


def test_what_goes_while_it_waits_is_left_alone(qtbot: QtBot, pages: QStackedWidget, store: Store):
    store.change(theme="dark")
    pages.widget(1).deleteLater()
    qtbot.wait(50)
    assert colours_of(pages.widget(0)) == {DARK.muted}


def test_a_closed_window_is_dressed_when_it_is_opened_again(qtbot: QtBot, store: Store):
    window = QWidget()
    told = label("x", "muted", window)
    qtbot.addWidget(window)
    window.show()
    window.hide()
    store.change(theme="dark", type_size=200)
    window.show()
    assert told.palette().windowText().color().name() == DARK.muted
    assert told.fontMetrics().height() == QLabel("x", window).fontMetrics().height()
