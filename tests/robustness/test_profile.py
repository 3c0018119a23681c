"""A profile that cannot be used, and several copies of the program on one profile: a sentence each, and no lost answers."""

import os
import signal
import sys
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from permissions import obeying_permissions
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from surroundings import GIVEN, Seconds, window
from tried import tried

from huiqi import app
from huiqi.applicant.answers import dump_answers
from huiqi.policy.models import PolicySet
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.hall import Hall
from huiqi.wizard.session import Session
from huiqi.wizard.settings import FILE, Settings, Store, profile_folder, save

NOBODY = 65534
ROOT_ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="only root can start the program as another person"
)

CANNOT = ("自动保存没有成功", "设置没有记住")


def sitting(qtbot: QtBot, policy_set: PolicySet, said: list[str]) -> list[str]:
    """Be a person who answers, changes a setting and leaves; return everything that was said."""
    store = Store()
    main = window(qtbot, Session(), store=store)
    main.autosave = Autosave(main.session, store.file.parent)
    app.start(main, None, policy_set)
    main.session.answer("employees", 28)
    main.autosave.write()
    said.append(main.wizard.steps.notice.text())
    store.change(theme="dark")
    said.append(main.wizard.passing.label.text())
    assert main.session.answers == {"employees": 28} and store.settings.theme == "dark"
    main.files.may_forget = lambda _: True
    main.close()
    tried("profile that cannot be used")
    return said


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the profile goes."""
    monkeypatch.delenv("HUIQI_HOME", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    if profile_folder().parent != tmp_path / "config" and profile_folder().parent.parent != tmp_path / "config":
        pytest.skip("this system keeps profiles elsewhere")
    return tmp_path / "config"


def test_a_profile_that_is_not_there_is_made_for_its_owner_only(
    config: Path, qtbot: QtBot, policy_set: PolicySet, said: list[str]
):
    assert not any(sitting(qtbot, policy_set, said)[:-1])
    assert profile_folder().stat().st_mode & 0o777 == 0o700


def test_a_profile_with_a_file_in_its_place(config: Path, qtbot: QtBot, policy_set: PolicySet, said: list[str]):
    place = profile_folder()
    place.parent.mkdir(parents=True)
    place.write_text("a file where the folder should be")
    sitting(qtbot, policy_set, said)
    assert all(any(each.startswith(cannot) for each in said) for cannot in CANNOT)
    assert place.read_text() == "a file where the folder should be"


@pytest.mark.skipif(sys.platform != "linux", reason="nothing can be made in /proc")
def test_a_profile_that_cannot_be_made(
    qtbot: QtBot, policy_set: PolicySet, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("HUIQI_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME")
    monkeypatch.setenv("HOME", "/proc/nobody")
    assert profile_folder().is_relative_to("/proc/nobody")
    sitting(qtbot, policy_set, said)
    assert all(any(each.startswith(cannot) for each in said) for cannot in CANNOT)


def test_without_a_home_there_is_a_place_all_the_same(monkeypatch: pytest.MonkeyPatch):
    for name in ("HUIQI_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    assert profile_folder().is_absolute()


@ROOT_ON_LINUX
def test_a_profile_that_belongs_to_somebody_else(config: Path, qtbot: QtBot, policy_set: PolicySet, said: list[str]):
    profile = profile_folder()
    save(Settings(theme="light"), profile / FILE)
    (profile / "autosave.json").write_text(dump_answers(GIVEN), encoding="utf-8")
    before = {each: each.read_bytes() for each in profile.iterdir()}
    os.chown(profile, NOBODY, NOBODY)
    with obeying_permissions():
        sitting(qtbot, policy_set, said)
    assert "读不了设置文件" in said[0]
    assert all(any(each.startswith(cannot) for each in said) for cannot in CANNOT)
    assert {each: each.read_bytes() for each in profile.iterdir()} == before


# ---- two copies at once ----


def copy_of_the_program(folder: Path, number: int, policy_set: PolicySet, together: Any, problems: Any) -> None:
    """Answer and open files while the others do, until killed."""
    session = Session(date(2022, 6, 1))
    session.start(policy_set)
    kept, store = Autosave(session, folder), Store(folder / FILE)
    kept.failed.connect(lambda sentence: problems.put(sentence) if sentence else None)
    store.failed.connect(problems.put)
    together.wait()
    for turn in range(20):
        session.answer("employees", 1000 * number + turn)
        kept.write()
        store.remember(Path(f"/{number}-{turn}.huiqi"))
    together.wait()
    signal.pause()


@pytest.mark.skipif(sys.platform != "linux", reason="the copies are forked")
def test_copies_that_run_at_once_keep_their_own_answers(tmp_path: Path, policy_set: PolicySet, qapp: QApplication):
    """Killed all, their answers come back one after the other, none under another's name."""
    folder, fork = tmp_path / "profile", get_context("fork")
    together, problems = fork.Barrier(4), fork.SimpleQueue()
    copies = [
        fork.Process(target=copy_of_the_program, args=(folder, number, policy_set, together, problems), daemon=True)
        for number in (1, 2, 3)
    ]
    for copy in copies:
        copy.start()
    for _ in ("begin", "end"):
        together.wait(60)
    for copy in copies:
        copy.kill()
        copy.join()
    assert problems.empty()
    store = Store(folder / FILE)
    assert not store.warning and len(store.settings.recent) == 8
    found = []
    for _ in copies:
        session = Session()
        session.start(policy_set)
        again = Autosave(session, folder)
        found.append(again.read().answers["employees"])
        again.end()
    assert sorted(found) == [1019, 2019, 3019]
    assert sorted(each.suffix for each in folder.iterdir()) == [".json", ".lock", ".lock", ".lock"]


def test_one_window_does_not_forget_what_another_opened(tmp_path: Path, qapp: QApplication):
    one, other = Store(tmp_path / FILE), Store(tmp_path / FILE)
    one.remember(Path("/a.huiqi"))
    other.remember(Path("/b.huiqi"))
    assert Store(tmp_path / FILE).settings.recent == tuple(map(str, map(Path, ("/b.huiqi", "/a.huiqi"))))


def test_a_hall_beside_an_ordinary_window_touches_nothing_of_it(
    in_hall: tuple[Hall, Seconds], tmp_path: Path, policy_set: PolicySet
):
    here, _ = in_hall
    session = Session()
    session.start(policy_set)
    kept = Autosave(session, tmp_path)
    session.replace(GIVEN)
    kept.write()
    here.main.session.answer("employees", 3)
    here.clear()
    assert kept.read().answers == GIVEN
    kept.end()
