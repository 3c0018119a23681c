"""Making the next page and the result while a page of questions is read, a little at a time, to be there when asked for."""

from __future__ import annotations

import time
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from huiqi.report.build import build_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huiqi.wizard.section_page import SectionPage
    from huiqi.wizard.session import Session

PIECE_SECONDS = 0.006
"""How long the window is held up at a time; less than a frame."""


class Ahead(QObject):
    """Makes the rows of the next page and the entries of the result; an answer ends it, so that it is never in its way."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: Iterator[object] = iter(())
        self._page: SectionPage | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        session.changed.connect(self._timer.stop)

    def begin(self, page: SectionPage | None) -> None:
        """Begin with the answers as they are; ``page`` is the next one, unless that is no page of questions."""
        if self._page and self._page is not page and not self._page.isVisible():
            self._page.leave()  # another one has become the next
        self._page = page
        self._left = chain(page.build() if page else (), build_ahead(self._session.assessment))
        self._timer.start(0)

    def _go_on(self) -> None:
        end = time.monotonic() + PIECE_SECONDS
        for _ in self._left:
            if time.monotonic() > end:
                return
        self._timer.stop()
