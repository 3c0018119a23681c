"""All answers at a glance, and the way to a question and back."""

import pytest
from hands import choose, page, results, row
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.window import OVERVIEW, RESULTS, Window


def texts(main: MainWindow) -> list[str]:
    assert main.wizard.overview
    return [each.text() for each in main.wizard.overview.findChildren(QLabel) if each.isVisible()]


def open_overview(main: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(main, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: main.wizard.currentId() == OVERVIEW)


def test_it_lists_the_answers_by_section_and_what_is_still_asked(main: MainWindow, qtbot: QtBot):
    main.session.replace({"employees": 28, "exports": False, "company_name": "草原"})
    open_overview(main, qtbot)
    found = texts(main)
    for text in ("企业概况", "28 人", "否", "草原", "不清楚", "从业人员有多少人？"):
        assert text in found, text
    assert "2022 年是否承租国有房屋？" not in found  # nothing to decide on that day
    assert any("回答了 3 个问题" in text for text in found)


def test_it_is_there_again_after_the_result(window: Window, qtbot: QtBot):
    window.session.replace({"applicant_type": "enterprise"})
    for way in (lambda: window.go(OVERVIEW), window.back):
        window.go(OVERVIEW)
        window.go(RESULTS)
        way()
        assert window.currentId() == OVERVIEW
        assert [each for each in window.currentPage().findChildren(QPushButton) if each.isVisible()]


@pytest.mark.parametrize("goal", [OVERVIEW, RESULTS])
def test_from_what_sums_up_one_goes_back_to_where_one_was(window: Window, goal: int):
    window.session.replace({"applicant_type": "enterprise"})
    first, second, third = list(window.sections)[:3]
    window.go(second)
    for way in (lambda: window.go(goal), window.show_results):
        way()
    window.go(goal)
    window.back()
    assert window.currentId() == second
    window.go(goal)
    window.go(third)
    window.back()
    window.back()
    assert window.currentId() == first


def test_without_answers_it_says_so(main: MainWindow, qtbot: QtBot):
    open_overview(main, qtbot)
    assert "还没有回答任何问题。" in texts(main)


def test_what_is_put_aside_is_said(main: MainWindow, qtbot: QtBot):
    main.session.replace({"situation": frozenset[str](), "monthly_rent": 5000})
    open_overview(main, qtbot)
    assert any("5,000 元" in text and "放到一边" in text for text in texts(main)), texts(main)


def test_to_a_question_and_back(main: MainWindow, qtbot: QtBot):
    results(main.wizard)
    open_overview(main, qtbot)
    assert main.wizard.overview
    button = next(each for each in main.wizard.overview.findChildren(QPushButton) if "出口" in each.accessibleName())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page(main.wizard).section.id == "profile"
    qtbot.waitUntil(lambda: row(main.wizard, "exports").has_focus())
    choose(main.wizard, qtbot, "exports", "是")
    assert main.dateline.back.isVisible()
    qtbot.mouseClick(main.dateline.back, Qt.MouseButton.LeftButton)
    assert main.wizard.currentId() == OVERVIEW and "是" in texts(main)
    assert not main.dateline.back.isVisible()


def test_from_the_result_to_a_question_and_back(main: MainWindow, qtbot: QtBot):
    results(main.wizard).question_asked.emit("revenue")
    qtbot.waitUntil(lambda: row(main.wizard, "revenue").has_focus())
    qtbot.mouseClick(main.dateline.back, Qt.MouseButton.LeftButton)
    assert main.wizard.currentId() == RESULTS


def test_back_after_a_jump_leads_through_the_pages(main: MainWindow):
    main.wizard.go(3)
    main.wizard.back()
    assert main.wizard.currentId() == 2
    main.wizard.go(RESULTS)
    main.wizard.go(1)
    assert main.wizard.currentId() == 1 and main.wizard.visitedIds() == [0, 1]
