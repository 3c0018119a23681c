"""Whole sittings, with real key strokes and clicks: from the first page to the files on disk."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import load_answers
from huiqi.policy.models import PolicySet
from huiqi.report.atomic import ExportError
from huiqi.wizard import exporting, talk
from huiqi.wizard.fields.many import ManyField
from huiqi.wizard.fields.one import RadioField
from huiqi.wizard.listing import Listing
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.row import Row
from huiqi.wizard.section_page import SectionPage
from huiqi.wizard.session import Session
from huiqi.wizard.window import BUTTONS, RESULTS, WELCOME, Window

HOSTILE = '<img src="file:///x"> & <b>x</b> =cmd|calc'
Write = Callable[[QWidget, str], None]


def press(window: Window, qtbot: QtBot, which: QWizard.WizardButton) -> None:
    """Click a button of the wizard."""
    button = window.button(which)
    assert button.isVisible() and button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def forth(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, QWizard.WizardButton.NextButton)


def page(window: Window) -> SectionPage:
    now = window.currentPage()
    assert isinstance(now, SectionPage)
    return now


def row(window: Window, question: str) -> Row:
    return next(row for row in page(window).rows if row.question.id == question)


def line(window: Window, question: str) -> QLineEdit:
    found = row(window, question).field.findChild(QLineEdit)
    assert found
    return found


def option(window: Window, question: str, text: str) -> QAbstractButton:
    boxes = row(window, question).field.findChildren(QAbstractButton)
    return next(box for box in boxes if box.text().replace("&&", "&").startswith(text))


def choose(window: Window, qtbot: QtBot, question: str, text: str) -> None:
    QApplication.processEvents()  # a person sees the page before clicking on it
    button = option(window, question, text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


def seen(window: Window) -> set[str]:
    return {row.question.id for row in page(window).rows if row.isVisible()}


def results(window: Window) -> ResultsPage:
    window.show_results()
    now = window.currentPage()
    assert isinstance(now, ResultsPage)
    return now


def texts(listing: Listing) -> list[str]:
    heads = [listing.topLevelItem(place) for place in range(listing.topLevelItemCount())]
    return [head.text(0) for head in heads] + [
        head.child(place).text(0) for head in heads for place in range(head.childCount())
    ]


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
    assert "可享受（1）" in texts(done.by_bucket)
    assert any(text.startswith("零售企业一次性奖励") for text in texts(done.by_bucket))

    asked: list[str] = []

    def place(_parent: QWidget, _title: str, suggested: Path, _kinds: str) -> Path:
        asked.append(suggested.name)
        return tmp_path / suggested.name

    monkeypatch.setattr(talk, "ask_save_as", place)
    for name, suffix in (("save", "json"), ("excel", "xlsx"), ("pdf", "pdf")):
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
    press(window, qtbot, QWizard.WizardButton.FinishButton)
    assert not window.isVisible()


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
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "industry" in seen(window)


def test_arrow_keys_go_round_among_the_answers_and_leave_the_page_where_it_is(window: Window, qtbot: QtBot):
    window.resize(700, 330)
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


def test_wrong_input_gets_a_sentence_in_place_and_keeps_nobody(window: Window, qtbot: QtBot, write: Write):
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
    assert window.currentId() == RESULTS
    assert window.session.answers == {}
    press(window, qtbot, QWizard.WizardButton.BackButton)
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
    assert "＝ 1,200,000 元（120 万元）" in shown
    assert "元" in shown
    qtbot.waitUntil(lambda: window.session.answers.get("revenue") == Decimal(1_200_000), timeout=3000)
    qtbot.mouseClick(option(window, "revenue", "不清楚"), Qt.MouseButton.LeftButton)
    assert line(window, "revenue").text() == ""
    assert window.session.answers == {}


def test_questions_that_change_nothing_any_more_are_hidden_and_answers_stay(window: Window, qtbot: QtBot):
    window.next()
    choose(window, qtbot, "exports", "是")
    assert {"exports", "titles"} <= seen(window)
    before = window.steps.left.text()
    choose(window, qtbot, "applicant_type", "个体工商户")
    assert seen(window) == {"company_name", "applicant_type", "exports"}
    assert window.session.answers["exports"] is True
    assert window.steps.left.text() != before
    choose(window, qtbot, "applicant_type", "企业")
    assert "titles" in seen(window)


def test_pages_with_nothing_to_ask_are_skipped(window: Window, session: Session, qtbot: QtBot):
    titles = []
    window.session.replace({"applicant_type": "self_employed", "grade": "g8"})
    while window.currentId() != RESULTS:
        forth(window, qtbot)
        titles.append(window.currentPage().title())
    assert titles == ["企业概况", "用工", "结果"]  # neither places nor what has ended; the answered grade stays
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
    assert option(window, "applicant_type", "研发 R&D").text() == "研发 R&&D 机构"
    assert option(window, "applicant_type", "研发 R&D").accessibleName() == "您的单位是哪一种？ 研发 R&D 机构"


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
    for widget in (done.by_bucket, done.by_department, done.details, done.tabs):
        assert widget.accessibleName()


def test_the_buttons_speak_chinese(window: Window, qtbot: QtBot):
    forth(window, qtbot)
    for which, text in {
        QWizard.WizardButton.BackButton: "上一步",
        QWizard.WizardButton.NextButton: "下一步",
        QWizard.WizardButton.CancelButton: "取消",
    }.items():
        assert window.button(which).text().startswith(text)
    results(window)
    assert window.button(QWizard.WizardButton.FinishButton).isVisible()
    assert window.button(QWizard.WizardButton.FinishButton).text().startswith("完成")
    assert set(BUTTONS) >= {QWizard.WizardButton.FinishButton}


def test_a_hostile_name_stays_text(window: Window, qtbot: QtBot):
    window.next()
    qtbot.keyClicks(line(window, "company_name"), HOSTILE)
    done = results(window)
    name = HOSTILE
    assert name in done.subTitle()
    assert name in done.details.toPlainText()
    assert "<img" not in done.details.toHtml()


def test_the_official_text_is_shown_and_escaped(window: Window):
    window.session.replace({"applicant_type": "enterprise", "industry": "52"})
    done = results(window)
    done.by_bucket.setCurrentItem(done.by_bucket.topLevelItem(1).child(0))
    text = done.details.toPlainText()
    assert '<img src="file:///etc/passwd">' in text
    assert "<img" not in done.details.toHtml()
    for part in (
        "零售企业一次性奖励",
        "5 万元",
        "✓",
        "原文：「对零售企业给予5万元一次性奖励」",
        "按职责分工共同负责",
        "所在旗县商务局",
    ):
        assert part in text
    assert "国家金融监督管理总局所在盟市监管分局" in text and "不重复享受" in text and "测试文件" in text
    assert not done.details.openLinks()


def test_a_missing_question_is_one_click_away(window: Window, qtbot: QtBot):
    window.session.replace({"applicant_type": "enterprise", "exports": True})
    done = results(window)
    done.question_asked.emit("revenue")
    assert "revenue" in seen(window)
    qtbot.waitUntil(lambda: window.focusWidget() is line(window, "revenue"))


def test_by_department(window: Window):
    done = results(window)
    done.tabs.setCurrentWidget(done.by_department)
    assert texts(done.by_department)[0].startswith("自治区商务厅（4）")
    assert "所在旗县商务局" in done.details.toPlainText()


def test_empty_buckets_say_what_to_do(window: Window):
    done = results(window)
    done.by_bucket.setCurrentItem(done.by_bucket.topLevelItem(1))
    assert "待确认" in done.details.toPlainText()
    assert "评估日期" in done.details.toPlainText()


def test_changing_answers_from_the_result(window: Window, qtbot: QtBot):
    done = results(window)
    assert "可享受（0）" in texts(done.by_bucket)
    qtbot.mouseClick(done.buttons["edit"], Qt.MouseButton.LeftButton)
    assert page(window).section.id == "profile"
    choose(window, qtbot, "applicant_type", "企业")
    window.session.replace({**window.session.answers, "industry": "52"})
    assert "可享受（1）" in texts(results(window).by_bucket)


@pytest.mark.parametrize(
    "error", [ExportError("文件正被其他程序打开，请关闭后重试。"), RuntimeError("secret internals")]
)
def test_a_failed_export_gets_a_sentence(
    window: Window,
    qtbot: QtBot,
    said: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    error: Exception,
):
    def fail(_report: object, _file: Path) -> None:
        raise error

    monkeypatch.setattr(exporting, "write_excel", fail)
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "a.xlsx")
    done = results(window)
    qtbot.mouseClick(done.buttons["excel"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert "Traceback" not in said[0] and "secret" not in said[0]
    assert said[0].endswith("。")
    assert ("secret internals" in capfd.readouterr().err) == isinstance(error, RuntimeError)
    assert done.buttons["excel"].isEnabled()
    assert QApplication.overrideCursor() is None


def test_a_full_disk_does_not_lose_the_answers(
    window: Window, qtbot: QtBot, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "missing" / "a.json")
    window.session.answer("exports", True)
    qtbot.mouseClick(results(window).buttons["save"], Qt.MouseButton.LeftButton)
    assert "missing" in said[0]
    assert window.session.answers == {"exports": True}
    assert not window.session.kept


def test_leaving_with_unsaved_answers_asks_first(window: Window, said: list[str]):
    window.session.answer("exports", True)
    window.reject()
    assert said == ["这次的回答还没有保存或导出。"]
    assert window.isVisible()


@pytest.mark.parametrize("way", ["Esc", "close", "取消"])
def test_leaving_with_a_half_written_answer_asks_first(window: Window, qtbot: QtBot, said: list[str], way: str):
    for _ in range(3):
        window.next()
    qtbot.waitUntil(lambda: window.focusWidget() is line(window, "employees"))
    qtbot.keyClicks(line(window, "employees"), "12")
    assert window.session.answers == {}
    if way == "Esc":
        qtbot.keyClick(line(window, "employees"), Qt.Key.Key_Escape)
    elif way == "close":
        window.close()
    else:
        press(window, qtbot, QWizard.WizardButton.CancelButton)
    assert said == ["这次的回答还没有保存或导出。"]
    assert window.isVisible()
    assert window.session.answers == {"employees": 12}


@pytest.mark.parametrize("place", ["exports", "results"])
def test_esc_asks_wherever_the_person_is(window: Window, qtbot: QtBot, said: list[str], place: str):
    window.session.answer("exports", True)
    window.next()
    if place == "results":
        results(window)
        qtbot.keyClick(window, Qt.Key.Key_Escape)
    else:
        option(window, "exports", "是").setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert len(said) == 1
    assert window.isVisible()


def test_esc_leaves_after_saying_so(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch):
    window.session.answer("exports", True)
    monkeypatch.setattr(talk, "choose", lambda *_: 1)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_leaving_without_answers_asks_nothing(window: Window, said: list[str]):
    window.reject()
    assert said == []
    assert not window.isVisible()


def test_opening_an_answers_file(window: Window, said: list[str], tmp_path: Path):
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": 1, "on": "2022-05-01", "answers": {"employees": 3, "exports": False}}))
    window.open_file(file)
    assert said == []
    assert window.session.on == date(2022, 5, 1)
    assert window.welcome.date_edit.date() == QDate(2022, 5, 1)
    window.next()
    assert option(window, "exports", "否").isChecked()


def test_a_damaged_answers_file_gets_a_sentence_and_changes_nothing(window: Window, said: list[str], tmp_path: Path):
    window.session.answer("exports", True)
    file = tmp_path / "a.json"
    file.write_text("{oops")
    window.open_file(file)
    assert "a.json" in said[0] and "Traceback" not in said[0]
    assert window.session.answers == {"exports": True}


def test_the_next_applicant_finds_nothing_of_the_last(window: Window, qtbot: QtBot):
    window.next()
    qtbot.keyClicks(line(window, "company_name"), "Secret Ltd")
    choose(window, qtbot, "exports", "是")
    done = results(window)
    window.session.kept = True
    qtbot.mouseClick(done.buttons["restart"], Qt.MouseButton.LeftButton)
    assert window.currentId() == WELCOME
    assert window.session.answers == {}
    assert window.autosave is not None and not window.autosave.pending()
    window.next()
    assert line(window, "company_name").text() == ""
    field = row(window, "exports").field
    assert isinstance(field, RadioField) and option(window, "exports", "不清楚").isChecked()
