"""The list at the left of the result: heads and entries, each as high as its wrapped text needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from huiqi.wizard.words import tr
from huiqi.wizard.wrapping import WrappingDelegate

SUBJECT = Qt.ItemDataRole.UserRole
"""What a line stands for: an Item, a Group, or a word for a line of its own kind."""
KEY = Qt.ItemDataRole.UserRole + 1
"""What finds a line again."""
FEW = 12
"""Lines that come or go under a head one by one; from more on all under it are made anew."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line: its key, which finds it again after the list has changed, what it stands for, and its texts."""

    key: str
    subject: object
    title: str
    told: str = ""
    spoken: str = ""
    opened: bool = False
    under: tuple[ListLine, ...] = ()


class Listing(QTreeWidget):
    """A tree of one wrapping column that can be filled anew without losing selection, scroll position or open heads."""

    opened = Signal()
    """The person wants to read on about the chosen entry."""
    copied = Signal()
    """The person wants the chosen entry as text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self._delegate = WrappingDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("措施清单"))
        self.setAccessibleDescription(tr("用上下键选择，左右键收起和展开；详情显示在右边，按回车键去看"))
        self._lines: dict[str, QTreeWidgetItem] = {}
        self._heads: list[ListLine] = []
        self._open: dict[str, bool] = {}
        self._late = False
        self._measure()
        self.itemExpanded.connect(partial(self._remember, opened=True))
        self.itemCollapsed.connect(partial(self._remember, opened=False))

    def subject(self) -> object:
        """What the chosen line stands for."""
        return self.currentIndex().data(SUBJECT)

    def key(self) -> str:
        """The key of the chosen line; empty when none is."""
        return self.currentIndex().data(KEY) or ""

    def show_lines(self, lines: Sequence[ListLine], all_open: bool = False) -> None:
        """Show these lines instead; the chosen one stays chosen, and where it was, if it is still among them."""
        chosen = self.key()
        kept, before = self._kept_in_place()
        self.blockSignals(True)
        self.setUpdatesEnabled(False)
        self._fill(lines, all_open)
        self._choose(chosen)
        self._put_back(kept, before)
        self.setUpdatesEnabled(True)
        self.blockSignals(False)

    def _fill(self, lines: Sequence[ListLine], all_open: bool) -> None:
        """Show these lines; heads that stay, and the lines under them where those stay as well, are only told anew."""
        if [line.key for line in lines] != [line.key for line in self._heads]:
            self.clear()
            self._lines = {}
            self._heads = [replace(line, under=()) for line in lines]
            self.addTopLevelItems([self._made(line) for line in lines])
        for line, shown in zip(lines, self._heads, strict=True):
            head = self._lines[line.key]
            _tell(head, line)
            self._fill_head(head, line, shown)
            head.setExpanded(all_open or self._open.get(line.key, line.opened))
        self._heads = list(lines)
        self._lines = {
            key: self._lines[key] for line in lines for key in (line.key, *(each.key for each in line.under))
        }

    def _fill_head(self, head: QTreeWidgetItem, line: ListLine, shown: ListLine) -> None:
        """Bring the lines under a head up to date; ``shown`` is what it has so far."""
        before = {each.key: each for each in shown.under}
        wanted = {each.key for each in line.under}
        gone = [place for place, key in enumerate(before) if key not in wanted]
        stay = [key for key in before if key in wanted]
        new = len(wanted) - len(stay)
        if len(gone) + new > FEW or stay != [each.key for each in line.under if each.key in before]:
            head.takeChildren()
            head.addChildren([self._made(each) for each in line.under])
            return
        for place in reversed(gone):
            head.takeChild(place)
        for place, each in enumerate(line.under):
            was = before.get(each.key)
            if was is None:
                head.insertChild(place, self._made(each))
            else:
                self._lines[each.key] = head.child(place)
                if not _same(each, was):
                    _tell(head.child(place), each)

    def _made(self, line: ListLine) -> QTreeWidgetItem:
        made = QTreeWidgetItem()
        made.setData(0, KEY, line.key)
        _tell(made, line)
        self._lines[line.key] = made
        return made

    def choose(self, key: str) -> bool:
        """Choose the line of a key and bring it into sight; say whether there is one."""
        line = self._lines.get(key)
        if line is None:
            return False
        if line.parent():
            line.parent().setExpanded(True)
        self.setCurrentItem(line)
        self.scrollToItem(line)
        return True

    def _choose(self, key: str) -> None:
        line = self._lines.get(key) or self.topLevelItem(0)
        if line:
            if line.parent():
                line.parent().setExpanded(True)
            self.setCurrentItem(line)

    def _kept_in_place(self) -> tuple[str, int]:
        """Return the line that should not move: the chosen one if it is in sight, else the first in sight; and where it is."""
        seen, line = self.viewport().rect(), self._lines.get(self.key())
        if line is None or not self.visualItemRect(line).intersects(seen):
            line = self.itemAt(seen.topLeft())
        return (str(line.data(0, KEY)), self.visualItemRect(line).top()) if line else ("", 0)

    def _put_back(self, key: str, top: int) -> None:
        line = self._lines.get(key)
        self.doItemsLayout()
        if line:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualItemRect(line).top() - top)
            if line is self.currentItem():
                self.scrollToItem(line)  # it may say more than before

    def _remember(self, head: QTreeWidgetItem, opened: bool) -> None:
        self._open[str(head.data(0, KEY))] = opened

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        now = self.currentItem()
        if now and now.childCount():
            now.setExpanded(not now.isExpanded())
        elif now:
            self.opened.emit()

    def doItemsLayout(self) -> None:
        """Lay the lines out; out of sight only once they come into sight."""
        self._late = not self.isVisible()
        if not self._late:
            super().doItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._late:
            self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._measured_for != self.font():
            self._delegate.forget()
            self._measure()
            self.scheduleDelayedItemsLayout()

    def _measure(self) -> None:
        """Give the arrows, which are as wide as lines are indented, the size of the type."""
        self._measured_for = QFont(self.font())
        self.setIndentation(max(self.fontMetrics().height(), 16))


def _tell(item: QTreeWidgetItem, line: ListLine) -> None:
    """Let a line say what it is to say now."""
    item.setText(0, f"{line.title}\n{line.told}" if line.told else line.title)
    item.setData(0, SUBJECT, line.subject)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, line.spoken or None)


def _same(line: ListLine, before: ListLine) -> bool:
    """Whether a line says and stands for what it did; its subject is not compared in depth, which takes longer than telling."""
    said, had = (line.title, line.told, line.spoken), (before.title, before.told, before.spoken)
    return line.subject is before.subject and said == had
