"""Answers of an unfinished sitting."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard import talk
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.session import Session


def test_answers_are_kept_as_the_person_goes_and_offered_again(
    main: MainWindow, qtbot: QtBot, small: PolicySet, said: list[str]
):
    assert main.autosave
    main.session.answer("employees", 28)
    qtbot.waitUntil(main.autosave.pending, timeout=3000)
    main.autosave._lock.close()  # the program was cut off

    session = Session(date(2024, 1, 1))
    again = MainWindow(session, Autosave(session, main.autosave.file.parent))
    qtbot.addWidget(again, before_close_func=lambda each: setattr(each.files, "may_forget", lambda _: True))
    again.start(small)
    assert again.files and again.autosave
    again.files.offer_unfinished(again.autosave)
    assert len(said) == 1 and said[0].startswith("上次的自测没有完成：有 1 个回答，最后一次改动是")
    assert session.answers == {"employees": 28}
    assert session.on == main.session.on
    assert again.files.modified() and again.isWindowModified()


def test_leaving_leaves_nothing_behind(main: MainWindow, monkeypatch: pytest.MonkeyPatch):
    assert main.autosave
    main.session.answer("employees", 28)
    main.autosave.write()
    assert main.autosave.pending()
    monkeypatch.setattr(talk, "choose", lambda *_: 2)
    main.close()
    assert not main.autosave.pending()


def test_a_second_window_keeps_its_own(main: MainWindow):
    assert main.autosave
    main.session.answer("employees", 28)
    main.autosave.write()
    other = Autosave(Session(), main.autosave.file.parent)
    assert other.file != main.autosave.file
    assert not other.pending()


def test_unreadable_answers_are_put_aside_and_named(main: MainWindow, said: list[str]):
    assert main.autosave and main.files
    main.autosave.file.write_text("{oops")
    main.files.offer_unfinished(main.autosave)
    assert len(said) == 1 and "读不出来" in said[0]
    assert main.autosave.file.with_suffix(".unreadable.json").exists()


def test_a_place_that_cannot_be_written_is_said_quietly(qtbot: QtBot, small: PolicySet, tmp_path: Path):
    blocker = tmp_path / "file"
    blocker.write_text("")
    session = Session()
    session.start(small)
    autosave = Autosave(session, blocker / "kept")
    said: list[str] = []
    autosave.failed.connect(said.append)
    session.answer("employees", 1)
    autosave.write()
    assert "自动保存没有成功" in said[0]


def test_no_answers_leave_no_file(main: MainWindow):
    assert main.autosave
    main.autosave.write()
    assert not main.autosave.pending()
