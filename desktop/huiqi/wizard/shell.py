"""The look of what is around the pages: menus, tabs, lists that open. Colours are those of the palette, whatever the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from huiqi.wizard.strokes import Strokes


def shell_rules(points: float, px: Strokes, ink: str, on_accent_ink: str, disabled: str) -> str:
    """Return the style rules for type of so many points, arrows of an ink (another on what is chosen), and grey entries.

    Menus and messages are named because some systems give them a smaller font of their own; entries have rules of their
    own because the style would shorten the longest ones. The header of a list is hidden, but the lines are as wide as it is.
    """
    return f"""
        QMenuBar, QMenu, QMessageBox, QMessageBox QLabel, QMessageBox QPushButton, QToolTip {{ font-size: {points:.1f}pt; }}
        QMenu {{ background: palette(base); color: palette(text); border: {px.thin}px solid palette(dark); padding: .2em 0; }}
        QMenu::item {{ padding: .3em 1.8em .3em 2em; }}
        QMenu::item:selected {{ background: palette(highlight); color: palette(highlighted-text); }}
        QMenu::item:disabled {{ background: transparent; color: {disabled}; }}
        QMenu::separator {{ height: .1em; background: palette(mid); margin: .2em .6em; }}
        QMenu::indicator {{ width: .9em; height: .9em; left: .5em; }}
        QMenu::indicator:checked {{ image: url(controls:check-{ink}.svg); }}
        QMenu::right-arrow {{ image: url(controls:right-{ink}.svg); width: .8em; height: .8em; right: .5em; }}
        QFrame#popup {{ background: palette(base); border: {px.thin}px solid palette(dark); }}
        QTabWidget::pane {{ border: 0; border-top: {px.thin}px solid palette(dark); top: -{px.thin}px; }}
        QTextBrowser#details {{ border: {px.thick}px solid palette(base); margin: 0; }}
        QTextBrowser#details:focus {{ border-color: palette(highlight); }}
        QTabBar {{ font-size: {points:.1f}pt; }}
        QTabBar::tab {{ background: palette(window); color: palette(window-text); border: {px.thin}px solid palette(dark);
            padding: .2em .6em .25em .6em; margin: 2px -{px.thin}px 0 0; }}
        QTabBar::tab:hover {{ color: palette(highlight); }}
        QTabBar::tab:selected {{ background: palette(base); color: palette(highlight); margin-top: 0;
            border-top: 3px solid palette(highlight); border-bottom-color: palette(base); }}
        QTabBar::tab:last, QTabBar::tab:only-one {{ margin-right: 0; }}
        QTabBar::tab:selected:focus {{ border: {px.thick}px solid palette(highlight); border-top-width: 3px; }}
        QHeaderView {{ border: 0; margin: 0; }}
        QTreeView::branch:has-children:closed {{ image: url(controls:right-{ink}.svg); }}
        QTreeView::branch:has-children:open {{ image: url(controls:down-{ink}.svg); }}
        QTreeView::branch:has-children:closed:selected {{ image: url(controls:right-{on_accent_ink}.svg); }}
        QTreeView::branch:has-children:open:selected {{ image: url(controls:down-{on_accent_ink}.svg); }}
        QToolButton#arrow::down-arrow {{ image: url(controls:down-{ink}.svg); width: .8em; height: .8em; }}
        QPushButton#more {{ padding-right: 1.5em; }}
        QPushButton#more::menu-indicator {{ image: url(controls:down-{ink}.svg); width: .7em; height: .7em;
            subcontrol-origin: padding; subcontrol-position: right center; right: .4em; }}
        QFrame#dateline QPushButton:default {{ background: palette(button); color: palette(button-text);
            border-color: palette(highlight); }}
    """
