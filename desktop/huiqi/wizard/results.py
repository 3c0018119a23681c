"""The last page: what follows from the answers, and what can be taken away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from huiqi.report.atomic import ExportError, replacing
from huiqi.report.model import DepartmentGroup, Item, Report
from huiqi.report.printing import one_line
from huiqi.wizard import details, exporting, talk
from huiqi.wizard.filenames import file_name
from huiqi.wizard.labels import label
from huiqi.wizard.listing import Listing, fill_by_bucket, fill_by_department
from huiqi.wizard.look import colours
from huiqi.wizard.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

NAME_SHOWN = 45
LIST_WIDTH = 330
EXCEL = ("xlsx", "导出 Excel 清单", "Excel 工作簿 (*.xlsx)")
PDF = ("pdf", "导出 PDF 结果单", "PDF 文件 (*.pdf)")
ANSWERS = ("json", "保存答案", talk.ANSWERS_FILTER)
ASK = "ask"


class Details(QTextBrowser):
    """Shows markup made by :mod:`huiqi.wizard.details`; never loads anything, never follows a link by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName("详情")
        self.setAccessibleDescription("左边选中一项的依据、金额、期限、部门和原文")
        self.document().setDocumentMargin(14)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Load nothing: no text of ours needs it, and no other text may ask for it."""
        return None

    def show_markup(self, markup: str) -> None:
        """Show markup in the colours of the palette."""
        of = colours(self.palette())
        self.document().setDefaultStyleSheet(
            f"h2 {{ font-size: 15pt; margin: 0 0 4px 0; }} h3 {{ font-size: 11.5pt; color: {of.accent};"
            f" margin: 16px 0 4px 0; }} p {{ margin: 5px 0; }} li {{ margin: 3px 0; }} td {{ padding: 3px 14px 3px 0; }}"
            f".name {{ color: {of.muted}; white-space: nowrap; }} .question, .muted {{ color: {of.muted}; }}"
            f".good {{ color: {of.good}; font-weight: 600; }} .bad {{ color: {of.warning}; font-weight: 600; }}"
            f".open {{ color: {of.accent}; font-weight: 600; }} .quote {{ background-color: {of.quote}; }}"
            f"a {{ color: {of.accent}; }} ul {{ margin: 2px 0 2px -18px; }}"
        )
        self.setHtml(markup)


class ResultsPage(QWizardPage):
    """Lists at the left, details at the right, files to take away below."""

    edit_asked = Signal()
    """The person wants to change answers."""
    question_asked = Signal(str)
    """The person wants to answer this question."""
    restart_asked = Signal()
    """The next applicant's turn."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.report: Report | None = None
        self.folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.setTitle("结果")
        self.setSubTitle(" ")
        self.setFinalPage(True)
        self._make_widgets()
        self._place()

    def _make_widgets(self) -> None:
        self.totals = label("", "total", self)
        self.by_bucket = Listing("按结果分类的措施", self)
        self.by_department = Listing("按责任部门分类的措施", self)
        self.details = Details(self)
        self.notice = label("", "muted", self)
        self.buttons = {
            "edit": self._button("回到修改(&M)", "回到第一页问题", self.edit_asked.emit),
            "restart": self._button("换一家单位(&R)", "清除这次的回答，从头开始", self.restart_asked.emit),
            "save": self._button("保存答案(&S)…", "存成文件，以后可以打开接着填", self.save_answers),
            "excel": self._button("导出 Excel(&E)…", "把清单存成 Excel 文件", self.export_excel),
            "pdf": self._button("导出 PDF(&P)…", "把结果单存成 PDF 文件", self.export_pdf),
        }
        for listing in (self.by_bucket, self.by_department):
            listing.currentItemChanged.connect(partial(self._show_subject, listing))
        self.details.anchorClicked.connect(self._follow)

    def _button(self, text: str, description: str, clicked: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleDescription(description)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: clicked())
        return button

    def _place(self) -> None:
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName("分类方式")
        self.tabs.addTab(self.by_bucket, "按结果")
        self.tabs.addTab(self.by_department, "按部门")
        self.tabs.currentChanged.connect(self._tab_changed)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_WIDTH, 600])
        actions = QHBoxLayout()
        actions.addWidget(self.buttons["edit"])
        actions.addWidget(self.buttons["restart"])
        actions.addStretch(1)
        for name in ("save", "excel", "pdf"):
            actions.addWidget(self.buttons[name])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.totals)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.notice)
        layout.addLayout(actions)

    def initializePage(self) -> None:
        from huiqi.report.build import build_report

        self.show_report(build_report(self.session.assessment, self.session.contacts))

    def show_report(self, report: Report) -> None:
        """Show a report, from its overview on."""
        self.report = report
        self.setSubTitle(f"{one_line(report.business, NAME_SHOWN)}　评估日期：{report.on_text}")
        self.totals.setText("\n".join(report.totals))
        self.totals.setVisible(bool(report.totals))
        self.notice.setText(report.notices[0] if report.notices else "")
        fill_by_bucket(self.by_bucket, report)
        fill_by_department(self.by_department, report)
        self.tabs.setCurrentWidget(self.by_bucket)
        self.by_bucket.choose_first()
        self.by_bucket.setFocus()

    def _tab_changed(self) -> None:
        listing = self.tabs.currentWidget()
        if isinstance(listing, Listing):
            if not listing.currentIndex().isValid():
                listing.choose_first()
            self._show_subject(listing)

    def _show_subject(self, listing: Listing, *_: object) -> None:
        if listing is self.tabs.currentWidget() and self.report:
            self.details.show_markup(self._markup(listing, self.report))

    def _markup(self, listing: Listing, report: Report) -> str:
        match listing.subject():
            case Item() as item:
                return details.item_html(item, {line.question: line.label for line in report.answers})
            case DepartmentGroup() as group:
                return details.department_html(group)
            case str() as bucket:
                return details.bucket_html(bucket, report.bucket(bucket))  # type: ignore[arg-type]
            case _ if listing is self.by_department:
                return details.no_departments_html()
            case _:
                return details.overview_html(report)

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == ASK:
            self.question_asked.emit(link.path())

    def export_excel(self) -> None:
        """Let the person choose a place for the Excel checklist and write it."""
        self._export(EXCEL, exporting.write_excel)

    def export_pdf(self) -> None:
        """Let the person choose a place for the PDF and write it."""
        self._export(PDF, exporting.write_pdf)

    def _export(self, kind: tuple[str, str, str], write: Callable[[Report, Path], None]) -> None:
        report, file = self.report, self._ask_place(kind)
        if report is None or file is None:
            return
        self._enable(False)
        job = exporting.Export(self, partial(write, report, file), file)
        job.done.connect(partial(self._exported, file))
        job.start()

    def _exported(self, file: Path, problem: str) -> None:
        self._enable(True)
        self._tell(file, problem)

    def save_answers(self) -> None:
        """Let the person choose a place for the answers and write them."""
        from huiqi.applicant.answers import dump_answers

        file = self._ask_place(ANSWERS)
        if file is None:
            return
        try:
            with replacing(file) as part:
                part.write_text(dump_answers(self.session.answers, self.session.on), encoding="utf-8")
        except ExportError as error:
            self._tell(file, str(error))
        else:
            self._tell(file, "")

    def _ask_place(self, kind: tuple[str, str, str]) -> Path | None:
        suffix, title, kinds = kind
        business = str(self.session.answers.get("company_name", ""))
        suggested = self.folder / file_name(business, self.session.on, suffix)
        return talk.ask_save_as(self, title, suggested, kinds)

    def _tell(self, file: Path, problem: str) -> None:
        if problem:
            talk.tell_problem(self, problem)
            return
        self.folder = file.parent
        self.session.kept = True
        talk.tell_saved(self, file)

    def _enable(self, enabled: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(enabled)
