"""The hall mode: nothing of a visitor for the next one, on screen or on disk; nobody leaves it without the PIN."""

import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from windows import end, wait_for_pages

from huiqi.policy.models import PolicySet
from huiqi.report.model import Contact
from huiqi.wizard import hall, sticks, talk
from huiqi.wizard.hall import Confirm, Hall
from huiqi.wizard.hall_bar import HallBar
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.pin import hashed, is_right
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.settings import Settings, Store, save
from huiqi.wizard.window import RESULTS

PIN = "271828"
KEPT = hashed(PIN)
MARKER = "密件ZQXJKV8471有限公司"


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    file = tmp_path / "profile" / "settings.json"
    save(Settings(pin=KEPT, idle_seconds=60), file)
    return Store(file)


@pytest.fixture
def here(qtbot: QtBot, store: Store, small: PolicySet, clock: Clock) -> Iterator[Hall]:
    """The hall with its first visitor."""
    made = Hall(store, clock)
    made.start(small)
    qtbot.waitExposed(made.main)
    made.main.activateWindow()
    yield made
    end(made)


def fill(here: Hall) -> None:
    """Be a visitor who answers and looks at the result."""
    wait_for_pages(here)
    here.main.session.answer("company_name", MARKER)
    here.main.session.answer("industry", "52")
    here.main.wizard.show_results()
    QGuiApplication.clipboard().setText(MARKER)


def while_shown(kind: type[QWidget], act: Callable[[QWidget], object]) -> list[QWidget]:
    """Do something with the dialog that comes up next; return a list it will be in."""
    seen: list[QWidget] = []

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, kind):
            seen.append(shown)
            timer.stop()
            act(shown)

    timer = QTimer(QApplication.instance())
    timer.timeout.connect(look)
    timer.start(20)
    return seen


def bar(here: Hall) -> HallBar:
    found = here.main.findChild(HallBar)
    assert found
    return found


# ---- on screen ----


def test_a_hall_fills_the_screen_and_shows_no_menu(here: Hall):
    assert here.main.isFullScreen()
    assert not here.main.menuBar().isVisible()
    assert not here.main.wizard.welcome.open_button.isVisible()
    assert here.main.autosave is None


def test_the_next_visitor_finds_a_new_window_with_nothing_in_it(qtbot: QtBot, here: Hall):
    fill(here)
    here.main.session.set_date(date(2022, 6, 1))
    before = here.main
    seen = while_shown(Confirm, lambda box: box.accept())
    qtbot.mouseClick(bar(here).next, Qt.MouseButton.LeftButton)
    assert seen
    assert here.main is not before
    assert not before.isVisible()
    assert here.main.isVisible() and here.main.isFullScreen()
    assert here.main.wizard.currentId() == 0
    assert here.main.session.answers == {}
    assert here.main.session.on == date.today()
    texts = [each.text() for kind in (QLabel, QLineEdit) for each in here.main.findChildren(kind)]
    assert MARKER not in "".join(texts)
    assert QGuiApplication.clipboard().text() == ""


def test_the_window_of_the_visitor_before_goes_for_good(qtbot: QtBot, here: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(hall, "OLD_KEPT_MS", 1)
    with qtbot.waitSignal(here.main.destroyed):
        here.clear()


def test_nobody_is_asked_where_nothing_would_be_lost(qtbot: QtBot, here: Hall):
    before = here.main
    here.next_visitor()
    assert here.main is not before
    fill(here)
    here.main.files._settled()
    before = here.main
    here.next_visitor()
    assert here.main is not before


def test_going_back_keeps_everything(here: Hall):
    fill(here)
    before = here.main
    while_shown(Confirm, lambda box: box.reject())
    here.next_visitor()
    assert here.main is before
    assert here.main.session.answers["company_name"] == MARKER


def test_the_question_answers_itself_after_a_few_seconds(qtbot: QtBot, here: Hall, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(hall, "DECIDED", 1)
    fill(here)
    before = here.main
    here.next_visitor()
    assert here.main is not before


def test_the_key_for_the_next_visitor(qtbot: QtBot, here: Hall):
    before = here.main
    qtbot.keyClick(here.main, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: here.main is not before)


# ---- the time-out ----


def test_without_anybody_there_all_is_cleared_after_a_countdown(qtbot: QtBot, here: Hall, clock: Clock):
    fill(here)
    before = here.main
    here.look()
    clock.now += 60 - hall.WARNED - 1
    here.look()
    assert not here.countdown.isVisible()
    clock.now += 2
    here.look()
    assert here.countdown.isVisible()
    assert "19 秒" in here.countdown.text()
    assert here.main is before
    clock.now += 19
    here.look()
    assert here.main is not before
    assert not here.countdown.isVisible()


@pytest.mark.parametrize("how", ["key", "mouse", "wheel"])
def test_whoever_touches_anything_stays(qtbot: QtBot, here: Hall, clock: Clock, how: str):
    fill(here)
    here.look()
    clock.now += 50
    here.look()
    assert here.countdown.isVisible()
    window = here.main.windowHandle()
    if how == "key":
        QTest.keyClick(window, Qt.Key.Key_Shift)
    elif how == "mouse":
        QTest.mouseMove(window, QPoint(200, 200))
    else:
        QTest.wheelEvent(window, QPoint(200, 200), QPoint(0, 120))
    qtbot.waitUntil(lambda: not here.countdown.isVisible())
    before = here.main
    clock.now += 30
    here.look()
    assert here.main is before


def test_a_machine_nobody_has_begun_to_use_does_not_count_down(here: Hall, clock: Clock):
    before = here.main
    clock.now += 3600
    here.look()
    assert here.main is before
    assert not here.countdown.isVisible()


def test_the_time_out_closes_what_is_open(qtbot: QtBot, here: Hall, clock: Clock):
    fill(here)
    before = here.main

    def wait_for_long(_: QWidget) -> None:
        clock.now += 100
        here.look()

    seen = while_shown(QMessageBox, wait_for_long)
    talk.tell_problem(here.main, "有一句话")
    assert seen and not seen[0].isVisible()
    assert here.main is not before


# ---- the clerk ----


def enter(pin: str) -> Callable[[QWidget], None]:
    def type_it(dialog: QWidget) -> None:
        assert isinstance(dialog, AskPin)
        QTest.keyClicks(dialog.field, pin)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
        if dialog.isVisible():
            dialog.reject()

    return type_it


def test_closing_asks_for_the_pin_and_a_wrong_one_does_not_close(qtbot: QtBot, here: Hall):
    seen = while_shown(AskPin, enter("000000"))
    here.main.close()
    qtbot.waitUntil(lambda: bool(seen) and not seen[0].isVisible())
    assert here.main.isVisible()


def test_with_the_right_pin_the_clerk_ends_the_hall_mode(qtbot: QtBot, here: Hall, monkeypatch: pytest.MonkeyPatch):
    ended: list[bool] = []
    monkeypatch.setattr(hall.QApplication, "quit", lambda: ended.append(True))
    fill(here)

    def go(dialog: QWidget) -> None:
        while_shown(HallSettings, lambda settings: settings._leave())
        enter(PIN)(dialog)

    while_shown(AskPin, go)
    here.ask_clerk()
    assert ended
    assert not here.main.isVisible()
    assert QGuiApplication.clipboard().text() == ""


def test_after_wrong_tries_there_is_a_wait_that_is_counted_down(qtbot: QtBot, here: Hall):
    dialog = AskPin(KEPT, here.guard, here.main)
    qtbot.addWidget(dialog)
    dialog.show()
    for _ in range(3):
        dialog.field.setText("000000")
        dialog.try_it()
    assert "30 秒" in dialog.error.text()
    dialog.field.setText(PIN)
    dialog.try_it()
    assert dialog.isVisible()
    assert not dialog.result()
    again = AskPin(KEPT, here.guard, here.main)
    qtbot.addWidget(again)
    assert "秒" in again.error.text()


def test_at_the_first_start_a_pin_is_set(qtbot: QtBot, tmp_path: Path):
    store = Store(tmp_path / "settings.json")

    def set_it(dialog: QWidget) -> None:
        assert isinstance(dialog, SetPin)
        for first, second, says in (("1", "1", "6 到 12"), ("123456", "123456", "容易猜到"), (PIN, "271829", "不一样")):
            dialog.first.setText(first)
            dialog.second.setText(second)
            dialog.take()
            assert says in dialog.error.text()
        dialog.second.setText(PIN)
        dialog.take()

    while_shown(SetPin, set_it)
    assert hall.pin_is_set(store)
    assert is_right(PIN, Store(store.file).settings.pin)
    assert PIN not in store.file.read_text()


def test_without_a_pin_there_is_no_hall_mode(qtbot: QtBot, tmp_path: Path):
    store = Store(tmp_path / "settings.json")
    while_shown(SetPin, lambda dialog: dialog.reject())
    assert not hall.pin_is_set(store)
    assert not store.file.exists()


# ---- the contact list ----


def contacts_file(folder: Path, *rows: tuple[str, ...]) -> Path:
    book = Workbook()
    for row in (("部门", "电话"), *rows):
        book.worksheets[0].append(row)
    folder.mkdir(exist_ok=True)
    book.save(folder / "联系.xlsx")
    return folder / "联系.xlsx"


@pytest.fixture
def settings_dialog(qtbot: QtBot, store: Store, small: PolicySet) -> HallSettings:
    made = HallSettings(store, small)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_contact_list_is_checked_when_it_is_chosen_and_used_once_kept(
    qtbot: QtBot, here: Hall, settings_dialog: HallSettings, store: Store, tmp_path: Path, monkeypatch
):
    file = contacts_file(tmp_path, ("自治区商务厅", "0471-1"), ("自治区商务听", "2"))
    monkeypatch.setattr(talk, "ask_workbook", lambda *_: file)
    settings_dialog.choose_file()
    qtbot.waitUntil(lambda: "有 1 个部门" in settings_dialog.state.text())
    assert "第 3 行" in settings_dialog.problems.toPlainText()
    assert here.main.session.contacts == {}
    settings_dialog.accept()
    qtbot.waitUntil(lambda: here.main.session.contacts == {"commerce": Contact("0471-1")})
    here.clear()
    wait_for_pages(here)
    assert here.main.session.contacts == {"commerce": Contact("0471-1")}
    here.main.session.answer("industry", "52")
    here.main.wizard.show_results()
    lines = [line for item in here.main.wizard.results.report.items for line in item.departments]
    assert Contact("0471-1") in {line.contact for line in lines}


def test_a_contact_list_that_cannot_be_used_is_said(qtbot: QtBot, settings_dialog: HallSettings, tmp_path: Path):
    settings_dialog.file = str(tmp_path / "没有.xlsx")
    settings_dialog._check()
    qtbot.waitUntil(lambda: "找不到" in settings_dialog.state.text())


def test_a_blank_list_is_written_where_the_clerk_wants_it(
    qtbot: QtBot, said: list[str], settings_dialog: HallSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "空表.xlsx")
    settings_dialog.write_blank()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert (tmp_path / "空表.xlsx").is_file()
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "没有这个文件夹" / "空表.xlsx")
    settings_dialog.write_blank()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "文件夹" in said[-1]


def test_what_the_clerk_set_is_kept_on_ok_only(settings_dialog: HallSettings, store: Store, small: PolicySet, qtbot):
    settings_dialog.idle.setValue(300)
    settings_dialog.reject()
    assert Store(store.file).settings.idle_seconds == 60
    again = HallSettings(store, small)
    qtbot.addWidget(again)
    again.idle.setValue(300)
    again.may_export.setChecked(False)
    again.accept()
    kept = Store(store.file).settings
    assert (kept.idle_seconds, kept.hall_export, kept.pin) == (300, False, KEPT)


# ---- what a visitor takes away ----


def test_files_go_to_a_stick_only(said: list[str], here: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sticks, "sticks", lambda: [])
    assert talk.ask_save_as(here.main, "存", Path("/anywhere/惠企.pdf"), "*") is None
    assert "U 盘" in said[-1]
    monkeypatch.setattr(sticks, "sticks", lambda: [(tmp_path, "我的 U 盘")])
    assert talk.ask_save_as(here.main, "存", Path("/anywhere/惠企.pdf"), "*") == tmp_path / "惠企.pdf"
    (tmp_path / "惠企.pdf").touch()
    assert talk.ask_save_as(here.main, "存", Path("/anywhere/惠企.pdf"), "*") == tmp_path / "惠企（2）.pdf"


def test_of_two_sticks_the_visitor_chooses(here: Hall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sticks, "sticks", lambda: [(tmp_path / "a", "甲"), (tmp_path / "b", "乙")])
    monkeypatch.setattr(talk, "choose", lambda *_: 2)
    assert sticks.ask_place(None, "x.pdf") == tmp_path / "b" / "x.pdf"
    monkeypatch.setattr(talk, "choose", lambda *_: 0)
    assert sticks.ask_place(None, "x.pdf") is None


def test_what_is_mounted_for_the_machine_is_no_stick():
    if os.name != "nt":
        assert not any(map(sticks.can_be_taken_out, ("/", "/home", "/mnt/data", "/mediathek")))
        assert all(map(sticks.can_be_taken_out, ("/media/u/STICK", "/run/media/u/STICK")))
    assert Path("/") not in {root for root, _ in sticks.sticks()}


def test_nobody_is_offered_the_folders_of_the_machine(here: Hall, tmp_path: Path):
    labels: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        labels.extend(each.text() for each in box.buttons())
        box.buttons()[0].click()

    while_shown(QMessageBox, read)
    talk.tell_saved(here.main, tmp_path / "x.pdf")
    assert labels == ["好"]


def test_what_visitors_may_not_do_is_not_offered(here: Hall):
    assert not here.main.wizard.results.buttons["restart"].isVisibleTo(here.main.wizard.results)
    assert here.main.wizard.results.buttons["pdf"].isVisibleTo(here.main.wizard.results)
    here.store.change(hall_export=False)
    here.clear()
    wait_for_pages(here)
    for name in ("pdf", "excel", "save"):
        assert not here.main.wizard.results.buttons[name].isVisibleTo(here.main.wizard.results)


# ---- on disk ----


def holding(folder: Path, needle: str) -> list[Path]:
    """Return the files under a folder whose name or content holds a text, in any usual encoding."""
    kinds = [needle.encode(kind) for kind in ("utf-8", "utf-16-le", "gb18030")] + [
        needle.encode("ascii", "backslashreplace")
    ]
    found = []
    for each in folder.rglob("*"):
        if needle in each.name or (each.is_file() and any(kind in each.read_bytes() for kind in kinds)):
            found.append(each)
    return found


def test_nothing_of_a_visitor_is_on_disk(
    qtbot: QtBot, here: Hall, store: Store, tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
):
    """The profile, the places of settings of every library, and the folder of temporary files hold no marker."""
    temporary, stick = tmp_path / "temporary", tmp_path / "stick"
    temporary.mkdir()
    stick.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(sticks, "sticks", lambda: [(stick, "U 盘")])
    homes = [
        Path(os.environ[name]) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    ]
    fill(here)
    here.main.session.set_date(date.today() - timedelta(days=400))
    assert here.main.wizard.currentId() == RESULTS
    here.main.files.save_and_tell()
    here.main.wizard.results.export_excel()
    qtbot.waitUntil(lambda: any(each.suffix == ".xlsx" for each in stick.iterdir()), timeout=20_000)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=20_000)
    here.main.store.change(recent=(f"/{MARKER}",))
    here.clear()
    qtbot.wait(700)
    assert holding(stick, MARKER)
    for folder in (store.file.parent, temporary, *homes):
        assert not folder.exists() or holding(folder, MARKER) == [], folder
