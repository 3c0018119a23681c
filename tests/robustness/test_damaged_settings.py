"""Settings that are damaged: said in a sentence, and no visitor of a hall gets out by them."""

import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from surroundings import PIN, Seconds, window
from tried import tried

from huiqi import app
from huiqi.policy.models import PolicySet
from huiqi.wizard import hall, pin_dialogs
from huiqi.wizard.hall import Hall, pin_is_set
from huiqi.wizard.pin import hashed
from huiqi.wizard.session import Session
from huiqi.wizard.settings import FILE, Settings, Store, load

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
