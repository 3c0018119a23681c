"""A page of formatted text that loads nothing and leads nowhere outside the program, whatever is in the text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget


class QuietBrowser(QTextBrowser):
    """What every page of formatted text is made of; the texts in it are escaped by whoever writes the markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(False)

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Load nothing: no text of ours needs it, and no other text may ask for it."""
        return None
