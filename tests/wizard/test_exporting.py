"""Files written beside the window: progress, cancelling, what is left behind, and the menu that begins it."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from huiqi.report.atomic import ExportCancelled, ExportError
from huiqi.report.build import build_report
from huiqi.wizard import exporting, talk
from huiqi.wizard.exporting import Export


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def sitting(session, small):
    session.start(small)
    session.replace({"company_name": "草原商贸", "applicant_type": "enterprise", "industry": "52", "old_rent": True})
    session.set_date(date(2022, 6, 30))
    return session


def chosen(monkeypatch: pytest.MonkeyPatch, folder: Path) -> list[Path]:
    """Every question for a place is answered with the name suggested, in a folder; the suggestions are kept."""
    suggested: list[Path] = []

    def ask(_parent: object, _title: str, suggestion: Path, _kinds: str) -> Path:
        suggested.append(suggestion)
        return folder / suggestion.name

    monkeypatch.setattr(talk, "ask_save_as", ask)
    return suggested


@pytest.mark.parametrize(("kind", "begins"), [("xlsx", b"PK"), ("pdf", b"%PDF-"), ("ics", b"BEGIN:VCALENDAR\r\n")])
def test_a_file_is_written_and_said(qtbot, parent, sitting, tmp_path, monkeypatch, said, kind, begins) -> None:
    suggested = chosen(monkeypatch, tmp_path)
    export = exporting.start(parent, kind, sitting, build_report(sitting.assessment), tmp_path)
    assert export
    with qtbot.waitSignal(export.saved, timeout=20_000) as saved:
        pass
    file = saved.args[0]
    assert file.read_bytes().startswith(begins)
    assert suggested[0].name == f"惠企自测_草原商贸_2022-06-30.{kind}"
    qtbot.waitUntil(lambda: bool(said))
    assert file.name in said[0]
    assert sitting.kept
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [file.name]
    assert QApplication.overrideCursor() is None


def test_choosing_no_place_writes_nothing(parent, sitting, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: None)
    assert exporting.start(parent, "xlsx", sitting, build_report(sitting.assessment), tmp_path) is None
    assert not list(tmp_path.glob("*.xlsx"))
    assert QApplication.overrideCursor() is None


def test_without_a_deadline_there_is_a_sentence(qtbot, parent, sitting, tmp_path, monkeypatch, said) -> None:
    chosen(monkeypatch, tmp_path)
    sitting.set_date(date(2023, 3, 1))
    kept = sitting.kept
    export = exporting.start(parent, "ics", sitting, build_report(sitting.assessment), tmp_path)
    assert export
    qtbot.waitUntil(lambda: bool(said))
    assert "没有写明截止日" in said[0]
    assert not list(tmp_path.glob("*.ics"))
    assert sitting.kept == kept


def test_the_bar_advances_and_cancels(qtbot: QtBot, parent: QWidget, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(exporting, "PATIENCE_MS", 0)
    begun, go_on = threading.Event(), threading.Event()
    answers: list[bool] = []

    def work(progress: Callable[[float], bool]) -> None:
        answers.append(progress(0.3))
        begun.set()
        go_on.wait(10)
        answers.append(progress(0.6))
        raise ExportCancelled

    export = Export(parent, work, tmp_path / "a.pdf")
    export.start()
    qtbot.waitUntil(begun.is_set)
    bar = parent.findChild(QProgressDialog)
    assert bar is not None
    qtbot.waitUntil(lambda: bar.value() == 30)
    assert bar.isVisible()
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    with qtbot.waitSignal(export.done) as done:
        go_on.set()
    assert answers == [True, False]
    assert export.cancelled
    assert "已取消" in done.args[0]
    assert QApplication.overrideCursor() is None


@pytest.mark.parametrize("write", [exporting.write_excel, exporting.write_pdf])
def test_a_cancelled_file_leaves_nothing(sitting, tmp_path: Path, write) -> None:
    report = build_report(sitting.assessment)
    before = tmp_path / "before"
    before.write_text("earlier", encoding="utf-8")
    with pytest.raises(ExportCancelled):
        write(report, before, lambda _: False)
    assert before.read_text(encoding="utf-8") == "earlier"
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["before"]


def test_who_cancels_is_not_told_so_again(qtbot, parent, sitting, tmp_path, monkeypatch, said) -> None:
    chosen(monkeypatch, tmp_path)
    export = exporting.start(parent, "xlsx", sitting, build_report(sitting.assessment), tmp_path)
    assert export
    export.cancel()
    with qtbot.waitSignal(export.done, timeout=10_000):
        pass
    qtbot.wait(20)
    assert not said
    assert not list(tmp_path.glob("*.xlsx"))


def test_what_goes_wrong_is_said(qtbot, parent, sitting, tmp_path, monkeypatch, said) -> None:
    chosen(monkeypatch, tmp_path)

    def fail(*_: object, **__: object) -> None:
        raise ExportError("磁盘已满。")

    monkeypatch.setattr(exporting, "write_pdf", fail)
    assert exporting.start(parent, "pdf", sitting, build_report(sitting.assessment), tmp_path)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["磁盘已满。"]


def test_the_message_is_on_the_clipboard(sitting) -> None:
    exporting.copy_chat(build_report(sitting.assessment))
    text = QGuiApplication.clipboard().text()
    assert text.startswith("【惠企自测】草原商贸")
    assert "三个月房租减免" in text


def test_the_preview_carries_the_codes(sitting) -> None:
    from huiqi.applicant.code import answers_of_codes

    codes = exporting.codes_for(sitting)
    named = answers_of_codes(sitting.policy_set, exporting.codes_for(sitting, named=True))
    assert named.answers == sitting.answers
    found = answers_of_codes(sitting.policy_set, codes)
    assert found.answers == {ident: each for ident, each in sitting.answers.items() if ident != "company_name"}
    assert found.on == date(2022, 6, 30)
    from huiqi.report.pdf import FULL

    assert exporting.pdf_maker(sitting, build_report(sitting.assessment))(FULL).startswith(b"%PDF-")


def action(main, text: str) -> QAction:
    """The entry of a menu, or of a menu in one, that begins with these words."""
    for menu in main.menus.values():
        menu.aboutToShow.emit()
    menus = [each for menu in main.menus.values() for each in (menu, *menu.findChildren(QMenu))]
    every = [entry for menu in menus for entry in menu.actions()]
    return next(entry for entry in every if entry.text().startswith(text))


def test_the_menu_leads_to_everything(main, qtbot: QtBot, tmp_path: Path, monkeypatch, said: list[str]) -> None:
    main.session.replace({"applicant_type": "enterprise", "industry": "52", "old_rent": True}, date(2022, 6, 30))
    chosen(monkeypatch, tmp_path)
    action(main, "复制成聊天文字").trigger()
    assert "粘贴" in said.pop()
    action(main, "日历，到期前提醒").trigger()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.ics"))) and bool(said))
    shown: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: shown.append(type(dialog)) or dialog.reject())
    action(main, "打印预览").trigger()
    action(main, "比较两次自测").trigger()
    assert [each.__name__ for each in shown] == ["PreviewDialog", "CompareDialog"]
