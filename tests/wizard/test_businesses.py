"""Whole sittings of golden businesses, by key and mouse: from the first page to the files on disk."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
import yaml
from hands import forth, page, words_of
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from huiqi.applicant.answers import Value, choice_labels, load_answers, read_answers
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.wizard import talk
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.row import Row
from huiqi.wizard.section_page import SectionPage
from huiqi.wizard.session import Session
from huiqi.wizard.window import RESULTS

CASES = Path(__file__).parents[1] / "cases" / "businesses"
NAMES = (
    "noodle-shop-2022",
    "beef-online-shop",
    "travel-agency",
    "machine-factory-design-centre",
    "herders-cooperative",
)
TOLD = ("available", "one_step", "to_confirm")


@pytest.fixture
def main(qtbot: QtBot, policy_set: PolicySet, tmp_path: Path) -> MainWindow:
    """The window on the bundled set."""
    session = Session(date(2026, 1, 1))
    made = MainWindow(session, Autosave(session, tmp_path / "kept"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.start(policy_set)
    return made


def tell(qtbot: QtBot, policy_set: PolicySet, row: Row, value: Value) -> None:
    """Answer a question with the keys or the mouse, as a person would."""
    entry = row.field.entry()
    if isinstance(entry, QComboBox):
        labels = choice_labels(policy_set, row.question)
        entry.setFocus()
        for _ in range(1 + list(labels).index(str(value))):
            qtbot.keyClick(entry, Qt.Key.Key_Down)
    elif isinstance(entry, QLineEdit):
        write(qtbot, policy_set, row, entry, value)
    else:
        choose(qtbot, row, value)


def write(qtbot: QtBot, policy_set: PolicySet, row: Row, line: QLineEdit, value: Value) -> None:
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    if row.question.choices_from:
        table = policy_set.industries if row.question.choices_from == "industries" else policy_set.regions
        entry = table[str(value)]
        parent = table.get(entry.parent)
        pinyin = (parent.pinyin if parent and row.question.choices_from == "regions" else "") + entry.pinyin
        qtbot.keyClicks(line, pinyin)
        popup = line.completer().popup()
        qtbot.waitUntil(lambda: popup.isVisible() and popup.currentIndex().isValid())
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    elif isinstance(value, Decimal):
        qtbot.keyClicks(line, f"{value / 10_000:f}w" if value % 100 == 0 and value else f"{value:,f}")
    elif isinstance(value, date):
        qtbot.keyClicks(line, f"{value.year}/{value.month}/{value.day}")
    else:
        event = QInputMethodEvent()
        event.setCommitString(str(value))
        QApplication.sendEvent(line, event)
    qtbot.keyClick(line, Qt.Key.Key_Tab)


def choose(qtbot: QtBot, row: Row, value: Value) -> None:
    tiles = [each for each in row.field.inputs() if isinstance(each, QAbstractButton)]
    if isinstance(value, frozenset):
        places = [place for place, each in enumerate(row.question.choices) if each.id in value]
        wanted = [tiles[place] for place in places] or [tiles[len(row.question.choices)]]
        for tile in wanted:
            QApplication.processEvents()  # a question that comes with an answer is laid out in the next turn
            qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(8, tile.height() // 2))
    else:
        place = (
            (0 if value else 1) if isinstance(value, bool) else [each.id for each in row.question.choices].index(value)
        )
        row.field.entry().setFocus()
        qtbot.keyClick(row.field.entry(), Qt.Key(int(Qt.Key.Key_1) + place))
        assert words_of(tiles[place]) and tiles[place].isChecked()


def set_date(main: MainWindow, qtbot: QtBot, on: date) -> None:
    def choose_day() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DateDialog)
        dialog.edit.setDate(on)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, choose_day)
    qtbot.keyClick(main, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert main.session.on == on
    main.activateWindow()  # which a window manager does by itself
    qtbot.waitUntil(main.isActiveWindow)


def walk(main: MainWindow, qtbot: QtBot, answers: dict[str, Value]) -> int:
    """Go through the pages and answer what is asked; return how many questions were seen."""
    asked = set()
    while main.wizard.currentId() != RESULTS:
        forth(main.wizard, qtbot)
        if not isinstance(main.wizard.currentPage(), SectionPage):
            continue
        QApplication.processEvents()
        while row := next(
            (each for each in page(main.wizard).rows if each.isVisible() and each.question.id not in asked), None
        ):
            asked.add(row.question.id)
            if row.question.id in answers:
                tell(qtbot, main.session.policy_set, row, answers[row.question.id])
                assert main.session.given(row.question.id) == answers[row.question.id], row.question.id
    return len(asked)


@pytest.mark.parametrize("name", NAMES)
def test_business(
    main: MainWindow, qtbot: QtBot, policy_set: PolicySet, said: list[str], tmp_path: Path, monkeypatch, name: str
):
    case = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    answers = read_answers(policy_set, text, name).answers
    on = date.fromisoformat(case["on"])
    set_date(main, qtbot, on)
    asked = walk(main, qtbot, answers)
    assert asked <= len(answers) + 10

    outcomes = main.session.assessment.outcomes.items()
    found = {bucket: {ident for ident, outcome in outcomes if outcome.bucket == bucket} for bucket in TOLD}
    assert found == {bucket: set(case.get(bucket, ())) for bucket in TOLD}

    monkeypatch.setattr(talk, "ask_save_as", lambda _parent, _title, suggested, _kinds: tmp_path / suggested.name)
    qtbot.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    sitting = next(tmp_path.glob("*.huiqi"))
    assert main.windowTitle().startswith(sitting.name) and not main.isWindowModified()
    saved = load_answers(policy_set, sitting)
    assert saved.on == on and saved.answers == main.session.answers

    titles = {item.title for item in build_report(main.session.assessment).bucket("available")}  # the same ones once
    assert titles <= {policy_set.measures[ident].title for ident in found["available"]} and titles
    assert main.wizard.currentId() == RESULTS
    for export, suffix in ((main.wizard.export_excel, "xlsx"), (main.wizard.export_pdf, "pdf")):
        export()
        qtbot.waitUntil(lambda suffix=suffix: any(tmp_path.glob(f"*.{suffix}")), timeout=30_000)
    qtbot.waitUntil(lambda: len(said) >= 2, timeout=30_000)
    assert titles <= excel_texts(next(tmp_path.glob("*.xlsx")))
    written = "".join(sheet.extract_text() for sheet in PdfReader(next(tmp_path.glob("*.pdf"))).pages)
    flat = "".join(written.split())
    assert [title for title in titles if "".join(title.split()) not in flat] == []
    main.close()
    assert not main.isVisible()


def excel_texts(file: Path) -> set[str]:
    book = openpyxl.load_workbook(file)
    return {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
