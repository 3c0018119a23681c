"""The row of buttons below the pages of a wizard, with the line above it, which Qt leaves there without buttons, too."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayoutItem, QWidget, QWizard

from huiqi.wizard.labels import EDGE

RULE = 2
"""Height in pixels of the line, as a wizard draws it."""


def size_foot(wizard: QWizard, shown: bool) -> None:
    """Leave room around the buttons and draw the line, or neither. Call it again when the wizard makes its layout anew."""
    following = wizard.button(QWizard.WizardButton.NextButton)
    row = next(each for each in wizard.findChildren(QHBoxLayout) if each.indexOf(following) >= 0)
    edge = EDGE if shown else 0
    row.setContentsMargins(edge, edge, edge, edge)
    _above(row).setFixedHeight(RULE if shown else 0)


def _above(row: QHBoxLayout) -> QWidget:
    """Return what stands above a row: the line."""
    grid = cast("QGridLayout", row.parent())
    place = cast("tuple[int, int, int, int]", grid.getItemPosition(grid.indexOf(row)))
    return cast("QLayoutItem", grid.itemAtPosition(place[0] - 1, 0)).widget()
