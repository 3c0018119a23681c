"""The look of ticks and of all kinds of bars, in the colours of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from huiqi.wizard.look import Colours
    from huiqi.wizard.strokes import Strokes


def tick_rules(of: Colours, px: Strokes) -> str:
    """Return the style rules of what is ticked."""
    return f"""
        QCheckBox, QRadioButton {{ spacing: .35em; padding: .1em .25em; border: {px.thin}px solid transparent; margin: {px.room}px;
            border-radius: 4px; }}
        QCheckBox:focus, QRadioButton:focus {{ border: {px.thick}px solid {of.accent}; margin: 0; }}
        QCheckBox::indicator, QRadioButton::indicator {{ width: .75em; height: .75em; background: {of.base};
            border: {px.thin}px solid {of.border}; border-radius: 3px; }}
        QRadioButton::indicator {{ border-radius: .39em; }}
        QCheckBox::indicator:checked, QRadioButton::indicator:checked {{
            background: {of.accent}; border-color: {of.accent}; }}
        QCheckBox::indicator:checked {{ image: url(controls:check-{of.on_accent_ink}.svg); }}
        QRadioButton::indicator:checked {{ image: url(controls:dot-{of.on_accent_ink}.svg); }}
        QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {of.line}; }}
    """


def bar_rules(of: Colours, px: Strokes) -> str:
    """Return the style rules of scroll bars, tool bars and tooltips."""
    return f"""
        QScrollBar:vertical {{ width: .8em; background: {of.window}; margin: 0; }}
        QScrollBar:horizontal {{ height: .8em; background: {of.window}; margin: 0; }}
        QScrollBar::handle {{ background: {of.handle}; border: {px.thin}px solid {of.border}; border-radius: 3px; margin: 2px; }}
        QScrollBar::handle:vertical {{ min-height: 1.5em; }}
        QScrollBar::handle:horizontal {{ min-width: 1.5em; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        QToolBar {{ background: {of.window}; border: 0; border-bottom: {px.thin}px solid {of.line}; spacing: .4em;
            padding: .2em .3em; }}
        QToolBar QLabel {{ padding: 0 .4em; }}
        QToolTip {{ color: {of.text}; background: {of.base}; border: {px.thin}px solid {of.border}; padding: .2em; }}
    """
