"""``make pictures`` reaches every page and every dialog; with a small set, so that it is quick."""

from pathlib import Path

import pictures
import pytest

from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.settings import Settings


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "PATIENCE_MS", 100)
    settle = pictures.settle
    monkeypatch.setattr(pictures, "settle", lambda _milliseconds=0: settle(1))


def test_every_page_and_dialog_has_its_picture(main: MainWindow, tmp_path: Path):
    pictures.every_page(main, tmp_path, "x")
    pictures.results(main, tmp_path, "x")
    pictures.dialogs(main, tmp_path, "x")
    pictures.hall(tmp_path, "x", main.session.policy_set, Settings())
    made = {each.stem for each in tmp_path.iterdir()}
    assert {"x-00", "x-overview", "x-by-deadline", "x-tab-3", "x-why", "x-compare", "x-about", "x-hall"} <= made
