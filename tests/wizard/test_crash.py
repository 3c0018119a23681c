"""The program is killed in the middle of a sitting; the next start offers what had been answered."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from huiqi import app
from huiqi.policy.models import PolicySet
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session

SITTING = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from huiqi import app
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.loading import prepare
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session

application = app.application_for([])
session = Session()
main = MainWindow(session, Autosave(session, Path(sys.argv[1])))
main.show()
main.start(prepare(session.on))
main.files.offer_unfinished(main.autosave)
main.wizard.next()
row = next(row for row in main.wizard.currentPage().rows if row.question.kind == "choice")
QTest.keyClick(row.field.entry(), Qt.Key.Key_2)
print(row.question.id, session.answers[row.question.id], flush=True)
QTimer.singleShot(60_000, application.quit)
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_a_killed_sitting_is_offered_again(qtbot: QtBot, policy_set: PolicySet, said: list[str], tmp_path: Path):
    folder = tmp_path / "kept"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(Path(app.__file__).parents[1])}
    child = subprocess.Popen(
        [sys.executable, "-c", SITTING, str(folder)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert child.stdout
    ident, answer = child.stdout.readline().split()
    file = folder / "autosave.json"
    deadline = time.monotonic() + 20
    while not file.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    session = Session()
    again = MainWindow(session, Autosave(session, folder))
    qtbot.addWidget(again, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    again.show()
    again.start(policy_set)
    assert again.files and again.autosave
    again.files.offer_unfinished(again.autosave)
    assert len(said) == 1 and "没有完成：有 1 个回答" in said[0]
    assert session.answers == {ident: answer}
    assert "已恢复上次的 1 个回答" in again.wizard.welcome.state.text()
    again.wizard.next()
    row = next(row for row in again.wizard.currentPage().rows if row.question.id == ident)
    assert not row.open()
