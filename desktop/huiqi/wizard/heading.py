"""The title above a page of a wizard. Qt sizes it only where it makes its layout anew, which another type size is no reason for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWizard, QWizardPage

LARGER = 4
"""Points by which a title is larger than the text, as a wizard writes it."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def size_heading(wizard: QWizard) -> None:
    """Give the title in sight the size that belongs to the type of the text."""
    title = QFont(wizard.font())
    title.setPointSize(title.pointSize() + LARGER)
    title.setBold(True)
    page: QWizardPage | None = wizard.currentPage()  # none any more where the window has been closed
    said = page.title() if page else ""
    for each in _labels(wizard):
        if said and each.text() == said:
            each.setFont(title)


def _labels(wizard: QWizard) -> Iterator[QLabel]:
    """Yield the labels of the wizard itself, not those of its pages, which stand further in."""
    for part in wizard.findChildren(QWidget, options=DIRECT):
        yield from part.findChildren(QLabel, options=DIRECT)
