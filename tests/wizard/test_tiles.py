"""Answers as tiles: their words wrap, the whole of them can be clicked, and they are as high as a fingertip."""

import pytest
from hands import line, option, row
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.wizard.fields.tiles import HEIGHT, RadioTile, _Tile
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.window import Window


def test_a_tile_is_as_high_as_its_words_need(qtbot: QtBot):
    tile = RadioTile("很长的一句话，" * 8, None, 1)  # type: ignore[arg-type]
    qtbot.addWidget(tile)
    assert tile.heightForWidth(2000) == HEIGHT
    tile.resize(240, tile.heightForWidth(240))
    tile.show()
    lines = tile.text().split("\n")
    assert len(lines) > 2
    assert tile.heightForWidth(240) >= len(lines) * tile.fontMetrics().lineSpacing()
    assert tile.words == "很长的一句话，" * 8


def test_every_tile_can_be_clicked_at_its_far_end_and_is_a_large_target(window: Window, qtbot: QtBot):
    window.next()
    QApplication.processEvents()
    tile = option(window, "applicant_type", "企业")
    assert isinstance(tile, _Tile) and tile.height() >= HEIGHT
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton, pos=QPoint(tile.width() - 3, 3))
    assert window.session.answers == {"applicant_type": "enterprise"}


def test_the_default_is_visibly_one_and_counts_for_nothing(window: Window, qtbot: QtBot):
    window.next()
    unknown = option(window, "exports", "不清楚")
    assert unknown.isChecked() and unknown.property("default") is True
    assert window.session.answers == {}
    for text in ("是", "不清楚"):
        button = option(window, "exports", text)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        assert unknown.property("default") is False
    assert window.session.answers == {}


@pytest.mark.parametrize("size", [100, 200])
def test_a_line_is_as_high_as_the_tile_beside_it(window: Window, dressed: Store, size: int):
    """With the style rules in force, whose least heights come before those of the widgets."""
    dressed.use(Settings(type_size=size))
    window.ask("employees")
    QApplication.processEvents()
    field = row(window, "employees").field
    tile = field.findChild(_Tile)
    assert tile and line(window, "employees").height() == tile.height() >= HEIGHT
