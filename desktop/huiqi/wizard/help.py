"""使用说明: a short text with a table of contents and a search, in the language of the interface."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from huiqi import resources
from huiqi.wizard.frames import on_enter, roomy
from huiqi.wizard.labels import label
from huiqi.wizard.quiet import QuietBrowser
from huiqi.wizard.search_line import ClearLine
from huiqi.wizard.words import tr

CHAPTER = 2
"""The level of heading that the table of contents lists."""
BLANKS = "\u00a0\u00a0"
"""Between a bullet or a number and its line, besides the one that Qt leaves."""


class Help(QDialog):
    """The text beside its contents; stays open while the person works."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("使用说明"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = self._make_text(language)
        self.chapters = dict(self._headings())
        self.contents = self._make_contents()
        self.search = ClearLine(self)
        self.search.setPlaceholderText(tr("查找"))
        self.search.setAccessibleName(tr("在说明里查找"))
        self.search.textChanged.connect(self.seek)
        on_enter(self.search, self.seek_next)
        self.found = label("", "muted", self)
        self.found.setWordWrap(False)
        self.found.hide()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        QShortcut(QKeySequence(QKeySequence.StandardKey.FindNext), self, self.seek_next)
        self._place()
        self.resize(roomy(self, 50, 36))

    def _make_text(self, language: str) -> QTextBrowser:
        text = QuietBrowser(self)
        text.setOpenLinks(False)
        text.setAccessibleName(tr("使用说明"))
        text.document().setDocumentMargin(self.fontMetrics().height())
        text.setMarkdown(_words(language))
        _keep_off_bullets(text.document(), text.fontMetrics().horizontalAdvance(BLANKS))
        return text

    def _headings(self) -> list[tuple[str, QTextCursor]]:
        block = self.text.document().begin()
        found: list[tuple[str, QTextCursor]] = []
        while block.isValid():
            if block.blockFormat().headingLevel() == CHAPTER:
                found.append((block.text(), QTextCursor(block)))
            block = block.next()
        return found

    def _make_contents(self) -> QListView:
        contents = QListView(self)
        contents.setModel(QStringListModel(list(self.chapters), contents))
        contents.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        contents.setProperty("role", "contents")
        contents.setSpacing(self.fontMetrics().height() // 8)
        contents.setSizeAdjustPolicy(QListView.SizeAdjustPolicy.AdjustToContents)
        contents.ensurePolished()
        contents.setMinimumWidth(contents.sizeHintForColumn(0) + 2 * contents.fontMetrics().height())
        contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        contents.setAccessibleName(tr("目录"))
        contents.setAccessibleDescription(tr("用上下键选择一章，正文跟着移动"))
        contents.selectionModel().currentChanged.connect(self._chapter_chosen)
        on_enter(contents, self.text.setFocus)
        return contents

    def _chapter_chosen(self, now: QModelIndex) -> None:
        self.go(str(now.data()))

    def _place(self) -> None:
        line = QHBoxLayout()
        following = QPushButton(tr("下一处(&N)"), self)
        following.clicked.connect(self.seek_next)
        line.addWidget(self.search, 1)
        line.addWidget(following)
        line.addWidget(self.found)
        halves = QSplitter(self)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.contents)
        halves.addWidget(self.text)
        halves.setStretchFactor(1, 1)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(tr("关闭(&C)"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(line)
        column.addWidget(halves, 1)
        column.addWidget(buttons)
        self.contents.setCurrentIndex(self.contents.model().index(0, 0))
        self.contents.setFocus()

    def go(self, chapter: str) -> None:
        """Show a chapter from its heading on; the first one with the title above it."""
        self.text.setTextCursor(self.chapters[chapter])
        top = self.text.cursorRect(self.chapters[chapter]).top()
        bar, first = self.text.verticalScrollBar(), chapter == next(iter(self.chapters))
        bar.setValue(0 if first else bar.value() + top - self.fontMetrics().height() // 2)

    def seek(self, wanted: str) -> None:
        """Mark every place where a text stands, and show the first."""
        places = self._places(wanted)
        marks: list[Any] = []
        for place in places:
            mark: Any = QTextEdit.ExtraSelection()  # the stubs leave its members out
            mark.cursor = place
            mark.format.setBackground(self.palette().highlight())
            mark.format.setForeground(self.palette().highlightedText())
            marks.append(mark)
        self.text.setExtraSelections(marks)
        self.found.setText(tr("找到 {count} 处").format(count=len(places)) if wanted else "")
        self.found.setVisible(bool(wanted))
        if places:
            self._show(places[0])

    def seek_next(self) -> None:
        """Show the next place of what is searched for, after the last one the first again."""
        places = self._places(self.search.text())
        here = self.text.textCursor().position()
        if places:
            self._show(next((place for place in places if place.position() > here), places[0]))

    def _places(self, wanted: str) -> list[QTextCursor]:
        document: QTextDocument = self.text.document()
        places: list[QTextCursor] = []
        place = document.find(wanted) if wanted else QTextCursor()
        while not place.isNull():
            places.append(place)
            place = document.find(wanted, place)
        return places

    def _show(self, place: QTextCursor) -> None:
        here = QTextCursor(place)
        here.setPosition(place.position())
        self.text.setTextCursor(here)
        self.text.ensureCursorVisible()


def _keep_off_bullets(document: QTextDocument, room: float) -> None:
    """Begin the first line of what follows a bullet or a number with blanks, and as far to the left as they are wide."""
    hanging = QTextBlockFormat()
    hanging.setTextIndent(-room)
    block = document.begin()
    while block.isValid():
        if block.textList():
            start = QTextCursor(block)
            start.mergeBlockFormat(hanging)
            start.insertText(BLANKS)
        block = block.next()


def _words(language: str) -> str:
    """Return the text, or the sentence that says why there is none."""
    try:
        return resources.path("help", f"{language}.md").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return tr("使用说明的文件缺失或损坏，请重新安装惠企自测。")


def show_help(language: str, parent: QWidget) -> None:
    """Show the text beside a window, once however often it is asked for."""
    shown = parent.findChild(Help) or Help(language, parent)
    shown.show()
    shown.raise_()
    shown.activateWindow()
