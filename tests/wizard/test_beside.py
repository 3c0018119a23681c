"""Work beside the window: done in another thread, told in the window's."""

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from huiqi.report.atomic import ExportError
from huiqi.wizard import talk
from huiqi.wizard.beside import for_good, work_out


def test_the_work_is_done_in_another_thread_and_told_in_this_one(qtbot: QtBot):
    owner, told = QObject(), list[tuple[threading.Thread, threading.Thread]]()
    for _ in range(20):
        work_out(owner, threading.current_thread, lambda worker: told.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: len(told) == 20)
    assert all(worker is not here and here is threading.main_thread() for worker, here in told)


def test_nothing_is_told_to_who_is_gone(qtbot: QtBot):
    owner, told = QObject(), list[int]()
    go = threading.Event()
    work_out(owner, lambda: go.wait(5), lambda _: told.append(1))
    owner.deleteLater()
    qtbot.wait(20)
    go.set()
    qtbot.wait(50)
    assert told == []


def test_nobody_lets_go_of_parts_of_windows_in_another_thread(qtbot: QtBot):
    let_go = list[threading.Thread]()

    class Part:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            let_go.append(threading.current_thread())

    def work() -> None:
        Part()
        assert len([[place] for place in range(100_000)]) == 100_000  # enough for a look at what is garbage

    owner, done = QObject(), list[None]()
    work_out(owner, work, done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(gc.isenabled)
    gc.collect()
    assert let_go == [threading.main_thread()]


def test_nobody_looks_for_garbage_in_what_is_imported_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "imported_for_good.py").write_text("many = [[n] for n in range(1000)]")
    monkeypatch.syspath_prepend(tmp_path)
    before = gc.get_freeze_count()
    with for_good():
        import imported_for_good
    assert gc.get_freeze_count() - before > len(imported_for_good.many)
    gc.unfreeze()
    with for_good():
        import imported_for_good
    assert not gc.get_freeze_count()


def test_what_goes_wrong_is_raised_in_the_windows_thread(qtbot: QtBot):
    owner = QObject()
    with qtbot.captureExceptions() as raised:
        work_out(owner, lambda: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_a_file_that_cannot_be_written_gets_its_sentence(qtbot: QtBot, said: list[str], tmp_path):
    from PySide6.QtWidgets import QWidget

    def refuse() -> None:
        raise ExportError("磁盘满了。")

    owner = QWidget()
    qtbot.addWidget(owner)
    talk.write_beside(owner, tmp_path / "a.png", refuse)
    qtbot.waitUntil(lambda: said == ["磁盘满了。"])
    talk.write_beside(owner, tmp_path / "a.png", lambda: None)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "a.png" in said[1]
