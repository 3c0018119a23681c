"""``make pictures`` reaches every page and every dialog; with a small set, so that it is quick."""

from pathlib import Path

import pictures
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from huiqi.wizard import talk
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.main_window import MainWindow


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "PATIENCE_MS", 1)
    settle = pictures.settle
    monkeypatch.setattr(pictures, "settle", lambda _milliseconds=0: settle(1))


def test_every_page_and_dialog_has_its_picture(main: MainWindow, tmp_path: Path):
    with pictures.nobody_answers(tmp_path, "x"):
        pictures.everything(main, tmp_path, "x")
    made = {each.stem for each in tmp_path.glob("*.png")}
    assert {"x-00", "x-overview", "x-by-deadline", "x-tab-3", "x-why", "x-compare", "x-about", "x-hall"} <= made
    assert {each for each in made if "message" in each} == {f"x-message-{number}" for number in range(1, 6)}


def test_nothing_is_waited_for(main: MainWindow, tmp_path: Path):
    """Not even a dialog that opens while another one is pictured, or one that is no message."""
    QTimer.singleShot(0, lambda: DateDialog(main.session, main).exec())
    with pictures.nobody_answers(tmp_path, "x"):
        talk.tell(main, "好了。")
    assert {each.stem for each in tmp_path.glob("*.png")} == {"x-message-1", "x-message-2"}
    assert not [each for each in main.findChildren(QDialog) if each.isModal() and each.isVisible()]
