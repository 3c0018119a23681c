"""A tab with a chart that scrolls, to be copied or saved as a picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from huiqi.report.atomic import ExportError, replacing
from huiqi.wizard import talk
from huiqi.wizard.chart import Chart, Layout
from huiqi.wizard.words import tr


class ChartPage(QScrollArea):
    """A chart as wide as there is room, and as high as it needs."""

    def __init__(self, layout: Layout, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = Chart(layout, name, self)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(self.chart)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.chart.reached.connect(self._show_place)

    def _show_place(self, place: QRect) -> None:
        centre = place.center()
        self.ensureVisible(centre.x(), centre.y(), 0, place.height() // 2 + 8)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self.chart.image())

    def save_picture(self) -> None:
        """Let the person choose a place for the picture and write it."""
        suggested = Path.home() / f"{self.chart.picture.title}.png"
        file = talk.ask_save_as(self, tr("保存图片"), suggested, tr("PNG 图片 (*.png)"))
        if file is None:
            return
        talk.write_beside(self, file, partial(_write, self.chart.image(), file))


def _write(image: QImage, file: Path) -> None:
    """Write a picture. Raises ExportError."""
    with replacing(file) as part:
        if not image.save(str(part), "PNG"):  # type: ignore[call-overload]
            raise ExportError(tr("图片没有写成，请换一个位置再试一次。"))
