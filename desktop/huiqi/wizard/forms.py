"""The look of the form: tiles, lines, the rows between. Colours are those of the palette, whatever the theme."""


def form_rules() -> str:
    """Return the style rules of the pages with questions."""
    return """
        *[tile="true"] {
            border: 1px solid palette(dark); border-radius: 4px; padding: .2em .5em; margin: 1px; background: palette(base);
            outline: 0;
        }
        *[tile="true"]:hover { border-color: palette(highlight); }
        *[tile="true"]:checked { border: 2px solid palette(highlight); margin: 0; }
        *[tile="true"]:focus { border: 2px solid palette(highlight); margin: 0; background: palette(alternate-base); }
        *[tile="true"][default="true"] { border: 2px dashed palette(dark); margin: 0; background: transparent; }
        *[tile="true"][default="true"]:focus { border: 2px dashed palette(highlight); margin: 0; }
        QPushButton#primary {
            background: palette(highlight); color: palette(highlighted-text); border: 1px solid palette(highlight);
            padding: .3em 1em; font-weight: 600;
        }
        QPushButton#primary:disabled { background: palette(mid); border-color: palette(mid); }
        QPushButton#primary:focus { border: 2px solid palette(window-text); margin: 0; }
        QToolButton#arrow { min-width: 1.6em; min-height: 1.6em; border: 1px solid palette(dark); border-radius: 4px;
            background: palette(base); }
        QToolButton#arrow:hover { border-color: palette(highlight); }
        QLabel[role="intro"] { color: palette(window-text); }
        QLabel[role="heading"] { font-weight: 600; margin-top: .5em; }
        QLabel[cell="true"] { padding: .3em 0; }
        QLabel[role="count"] { font-weight: 600; }
        QFrame#dateline { border: 0; border-bottom: 1px solid palette(mid); }
        QFrame#hairline { color: palette(midlight); }
    """
