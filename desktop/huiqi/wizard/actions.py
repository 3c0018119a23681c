"""The buttons under the result: going back, the next applicant, and the files to take away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStandardPaths, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from huiqi.wizard import exporting
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from huiqi.report.model import Report
    from huiqi.wizard.session import Session


def button(text: str, description: str, clicked: Callable[[], object], parent: QWidget) -> QPushButton:
    """Return a button that does one thing; Enter presses it, too, while one is on it."""
    made = QPushButton(text, parent)
    made.setAccessibleDescription(description)
    made.setAutoDefault(True)
    made.clicked.connect(lambda: clicked())
    return made


class Actions(QWidget):
    """Buttons in one row; where they do not fit, the last ones stand in a menu."""

    back_asked = Signal()
    """The person wants to see the page before."""
    edit_asked = Signal()
    """The person wants to change answers."""
    restart_asked = Signal()
    """The next applicant's turn."""
    save_asked = Signal()
    """The person wants to keep the answers."""
    copy_asked = Signal()
    """The person wants what is shown on the clipboard."""
    picture_asked = Signal()
    """The person wants the picture as a file."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self.report: Report | None = None
        self.folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        made: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("back", tr("上一步(&B)"), tr("回到前一页"), self.back_asked.emit),
            ("edit", tr("回到修改(&M)"), tr("回到第一页问题"), self.edit_asked.emit),
            ("restart", tr("换一家单位(&R)"), tr("清除这次的回答，从头开始"), self.restart_asked.emit),
            ("save", tr("保存答案(&S)…"), tr("存成文件，以后可以打开接着填"), self.save_asked.emit),
            ("print", tr("打印(&P)…"), tr("先看一眼印出来的样子，再打印"), self.print),
            ("excel", tr("导出 Excel(&X)…"), tr("把清单存成 Excel 文件"), self.export_excel),
            ("pdf", tr("导出 PDF(&A)…"), tr("把结果单存成 PDF 文件"), self.export_pdf),
            ("copy", tr("复制(&C)"), tr("把右边显示的文字或图放到剪贴板"), self.copy_asked.emit),
            ("picture", tr("保存图片(&I)…"), tr("把右边的图存成文件，足够打印"), self.picture_asked.emit),
        )
        self.buttons = {name: button(text, told, clicked, self) for name, text, told, clicked in made}
        self._offered = dict.fromkeys(self.buttons, True)
        self._left_out: frozenset[str] = frozenset()
        self.more = QPushButton(tr("更多(&O)"), self)
        self.more.setAccessibleDescription(tr("这一行放不下的按钮"))
        self.more.setObjectName("more")
        self.more.setAutoDefault(True)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._list_rest)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for each in (*self.buttons.values(), self.more):
            row.addWidget(each)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.offer_picture(False)

    def offer_picture(self, shown: bool) -> None:
        """Offer to save a picture while one is shown."""
        self._offered["picture"] = shown
        self._fit()

    def leave_out(self, names: Iterable[str]) -> None:
        """Never offer these buttons, here or in the menu."""
        self._left_out = frozenset(names)
        self._fit()

    def _are_offered(self) -> list[QPushButton]:
        return [each for name, each in self.buttons.items() if self._offered[name] and name not in self._left_out]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Show the buttons there is room for in one row; the others stand in a menu behind them."""
        gap = self._row.spacing()
        wanted = self._are_offered()
        widths = [each.sizeHint().width() + gap for each in wanted]
        all_fit = sum(widths) - gap <= self.width() or not self.isVisible()
        room = self.width() - self.more.sizeHint().width()
        for each in self.buttons.values():
            if each not in wanted:
                each.hide()
        for width, each in zip(widths, wanted, strict=True):
            room -= width
            each.setVisible(all_fit or room >= 0)
        self.more.setVisible(not all_fit)
        self._row.activate()  # at once: a request made while it is being laid out may be lost

    def _list_rest(self) -> None:
        """Fill the menu with the buttons that found no room."""
        menu = self.more.menu()
        menu.clear()
        for each in self._are_offered():
            if each.isHidden():
                action = menu.addAction(each.text(), each.click)
                action.setEnabled(each.isEnabled())

    def print(self) -> None:
        """Show the result as it is printed, and print it from there."""
        from huiqi.wizard.handing import show_preview

        if self.report:
            show_preview(self.session, self.report, self.window())

    def export_excel(self) -> None:
        """Let the person choose a place for the Excel checklist and write it."""
        self._export("xlsx")

    def export_pdf(self) -> None:
        """Let the person choose a place for the PDF and write it."""
        self._export("pdf")

    def _export(self, kind: exporting.Kind) -> None:
        job = exporting.start(self, kind, self.session, self.report, self.folder) if self.report else None
        if job:
            self._enable(False)
            job.done.connect(lambda: self._enable(True))
            job.saved.connect(self._remember_folder)

    def _remember_folder(self, file: Path) -> None:
        self.folder = file.parent

    def _enable(self, enabled: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(enabled)
