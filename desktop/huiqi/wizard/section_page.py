"""A page of the questionnaire, made from the questions of one section."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from huiqi.policy.models import Section
from huiqi.wizard.labels import label
from huiqi.wizard.row import Row
from huiqi.wizard.session import Session

NOTHING_LEFT = "这一页没有需要回答的问题了，请直接点“下一步”。"


class SectionPage(QWizardPage):
    """The questions of a section as a form; its rows are made when the page is first entered."""

    def __init__(self, session: Session, section: Section) -> None:
        super().__init__()
        self.session = session
        self.section = section
        self.questions = tuple(each for each in session.policy_set.questions.values() if each.section == section.id)
        self.rows: list[Row] = []
        self._first = ""
        self._warned: dict[str, str] = {}
        self._entering = QTimer(self)
        self._entering.setSingleShot(True)
        self._entering.timeout.connect(self._enter)
        self._nothing = label(NOTHING_LEFT, "muted")
        self.setTitle(section.title)
        self.setSubTitle(section.intro or " ")

    def wanted(self) -> bool:
        """Whether there is anything to show on this page."""
        return any(self.session.asks(question) for question in self.questions)

    def initializePage(self) -> None:
        if not self.rows:
            self._build()
        self._refresh()
        self._entering.start(0)

    def validatePage(self) -> bool:
        """Take what is written as final. What was looked for and not found keeps the person here, but only once."""
        self.settle()
        missed = {row.question.id: row.field.not_found() for row in self.rows}
        new = [row for row in self.rows if missed[row.question.id] != self._warned.get(row.question.id, "")]
        self._warned = missed
        held = [row for row in new if missed[row.question.id]]
        for row in held:
            row.warn()
        if held:
            self.focus_soon(held[0].question.id)
            self._entering.start(0)
        return not held

    def settle(self) -> None:
        """Take what is written in every row as final."""
        for row in self.rows:
            row.field.settle()

    def focus_soon(self, question_id: str) -> None:
        """Put the person into the row of a question once the page is laid out."""
        self._first = question_id

    def _build(self) -> None:
        self._scroll, form = scrolled(self)
        layout = QVBoxLayout(form)
        layout.setContentsMargins(0, 4, 12, 12)
        layout.setSpacing(12)
        for question in self.questions:
            row = Row(self.session, question, form)
            row.field.reached.connect(self._scroll.ensureWidgetVisible, Qt.ConnectionType.QueuedConnection)
            self.rows.append(row)
            layout.addWidget(row)
        layout.addWidget(self._nothing)
        layout.addStretch(1)
        self.session.changed.connect(self._refresh)
        self.session.replaced.connect(self._show_answers)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _refresh(self) -> None:
        for row in self.rows:
            row.setVisible(row.wanted())
        self._nothing.setVisible(not any(row.isVisibleTo(self) for row in self.rows))

    def _show_answers(self) -> None:
        self._warned = {}
        for row in self.rows:
            row.show_answer()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.window():
            return  # a list hanging from a field, or another program: the person is still in the same row
        for row in self.rows:
            row.set_active(row.isAncestorOf(now))

    def _enter(self) -> None:
        seen = [row for row in self.rows if row.isVisibleTo(self)]
        chosen = next((row for row in seen if row.question.id == self._first), seen[0] if seen else None)
        self._first = ""
        if chosen and self.isVisible():
            chosen.field.entry().setFocus()
            self._scroll.ensureWidgetVisible(chosen)
            self._focus_moved(None, chosen.field.entry())


def scrolled(page: QWidget) -> tuple[QScrollArea, QWidget]:
    """Give a page a scrolling content and return both."""
    scroll = QScrollArea(page)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content = QWidget(scroll)
    scroll.setWidget(content)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(scroll)
    return scroll, content
