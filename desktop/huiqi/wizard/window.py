"""The wizard: one welcome page, the pages of the questionnaire, all answers at a glance, and the result."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard

from huiqi.wizard.foot import size_foot
from huiqi.wizard.passing import Passing
from huiqi.wizard.session import Session
from huiqi.wizard.welcome import WelcomePage
from huiqi.wizard.words import tr, tr_question

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QPushButton

    from huiqi.policy.models import PolicySet
    from huiqi.report.model import Report
    from huiqi.wizard.ahead import Ahead
    from huiqi.wizard.overview import OverviewPage
    from huiqi.wizard.results import ResultsPage
    from huiqi.wizard.section_page import SectionPage
    from huiqi.wizard.steps import Steps

WELCOME = 0
FIRST = 1
OVERVIEW = 900
RESULTS = 1000
SIDE_WIDTH, SIDE_CHARACTERS = 52, 9.5
"""Width of the column beside the pages: so many pixels, and so many characters of the type in use, or a long title."""
WIDEST = (1 << 24) - 1
"""Width in pixels of what may be as wide as it likes."""
SHORTCUT = QWizard.WizardButton.CustomButton1
LAYOUT = [
    QWizard.WizardButton.Stretch,
    QWizard.WizardButton.BackButton,
    QWizard.WizardButton.NextButton,
]
SHOWN = (SHORTCUT, QWizard.WizardButton.BackButton, QWizard.WizardButton.NextButton)


class Window(QWizard):
    """The wizard. Shown with its first page alone; the others come with :meth:`start`."""

    painted = Signal()
    """The wizard has been painted for the first time."""
    restart_asked = Signal()
    """The person wants to begin anew."""
    arrived = Signal(int)
    """The person is on this page now."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.sections: dict[int, SectionPage] = {}
        self.overview: OverviewPage | None = None
        self.results: ResultsPage | None = None
        self.steps: Steps | None = None
        self._page: SectionPage | OverviewPage | None = None
        self._was_painted = False
        self._goal: int | None = None
        self._question = ""
        self._side = QWidget()
        self._sentence = ""
        self._set_up()
        self.passing = Passing(self, [cast("QPushButton", self.button(each)) for each in SHOWN])
        self._size_side()
        self.setSideWidget(self._side)
        self.welcome = WelcomePage(session)
        self.setPage(WELCOME, self.welcome)
        self.currentIdChanged.connect(self._page_changed)
        self.customButtonClicked.connect(self.show_results)

    def _size_side(self) -> None:
        wide = self.fontMetrics().horizontalAdvance("宽")
        title = self.fontMetrics().horizontalAdvance(tr_question("资质和称号"))  # in English it is longer than that
        self._side.setFixedWidth(SIDE_WIDTH + round(max(SIDE_CHARACTERS * wide, title + wide / 2)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_side()
            QTimer.singleShot(0, self, self._size_foot)  # the wizard has made its layout anew by then

    def _set_up(self) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setProperty("titleFormat", "PlainText")  # by name, see labels.label
        self.setProperty("subTitleFormat", "PlainText")
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setButtonText(QWizard.WizardButton.BackButton, tr("上一步(&B)"))
        self.setButtonText(QWizard.WizardButton.NextButton, tr("下一步(&N)"))
        self.setButtonText(SHORTCUT, tr("直接看结果(&R)"))
        self.setButtonLayout(LAYOUT)
        self.button(QWizard.WizardButton.NextButton).setObjectName("primary")

    def starting(self, policy_set: PolicySet) -> Iterator[None]:
        """Make the other pages from a policy set, part by part, and let the person go on at the end."""
        from huiqi.wizard.ahead import Ahead
        from huiqi.wizard.overview import OverviewPage
        from huiqi.wizard.results import ResultsPage
        from huiqi.wizard.section_page import SectionPage
        from huiqi.wizard.topics import topics

        for page_id, topic in enumerate(topics(policy_set), start=FIRST):
            self.sections[page_id] = SectionPage(self.session, topic)
            self.sections[page_id].unseen.connect(self._tell_unseen)
            self.setPage(page_id, self.sections[page_id])
        yield
        self.overview = OverviewPage(self.session)
        self.setPage(OVERVIEW, self.overview)
        self.results = ResultsPage(self.session)
        self.setPage(RESULTS, self.results)
        yield
        self.session.start(policy_set)
        self.setButtonLayout([SHORTCUT, *LAYOUT])
        self._list_steps()
        ahead = Ahead(self.session, self)
        self.arrived.connect(partial(self._make_ahead, ahead))
        self._page_changed(self.currentId())
        self.results.foot.edit_asked.connect(self.edit)
        self.results.foot.restart_asked.connect(self.restart_asked)
        self.results.foot.back_asked.connect(self.back)
        QShortcut(QKeySequence("Alt+Left"), self, self._go_back)
        self.welcome.become_ready()
        self.button(QWizard.WizardButton.NextButton).setFocus()
        self.welcome.date_edit.lineEdit().deselect()

    def _make_ahead(self, ahead: Ahead, _page_id: int) -> None:
        ahead.begin(self.sections.get(self.nextId()))

    def _list_steps(self) -> None:
        """Fill the column beside the pages, which was kept free for it."""
        from huiqi.wizard.steps import Steps

        self.steps = Steps(self.session, self._lies_ahead)
        self.steps.add(str(WELCOME), tr("开始"), always=True)
        for page in self.sections.values():
            self.steps.add(page.section.id, tr_question(page.section.title))
        self.steps.add(str(OVERVIEW), self.overview.title() if self.overview else "")
        self.steps.add(str(RESULTS), tr("结果"), always=True)
        layout = QVBoxLayout(self._side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.steps)

    def _lies_ahead(self, section_id: str) -> bool:
        """Whether a section has a page to stop at."""
        return any(page.section.id == section_id and page.wanted() for page in self.sections.values())

    def nextId(self) -> int:
        """Return the next page with anything to show; on the way to a goal, the goal has, and what sums up comes at once."""
        current = self.currentId()
        if current == RESULTS:
            return -1
        if self._goal in (OVERVIEW, RESULTS):
            return self._goal
        after = (ident for ident in (*self.sections, OVERVIEW) if ident > current)
        return next((ident for ident in after if self._stops_at(ident)), RESULTS)

    def _stops_at(self, page_id: int) -> bool:
        return page_id == self._goal or (page_id in self.sections and self.sections[page_id].wanted())

    def validateCurrentPage(self) -> bool:
        """Hold nobody who is on the way to another page than the next."""
        return self._goal is not None or super().validateCurrentPage()

    def go(self, page_id: int, question_id: str = "") -> None:
        """Go to any page, and there to a question.

        上一步 leads from it through the pages before, as if one had walked; from overview and result to where one was.
        """
        self.settle()
        self._goal, self._question = page_id, question_id
        if self.currentId() != page_id:
            frame = cast("QWidget", self.currentPage().parentWidget())
            frame.hide()  # the pages on the way are not laid out one by one
            self._walk(page_id)
            if page_id == RESULTS:
                self._make_room(True)  # before it is laid out, not after
            frame.show()
        self._goal = None
        self._page_changed(self.currentId())

    def _walk(self, page_id: int) -> None:
        visited = self.visitedIds()
        before = [place for place, ident in enumerate(visited) if ident <= page_id]
        if len(before) < len(visited) - len(before):
            self.restart()  # nearer from the first page on
        while self.currentId() > page_id and len(self.visitedIds()) > 1:
            self.back()
        while self.currentId() < page_id:
            self.next()

    def show_results(self) -> None:
        """Go on to the result; what is written and is no answer holds the person, but only once."""
        if self.currentId() not in self.sections or self.sections[self.currentId()].validatePage():
            self.go(RESULTS)

    def edit(self) -> None:
        """Go back to the first page of questions."""
        self.go(next(iter(self.sections)))

    def ask(self, question_id: str) -> None:
        """Go to the page of a question and put the person there."""
        page_id = self.page_of(question_id)
        if page_id is not None:
            self.go(page_id, question_id)

    def page_of(self, question_id: str) -> int | None:
        """Return the page on which a question is asked."""
        pages = self.sections.items()
        return next((ident for ident, page in pages if question_id in {each.id for each in page.questions}), None)

    def export_excel(self) -> None:
        """Show the result and let the person choose a place for the Excel checklist."""
        self._with_results(lambda results: results.export_excel())

    def export_pdf(self) -> None:
        """Show the result and let the person choose a place for the PDF."""
        self._with_results(lambda results: results.export_pdf())

    def with_report(self, work: Callable[[Report], object]) -> None:
        """Show the result and do something with it."""
        self._with_results(lambda results: work(results.report) if results.report else None)

    def _with_results(self, work: Callable[[ResultsPage], object]) -> None:
        self.show_results()
        if self.results and self.currentId() == RESULTS:
            work(self.results)

    def say(self, sentence: str) -> None:
        """Say something in passing, until the next thing is said or the person goes to another page."""
        self._sentence = sentence
        self.passing.say(sentence)

    def _tell_unseen(self, sentence: str) -> None:
        """Say what stands further down, where nothing else is to be said."""
        self.passing.say(self._sentence or sentence)

    def settle(self) -> None:
        """Take what is written on the present page as final."""
        if self.currentId() in self.sections:
            self.sections[self.currentId()].settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, wherever the person is: to what has not been in sight yet, then to the next page."""
        from PySide6.QtCore import Qt

        following = self.button(QWizard.WizardButton.NextButton)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and following.isVisible() and following.isEnabled():
            page = self.sections.get(self.currentId())
            if page is None or not page.look_on():
                following.click()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        if self.button(QWizard.WizardButton.BackButton).isEnabled():
            self.back()

    def reject(self) -> None:
        """Stay: the wizard is part of a window, which Esc does not close."""

    def _page_changed(self, page_id: int) -> None:
        if self.steps is None or page_id < 0 or self._goal is not None:
            return
        page = self.sections.get(page_id)
        self._leave_for(self.overview if page_id == OVERVIEW else page)
        self.steps.mark(page.section.id if page else str(page_id))
        self._make_room(page_id == RESULTS)
        self.button(SHORTCUT).setVisible(page is not None)
        self.button(QWizard.WizardButton.BackButton).setVisible(page_id not in (WELCOME, RESULTS))
        self.say("")
        if page:
            page.enter(self._question)
        elif page_id in (WELCOME, OVERVIEW):
            self.button(QWizard.WizardButton.NextButton).setFocus()
        if self.overview and page_id == OVERVIEW:
            self.overview.enter()
        self._question = ""
        self.arrived.emit(page_id)

    def _make_room(self, for_result: bool) -> None:
        """Give the result the whole window: no column beside it, no row of buttons below it."""
        if self._side.isHidden() == for_result:
            return
        self._side.setVisible(not for_result)
        cast("QWidget", self._side.parentWidget()).setMaximumWidth(0 if for_result else WIDEST)
        self.setTitleFormat(self.titleFormat())  # works out anew how small the window may be
        self._size_foot()

    def _size_foot(self) -> None:
        size_foot(self, self.currentId() != RESULTS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.passing.place()

    def _leave_for(self, page: SectionPage | OverviewPage | None) -> None:
        """Let the page before go of what nobody sees any more."""
        if self._page and self._page is not page:
            self._page.leave()
        self._page = page

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()
