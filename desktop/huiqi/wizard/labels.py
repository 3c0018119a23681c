"""Labels that show text as it is: never as markup, never as a mnemonic."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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


def give_room(dialog: QWidget, width: int) -> None:
    """Make a dialog at least so wide, and as high as its wrapping labels need at the width it has."""
    dialog.setMinimumWidth(width)
    layout = dialog.layout()
    if layout:
        layout.activate()
        dialog.setMinimumHeight(layout.totalHeightForWidth(max(width, dialog.width())))
