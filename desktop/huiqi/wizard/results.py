"""The last page: what follows from the answers, and what can be taken away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget, QWizardPage

from huiqi.report.build import build_report
from huiqi.report.model import Report
from huiqi.report.pending import pending
from huiqi.wizard import details
from huiqi.wizard.actions import Actions
from huiqi.wizard.arrange import changes
from huiqi.wizard.chart_page import ChartPage
from huiqi.wizard.details_view import Details
from huiqi.wizard.labels import brief, label
from huiqi.wizard.list_pane import ListPane
from huiqi.wizard.open_questions import OpenQuestions
from huiqi.wizard.picture import Picture, Type
from huiqi.wizard.session import Session
from huiqi.wizard.subject import sheet_of
from huiqi.wizard.tally import tally
from huiqi.wizard.timeline import timeline
from huiqi.wizard.why_not import WhyNot
from huiqi.wizard.words import tr, tr_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOMY, TIGHT = 34, 24
"""From so many lines of type in the window on there is room for totals and notice, and for the heading."""
SIDE, ABOVE = 18, 8
"""Pixels left free beside the page, as beside the line with the date, and above and below it."""


def _nothing(width: float, type: Type) -> Picture:
    """Return the picture of nothing, until there is a report."""
    return Picture(width, 0, "", "")


class ResultsPage(QWizardPage):
    """The list at the left; details, open questions and pictures at the right; files to take away below."""

    question_asked = Signal(str)
    """The person wants to answer this question on its page."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.report: Report | None = None
        self._sentence = ""
        self.setFinalPage(True)
        self.why: WhyNot | None = None
        self._stale: set[QWidget] = set()
        self._updating = QTimer(self)
        self._updating.setSingleShot(True)
        self._updating.timeout.connect(self._update)
        self._make_widgets()
        self._place()
        self._connect()

    def _make_widgets(self) -> None:
        self.heading = label(tr("结果"), "lead", self)
        self.totals = label("", "total", self)
        self.pane = ListPane(self)
        self.listing = self.pane.listing
        self.tabs = QTabWidget(self)
        self.details = Details(self.tabs)
        self.details.setObjectName("details")  # the tabs frame it already
        self.open = OpenQuestions(self.session, self.tabs)
        self.timeline = ChartPage(_nothing, tr("时间图"), self.tabs)
        self.tally = ChartPage(_nothing, tr("分布图"), self.tabs)
        self.notice = label("", "muted", self)
        self.foot = Actions(self.session, self)
        self.buttons = self.foot.buttons

    def _place(self) -> None:
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(tr("右边看什么"))
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setUsesScrollButtons(False)  # the splitter leaves them the room they need
        self.tabs.addTab(self.details, tr("详情"))
        self.tabs.addTab(self.open, tr("待答"))
        self.tabs.addTab(self.timeline, tr("时间图"))
        self.tabs.addTab(self.tally, tr("分布图"))
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pane)
        self.splitter.addWidget(self.tabs)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setSizes([400, 600])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, ABOVE, SIDE, ABOVE)
        layout.addWidget(self.heading)
        layout.addWidget(self.totals)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.foot.copy_asked.connect(self.copy_shown)
        self.foot.picture_asked.connect(self.save_picture)
        self.pane.chosen.connect(partial(self._outdate, self.details))
        self.pane.narrowed.connect(partial(self._outdate, self.timeline, self.tally))
        self.pane.why_asked.connect(self.ask_why_not)
        self.listing.opened.connect(self._read_on)
        self.listing.copied.connect(self._copy_details)
        self.listing.itemClicked.connect(lambda: self.tabs.setCurrentIndex(0))
        self.details.anchorClicked.connect(self._follow)
        self.tabs.currentChanged.connect(self._turned)
        for page in (self.timeline, self.tally):
            page.chart.picked.connect(self._pick)
        self.session.changed.connect(self._answered)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.focus_search)

    def initializePage(self) -> None:
        self._sentence = ""
        self.show_report(self._built())

    def say(self, sentence: str) -> None:
        """Say something in passing in the place of the notice."""
        self._sentence = sentence
        self._make_room()

    def _built(self) -> Report:
        return build_report(self.session.assessment, self.session.contacts)

    def show_report(self, report: Report) -> None:
        """Show a report, from its overview on."""
        self._take(report)
        self.tabs.setCurrentIndex(0)
        self.pane.start_anew(report, self.session.policy_set)
        self.open.start_anew(partial(pending, self.session.assessment, report))
        self._name_tabs()
        QTimer.singleShot(0, self.listing, self.listing.setFocus)  # the wizard puts it into the first field after this

    def _take(self, report: Report) -> None:
        self.report = self.foot.report = report
        name = brief(tr_word(report.business))
        self.heading.setText(tr("结果：{name}").format(name=name))
        self.totals.setText("\n".join(report.totals))
        self._make_room()

    def _answered(self) -> None:
        """Follow an answer given while the result is shown; what is written letter by letter is followed once."""
        if self.isVisible() and self.report:
            self._updating.start(0)

    def _update(self) -> None:
        before = self.report
        if before is None or not self.isVisible():
            return
        report = self._built()
        news = changes(before.items, report.items) if report.on == before.on else None
        self._take(report)
        self.pane.show_report(report, self.session.policy_set, news)
        self.open.show_pending(partial(pending, self.session.assessment, report), news)
        self._name_tabs()
        if self.why and self.why.isVisible():
            self.why.set_result(self.session.assessment, report)

    def _name_tabs(self) -> None:
        left = self.session.questions_left
        self.tabs.setTabText(1, tr("待答（{count}）").format(count=left) if left else tr("待答"))

    def _show_subject(self) -> None:
        if self.report:
            self.details.show_sheet(sheet_of(self.listing.subject(), self.report))

    def _follow(self, link: QUrl) -> None:
        match link.scheme():
            case details.ASK:
                self.answer_here(link.path())
            case details.EDIT:
                self.question_asked.emit(link.path())
            case details.SHOW:
                self.pane.reveal(link.path())
            case _:
                self.ask_why_not()

    def answer_here(self, question: str) -> None:
        """Let the person answer a question beside the list; first the one that tells whether it arises at all."""
        assessment = self.session.assessment
        gates = (gate for gate in assessment.gates(question) if gate in assessment.open_questions)
        asked = question in assessment.open_questions or question in assessment.answers
        self.tabs.setCurrentWidget(self.open)
        self.open.ask(question if asked else next(gates, question))

    def _read_on(self) -> None:
        self.tabs.setCurrentIndex(0)
        self.details.setFocus(Qt.FocusReason.TabFocusReason)

    def _outdate(self, *pages: QWidget) -> None:
        """Mark pages of the right-hand side as out of date and bring up to date the one in sight."""
        self._stale.update(pages)
        self._draw()

    def _turned(self) -> None:
        """Bring up to date what has come into sight."""
        now = self.tabs.currentWidget()
        self.foot.offer_picture(isinstance(now, ChartPage))
        if now is self.open:
            self.open.fill()
        self._draw()

    def _draw(self) -> None:
        now = self.tabs.currentWidget()
        if now not in self._stale:
            return
        self._stale.discard(now)
        if isinstance(now, ChartPage):
            now.chart.show_layout(self._timeline() if now is self.timeline else partial(tally, self.pane.items))
        else:
            self._show_subject()

    def _timeline(self) -> Callable[[float, Type], Picture]:
        terms = {ident: measure.in_force for ident, measure in self.session.policy_set.measures.items()}
        return partial(timeline, self.pane.items, terms, self.session.on)

    def _pick(self, measures: frozenset[str], told: str) -> None:
        """List only the measures of a bar; the other picture has nothing chosen then."""
        for page in (self.timeline, self.tally):
            if page.chart is not self.sender():
                page.chart.clear_choice()
        self.pane.pick(measures or None, told)

    def copy_shown(self) -> None:
        """Put what the right-hand side shows on the clipboard: a picture, or the details as text."""
        now = self.tabs.currentWidget()
        if isinstance(now, ChartPage):
            now.copy_picture()
        else:
            self._copy_details()

    def _copy_details(self) -> None:
        self._show_subject()  # out of sight it may be out of date
        self.details.copy_text()

    def save_picture(self) -> None:
        """Let the person choose a place for the picture in sight and write it."""
        now = self.tabs.currentWidget()
        if isinstance(now, ChartPage):
            now.save_picture()

    def focus_search(self) -> None:
        """Let the person look for something in the list."""
        self.pane.focus_search()

    def ask_why_not(self) -> None:
        """Open the window that says why something is, or is not, in the list, with what is looked for already."""
        if self.report is None:
            return
        if self.why is None:
            self.why = WhyNot(self.session.assessment, self.report, self)
            self.why.show_asked.connect(self._reveal)
            self.why.ask_asked.connect(self.answer_here)
        self.why.set_result(self.session.assessment, self.report)
        self.why.show_for(self.pane.search.text())

    def _reveal(self, measure: str) -> None:
        self.pane.reveal(measure)
        self.tabs.setCurrentIndex(0)
        self.listing.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.why:
            self.why.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()

    def _make_room(self) -> None:
        """Leave totals, notice and heading to the overview where the list would have no room beside them."""
        lines = self.window().height() / self.fontMetrics().height()
        self.totals.setVisible(lines >= ROOMY and bool(self.totals.text()))
        notice = tr_word(self.report.notices[0]) if self.report and self.report.notices else ""
        self.notice.setText(self._sentence or notice)
        self.notice.setVisible(lines >= ROOMY or bool(self._sentence))
        self.heading.setVisible(lines >= TIGHT)

    def leave_out(self, names: Iterable[str]) -> None:
        """Never offer the buttons of these names (see :attr:`buttons`)."""
        self.foot.leave_out(names)

    def export_excel(self) -> None:
        """Let the person choose a place for the Excel checklist and write it."""
        self.foot.export_excel()

    def export_pdf(self) -> None:
        """Let the person choose a place for the PDF and write it."""
        self.foot.export_pdf()
