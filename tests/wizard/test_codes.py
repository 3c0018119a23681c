"""Taking the answers of a hand-out from its codes, as a scanner types them."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.applicant.code import codes_of
from huiqi.policy.models import PolicySet
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.main_window import MainWindow

ANSWERS = {"employees": 28, "revenue": Decimal(1_200_000), "exports": True, "grade": "g3"}
ON = date(2022, 6, 30)


@pytest.fixture
def dialog(qtbot: QtBot, small: PolicySet) -> CodesDialog:
    made = CodesDialog(small)
    qtbot.addWidget(made)
    made.show()
    return made


def scan(qtbot: QtBot, dialog: CodesDialog, digits: str) -> None:
    qtbot.keyClicks(dialog.line, digits)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)


def test_several_codes_one_after_another(qtbot: QtBot, dialog: CodesDialog, small: PolicySet):
    codes = codes_of(small, ANSWERS, ON, most=42)
    assert len(codes) > 1
    scan(qtbot, dialog, codes[-1])
    assert f"一共 {len(codes)} 个答案码，还缺第 1" in dialog.progress.text() and dialog.isVisible()
    scan(qtbot, dialog, codes[-1])  # twice the same
    for code in codes[:-1]:
        assert dialog.isVisible()
        scan(qtbot, dialog, code)
    assert not dialog.isVisible()
    assert dialog.found and dialog.found.answers == ANSWERS and dialog.found.on == ON


def test_a_wrong_code_gets_a_sentence_and_what_was_read_stays(qtbot: QtBot, dialog: CodesDialog, small: PolicySet):
    codes = codes_of(small, ANSWERS, ON, most=42)
    scan(qtbot, dialog, codes[0])
    scan(qtbot, dialog, codes[1][:-1] + str((int(codes[1][-1]) + 1) % 10))
    assert "有错" in dialog.problem.text() and "一共" in dialog.progress.text()
    for code in codes[1:]:
        scan(qtbot, dialog, code)
    assert not dialog.isVisible() and dialog.found


@pytest.mark.parametrize(("typed", "says"), [("6901234567892", "不是惠企自测"), ("你好", "只有数字")])
def test_what_is_no_code_gets_a_sentence(qtbot: QtBot, dialog: CodesDialog, typed: str, says: str):
    dialog.line.setText(typed)
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert says in dialog.problem.text() and dialog.line.text() == "" and dialog.isVisible()


def test_from_the_menu_into_the_sitting(main: MainWindow, qtbot: QtBot, small: PolicySet):
    def scan_all() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CodesDialog)
        for code in codes_of(small, ANSWERS, ON):
            scan(qtbot, dialog, code)

    QTimer.singleShot(0, scan_all)
    qtbot.keyClick(main, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert main.session.answers == ANSWERS and main.session.on == ON
    assert "有 4 个回答" in main.wizard.welcome.state.text()
    assert main.files and not main.files.modified() and main.files.file is None
