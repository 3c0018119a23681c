"""What a window shows and what it needs for that: texts that are cut off, texts that are hard to read. For the tests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPalette, QTextDocument, QTextLayout
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTabBar,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from huiqi.wizard.folding import BLANK, CLOSING, JOINER
from huiqi.wizard.listing import Listing
from huiqi.wizard.look import colours

SCREEN = (1366, 728)
"""A small laptop without its task bar."""
TOLERANCE = 1
"""Pixels by which figures of the style may differ from those of the font."""
READABLE = 4.5
"""Contrast that text needs (WCAG 2, AA)."""
EDGE = 4
"""Pixels at the edge of a widget that may belong to its frame."""


def cut_off(root: QWidget) -> list[str]:
    """Return what does not have the room it needs, with how much it needs and has."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible() and belongs(widget, root) and (needs := needed(widget)):
            room = widget.contentsRect()
            if needs[0] > room.width() + TOLERANCE or needs[1] > room.height() + TOLERANCE:
                found.append(f"{said(widget)!r} needs {needs}, has {room.width()} × {room.height()}")
            if outside(widget):
                found.append(f"{said(widget)!r} lies outside of what can be seen or scrolled to")
    return [*found, *tabs_cut_off(root), *sideways(root)]


def belongs(widget: QWidget, root: QWidget) -> bool:
    """Whether a widget stands in this window, not in one that hangs from it."""
    return widget.window() is root.window()


def said(widget: QWidget) -> str:
    return str(getattr(widget, "words", "") or widget.property("text") or widget.property("currentText") or "")[:40]


def needed(widget: QWidget) -> tuple[int, int] | None:
    """Return the width and height the text of a widget needs; None where it has none."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLineEdit):
        empty = not widget.text() and not isinstance(widget.parentWidget(), QComboBox)
        return (metrics.horizontalAdvance(widget.placeholderText()), metrics.height()) if empty else None
    if isinstance(widget, QComboBox):
        return None if widget.sizeAdjustPolicy() == _SHORTENED else (widget.sizeHint().width() - 8, metrics.height())
    if not said(widget):
        return None
    full = str(widget.property("text"))
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            wraps = int(Qt.TextFlag.TextWordWrap)
            box = metrics.boundingRect(QRect(0, 0, widget.contentsRect().width(), 10_000), wraps, full)
            return box.width(), box.height()
        lines = metrics.size(int(Qt.TextFlag.TextShowMnemonic) if widget.buddy() else 0, full)
        return lines.width(), lines.height()
    if isinstance(widget, QAbstractButton) and not isinstance(widget, QToolButton):  # those show an arrow
        size = metrics.size(int(Qt.TextFlag.TextShowMnemonic), full)
        return size.width(), size.height()
    return None


_SHORTENED = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
"""Of a list whose entries may be longer than it: they are shown in full when it is opened."""


def outside(widget: QWidget) -> bool:
    """Whether a widget sticks out of the one around it, which is not one that scrolls."""
    parent = widget.parentWidget()
    while parent is not None and not widget.isWindow():
        if isinstance(parent.parentWidget(), QScrollArea) or isinstance(parent, QScrollArea):
            return False
        place = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
        if not parent.rect().adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(place):
            return True
        widget, parent = parent, parent.parentWidget()
    return False


def tabs_cut_off(root: QWidget) -> Iterator[str]:
    for bar in root.findChildren(QTabBar):
        for place in range(bar.count() if bar.isVisible() else 0):
            room, text = bar.tabRect(place), bar.tabText(place)
            if bar.fontMetrics().horizontalAdvance(text) > room.width() or not bar.rect().contains(room):
                yield f"tab {text!r} has {room.width()} of {bar.width()}"


def sideways(root: QWidget) -> Iterator[str]:
    """Yield what has to be scrolled sideways to be read."""
    for area in root.findChildren(QAbstractScrollArea):
        bar = area.horizontalScrollBar()
        if area.isVisible() and isinstance(area, QScrollArea | QTextBrowser) and bar.maximum() > 0:
            yield f"{type(area).__name__} {area.accessibleName()} of {area.width()} scrolls {bar.maximum()} sideways"


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def luminance(colour: QColor) -> float:
    parts = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@lru_cache(maxsize=65536)
def contrast(one: int, other: int) -> float:
    """Return the contrast of two colours, each as 0xRRGGBB."""
    light, dark = sorted((luminance(QColor.fromRgb(one)), luminance(QColor.fromRgb(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def clearest(picture: QImage, place: QRect) -> float:
    """Return the highest contrast of any point of a part of a picture with the colour most of the part has."""
    part = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    points = Counter(memoryview(part.constBits()).cast("B").cast("I"))
    [(ground, _)] = points.most_common(1)
    return max(contrast(ground & 0xFFFFFF, each & 0xFFFFFF) for each in points)


def hard_to_read(root: QWidget) -> list[str]:
    """Return the texts that can be seen and do not stand out from what is behind them, measured in a picture."""
    picture = root.grab().toImage()
    ratio = picture.devicePixelRatio()
    assert ratio == 1
    found = []
    for name, place in (*texts(root), *list_lines(root)):
        if place.width() > 2 and place.height() > 2 and (clear := clearest(picture, place)) < READABLE:
            found.append(f"{name!r} {clear:.2f}")
    return [*found, *documents_hard_to_read(root)]


def texts(root: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield every text that is wholly in sight, and where it stands in the window: without frame and mark."""
    for kind in (QLabel, QAbstractButton, QLineEdit, QComboBox):
        for widget in root.findChildren(kind):
            text = said(widget) or str(widget.property("placeholderText") or "")
            if not (text and widget.isVisible() and widget.isEnabled() and belongs(widget, root)):
                continue
            if isinstance(widget, QToolButton) or widget.visibleRegion().boundingRect() != widget.rect():
                continue
            mark = 2 * widget.fontMetrics().height() if widget.property("checkable") else EDGE
            yield text, QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()).adjusted(mark, EDGE, -EDGE, -EDGE)
    for bar in root.findChildren(QTabBar):
        if bar.isVisible():
            for place in range(bar.count()):
                yield (
                    bar.tabText(place),
                    bar.tabRect(place).adjusted(8, 8, -8, -4).translated(bar.mapTo(root, QPoint())),
                )


def list_lines(root: QWidget) -> Iterator[tuple[str, QRect]]:
    """Yield every line of a list that is in sight."""
    for listing in root.findChildren(Listing):
        seen = listing.viewport().rect() if listing.isVisible() else QRect()
        for line in listing._lines.values():
            place = listing.visualItemRect(line)
            if place.isValid() and seen.contains(place):
                inner = place.adjusted(EDGE, EDGE, -EDGE, -EDGE)
                yield line.text(0)[:40], inner.translated(listing.viewport().mapTo(root, QPoint()))


def documents_hard_to_read(root: QWidget) -> Iterator[str]:
    """Yield the texts with headings in which a colour does not stand out from the page, or from quoted words on it."""
    for page in (each for each in root.findChildren(QTextBrowser) if each.isVisible() and belongs(each, root)):
        of, palette = colours(page.palette()), page.palette()
        assert palette.color(QPalette.ColorRole.Base) == QColor(of.base)
        for colour in written_in(page.document(), palette.color(QPalette.ColorRole.Text)):
            for ground in (of.base, of.quote):
                if contrast(colour & 0xFFFFFF, QColor(ground).rgb() & 0xFFFFFF) < READABLE:
                    yield f"{page.accessibleName()} in {QColor.fromRgb(colour).name()} on {ground}"


def written_in(document: QTextDocument, usual: QColor) -> set[int]:
    """Return the colours of the texts of a document."""
    found, block = set(), document.begin()
    while block.isValid():
        found |= {_colour(each.fragment().charFormat().foreground(), usual).rgb() for each in block}
        block = block.next()
    return found


def _colour(brush: QBrush, usual: QColor) -> QColor:
    return usual if brush.style() == Qt.BrushStyle.NoBrush else brush.color()


def badly_broken(root: QWidget) -> list[str]:
    """Return the texts that wrap so that a paragraph ends in a single character, or a number is parted from its unit."""
    return [f"{said(each)!r} breaks badly" for each in root.findChildren(QWidget) if each.isVisible() and _bad(each)]


def _bad(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        paragraphs = str(widget.property("text")).split("\n")
        return any(map(breaks_badly, (lines_of(each, widget) for each in paragraphs)))
    return bool(widget.property("tile")) and breaks_badly(str(widget.property("text")).split("\n"))


def lines_of(paragraph: str, label: QLabel) -> list[str]:
    """Return a text in lines as a label shows it."""
    layout = QTextLayout(paragraph, label.font())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(label.contentsRect().width())
    layout.endLayout()
    lines = (layout.lineAt(place) for place in range(layout.lineCount()))
    return [paragraph[each.textStart() : each.textStart() + each.textLength()] for each in lines]


def breaks_badly(lines: list[str]) -> bool:
    """Whether the last of several lines is one character and stops, or a number stands before a line that begins with its unit."""
    alone = len(lines) > 1 and len(lines[-1].strip(CLOSING + BLANK + JOINER + " ")) == 1 and lines[-1][0] > "\u2fff"
    return alone or any(
        before.rstrip()[-1:].isdigit() and after[0] > "\u2fff" for before, after in pairwise(lines) if after
    )


def larger_than_screen(root: QWidget) -> list[str]:
    fits = root.width() <= SCREEN[0] and root.height() <= SCREEN[1]
    return [] if fits else [f"{root.width()} × {root.height()} is larger than the screen"]
