"""The list at the left of the result: heads and entries, each as high as its wrapped text needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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

KEY = Qt.ItemDataRole.UserRole
"""What finds a line again."""
FULL = QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator
EMPTY = QTreeWidgetItem.ChildIndicatorPolicy.DontShowIndicatorWhenChildless
"""A head with something under it, be it made or not, and one with nothing."""


@dataclass(frozen=True, slots=True)
class ListLine:
    """A line: its key, which finds it again after the list has changed, and its texts.

    ``subject`` is what it stands for: an Item, a Group, or a word for a line of its own kind; the lines ``under`` a head,
    if it is ``full``, are looked at once it is open.
    """

    key: str
    subject: object
    title: str
    told: str = ""
    spoken: str = ""
    opened: bool = False
    full: bool = False
    under: Sequence[ListLine] = ()

    @property
    def text(self) -> str:
        """What it shows: the title, and what is told under it."""
        return f"{self.title}\n{self.told}" if self.told else self.title


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
        self._told: dict[str, ListLine] = {}
        self._heads: Sequence[ListLine] = ()
        self._under: dict[str, list[str]] = {}
        self._open: dict[str, bool] = {}
        self._late = False
        self._measure()
        self.itemExpanded.connect(partial(self._remember, opened=True))
        self.itemCollapsed.connect(partial(self._remember, opened=False))

    def subject(self) -> object:
        """What the chosen line stands for; None when none is chosen."""
        line = self._told.get(self.key())
        return line.subject if line else None

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
        """Show these lines; one that was there already is the same one still, wherever it stands now."""
        if [line.key for line in lines] != [line.key for line in self._heads]:
            self._begin_anew(lines)
        self._heads = lines
        opened = {line.key: all_open or self._open.get(line.key, line.opened) for line in lines}
        under = {line.key: line.under if opened[line.key] else () for line in lines}
        before, self._under = self._under, {key: [each.key for each in lines] for key, lines in under.items()}
        moved = [key for key, keys in self._under.items() if keys != before[key]]
        for key in moved:
            self._lines[key].takeChildren()
        told, self._told = self._told, {each.key: each for line in lines for each in (line, *under[line.key])}
        for key, line in self._told.items():
            self._tell(line, told.get(key))
        for key in moved:
            self._lines[key].addChildren([self._lines[each] for each in self._under[key]])
        for line in lines:
            self._lines[line.key].setChildIndicatorPolicy(FULL if line.full else EMPTY)
            self._lines[line.key].setExpanded(opened[line.key])
        self._lines = {key: self._lines[key] for key in self._told}

    def _begin_anew(self, lines: Sequence[ListLine]) -> None:
        """Show these heads, with nothing under them yet."""
        self.clear()
        self._told = {}
        self._lines = {line.key: _line(line.key) for line in lines}
        self._under = {line.key: [] for line in lines}
        self.addTopLevelItems(list(self._lines.values()))

    def _fill_head(self, head: ListLine) -> None:
        """Show what is under a head, which was not while the head was closed."""
        if self._under[head.key]:
            return
        for line in head.under:
            self._told[line.key] = line
            self._tell(line, None)
            self._under[head.key].append(line.key)
        self._lines[head.key].addChildren([self._lines[key] for key in self._under[head.key]])

    def _tell(self, line: ListLine, before: ListLine | None) -> None:
        """Let a line say what it is to say now, if it is not what it said before."""
        if line is before:
            return
        if line.key not in self._lines:
            self._lines[line.key] = _line(line.key)
        item = self._lines[line.key]
        if before is None or line.text != before.text:
            item.setText(0, line.text)
        if before is None or line.spoken != before.spoken:
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, line.spoken or None)

    def choose(self, key: str) -> bool:
        """Choose the line of a key and bring it into sight; say whether there is one."""
        line = self._found(key)
        if line is None:
            return False
        if line.parent():
            line.parent().setExpanded(True)
        self.setCurrentItem(line)
        if not self.viewport().rect().contains(self.visualItemRect(line)):
            self.scrollToItem(line, QTreeWidget.ScrollHint.PositionAtCenter)
        return True

    def _choose(self, key: str) -> None:
        line = self._found(key) or self.topLevelItem(0)
        if line:
            if line.parent():
                line.parent().setExpanded(True)
            self.setCurrentItem(line)

    def _found(self, key: str) -> QTreeWidgetItem | None:
        """Return the line of a key; one under a closed head is made for it."""
        if key and key not in self._lines:
            heads = (head for head in self._heads if any(line.key == key for line in head.under))
            for head in heads:
                self._fill_head(head)
        return self._lines.get(key)

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

    def _remember(self, item: QTreeWidgetItem, opened: bool) -> None:
        key = str(item.data(0, KEY))
        self._open[key] = opened
        if opened:
            self._fill_head(next(head for head in self._heads if head.key == key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        now, told = self.currentItem(), self._told.get(self.key())
        if now and told and told.full:
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


def _line(key: str) -> QTreeWidgetItem:
    line = QTreeWidgetItem()
    line.setData(0, KEY, key)
    return line
