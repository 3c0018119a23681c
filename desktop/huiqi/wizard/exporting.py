"""Files to take away, written without holding up the window: the worker calls one function and tells how it ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from huiqi.report.atomic import ExportError, Progress, replacing
from huiqi.wizard import talk, trouble
from huiqi.wizard.beside import beside, for_good, tell
from huiqi.wizard.filenames import file_name
from huiqi.wizard.labels import brief, progress_bar
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from huiqi.report.model import Report
    from huiqi.report.pdf import PdfOptions
    from huiqi.wizard.session import Session

PATIENCE_MS = 400
PERCENT = 100
Kind: TypeAlias = Literal["xlsx", "pdf", "ics"]
Work: TypeAlias = Callable[..., None]
"""Writes a file; is called with a Progress."""


def start(
    parent: QWidget,
    kind: Kind,
    session: Session,
    report: Report,
    folder: Path,
    options: PdfOptions | None = None,
) -> Export | None:
    """Ask where to write a report, write it with a progress bar, say how it ended and offer to open the folder.

    Returns the export under way, None where no place was chosen. Its ``saved`` tells where the file is.
    """
    title, kinds = _words(kind)
    business = str(session.answers.get("company_name", ""))
    file = talk.ask_save_as(parent, title, folder / file_name(business, session.on, kind), kinds)
    if file is None:
        return None
    works: dict[Kind, Work] = {
        "xlsx": partial(write_excel, report, file),
        "pdf": partial(write_pdf, report, file, options=options, codes=codes_for(session)),
        "ics": partial(write_calendar, report, file),
    }
    export = Export(parent, works[kind], file)
    export.done.connect(partial(_tell, parent, session, export))
    export.start()
    return export


def _words(kind: Kind) -> tuple[str, str]:
    """Return the title of the dialog that asks for a place, and the kind of file it offers."""
    match kind:
        case "xlsx":
            return tr("导出 Excel 清单"), tr("Excel 工作簿 (*.xlsx)")
        case "pdf":
            return tr("导出 PDF 结果单"), tr("PDF 文件 (*.pdf)")
        case "ics":
            return tr("导出日历，到期前提醒"), tr("日历文件 (*.ics)")


def _tell(parent: QWidget, session: Session, export: Export, problem: str) -> None:
    if problem:
        if not export.cancelled:
            talk.tell_problem(parent, problem)
        return
    session.kept = True
    export.saved.emit(export.file)
    talk.tell_saved(parent, export.file)


def copy_chat(report: Report) -> None:
    """Put the result on the clipboard as a message for a chat."""
    from huiqi.report.chat import chat_text

    QGuiApplication.clipboard().setText(chat_text(report))


def pdf_maker(session: Session, report: Report) -> Callable[[PdfOptions], bytes]:
    """Return what makes the PDF of a report with the codes of the session's answers, for the preview."""
    codes = {named: codes_for(session, named=named) for named in (False, True)}

    def make(options: PdfOptions) -> bytes:
        with for_good():
            from huiqi.report.pdf import render_pdf

        return render_pdf(report, options, codes[options.named])

    return make


def codes_for(session: Session, *, named: bool = False) -> tuple[str, ...]:
    """Return the codes that bring the answers back, with the name only where ``named``; none where they do not fit."""
    from huiqi.applicant.code import codes_that_fit

    return codes_that_fit(session.policy_set, session.answers, session.on, with_name=named)


def write_excel(report: Report, file: Path, progress: Progress | None = None) -> None:
    """Write the Excel checklist; the library is imported when it is needed. Raises ExportError."""
    with for_good():
        from huiqi.report import excel

    excel.write_excel(report, file, progress)


def write_pdf(
    report: Report,
    file: Path,
    progress: Progress | None = None,
    options: PdfOptions | None = None,
    codes: tuple[str, ...] = (),
) -> None:
    """Write the PDF; the library is imported when it is needed. Raises ExportError."""
    with for_good():
        from huiqi.report import pdf

    pdf.write_pdf(report, file, options or pdf.FULL, codes, progress)


def write_calendar(report: Report, file: Path, progress: Progress | None = None) -> None:
    """Write the calendar file. Raises ExportError, also where there is no deadline."""
    del progress  # over before anybody could cancel
    from huiqi.report.calendar import calendar_text

    text = calendar_text(report)
    with replacing(file) as part:
        part.write_text(text, encoding="utf-8", newline="")


class Export(QObject):
    """One file being written; when it takes long there is a progress bar, which can be cancelled."""

    done = Signal(str)
    """Empty when the file is there, else the sentence that says why not, also after cancelling."""
    saved = Signal(Path)
    """The file is there."""

    def __init__(self, parent: QWidget, work: Work, file: Path) -> None:
        super().__init__(parent)
        self.file = file
        self.cancelled = False
        """Whether the person changed their mind."""
        self._work = work
        self._window = parent.window()
        name = brief(file.name)
        self._bar = progress_bar(tr("惠企自测"), tr("正在写“{name}”……").format(name=name), PATIENCE_MS, parent)
        self._bar.setRange(0, 0)
        self._bar.setAutoClose(False)
        self._bar.setAutoReset(False)
        self._bar.canceled.connect(self.cancel)

    def start(self) -> None:
        """Begin to write."""
        self._window.setCursor(Qt.CursorShape.BusyCursor)
        beside(self._write)

    def cancel(self) -> None:
        """Stop at the next occasion; what was begun is removed."""
        self.cancelled = True

    def _write(self) -> None:
        """Do the work, beside the window."""
        sentence = ""
        try:
            self._work(self._went_on)
        except ExportError as error:
            sentence = told_sentence(error)
        except Exception as error:  # whatever a library raises: the person gets a sentence, stderr the place
            trouble.note(error)
            sentence = tr(
                "没有导出成“{name}”：程序遇到了没有预料到的问题。您填的内容都还在，请换一个位置或文件名再试一次。"
            ).format(name=self.file.name)
        tell(self, self._ended, sentence)

    def _went_on(self, share: float) -> bool:
        tell(self, self._advance, round(PERCENT * share))
        return not self.cancelled

    def _advance(self, percent: int) -> None:
        if not self.cancelled:
            self._bar.setMaximum(PERCENT)
            self._bar.setValue(percent)

    def _ended(self, sentence: str) -> None:
        self._window.unsetCursor()
        self._bar.reset()
        self._bar.hide()
        self._bar.deleteLater()
        self.done.emit(sentence)
        self.deleteLater()
