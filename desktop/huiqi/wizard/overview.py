"""All answers at a glance, each with a link that leads to its question and back again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget, QWizardPage

from huiqi.policy.models import Question
from huiqi.wizard.labels import EDGE, brief, label
from huiqi.wizard.section_page import scrolled
from huiqi.wizard.session import Session
from huiqi.wizard.words import answer_text, tr, tr_question

SHARES = (4, 5)
"""Of the width, for a question and for its answer, which may be a list of many."""
MOST_SHOWN = 1000
"""Characters of an answer."""


class OverviewPage(QWizardPage):
    """What was answered, section by section; made anew whenever it is entered."""

    edit_asked = Signal(str)
    """The person wants to change the answer to this question."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setTitle(tr("填报内容一览"))
        self._scroll, self._content = scrolled(self)

    def enter(self) -> None:
        """Show the answers as they are now, wherever the person comes from."""
        self._content = QWidget(self._scroll)
        self._fill(QGridLayout(self._content))
        self._scroll.setWidget(self._content)  # deletes the one before

    def leave(self) -> None:
        """Let go what is out of sight, and made anew anyway."""
        content = self._scroll.takeWidget()
        if content:
            content.deleteLater()

    def _summary(self) -> str:
        said = tr("回答了 {given} 个问题，最多还有 {left} 个会影响结果。点“修改”回到那一题，改好以后可以回到这里。")
        return said.format(given=len(self.session.all_given), left=self.session.questions_left)

    def _fill(self, grid: QGridLayout) -> None:
        grid.setContentsMargins(EDGE, 4, 12, 12)
        grid.setHorizontalSpacing(self.fontMetrics().height())
        grid.setVerticalSpacing(6)
        grid.addWidget(label(self._summary(), "intro", self._content), 0, 0, 1, 3)
        for column, share in enumerate(SHARES):
            grid.setColumnStretch(column, share)
        policy_set = self.session.policy_set
        for section in policy_set.sections:
            told = [each for each in policy_set.questions.values() if each.section == section.id and self._tells(each)]
            if told:
                grid.addWidget(label(tr_question(section.title), "heading", self._content), grid.rowCount(), 0, 1, 3)
            for question in told:
                self._add(grid, question)
        if not self.session.all_given:
            grid.addWidget(label(tr("还没有回答任何问题。"), "muted", self._content), grid.rowCount(), 0, 1, 3)
        grid.setRowStretch(grid.rowCount(), 1)

    def _tells(self, question: Question) -> bool:
        return self.session.given(question.id) is not None or self.session.asks(question)

    def _add(self, grid: QGridLayout, question: Question) -> None:
        row = grid.rowCount()
        given = self.session.given(question.id)
        says = brief(answer_text(self.session.policy_set, question, given), MOST_SHOWN)
        if given is not None and (question.id in self.session.aside or question.id in self.session.idle):
            says += tr("（已放到一边，现在用不上）")
        button = QPushButton(tr("修改"), self._content)
        button.setAutoDefault(True)  # Enter presses it, instead of going on
        button.setAccessibleName(tr("修改：{question}").format(question=tr_question(question.label)))
        button.setAccessibleDescription(says)
        button.clicked.connect(partial(self.edit_asked.emit, question.id))
        grid.addWidget(_cell(tr_question(question.label), self._content), row, 0)
        grid.addWidget(_cell(says, self._content, "" if given is not None else "muted"), row, 1)
        grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignTop)
        line = QFrame(self._content)
        line.setFrameShape(QFrame.Shape.HLine)
        line.setObjectName("hairline")
        grid.addWidget(line, row + 1, 0, 1, 3)


def _cell(text: str, parent: QWidget, role: str = "") -> QLabel:
    """Return a text of the table, whose first line stands beside that of the button."""
    made = label(text, role, parent)
    made.setProperty("cell", True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop)
    return made
