"""Lines in which one writes what to look for: the cross that clears them."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from huiqi.wizard.search_line import ClearLine, SearchLine
from huiqi.wizard.settings import Settings, Store


@pytest.fixture
def line(qtbot: QtBot) -> SearchLine:
    made = SearchLine()
    qtbot.addWidget(made)
    made.resize(400, made.sizeHint().height())
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_cross_is_there_while_there_is_something_to_clear(line: SearchLine, qtbot: QtBot):
    assert not line.cross.isVisible()
    line.setText("房租")
    assert line.cross.isVisible() and line.cross.accessibleName()
    qtbot.mouseClick(line.cross, Qt.MouseButton.LeftButton)
    assert line.text() == "" and not line.cross.isVisible()


def test_what_is_written_never_runs_under_the_cross(line: SearchLine):
    line.setText("房租" * 40)
    assert line.textMargins().right() >= line.cross.width()
    assert line.cross.geometry().right() == line.width() - 1


def inked(line: ClearLine) -> int:
    """The pixels across that the cross covers."""
    line.setText("房租")
    picture = line.cross.grab().toImage()
    ground = picture.pixel(0, picture.height() // 2)
    return sum(
        any(picture.pixel(x, y) != ground for y in range(picture.height() // 5, picture.height() * 4 // 5))
        for x in range(picture.width() // 5, picture.width() * 4 // 5)
    )


def test_the_cross_grows_with_the_type(qtbot: QtBot, dressed: Store):
    sizes: list[tuple[int, int]] = []
    for size in (100, 200):
        dressed.use(Settings(type_size=size))
        line = ClearLine()
        qtbot.addWidget(line)
        line.resize(400, line.sizeHint().height())
        line.show()
        sizes.append((inked(line), line.cross.width()))
    (small, target), (large, wide) = sizes
    assert small >= 6 and large >= 1.6 * small
    assert wide >= 1.6 * target
