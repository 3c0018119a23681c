"""The column beside the form: where the person is, what is certain already, and how many questions are left at most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from huiqi.matching.assessment import Assessment
from huiqi.report.build import leads
from huiqi.wizard.labels import EDGE, MARK, label
from huiqi.wizard.session import Session
from huiqi.wizard.words import tr


class Steps(QWidget):
    """A quiet column: page titles, counts, the number of questions left, and what must be said without interrupting."""

    def __init__(self, session: Session, lies_ahead: Callable[[str], bool]) -> None:
        """Make the column; ``lies_ahead`` tells whether anything is asked in a section, by its id."""
        super().__init__()
        self.session = session
        self._lies_ahead = lies_ahead
        self._now = ""
        self._counted: Assessment | None = None
        self._always: set[str] = set()
        self._labels: dict[str, QLabel] = {}
        self.standing = Standing(session, self)
        self.left = label("", "muted", self)
        self.notice = label("", "error", self)
        for quiet in (self.standing, self.left, self.notice):
            quiet.setContentsMargins(EDGE, 0, 0, 0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("focusPolicy", "NoFocus")
        self._scroll.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self._placing = False
        titles = QWidget(self._scroll)
        self._scroll.setWidget(titles)
        for ground in (self._scroll.viewport(), titles):
            ground.setAutoFillBackground(False)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._show_now)  # titles wrap, or there is less room
        self._list = QVBoxLayout(titles)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 4, 8)
        layout.addWidget(self._scroll, 1)
        layout.addSpacing(self.fontMetrics().height() // 2)
        for below in (self.notice, self.standing, self.left):
            layout.addWidget(below)
        session.changed.connect(self._count)
        self._tell()

    def add(self, key: str, title: str, always: bool = False) -> None:
        """Add a title to the list, unless it is there already; ``always``: it is no section and stays."""
        if always:
            self._always.add(key)
        if key not in self._labels:
            self._labels[key] = label(title, "step", self)
            self._labels[key].setContentsMargins(EDGE - MARK, 0, 0, 0)
            self._list.insertWidget(self._list.count() - 1, self._labels[key])

    def mark(self, key: str) -> None:
        """Show which part the person is in."""
        self._now = key
        self._list_sections()
        for own, step in self._labels.items():
            if step.property("now") != (own == key):
                step.setProperty("now", own == key)
                step.style().unpolish(step)
                step.style().polish(step)
        self._show_now()

    def _show_now(self) -> None:
        """Bring the title of the part the person is in into sight.

        That may bring the scroll bar or let it go, which makes titles wrap otherwise: then once more, and not for ever.
        """
        if not self._placing:
            self._placing = True
            for _ in range(2):
                self._place_now()
            self._placing = False

    def _place_now(self) -> None:
        """Show the part the person is in with the one that follows; all titles in sight are whole."""
        step, titles = self._labels.get(self._now), self._scroll.widget()
        if step:
            self._list.activate()
            self._list.setGeometry(titles.rect())  # the titles take their places in a new width only after this
            room = self._scroll.height()
            shown = [each for each in self._labels.values() if not each.isHidden()]
            following = shown[min(shown.index(step) + 1, len(shown) - 1)]
            top = next((each.y() for each in shown if _end(following) - each.y() <= room), step.y())
            end = max((_end(each) for each in shown if _end(each) - top <= room), default=top + room)
            self._scroll.setViewportMargins(0, 0, 0, room - (end - top))
            self._scroll.verticalScrollBar().setValue(top)

    def _list_sections(self) -> None:
        """List the sections in which something is asked, and the one the person is in."""
        for key, step in self._labels.items():
            step.setVisible(key in self._always or key == self._now or self._lies_ahead(key))

    def warn(self, sentence: str) -> None:
        """Show a sentence that should not interrupt the work."""
        self.notice.setText(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()

    def _count(self) -> None:
        """Say how things stand, unless it is said already; out of sight it is not worth finding out."""
        if self.isVisible() and self._counted is not self.session.assessment:
            self._tell()

    def _tell(self) -> None:
        self._counted = self.session.assessment
        self._list_sections()
        self.standing.count()
        left = self.session.questions_left
        said = tr("最多还有 {left} 个问题会影响结果").format(left=left) if left else tr("其余问题都不再影响结果")
        self.left.setText(said)


def _end(title: QLabel) -> int:
    return title.y() + title.height()


class Standing(QWidget):
    """How many measures are in each bucket that is worth raising, as the answers stand."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        names = {"available": tr("可享受"), "one_step": tr("差一步"), "to_confirm": tr("待确认")}
        self.counts = {bucket: label("", "count", self) for bucket in names}
        for count in self.counts.values():
            count.setWordWrap(False)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        grid.setHorizontalSpacing(self.fontMetrics().height())
        for row, (bucket, name) in enumerate(names.items()):
            grid.addWidget(label(name, "muted", self), row, 0)
            grid.addWidget(self.counts[bucket], row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(2, 1)

    def count(self) -> None:
        """Count anew."""
        found = Counter(outcome.bucket for outcome in leads(self.session.assessment))
        for bucket, count in self.counts.items():
            count.setText(tr("{count} 项").format(count=found[bucket]))
        self._grid.activate()  # a number that grows is never cut
