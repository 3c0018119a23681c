"""Working with the keyboard alone."""

from hands import line, option, page, row, seen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWizard,
)
from pytestqt.qtbot import QtBot

from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.window import OVERVIEW, RESULTS, WELCOME, Window


def test_by_keyboard_alone(window: Window, qtbot: QtBot):
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: line(window, "company_name").hasFocus())
    qtbot.keyClicks(QApplication.focusWidget(), "Shop")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert option(window, "applicant_type", "不清楚").hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert window.session.answers["applicant_type"] == "self_employed"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert window.session.answers == {"company_name": "Shop", "applicant_type": "enterprise"}
    assert row(window, "applicant_type").property("active") is True
    assert row(window, "company_name").property("active") is False
    for question in ("exports", "titles"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert row(window, question).isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "industry" in seen(window)


def test_arrow_keys_go_round_among_the_answers_and_leave_the_page_where_it_is(window: Window, qtbot: QtBot):
    window.window().resize(700, 380)
    window.next()
    bar = page(window).findChildren(QScrollArea)[0].verticalScrollBar()
    QApplication.processEvents()
    assert bar.maximum() > 0
    buttons = [each for each in row(window, "applicant_type").field.inputs() if isinstance(each, QRadioButton)]
    buttons[-1].setFocus()
    assert buttons[-1].isChecked()
    turns = {
        Qt.Key.Key_Down: (0, 1, 2, 3, 0),
        Qt.Key.Key_Right: (1, 2),
        Qt.Key.Key_Up: (1, 0, 3),
        Qt.Key.Key_Left: (2, 1, 0),
    }
    for key, places in turns.items():
        for place in places:
            qtbot.keyClick(QApplication.focusWidget(), key)
            assert buttons[place].hasFocus() and buttons[place].isChecked(), (key, place)
            QApplication.processEvents()
            seen_part = buttons[place].visibleRegion().boundingRect()
            assert seen_part.height() == buttons[place].height(), (key, place)
    exports = option(window, "exports", "不清楚")
    exports.setFocus()
    page(window).findChildren(QScrollArea)[0].ensureWidgetVisible(exports)
    stood = bar.value()
    for key, text in ((Qt.Key.Key_Down, "是"), (Qt.Key.Key_Up, "不清楚"), (Qt.Key.Key_Left, "否")):
        qtbot.keyClick(QApplication.focusWidget(), key)
        QApplication.processEvents()
        assert option(window, "exports", text).hasFocus()
        assert bar.value() == stood
    assert window.session.answers == {"applicant_type": "enterprise", "exports": False}


def test_enter_presses_the_button_one_is_on_and_no_other(main: MainWindow, qtbot: QtBot):
    """On every page, in the list of answers and beside the result; the one that Enter presses looks like it."""
    main.session.replace({"applicant_type": "enterprise", "industry": "52"})
    main.activateWindow()
    for page_id in (WELCOME, next(iter(main.wizard.sections)), OVERVIEW, RESULTS):
        main.wizard.go(page_id)
        qtbot.wait(20)
        buttons = [each for each in main.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
        assert buttons
        for each in buttons:
            each.setFocus(Qt.FocusReason.TabFocusReason)
            assert each.hasFocus() and each.isDefault(), each.text()
            others = [other.text() for other in buttons if other.isDefault() and other is not each]
            assert others in ([], [main.wizard.button(QWizard.WizardButton.NextButton).text()]), each.text()
    main.wizard.go(OVERVIEW)
    change = next(each for each in main.findChildren(QPushButton) if each.accessibleName() == "修改：主要做哪一行？")
    change.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(change, Qt.Key.Key_Return)
    assert "industry" in seen(main.wizard)


def test_digits_choose_the_nth_answer(window: Window, qtbot: QtBot):
    window.next()
    option(window, "applicant_type", "不清楚").setFocus()
    for key, answer in ((Qt.Key.Key_2, "self_employed"), (Qt.Key.Key_1, "enterprise"), (Qt.Key.Key_9, "enterprise")):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert window.session.answers == {"applicant_type": answer}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.session.answers == {"applicant_type": "enterprise"}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_4)
    assert window.session.answers == {}
    assert option(window, "applicant_type", "不清楚").hasFocus()
