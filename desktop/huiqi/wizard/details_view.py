"""The right-hand side: shows a sheet in the colours and the type size of the window, and copies it as text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QFontInfo,
    QGuiApplication,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from huiqi.wizard.look import colours
from huiqi.wizard.quiet import QuietBrowser
from huiqi.wizard.sheet import BULLET, Sheet, markup, plain_text
from huiqi.wizard.words import tr

WIDE = 34
"""From so many characters across on, the official words stand beside the reasons instead of under them."""
RESTYLING = (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


class Details(QuietBrowser):
    """Shows sheets; never follows a link by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(tr("详情"))
        self.setAccessibleDescription(tr("选中一项的金额、期限、依据、部门和原文；Tab 键走到其中的链接"))
        self._sheet: Sheet | None = None
        self._wide = True
        self._scrolled = 0
        self._rendered: tuple[Sheet, str] | None = None

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet from its top; one that is shown already stays where it was scrolled to."""
        if sheet != self._sheet:
            same = self._sheet is not None and (sheet.headline, sheet.tag) == (self._sheet.headline, self._sheet.tag)
            self._sheet = sheet
            self._scrolled = self.verticalScrollBar().value() if same else 0
            if self.isVisible():
                self._render(self._scrolled)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated():
            self._render(self._scrolled)

    def _outdated(self) -> bool:
        """Whether another sheet is to be shown than the one that is, or in another style."""
        return self._sheet is not None and self._rendered != (self._sheet, self._style())

    def copy_text(self) -> None:
        """Put what is shown on the clipboard, as text."""
        if self._sheet:
            QGuiApplication.clipboard().setText(plain_text(self._sheet))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESTYLING and self._outdated():
            if self._rendered and self._rendered[0] is self._sheet:
                self._scrolled = self.verticalScrollBar().value()
            if self.isVisible():
                self._render(self._scrolled)

    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        if self._sheet and self._is_wide() != self._wide:
            self._render(self.verticalScrollBar().value())

    def _is_wide(self) -> bool:
        return self.viewport().width() >= WIDE * self.fontMetrics().horizontalAdvance("国")

    def _render(self, scrolled: int) -> None:
        if self._sheet:
            style = self._style()
            self._wide, self._rendered = self._is_wide(), (self._sheet, style)
            self.document().setDocumentMargin(self.fontMetrics().height() * 0.7)
            self.document().setDefaultStyleSheet(style)
            if self.verticalScrollBar().isVisible():  # let it not go and come, which would lay out the text twice more
                self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
            self.setHtml(markup(self._sheet, self._wide))
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.verticalScrollBar().setValue(scrolled)

    def _style(self) -> str:
        of, points = colours(self.palette()), QFontInfo(self.font()).pointSizeF()
        hang = self.fontMetrics().horizontalAdvance(BULLET)  # further lines of an item stand under its first word
        return (
            f"h2 {{ font-size: {points * 1.4:.1f}pt; margin: 0 0 4px 0; }} p {{ margin: 5px 0; }}"
            f"h3 {{ font-size: {points * 1.1:.1f}pt; color: {of.accent}; margin: {points * 1.4:.0f}px 0 4px 0; }}"
            f"td {{ padding: 3px {points:.0f}px 3px 0; }} table {{ margin-top: 6px; }}"
            f".item {{ margin: 3px 0 3px {hang}px; text-indent: -{hang}px; }}"
            f".name {{ color: {of.muted}; }} .muted {{ color: {of.muted}; }} .lead {{ margin-bottom: 6px; }}"
            f".good {{ color: {of.good}; font-weight: 600; }} .bad {{ color: {of.warning}; font-weight: 600; }}"
            f".open {{ color: {of.accent}; font-weight: 600; }} .quote {{ background-color: {of.quote}; }}"
            f"td.quote {{ padding-left: {points * 0.6:.0f}px; border-left: {points / 6:.0f}px solid {of.line}; }}"
            f"a {{ color: {of.accent}; }}"
        )
