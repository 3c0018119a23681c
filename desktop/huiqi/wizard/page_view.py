"""Pages one below the other, as on a desk: scrolled, zoomed, drawn as far as they are seen."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from huiqi.wizard.look import colours
from huiqi.wizard.rendering import Wanted
from huiqi.wizard.words import tr

Zoom: TypeAlias = Literal["width", "page"] | float
GAP = 12
LEAST, MOST, STEP = 0.25, 4.0, 1.25
"""How far one may zoom, as a factor of the natural size, and by how much at a time."""
BESIDE = 1
"""Pages above and below the visible ones that are kept drawn."""


class PageView(QAbstractScrollArea):
    """Asks for the pictures of the pages that are seen and shows them; until one is there, the page it replaces."""

    wanted = Signal()
    """Other pictures are missing than before."""
    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("预览"))
        self.setAccessibleDescription(tr("打印出来的样子；用 Page Up 和 Page Down 翻页"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sizes: list[QSizeF] = []
        self.zoom: Zoom = "width"
        self.grey = False
        self.page = 0
        self._pictures: dict[int, tuple[Wanted, QImage]] = {}
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_pages(self, sizes: list[QSizeF]) -> None:
        """Show a document with pages of these sizes, in points, from its first page; the old ones stay until then."""
        self.sizes = sizes
        self.page = 0
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self._scrolled()

    def take(self, wanted: Wanted, image: QImage) -> None:
        """Take a picture that was asked for."""
        if wanted in self._needed():
            image.setDevicePixelRatio(self.devicePixelRatio())
            self._pictures[wanted.page] = (wanted, image)
            self.viewport().update(self._place(wanted.page))

    def set_zoom(self, zoom: Zoom) -> None:
        """Fit the width or the whole page, or show so many times the natural size; stay at the page."""
        self.zoom = zoom if isinstance(zoom, str) else min(max(zoom, LEAST), MOST)
        page = self.page
        self._lay_out()
        self.go_to(page)
        self._ask()

    def zoom_by(self, steps: int) -> None:
        """Show everything larger, or smaller where ``steps`` is negative."""
        self.set_zoom(self.factor * STEP**steps)

    def set_grey(self, grey: bool) -> None:
        """Show the pages as a black-and-white printer prints them."""
        self.grey = grey
        self._ask()

    def go_to(self, page: int) -> None:
        """Bring the top of a page into sight."""
        if 0 <= page < len(self.sizes):
            self.verticalScrollBar().setValue(self._top(page) - GAP)

    @property
    def factor(self) -> float:
        """How many pixels a seventy-second of an inch has, in units of the screen's natural size."""
        if not self.sizes or isinstance(self.zoom, float | int):
            return 1.0 if isinstance(self.zoom, str) else self.zoom
        room, widest = self.viewport().size(), max(size.width() for size in self.sizes)
        across = (room.width() - 2 * GAP) / widest
        tallest = max(size.height() for size in self.sizes)
        down = (room.height() - 2 * GAP) / tallest
        fitting = across if self.zoom == "width" else min(across, down)
        return max(fitting / self._natural(), LEAST)

    def _natural(self) -> float:
        return self.logicalDpiY() / 72

    def _scale(self) -> float:
        return self.factor * self._natural()

    def _heights(self) -> list[int]:
        scale = self._scale()
        return [round(size.height() * scale) for size in self.sizes]

    def _top(self, page: int) -> int:
        """Return where a page begins on the desk."""
        return GAP + sum(height + GAP for height in self._heights()[:page])

    def _place(self, page: int) -> QRect:
        """Return where a page is in the viewport."""
        size, scale = self.sizes[page], self._scale()
        width, height = round(size.width() * scale), round(size.height() * scale)
        room = self.viewport().width()
        left = max((room - width) // 2, GAP) - self.horizontalScrollBar().value()
        return QRect(left, self._top(page) - self.verticalScrollBar().value(), width, height)

    def _lay_out(self) -> None:
        """Set the scroll bars by the size of the desk."""
        scale, room = self._scale(), self.viewport().size()
        high = GAP + sum(height + GAP for height in self._heights())
        wide = 2 * GAP + max((round(size.width() * scale) for size in self.sizes), default=0)
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(high - room.height(), 0))
        vertical.setPageStep(max(room.height() - 2 * GAP, 1))
        vertical.setSingleStep(3 * self.fontMetrics().height())
        horizontal.setRange(0, max(wide - room.width(), 0))
        horizontal.setPageStep(room.width())
        self.viewport().update()

    def _seen(self) -> list[int]:
        room = self.viewport().rect()
        return [page for page in range(len(self.sizes)) if self._place(page).intersects(room)]

    def _needed(self) -> list[Wanted]:
        """Return the pictures of what is seen, then those of the pages beside it."""
        seen = self._seen()
        if not seen:
            return []
        beside = [page for step in range(1, BESIDE + 1) for page in (seen[-1] + step, seen[0] - step)]
        pages = [*seen, *(page for page in beside if 0 <= page < len(self.sizes))]
        ratio = self.devicePixelRatio()
        return [Wanted(page, round(self._place(page).width() * ratio), self.grey) for page in pages]

    def _scrolled(self) -> None:
        middle = self.viewport().height() // 2
        page = next((each for each in self._seen() if self._place(each).bottom() >= middle), self.page)
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)
        self._ask()

    def _ask(self) -> None:
        """Ask for what is needed and not there; forget the pictures of pages far away."""
        near = {wanted.page for wanted in self._needed()}
        self._pictures = {page: held for page, held in self._pictures.items() if page in near}
        self.wanted.emit()
        self.viewport().update()

    def missing(self) -> list[Wanted]:
        """Return the pictures that are needed and not there, the most wanted first."""
        there = {wanted for wanted, _ in self._pictures.values()}
        return [wanted for wanted in self._needed() if wanted not in there]

    def forget_pictures(self) -> None:
        """Ask for every picture anew: the document is another one. Old pictures stay until the new ones are there."""
        self._pictures = {page: (Wanted(page, 0), image) for page, (_, image) in self._pictures.items()}

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page = self.page
        self._lay_out()
        if isinstance(self.zoom, str):
            self.go_to(page)
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(colours(self.palette()).desk))
        for page in self._seen():
            place = self._place(page)
            held = self._pictures.get(page)
            painter.fillRect(place.translated(QPoint(2, 2)), QColor(0, 0, 0, 60))
            painter.fillRect(place, Qt.GlobalColor.white)
            if held:
                painter.drawImage(place, held[1])
