"""Taking the answers of a hand-out: its codes are scanned, or typed, one after another."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from huiqi.applicant.answers import AnswerError, AnswersFile
from huiqi.applicant.code import MoreCodesNeeded, answers_of_codes
from huiqi.policy.models import PolicySet
from huiqi.wizard.frames import AROUND
from huiqi.wizard.labels import give_room, label
from huiqi.wizard.words import told_sentence, tr

WIDTH = 520


class CodesDialog(QDialog):
    """A line that a scanner types into; it says how far it is, and closes by itself once everything is there."""

    def __init__(self, policy_set: PolicySet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.policy_set = policy_set
        self.found: AnswersFile | None = None
        self._read: list[str] = []
        self.setWindowTitle(tr("扫码或输入代码"))
        self.line = QLineEdit(self)
        self.line.setAccessibleName(tr("答案码"))
        how = tr(
            "把光标留在这一格里，用扫码枪扫结果单上的答案码；有几个就扫几个，先后不论。也可以把数字粘贴进来再按回车。"
        )
        self.line.setAccessibleDescription(how)
        self.progress = label(tr("还没有读到。"), "muted", self)
        self.problem = label("", "error", self)
        caption = label(tr("答案码(&C)"), "question", self)
        caption.setBuddy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*AROUND)
        layout.setSpacing(10)
        for widget in (caption, label(how, "", self), self.line, self.progress, self.problem, self._make_buttons()):
            layout.addWidget(widget)
        self.line.setFocus()

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        read = QPushButton(tr("读入"), self)
        read.setDefault(True)  # the scanner presses it: it ends with Enter
        read.clicked.connect(self._take)
        buttons.addButton(read, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(tr("不扫了"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons

    def showEvent(self, arg__1: QShowEvent) -> None:
        super().showEvent(arg__1)
        give_room(self, WIDTH)

    def _take(self) -> None:
        """Add what was typed to what was read before; keep it unless it is wrong."""
        typed = self.line.text().strip()
        self.line.clear()
        if not typed:
            return
        try:
            self.found = answers_of_codes(self.policy_set, [*self._read, typed])
        except MoreCodesNeeded as more:
            self._read.append(typed)
            self._say(told_sentence(more), "")
        except AnswerError as error:
            self._say(self.progress.text(), told_sentence(error))
        else:
            self.accept()

    def _say(self, progress: str, problem: str) -> None:
        self.progress.setText(progress)
        self.problem.setText(problem)
        give_room(self, WIDTH)
        self.line.setFocus()
