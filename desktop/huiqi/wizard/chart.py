"""Paints a picture of bars at any scale, and lets a person walk over it, read each bar, and choose its measures."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from huiqi.wizard.brush import Brush
from huiqi.wizard.labels import tip
from huiqi.wizard.picture import Label, Picture, Type
from huiqi.wizard.words import tr

Layout = Callable[[float, Type], Picture]
"""Returns a picture for a width and a type."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
SAVED_SCALE = 3
"""Pixels a logical pixel becomes in a saved picture, enough for paper."""
SAVED_WIDTH = 60
"""Characters across a saved picture."""


class Chart(QWidget):
    """A picture in the palette and type of the window."""

    picked = Signal(frozenset, str)
    """The measures of the bar the person chose, and what it says; an empty set takes the choice back."""
    reached = Signal(QRect)
    """The keys took the person to this place of the picture, which may be out of sight."""

    def __init__(self, layout: Layout, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(0, 0, "", "")
        self._layout = layout
        self._name = name
        self._at: int | None = None
        self._chosen: tuple[str, ...] = ()
        self._laid_out_for = QFont()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setMouseTracking(True)

    def show_layout(self, layout: Layout) -> None:
        """Show another picture; what was chosen in the one before is not chosen any more if it is gone."""
        self._layout = layout
        self._lay_out()
        if all(bar.measures != self._chosen for bar in self.picture.bars):
            self._chosen = ()
        self.setAccessibleDescription(self.picture.told + tr("方向键在各段之间走，回车键在清单里只看那一段。"))

    def clear_choice(self) -> None:
        """Choose nothing any more, without telling anybody."""
        self._chosen = ()
        self.update()

    def _margin(self) -> int:
        return round(self.fontMetrics().height() * 0.7)

    def _lay_out(self) -> None:
        self._laid_out_for = QFont(self.font())
        type = _type_of(self.font())
        self.picture = self._layout(max(self.width() - 2 * self._margin(), type.line * 6), type)
        if self._at is not None and self._at >= len(self.picture.bars):
            self._at = None
        self.setFixedHeight(round(self.picture.height) + 2 * self._margin())
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 10, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._laid_out_for != self.font():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self.palette().base())
        painter.translate(self._margin(), self._margin())
        painter.setFont(self.font())
        brush = Brush(painter, self.palette())
        seen = event.rect().translated(0, -self._margin())
        brush.paint(self.picture, seen.top(), seen.bottom() + 1)
        for number, bar in enumerate(self.picture.bars):
            if bar.measures == self._chosen or (self.hasFocus() and number == self._at):
                brush.mark(bar)
        painter.end()

    def image(self) -> QImage:
        """Return the picture on white, large enough for paper."""
        font = QFont(self.font())
        type = _type_of(font)
        picture, edge = self._layout(SAVED_WIDTH * type.width_of("国"), type), type.line
        size = QSize(round(picture.width + 2 * edge), round(picture.height + 3.5 * edge))
        image = QImage(size * SAVED_SCALE, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(SAVED_SCALE)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        painter.translate(edge, edge)
        brush = Brush(painter, QPalette(QColor("#e8e8e8"), QColor("#ffffff")))
        brush.write(Label(0, 0, picture.title, "strong"))
        painter.translate(0, 1.5 * edge)
        brush.paint(picture)
        painter.end()
        return image

    def _pick(self, number: int | None) -> None:
        """Choose a bar; the one that is chosen already is let go."""
        bar = self.picture.bars[number] if number is not None else None
        self._at = number
        self._chosen = bar.measures if bar and bar.measures != self._chosen else ()
        self.update()
        self.picked.emit(frozenset(self._chosen), bar.told if bar and self._chosen else "")

    def _bar_at(self, point: QPointF) -> int | None:
        return self.picture.bar_at(point.x() - self._margin(), point.y() - self._margin())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._bar_at(event.position())
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pick(number)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._bar_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in STEPS and self.picture.bars:
            self._go(STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at is not None:
            self._pick(self._at)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self._pick(None)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        last = len(self.picture.bars) - 1
        self._at = (0 if step > 0 else last) if self._at is None else min(max(self._at + step, 0), last)
        bar = self.picture.bars[self._at]
        self.setAccessibleName(tr("{name}：{text}").format(name=self._name, text=bar.told))
        box = QRectF(bar.x, bar.y - bar.height * 2, bar.width, bar.height * 4).toRect()
        self.reached.emit(box.translated(self._margin(), self._margin()))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._at is None and self.picture.bars and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.setAccessibleName(self._name)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show what a bar says while the pointer rests on it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._bar_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                told = self.picture.bars[number].told
                said = tr("{told}。点一下，清单里只列这几项").format(told=told)
                QToolTip.showText(event.globalPos(), tip(said), self)
            return True
        return super().event(event)


def _type_of(font: QFont) -> Type:
    metrics = QFontMetricsF(font)
    return Type(metrics.height(), metrics.horizontalAdvance)
