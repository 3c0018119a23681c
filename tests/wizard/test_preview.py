"""The preview shows the very PDF, page by page; what is printed is what is shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from huiqi.report.atomic import ExportError
from huiqi.report.build import build_report
from huiqi.report.pdf import PdfOptions
from huiqi.wizard import printing
from huiqi.wizard.beside import finish
from huiqi.wizard.page_view import PageView
from huiqi.wizard.preview import PreviewDialog
from huiqi.wizard.rendering import Renderer, Wanted, bands, open_pdf, picture

PAGES = 12


def paper(pages: int = PAGES, size: tuple[float, float] = A4) -> bytes:
    """A document whose pages can be told apart: a black square as far down as the page's number says."""
    canvas = Canvas("", pagesize=size, invariant=1)
    for page in range(pages):
        canvas.setFillColorRGB(0.8 if page == 1 else 0, 0, 0)
        canvas.rect(100, size[1] - 100 - 40 * page, 30, 30, stroke=0, fill=1)
        canvas.showPage()
    return canvas.getpdfdata()


@pytest.fixture
def asked() -> list[PdfOptions]:
    return []


@pytest.fixture
def dialog(qtbot: QtBot, session, small, asked: list[PdfOptions]) -> Iterator[PreviewDialog]:
    session.start(small)
    session.replace({"applicant_type": "enterprise", "industry": "52", "exports": True})

    def make(options: PdfOptions) -> bytes:
        asked.append(options)
        return paper(2 if options.scope == "summary" else PAGES)

    made = PreviewDialog(build_report(session.assessment), make)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: complete(made))
    yield made
    made.close()
    finish()


def complete(dialog: PreviewDialog) -> bool:
    return bool(dialog.view.sizes) and not dialog.view.missing() and not dialog.pages.missing()


def dark_rows(image: QImage) -> list[int]:
    """The rows with anything on them, as shares of a thousand of the height."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    across = range(0, grey.width(), 3)
    found = [row for row in range(grey.height()) if min(grey.pixelColor(x, row).value() for x in across) < 220]
    return [round(1000 * row / grey.height()) for row in found]


def test_every_page_is_shown(qtbot: QtBot, dialog: PreviewDialog) -> None:
    assert len(dialog.view.sizes) == dialog.pages.count() == PAGES
    assert dialog.state.text() == f"第 1/{PAGES} 页"
    assert all(not dialog.pages.item(row).icon().isNull() for row in range(PAGES))
    dialog.pages.setCurrentRow(5)
    qtbot.waitUntil(lambda: complete(dialog))
    assert dialog.view.page == 5
    held, image = dialog.view._pictures[5]
    assert held.page == 5
    assert dark_rows(image)[0] == pytest.approx(1000 * (70 + 40 * 5) / A4[1], abs=3)


def test_only_what_is_near_stays_in_memory(qtbot: QtBot, dialog: PreviewDialog) -> None:
    bar = dialog.view.verticalScrollBar()
    for value in range(0, bar.maximum(), 300):
        bar.setValue(value)
        QApplication.processEvents()
        assert len(dialog.view._pictures) <= 5
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: complete(dialog))
    assert dialog.view.page == PAGES - 1
    assert set(dialog.view._pictures) <= {PAGES - 3, PAGES - 2, PAGES - 1}


def test_zooming_keeps_the_page(qtbot: QtBot, dialog: PreviewDialog) -> None:
    dialog.view.go_to(4)
    for button in dialog.zoom_buttons:
        button.click()
        qtbot.waitUntil(lambda: complete(dialog))
        assert dialog.view.page == 4
    before = dialog.view.factor
    qtbot.keyClick(dialog, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert dialog.view.factor < before
    for steps in (50, -100):
        dialog.view.zoom_by(steps)
        assert 0.2 < dialog.view.factor < 5


def test_the_whole_page_fits(dialog: PreviewDialog) -> None:
    dialog.view.set_zoom("page")
    assert dialog.view._place(0).height() <= dialog.view.viewport().height()
    dialog.view.set_zoom("width")
    assert dialog.view._place(0).width() <= dialog.view.viewport().width()
    assert dialog.view.horizontalScrollBar().maximum() == 0


def test_the_wheel_zooms_with_control(dialog: PreviewDialog) -> None:
    before = dialog.view.factor
    middle = QPointF(50, 50)
    keys, phase = Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, middle, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(dialog.view.viewport(), event)
    assert dialog.view.factor < before


def test_options_make_another_document(qtbot: QtBot, dialog: PreviewDialog, asked: list[PdfOptions]) -> None:
    names = [dialog.what.itemText(row) for row in range(dialog.what.count())]
    assert names == ["完整结果单", "只要摘要（一张纸）", "只要：自治区商务厅"]
    dialog.what.setCurrentIndex(1)
    dialog.what.activated.emit(1)
    qtbot.waitUntil(lambda: len(dialog.view.sizes) == 2 and complete(dialog))
    dialog.what.setCurrentIndex(2)
    dialog.what.activated.emit(2)
    dialog.large.click()
    qtbot.waitUntil(lambda: len(dialog.view.sizes) == PAGES and complete(dialog))
    assert asked[0] == PdfOptions()
    assert asked[1] == PdfOptions("summary")
    assert asked[-1] == PdfOptions("full", "commerce", True)
    assert not dialog.named.isVisible(), "there is no name to carry"


def test_black_and_white_is_shown_without_a_new_document(qtbot: QtBot, dialog: PreviewDialog, asked) -> None:
    dialog.view.go_to(1)
    qtbot.waitUntil(lambda: complete(dialog))
    assert colours(dialog.view._pictures[1][1])
    dialog.grey.click()
    qtbot.waitUntil(lambda: complete(dialog))
    assert not colours(dialog.view._pictures[1][1])
    assert len(asked) == 1


def colours(image: QImage) -> bool:
    """Whether anything on it has a colour."""
    pixels = (image.pixelColor(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5))
    return any(pixel.red() != pixel.green() for pixel in pixels)


@pytest.mark.parametrize(
    ("error", "says"), [(ExportError("这个部门没有事项。"), "没有事项"), (RuntimeError("x"), "没有预料到")]
)
def test_what_cannot_be_made_is_said(qtbot: QtBot, dialog: PreviewDialog, error: Exception, says: str) -> None:
    def fail(_: PdfOptions) -> bytes:
        raise error

    dialog.make = fail
    dialog.reload()
    qtbot.waitUntil(lambda: says in dialog.state.text())
    assert not dialog.print_button.isEnabled()


def test_everything_has_a_name(dialog: PreviewDialog) -> None:
    for widget in (dialog.view, dialog.pages, dialog.what, *dialog.zoom_buttons[2:]):
        assert widget.accessibleName()
    for widget in (*dialog.zoom_buttons, dialog.print_button, dialog.close_button):
        assert widget.accessibleDescription()


def test_closing_in_the_middle_is_quiet(qtbot: QtBot, session, small) -> None:
    session.start(small)
    for _ in range(5):
        made = PreviewDialog(build_report(session.assessment), lambda _: paper(40))
        made.show()
        QApplication.processEvents()
        made.close()
        made.deleteLater()
        del made
        QApplication.processEvents()
    finish()
    QApplication.processEvents()


def test_a_late_picture_is_not_taken(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 500)
    view.show_pages([QSizeF(*A4)] * 3)
    view.take(Wanted(0, 7), QImage(7, 10, QImage.Format.Format_RGB32))
    assert not view._pictures


def test_only_the_last_document_asked_for_is_opened(qtbot: QtBot) -> None:
    renderer, opened = Renderer(), []
    renderer.opened.connect(opened.append)
    for pages in (3, 4, 5):
        renderer.load(lambda pages=pages: paper(pages))
    finish()
    qtbot.waitUntil(lambda: bool(opened))
    assert [len(sizes) for sizes in opened] == [5]
    renderer.close()
    finish()


@pytest.mark.parametrize("scale", [1, 1.37, 300 / 72, 600 / 72])
@pytest.mark.parametrize("rows", [97, 1024])
def test_bands_make_up_the_page(scale: float, rows: int) -> None:
    document = open_pdf(paper(1, (200, 141.7)))
    whole = picture(document, Wanted(0, round(200 * scale)))
    found = list(bands(document, 0, whole.width() / 200, False, rows))
    assert [start for start, _ in found] == list(range(0, whole.height(), rows))
    assert sum(image.height() for _, image in found) == whole.height()
    for start, image in found:
        assert image.width() == whole.width()
        assert image == whole.copy(0, start, image.width(), image.height())
    document.close()


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer that prints into a file."""
    made = printing._printer(grey=False)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setResolution(150)
    return made


def printed(qtbot: QtBot, printer: QPrinter, data: bytes, act: Callable[[printing.Print], None] | None = None) -> str:
    """Print and return the sentence at the end."""
    parent = QWidget()
    qtbot.addWidget(parent)
    job = printing.Print(data, printer, parent)
    if act:
        act(job)
    handed_over: list[bool] = []
    job.printed.connect(lambda: handed_over.append(True))
    with qtbot.waitSignal(job.ended, timeout=20_000) as ended:
        job.start()
    assert bool(handed_over) == (not act and not ended.args[0])  # whoever acts here, cancels
    return ended.args[0]


def test_what_is_printed_is_what_is_shown(qtbot: QtBot, printer: QPrinter) -> None:
    assert printed(qtbot, printer, paper(3)) == ""
    file = Path(printer.outputFileName())
    pages = PdfReader(file).pages
    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in pages] == [
        (595, 842)
    ] * 3
    document = open_pdf(file.read_bytes())
    for page in range(3):
        rows = dark_rows(picture(document, Wanted(page, 600)))
        assert rows[0] == pytest.approx(1000 * (70 + 40 * page) / A4[1], abs=3)
        assert rows[-1] == pytest.approx(1000 * (100 + 40 * page) / A4[1], abs=3)
    document.close()


def test_a_range_of_pages(qtbot: QtBot, printer: QPrinter) -> None:
    printer.setFromTo(2, 3)
    printed(qtbot, printer, paper(5))
    document = open_pdf(Path(printer.outputFileName()).read_bytes())
    assert len(document) == 2
    assert dark_rows(picture(document, Wanted(0, 600)))[0] == pytest.approx(1000 * 110 / A4[1], abs=3)
    document.close()


def test_printing_can_be_cancelled(qtbot: QtBot, printer: QPrinter) -> None:
    steps: list[int] = []

    def cancel_soon(job: printing.Print) -> None:
        job.advanced.connect(steps.append)
        job.advanced.connect(lambda _: job.cancel())

    assert printed(qtbot, printer, paper(60), cancel_soon) == ""
    assert max(steps) < 90


def test_a_printer_that_does_not_answer_is_named(qtbot: QtBot, printer: QPrinter, said: list[str]) -> None:
    printer.setOutputFileName("/nowhere/at/all.pdf")
    assert "打印机没有回应" in printed(qtbot, printer, paper(1))
    assert "打印机没有回应" in said[0]


def test_without_a_printer_there_is_a_way_out(qtbot: QtBot, said: list[str], monkeypatch) -> None:
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    parent = QWidget()
    qtbot.addWidget(parent)
    assert printing.print_pdf(paper(1), 1, parent) is None
    assert "导出 PDF" in said[0]
