"""The very PDF on a printer: drawn page by page at the printer's resolution, off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from huiqi.wizard import talk, trouble
from huiqi.wizard.beside import beside, tell
from huiqi.wizard.labels import progress_bar
from huiqi.wizard.rendering import POINTS_PER_INCH, bands, open_pdf, page_size
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

PATIENCE_MS = 500
SHARPEST = 600
"""Dots per inch; more cannot be told apart on paper."""
ROWS = 1024
"""Rows of dots drawn at a time: 20 MB at 600 dots per inch, 5 MB in grey."""


class Cancelled(Exception):
    """The person does not want it any more."""


def print_pdf(data: bytes, pages: int, parent: QWidget, *, grey: bool = False) -> Print | None:
    """Let the person choose a printer and print; returns the job under way, None where there is none."""
    if not QPrinterInfo.availablePrinterNames():
        talk.tell_problem(
            parent, tr("这台电脑上没有找到打印机。请先接好打印机并装好驱动；也可以导出 PDF，拷到别的电脑上打印。")
        )
        return None
    printer = _printer(grey)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, not talk.in_hall)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    job = Print(data, printer, parent)
    job.start()
    return job


def _printer(grey: bool) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setDocName(tr("惠企自测结果单"))
    printer.setColorMode(QPrinter.ColorMode.GrayScale if grey else QPrinter.ColorMode.Color)
    return printer


class Print(QObject):
    """A document on its way to a printer, with a progress bar that can be cancelled."""

    advanced = Signal(int)
    ended = Signal(str)
    """Empty when everything was handed to the printer or the person cancelled, else the sentence that says why not."""

    printed = Signal()
    """Everything was handed to the printer."""

    def __init__(self, data: bytes, printer: QPrinter, parent: QWidget) -> None:
        super().__init__(parent)
        self._data = data
        self._printer = printer
        self._cancelled = False
        self._bar = progress_bar(tr("打印"), tr("正在送往打印机……"), PATIENCE_MS, parent)
        self._bar.canceled.connect(self.cancel)

    def start(self) -> None:
        """Begin to print."""
        beside(self._run, "drawing")

    def cancel(self) -> None:
        """Stop as soon as possible; nothing more goes to the printer."""
        self._cancelled = True

    def _advance(self, percent: int) -> None:
        self.advanced.emit(percent)
        if not self._cancelled:
            self._bar.setValue(percent)

    def _end(self, problem: str, printed: bool) -> None:
        self._bar.reset()
        self._bar.deleteLater()
        if printed:
            self.printed.emit()
        self.ended.emit(problem)
        if problem:
            talk.tell_problem(self._bar.parentWidget(), problem)

    def _run(self) -> None:
        """Print, off the window's thread."""
        problem, printed = "", False
        try:
            document = open_pdf(self._data)
            try:
                paint(document, self._printer, self._went_on)
            finally:
                document.close()
            printed = True
        except Cancelled:
            self._printer.abort()
        except OSError as error:
            problem = str(error)
        except Exception as error:  # whatever a driver does: the person gets a sentence, stderr the place
            trouble.note(error)
            problem = tr("没有打印成：程序遇到了没有预料到的问题。请检查打印机，或者导出 PDF 后再打印。")
        tell(self, self._end, problem, printed)

    def _went_on(self, share: float) -> None:
        tell(self, self._advance, round(100 * share))
        if self._cancelled:
            raise Cancelled


def paint(document: PdfDocument, printer: QPrinter, went_on: Callable[[float], None]) -> None:
    """Draw the chosen pages on a printer, telling after every few rows how much is done.

    Raises OSError with a sentence where the printer does not take them, and whatever ``went_on`` raises.
    """
    first, last = (printer.fromPage() or 1) - 1, printer.toPage() or len(document)
    pages = range(first, min(last, len(document)))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(tr("打印机没有回应，没有打印。请检查打印机是否开着、有没有纸，再试一次。"))
    try:
        for done, page in enumerate(pages):
            if done and not printer.newPage():
                raise OSError(tr("打印到第 {page} 页时打印机没有回应，请检查打印机。").format(page=page + 1))
            _paint_page(document, page, printer, painter, lambda share, done=done: went_on((done + share) / len(pages)))
    finally:
        painter.end()


def _paint_page(
    document: PdfDocument, page: int, printer: QPrinter, painter: QPainter, went_on: Callable[[float], None]
) -> None:
    """Draw a page as large as the paper allows, in its middle."""
    width, height = page_size(document, page)
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    dots = min(paper.width() / width, paper.height() / height)
    left, top = (paper.width() - width * dots) / 2, (paper.height() - height * dots) / 2
    scale = min(dots, SHARPEST / POINTS_PER_INCH)
    grey = printer.colorMode() == QPrinter.ColorMode.GrayScale
    for start, image in bands(document, page, scale, grey, ROWS):
        larger = dots / scale
        place = QRectF(left, top + start * larger, image.width() * larger, image.height() * larger)
        painter.drawImage(place, image)
        went_on(min((start + image.height()) / (height * scale), 1))
