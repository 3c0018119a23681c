"""The look: the colours of every theme in one place, the rules of style, and the size of the type. Applied while running."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDir, QObject
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from huiqi import resources
from huiqi.wizard.controls import bar_rules, button_rules, field_rules, tick_rules
from huiqi.wizard.forms import form_rules
from huiqi.wizard.settings import SMALLEST, Settings
from huiqi.wizard.shell import shell_rules
from huiqi.wizard.strokes import strokes

if TYPE_CHECKING:
    from huiqi.wizard.dressing import Dressing
    from huiqi.wizard.settings import Store

SYSTEM = "system"
STYLE = "Fusion"
"""Drawn by Qt alone, so that the colours and sizes are the same on every system."""
MIDDLE = 128
"""Lightness below which a colour is a dark one."""
LEAD, TITLE = 1.4, 1.15
"""The type of headings, relative to that of the text."""


class Colours(NamedTuple):
    """The colours of a theme. What is read stands out from every ground at 4.5:1, ``border`` and focus at 3:1.

    Grounds: ``window``, ``base`` (fields and lists), ``button``, ``quote`` (official words), ``chosen`` (answers that
    are ticked). ``on_accent`` is written on ``accent``; ``line`` only divides; ``handle`` is inside the ``border`` of what
    scrolls; ``desk`` is what white paper lies on, from which it stands out at 3:1; ``ink`` is the drawing of ticks and
    arrows, ``on_accent_ink`` that on ``accent``.
    """

    window: str
    base: str
    button: str
    quote: str
    chosen: str
    text: str
    muted: str
    accent: str
    on_accent: str
    warning: str
    good: str
    border: str
    line: str
    handle: str
    desk: str
    disabled: str
    ink: str
    on_accent_ink: str


LIGHT = Colours(
    window="#f5f6f8",
    base="#ffffff",
    button="#ffffff",
    quote="#eef3f9",
    chosen="#d6e5f6",
    text="#1b1f24",
    muted="#565b63",
    accent="#0b57a4",
    on_accent="#ffffff",
    warning="#a3201a",
    good="#17613a",
    border="#7f858e",
    line="#c9ced6",
    handle="#7f858e",
    desk="#7f858e",
    disabled="#8a9099",
    ink="black",
    on_accent_ink="white",
)
DARK = Colours(
    window="#1c1f24",
    base="#24282f",
    button="#2f343d",
    quote="#363d48",
    chosen="#2f4868",
    text="#e8eaed",
    muted="#bdc1c7",
    accent="#8ab8ff",
    on_accent="#10131a",
    warning="#ffb4ab",
    good="#8fd6a8",
    border="#8a929e",
    line="#454b56",
    handle="#8a929e",
    desk="#14161a",
    disabled="#7d838c",
    ink="white",
    on_accent_ink="black",
)
CONTRAST = Colours(
    window="#000000",
    base="#000000",
    button="#000000",
    quote="#1c1c1c",
    chosen="#3a3300",
    text="#ffffff",
    muted="#c0c0c0",
    accent="#ffe14d",
    on_accent="#000000",
    warning="#ffa79e",
    good="#8dffa8",
    border="#ffffff",
    line="#ffffff",
    handle="#ffffff",
    desk="#000000",
    disabled="#a6a6a6",
    ink="white",
    on_accent_ink="black",
)
THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def colours(palette: QPalette) -> Colours:
    """Return the colours of the theme a palette was made from; of the light one where it is none of ours."""
    window = palette.color(QPalette.ColorRole.Window).name()
    return next((theme for theme in THEMES.values() if theme.window == window), LIGHT)


def palette_of(of: Colours) -> QPalette:
    """Return the palette of a theme, with every role set."""
    roles = QPalette.ColorRole
    wanted = (
        (of.window, (roles.Window,)),
        (of.base, (roles.Base, roles.ToolTipBase)),
        (of.quote, (roles.AlternateBase,)),
        (of.button, (roles.Button,)),
        (of.text, (roles.Text, roles.WindowText, roles.ButtonText, roles.ToolTipText, roles.BrightText)),
        (of.muted, (roles.PlaceholderText, roles.LinkVisited)),
        (of.accent, (roles.Highlight, roles.Accent, roles.Link)),
        (of.on_accent, (roles.HighlightedText,)),
        (of.line, (roles.Mid, roles.Midlight)),
        (of.border, (roles.Dark, roles.Shadow)),
    )
    made = QPalette(QColor(of.button), QColor(of.window))
    for colour, its_roles in wanted:
        for role in its_roles:
            made.setColor(role, QColor(colour))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(of.disabled))
    return made


def style_sheet(of: Colours, points: float) -> str:
    """Return the style rules of a theme, for type of so many points. Lengths are in em, and so follow the type."""
    px = strokes(points)
    return f"""
        QLabel[role="question"] {{ font-weight: 600; }}
        QLabel[role="muted"] {{ color: {of.muted}; }}
        QLabel[role="understood"] {{ color: {of.good}; }}
        QLabel[role="error"] {{ color: {of.warning}; }}
        QLabel[role="lead"] {{ font-size: {points * LEAD:.1f}pt; font-weight: 600; }}
        QLabel[role="title"] {{ font-size: {points * TITLE:.1f}pt; font-weight: 600; color: {of.accent}; }}
        QLabel[role="total"] {{ font-weight: 600; color: {of.good}; }}
        QLabel[role="step"] {{ color: {of.muted}; padding: .05em .3em .05em 0;
            border: 0; border-left: 3px solid transparent; }}
        QLabel[role="step"][now="true"] {{ color: {of.accent}; border-left-color: {of.accent}; }}
        QFrame#row {{ border: 0; border-left: 3px solid transparent; }}
        QFrame#row[active="true"] {{ border-left-color: {of.accent}; }}
        QLabel[role="countdown"] {{ font-size: {points * LEAD:.1f}pt; font-weight: 600; padding: 1em; color: {of.text};
            background: {of.base}; border: 4px solid {of.warning}; }}
        {button_rules(of, px)}{field_rules(of, px)}{tick_rules(of, px)}{bar_rules(of, px)}{form_rules(px, of.chosen)}
        {shell_rules(points, px, of.ink, of.on_accent_ink, of.disabled)}
    """


def document_style(of: Colours) -> str:
    """Return the rules for texts with headings, shown by a QTextBrowser; sizes are relative to its font."""
    return f"""
        h1 {{ font-size: x-large; margin: 0 0 6px 0; }} h2 {{ font-size: large; margin: 14px 0 4px 0; }}
        h3 {{ font-size: medium; color: {of.accent}; margin: 12px 0 4px 0; }}
        p {{ margin: 5px 0; }} li {{ margin: 3px 0; }} td, th {{ padding: 3px 14px 3px 0; text-align: left; }}
        a {{ color: {of.accent}; }} .muted {{ color: {of.muted}; }} .quote {{ background-color: {of.quote}; }}
    """


class Look(QObject):
    """Keeps the application in the theme and type size that are set, at once when they change."""

    def __init__(self, application: QApplication, store: Store, least_size: int = SMALLEST) -> None:
        """Take the font the application has now as that of 100 %; ``least_size`` is in percent."""
        super().__init__(application)
        self._application = application
        self._store = store
        self._least_size = least_size
        self._font = QFont(application.font())
        self._applied: tuple[Colours, float] | None = None
        self._framed = SYSTEM
        self._dressing: Dressing | None = None
        QDir.addSearchPath("controls", str(resources.path("icons", "controls")))
        self.apply()
        store.changed.connect(self.apply)
        application.styleHints().colorSchemeChanged.connect(self.apply)

    def apply(self) -> None:
        """Give the application its colours and type; does nothing where they are right already."""
        settings = self._store.settings
        self._frame(settings.theme)
        wanted = (self._theme(settings), self._points(settings))
        if wanted != self._applied:
            self._applied = wanted
            self._paint(*wanted)

    def _theme(self, settings: Settings) -> Colours:
        return THEMES.get(settings.theme) or (DARK if self._system_is_dark() else LIGHT)

    def _system_is_dark(self) -> bool:
        """Whether the system is in a dark scheme, by the palette it gives; to ask for the scheme or the style takes long."""
        application = self._application
        palette = application.style().standardPalette() if self._applied else application.palette()
        return palette.color(QPalette.ColorRole.Window).lightness() < MIDDLE

    def _frame(self, theme: str) -> None:
        """Let the system draw the frames of windows in a light or dark theme that was chosen here."""
        if theme == self._framed:
            return
        from PySide6.QtCore import Qt

        self._framed = theme
        hints = self._application.styleHints()
        if theme in THEMES:
            hints.setColorScheme(Qt.ColorScheme.Light if theme == "light" else Qt.ColorScheme.Dark)
        else:
            hints.unsetColorScheme()

    def _points(self, settings: Settings) -> float:
        return self._font.pointSizeF() * max(settings.type_size, self._least_size) / SMALLEST

    def _paint(self, of: Colours, points: float) -> None:
        """Change everything while nothing is drawn, so that each window is drawn anew once; leave the person where they are."""
        windows = [each for each in self._application.topLevelWidgets() if each.isVisible()]
        focused = [each.focusWidget() for each in windows]
        for window in windows:
            window.setUpdatesEnabled(False)
        if self._application.styleSheet():
            self._redress(of, points)
        else:
            self._colour(of, points)
            self._application.setStyleSheet(style_sheet(of, points))
        for window in windows:
            window.setUpdatesEnabled(True)
        for widget in filter(None, focused):
            widget.setFocus()  # a wizard hides its page for a moment

    def _redress(self, of: Colours, points: float) -> None:
        from huiqi.wizard.dressing import Dressing  # here: the start does without it

        self._dressing = self._dressing or Dressing(self._application)
        self._dressing.change(style_sheet(of, points), partial(self._colour, of, points))

    def _colour(self, of: Colours, points: float) -> None:
        font = QFont(self._font)
        font.setPointSizeF(points)
        self._application.setFont(font)
        self._application.setPalette(palette_of(of))
