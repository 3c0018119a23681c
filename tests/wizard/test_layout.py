"""Where things stand on a page, and how large they are beside the words they belong to."""

import pytest
from fitting import contrast
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from huiqi.wizard.listing import Listing
from huiqi.wizard.look import THEMES
from huiqi.wizard.page_view import PageView
from huiqi.wizard.settings import Settings, Store


@pytest.mark.parametrize("begins_at", [100, 200])
def test_the_arrows_of_a_list_are_as_large_as_its_type(qtbot: QtBot, dressed: Store, begins_at: int):
    """Also where the program was started with large type: an arrow is as wide as lines are indented."""
    dressed.use(Settings(type_size=begins_at))
    listing = Listing()
    qtbot.addWidget(listing)
    listing.show()
    for size in (begins_at, 200, 150):
        dressed.use(Settings(type_size=size))
        assert listing.indentation() == listing.fontMetrics().height()


@pytest.mark.parametrize("theme", THEMES)
def test_white_paper_stands_out_from_what_it_lies_on(qtbot: QtBot, dressed: Store, theme: str):
    dressed.use(Settings(theme=theme))
    view = PageView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    view.show_pages([QSizeF(595, 842)])
    picture = view.viewport().grab().toImage()
    desk, paper = picture.pixelColor(3, 3), picture.pixelColor(picture.rect().center())
    assert paper == QColor(Qt.GlobalColor.white)
    assert contrast(paper.rgb() & 0xFFFFFF, desk.rgb() & 0xFFFFFF) >= 3
