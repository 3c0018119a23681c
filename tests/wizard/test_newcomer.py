"""What somebody who sees the program for the first time stumbled over: it must not come back."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hands import line
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.wizard import exporting, preview, talk
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.results import ResultsPage
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.window import RESULTS


@pytest.fixture
def main(policy_set: PolicySet, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window on the bundled set, at the result of somebody who knows nothing yet."""
    session = Session(date(2026, 6, 30))
    made = MainWindow(session, Autosave(session, tmp_path / "kept"))
    qtbot.addWidget(made, before_close_func=lambda closing: closing.session.replace({}))  # or it asks
    made.show()
    qtbot.waitExposed(made)
    made.start(policy_set)
    made.wizard.go(RESULTS)
    return made


@pytest.fixture
def page(main: MainWindow) -> ResultsPage:
    """The result in sight."""
    assert main.wizard.results
    return main.wizard.results


def test_measures_are_counted_alike_everywhere(main: MainWindow, page: ResultsPage):
    """Beside the questions, above every page and in the result a measure printed twice is one measure."""
    assert main.wizard.steps and page.report
    counts = main.wizard.steps.standing.counts
    assert counts["to_confirm"].text() == f"{len(page.report.bucket('to_confirm'))} 项"
    assert f" {len(page.report.items)} 项措施" in main.dateline._means.text()


def test_no_letter_stands_for_two_things_on_the_result(main: MainWindow):
    menus = [menu.title() for menu in main.menus.values()]
    buttons = [each.text() for each in main.findChildren(QPushButton) if each.isVisible()]
    letters = Counter(text[text.index("&") + 1] for text in menus + buttons if "&" in text)
    assert len(letters) > 12
    assert [letter for letter, often in letters.items() if often > 1] == []


def test_the_pdf_of_the_button_carries_the_answers_as_codes(
    page: ResultsPage, qtbot: QtBot, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    got: list[tuple[str, ...]] = []
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "a.pdf")
    monkeypatch.setattr(exporting, "write_pdf", lambda *_, codes, **__: got.append(codes))
    page.session.answer("applicant_type", "enterprise")
    page.initializePage()
    page.session.kept = False
    qtbot.mouseClick(page.buttons["pdf"], Qt.MouseButton.LeftButton)
    assert not page.buttons["pdf"].isEnabled()
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert got == [exporting.codes_for(page.session)] and got[0]
    assert page.session.kept and page.buttons["pdf"].isEnabled() and page.foot.folder == tmp_path


class _Paper(QDialog):
    """A preview in which something is printed at once, or nothing."""

    prints = True
    printed = Signal()

    def __init__(self, *_: object) -> None:
        super().__init__()

    def exec(self) -> int:
        if self.prints:
            self.printed.emit()
        return 0


@pytest.mark.parametrize("prints", [True, False])
def test_what_was_printed_is_taken_away(page: ResultsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, prints: bool):
    monkeypatch.setattr(_Paper, "prints", prints)
    monkeypatch.setattr(preview, "PreviewDialog", _Paper)
    page.session.answer("applicant_type", "enterprise")
    assert not page.session.kept
    qtbot.mouseClick(page.buttons["print"], Qt.MouseButton.LeftButton)
    assert page.session.kept is prints


def test_what_is_not_known_is_no_ground(main: MainWindow):
    """据此判断 says what is known about size and industry, nothing while neither is."""
    session = main.session
    assert build_report(session.assessment).derived == ()
    session.answer("industry", "62")
    assert len(build_report(session.assessment).derived) == 2


@pytest.mark.parametrize("page_id", [0, 1])
def test_the_title_of_a_page_grows_with_the_type(main: MainWindow, qtbot: QtBot, dressed: Store, page_id: int):
    """A title that stayed as it was would be smaller than the text below it."""
    main.wizard.go(page_id)
    for size in (200, 100, 150):
        dressed.change(type_size=size)
        qtbot.waitUntil(lambda: _title(main).font().pointSize() == main.font().pointSize() + 4)


def _title(main: MainWindow) -> QLabel:
    """The label above the page that says its title."""
    titles = [each for each in main.findChildren(QLabel) if each.text() == main.wizard.currentPage().title()]
    return next(each for each in titles if each.isVisible() and each.font().bold())


@pytest.mark.parametrize("size", [100, 200])
def test_what_is_found_is_as_easy_to_hit_as_a_button(main: MainWindow, dressed: Store, qtbot: QtBot, size: int):
    """The list under 主要做哪一行 had rows as low as lines of text."""
    dressed.change(type_size=size)
    main.wizard.ask("industry")
    written = line(main.wizard, "industry")
    qtbot.keyClicks(written, "mg")
    popup = written.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    assert popup.sizeHintForRow(0) >= 1.3 * popup.fontMetrics().height()
    assert popup.rect().bottom() < popup.screen().size().height()
