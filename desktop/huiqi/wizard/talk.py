"""Short conversations: a sentence, a question with two answers, the choice of a file. Texts are shown literally."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QStyle, QWidget

from huiqi.report.atomic import ExportError
from huiqi.wizard.beside import work_out
from huiqi.wizard.folding import wrapped
from huiqi.wizard.frames import AROUND
from huiqi.wizard.labels import foldable
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

ACROSS = 26
"""Characters across after which a message box breaks a line."""
ICON = 2.2
"""The height of the sign beside a sentence, in lines of type."""
DOWN = 0.7
"""The share of the screen's height that a sentence may take, so that the buttons under it stay on the screen."""
END_KEPT = 60
"""Characters at the end of a sentence that is too long: there it says how to mend it."""
in_hall = False
"""Whether visitors use this machine one after another: then nobody sees its folders, and files go to a stick."""


class MessageBox(QMessageBox):
    """A message box as wide, and with a sign as large, as its type asks for: by itself it heeds neither.

    Its lines end where a reader would let them end; to everybody but the screen its text is as it was given.
    """

    def __init__(self, icon: QMessageBox.Icon, title: str, parent: QWidget | None) -> None:
        super().__init__(icon, title, "", QMessageBox.StandardButton.NoButton, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.ensurePolished()
        self._said = ""

    def setText(self, text: str) -> None:
        self._said, measure = text, self.fontMetrics().horizontalAdvance
        lines = [line for each in text.split("\n") for line in wrapped(each, _across(self), measure)]
        super().setText("\n".join(map(str.strip, lines)))
        for words in self.findChildren(QLabel, "qt_msgbox_label"):
            words.setMinimumWidth(max(map(measure, lines)) + 1)
        sign, size = self._sign(), round(ICON * self.fontMetrics().height())
        self.setIconPixmap((self.style() or QApplication.style()).standardIcon(sign).pixmap(size, size))

    def text(self) -> str:
        return self._said

    def showEvent(self, event: QShowEvent) -> None:
        cast("QLayout", self.layout()).setContentsMargins(*AROUND)  # it is another one than at first
        super().showEvent(event)

    def _sign(self) -> QStyle.StandardPixmap:
        signs = QStyle.StandardPixmap
        known = {self.Icon.Warning: signs.SP_MessageBoxWarning, self.Icon.Question: signs.SP_MessageBoxQuestion}
        return known.get(self.icon(), signs.SP_MessageBoxInformation)


def _across(box: QWidget) -> int:
    return ACROSS * box.fontMetrics().horizontalAdvance("宽")


def _box(parent: QWidget | None, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
    box = MessageBox(icon, tr("惠企自测"), parent)
    box.setText(foldable(_fitting(sentence, box)))
    box.finished.connect(box.deleteLater)
    return box


def _fitting(sentence: str, box: QMessageBox) -> str:
    """Return a sentence, without its middle where the screen has no room for all of it in this type."""
    type_size, room = box.fontMetrics(), box.screen().availableGeometry().height()
    lines, needed = int(room * DOWN / type_size.lineSpacing()), type_size.horizontalAdvance(sentence) / _across(box)
    most = int(len(sentence) * lines / max(needed, 1))
    return sentence if needed <= lines else f"{sentence[: most - END_KEPT]}…{sentence[-END_KEPT:]}"


def tell_problem(parent: QWidget | None, sentence: str) -> None:
    """Say what went wrong and what to do."""
    box = _box(parent, QMessageBox.Icon.Warning, sentence)
    box.addButton(tr("知道了"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def tell(parent: QWidget | None, sentence: str) -> None:
    """Say that something was done."""
    box = _box(parent, QMessageBox.Icon.Information, sentence)
    box.addButton(tr("好"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def tell_saved(parent: QWidget | None, file: Path) -> None:
    """Say that a file was written, and offer to show its folder."""
    said = tr("已保存：{name}\n位置：{folder}")
    box = _box(parent, QMessageBox.Icon.Information, said.format(name=file.name, folder=file.parent))
    show = None if in_hall else box.addButton(tr("打开文件夹"), QMessageBox.ButtonRole.ActionRole)
    done = box.addButton(tr("好"), QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(done)
    box.setEscapeButton(done)
    box.exec()
    if show and box.clickedButton() is show:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))


def write_beside(owner: QWidget, file: Path, write: Callable[[], object]) -> None:
    """Call ``write`` beside the window, which writes a file or raises ExportError; then say where it is, or why not."""

    def work() -> str:
        try:
            write()
        except ExportError as error:
            return told_sentence(error)
        return ""

    def say(problem: str) -> None:
        if problem:
            tell_problem(owner, problem)
        else:
            tell_saved(owner, file)

    work_out(owner, work, say)


def choose(parent: QWidget | None, sentence: str, *offers: str) -> int:
    """Ask a question with several answers; return the number of the chosen one. The first is safe: Enter and Esc."""
    box = _box(parent, QMessageBox.Icon.Question, sentence)
    buttons = [box.addButton(offer, QMessageBox.ButtonRole.ActionRole) for offer in offers]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[0])
    box.exec()
    clicked = box.clickedButton()
    return next((place for place, button in enumerate(buttons) if button is clicked), 0)


def ask_save_as(parent: QWidget | None, title: str, suggested: Path, kinds: str) -> Path | None:
    """Ask where to write a file; the suffix is added when it was left out."""
    if in_hall:
        from huiqi.wizard.sticks import ask_place

        return ask_place(parent, suggested.name)
    name, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), kinds)
    if not name:
        return None
    file = Path(name)
    return file if file.suffix.lower() == suggested.suffix else file.with_name(file.name + suggested.suffix)


def ask_open(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Ask for an answers file to read."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), tr("自测文件 (*.huiqi *.json)"))
    return Path(name) if name else None


def ask_workbook(parent: QWidget | None, title: str, folder: Path) -> Path | None:
    """Ask for an Excel workbook to read; for the clerk, also in a hall."""
    name, _ = QFileDialog.getOpenFileName(parent, title, str(folder), tr("Excel 工作簿 (*.xlsx)"))
    return Path(name) if name else None
