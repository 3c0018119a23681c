"""What dialogs are made of: a row of a form that a screen reader can tell, a body that scrolls, buttons below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from huiqi.wizard.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

SCREEN_SHARE = 0.94
"""Of the screen's width and height, what a dialog takes at most."""
AROUND = (20, 16, 20, 16)
"""Pixels around the content of a dialog and its buttons: left, top, right, bottom."""
GAP = 6
"""Pixels between the content of a dialog and a scroll bar, and more above its buttons than between its rows."""


class Frame(QDialog):
    """A dialog as large as its content, or as the screen lets it be: then the content scrolls."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self._keep_off(0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the person begins in the first field
        self._scroll.setWidget(self.body)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_off)
        self.buttons = QDialogButtonBox(self)
        self.buttons.rejected.connect(self.reject)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*AROUND)
        self._column.addWidget(self._scroll, 1)
        self._column.addSpacing(GAP)
        self._column.addWidget(self.buttons)

    def _keep_off(self, _least: int, most: int) -> None:
        """Let the content begin and end where the buttons do, and not touch a scroll bar."""
        self.rows.setContentsMargins(0, 0, GAP if most else 0, 0)

    def row(self, caption: str, field: QWidget, description: str = "") -> None:
        """Add a captioned field; the caption's mnemonic leads to it, and a description stands below it."""
        above = label(caption, "question", self.body)
        above.setBuddy(field)
        self.name(field, caption, description)
        if self.rows.count():
            self.rows.addSpacing(self.fontMetrics().height() // 2)
        for widget in (above, field):
            self.rows.addWidget(widget)
        if description:
            self.rows.addWidget(label(description, "muted", self.body))

    def side_by_side(self, *widgets: QWidget) -> QWidget:
        """Return a line of widgets, each of its own width, from the left."""
        line = QWidget(self.body)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            across.addWidget(widget)
        across.addStretch(1)
        return line

    @staticmethod
    def name(field: QWidget, caption: str, description: str = "") -> None:
        """Tell screen readers what a field is."""
        field.setAccessibleName(plain(caption))
        field.setAccessibleDescription(description)

    def button(self, text: str, role: QDialogButtonBox.ButtonRole, description: str = "") -> QPushButton:
        """Add a button below the content."""
        made = self.buttons.addButton(text, role)
        made.setAccessibleDescription(description)
        return made

    def fit(self) -> None:
        """Take the size the content needs, as far as the screen has it."""
        room = self.screen().availableSize() * SCREEN_SHARE
        margins = self._column.contentsMargins()
        beside = self._scroll.verticalScrollBar().sizeHint().width() + margins.left() + margins.right()
        widest = max(
            each.width() for each in (self.body.sizeHint(), self.body.minimumSizeHint(), self.buttons.sizeHint())
        )
        inner = min(widest, room.width() - beside)
        self.rows.activate()
        wrapped = self.body.heightForWidth(inner) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        height = max(wrapped, self.body.minimumSizeHint().height())  # less would make it scroll
        below = (
            self.fontMetrics().height()
            + self.buttons.sizeHint().height()
            + margins.top()
            + margins.bottom()
            + 2 * self._column.spacing()
            + GAP
        )
        self.resize(QSize(inner + beside, min(height + below, room.height())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.isVisible():
            QTimer.singleShot(0, self, self.fit)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.fit()


def on_enter(field: QWidget, then: Callable[[], object]) -> None:
    """Let Enter in a field of a dialog do this, instead of pressing the default button."""
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        shortcut = QShortcut(QKeySequence(key), field, then)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)


def roomy(widget: QWidget, wide: int, high: int) -> QSize:
    """Return the size of a window for reading: so many lines' heights wide and high, as far as the screen has it."""
    line, room = widget.fontMetrics().height(), widget.screen().availableSize() * SCREEN_SHARE
    return QSize(min(wide * line, room.width()), min(high * line, room.height()))


def plain(caption: str) -> str:
    """Return a caption without its mnemonic."""
    return caption.partition("(&")[0].replace("&", "")
