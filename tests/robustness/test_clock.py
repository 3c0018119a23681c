"""A clock that is wrong, jumps or passes midnight: said in a sentence, and nobody is assessed on another day than shown."""

import json
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from surroundings import GIVEN, Seconds, window
from tried import tried

from huiqi.applicant.answers import dump_answers
from huiqi.matching import clock
from huiqi.policy.models import PolicySet
from huiqi.wizard import hall, words
from huiqi.wizard import welcome as first_page
from huiqi.wizard.hall import Hall
from huiqi.wizard.session import Session


class Day:
    """Stands for ``date`` where a module asks what day it is."""

    def __init__(self, patch: pytest.MonkeyPatch, *modules: object) -> None:
        self.now = date.today()
        own = type("date", (date,), {"today": staticmethod(lambda: self.now)})
        for module in modules:
            patch.setattr(module, "date", own)


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch) -> Day:
    from huiqi.cli import refusal
    from huiqi.wizard import dateline, session

    return Day(monkeypatch, session, dateline, first_page, hall, refusal)


WRONG = [date(1970, 1, 1), date(2022, 1, 1), date(2100, 1, 1), date(2106, 2, 7), date(9999, 12, 31)]


@pytest.mark.parametrize("today", WRONG, ids=str)
def test_a_clock_that_cannot_be_right_is_said_and_the_date_shown_is_the_one_used(
    today: date, day: Day, qtbot: QtBot, policy_set: PolicySet
):
    day.now = today
    main = window(qtbot, Session())
    main.start(policy_set)
    welcome = main.wizard.welcome
    assert main.session.on == today
    assert welcome.date_edit.date().toPython() == today
    assert welcome.doubt.isVisible() and "看来不对" in welcome.doubt.text()
    main.wizard.next()
    assert words.day_text(today) in main.dateline._day.text()
    main.wizard.back()
    welcome.date_edit.setDate(welcome.date_edit.date().fromString("2022-06-01", "yyyy-MM-dd"))
    assert main.session.on == date(2022, 6, 1)
    assert not welcome.doubt.isVisible()
    tried("date of the clock")


def test_a_clock_that_can_be_right_is_not_doubted(qtbot: QtBot, policy_set: PolicySet):
    main = window(qtbot, Session())
    main.start(policy_set)
    assert not main.wizard.welcome.doubt.isVisible()
    assert clock.can_be(date(2022, 12, 31), policy_set)


@pytest.mark.parametrize("today", WRONG, ids=str)
def test_the_command_line_says_so_too(today: date, day: Day, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    from huiqi.cli import main

    day.now = today
    file = tmp_path / "a.json"
    file.write_text(dump_answers(GIVEN), encoding="utf-8")
    assert main(["assess", str(file), "--json", "-"]) == 0
    out, err = capsys.readouterr()
    assert "看来不对" in err and err.count("\n") == 1
    assert json.loads(out)["on"] == today.isoformat()
    tried("date of the clock")


def test_the_first_visitor_in_the_morning_is_not_assessed_on_yesterday(in_hall: tuple[Hall, Seconds], day: Day):
    here, seconds = in_hall
    before = here.main
    day.now = date(2027, 1, 1)
    seconds.now += 50_000
    here.look()
    assert here.main is not before
    assert here.main.session.on == day.now


def test_the_next_visitor_does_not_find_the_date_of_the_one_before(in_hall: tuple[Hall, Seconds]):
    here, seconds = in_hall
    here.main.session.set_date(date(2022, 6, 1))
    seconds.now += 61
    here.look()
    assert here.main.session.on == date.today()


@pytest.mark.parametrize("jump", [date(1970, 1, 1), date(2100, 1, 1)], ids=str)
def test_a_clock_that_jumps_neither_throws_a_visitor_out_nor_keeps_one(
    in_hall: tuple[Hall, Seconds], day: Day, jump: date
):
    """Who is there is told by a clock that cannot be set."""
    here, seconds = in_hall
    here.main.session.answer("employees", 28)
    here.idle.touch()
    before = here.main
    day.now = jump
    seconds.now += 30
    here.look()
    assert here.main is before
    assert here.main.session.answers == {"employees": 28}
    seconds.now += 31
    here.look()
    assert here.main is not before
