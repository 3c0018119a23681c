"""Fields that are written and chosen: what counts as an answer, and what is said when something does not."""

from decimal import Decimal

from hands import Write, choose, forth, line, option, page, row
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huiqi.wizard.fields.many import ManyField
from huiqi.wizard.folding import unbroken
from huiqi.wizard.window import RESULTS, Window


def test_wrong_input_gets_a_sentence_in_place_and_keeps_the_person_once(window: Window, qtbot: QtBot, write: Write):
    window.next()
    window.next()
    window.next()
    write(line(window, "employees"), "十来个")
    qtbot.keyClick(line(window, "employees"), Qt.Key.Key_Tab)
    error = row(window, "employees").error
    assert error.isVisible() and "整数" in error.text() and "employees" not in error.text()
    assert "整数" in line(window, "employees").accessibleDescription()
    write(line(window, "revenue"), "-5")
    forth(window, qtbot)
    assert page(window).section.id == "people"
    assert "再点一次“下一步”" in error.text() and "再点一次“下一步”" in row(window, "revenue").error.text()
    qtbot.waitUntil(lambda: window.focusWidget() is line(window, "employees"))
    forth(window, qtbot)
    assert window.currentId() == RESULTS
    assert window.session.answers == {}
    qtbot.mouseClick(window.results.buttons["back"], Qt.MouseButton.LeftButton)
    assert line(window, "employees").text() == "十来个"
    assert "范围" in row(window, "revenue").error.text()
    line(window, "employees").setFocus()
    line(window, "employees").selectAll()
    qtbot.keyClicks(line(window, "employees"), "12")
    qtbot.keyClick(line(window, "employees"), Qt.Key.Key_Tab)
    assert not row(window, "employees").error.isVisible()
    assert window.session.answers == {"employees": 12}


def test_a_wrong_entry_takes_back_the_answer_before_it(window: Window, qtbot: QtBot):
    window.session.replace({"employees": 12})
    for _ in range(3):
        window.next()
    line(window, "employees").setFocus()
    qtbot.keyClicks(line(window, "employees"), "x")
    qtbot.keyClick(line(window, "employees"), Qt.Key.Key_Tab)
    assert window.session.answers == {}


def test_the_amount_understood_is_shown_while_writing(window: Window, qtbot: QtBot, write: Write):
    for _ in range(3):
        window.next()
    write(line(window, "revenue"), "120万")
    shown = [label.text() for label in row(window, "revenue").field.findChildren(QWidget) if hasattr(label, "text")]
    assert f"＝ {unbroken('1,200,000 元')}（{unbroken('120 万元')}）" in shown
    assert "元" in shown
    qtbot.waitUntil(lambda: window.session.answers.get("revenue") == Decimal(1_200_000), timeout=3000)
    qtbot.mouseClick(option(window, "revenue", "不清楚"), Qt.MouseButton.LeftButton)
    assert line(window, "revenue").text() == ""
    assert window.session.answers == {}


def test_none_of_these_excludes_the_rest(window: Window, qtbot: QtBot):
    window.next()
    field = row(window, "titles").field
    assert isinstance(field, ManyField)
    choose(window, qtbot, "titles", "高新技术企业")
    choose(window, qtbot, "titles", "科技型")
    assert window.session.answers["titles"] == {"high_tech", "tech_sme"}
    assert not option(window, "titles", "不清楚").isChecked()
    choose(window, qtbot, "titles", "以上都没有")
    assert window.session.answers["titles"] == frozenset()
    assert not option(window, "titles", "高新技术企业").isChecked()
    choose(window, qtbot, "titles", "科技型")
    assert not option(window, "titles", "以上都没有").isChecked()
    choose(window, qtbot, "titles", "不清楚")
    assert "titles" not in window.session.answers
    assert not option(window, "titles", "科技型").isChecked()
    choose(window, qtbot, "titles", "不清楚")
    assert option(window, "titles", "不清楚").isChecked()


def test_an_ampersand_in_a_choice_stays_one(window: Window):
    window.next()
    tile = option(window, "applicant_type", "研发 R&D")
    QApplication.processEvents()  # laid out
    assert tile.text() == "研发 R&&D 机构"
    assert option(window, "applicant_type", "研发 R&D").accessibleName() == "您的单位是哪一种？ 研发 R&D 机构"
