"""Taking answers back, and answers that are put aside meanwhile."""

import pytest
from hands import choose, line, option, page, row, seen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.wizard.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def undo(main: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or main, Qt.Key.Key_Z, CTRL)


def test_answers_are_taken_back_one_by_one(main: MainWindow, qtbot: QtBot):
    main.wizard.next()
    choose(main.wizard, qtbot, "applicant_type", "企业")
    choose(main.wizard, qtbot, "exports", "是")
    choose(main.wizard, qtbot, "exports", "否")
    undo(main, qtbot)
    assert main.session.answers == {"applicant_type": "enterprise", "exports": True}
    assert option(main.wizard, "exports", "是").isChecked()
    assert main.wizard.passing.label.text() == "已撤销“是否有出口业务？”的回答，改回：是。"
    undo(main, qtbot)
    assert main.wizard.passing.label.text() == "已撤销“是否有出口业务？”的回答，改回：不清楚。"
    undo(main, qtbot)
    assert main.session.answers == {} and option(main.wizard, "applicant_type", "不清楚").isChecked()
    undo(main, qtbot)
    assert main.wizard.passing.label.text() == "没有可以撤销的回答。"


def test_what_is_being_written_takes_back_itself_first(main: MainWindow, qtbot: QtBot):
    main.wizard.next()
    choose(main.wizard, qtbot, "exports", "是")
    name = line(main.wizard, "company_name")
    name.setFocus()
    qtbot.keyClicks(name, "Shop")
    undo(main, qtbot)
    assert name.text() == "" and main.session.answers == {"exports": True}
    undo(main, qtbot)
    assert main.session.answers == {}


def test_a_number_is_taken_back_as_a_whole(main: MainWindow):
    for number in (1, 12, 120):
        main.session.answer("employees", number)
    assert main.session.undo() == "employees"
    assert main.session.answers == {}


def test_taking_back_leads_to_the_question(main: MainWindow, qtbot: QtBot):
    main.wizard.next()
    choose(main.wizard, qtbot, "exports", "是")
    main.wizard.next()
    assert page(main.wizard).section.id == "trade"
    undo(main, qtbot)
    assert "exports" in seen(main.wizard) and not option(main.wizard, "exports", "是").isChecked()
    qtbot.waitUntil(lambda: row(main.wizard, "exports").has_focus())


def test_other_answers_begin_a_new_history(main: MainWindow):
    main.session.answer("exports", True)
    main.session.replace({"employees": 3})
    assert main.session.undo() is None
    assert main.session.answers == {"employees": 3}


def test_an_answer_put_aside_counts_for_nothing_and_comes_back(main: MainWindow):
    main.session.answer("situation", frozenset({"rents"}))
    main.session.answer("monthly_rent", 5000)
    assert "monthly_rent" in main.session.answers
    main.session.answer("situation", frozenset())
    assert main.session.answers == {"situation": frozenset()}
    assert main.session.given("monthly_rent") == 5000
    assert "已放到一边 1 个回答：“每月租金多少”" in main.wizard.passing.label.text()
    main.session.answer("situation", frozenset({"rents"}))
    assert main.session.answers["monthly_rent"] == 5000
    assert "又用上了 1 个回答" in main.wizard.passing.label.text()


def test_taking_back_brings_back_what_was_put_aside(main: MainWindow):
    main.session.answer("situation", frozenset({"rents"}))
    main.session.answer("monthly_rent", 5000)
    main.session.answer("situation", frozenset())
    main.session.undo()
    assert main.session.answers == {"situation": frozenset({"rents"}), "monthly_rent": 5000}


@pytest.mark.parametrize("rents", [True, False])
def test_what_was_put_aside_is_saved_for_a_crash_but_not_into_a_file(main: MainWindow, rents: bool):
    assert main.files and main.autosave
    main.session.answer("monthly_rent", 5000)
    main.session.answer("situation", frozenset({"rents"} if rents else ()))
    main.autosave.write()
    assert set(main.autosave.read().answers) == {"situation", "monthly_rent"}
    assert ("monthly_rent" in main.files._text()) is rents


def test_rows_above_the_one_the_person_is_in_stay(main: MainWindow, qtbot: QtBot):
    main.wizard.next()
    main.session.answer("applicant_type", "enterprise")
    choose(main.wizard, qtbot, "exports", "是")
    choose(main.wizard, qtbot, "titles", "科技型")
    top = row(main.wizard, "titles").mapTo(main, row(main.wizard, "titles").rect().topLeft())
    main.session.answer("applicant_type", "self_employed")  # exports has nothing to decide any more
    QApplication.processEvents()
    assert "exports" in seen(main.wizard)
    assert row(main.wizard, "titles").mapTo(main, row(main.wizard, "titles").rect().topLeft()) == top
