"""Where things stand on a page, and how large they are beside the words they belong to."""

import pytest
from pytestqt.qtbot import QtBot

from huiqi.wizard.listing import Listing
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
