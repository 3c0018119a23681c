"""Nothing anybody wrote is taken for markup: in no label, tooltip, message, page, list or menu, and nothing is loaded for it."""

import ast
import html
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hands import line, results, row
from hostile_set import MARKUP, hostile_set
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextImageFormat
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QTextBrowser,
    QToolTip,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot
from tried import tried
from windows import end, met, opened, settle

from huiqi.policy.models import PolicySet
from huiqi.wizard import exporting, handing, menus, sticks, talk
from huiqi.wizard.beside import finish
from huiqi.wizard.hall import Confirm, Hall
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import Guard, hashed
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.quiet import QuietBrowser
from huiqi.wizard.settings import Settings, Store, save
from huiqi.wizard.window import OVERVIEW

WIZARD = Path(talk.__file__).parent
NAME = "<b>&x<img src=a>[*]"
"""Markup that a file may be called."""
ONLY_IN = {
    **dict.fromkeys(("QLabel", "QProgressDialog"), "labels.py"),
    "QMessageBox": "talk.py",
    **dict.fromkeys(("QTextBrowser", "QTextEdit", "QErrorMessage", "QInputDialog", "QWhatsThis", "QSplashScreen"), ""),
    **dict.fromkeys(("QStaticText", "QSystemTrayIcon", "QGraphicsTextItem", "QStatusBar"), ""),
}
"""What guesses whether a text is markup, and the one place that makes it and says that none is."""
MARKED_UP = {"setHtml": {"details_view.py", "compare.py", "about.py", "quiet.py"}, "setMarkdown": {"help.py"}}
"""Where pages are written, by functions that escape."""
NEVER = {"insertHtml", "appendHtml", "setInformativeText", "setDetailedText", "setWhatsThis", "setStatusTip"}


def calls(file: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def _tipped(call: ast.Call) -> bool:
    return any(isinstance(each, ast.Call) and getattr(each.func, "id", "") == "tip" for each in call.args)


@pytest.mark.parametrize("file", sorted(WIZARD.rglob("*.py")), ids=lambda file: file.name)
def test_what_guesses_is_made_in_one_place(file: Path):
    for name, call in calls(file):
        assert ONLY_IN.get(name, file.name) == file.name, f"line {call.lineno}: use what {ONLY_IN[name]} makes"
        assert file.name in MARKED_UP.get(name, {file.name}), f"line {call.lineno}: {name}"
        assert name not in NEVER, f"line {call.lineno}: {name}"
        if name in ("setToolTip", "showText"):
            assert _tipped(call), f"line {call.lineno}: use tip()"


# ---- what is on the screen ----


def check() -> None:
    """Look at every widget there is."""
    for widget in QApplication.allWidgets():
        look_at(widget)


def count(*texts: str) -> None:
    tried("text with markup on the screen", sum("<b>" in text for text in texts))


def look_at(widget: QWidget) -> None:
    tip = widget.toolTip()
    count(tip, widget.accessibleName(), widget.accessibleDescription())
    assert not GuiQt.mightBeRichText(tip) or MARKUP not in tip, tip
    for told in (widget.accessibleName(), widget.accessibleDescription()):
        assert html.unescape(told) == told or "&x" in told, told
    match widget:
        case QLabel():
            count(widget.text())
            as_markup = widget.textFormat() != Qt.TextFormat.PlainText
            assert not (as_markup and widget.text()), (widget.text(), widget.parent())
        case QTextBrowser():
            look_at_page(widget)
        case QAbstractItemView():
            look_at_list(widget)
        case _:
            pass


def look_at_page(page: QTextBrowser) -> None:
    assert isinstance(page, QuietBrowser) and not page.openExternalLinks()
    block = page.document().begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            count(place.fragment().text())
            style = place.fragment().charFormat()
            assert not isinstance(style, QTextImageFormat) and not style.isImageFormat()
            assert "passwd" not in style.anchorHref()
            place += 1
        block = block.next()


def look_at_list(view: QAbstractItemView) -> None:
    model = view.model()
    for place in range(model.rowCount() if model else 0):
        count(str(model.index(place, 0).data()))
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.WhatsThisRole, Qt.ItemDataRole.StatusTipRole):
            assert not model.index(place, 0).data(role)


@pytest.fixture(scope="module")
def hostile() -> PolicySet:
    return hostile_set()


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What pages would have loaded."""
    found: list[object] = []
    monkeypatch.setattr(QuietBrowser, "loadResource", lambda _self, _kind, name: found.append(name))
    return found


@pytest.fixture
def main(qapp: QApplication, hostile: PolicySet, tmp_path: Path, asked_for: list[object]) -> Iterator[MainWindow]:
    with opened(hostile, tmp_path / "kept") as made:
        yield made
    assert asked_for == []


ANSWERS: dict[str, Any] = {
    "company_name": MARKUP,
    "applicant_type": "enterprise",
    "exports": True,
    "titles": ["tech_sme"],
    "industry": "52",
    "region": "150102",
    "employees": 12,
}


def test_every_page(main: MainWindow, qtbot: QtBot):
    wizard = main.wizard
    for page_id, page in wizard.sections.items():
        wizard.go(page_id)
        settle()
        check()
        for each in page.rows:
            assert MARKUP in each.field.entry().accessibleName()
            assert each.title.text().replace("&&", "&").endswith(MARKUP)
    wizard.go(wizard.page_of("employees") or 0)
    settle()
    assert wizard.titleFormat() == wizard.subTitleFormat() == Qt.TextFormat.PlainText
    line(wizard, "employees").setText(MARKUP)
    row(wizard, "employees").field.settle()
    wizard.go(wizard.page_of("industry") or 0)
    settle()
    line(wizard, "industry").setText(MARKUP)
    row(wizard, "industry").field.settle()
    assert MARKUP[:10] in row(wizard, "industry").error.text()
    wizard.validateCurrentPage()
    check()
    row(wizard, "industry").field._list_all()
    check()
    row(wizard, "industry").field._completer.popup().hide()
    main.session.answer("applicant_type", "enterprise")
    main.undo()
    assert any("已撤销" in each.text() and MARKUP in each.text() for each in main.findChildren(QLabel))
    wizard.go(OVERVIEW)
    settle()
    check()


@pytest.mark.parametrize("by", ["bucket", "department", "kind", "amount", "deadline"])
def test_the_result(main: MainWindow, qtbot: QtBot, by: str, monkeypatch: pytest.MonkeyPatch):
    tips: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: tips.append(text))
    main.session.replace({**ANSWERS, "titles": frozenset({"tech_sme"})})
    page = results(main.wizard)
    page.pane.by.setCurrentIndex(page.pane.by.findData(by))
    listing = page.listing
    for place in range(listing.topLevelItemCount()):
        head = listing.topLevelItem(place)
        head.setExpanded(True)
        for each in (head, *(head.child(number) for number in range(head.childCount()))):
            listing.setCurrentItem(each)
            settle()
            look_at_page(page.details)
            shown = page.details.toPlainText()
            assert "&lt;" not in shown
            assert MARKUP in shown or each.text(0).endswith("（0）")
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        settle()
        check()
    for chart in (page.timeline.chart, page.tally.chart):
        for bar in chart.picture.bars:
            spot = QPoint(round(bar.x + 2), round(bar.y + 2)) + QPoint(chart._margin(), chart._margin())
            QApplication.sendEvent(chart, QHelpEvent(QHelpEvent.Type.ToolTip, spot, chart.mapToGlobal(spot)))
    assert tips and not any("<img" in tip and GuiQt.mightBeRichText(tip) for tip in tips)
    page.pane.search.setText(MARKUP)
    page.pane.filter_box.pop_up(page.pane.filter_button)
    page.ask_why_not()
    assert page.why
    page.why.search.setText("奖励")
    settle()
    page.why.hits.setCurrentItem(page.why.hits.topLevelItem(0))
    settle()
    check()
    assert MARKUP in page.why.details.toPlainText()
    page.why.close()
    page.pane.filter_box.close()


def look(dialog: QDialog) -> None:
    check()
    if isinstance(dialog, QMessageBox):
        assert dialog.textFormat() == Qt.TextFormat.PlainText


def test_every_dialog(main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    files = main.files
    assert files
    good, bad = tmp_path / f"{NAME}.huiqi", tmp_path / f"{NAME}.json"
    good.write_text(json.dumps({"format": 1, "answers": ANSWERS}), encoding="utf-8")
    bad.write_text(json.dumps({"format": 1, "answers": {MARKUP: 1}}), encoding="utf-8")
    monkeypatch.setattr(talk, "ask_open", lambda *_: good)
    with met(look) as seen:
        files.open_file(bad)
        files.open_file(good)
        assert NAME in main.wizard.welcome.state.text() and main.windowTitle().count("[*]") == 3
        settle()
        assert NAME in main.windowTitle().replace("[*][*]", "[*]")
        talk.tell_saved(main, good)
        menus.show_about(main)
        menus.set_preferences(main)
        menus.set_hall(main)
        handing.compare(main)
        handing.preview(main)
        handing.copy_chat(main)
        main.dateline.ask_date()
        files.read_codes()
        AskPin(hashed("271828"), Guard(), main).exec()
        SetPin(main).exec()
        Confirm(main).exec()
        main.session.answer("exports", None)
        files.open_file(good)  # asks first
    finish()
    kinds = {type(each).__name__ for each in seen}
    assert kinds >= {"MessageBox", "About", "Preferences", "HallSettings", "CompareDialog", "PreviewDialog"}
    assert kinds >= {"DateDialog", "CodesDialog", "AskPin", "SetPin", "Confirm"}
    texts = [each.text() for each in seen if isinstance(each, QMessageBox)]
    assert any(MARKUP in text for text in texts) and any(NAME in text for text in texts)


def test_the_comparison_with_a_file(main: MainWindow, tmp_path: Path):
    from huiqi.wizard.compare import CompareDialog

    file = tmp_path / f"{NAME}.huiqi"
    file.write_text(json.dumps({"format": 1, "on": "2022-01-01", "answers": ANSWERS}), encoding="utf-8")
    dialog = CompareDialog(main.session, main)
    dialog.show()
    dialog.take_file(file)
    finish()
    settle()
    check()
    assert dialog.chosen.text() == file.name
    assert MARKUP in dialog.page.toPlainText()
    dialog.reject()
    dialog.deleteLater()


def test_the_bar_of_an_export(main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(exporting, "PATIENCE_MS", 0)
    export = exporting.Export(main, lambda _progress: None, tmp_path / f"{NAME}.pdf")
    bar = main.findChild(QProgressDialog)
    assert bar
    bar.setValue(1)
    bar.show()
    check()
    assert NAME in bar.labelText()
    assert bar.windowModality() == Qt.WindowModality.WindowModal
    export.start()
    finish()
    settle()


def test_menus_and_buttons_swallow_no_character(main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / f"{NAME}.huiqi"
    file.write_text(json.dumps({"format": 1, "answers": ANSWERS}), encoding="utf-8")
    assert main.files
    main.files.open_file(file)
    main.menus["file"].aboutToShow.emit()
    recent = next(each for each in main.menus["file"].findChildren(QMenu) if "最近打开" in each.title())
    assert recent.actions()[0].text() == f"&1 {file.name}".replace("&x", "&&x")
    monkeypatch.setattr(sticks, "sticks", lambda: [(tmp_path, NAME), (tmp_path, "B")])
    with met(look) as seen:
        sticks.ask_place(main, "a.xlsx")
    assert isinstance(seen[0], QMessageBox)
    assert NAME.replace("&", "&&") in [each.text() for each in seen[0].buttons()]


def test_the_contact_list(qtbot: QtBot, hostile: PolicySet, tmp_path: Path):
    book = Workbook()
    for told in (
        ("部门", "电话", "地址"),
        (hostile.departments["commerce"].name, MARKUP, MARKUP),
        (MARKUP, "1", MARKUP),
    ):
        book.worksheets[0].append(told)
    file = tmp_path / f"{NAME}.xlsx"
    book.save(file)
    save(Settings(contacts=str(file), pin=hashed("271828")), tmp_path / "settings.json")
    store = Store(tmp_path / "settings.json")
    hall = Hall(store)
    try:
        hall.start(hostile)
        dialog = HallSettings(store, hostile, hall.main)
        dialog.show()
        finish()
        settle()
        check()
        assert NAME in dialog.state.text() and MARKUP in dialog.problems.toPlainText()
        hall.main.session.replace({"applicant_type": "enterprise", "industry": "52", "company_name": MARKUP})
        page = results(hall.main.wizard)
        page.pane.reveal("doc.1.a")
        settle()
        check()
        assert page.details.toPlainText().count(MARKUP) > 5
        hall.countdown.tell(5, hall.main)
        check()
    finally:
        end(hall)
        settle()


def test_the_test_would_see_it(qtbot: QtBot):
    wizard = QWizard()
    guessing = QLabel(MARKUP, wizard)
    qtbot.addWidget(wizard)
    with pytest.raises(AssertionError):
        look_at(guessing)
    guessing.setTextFormat(Qt.TextFormat.PlainText)
    look_at(guessing)
    guessing.setToolTip(MARKUP)
    with pytest.raises(AssertionError):
        look_at(guessing)
    page = QuietBrowser(wizard)
    page.setHtml(MARKUP)
    with pytest.raises(AssertionError):
        look_at(page)
