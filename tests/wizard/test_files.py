"""Opening, saving, leaving: nothing is lost without a question."""

import json
from datetime import date
from pathlib import Path

import pytest
from hands import choose, line, option, results
from PySide6.QtCore import QDate, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from huiqi import app, cli
from huiqi.applicant.answers import load_answers
from huiqi.wizard import talk
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.window import WELCOME, Window

UNSAVED = "这次的回答还没有保存或导出。要先保存，再{}吗？"


def answers_file(folder: Path, name: str = "a.huiqi", **answers: object) -> Path:
    file = folder / name
    file.write_text(json.dumps({"format": 1, "on": "2022-05-01", "answers": answers}))
    return file


def test_a_full_disk_does_not_lose_the_answers(
    main: MainWindow, qtbot: QtBot, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "missing" / "a.huiqi")
    main.session.answer("exports", True)
    qtbot.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "missing" in said[0]
    assert main.session.answers == {"exports": True}
    assert main.files and main.files.modified()


def test_the_key_that_saves_says_that_it_did(
    main: MainWindow, qtbot: QtBot, said: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Each time, without a message to click away; at the result, too."""
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "面馆.huiqi")
    main.wizard.next()
    main.session.answer("exports", True)
    for _ in range(2):
        main.say("")
        qtbot.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        assert main.wizard.passing.label.text() == "已保存：面馆.huiqi" and not said
    results(main.wizard)
    qtbot.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert [each for each in main.findChildren(QLabel) if each.isVisible() and each.text() == "已保存：面馆.huiqi"]


def test_leaving_with_unsaved_answers_asks_first(main: MainWindow, said: list[str]):
    main.session.answer("exports", True)
    main.close()
    assert said == [UNSAVED.format("退出")]
    assert main.isVisible()


@pytest.mark.parametrize("way", ["close", "Ctrl+Q"])
def test_leaving_with_a_half_written_answer_asks_first(main: MainWindow, qtbot: QtBot, said: list[str], way: str):
    for _ in range(3):
        main.wizard.next()
    qtbot.waitUntil(lambda: main.focusWidget() is line(main.wizard, "employees"))
    qtbot.keyClicks(line(main.wizard, "employees"), "12")
    assert main.session.answers == {}
    if way == "close":
        main.close()
    else:
        qtbot.keyClick(line(main.wizard, "employees"), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert said == [UNSAVED.format("退出")]
    assert main.isVisible()
    assert main.session.answers == {"employees": 12}


def test_esc_closes_nothing(main: MainWindow, qtbot: QtBot, said: list[str]):
    main.wizard.next()
    option(main.wizard, "exports", "是").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert main.isVisible() and main.wizard.isVisible() and said == []


@pytest.mark.parametrize(("answer", "saved", "left"), [(0, False, False), (1, True, True), (2, False, True)])
def test_leaving_can_save_first(
    main: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: int, saved: bool, left: bool
):
    monkeypatch.setattr(talk, "choose", lambda *_: answer)
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "a.huiqi")
    main.session.answer("exports", True)
    main.close()
    assert main.isVisible() is not left
    assert (tmp_path / "a.huiqi").exists() is saved


def test_leaving_without_answers_asks_nothing(main: MainWindow, said: list[str]):
    main.close()
    assert said == []
    assert not main.isVisible()


@pytest.mark.parametrize("name", ["a.huiqi", "a.json"])
def test_opening_a_file(main: MainWindow, said: list[str], tmp_path: Path, name: str):
    assert main.files
    main.files.open_file(answers_file(tmp_path, name, employees=3, exports=False))
    assert said == []
    assert main.session.on == date(2022, 5, 1)
    assert main.wizard.welcome.date_edit.date() == QDate(2022, 5, 1)
    main.wizard.next()
    assert option(main.wizard, "exports", "否").isChecked()


def test_a_second_file_asks_before_the_first_is_forgotten(main: MainWindow, said: list[str], tmp_path: Path):
    assert main.files
    main.files.open_file(answers_file(tmp_path, "a.huiqi", employees=3))
    main.files.open_file(answers_file(tmp_path, "b.huiqi", employees=4))
    assert said == [] and main.session.answers == {"employees": 4}
    main.session.answer("employees", 5)
    main.files.open_file(tmp_path / "a.huiqi")
    assert said == [UNSAVED.format("打开文件")] and main.session.answers == {"employees": 5}


def test_a_damaged_file_gets_a_sentence_and_changes_nothing(main: MainWindow, said: list[str], tmp_path: Path):
    assert main.files
    main.session.answer("exports", True)
    main.session.kept = True
    file = tmp_path / "a.json"
    file.write_text("{oops")
    main.files.open_file(file)
    assert "a.json" in said[0] and "Traceback" not in said[0]
    assert main.session.answers == {"exports": True}
    assert main.files.file is None


def test_saving_twice_asks_for_a_place_once(
    main: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Path] = []

    def place(_parent: object, _title: str, suggested: Path, _kinds: str) -> Path:
        asked.append(suggested)
        return tmp_path / "a.huiqi"

    monkeypatch.setattr(talk, "ask_save_as", place)
    for number in (3, 4):
        main.session.answer("employees", number)
        qtbot.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        saved = load_answers(main.session.policy_set, tmp_path / "a.huiqi")
        assert saved.answers == {"employees": number} and saved.on == main.session.on
    assert [each.suffix for each in asked] == [".huiqi"]


def test_the_title_shows_the_file_and_whether_it_is_saved(main: MainWindow, tmp_path: Path):
    assert main.files
    assert main.windowTitle() == "[*]惠企自测" and not main.isWindowModified()
    main.session.answer("exports", True)
    assert main.isWindowModified()
    main.session.answer("exports", None)
    assert not main.isWindowModified()
    main.files.open_file(answers_file(tmp_path, employees=3))
    assert main.windowTitle() == "a.huiqi[*] — 惠企自测" and not main.isWindowModified()
    main.session.answer("employees", 4)
    assert main.isWindowModified()
    main.session.answer("employees", 3)
    assert not main.isWindowModified()


def test_an_exported_sitting_without_a_file_may_go_but_a_file_that_differs_may_not(main: MainWindow, tmp_path: Path):
    assert main.files
    main.session.answer("exports", True)
    main.session.kept = True  # as after an export
    assert not main.files.modified()
    main.files.open_file(answers_file(tmp_path, employees=3))
    main.session.answer("employees", 4)
    main.session.kept = True
    assert main.files.modified()


def test_beginning_anew_leaves_nothing_of_the_last(main: MainWindow, qtbot: QtBot):
    window: Window = main.wizard
    window.next()
    qtbot.keyClicks(line(window, "company_name"), "Secret Ltd")
    choose(window, qtbot, "exports", "是")
    done = results(window)
    main.session.kept = True
    qtbot.mouseClick(done.buttons["restart"], Qt.MouseButton.LeftButton)
    assert window.currentId() == WELCOME
    assert main.session.answers == {}
    assert main.autosave is not None and not main.autosave.pending()
    window.next()
    assert line(window, "company_name").text() == ""
    assert option(window, "exports", "不清楚").isChecked()


def drop(main: MainWindow, *files: Path) -> bool:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    where, buttons, keys = QPointF(200, 200), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
    entering.setAccepted(False)
    QApplication.sendEvent(main, entering)
    if entering.isAccepted():
        QApplication.sendEvent(main, QDropEvent(where, Qt.DropAction.CopyAction, mime, buttons, keys))
    return entering.isAccepted()


def test_a_file_dropped_on_the_window_is_opened(main: MainWindow, qtbot: QtBot, tmp_path: Path):
    file = answers_file(tmp_path, "a.huiqi", employees=3)
    assert drop(main, file)
    qtbot.waitUntil(lambda: main.session.answers == {"employees": 3})
    other = tmp_path / "a.txt"
    other.write_text("")
    assert not drop(main, other) and not drop(main, file, file)


def test_a_file_named_on_the_command_line_is_opened(main: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    opened: list[list[str]] = []
    monkeypatch.setattr(app, "main", lambda arguments: opened.append(arguments) or 0)
    file = str(answers_file(tmp_path, "店 铺.HUIQI", employees=3))
    assert cli.main([file]) == 0 and cli.main([]) == 0
    assert opened == [[file], []]


def recent_entries(main: MainWindow) -> list[QAction]:
    menu = next(each for each in main.menus["file"].findChildren(QMenu) if "最近打开" in each.title())
    main.menus["file"].aboutToShow.emit()
    return [each for each in menu.actions() if not each.isSeparator()]


def test_files_opened_lately_are_in_the_menu(main: MainWindow, tmp_path: Path, said: list[str]):
    assert main.files and recent_entries(main) == []
    for name in ("a.huiqi", "b & b.huiqi", "a.huiqi"):
        main.files.open_file(answers_file(tmp_path, name, employees=3))
    entries = recent_entries(main)
    assert [each.text() for each in entries] == ["&1 a.huiqi", "&2 b && b.huiqi", "清除这些记录(&C)"]
    entries[1].trigger()
    assert main.windowTitle().startswith("b & b.huiqi")
    (tmp_path / "a.huiqi").unlink()
    assert recent_entries(main)[0].text() == "&1 b && b.huiqi"
    recent_entries(main)[-1].trigger()
    assert recent_entries(main) == []
