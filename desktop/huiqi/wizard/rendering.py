"""Pages of a PDF as pictures, made one after the other off the window's thread; only what is still wanted is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QSizeF, Signal
from PySide6.QtGui import QImage

from huiqi.report.atomic import ExportError
from huiqi.wizard import trouble
from huiqi.wizard.beside import beside
from huiqi.wizard.words import told_sentence, tr

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72


class Wanted(NamedTuple):
    """A picture of a page, counted from 0, so many pixels wide."""

    page: int
    width: int
    grey: bool = False


class Renderer(QObject):
    """One document at a time. Signals arrive on the window's thread.

    It has no parent, so that it lives as long as work for it is under way.
    """

    opened = Signal(list)
    """The sizes of the pages of a new document, in points."""
    drawn = Signal(Wanted, QImage)
    failed = Signal(str)
    """The document could not be made; the sentence says why."""

    def __init__(self) -> None:
        super().__init__()
        self._document: PdfDocument | None = None
        self._turn = 0
        self._wanted: set[Wanted] = set()

    def load(self, make: Callable[[], bytes]) -> None:
        """Make a document and open it in place of the one before, unless another is asked for in the meantime."""
        self._turn += 1
        self._wanted.clear()
        beside(partial(self._make, self._turn, make))

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Draw these pictures, the first one first; others asked for earlier and not drawn yet are forgotten."""
        new = [each for each in wanted if each not in self._wanted]
        self._wanted = set(wanted)
        turn = self._turn
        for place, each in enumerate(new):
            beside(partial(self._draw, turn, each), "drawing", len(new) - place)

    def close(self) -> None:
        """Forget everything, as soon as what is being drawn is done."""
        self._turn += 1
        self._wanted.clear()
        beside(self._shut, "drawing")

    def _make(self, turn: int, make: Callable[[], bytes]) -> None:
        if turn != self._turn:
            return
        try:
            data = make()
        except ExportError as error:
            self._tell(turn, told_sentence(error))
        except Exception as error:  # whatever a library raises: the person gets a sentence, stderr the place
            self._apologise(turn, error)
        else:
            beside(partial(self._open, turn, data), "drawing")

    def _open(self, turn: int, data: bytes) -> None:
        if turn != self._turn:
            return
        try:
            opened = open_pdf(data)
            sizes = [QSizeF(*page_size(opened, number)) for number in range(len(opened))]
        except Exception as error:  # as above
            self._apologise(turn, error)
            return
        self._shut()
        self._document = opened
        if turn == self._turn:
            self.opened.emit(sizes)

    def _apologise(self, turn: int, error: Exception) -> None:
        trouble.note(error)
        self._tell(turn, tr("没有生成预览：程序遇到了没有预料到的问题。您填的内容都还在，可以试试导出。"))

    def _tell(self, turn: int, sentence: str) -> None:
        if turn == self._turn:
            self.failed.emit(sentence)

    def _draw(self, turn: int, wanted: Wanted) -> None:
        if turn == self._turn and wanted in self._wanted and self._document:
            image = picture(self._document, wanted)
            self._wanted.discard(wanted)
            self.drawn.emit(wanted, image)

    def _shut(self) -> None:
        if self._document:
            self._document.close()
            self._document = None


def open_pdf(data: bytes) -> PdfDocument:
    """Return an open document; only to be used, and closed, on the thread that draws."""
    from pypdfium2 import PdfDocument

    return PdfDocument(data)


def page_size(document: PdfDocument, page: int) -> tuple[float, float]:
    """Return width and height of a page, counted from 0, in points."""
    return document.get_page_size(page)  # pyright: ignore[reportUnknownMemberType] - the library leaves it untyped


def picture(document: PdfDocument, wanted: Wanted) -> QImage:
    """Return a whole page as a picture."""
    width, _ = page_size(document, wanted.page)
    return _image(document, wanted.page, wanted.width / width, wanted.grey, (0, 0, 0, 0))


def bands(document: PdfDocument, page: int, scale: float, grey: bool, rows: int) -> Iterator[tuple[int, QImage]]:
    """Yield a page as pictures of at most so many rows of pixels, from the top, each with the row it begins at."""
    _, height = page_size(document, page)
    total = ceil(height * scale)
    for first in range(0, total, rows):
        below = max(total - first - rows, 0)
        crop = (0, _to_points(below, scale), 0, _to_points(first, scale))
        yield first, _image(document, page, scale, grey, crop)


def _to_points(pixels: int, scale: float) -> float:
    """Return the length that the library, which rounds up, takes for just so many pixels."""
    return max(pixels - 0.5, 0) / scale


def _image(document: Any, number: int, scale: float, grey: bool, crop: tuple[float, float, float, float]) -> QImage:
    page = document[number]
    try:
        bitmap = page.render(scale=scale, crop=crop, grayscale=grey, prefer_bgrx=True)
        kind = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, kind).copy()
        bitmap.close()
    finally:
        page.close()
    return image
