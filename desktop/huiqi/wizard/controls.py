"""The look of buttons, fields, ticks and of all kinds of bars, in the colours of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from huiqi.wizard.look import Colours
    from huiqi.wizard.strokes import Strokes


def button_rules(of: Colours, px: Strokes) -> str:
    """Return the style rules of buttons."""
    return f"""
        QPushButton {{ background: {of.button}; color: {of.text}; border: {px.thin}px solid {of.border}; border-radius: 4px;
            margin: {px.room}px; padding: .25em .75em; min-height: 1em; }}
        QPushButton:default {{ background: {of.accent}; color: {of.on_accent}; border-color: {of.accent}; }}
        QPushButton:hover {{ border-color: {of.accent}; }}
        QPushButton:pressed, QPushButton:checked {{ background: {of.quote}; color: {of.text}; }}
        QPushButton:focus {{ border: {px.thick}px solid {of.accent}; margin: 0; outline: none; }}
        QPushButton:default:focus {{ border: {px.thick}px solid {of.text}; margin: 0;
            outline: {px.thin}px solid {of.on_accent}; }}
        QPushButton:disabled {{ background: {of.window}; color: {of.disabled}; border-color: {of.line}; }}
    """


def field_rules(of: Colours, px: Strokes) -> str:
    """Return the style rules of what is written in and chosen from, and of lists and texts."""
    return f"""
        QLineEdit, QAbstractSpinBox, QComboBox {{ background: {of.base}; color: {of.text}; padding: .15em .3em;
            placeholder-text-color: {of.muted};
            border: {px.thin}px solid {of.border}; border-radius: 4px; margin: {px.room}px; min-height: 1.1em; }}
        QAbstractItemView, QTextEdit, QPlainTextEdit {{ border: {px.thin}px solid {of.border}; margin: {px.room}px; }}
        QListView[role="contents"] {{ outline: 0; }}
        QListView[role="found"]::item {{ padding: .2em .2em; }}
        QListView[role="found"]::item:selected {{ background: {of.accent}; color: {of.on_accent}; }}
        PageView {{ border: {px.thick}px solid transparent; }} PageView:focus {{ border-color: {of.accent}; }}
        QListView[role="contents"]::item:selected {{ background: {of.accent}; color: {of.on_accent}; }}
        QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QAbstractItemView:focus, QTextEdit:focus,
        QPlainTextEdit:focus {{
            border: {px.thick}px solid {of.accent}; margin: 0; }}
        QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
            color: {of.disabled}; border-color: {of.line}; background: {of.window}; }}
        QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 1.4em; }}
        QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url(controls:down-{of.ink}.svg); width: .7em; height: .7em; }}
        QAbstractSpinBox {{ padding-right: 1.4em; }}
        QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0; width: 1.3em; }}
        QAbstractSpinBox::up-arrow {{ image: url(controls:up-{of.ink}.svg); width: .55em; height: .55em; }}
        QAbstractSpinBox::down-arrow {{ image: url(controls:down-{of.ink}.svg); width: .55em; height: .55em; }}
    """


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
