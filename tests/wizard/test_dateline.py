"""The date of assessment: in sight on every page, said what it means, changed from anywhere."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hands import results
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from huiqi.matching.assessment import assess
from huiqi.policy.models import InForce, PolicySet
from huiqi.wizard.dateline import DateDialog, meaning
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session
from huiqi.wizard.window import WELCOME


def with_terms(small: PolicySet, *terms: InForce) -> PolicySet:
    measures = [replace(each, in_force=term) for each, term in zip(small.measures.values(), terms, strict=False)]
    return replace(small, measures={each.id: each for each in measures})


OVER = InForce(date(2022, 1, 1), date(2022, 12, 31), "text")
VALID = InForce(date(2022, 1, 1), date(2030, 1, 1), "text")
EARLY = InForce(date(2029, 1, 1), None, "text")
UNSTATED = InForce(date(2022, 1, 1), None, "not_stated")


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        ((OVER, OVER, VALID), "这一天多数措施已到期：3 项中 2 项已到期，1 项有效，0 项未载明有效期。"),
        (
            (OVER, VALID, VALID, UNSTATED),
            "这一天 4 项措施中 2 项有效，1 项已到期，1 项未载明有效期，要先向部门核实。",
        ),
        ((VALID, VALID), "这一天 2 项措施全部有效。"),
        ((VALID, VALID, EARLY), "这一天 3 项措施中 2 项有效，1 项未生效，0 项未载明有效期。"),
        ((EARLY, EARLY, VALID), "这一天多数措施还没有开始：3 项中 2 项未生效，1 项有效。"),
    ],
)
def test_the_meaning_comes_from_the_counts(small: PolicySet, terms: tuple[InForce, ...], says: str):
    assessment = assess(with_terms(small, *terms), {}, date(2024, 1, 1))
    assert meaning(assessment, date(2026, 1, 1)) == says
    assert meaning(assessment, date(2024, 1, 1)) == says.replace("这一天", "今天")


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        (
            (UNSTATED, VALID, UNSTATED, OVER),
            "这一天您可享受的 3 项里，1 项有效，2 项未载明有效期，办理前请先向部门核实；全部 4 项措施中 1 项已到期。",
        ),
        (
            (UNSTATED, OVER, UNSTATED, VALID),
            "这一天您可享受的 2 项都未载明有效期，办理前请先向部门核实；全部 4 项措施中 1 项已到期。",
        ),
        ((VALID, VALID, OVER, UNSTATED), "这一天 4 项措施中 2 项有效，1 项已到期，1 项未载明有效期，要先向部门核实。"),
    ],
)
def test_the_meaning_agrees_with_what_can_be_claimed(small: PolicySet, terms: tuple[InForce, ...], says: str):
    """Beside “可享受 3” nobody reads that one measure is in force without hearing of the other two."""
    answers = {"applicant_type": "enterprise", "industry": "52", "exports": True, "revenue": Decimal(1), "employees": 9}
    answers["titles"] = frozenset({"high_tech"})
    assessment = assess(with_terms(small, *terms), answers, date(2024, 1, 1))
    assert meaning(assessment, date(2026, 1, 1)) == says


def test_the_date_is_in_sight_on_every_page(main: MainWindow):
    assert main.wizard.welcome.date_edit.isVisible() and not main.dateline.isVisible()
    for page_id in [*main.wizard.sections, 900, 1000]:
        main.wizard.go(page_id)
        shown = [each.text() for each in main.dateline.findChildren(QLabel) if each.isVisible()]
        assert "评估日期：2023年3月1日" in shown, page_id
    main.wizard.go(WELCOME)
    assert not main.dateline.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_date_is_changed_from_any_page(main: MainWindow, qtbot: QtBot, key: Qt.Key):
    results(main.wizard)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DateDialog)
        before = dialog.means.text()
        dialog.edit.setDate(QDate(2022, 5, 1))
        assert dialog.means.text() != before and "有效" in dialog.means.text()
        qtbot.keyClick(dialog, key)

    QTimer.singleShot(0, choose)
    qtbot.keyClick(main, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    changed = key == Qt.Key.Key_Return
    assert main.session.on == (date(2022, 5, 1) if changed else date(2023, 3, 1))
    assert main.wizard.welcome.date_edit.date() == QDate(
        main.session.on.year, main.session.on.month, main.session.on.day
    )


def test_nothing_moves_while_a_date_is_chosen(policy_set: PolicySet, qtbot: QtBot):
    """What a day means takes two lines, on another day one."""
    session = Session(date(2026, 6, 30))
    session.start(policy_set)
    dialog = DateDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.edit.setDate(QDate(2024, 6, 30))
    qtbot.wait(20)
    before, high = dialog.edit.y(), dialog.means.height()
    dialog.edit.setDate(QDate(2022, 6, 30))
    qtbot.waitUntil(lambda: dialog.means.height() < high)
    assert dialog.edit.y() == before
