"""The look: one accent colour, readable in light and dark palettes, and the few rules of style that need words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

DARK_BELOW = 128


class Colours(NamedTuple):
    """The colours that carry meaning; each stands out from the window at 4.5:1 or more."""

    accent: str
    muted: str
    warning: str
    good: str
    line: str
    quote: str


LIGHT = Colours(accent="#0b57a4", muted="#565656", warning="#a3201a", good="#17613a", line="#c9ced6", quote="#f3f6fa")
DARK = Colours(accent="#8ab8ff", muted="#bdbdbd", warning="#ffb4ab", good="#8fd6a8", line="#555b66", quote="#2b3038")


def is_dark(palette: QPalette) -> bool:
    """Whether the palette is one of light text on a dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < DARK_BELOW


def colours(palette: QPalette) -> Colours:
    """Return the colours that suit a palette."""
    return DARK if is_dark(palette) else LIGHT


def accented(palette: QPalette) -> QPalette:
    """Return the palette with the accent colour for selection and links."""
    chosen = QPalette(palette)
    accent = QColor(colours(palette).accent)
    chosen.setColor(QPalette.ColorRole.Highlight, accent)
    chosen.setColor(QPalette.ColorRole.HighlightedText, QColor("#10131a" if is_dark(palette) else "#ffffff"))
    chosen.setColor(QPalette.ColorRole.Link, accent)
    chosen.setColor(QPalette.ColorRole.Accent, accent)
    return chosen


def style_sheet(palette: QPalette) -> str:
    """Return the style rules for a window of the wizard."""
    of = colours(palette)
    return f"""
        QLabel[role="question"] {{ font-weight: 600; }}
        QLabel[role="muted"] {{ color: {of.muted}; }}
        QLabel[role="understood"] {{ color: {of.good}; }}
        QLabel[role="error"] {{ color: {of.warning}; }}
        QLabel[role="lead"] {{ font-size: 15pt; font-weight: 600; }}
        QLabel[role="total"] {{ font-weight: 600; color: {of.good}; }}
        QLabel[role="step"] {{ color: {of.muted}; padding: 1px 6px 1px 8px; border-left: 3px solid transparent; }}
        QLabel[role="step"][now="true"] {{ color: {of.accent}; font-weight: 600; border-left-color: {of.accent}; }}
        QFrame#row {{ border: 0; border-left: 3px solid transparent; }}
        QFrame#row[active="true"] {{ border-left-color: {of.accent}; }}
    """
