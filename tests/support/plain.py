"""What Qt alone takes for the same: windows with nothing of the program in them, as deeds to be watched."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QLabel, QMainWindow, QTextBrowser, QVBoxLayout, QWidget
from watched import Deed

from huiqi.wizard.settings import Store

WIDGETS, SEEN = 300, 40
"""As many as the window has at the result, and as many of them as are seen at once."""


def plain_deeds(store: Store) -> Iterator[Deed]:
    """Yield the deeds; ``store`` is that of the look in use. Everything is gone in the end."""
    held: list[QWidget] = []

    def show(made: QWidget) -> None:
        held.append(made)
        made.show()

    yield Deed("Qt alone: an empty window, made and first shown", lambda: show(QMainWindow()))
    yield Deed("Qt alone: a dialog with a text, first shown", lambda: show(_dialog()))
    yield Deed("Qt alone: as many labels, first shown", lambda: show(_labels()))
    for theme in ("dark", "light"):
        yield Deed("Qt alone: another theme for as many labels", lambda theme=theme: store.change(theme=theme))
    for size in (150, 100):
        yield Deed("Qt alone: another type size for them", lambda size=size: store.change(type_size=size))
    for each in held:
        each.deleteLater()


def _dialog() -> QDialog:
    dialog = QDialog()
    QVBoxLayout(dialog).addWidget(QTextBrowser(dialog))
    return dialog


def _labels() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for number in range(WIDGETS):
        label = QLabel(f"{number}", holder)
        column.addWidget(label)
        label.setProperty("role", "muted")
        label.setVisible(number < SEEN)
    return holder
