"""The lists at the left of the result: by bucket, and by department."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from huiqi.report.model import BUCKET_LABELS, TO_RAISE, Item, Report
from huiqi.report.printing import joined, one_line

SUBJECT = Qt.ItemDataRole.UserRole
"""What a line stands for: an Item, a bucket, a DepartmentGroup, or None for the overview."""
TITLE_LIMIT = 200
PADDING = 10


class WrappingDelegate(QStyledItemDelegate):
    """Gives every line of a tree the height its wrapped text needs."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        tree = self.parent()
        hint = super().sizeHint(option, index)
        if not isinstance(tree, QTreeWidget):
            return hint
        depth = 2 if index.parent().isValid() else 1
        width = tree.viewport().width() - depth * tree.indentation() - PADDING
        font = index.data(Qt.ItemDataRole.FontRole) or tree.font()
        wraps = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
        box = QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 80), 10_000), wraps, str(index.data()))
        return QSize(hint.width(), box.height() + PADDING)


class Listing(QTreeWidget):
    """A tree of one wrapping column."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setIndentation(16)
        self.setItemDelegate(WrappingDelegate(self))
        self.setAccessibleName(name)
        self.setAccessibleDescription("用上下键选择，详情显示在右边")

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.scheduleDelayedItemsLayout()

    def subject(self) -> object:
        """What the chosen line stands for."""
        return self.currentIndex().data(SUBJECT)

    def choose_first(self) -> None:
        """Choose the first line, if there is one."""
        if self.topLevelItemCount():
            self.setCurrentIndex(self.model().index(0, 0))


def fill_by_bucket(tree: QTreeWidget, report: Report) -> None:
    """Fill a tree with the overview and all items by bucket."""
    tree.clear()
    _line(tree, "总览", None, bold=True)
    for bucket, name in BUCKET_LABELS.items():
        items = report.bucket(bucket)
        head = _line(tree, f"{name}（{len(items)}）", bucket, bold=True)
        for item in items:
            _line(head, _told(item), item)
        head.setExpanded(bucket in TO_RAISE)


def fill_by_department(tree: QTreeWidget, report: Report) -> None:
    """Fill a tree with the departments to visit and what to raise there."""
    tree.clear()
    for group in report.departments:
        head = _line(tree, f"{one_line(group.department.shown, TITLE_LIMIT)}（{len(group.items)}）", group, bold=True)
        for item in group.items:
            _line(head, _told(item), item)
        head.setExpanded(True)


def _told(item: Item) -> str:
    """Return a title with what must not be overlooked under it: its figure, and that no term is stated."""
    figure = item.amount_text if item.amount and item.amount.high is not None else ""
    unstated = "未载明有效期" if item.force == "unstated" and item.bucket in TO_RAISE else ""
    return "\n".join(filter(None, (one_line(item.title, TITLE_LIMIT), one_line(joined(figure, unstated), TITLE_LIMIT))))


def _line(under: QTreeWidget | QTreeWidgetItem, text: str, subject: object, bold: bool = False) -> QTreeWidgetItem:
    line = QTreeWidgetItem(under, [text])
    line.setData(0, SUBJECT, subject)
    if bold:
        font = line.font(0)
        font.setBold(True)
        line.setFont(0, font)
    return line
