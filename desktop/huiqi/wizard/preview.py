"""The result on paper, before it is printed: every page as the printer will print it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QImage, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from huiqi.report.model import Report
from huiqi.report.pdf_options import PdfOptions
from huiqi.report.printing import NAMELESS
from huiqi.wizard.labels import label, tip
from huiqi.wizard.page_view import PageView
from huiqi.wizard.rendering import Renderer, Wanted
from huiqi.wizard.words import tr

WIDTH, HEIGHT = 64, 44
"""The size of the dialog to begin with, in characters across and lines down."""
SHORTEST_CHOICE = 8
THUMBNAIL = 5
"""The width of a page in the list, in characters."""


class PreviewDialog(QDialog):
    """Pages at the right, a list of them at the left, what to print and how at the top.

    ``make`` makes the PDF; it is called off the window's thread.
    """

    printed = Signal()
    """Everything was handed to the printer."""

    def __init__(self, report: Report, make: Callable[[PdfOptions], bytes], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.make = make
        self.data = b""
        self.setWindowTitle(tr("打印预览"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.view = PageView(self)
        self.pages = _PageList(self)
        self.state = label("", "muted", self)
        self.state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.renderer = Renderer()
        self._make_options(report)
        self._make_buttons()
        self._place()
        self._connect()
        self.reload()

    def _make_options(self, report: Report) -> None:
        self.what = QComboBox(self)
        self.what.setAccessibleName(tr("打印什么"))
        self.what.addItem(tr("完整结果单"), ("full", None))
        self.what.addItem(tr("只要摘要（一张纸）"), ("summary", None))
        for group in report.departments:
            if group.items:
                self.what.addItem(tr("只要：{name}").format(name=group.department.shown), ("full", group.department.id))
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.setMinimumContentsLength(SHORTEST_CHOICE)
        self.large = QCheckBox(tr("大字版(&L)"), self)
        self.grey = QCheckBox(tr("黑白(&G)"), self)
        self.named = QCheckBox(tr("二维码带单位名称(&M)"), self)
        self.named.setAccessibleDescription(tr("窗口扫码时也能看到单位名称；不勾就不带"))
        self.named.setToolTip(tip(self.named.accessibleDescription()))
        self.named.setVisible(report.business != NAMELESS)

    def _make_buttons(self) -> None:
        def button(text: str, told: str, clicked: Callable[[], object]) -> QPushButton:
            made = QPushButton(text, self)
            made.setAccessibleDescription(told)
            made.setToolTip(tip(told))
            made.clicked.connect(lambda: clicked())
            return made

        self.zoom_buttons = (
            button(tr("适合宽度(&W)"), tr("一页和窗口一样宽"), partial(self.view.set_zoom, "width")),
            button(tr("整页(&F)"), tr("看到整整一页"), partial(self.view.set_zoom, "page")),
            button("−", tr("缩小（Ctrl+-）"), partial(self.view.zoom_by, -1)),
            button("+", tr("放大（Ctrl++）"), partial(self.view.zoom_by, 1)),
        )
        for made, name in zip(self.zoom_buttons[2:], (tr("缩小"), tr("放大")), strict=True):
            made.setAccessibleName(name)
        self.print_button = button(tr("打印(&P)…"), tr("选打印机，打印现在看到的内容（Ctrl+P）"), self.print)
        self.print_button.setDefault(True)
        self.close_button = button(tr("关闭"), tr("不打印，回到结果"), self.reject)

    def _place(self) -> None:
        options = QHBoxLayout()
        options.addWidget(self.what, 1)
        for each in (self.large, self.grey, self.named):
            options.addWidget(each)
        foot = QHBoxLayout()
        for each in self.zoom_buttons:
            foot.addWidget(each)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.print_button)
        foot.addWidget(self.close_button)
        middle = QHBoxLayout()
        middle.addWidget(self.pages)
        middle.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(options)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)
        across, down = self.fontMetrics().horizontalAdvance("国") * WIDTH, self.fontMetrics().height() * HEIGHT
        room = self.screen().availableGeometry()
        self.resize(min(across, room.width() - 40), min(down, room.height() - 60))

    def _connect(self) -> None:
        self.what.activated.connect(self.reload)
        self.large.clicked.connect(self.reload)
        self.named.clicked.connect(self.reload)
        self.grey.toggled.connect(self.view.set_grey)
        self.renderer.opened.connect(self._opened)
        self.renderer.drawn.connect(self._drawn)
        self.renderer.failed.connect(self._failed)
        self.view.wanted.connect(self._want)
        self.view.page_changed.connect(self._page_changed)
        self.pages.currentRowChanged.connect(self.view.go_to)
        for keys, work in (
            (QKeySequence.StandardKey.Print, self.print),
            (QKeySequence.StandardKey.ZoomIn, partial(self.view.zoom_by, 1)),
            (QKeySequence.StandardKey.ZoomOut, partial(self.view.zoom_by, -1)),
        ):
            QShortcut(QKeySequence(keys), self, work)

    @property
    def options(self) -> PdfOptions:
        """What is to be printed."""
        scope, department = self.what.currentData()
        return PdfOptions(scope, department, self.large.isChecked(), self.named.isChecked())

    def reload(self) -> None:
        """Make the document anew with the options chosen."""
        self.print_button.setEnabled(False)
        self.state.setText(tr("正在生成……"))
        self.renderer.load(partial(self._make, self.options))

    def _make(self, options: PdfOptions) -> bytes:
        self.data = self.make(options)
        return self.data

    def _opened(self, sizes: list[QSizeF]) -> None:
        self.print_button.setEnabled(True)
        self.view.forget_pictures()
        self.pages.show_pages(sizes)
        self.view.show_pages(sizes)
        self._page_changed(0)

    def _failed(self, sentence: str) -> None:
        self.state.setText(sentence)

    def _want(self) -> None:
        """Draw what the view needs first, then the pages in the list."""
        self.renderer.want([*self.view.missing(), *self.pages.missing()])

    def _drawn(self, wanted: Wanted, image: QImage) -> None:
        self.view.take(wanted, image)
        self.pages.take(wanted, image)

    def _page_changed(self, page: int) -> None:
        self.state.setText(tr("第 {page}/{count} 页").format(page=page + 1, count=len(self.view.sizes)))
        self.pages.mark(page)

    def print(self) -> None:
        """Print what is shown, after asking on which printer."""
        from huiqi.wizard.printing import print_pdf

        if self.print_button.isEnabled():
            job = print_pdf(self.data, len(self.view.sizes), self, grey=self.grey.isChecked())
            if job:
                job.printed.connect(self.printed)

    def done(self, result: int) -> None:
        self.renderer.close()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.renderer.close()
        super().closeEvent(event)


class _PageList(QListWidget):
    """The pages in small; the chosen one is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("页"))
        self.setAccessibleDescription(tr("选一页，右边就翻到那一页"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._across = self.fontMetrics().horizontalAdvance("国") * THUMBNAIL
        self._missing: dict[int, Wanted] = {}

    def show_pages(self, sizes: list[QSizeF]) -> None:
        """Show a document with pages of these sizes."""
        self.blockSignals(True)
        self.clear()
        tallest = max((size.height() / size.width() for size in sizes), default=1)
        self.setIconSize(QSize(self._across, round(self._across * tallest)))
        each = self.iconSize() + QSize(self.fontMetrics().height(), 3 * self.fontMetrics().height() // 2)
        for number in range(len(sizes)):
            item = QListWidgetItem(str(number + 1), self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("第 {page} 页").format(page=number + 1))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setSizeHint(each)
        self.blockSignals(False)
        self.setFixedWidth(each.width() + self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth())
        width = round(self._across * self.devicePixelRatio())
        self._missing = {number: Wanted(number, width) for number in range(len(sizes))}

    def missing(self) -> Sequence[Wanted]:
        """Return the pictures that are not there yet."""
        return tuple(self._missing.values())

    def take(self, wanted: Wanted, image: QImage) -> None:
        """Take a picture that was asked for."""
        if self._missing.get(wanted.page) == wanted:
            del self._missing[wanted.page]
            picture = QPixmap.fromImage(_framed(image))
            picture.setDevicePixelRatio(self.devicePixelRatio())
            self.item(wanted.page).setIcon(QIcon(picture))

    def mark(self, page: int) -> None:
        """Mark the page that is shown."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)


def _framed(image: QImage) -> QImage:
    """Return a picture of a page with its edge drawn, so that white paper shows on a white list."""
    framed = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(framed)
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return framed
