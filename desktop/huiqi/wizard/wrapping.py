"""Lines of a list that wrap: a title and a quieter line under it, each as high as its text needs."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
)

from huiqi.wizard.folding import together
from huiqi.wizard.look import colours

WRAPS = int(Qt.TextFlag.TextWordWrap)
REMEMBERED = 4000
"""Heights kept; a list has a few hundred lines, at a few widths."""


class WrappingDelegate(QStyledItemDelegate):
    """Paints a title and a quieter line under it, wrapped; heads are bold."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self.forget()

    def forget(self) -> None:
        """Measure anew, because the font is another one."""
        self._heights: dict[tuple[str, bool, int], tuple[int, int]] = {}
        self._pad = max(self._tree.fontMetrics().height() // 4, 3)
        self._fonts = {bold: QFont(self._tree.font()) for bold in (True, False)}
        self._fonts[True].setBold(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        head = not index.parent().isValid()
        width = self._tree.viewport().width() - (1 if head else 2) * self._tree.indentation()
        return QSize(max(width, 0), sum(self._measured(str(index.data()), head, width)) + 2 * self._pad)

    def _measured(self, text: str, head: bool, width: int) -> tuple[int, int]:
        """Return the heights of the title and of the quieter line, as measured before where they were."""
        known = self._heights.get((text, head, width))
        if known is None:
            if len(self._heights) > REMEMBERED:
                self._heights.clear()
            known = self._heights[text, head, width] = self._measure(text, head, width)
        return known

    def _measure(self, text: str, head: bool, width: int) -> tuple[int, int]:
        pad, metrics = self._pad, QFontMetrics(self._fonts[head])
        box = QRect(0, 0, max(width - 2 * pad, 4 * pad), 100_000)
        title, _, told = together(text).partition("\n")
        under = QFontMetrics(self._fonts[False]).boundingRect(box, WRAPS, told).height() if told else 0
        return metrics.boundingRect(box, WRAPS, title).height(), under

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        style = self._tree.style() or QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._tree)
        text, head, pad = str(index.data()), not index.parent().isValid(), self._pad
        title, _, told = together(text).partition("\n")
        rect = cast("QRect", option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        room = rect.adjusted(pad, pad, -pad, -pad)
        strong, quiet = self._colours(option)
        painter.save()
        painter.setFont(self._fonts[head])
        painter.setPen(strong)
        painter.drawText(room, WRAPS, title)
        if told:
            painter.setFont(self._fonts[False])
            painter.setPen(quiet)
            painter.drawText(room.adjusted(0, self._measured(text, head, rect.width())[0], 0, 0), WRAPS, told)
        if self._tree.hasFocus() and index == self._tree.currentIndex():
            painter.setPen(QPen(strong, pad / 3))
            off = pad // 2
            line = QRect(0, rect.y(), rect.right(), rect.height())  # the column of the arrow, too
            painter.drawRect(line.adjusted(off, off, -off, -off))
        painter.restore()

    def _colours(self, option: QStyleOptionViewItem) -> tuple[QColor, QColor]:
        state = cast("QStyle.StateFlag", option.state)  # pyright: ignore[reportAttributeAccessIssue]
        palette = self._tree.palette()
        if state & QStyle.StateFlag.State_Selected:
            active = state & QStyle.StateFlag.State_Active
            group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
            chosen = palette.color(group, QPalette.ColorRole.HighlightedText)
            return chosen, chosen
        return palette.color(QPalette.ColorRole.Text), QColor(colours(palette).muted)
