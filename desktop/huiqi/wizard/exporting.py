"""Writing files without holding up the window: the worker calls one function and tells how it ended."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog, QWidget

from huiqi.report.atomic import ExportError
from huiqi.report.model import Report

PATIENCE_MS = 1000
UNEXPECTED = "没有导出成“{name}”：程序遇到了没有预料到的问题。您填的内容都还在，请换一个位置或文件名再试一次。"


def write_excel(report: Report, file: Path) -> None:
    """Write the Excel checklist; the library is imported when it is needed."""
    from huiqi.report import excel

    excel.write_excel(report, file)


def write_pdf(report: Report, file: Path) -> None:
    """Write the PDF; the library is imported when it is needed."""
    from huiqi.report import pdf

    pdf.write_pdf(report, file)


class _Ending(QObject):
    done = Signal(str)
    """Empty, or the sentence that says what went wrong."""


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None], name: str) -> None:
        super().__init__()
        self.ending = _Ending()
        self._work = work
        self._name = name

    def run(self) -> None:
        sentence = ""
        try:
            self._work()
        except ExportError as error:
            sentence = str(error)
        except Exception:  # whatever a library raises: the person gets a sentence, stderr the rest
            if sys.stderr:
                traceback.print_exc()
            sentence = UNEXPECTED.format(name=self._name)
        self.ending.done.emit(sentence)


class Export(QObject):
    """One file being written, with a busy cursor and, when it takes long, a progress bar."""

    done = Signal(str)
    """Empty when the file is there, else the sentence that says why not."""

    def __init__(self, parent: QWidget, work: Callable[[], None], file: Path) -> None:
        super().__init__(parent)
        self._job = _Job(work, file.name)
        self._job.setAutoDelete(False)
        self._progress = QProgressDialog(f"正在写“{file.name}”……", "", 0, 0, parent)
        self._progress.setWindowTitle("惠企自测")
        self._progress.setCancelButton(None)  # type: ignore[arg-type]
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setMinimumDuration(PATIENCE_MS)
        self._job.ending.done.connect(self._ended)

    def start(self) -> None:
        """Begin to write."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        QTimer.singleShot(0, lambda: QThreadPool.globalInstance().start(self._job))

    def _ended(self, sentence: str) -> None:
        QGuiApplication.restoreOverrideCursor()
        self._progress.reset()
        self._progress.deleteLater()
        self.done.emit(sentence)
        self.deleteLater()
