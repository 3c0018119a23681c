"""A piece of work that is too long for one turn of the event loop, done part by part; in between the window stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = object()


def in_turns(owner: QObject, parts: Iterator[object]) -> None:
    """Do the parts of a piece of work, each in a turn of its own, as long as the owner lives."""

    def go_on() -> None:
        if next(parts, _END) is not _END:  # it may have asked the person something: only now is it over
            QTimer.singleShot(0, owner, go_on)

    QTimer.singleShot(0, owner, go_on)
