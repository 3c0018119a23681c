"""Work beside the window: whoever asked for it may be gone when it ends, and so may the window."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QThread
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from huiqi import app
from huiqi.report.atomic import ExportError
from huiqi.wizard import beside, exporting, talk
from huiqi.wizard.exporting import Export

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from huiqi import app
from huiqi.wizard import talk

load, folder, then = app.load, Path(sys.argv[1]), sys.argv[2]
talk.ask_save_as = lambda _parent, _title, suggested, _kinds: folder / suggested.name
QMessageBox.exec = lambda box: print("a message box: " + box.text())

def begin(window, file):
    load(window, file)
    go_on(window) if then == "exporting" else window.close()

def go_on(window):
    if window.files is None:
        QTimer.singleShot(5, lambda: go_on(window))
        return
    window.session.replace({"applicant_type": "enterprise"})
    window.wizard.export_excel()
    window.wizard.export_pdf()
    window.close()

app.load = begin
sys.exit(app.main([]))
"""


@pytest.mark.parametrize("then", ["loading", "exporting"])
def test_the_window_may_close_while_something_is_under_way(tmp_path: Path, then: str):
    surroundings = {**os.environ, "HUIQI_HOME": str(tmp_path), "QT_LOGGING_RULES": "*=false"}
    command = [sys.executable, "-X", "faulthandler", "-c", PROGRAM, str(tmp_path), then]
    ended = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    begins = {"xlsx": b"PK", "pdf": b"%PDF-"} if then == "exporting" else {}
    written = {file.suffix[1:]: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    assert written.keys() == begins.keys()
    assert all(written[kind].startswith(begins[kind]) for kind in begins)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_goes_wrong_beside_the_window_is_said_on_it(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, capsys):
    said_on: list[QThread] = []
    monkeypatch.setattr(talk, "tell_problem", lambda *_: said_on.append(QThread.currentThread()))

    def fail() -> None:
        try:
            raise RuntimeError("not foreseen")
        except RuntimeError as error:
            app.apologise(type(error), error, error.__traceback__)

    beside.beside(fail)
    beside.finish()
    assert not said_on
    qtbot.waitUntil(lambda: bool(said_on))
    assert said_on == [QApplication.instance().thread()]
    assert "RuntimeError" in capsys.readouterr().err


def test_who_is_gone_is_told_nothing(qtbot: QtBot):
    heard: list[str] = []
    here, gone = QObject(), QObject()
    beside.beside(lambda: [beside.tell(each, heard.append, name) for each, name in ((gone, "gone"), (here, "here"))])
    delete(gone)
    qtbot.waitUntil(lambda: heard == ["here"])
    qtbot.wait(20)
    assert heard == ["here"]


def test_one_thing_after_another():
    at_once, most = 0, 0

    def work() -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        time.sleep(0.002)
        at_once -= 1

    for _ in range(20):
        beside.beside(work)
    beside.finish()
    assert (at_once, most) == (0, 1)


def test_a_file_is_finished_for_somebody_who_is_gone(qtbot: QtBot, tmp_path: Path):
    begun, go_on = threading.Event(), threading.Event()
    file = tmp_path / "a.pdf"

    def work(progress: object) -> None:
        begun.set()
        go_on.wait(10)
        assert callable(progress) and progress(0.5)
        file.write_bytes(b"whole")

    window = QWidget()
    export = Export(window, work, file)
    export.start()
    assert window.cursor().shape() == Qt.CursorShape.BusyCursor
    qtbot.waitUntil(begun.is_set)
    delete(window)
    go_on.set()
    beside.finish()
    QApplication.processEvents()
    assert file.read_bytes() == b"whole"
    assert QApplication.overrideCursor() is None


@pytest.mark.parametrize("problem", ["", "磁盘已满。"])
def test_nothing_stands_behind_what_is_said_at_the_end(
    qtbot: QtBot, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: str
):
    monkeypatch.setattr(exporting, "PATIENCE_MS", 0)
    seen_before: list[bool] = []

    def bars() -> list[QProgressDialog]:
        return [each for each in parent.findChildren(QProgressDialog) if each.isVisible()]

    def work(progress: object) -> None:
        assert callable(progress)
        for share in range(1, 5):
            progress(share / 10)
            time.sleep(0.02)
        if problem:
            raise ExportError(problem)

    def look(sentence: str) -> None:
        assert sentence == problem
        seen_before.append(bool(bars()) or parent.cursor().shape() == Qt.CursorShape.BusyCursor)

    export = Export(parent, work, tmp_path / "a.pdf")
    export.done.connect(look)
    export.start()
    qtbot.waitUntil(lambda: bool(bars()))
    qtbot.waitUntil(lambda: bool(seen_before))
    assert seen_before == [False]
