"""Finding an industry or a place."""

import pytest
from hands import Write, forth, line, page, press, row
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QWizard,
)
from pytestqt.qtbot import QtBot

from huiqi.wizard.window import RESULTS, Window


def test_what_is_not_in_the_list_is_no_answer(window: Window, qtbot: QtBot, write: Write):
    window.next()
    window.next()
    write(line(window, "industry"), "卖月球土地")
    popup = line(window, "industry").completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.keyClick(line(window, "industry"), Qt.Key.Key_Tab)
    assert "industry" not in window.session.answers
    assert "土地管理业" in row(window, "industry").error.text()


@pytest.mark.parametrize(("question", "text"), [("industry", "卖月球土地"), ("region", "火星")])
def test_what_was_not_found_keeps_the_person_once(window: Window, qtbot: QtBot, write: Write, question: str, text: str):
    window.next()
    forth(window, qtbot)
    qtbot.waitUntil(lambda: line(window, "industry").hasFocus())
    write(line(window, question), text)
    line(window, question).completer().popup().hide()
    window.button(QWizard.WizardButton.NextButton).setFocus()
    forth(window, qtbot)
    assert page(window).section.id == "trade"
    error = row(window, question).error
    assert error.isVisible() and "再点一次“下一步”" in error.text()
    assert error.text() in line(window, question).accessibleDescription()
    qtbot.waitUntil(lambda: window.focusWidget() is line(window, question))
    forth(window, qtbot)
    assert page(window).section.id == "people"
    assert window.session.answers == {}
    press(window, qtbot, QWizard.WizardButton.BackButton)
    assert line(window, question).text() == text
    forth(window, qtbot)  # known already
    assert page(window).section.id == "people"
    press(window, qtbot, QWizard.WizardButton.BackButton)
    write(line(window, question), "呀")
    line(window, question).completer().popup().hide()
    forth(window, qtbot)  # another text: said anew
    assert page(window).section.id == "trade" and error.isVisible()
    press(window, qtbot, QWizard.WizardButton.CustomButton1)
    assert window.currentId() == RESULTS


def test_the_next_applicant_is_told_anew_what_was_not_found(window: Window, qtbot: QtBot, write: Write):
    for _ in range(2):
        window.next()
        window.next()
        write(line(window, "region"), "火星")
        window.next()
        assert page(window).section.id == "trade"
        window.session.replace({})
        window.restart()


def test_an_open_list_does_not_hide_that_nothing_was_chosen(window: Window, qtbot: QtBot, write: Write):
    window.next()
    window.next()
    write(line(window, "industry"), "卖月球土地")
    popup = line(window, "industry").completer().popup()
    qtbot.waitUntil(popup.isVisible)
    window.next()
    assert page(window).section.id == "trade" and not popup.isVisible()
    assert row(window, "industry").error.isVisible()


def test_an_everyday_word_written_out_keeps_nobody(window: Window, qtbot: QtBot, write: Write):
    window.next()
    window.next()
    write(line(window, "industry"), "餐馆")
    line(window, "industry").completer().popup().hide()
    forth(window, qtbot)
    assert page(window).section.id == "people"
    assert window.session.answers == {"industry": "62"}


def test_an_industry_is_found_by_the_pinyin_of_an_everyday_word(window: Window, qtbot: QtBot):
    window.next()
    window.next()
    qtbot.keyClicks(line(window, "industry"), "canguan")
    popup = line(window, "industry").completer().popup()
    qtbot.waitUntil(lambda: popup.isVisible() and popup.currentIndex().isValid())
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert window.session.answers["industry"] == "62"


def test_a_guess_is_not_taken_in_passing(window: Window, qtbot: QtBot, write: Write):
    window.next()
    window.next()
    write(line(window, "industry"), "卖月球土地")
    popup: QAbstractItemView = line(window, "industry").completer().popup()
    QApplication.processEvents()
    assert popup.isVisible() and not popup.currentIndex().isValid()
    qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert window.session.answers == {}


def test_a_place_is_found_by_pinyin_and_the_arrow_lists_all(window: Window, qtbot: QtBot):
    window.next()
    window.next()
    field = row(window, "region").field
    arrow = next(each for each in field.inputs() if each.accessibleName().endswith("全部列出"))
    qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    popup = line(window, "region").completer().popup()
    assert popup.isVisible() and popup.model().rowCount() == 103
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.keyClicks(line(window, "region"), "hhhtsxcq")
    qtbot.waitUntil(lambda: popup.isVisible() and popup.currentIndex().isValid())
    assert line(window, "region").text() == "hhhtsxcq"
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert window.session.answers["region"] == "150102"
