"""Whole sittings, with real key strokes and clicks: from the first page to the files on disk."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hands import HOSTILE, Write, choose, forth, line, option, page, press, results, seen, texts
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import load_answers
from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.section_page import SectionPage
from huiqi.wizard.session import Session
from huiqi.wizard.window import RESULTS, WELCOME, Window


def test_from_the_first_page_to_the_files(
    window: Window, qtbot: QtBot, write: Write, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    assert window.currentId() == WELCOME
    forth(window, qtbot)
    qtbot.keyClicks(line(window, "company_name"), "Noodles A/B")
    choose(window, qtbot, "applicant_type", "企业")
    choose(window, qtbot, "titles", "以上都没有")
    forth(window, qtbot)
    write(line(window, "industry"), "超市")
    popup = line(window, "industry").completer().popup()
    qtbot.waitUntil(lambda: popup.isVisible() and popup.currentIndex().isValid())
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert window.session.answers["industry"] == "52"
    qtbot.waitUntil(lambda: line(window, "industry").text().startswith("零售业（"))
    forth(window, qtbot)
    qtbot.keyClicks(line(window, "employees"), "28")
    write(line(window, "revenue"), "1200万")
    press(window, qtbot, QWizard.WizardButton.CustomButton1)

    done = results(window)
    assert "可享受（1）" in texts(done.listing)
    assert any(text.startswith("零售企业一次性奖励") for text in texts(done.listing))

    asked: list[str] = []

    def place(_parent: QWidget, _title: str, suggested: Path, _kinds: str) -> Path:
        asked.append(suggested.name)
        return tmp_path / suggested.name

    monkeypatch.setattr(talk, "ask_save_as", place)
    for name, suffix in (("save", "huiqi"), ("excel", "xlsx"), ("pdf", "pdf")):
        if name != "save":
            pytest.importorskip(f"huiqi.report.{'excel' if name == 'excel' else 'pdf'}")
        qtbot.mouseClick(done.buttons[name], Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: done.buttons["save"].isEnabled(), timeout=20_000)
        file = tmp_path / f"惠企自测_Noodles A_B_2023-03-01.{suffix}"
        assert file.stat().st_size > 100
        assert asked[-1] == file.name
        assert said[-1].startswith(f"已保存：{file.name}")

    saved = load_answers(window.session.policy_set, tmp_path / asked[0])
    assert saved.on == date(2023, 3, 1)
    assert saved.answers == {
        "company_name": "Noodles A/B",
        "applicant_type": "enterprise",
        "titles": frozenset(),
        "industry": "52",
        "employees": 28,
        "revenue": Decimal(12_000_000),
    }


def test_every_question_is_unknown_to_begin_with(window: Window, qtbot: QtBot):
    forth(window, qtbot)
    while isinstance(window.currentPage(), SectionPage):
        for each in page(window).rows:
            if each.question.about_person:
                continue
            if each.question.id == "grade":
                assert each.field.entry().property("currentText") == "不清楚"
            else:
                assert option(window, each.question.id, "不清楚").isChecked()
        forth(window, qtbot)
    assert window.session.answers == {}


def test_questions_that_change_nothing_any_more_are_hidden_and_answers_stay(
    main: MainWindow, window: Window, qtbot: QtBot
):
    window.next()
    choose(window, qtbot, "exports", "是")
    assert {"exports", "titles"} <= seen(window)
    before = window.steps.left.text()
    choose(window, qtbot, "applicant_type", "个体工商户")
    assert seen(window) == {"company_name", "applicant_type"}
    assert window.session.answers["exports"] is True
    assert "已放到一边 1 个回答：“是否有出口业务”" in main.wizard.passing.label.text()
    assert window.steps.left.text() != before
    choose(window, qtbot, "applicant_type", "企业")
    assert "titles" in seen(window)
    assert option(window, "exports", "是").isChecked()
    assert "又用上了 1 个回答" in main.wizard.passing.label.text()


def test_pages_with_nothing_to_ask_are_skipped(window: Window, session: Session, qtbot: QtBot):
    titles = []
    window.session.replace({"applicant_type": "self_employed", "grade": "g8"})
    while window.currentId() != RESULTS:
        forth(window, qtbot)
        titles.append(window.currentPage().title())
    assert titles == ["企业概况", "用工", ""]
    assert (
        window.results.heading.text() == "结果：（未填写单位名称）"
    )  # neither places nor what has ended; the answered grade stays
    window.session.replace({}, date(2022, 9, 1))
    assert any(each.title() == "只与已到期的措施有关" and each.wanted() for each in window.sections.values())


def test_the_date_on_the_first_page_decides(window: Window, session: Session, qtbot: QtBot):
    assert window.welcome.date_edit.date() == QDate(2023, 3, 1)
    assert "old_rent" not in session.assessment.open_questions
    edit = window.welcome.date_edit
    edit.setFocus()
    edit.setSelectedSection(edit.Section.YearSection)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert session.on == date(2022, 3, 1)
    assert "old_rent" in session.assessment.open_questions


def test_a_hostile_name_stays_text(window: Window, qtbot: QtBot):
    window.next()
    qtbot.keyClicks(line(window, "company_name"), HOSTILE)
    done = results(window)
    name = HOSTILE
    assert name in done.heading.text()
    assert name in done.details.toPlainText()
    assert "<img" not in done.details.toHtml()


def test_every_field_has_an_accessible_name(window: Window, qtbot: QtBot, small: PolicySet):
    kinds = (QLineEdit, QCheckBox, QRadioButton)
    nameless = [window.welcome.date_edit] if not window.welcome.date_edit.accessibleName() else []
    count = 0
    while window.currentId() != RESULTS:
        forth(window, qtbot)
        for each in getattr(window.currentPage(), "rows", []):
            for field in each.field.inputs():
                count += 1
                nameless += [field] if each.question.label not in field.accessibleName() else []
            assert each.title.buddy() is not None
            loose = [box for kind in kinds for box in each.field.findChildren(kind) if box.isVisible()]
            assert {*loose} <= {*each.field.inputs()}
    assert count > 25
    assert nameless == []
    done = results(window)
    for widget in (done.listing, done.details, done.tabs, done.pane.search, done.pane.by, done.timeline.chart):
        assert widget.accessibleName()


def test_the_buttons_speak_chinese(window: Window, qtbot: QtBot):
    forth(window, qtbot)
    names = (QWizard.WizardButton.BackButton, QWizard.WizardButton.NextButton, QWizard.WizardButton.CustomButton1)
    assert [window.button(each).text() for each in names] == ["上一步(&B)", "下一步(&N)", "直接看结果(&R)"]
    assert all(window.button(each).isVisible() for each in names)


def test_a_page_out_of_sight_holds_only_what_is_half_written(window: Window, main: MainWindow, qtbot: QtBot):
    forth(window, qtbot)
    first = page(window)
    unsure = next(each for each in first.rows if each.question.kind == "choice" and each.isVisible())
    unsure.field.answered.emit(None)
    assert not unsure.open()
    forth(window, qtbot)
    assert page(window) is not first and first.rows == []
    window.back()
    again = next(each for each in page(window).rows if each.question.id == unsure.question.id)
    assert again is not unsure and not again.open()  # 不清楚 was given, and is no default
