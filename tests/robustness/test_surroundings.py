"""The machine is not as it should be: clock, profile, other copies, damaged files. A sentence each, and no lost answers."""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from permissions import obeying_permissions
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tried import tried

from huiqi import app, cli, resources
from huiqi.applicant.answers import dump_answers
from huiqi.matching import clock
from huiqi.policy import compiled
from huiqi.policy.models import PolicySet
from huiqi.report import fonts
from huiqi.wizard import hall, help, pin_dialogs, spelling, talk, words
from huiqi.wizard import welcome as first_page
from huiqi.wizard.autosave import Autosave
from huiqi.wizard.hall import Hall, pin_is_set
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import hashed
from huiqi.wizard.session import Session
from huiqi.wizard.settings import FILE, Settings, Store, load, profile_folder, save

GIVEN = {"company_name": "沙葱馆", "employees": 28}
PIN = "271828"
NOBODY = 65534
ROOT_ON_LINUX = pytest.mark.skipif(
    sys.platform != "linux" or os.getuid() != 0, reason="only root can start the program as another person"
)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes say; every question gets its first, safe answer."""
    heard: list[str] = []
    monkeypatch.setattr(talk, "tell_problem", lambda _, sentence: heard.append(sentence))
    monkeypatch.setattr(talk, "choose", lambda _, sentence, *__: heard.append(sentence) or 0)
    return heard


def window(qtbot: QtBot, session: Session, **more: object) -> MainWindow:
    made = MainWindow(session, **more)
    qtbot.addWidget(
        made, before_close_func=lambda each: each.files and setattr(each.files, "may_forget", lambda _: True)
    )
    made.show()
    return made


# ---- the clock ----


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


class Seconds:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def in_hall(qtbot: QtBot, policy_set: PolicySet, tmp_path: Path) -> Iterator[tuple[Hall, Seconds]]:
    save(Settings(pin=hashed(PIN), idle_seconds=60), tmp_path / FILE)
    seconds = Seconds()
    here = Hall(Store(tmp_path / FILE), seconds)
    here.start(policy_set)
    yield here, seconds
    talk.in_hall = False
    here._leaving = True
    here._timer.stop()
    here.main.close()
    here.main.deleteLater()
    here.countdown.deleteLater()


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


# ---- the profile ----

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


# ---- damaged settings ----

PIN_FIELD = hashed(PIN)
DAMAGED_PINS = [
    "x",
    "scrypt$",
    PIN_FIELD[:-1],
    PIN_FIELD.replace("$", "§"),
    PIN_FIELD + "0",
    "\0" * 64,
    5,
    [PIN_FIELD],
    None,
]


@pytest.mark.parametrize("damaged", DAMAGED_PINS, ids=range(len(DAMAGED_PINS)))
def test_a_damaged_pin_is_set_anew_by_the_clerk_before_any_visitor_comes(
    damaged: object, tmp_path: Path, said: list[str], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    """No PIN would be right any more, so nobody could ever leave; whoever can change the file can also delete it."""
    file = tmp_path / FILE
    file.write_text(json.dumps({"pin": damaged, "theme": "dark"}))
    store = Store(file)
    assert store.settings == Settings(theme="dark") and "pin" in store.warning

    class Clerk(pin_dialogs.SetPin):
        def exec(self) -> int:
            self.first.setText(PIN)
            self.second.setText(PIN)
            self.take()
            return self.result()

    monkeypatch.setattr(hall, "SetPin", Clerk)
    assert pin_is_set(store)
    assert said == [store.warning]
    assert pin_dialogs.Guard().lets_in(PIN, Store(file).settings.pin)
    tried("damaged settings")


def test_settings_damaged_while_visitors_are_there_do_not_let_them_out(in_hall: tuple[Hall, Seconds], said: list[str]):
    here, _ = in_hall
    for damage in (b"", b"{", b'{"pin": ""}', b"\xff" * 1000):
        here.store.file.write_bytes(damage)
        here.clear()
        assert here.guard.lets_in(PIN, here.store.settings.pin)
        assert not pin_dialogs.Guard().lets_in("", here.store.settings.pin)
        tried("damaged settings")


def test_damaged_settings_are_said_in_the_window_once_it_is_there(
    qtbot: QtBot, policy_set: PolicySet, tmp_path: Path, said: list[str]
):
    (tmp_path / FILE).write_bytes(b'{"type_size": 15')
    main = window(qtbot, Session(), store=Store(tmp_path / FILE))
    app.start(main, None, policy_set)
    assert "设置文件已损坏" in said[0]
    main.store.change(theme="dark")
    assert Store(tmp_path / FILE).settings.theme == "dark"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with a name there")
def test_settings_that_are_no_file_do_not_hold_up_the_start(tmp_path: Path):
    os.mkfifo(tmp_path / FILE)
    assert "读不了设置文件" in load(tmp_path / FILE)[1]


def test_settings_of_a_hundred_megabytes_are_not_read(tmp_path: Path):
    import tracemalloc

    with (tmp_path / FILE).open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    assert "已损坏" in load(tmp_path / FILE)[1]
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


# ---- damaged program ----


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of what is shipped, to be damaged; the program takes it for its own."""
    for name in ("policy_data", "resources"):
        shutil.copytree(resources.root(name), tmp_path / name, ignore=shutil.ignore_patterns("raw", "pictures"))
    resources.root.cache_clear()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "a" / "b")
    yield tmp_path
    resources.root.cache_clear()


@pytest.fixture
def answers(tmp_path: Path) -> str:
    file = tmp_path / "answers.json"
    file.write_text(dump_answers(GIVEN), encoding="utf-8")
    return str(file)


def first_page_of(qtbot: QtBot) -> str:
    """Return what the first page says once the policy set is there, or is known not to come."""
    main = window(qtbot, Session())
    app.load(main, None)
    qtbot.waitUntil(lambda: "正在读取" not in main.wizard.welcome.state.text(), timeout=30_000)
    tried("damaged program")
    return main.wizard.welcome.state.text()


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:1000])


DAMAGE: dict[str, Callable[[Path], object]] = {
    "compiled and a source missing": lambda at: (
        (at / "policy_data/compiled.json").unlink(),
        (at / "policy_data/sources/small-business.txt").unlink(),
    ),
    "compiled and a list of questions cut": lambda at: (
        cut(at / "policy_data/compiled.json"),
        cut(at / "policy_data/questions/market.yaml"),
    ),
    "reference missing": lambda at: shutil.rmtree(at / "resources/reference"),
    "policy set missing": lambda at: shutil.rmtree(at / "policy_data"),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_policy_set_is_said_and_nothing_is_assessed(
    damage: str, installed: Path, answers: str, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
):
    DAMAGE[damage](installed)
    assert cli.main(["assess", answers]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1 and err.startswith("huiqi：")
    assert "None" not in err and "Error" not in err
    assert "政策文件不能用" in (said := first_page_of(qtbot)) and "重新安装" in said


@pytest.mark.parametrize("content", [None, b"", b"{", b"[]", b'{"stamp": "0"}', b"\xff"])
def test_without_its_compiled_form_the_set_is_read_all_the_same(
    content: bytes | None, installed: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """However the compiled form is damaged; reading the set itself takes seconds, so that it is only begun here."""
    read = object()
    monkeypatch.setattr(compiled, "_read", lambda *_: read)
    file = installed / "policy_data/compiled.json"
    file.unlink() if content is None else file.write_bytes(content)
    assert compiled.bundled() is read
    tried("damaged program")


def test_without_its_resources_the_program_says_so_and_ends(
    installed: Path, said: list[str], qapp: QApplication, capsys: pytest.CaptureFixture[str]
):
    shutil.rmtree(installed / "resources")
    assert app.main([]) == app.UNUSABLE
    assert "程序文件不完整" in said[0] and "重新安装" in said[0]
    assert cli.main(["questions"]) == 2
    assert "重新安装" in capsys.readouterr().err


@pytest.mark.parametrize("missing", ["fonts", "translations", "spelling", "samples", "icons", "help"])
def test_without_a_part_of_its_resources_the_program_runs(
    missing: str, installed: Path, qtbot: QtBot, qapp: QApplication, said: list[str]
):
    shutil.rmtree(installed / "resources" / missing)
    assert (words.english() is None) == (missing == "translations")
    app.chinese_font(qapp.font())
    assert "政策文件不能用" not in first_page_of(qtbot)
    assert said == []


def test_without_its_help_the_program_says_so(installed: Path, qtbot: QtBot):
    shutil.rmtree(installed / "resources/help")
    shown = help.Help("zh")
    qtbot.addWidget(shown)
    assert "请重新安装" in shown.text.toPlainText()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b'{"rows": []}', b'{"rows": {"a": 5}}', b"\xff"])
def test_a_damaged_list_of_readings_only_costs_the_search_by_sound(
    text: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "pinyin.json").write_bytes(text)
    monkeypatch.setattr(resources, "path", lambda *_: tmp_path / "pinyin.json")
    spelling._table.cache_clear()
    spelling._readings.cache_clear()
    try:
        assert not spelling.spells("sfj", "司法局")
    finally:
        spelling._table.cache_clear()
        spelling._readings.cache_clear()


def test_without_fonts_the_pdf_is_refused_with_a_sentence(
    installed: Path, answers: str, capsys: pytest.CaptureFixture[str]
):
    shutil.rmtree(installed / "resources/fonts")
    fonts._load.cache_clear()
    try:
        assert cli.main(["assess", answers, "--pdf", str(installed / "a.pdf")]) == 2
    finally:
        fonts._load.cache_clear()
    err = capsys.readouterr().err
    assert "字体" in err and "重新安装" in err and err.count("\n") == 1
    assert not (installed / "a.pdf").exists()
