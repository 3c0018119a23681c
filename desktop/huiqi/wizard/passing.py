"""What is said in passing, in the free space between the wizard's buttons: nothing moves when there is something to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from huiqi.wizard.labels import label

GAP = 12
"""Pixels between the sentence and what is beside it."""


class Passing:
    """A sentence beside buttons. Where it needs more height than they have, it stands before the last lines of the page."""

    def __init__(self, parent: QWidget, buttons: Sequence[QPushButton]) -> None:  # pyright: ignore[reportMissingSuperCall] - has no parent class
        """Stand in ``parent``, to the right of the first of these buttons and to the left of the others."""
        self.label: QLabel = label("", "passing", parent)
        self.label.hide()
        self._parent = parent
        self._first, *self._others = buttons

    def say(self, sentence: str) -> None:
        """Say something; an empty text says nothing."""
        self.label.setText(sentence)
        self.place()

    def place(self) -> None:
        """Take the room there is; where none of the buttons is to be seen there is none."""
        right = [each for each in self._others if each.isVisible()]
        self.label.setVisible(bool(self.label.text()) and bool(right))
        if self.label.isHidden():
            return
        row = right[0].geometry()
        left = self._first.geometry().right() if self._first.isVisible() else 0
        width = min(each.x() for each in right) - left - 2 * GAP
        height = self.label.heightForWidth(width)
        bottom = min(row.center().y() + height // 2, self._parent.height())
        self.label.setGeometry(left + GAP, bottom - height, width, height)
        self.label.raise_()
