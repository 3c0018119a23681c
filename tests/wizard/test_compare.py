"""The dialog that compares: another date, another file, nothing to compare, by keyboard."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import dump_answers
from huiqi.wizard import talk
from huiqi.wizard.compare import CompareDialog

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
    assert "2022年7月1日" in dialog.found.before


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
