"""Labels, tooltips, pages and bars that show text as it is: never as markup, never as a mnemonic; they load nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from huiqi.wizard.folding import together
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QProgressDialog

EDGE = 9
"""Pixels from the left of a page to its words: as far as a wizard indents the title above them."""
MARK = 3
"""Width in pixels of the mark at the left of where the person is, which the style rules draw."""
QUOTED = 120
"""Characters of a name or an answer that a sentence repeats."""
_WORD = re.compile(r"[^\s/\\\u2e80-\uffef]{61,}")
"""What is too long for a line and has no place to break."""
_BEGINNING, _END = 40, 20


def foldable(text: str) -> str:
    """Return a text any window has room for: too long words lose their middle, and no mark turns what follows round."""
    from huiqi.report.printing import clean

    return _WORD.sub(lambda found: f"{found[0][:_BEGINNING]}…{found[0][-_END:]}", clean(text))


def brief(text: str, most: int = QUOTED) -> str:
    """Return what somebody wrote, or called a file, as a sentence repeats it: foldable, on one line, not too long."""
    from huiqi.report.printing import one_line

    return one_line(foldable(" ".join(text.split())), most)


def literal(text: str) -> str:
    """Return the text so that a button or a label with a buddy shows it unchanged."""
    return text.replace("&", "&&")


class Words(QLabel):
    """A wrapping label that takes its text literally, and whose lines end where a reader would let them end.

    To everybody but the screen its text is as it was given.
    """

    def __init__(self, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setProperty("textFormat", "PlainText")  # by name: merely touching Qt.TextFormat costs the start 14 ms
        self.setWordWrap(True)
        self.setIndent(0)  # else a style rule would move it in by half a letter
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if role:
            self.setProperty("role", role)
        self.words = ""
        self.setText(text)

    def heightForWidth(self, arg__1: int) -> int:
        """Return the height the words take in a width, in pixels; layouts ask for it again and again."""
        if arg__1 not in self._heights:
            self.ensurePolished()  # its type is another one afterwards
            self._heights[arg__1] = super().heightForWidth(arg__1)
        return self._heights[arg__1]

    def changeEvent(self, arg__1: QEvent) -> None:
        self._heights.clear()
        super().changeEvent(arg__1)

    def setText(self, arg__1: str) -> None:
        shown = arg__1 if "&" in arg__1 else together(arg__1)
        if self.accessibleName() in ("", self.words):  # no other name was given
            self.setAccessibleName("" if shown == arg__1 else arg__1)
        self.words = arg__1
        self._heights.clear()
        super().setText(shown)

    def clear(self) -> None:
        self.setText("")

    def text(self) -> str:
        return self.words


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a wrapping label that takes its text literally; the style rules know it by its role."""
    return Words(text, role, parent)


def tip(text: str) -> str:
    """Return the text so that a tooltip, which guesses what is markup, shows it unchanged."""
    from PySide6.QtGui import Qt

    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text


def progress_bar(title: str, sentence: str, patience: int, parent: QWidget) -> QProgressDialog:
    """Return a bar over a window, with a way to cancel, that shows after so many milliseconds."""
    from PySide6.QtWidgets import QProgressDialog

    made = QProgressDialog(parent)
    said = label(sentence)
    said.setWordWrap(False)
    made.setLabel(said)
    made.setCancelButtonText(tr("取消"))
    made.setWindowTitle(title)
    made.setProperty("windowModality", "WindowModal")
    made.setMinimumDuration(patience)
    return made


def give_room(dialog: QWidget, width: int) -> None:
    """Make a dialog at least so wide, and as high as its wrapping labels need at the width it has."""
    layout = dialog.layout()
    if layout:
        layout.activate()
        width = max(width, layout.totalMinimumSize().width())
    dialog.setMinimumWidth(width)
    if layout:
        dialog.setMinimumHeight(layout.totalHeightForWidth(max(width, dialog.width())))
