"""Answers of an unfinished sitting."""

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.session import Session
from huiqi.wizard.window import UNFINISHED, Window


def test_answers_are_kept_as_the_person_goes_and_offered_again(
    window: Window, qtbot: QtBot, small: PolicySet, said: list[str]
):
    assert window.autosave
    window.session.answer("employees", 28)
    qtbot.waitUntil(window.autosave.pending, timeout=3000)
    window.autosave._lock.unlock()  # the program was cut off

    session = Session(date(2024, 1, 1))
    again = Window(session, Autosave(session, window.autosave.file.parent))
    qtbot.addWidget(again)
    again.start(small)
    again.offer_unfinished()
    assert said == [UNFINISHED]
    assert session.answers == {"employees": 28}
    assert session.on == window.session.on
    assert not session.kept


def test_finishing_leaves_nothing_behind(window: Window, qtbot: QtBot):
    assert window.autosave
    window.session.answer("employees", 28)
    window.autosave.write()
    assert window.autosave.pending()
    window.session.kept = True
    window.show_results()
    window.accept()
    assert not window.autosave.pending()


def test_a_second_window_keeps_its_own(window: Window, small: PolicySet, said: list[str]):
    assert window.autosave
    window.session.answer("employees", 28)
    window.autosave.write()
    other = Autosave(Session(), window.autosave.file.parent)
    assert other.file != window.autosave.file
    assert not other.pending()


def test_unreadable_answers_are_put_aside_and_named(window: Window, small: PolicySet, said: list[str], qtbot: QtBot):
    assert window.autosave
    window.autosave.file.write_text("{oops")
    window.offer_unfinished()
    assert said[0] == UNFINISHED
    assert "读不出来" in said[1]
    assert window.autosave.file.with_suffix(".unreadable.json").exists()


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


@pytest.mark.parametrize("answers", [{}])
def test_no_answers_leave_no_file(window: Window, answers: dict[str, bool]):
    assert window.autosave
    window.autosave.write()
    assert not window.autosave.pending()
