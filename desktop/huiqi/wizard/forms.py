"""The look of the form: tiles, lines, the rows between. Colours are those of the palette, whatever the theme."""


def form_rules() -> str:
    """Return the style rules of the pages with questions."""
    return """
        *[tile="true"] {
            border: 1px solid palette(mid); border-radius: 6px; padding: 4px 10px; background: palette(base);
        }
        *[tile="true"]:hover { border-color: palette(highlight); }
        *[tile="true"]:checked { border: 2px solid palette(highlight); padding: 3px 9px; }
        *[tile="true"]:focus { border: 2px solid palette(highlight); padding: 3px 9px; background: palette(alternate-base); }
        *[tile="true"][default="true"] { border: 1px dashed palette(dark); padding: 4px 10px; background: transparent; }
        *[tile="true"][default="true"]:focus { border: 2px dashed palette(highlight); padding: 3px 9px; }
        QPushButton#primary {
            background: palette(highlight); color: palette(highlighted-text); border: 1px solid palette(highlight);
            border-radius: 6px; padding: 6px 20px; font-weight: 600;
        }
        QPushButton#primary:disabled { background: palette(mid); border-color: palette(mid); }
        QPushButton#primary:focus { border: 2px solid palette(window-text); padding: 5px 19px; }
        QLabel[role="intro"] { color: palette(window-text); margin-left: 12px; }
        QLabel[role="heading"] { font-weight: 600; margin-top: 10px; }
        QLabel[role="count"] { font-weight: 600; }
        QFrame#dateline { border: 0; border-bottom: 1px solid palette(mid); }
        QFrame#hairline { color: palette(midlight); }
    """
