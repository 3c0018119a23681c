"""The right-hand side: shows a sheet in the colours and the type size of the window, and copies it as text."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
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
RENDER = QEvent.Type(QEvent.registerEventType())
"""Asks the page to show itself in another style: after the layouts, before the next painting."""


class Details(QuietBrowser):
    """Shows sheets; never follows a link by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(tr("详情"))
        self.setAccessibleDescription(tr("选中一项的金额、期限、依据、部门和原文；Tab 键走到其中的链接"))
        self._sheet: Sheet | None = None
        self._scrolled = 0
        self._rendered: tuple[Sheet, str, bool] | None = None

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet from its top; one that is shown already stays where it was scrolled to."""
        if sheet != self._sheet:
            same = self._sheet is not None and (sheet.headline, sheet.tag) == (self._sheet.headline, self._sheet.tag)
            self._sheet = sheet
            self._scrolled = self.verticalScrollBar().value() if same else 0
            self._render()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._render_soon()  # it gets the size it will have only now

    def _outdated(self) -> bool:
        """Whether another sheet is to be shown than the one that is, or in another style or arrangement."""
        return self._sheet is not None and self._rendered != (self._sheet, self._style(), self._is_wide())

    def copy_text(self) -> None:
        """Put what is shown on the clipboard, as text."""
        if self._sheet:
            QGuiApplication.clipboard().setText(plain_text(self._sheet))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in RESTYLING and self._outdated():
            self._take_down()
            self._render_soon()
        super().changeEvent(event)

    def _take_down(self) -> None:
        """Empty the page, which would else be laid out at every step on the way to another style."""
        if self._rendered:
            self._keep_place()
            self._rendered = None
            self._keep_scroll_bar()
            self.document().clear()

    def _render_soon(self) -> None:
        QCoreApplication.postEvent(self, QEvent(RENDER))

    def customEvent(self, event: QEvent) -> None:
        self._render()

    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        if self._rendered and self._outdated():
            self._keep_place()
            self._render()

    def _keep_place(self) -> None:
        if self._rendered and self._rendered[0] is self._sheet:
            self._scrolled = self.verticalScrollBar().value()

    def _keep_scroll_bar(self) -> None:
        """Let the scroll bar not go and come, which would lay out the text twice more."""
        if self.verticalScrollBar().isVisible():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def _is_wide(self) -> bool:
        return self.viewport().width() >= WIDE * self.fontMetrics().horizontalAdvance("国")

    def _render(self) -> None:
        """Show the sheet where it is not shown as it should be, and somebody sees it."""
        if self._sheet is None or not self.isVisible() or not self._outdated():
            return
        style, wide = self._style(), self._is_wide()
        self._rendered = None  # what the page goes through meanwhile begins no other one within this
        self.document().setDocumentMargin(self.fontMetrics().height() * 0.7)
        self.document().setDefaultStyleSheet(style)
        self._keep_scroll_bar()
        self.setHtml(markup(self._sheet, wide))
        self._rendered = (self._sheet, style, wide)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().setValue(self._scrolled)
        if self._outdated():  # its own scroll bar has made it narrow
            self._render_soon()

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
