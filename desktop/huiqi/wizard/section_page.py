"""A page of the questionnaire, made from the questions of one topic."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget, QWizardPage

from huiqi.policy.models import Question
from huiqi.wizard.labels import EDGE, label
from huiqi.wizard.row import Row
from huiqi.wizard.session import Session
from huiqi.wizard.topics import Topic
from huiqi.wizard.words import tr, tr_question

BELOW_ROWS = 2
"""What the form holds below the rows: the sentence said when there are none, and the rest of the room."""
MARGIN = 8
"""Pixels left free above or below what is brought into sight."""


class SectionPage(QWizardPage):
    """The questions of a topic as a form. Its rows are made when the page is entered, or is to be next, and let go after it.

    While the person is on the page, rows above the one they are in stay as they are: nothing moves under the mouse.
    """

    unseen = Signal(str)
    """Says what stands further down and has not been in sight yet; empty where nothing does."""

    def __init__(self, session: Session, topic: Topic) -> None:
        super().__init__()
        self.session = session
        self.section = topic.section
        self.questions = topic.questions
        self.rows: list[Row] = []
        self._formed = False
        self._active: Row | None = None
        self._first = ""
        self._warned: dict[str, str] = {}
        self._seen: set[Row] = set()
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.timeout.connect(self._look)
        self._touched: frozenset[str] = frozenset()
        self._entering = QTimer(self)
        self._entering.setSingleShot(True)
        self._entering.timeout.connect(self._focus)
        self.setTitle(topic.title)
        self.session.changed.connect(self._after_change)
        self.session.replaced.connect(self._show_answers)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def wanted(self) -> bool:
        """Whether there is anything to show on this page."""
        return any(self.session.asks(question) for question in self.questions) or any(
            row.unfinished() for row in self.rows
        )

    def enter(self, question_id: str = "") -> None:
        """Show what is to be asked, and put the person into a question: the one named, or the first open one."""
        for _ in self.build():
            pass
        self._active = None
        self._seen.clear()
        self._refresh()
        self._first = question_id
        self._entering.start(0)

    def look_on(self) -> bool:
        """Put the person into the next question, or answer, on the way to what was not in sight yet.

        Returns False where everything was: then it is time for the next page.
        """
        left = self._look()
        if not left:
            return False
        following = self._after_active(left[0])
        below = [each for each in following.field.inputs() if not self._in_sight(each)]
        if following is self._active and below:
            below[0].setFocus(Qt.FocusReason.TabFocusReason)
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + below[0].mapTo(self._scroll.viewport(), QPoint(0, 0)).y() - MARGIN)
        else:
            self._first = following.question.id
            self._focus()
        return True

    def _after_active(self, unseen: Row) -> Row:
        """Return the first open question between the one the person is in and one that was not in sight yet."""
        start = self.rows.index(self._active) + 1 if self._active else 0
        between = self.rows[start : self.rows.index(unseen)]
        return next((row for row in between if row.isVisibleTo(self) and row.open()), unseen)

    def _look(self) -> list[Row]:
        """Note which questions are in sight to their last answer, and return those to be answered that were not yet."""
        if not self.isVisible():
            return []
        self._lay_out()
        shown = [row for row in self.rows if row.isVisibleTo(self)]
        self._seen |= {row for row in shown if all(map(self._in_sight, row.field.inputs()))}
        left = [row for row in shown if row.waits() and row not in self._seen]
        self.unseen.emit(self._told(left))
        return left

    def _in_sight(self, widget: QWidget) -> bool:
        """Whether the page is scrolled as far down as the foot of a widget."""
        port = self._scroll.viewport()
        return widget.mapTo(port, widget.rect().bottomLeft()).y() < port.height()

    def _told(self, left: list[Row]) -> str:
        below = [row for row in left if not self._in_sight(row.title)]
        if below:
            return tr("下面还有 {count} 个问题 ↓").format(count=len(below))
        return tr("下面还有选项 ↓") if left else ""

    def leave(self) -> None:
        """Let the rows go, so that nothing has to be kept up to date out of sight; unless something half written is there."""
        for row in self.rows:
            if row.field.has_draft():
                row.field.settle()
        if not self._formed or any(row.unfinished() for row in self.rows):
            return
        kept = self._touched.intersection(question.id for question in self._unmade())
        self._touched = kept | {row.question.id for row in self.rows if row.touched}
        self._active, self.rows, self._formed = None, [], False
        self._seen.clear()
        self._scroll.hide()
        self._scroll.deleteLater()

    def validatePage(self) -> bool:
        """Take what is written as final. What is no answer keeps the person here, but only once."""
        self.settle()
        missed = {row.question.id: row.field.unusable() for row in self.rows if row.isVisibleTo(self)}
        held = [
            row for row in self.rows if missed.get(row.question.id, "") not in ("", self._warned.get(row.question.id))
        ]
        self._warned = missed
        for row in held:
            row.warn()
        if held:
            self._first = held[0].question.id
            self._entering.start(0)
        return not held

    def settle(self) -> None:
        """Take what is written in every row as final."""
        for row in self.rows:
            row.field.settle()

    def build(self) -> Iterator[None]:
        """Make the rows, one by one; begun while the page before is read, it is ended when this one is entered."""
        if not self._formed:
            self._form()
        while self._unmade():
            self._add(self._unmade()[0])
            yield

    def _unmade(self) -> tuple[Question, ...]:
        return self.questions[len(self.rows) :]

    def _add(self, question: Question) -> None:
        row = Row(self.session, question, self._scroll.widget(), question.id in self._touched)
        row.field.reached.connect(self._scroll.ensureWidgetVisible, Qt.ConnectionType.QueuedConnection)
        self.rows.append(row)
        self._layout.insertWidget(self._layout.count() - BELOW_ROWS, row)

    def _form(self) -> None:
        """Make what holds the rows."""
        self._formed = True
        self._scroll, form = scrolled(self)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(lambda: self._looking.start(0))
        bar.rangeChanged.connect(lambda: self._looking.start(0))
        layout = self._layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 4, 12, 6)
        layout.setSpacing(12)
        if self.section.intro:
            layout.addWidget(_at_edge(label(tr_question(self.section.intro), "intro", form)))
        self._nothing = label(tr("这一页没有需要回答的问题了，请直接点“下一步”。"), "muted", form)
        layout.addWidget(_at_edge(self._nothing))
        layout.addStretch(1)
        self._scroll.show()  # the page is on the screen already

    def _after_change(self) -> None:
        for row in self.rows:
            row.follow()
        if self.rows and self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Show the rows that are wanted; above the row the person is in, none goes, and those that come move nothing."""
        stood, came = self._height_of_active(), False
        passed = self._active is not None
        for row in self.rows:
            passed = passed and row is not self._active
            wanted, seen = row.wanted(), row.isVisibleTo(self)
            row.setVisible(wanted or (passed and seen))
            came = came or (passed and wanted and not seen)
        self._nothing.setVisible(not any(row.isVisibleTo(self) for row in self.rows))
        if came:
            self._keep_at(stood)
        self._looking.start(0)

    def _lay_out(self) -> None:
        """Lay the rows out at the height they need, which the scroll area would give them only in the next turn."""
        form = self._scroll.widget()
        needed = self._layout.totalHeightForWidth(form.width())
        form.resize(form.width(), max(form.height(), needed))
        self._layout.activate()

    def _height_of_active(self) -> int:
        return self._active.mapTo(self, QPoint(0, 0)).y() if self._active else 0

    def _keep_at(self, stood: int) -> None:
        """Scroll so that the row the person is in stands where it stood."""
        bar = self._scroll.verticalScrollBar()
        self._lay_out()
        bar.setValue(bar.value() + self._height_of_active() - stood)

    def _show_answers(self) -> None:
        self._warned, self._touched = {}, frozenset()
        for row in self.rows:
            row.show_answer()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not self.isVisible() or now is None or now.window() is not self.window():
            return  # nobody is here, or in a list hanging from a field, or another program: the person is still in the same row
        self._active = next((row for row in self.rows if row.isAncestorOf(now)), self._active)
        for row in self.rows:
            row.set_active(row.isAncestorOf(now))

    def _focus(self) -> None:
        seen = [row for row in self.rows if row.isVisibleTo(self)]
        named = [row for row in seen if row.question.id == self._first]
        chosen = next(iter((*named, *(row for row in seen if row.open()), *seen)), None)
        self._first = ""
        if chosen and self.isVisible():
            self._scroll_to(chosen)
            entry = self._entry(chosen)
            entry.setFocus(Qt.FocusReason.TabFocusReason)
            self._focus_moved(None, entry)

    def _entry(self, row: Row) -> QWidget:
        """Return where the person begins in a row; at its first answer where 不清楚, which nobody chose, is out of sight."""
        entry = row.field.entry()
        return entry if self._in_sight(entry) or not row.open() else next(iter(row.field.inputs()))

    def _scroll_to(self, row: Row) -> None:
        """Let the page begin with a row, or with its intro above the first one; leave it where all of the row is in sight."""
        self._lay_out()
        bar, height = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        if row is next(each for each in self.rows if each.isVisibleTo(self)):
            bar.setValue(0)
        elif not bar.value() <= row.y() <= row.geometry().bottom() < bar.value() + height:
            bar.setValue(row.y() - MARGIN)


def _at_edge(words: QWidget) -> QWidget:
    """Put words of a page where those of its questions stand."""
    words.setContentsMargins(EDGE, 0, 0, 0)
    return words


class _Scroll(QScrollArea):
    """Keeps the width of what scrolls, whether there is a bar or not, and draws a line while something stands above."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line = QFrame(self)
        self._line.setObjectName("above")
        self._line.hide()
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda: self._line.setVisible(bar.value() > 0))
        bar.rangeChanged.connect(self._keep_width)

    def _keep_width(self) -> None:
        bar = self.verticalScrollBar()
        self.setViewportMargins(0, 0, 0 if bar.maximum() else bar.sizeHint().width(), 0)

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._line.setGeometry(0, 0, self.width(), 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._keep_width()


class _Content(QWidget):
    """What scrolls: as high as its texts need at the width they have, which is less than at the least width."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


def scrolled(page: QWidget) -> tuple[QScrollArea, QWidget]:
    """Give a page a scrolling content and return both."""
    scroll = _Scroll(page)
    content = _Content(scroll)
    scroll.setWidget(content)
    layout = page.layout() or QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(scroll)
    expanding = QSizePolicy.Policy.Expanding  # for the time when the page is empty again
    page.setSizePolicy(QSizePolicy.Policy.Preferred, expanding)
    return scroll, content
