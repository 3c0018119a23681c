"""What stands above the pages in a hall: 下一位, and the way in for the clerk; and the countdown before all is cleared."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolBar, QWidget

from huiqi.wizard.labels import Words
from huiqi.wizard.words import tr

NEXT_KEY = "F9"


class Note(Words):
    """A quiet sentence that asks for the height its lines need at the width it has; a tool bar would not find that out."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, "muted", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        width = super().minimumSizeHint().width()
        return QSize(width, self.heightForWidth(self.width()) if self.isVisible() else self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class HallBar(QToolBar):
    """Two large buttons and a quiet line between them."""

    next_asked = Signal()
    """The visitor is done; the next one's turn."""
    help_asked = Signal()
    """The visitor wants to know how this works."""
    clerk_asked = Signal()
    """The clerk wants to end the hall mode, or to set something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("大厅"), parent)
        self.setMovable(False)
        self.setFloatable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        text = tr("下一位（{key}）").format(key=NEXT_KEY)
        self.next = self._push(text, tr("清除您填的全部内容，请下一位使用"), self.next_asked.emit)
        self.next.setShortcut(NEXT_KEY)
        self.note = Note(tr("办完请点“下一位”，您填的内容会全部清除。"), self)
        self.help = self._push(tr("使用说明"), tr("怎样回答，怎样看结果"), self.help_asked.emit)
        self.help.setShortcut(QKeySequence.StandardKey.HelpContents)
        self.clerk = self._push(tr("工作人员"), tr("输入口令后退出大厅模式或修改设置"), self.clerk_asked.emit)
        for widget in (self.next, self.note, self.help, self.clerk):
            self.addWidget(widget)

    def _push(self, text: str, description: str, asked: Callable[[], object]) -> QPushButton:
        made = QPushButton(text, self)
        made.setAccessibleDescription(description)
        made.clicked.connect(lambda: asked())
        return made


class Countdown(QLabel):
    """A large sentence over everything: how many seconds are left. It never takes focus or a click."""

    def __init__(self) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setProperty("role", "countdown")
        self.setAccessibleName(tr("倒计时"))

    def tell(self, seconds: int, over: QWidget) -> None:
        """Show the seconds left in the middle of a window."""
        self.setText(
            tr("已经有一会儿没有人操作了。\n{seconds} 秒后清除全部内容。\n按任意键或动一下鼠标就继续。").format(
                seconds=seconds
            )
        )
        self.setAccessibleDescription(self.text())
        self.resize(self.sizeHint())  # adjustSize would take two thirds of the screen at most
        self.move(over.frameGeometry().center() - self.rect().center())
        self.show()
        self.raise_()
