"""The words of the window in the language of the interface. Policy text, questions and exports stay Chinese."""

from PySide6.QtCore import QCoreApplication

CONTEXT = ""
"""Where lupdate files the text of a plain function call."""


def tr(chinese: str) -> str:
    """Return a text of the interface in the chosen language; the argument, a literal, is the Chinese text itself."""
    return QCoreApplication.translate(CONTEXT, chinese)
