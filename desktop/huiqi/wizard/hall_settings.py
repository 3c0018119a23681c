"""What the clerk of a hall sets: the contact list and what is wrong in it, the time-out, what visitors may take away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QPlainTextEdit, QPushButton, QSpinBox, QWidget

from huiqi.wizard import talk
from huiqi.wizard.beside import for_good
from huiqi.wizard.contact_list import read_beside
from huiqi.wizard.frames import Frame, on_enter
from huiqi.wizard.labels import brief, label
from huiqi.wizard.pin_dialogs import SetPin
from huiqi.wizard.settings import LONGEST_IDLE, SHORTEST_IDLE, Store
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from huiqi.policy.models import PolicySet
    from huiqi.report.contacts import Contacts

PROBLEM_LINES = 6


class HallSettings(Frame):
    """Kept on 确定. The PIN is asked for before this is shown, by whoever shows it."""

    leave_asked = Signal()
    """The clerk wants to end the hall mode."""

    def __init__(
        self, store: Store, policy_set: PolicySet, parent: QWidget | None = None, in_hall: bool = False
    ) -> None:
        super().__init__(tr("大厅设置"), parent)
        self.store = store
        self.policy_set = policy_set
        self.file = store.settings.contacts
        self.pin = store.settings.pin
        self._make_contacts()
        self._make_fields()
        self._make_buttons(in_hall)
        self._check()

    def _make_contacts(self) -> None:
        self.state = label("", "", self.body)
        self.problems = QPlainTextEdit(self.body)
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name(self.problems, tr("联系方式表里有问题的行"), tr("改好表格后，重新选择这个文件"))
        self.choose = self._push(tr("选择文件(&F)…"), tr("选一个填好的 Excel 工作簿"), self.choose_file)
        self.blank = self._push(tr("生成空表(&B)…"), tr("生成一个列出所有责任部门的空表"), self.write_blank)
        self.none = self._push(tr("不用(&D)"), tr("结果里不写联系方式"), self.forget_file)
        line = self.side_by_side(self.choose, self.blank, self.none)
        explanation = tr(
            "本大厅各部门的电话、地址、窗口和办公时间，写在结果和打印的清单上。这些内容程序里没有，要由大厅填写。"
        )
        self.row(tr("部门联系方式表（Excel）"), line, explanation)
        self.rows.addWidget(self.state)
        self.rows.addWidget(self.problems)

    def _make_fields(self) -> None:
        settings = self.store.settings
        self.idle = QSpinBox(self.body)
        self.idle.setRange(SHORTEST_IDLE, LONGEST_IDLE)
        self.idle.setSingleStep(SHORTEST_IDLE)
        self.idle.setSuffix(tr(" 秒"))
        self.idle.setValue(settings.idle_seconds)
        self.row(tr("多久没有人操作就自动清除(&T)"), self.idle, tr("清除之前有倒计时，按任意键或动一下鼠标就取消。"))
        self.may_print = QCheckBox(tr("来办事的人可以打印结果(&P)"), self.body)
        self.may_print.setChecked(settings.hall_print)
        self.may_export = QCheckBox(tr("来办事的人可以把结果存到自己的 U 盘(&U)"), self.body)
        self.may_export.setChecked(settings.hall_export)
        for box in (self.may_print, self.may_export):
            self.rows.addWidget(box)
        self.set_pin = self._push(tr("修改口令(&N)…") if self.pin else tr("设定口令(&N)…"), "", self.ask_pin)
        self.rows.addWidget(self.side_by_side(self.set_pin))
        self.rows.addStretch(1)

    def _make_buttons(self, in_hall: bool) -> None:
        roles = QDialogButtonBox.ButtonRole
        self.button(tr("确定"), roles.AcceptRole).setDefault(True)
        self.button(tr("取消"), roles.RejectRole)
        self.buttons.accepted.connect(self.accept)
        if in_hall:
            leave = self.button(tr("退出大厅模式(&Q)"), roles.ResetRole, tr("清除来办事的人填的内容，关闭程序"))
            leave.clicked.connect(self._leave)

    def _push(self, text: str, description: str, clicked: Callable[[], object]) -> QPushButton:
        made = QPushButton(text, self.body)
        made.setAccessibleDescription(description)
        made.setAutoDefault(False)  # the main button stays 确定, although the person begins here
        made.clicked.connect(lambda: clicked())
        on_enter(made, made.click)  # which by itself would press the main button
        return made

    def choose_file(self) -> None:
        """Let the clerk choose the contact list, and check it at once."""
        chosen = talk.ask_workbook(self, tr("选择部门联系方式表"), self._folder())
        if chosen:
            self.file = str(chosen)
            self._check()

    def write_blank(self) -> None:
        """Write a blank contact list where the clerk wants it."""
        suggested = self._folder() / (tr("部门联系方式表") + ".xlsx")
        file = talk.ask_save_as(self, tr("生成空表"), suggested, tr("Excel 工作簿 (*.xlsx)"))
        if file is None:
            return
        talk.write_beside(self, file, partial(_write_blank, self.policy_set, file))

    def forget_file(self) -> None:
        """Do without a contact list."""
        self.file = ""
        self._check()

    def ask_pin(self) -> None:
        """Let the clerk set another PIN; it holds from 确定 on."""
        dialog = SetPin(self)
        if dialog.exec():
            self.pin = dialog.hash

    def _folder(self) -> Path:
        if self.file:
            return Path(self.file).parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _check(self) -> None:
        """Read the chosen list anew and say what was found."""
        self.none.setEnabled(bool(self.file))
        self._show(
            tr("正在检查“{name}”……").format(name=brief(Path(self.file).name)) if self.file else tr("还没有选文件。")
        )
        if self.file:
            read_beside(self.policy_set, Path(self.file), self, partial(self._checked, self.file))

    def _checked(self, file: str, found: Contacts | None, sentence: str) -> None:
        if file != self.file:
            return
        if found is None:
            self._show(sentence, "error")
            return
        name, count, wrong = brief(Path(file).name), len(found.by_department), len(found.problems)
        told = tr("“{name}”：有 {count} 个部门的联系方式。").format(name=name, count=count)
        if not count and not wrong:
            self._show(tr("“{name}”里还没有填联系方式。填好并保存以后，请再选一次。").format(name=name), "error")
            return
        if wrong:
            told += tr("有 {wrong} 处问题，改好表格后请重新选择：").format(wrong=wrong)
        self._show(told, "error" if wrong else "understood", "\n".join(map(told_sentence, found.problems)))

    def _show(self, sentence: str, role: str = "muted", problems: str = "") -> None:
        self.state.setText(sentence)
        self.state.setProperty("role", role)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.problems.setPlainText(problems)
        self.problems.setFixedHeight(self.fontMetrics().lineSpacing() * PROBLEM_LINES)
        self.problems.setVisible(bool(problems))
        if self.isVisible():
            self.fit()

    def accept(self) -> None:
        super().accept()
        changes: dict[str, Any] = {
            "contacts": self.file,
            "pin": self.pin,
            "idle_seconds": self.idle.value(),
            "hall_print": self.may_print.isChecked(),
            "hall_export": self.may_export.isChecked(),
        }
        self.store.change(**changes)

    def _leave(self) -> None:
        super().accept()
        self.leave_asked.emit()


def _write_blank(policy_set: PolicySet, file: Path) -> None:
    with for_good():
        from huiqi.report.contacts import write_template

    write_template(policy_set, file)
