"""The look of the form: tiles, lines, the rows between. Colours are those of the palette, whatever the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from huiqi.wizard.strokes import Strokes


def form_rules(px: Strokes, chosen: str) -> str:
    """Return the style rules of the pages with questions; ``chosen`` is the ground of what is ticked."""
    tile = 'QAbstractButton[tile="true"]'
    return f"""
        {tile} {{
            border: {px.thin}px solid palette(dark); border-radius: 4px; padding: .2em .5em; margin: {px.room}px;
            background: palette(base); outline: 0;
        }}
        {tile}:hover {{ border-color: palette(highlight); }}
        {tile}:checked {{ border: {px.thick}px solid palette(highlight); margin: 0; background: {chosen}; }}
        {tile}:focus {{ border: {px.thick}px solid palette(highlight); margin: 0; background: palette(alternate-base); }}
        {tile}:checked:focus {{ border-color: palette(text); background: {chosen}; }}
        {tile}[default="true"] {{ border: {px.thick}px dashed palette(dark); margin: 0; background: transparent; }}
        {tile}[default="true"]:focus {{ border: {px.thick}px dashed palette(highlight); margin: 0;
            background: palette(alternate-base); }}
        QPushButton#primary {{
            background: palette(highlight); color: palette(highlighted-text); border: {px.thin}px solid palette(highlight);
            padding: .3em 1em; font-weight: 600;
        }}
        QPushButton#primary:disabled {{ background: palette(mid); border-color: palette(mid); }}
        QPushButton#primary:focus {{ border: {px.thick}px solid palette(window-text); margin: 0;
            outline: {px.thin}px solid palette(highlighted-text); }}
        QToolButton#arrow {{ min-width: 1.6em; min-height: 1.6em; border: {px.thin}px solid palette(dark); border-radius: 4px;
            background: palette(base); }}
        QToolButton#arrow:hover {{ border-color: palette(highlight); }}
        QLabel[role="passing"] {{ background: palette(window); }}
        QLabel[role="intro"] {{ color: palette(window-text); }}
        QLabel[role="heading"] {{ font-weight: 600; margin-top: .5em; }}
        QLabel[cell="true"] {{ padding: .35em 0; }}
        QLabel[role="count"] {{ font-weight: 600; }}
        QFrame#dateline {{ border: 0; border-bottom: {px.thin}px solid palette(mid); }}
        QFrame#above {{ background: palette(mid); }}
        QFrame#hairline {{ color: palette(midlight); }}
    """
