"""The program as a whole: it starts light, speaks in sentences, and keeps its promises about colour and names."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi import app
from huiqi.policy import compiled
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session

HEAVY = {"pydantic", "openpyxl", "reportlab", "yaml", "huiqi.policy.models", "huiqi.report.model", "json", "decimal"}


def run(code: str) -> subprocess.CompletedProcess[str]:
    desktop = str(Path(app.__file__).parents[1])
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": desktop, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=environment, timeout=60
    )


def test_the_first_window_needs_nothing_heavy():
    done = run("import sys\nfrom huiqi.app import main\nmain(['--quit-when-shown'])\nprint(*sys.modules)")
    assert done.returncode == 0, done.stderr
    assert not HEAVY & set(done.stdout.split())


def test_an_unexpected_error_gets_a_sentence_and_the_work_goes_on(
    qtbot: QtBot, said: list[str], capfd: pytest.CaptureFixture[str], main: MainWindow
):
    try:
        raise ZeroDivisionError(" ".join(("a", "visitor's", "words")))
    except ZeroDivisionError as error:
        app.apologise(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: said == [app.apology()])
    logged = capfd.readouterr().err
    assert "ZeroDivisionError" in logged and Path(__file__).name in logged
    assert "a visitor's words" not in logged, "the message of an error may quote an answer"
    assert main.isVisible()


def test_a_policy_set_that_cannot_be_used_is_said_on_the_first_page(qtbot, monkeypatch: pytest.MonkeyPatch):
    def fail() -> None:
        raise compiled.PolicySetError("questions.yaml：缺少这个文件，请补上")

    monkeypatch.setattr(compiled, "bundled", fail)
    window = MainWindow(Session())
    qtbot.addWidget(window)
    app.load(window, None)
    qtbot.waitUntil(lambda: "缺少这个文件" in window.wizard.welcome.state.text())
    assert not window.wizard.welcome.isComplete()


def test_the_font_of_the_program_writes_chinese(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    assert app.chinese_font(qapp.font()).pointSizeF() >= app.SMALLEST_POINTS
    monkeypatch.setattr(app.QFontDatabase, "families", lambda *_: [])
    assert "Noto Sans SC" in app.chinese_font(qapp.font()).families()


def test_the_first_window_does_not_make_all_the_enums_of_qt():
    """``PySide6.QtCore.Qt`` is made when first touched and takes 14 ms; the first page does without."""
    code = (
        "import sys, PySide6.QtCore as core\nfrom PySide6.QtCore import QTimer\nfrom huiqi import app\n"
        "application = app.application_for([])\nwindow = app.MainWindow(app.Session())\ntimer = QTimer(window)\n"
        "timer.timeout.connect(application.quit)\nwindow.painted.connect(timer.start)\nwindow.show()\n"
        "application.exec()\nprint('Qt' in vars(core))"
    )
    assert run(code).stdout.strip() == "False"


def test_the_program_ends_after_what_it_is_doing():
    """A thread that goes on in what is being taken down brings the program down, in one end of ten."""
    code = (
        "import os, sys, time\nfrom PySide6.QtCore import QTimer\nfrom huiqi import app\n"
        "from huiqi.wizard.beside import beside\n"
        "def work(name):\n    time.sleep(0.5)\n    os.write(1, f'{name} '.encode())\n"
        "def begin(*_):\n    beside(lambda: work('drawn'), 'drawing')\n"
        "    beside(lambda: work('written'))\n"
        "    app.QApplication.quit()\n"
        "app.load = begin\napp.main([])\nos._exit(0)"
    )
    assert sorted(run(code).stdout.split()) == ["drawn", "written"]
