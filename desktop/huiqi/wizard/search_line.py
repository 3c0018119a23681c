"""Lines in which one writes what to look for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from huiqi.wizard.words import tr

CROSS, STROKE = 0.22, 0.09
"""Half the width of the cross and the breadth of its strokes, in lines of type."""


class Cross(QAbstractButton):
    """A cross that grows with the type, which that of Qt does not."""

    def paintEvent(self, e: QPaintEvent) -> None:
        line, middle = self.fontMetrics().height(), QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        reach = line * CROSS
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Highlight if self.underMouse() else QPalette.ColorRole.Text
        painter.setPen(QPen(self.palette().brush(role), line * STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for slope in (1, -1):
            painter.drawLine(middle - QPointF(reach, slope * reach), middle + QPointF(reach, slope * reach))


class ClearLine(QLineEdit):
    """A line with a cross that clears it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cross = Cross(self)
        self.cross.setAccessibleName(tr("清除"))
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.setCursor(Qt.CursorShape.ArrowCursor)
        self.cross.clicked.connect(self.clear)
        self.cross.hide()
        self.textChanged.connect(lambda: self.cross.setVisible(bool(self.text())))

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._place()

    def changeEvent(self, arg__1: QEvent) -> None:
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.FontChange:
            self._place()

    def _place(self) -> None:
        """Give the cross a square at the end of the line, as high as the line, where nothing is written."""
        side = self.height()
        self.cross.setGeometry(self.width() - side, 0, side, side)
        if self.textMargins().right() != side:
            self.setTextMargins(0, 0, side, 0)


class SearchLine(ClearLine):
    """A line in which Esc clears, too, and Down and Enter go on to what was found."""

    left = Signal()
    """The person goes on to what was found."""
    given_up = Signal()
    """Esc where there is nothing to clear."""

    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape:
            self.clear() if self.text() else self.given_up.emit()
        elif arg__1.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(arg__1)
