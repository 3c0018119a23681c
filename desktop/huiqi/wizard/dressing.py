"""Dressing the application anew while it runs: what is in sight at once, the rest a few widgets at a time.

Left to itself Qt would dress all widgets twice, and most of them are out of sight: pages of the wizard, tabs, closed
dialogs. None of them is ever seen half dressed: the first that comes into sight has all that wait dressed before it is drawn.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

POLISHED, OWN_STYLE = Qt.WidgetAttribute.WA_WState_Polished, Qt.WidgetAttribute.WA_SetStyle
PIECE = 40
"""Widgets out of sight that are dressed in one turn of the event loop."""


class Dressing(QObject):
    """Puts other style rules in the place of those in use."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._waiting: deque[QWidget] = deque()
        self._watched: list[QWidget] = []
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._dress_some)

    def change(self, rules: str, between: Callable[[], object]) -> None:
        """Put on other rules; ``between`` changes palette and font while nothing in sight wears any."""
        widgets = [each for each in self._all() if each.testAttribute(POLISHED)]
        seen, hidden = ([each for each in widgets if each.isVisible() == now] for now in (True, False))
        self._undress(seen)
        for widget in widgets:
            _leave_to_us(widget, True)
        self._application.setStyleSheet("")
        between()
        self._application.setStyleSheet(rules)
        for widget in widgets:
            _leave_to_us(widget, False)
        self._dress(seen)
        self._wait(hidden)

    def _all(self) -> Iterable[QWidget]:
        """Yield every widget, parents before what is in them."""
        for window in self._application.topLevelWidgets():
            if window.parentWidget() is None:
                yield window
                yield from window.findChildren(QWidget)

    def _undress(self, widgets: Iterable[QWidget]) -> None:
        style = self._application.style()
        for widget in widgets:
            style.unpolish(widget)

    def _dress(self, widgets: Iterable[QWidget]) -> None:
        style = self._application.style()
        for widget in widgets:
            style.polish(widget)
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))

    def _wait(self, hidden: list[QWidget]) -> None:
        """Dress these later; watch those through which they would come into sight."""
        self._end()
        self._waiting.extend(hidden)
        self._watched = [each for each in hidden if each.isWindow() or _parent_seen(each)]
        for each in self._watched:
            each.installEventFilter(self)
        self._next.start()

    def _dress_some(self, most: int = PIECE) -> None:
        some = [self._waiting.popleft() for _ in range(min(most, len(self._waiting)))]
        still = [each for each in some if isValid(each)]
        self._undress(still)
        self._dress(still)
        if not self._waiting:
            self._end()

    def _end(self) -> None:
        self._next.stop()
        self._waiting.clear()
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Dress all that wait as soon as one of them is shown."""
        if event.type() == QEvent.Type.Show and self._waiting:
            self._dress_some(len(self._waiting))
        return False


def _leave_to_us(widget: QWidget, ours: bool) -> None:
    """Keep Qt from dressing a widget: as one that has not been dressed yet, and that has a style of its own."""
    widget.setAttribute(POLISHED, not ours)
    widget.setAttribute(OWN_STYLE, ours)


def _parent_seen(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is None or parent.isVisible()
