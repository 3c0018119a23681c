"""The menu bar: what is in it works, its keys are its own, and it shows what is set."""

import re
from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.menus import Command, _add
from huiqi.wizard.window import OVERVIEW


def actions(main: MainWindow) -> list[QAction]:
    return [each for menu in main.menus.values() for each in menu.actions() if not each.isSeparator()]


def test_every_menu_has_entries(main: MainWindow):
    assert [menu.title() for menu in main.menus.values() if menu.isEmpty()] == []


def test_no_two_entries_have_the_same_keys(main: MainWindow):
    keys = Counter(each.shortcut().toString() for each in actions(main) if not each.shortcut().isEmpty())
    assert keys["Ctrl+N"] == keys["Ctrl+S"] == keys["Ctrl+Z"] == 1
    assert [key for key, count in keys.items() if count > 1] == []


def letter(text: str) -> str:
    found = re.search(r"&([A-Z0-9])", text.replace("&&", ""))
    return found[1] if found else ""


def test_no_two_entries_of_a_menu_have_the_same_letter(main: MainWindow):
    main.menus["file"].aboutToShow.emit()
    exports = next(each for each in main.menus["file"].findChildren(QMenu) if "导出" in each.title())
    for menu in (*main.menus.values(), exports):
        letters = [letter(each.text()) for each in menu.actions() if not each.isSeparator()]
        assert all(letters) and len(set(letters)) == len(letters), letters


def test_no_letter_on_a_page_is_taken_twice(main: MainWindow):
    for page_id in [0, *main.wizard.sections, OVERVIEW]:
        main.wizard.go(page_id)
        seen = [each.text() for each in main.findChildren(QPushButton) if each.isVisible()]
        seen += [each.text() for each in main.findChildren(QLabel) if each.isVisible() and each.buddy()]
        letters = Counter(filter(None, map(letter, [*seen, *(menu.title() for menu in main.menus.values())])))
        assert [each for each, count in letters.items() if count > 1] == [], page_id


def test_an_entry_is_grey_while_it_can_do_nothing_but_its_keys_work(main: MainWindow):
    undo = next(each for each in actions(main) if each.shortcut().toString() == "Ctrl+Z")
    main.menus["edit"].aboutToShow.emit()
    assert not undo.isEnabled()
    main.menus["edit"].aboutToHide.emit()
    assert undo.isEnabled()
    main.session.answer("exports", True)
    main.menus["edit"].aboutToShow.emit()
    assert undo.isEnabled()


def test_what_is_set_has_a_check_mark(main: MainWindow):
    menu = next(each for each in main.menus["view"].findChildren(QMenu) if "颜色" in each.title())
    for text in ("深色", "浅色"):
        main.menus["view"].aboutToShow.emit()
        next(each for each in menu.actions() if each.text() == text).trigger()
        main.menus["view"].aboutToShow.emit()
        assert [each.text() for each in menu.actions() if each.isChecked()] == [text]


def test_a_menu_in_a_menu_opens_as_often_as_one_likes(main: MainWindow, qtbot: QtBot):
    view = main.menus["view"]
    for _ in range(2):
        view.aboutToShow.emit()
        for under in view.findChildren(QMenu):
            under.popup(main.pos())  # what goes wrong in a slot fails the test
            under.close()


def test_a_row_that_is_added_works(main: MainWindow, qtbot: QtBot):
    done: list[int] = []
    _add(main.menus["tools"], Command("试(&Y)", lambda: done.append(1), "Ctrl+Alt+Y"))
    main.menus["tools"].actions()[-1].trigger()
    assert done == [1]


def test_f10_opens_the_first_menu_and_the_arrows_lead_on(main: MainWindow, qtbot: QtBot):
    main.activateWindow()
    qtbot.keyClick(main, Qt.Key.Key_F10)
    assert main.menus["file"].isVisible()
    qtbot.keyClick(main.menus["file"], Qt.Key.Key_Right)
    assert main.menus["edit"].isVisible() and not main.menus["file"].isVisible()
    qtbot.keyClick(main.menus["edit"], Qt.Key.Key_Escape)
    assert not main.menus["edit"].isVisible()


def test_f10_opens_nothing_where_there_is_no_menu_bar(main: MainWindow, qtbot: QtBot):
    main.menuBar().hide()
    qtbot.keyClick(main, Qt.Key.Key_F10)
    assert not main.menus["file"].isVisible()
