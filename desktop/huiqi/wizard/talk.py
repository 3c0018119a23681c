"""Short conversations: a sentence, a question with two answers, the choice of a file. Texts are shown literally."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from huiqi.report.atomic import ExportError
from huiqi.wizard.beside import work_out
from huiqi.wizard.labels import foldable
from huiqi.wizard.words import told_error, tr

ACROSS = 400
"""Pixels across after which a message box breaks a line."""
DOWN = 0.7
"""The share of the screen's height that a sentence may take, so that the buttons under it stay on the screen."""
END_KEPT = 60
"""Characters at the end of a sentence that is too long: there it says how to mend it."""
in_hall = False
"""Whether visitors use this machine one after another: then nobody sees its folders, and files go to a stick."""


def _box(parent: QWidget | None, icon: QMessageBox.Icon, sentence: str) -> QMessageBox:
    box = QMessageBox(icon, tr("惠企自测"), "", QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.ensurePolished()
    box.setText(foldable(_fitting(sentence, box)))
    box.finished.connect(box.deleteLater)
    return box


def _fitting(sentence: str, box: QMessageBox) -> str:
    """Return a sentence, without its middle where the screen has no room for all of it in this type."""
    type_size, room = box.fontMetrics(), box.screen().availableGeometry().height()
    lines, needed = int(room * DOWN / type_size.lineSpacing()), type_size.horizontalAdvance(sentence) / ACROSS
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
            return told_error(error)
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
