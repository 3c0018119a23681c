"""Answers to choose from, each as wide as the form and at least as high as a fingertip; their words wrap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from huiqi.wizard.folding import wrapped
from huiqi.wizard.labels import literal

if TYPE_CHECKING:
    _Button = QRadioButton
else:
    _Button = object

HEIGHT = 40
"""Least height of a tile, in pixels; more where the type is larger."""
GAP = 4
"""Pixels between a tile and the one below: ten answers and their question stand on a small laptop without scrolling."""
ROOM_FOR_NUMBER, BESIDE_NUMBER = 1.3, 0.5
"""What the number of an answer needs, and leaves free at its right, in heights of the type."""
NARROWEST = 6
"""Least width of the words of a tile, in characters."""


def height_of(lines: int, metrics: QFontMetrics) -> int:
    """Return how high a tile with so many lines of words is, in pixels."""
    return max(HEIGHT, round(metrics.lineSpacing() * (lines + 0.75)))


class _Tile(_Button):
    """What radio buttons and check boxes have in common here."""

    def __init__(self, words: str, parent: QWidget, number: int = 0) -> None:
        """Make a tile; ``number`` is its place among the answers, for which there is a key up to 9."""
        super().__init__(literal(words), parent)
        self.words = words
        self.number = number if number <= 9 else 0
        self._own_width = -1
        self._folded: dict[int, list[str]] = {}
        self.setProperty("tile", True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_default(self, default: bool) -> None:
        """Show that this answer only stands here because nobody has answered yet."""
        if bool(self.property("default")) != default:
            self.setProperty("default", default)
            self.style().unpolish(self)
            self.style().polish(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        width = self._chrome() + self._measure(self.words) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self._chrome() + min(self._measure(self.words), self._measure("宽") * NARROWEST) + 2
        return QSize(width, HEIGHT)

    def heightForWidth(self, arg__1: int) -> int:
        return height_of(len(self._lines(arg__1)), self.fontMetrics())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, e: QEvent) -> None:
        super().changeEvent(e)
        if e.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._own_width = -1
            self._folded = {}
            if self.isVisible():
                self._fold()
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fold()

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        if self.number and self.property("numbered"):
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.rect().adjusted(0, 0, -round(BESIDE_NUMBER * self.fontMetrics().height()), 0)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(self.number))

    def _fold(self) -> None:
        text = "\n".join(literal(line) for line in self._lines(self.width()))
        if text != self.text():
            self.setText(text)

    def _lines(self, width: int) -> list[str]:
        if width not in self._folded:
            folded = wrapped(self.words, width - self._chrome(), self._measure)
            self._folded[width] = [line.strip() for line in folded]
        return self._folded[width]

    def _measure(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _chrome(self) -> int:
        """Return what the tile needs beside its words: indicator, spaces, edges, its number."""
        if self._own_width < 0:
            text = self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()
            number = round(ROOM_FOR_NUMBER * self.fontMetrics().height()) if self.number else 0
            self._own_width = super().sizeHint().width() - text + number
        return self._own_width


class RadioTile(_Tile, QRadioButton):
    """One answer of which only one can be given."""


class CheckTile(_Tile, QCheckBox):
    """One answer of several."""
