"""Labels that show text as it is: never as markup, never as a mnemonic."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

WRAP_AT = 46
"""Characters on a line of a button, which does not wrap by itself."""


def literal(text: str) -> str:
    """Return the text so that a button or a label with a buddy shows it unchanged."""
    return text.replace("&", "&&")


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """Return a wrapping label that takes its text literally."""
    made = QLabel(text, parent)
    made.setProperty("textFormat", "PlainText")  # by name: merely touching Qt.TextFormat costs the start 14 ms
    made.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    if role:
        made.setProperty("role", role)
    return made


def folded(text: str, width: int = WRAP_AT) -> str:
    """Return the text of a button folded onto lines of at most so many characters."""
    return "\n".join(literal(text[start : start + width]) for start in range(0, len(text), width))
