"""The list of pages beside the form: where the person is, and how many questions are left at most."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from huiqi.wizard.labels import label
from huiqi.wizard.session import Session


class Steps(QWidget):
    """A quiet column of page titles."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._labels: dict[int, QLabel] = {}
        self.left = label("", "muted", self)
        self.notice = label("", "error", self)
        for quiet in (self.left, self.notice):
            quiet.setContentsMargins(11, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("focusPolicy", "NoFocus")
        titles = QWidget(self._scroll)
        self._scroll.setWidget(titles)
        for ground in (self._scroll.viewport(), titles):
            ground.setAutoFillBackground(False)
        self._list = QVBoxLayout(titles)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self.left)
        session.changed.connect(self._count)
        self._count()

    def add(self, page_id: int, title: str) -> None:
        """Add a page to the list."""
        self._labels[page_id] = label(title, "step", self)
        self._list.insertWidget(self._list.count() - 1, self._labels[page_id])

    def mark(self, page_id: int) -> None:
        """Show which page the person is on."""
        for own, step in self._labels.items():
            if step.property("now") != (own == page_id):
                step.setProperty("now", own == page_id)
                step.style().unpolish(step)
                step.style().polish(step)
            if own == page_id:
                self._scroll.ensureWidgetVisible(step)

    def warn(self, sentence: str) -> None:
        """Show a sentence that should not interrupt the work."""
        self.notice.setText(sentence)

    def _count(self) -> None:
        left = self.session.questions_left
        self.left.setText(f"最多还有 {left} 个问题会影响结果" if left else "其余问题都不再影响结果")
