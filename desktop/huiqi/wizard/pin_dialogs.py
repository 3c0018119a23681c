"""Asking for the clerk's PIN, and setting it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from huiqi.wizard.frames import Frame
from huiqi.wizard.labels import label
from huiqi.wizard.pin import LONGEST, Guard, hashed, weakness
from huiqi.wizard.settings import Store
from huiqi.wizard.words import tr

SECOND_MS = 1000


def _secret(parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST)
    return field


_guard = Guard()
"""One for the whole program: asking elsewhere does not shorten the wait."""


def clerk_is_here(store: Store, parent: QWidget) -> bool:
    """Whether the PIN was entered; true without asking where none is set."""
    pin = store.settings.pin
    return not pin or bool(AskPin(pin, _guard, parent).exec())


class AskPin(Frame):
    """Accepted with the right PIN only; says how long to wait after wrong ones."""

    def __init__(self, kept: str, guard: Guard, parent: QWidget | None = None) -> None:
        super().__init__(tr("工作人员"), parent)
        self._kept = kept
        self._guard = guard
        self.field = _secret(self.body)
        self.row(tr("口令(&P)"), self.field, tr("工作人员输入口令后，可以退出大厅模式或修改设置。"))
        self.error = label("", "error", self.body)
        self.rows.addWidget(self.error)
        self.rows.addStretch(1)
        self._enter = self.button(tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._enter.setDefault(True)
        self.button(tr("返回"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.try_it)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._show_wait)
        self._show_wait()

    def try_it(self) -> None:
        """Try what was entered."""
        if self._guard.lets_in(self.field.text(), self._kept):
            self.accept()
            return
        self.field.clear()
        self.error.setText(tr("口令不对，请再试一次。"))
        self._show_wait()
        self.field.setFocus()
        self.fit()

    def _show_wait(self) -> None:
        """Say how long it takes until the next try; let it be made when the time is over."""
        wait = self._guard.wait()
        self._enter.setEnabled(not wait)
        if wait:
            self.error.setText(tr("口令错了几次，请过 {seconds} 秒再试。").format(seconds=wait))
            self._timer.start()
        elif self._timer.isActive():
            self._timer.stop()
            self.error.setText("")


class SetPin(Frame):
    """Accepted when the same good PIN was entered twice; then ``hash`` is what to keep of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("设定工作人员口令"), parent)
        self.hash = ""
        explanation = tr(
            "大厅模式下，来办事的人用这台电脑自测。只有知道口令的工作人员才能退出大厅模式或修改设置，请记好。"
        )
        self.rows.addWidget(label(explanation, "", self.body))
        self.first, self.second = _secret(self.body), _secret(self.body)
        self.row(tr("新口令(&N)"), self.first, tr("6 到 12 位数字，不要用 123456 这样容易猜到的。"))
        self.row(tr("再输入一次(&A)"), self.second)
        self.error = label("", "error", self.body)
        self.rows.addWidget(self.error)
        self.rows.addStretch(1)
        self.button(tr("确定"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        self.button(tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.take)

    def take(self) -> None:
        """Take the PIN, or say what is wrong with it."""
        wrong = weakness(self.first.text())
        if not wrong and self.first.text() != self.second.text():
            wrong = tr("两次输入的口令不一样，请重新输入。")
        if wrong:
            self.error.setText(wrong)
            (self.first if weakness(self.first.text()) else self.second).setFocus()
            self.fit()
            return
        self.hash = hashed(self.first.text())
        self.accept()
