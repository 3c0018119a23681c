"""Building the result while a page of questions is read, a little at a time, so that it is there when it is asked for."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from huiqi.report.build import build_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huiqi.wizard.session import Session

PIECE_SECONDS = 0.006
"""How long the window is held up at a time; less than a frame."""


class Ahead(QObject):
    """Builds the entries of the result ahead; an answer ends it, so that it never stands in the way of one."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._left: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        session.changed.connect(self._timer.stop)

    def begin(self) -> None:
        """Begin with the answers as they are."""
        self._left = build_ahead(self._session.assessment)
        self._timer.start(0)

    def _go_on(self) -> None:
        end = time.monotonic() + PIECE_SECONDS
        for _ in self._left:
            if time.monotonic() > end:
                return
        self._timer.stop()
