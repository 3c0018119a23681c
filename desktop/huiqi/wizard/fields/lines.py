"""A line to write in: as high as a tile, and its Ctrl+Z is its own only while there is something to take back in it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from huiqi.wizard.fields.tiles import height_of


class Line(QLineEdit):
    """A line of the form."""

    def sizeHint(self) -> QSize:
        """Return the height of a tile; a least height of its own would give way to that of the style rules."""
        return QSize(super().sizeHint().width(), height_of(1, self.fontMetrics()))

    def event(self, arg__1: QEvent) -> bool:
        """Leave Ctrl+Z to the window, which takes back the last answer, where nothing was written."""
        if (
            isinstance(arg__1, QKeyEvent)
            and arg__1.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            arg__1.ignore()
            return False
        return super().event(arg__1)
