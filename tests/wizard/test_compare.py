"""The dialog that compares: another date, another file, nothing to compare, by keyboard."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import dump_answers
from huiqi.policy.models import PolicySet
from huiqi.report.compare import alike
from huiqi.wizard import talk
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.compare_page import FEW, OPEN, comparison_html
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings

ANSWERS = {
    "company_name": "<b>草原</b>商贸",
    "applicant_type": "enterprise",
    "industry": "52",
    "exports": True,
    "revenue": Decimal(5_000_000),
    "old_rent": True,
}


@pytest.fixture
def dialog(qtbot: QtBot, session, small) -> CompareDialog:
    session.start(small)
    session.replace(ANSWERS)
    made = CompareDialog(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_at_first_it_says_what_to_do(dialog: CompareDialog) -> None:
    assert "请把上面的日期改成另一天" in dialog.page.toPlainText()
    assert not dialog.copy.isEnabled()


def test_another_date_shows_what_was_possible_then(qtbot: QtBot, dialog: CompareDialog) -> None:
    dialog.day.setDate(QDate(2022, 6, 30))
    qtbot.waitUntil(lambda: dialog.found is not None)
    text = dialog.page.toPlainText()
    assert "三个月房租减免" in text
    assert text.index("2022年6月30日") < text.index("2023年3月1日")
    assert dialog.found
    assert [change.after.title for change in dialog.found.lost] == ["三个月房租减免"]
    assert "<b>草原</b>商贸" in text
    dialog.copy.click()
    assert "【不再可享受】1 项" in QGuiApplication.clipboard().text()


def test_the_date_is_typed(qtbot: QtBot, dialog: CompareDialog) -> None:
    dialog.day.setFocus()
    dialog.day.setSelectedSection(dialog.day.Section.YearSection)
    qtbot.keyClicks(dialog.day, "2022")
    qtbot.waitUntil(lambda: dialog.found is not None and bool(dialog.found.lost))


def test_another_file_brings_its_date(qtbot: QtBot, dialog: CompareDialog, tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "以前.huiqi"
    file.write_text(dump_answers({**ANSWERS, "exports": False}, date(2023, 2, 1)), encoding="utf-8")
    monkeypatch.setattr(talk, "ask_open", lambda *_: file)
    dialog.choose.click()
    assert dialog.file.isChecked()
    assert dialog.chosen.text() == "以前.huiqi"
    assert dialog.day.date() == QDate(2023, 2, 1)
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert dialog.found
    assert [change.after.title for change in dialog.found.gained] == ["出口企业补助"]
    assert [each.label for each in dialog.found.answers] == ["是否有出口业务"]
    dialog.same.click()
    assert dialog.found is None or not dialog.found.answers
    dialog.file.click()
    qtbot.waitUntil(lambda: dialog.found is not None and bool(dialog.found.answers))


def test_only_what_was_asked_last_is_shown(qtbot: QtBot, dialog: CompareDialog) -> None:
    for day in (QDate(2022, 6, 30), QDate(2022, 7, 1)):
        dialog.day.setDate(day)
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert dialog.found
    assert dialog.found.before.on == date(2022, 7, 1)


def test_a_damaged_file_changes_nothing(dialog: CompareDialog, tmp_path: Path, said: list[str]) -> None:
    file = tmp_path / "坏.huiqi"
    file.write_text("{", encoding="utf-8")
    dialog.take_file(file)
    assert "坏.huiqi" in said[0]
    assert dialog.same.isChecked()


def test_choosing_no_file_goes_back(dialog: CompareDialog, monkeypatch) -> None:
    monkeypatch.setattr(talk, "ask_open", lambda *_: None)
    dialog.file.click()
    assert dialog.same.isChecked()


def test_the_session_is_left_alone(dialog: CompareDialog) -> None:
    changes: list[None] = []
    dialog.session.changed.connect(lambda: changes.append(None))
    dialog.day.setDate(QDate(2022, 6, 30))
    assert not changes
    assert dialog.session.on == date(2023, 3, 1)


def test_by_keyboard_and_by_name(qtbot: QtBot, dialog: CompareDialog) -> None:
    for widget in (dialog.page, dialog.day):
        assert widget.accessibleName()
        assert widget.accessibleDescription()
    reached = set()
    dialog.same.setFocus()
    for _ in range(12):
        reached.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert {dialog.choose, dialog.day, dialog.page} <= reached
    assert all(isinstance(each, QAbstractButton | QAbstractSpinBox) or each is dialog.page for each in reached)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.fixture
def many(qtbot: QtBot, policy_set: PolicySet) -> CompareDialog:
    """What became, by 2026, of all that could be raised in September 2022."""
    session = Session(date(2022, 9, 1))
    session.start(policy_set)
    session.replace({"applicant_type": "enterprise", "industry": "52"})
    made = CompareDialog(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.day.setDate(QDate(2026, 1, 1))
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def test_while_it_compares_it_says_so(qtbot: QtBot, dialog: CompareDialog) -> None:
    dialog.day.setDate(QDate(2022, 6, 30))
    assert dialog.found is None
    assert dialog.page.toPlainText().strip() == "正在比较……"
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert "正在比较" not in dialog.page.toPlainText()


def test_many_that_changed_alike_are_one_row_that_opens(qtbot: QtBot, many: CompareDialog) -> None:
    assert many.found
    groups = alike(many.found.changed)
    place, group = next((place, each) for place, each in enumerate(groups) if len(each) > FEW)
    link = f"{OPEN}:changed-{place}"
    assert link in comparison_html(many.found)
    closed = many.page.toPlainText()
    assert f"{len(group)} 项都是这样" in closed and group[-1].after.title not in closed.splitlines()
    assert closed.count("\n") < len(many.found.changed)
    many.page.anchorClicked.emit(QUrl(link))
    opened = many.page.toPlainText()
    assert all(change.after.title in opened for change in group)
    many.page.anchorClicked.emit(QUrl(link))
    assert many.page.toPlainText() == closed


def test_the_keyboard_stays_at_the_row_that_was_opened(qtbot: QtBot, many: CompareDialog) -> None:
    page = many.page
    page.setFocus()
    for _ in range(8):
        qtbot.keyClick(page, Qt.Key.Key_Tab)
        if page.textCursor().selectedText() == "列出":
            break
    place, stood = page.textCursor().selectionStart(), page.verticalScrollBar().value()
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert page.textCursor().selectedText() == "收起"
    assert (page.textCursor().selectionStart(), page.verticalScrollBar().value()) == (place, stood)
    inside = page.textCursor()
    inside.setPosition(place + 1)
    page.setTextCursor(inside)  # as after a click
    assert page._start_of_link() == place


def test_a_count_leads_to_its_part(many: CompareDialog) -> None:
    many.page.anchorClicked.emit(QUrl("#changed"))
    assert many.page.verticalScrollBar().value() > 0
    assert many.found


def test_at_the_largest_type_the_result_has_most_of_the_dialog(qtbot: QtBot, session, small, dressed) -> None:
    dressed.use(Settings(type_size=200))
    session.start(small)
    made = CompareDialog(session)
    qtbot.addWidget(made)
    made.resize(1326, 648)
    made.show()
    assert made.page.height() > made.height() / 2
