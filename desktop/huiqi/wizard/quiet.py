"""A page of formatted text that loads nothing and leads nowhere outside the program, whatever is in the text."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from huiqi.wizard.folding import apart, together

_BETWEEN_TAGS = re.compile(r"(?<=>)[^<>]+(?=<)")
"""A text in markup in which every text is escaped."""


class QuietBrowser(QTextBrowser):
    """What every page of formatted text is made of; the texts in it are escaped by whoever writes the markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(False)

    def setHtml(self, text: str) -> None:
        """Show a page of markup whose lines end where a reader would let them end."""
        super().setHtml(_BETWEEN_TAGS.sub(lambda found: together(found[0]), text))

    def toPlainText(self) -> str:
        """Return the text as it was given, without the characters that only say where lines end."""
        return apart(super().toPlainText())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected, likewise, as text."""
        taken = QMimeData()
        taken.setText(apart(self.textCursor().selection().toPlainText()))
        return taken

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Load nothing: no text of ours needs it, and no other text may ask for it."""
        return None
