"""One answer out of a long list (places, industries), found by name, everyday words or pinyin."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from huiqi.applicant.answers import Value
from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.fields.base import Field, unknown
from huiqi.wizard.fields.lines import Line
from huiqi.wizard.fields.tiles import HEIGHT, CheckTile
from huiqi.wizard.find import Entry, entries, exactly, is_sure, search
from huiqi.wizard.labels import brief
from huiqi.wizard.words import tr

ROWS_SHOWN = 12
QUOTED = 20
"""Characters of what was written that are repeated where it is not found."""


class SearchField(Field):
    """A line with a list under it that narrows while the person writes; only an entry of the list is an answer."""

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__(policy_set, question)
        self._entries = entries(policy_set, question)
        self._chosen: Entry | None = None
        self._line = Line(self)
        self._line.setPlaceholderText(tr("输入名称、平常的说法或拼音，也可以点右边的箭头"))
        self._line.setMinimumWidth(280)
        self._line.installEventFilter(self)
        self._unknown = CheckTile(unknown(), self)
        self._unknown.setChecked(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._line, 1)
        self._arrow = self._make_arrow()
        layout.addWidget(self._arrow)
        layout.addWidget(self._unknown)
        self._model = QStandardItemModel(self)
        self._completer = self._make_completer()
        self._line.textEdited.connect(self._edited)
        self._line.editingFinished.connect(self._left)
        self._unknown.toggled.connect(self._unknown_toggled)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(ROWS_SHOWN)
        completer.popup().setProperty("role", "found")  # rows as large as other targets
        completer.activated[QModelIndex].connect(self._activated)  # pyright: ignore[reportIndexIssue, reportUnknownMemberType]
        self._line.setCompleter(completer)
        return completer

    def _make_arrow(self) -> QToolButton:
        arrow = QToolButton(self)
        arrow.setObjectName("arrow")
        arrow.setMinimumSize(HEIGHT, HEIGHT)
        arrow.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        arrow.setArrowType(Qt.ArrowType.DownArrow)
        arrow.setText(tr("全部列出"))
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        arrow.clicked.connect(self._list_all)
        return arrow

    def _fill(self, text: str) -> None:
        self._model.clear()
        for entry in search(self._entries, text):
            row = QStandardItem(entry.shown(text))
            row.setData(entry.value, Qt.ItemDataRole.UserRole)
            self._model.appendRow(row)

    def _list_all(self) -> None:
        self._line.setFocus()
        self._fill("")
        self._completer.complete()

    def _edited(self, text: str) -> None:
        self._chosen = None
        self._show_unknown()
        self._fill(text)
        QTimer.singleShot(0, self, self._mark_first)

    def _mark_first(self) -> None:
        """Make Enter take the likeliest entry, while what the person wrote stays in the line."""
        popup = self._completer.popup()
        if popup.isVisible() and self._first_is_sure():
            selection = popup.selectionModel()
            selection.blockSignals(True)
            popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
            selection.blockSignals(False)
            popup.viewport().update()

    def _first_is_sure(self) -> bool:
        first = next(iter(search(self._entries, self._line.text())), None)
        return first is not None and is_sure(first, self._line.text())

    def _activated(self, index: QModelIndex) -> None:
        self._choose(index.data(Qt.ItemDataRole.UserRole))
        self.answered.emit(self._chosen.value if self._chosen else None)
        QTimer.singleShot(0, self, self._show_chosen)

    def _choose(self, value: object) -> None:
        self._chosen = next((entry for entry in self._entries if entry.value == value), None)

    def _show_chosen(self) -> None:
        if self._chosen:
            self._line.setText(self._chosen.shown())
            self._line.setCursorPosition(0)
        self._show_unknown()

    def _show_unknown(self) -> None:
        self._unknown.blockSignals(True)
        self._unknown.setChecked(not self._line.text().strip())
        self._unknown.blockSignals(False)

    def show_value(self, value: Value | None) -> None:
        self._choose(value)
        self._line.setText(self._chosen.shown() if self._chosen else "")
        self._show_unknown()

    def mark_default(self, default: bool) -> None:
        self._unknown.show_default(default)

    def settle(self) -> None:
        self._completer.popup().hide()
        text = self._line.text().strip()
        if text and not self._chosen:
            self._chosen = exactly(self._entries, text)
            self._show_chosen()
        if self._chosen or not text:
            self.answered.emit(self._chosen.value if self._chosen else None)
        else:
            self.refused.emit(self._advice(text))

    def _left(self) -> None:
        """Take what is written as final, unless the person only went into the list."""
        if not self._completer.popup().isVisible():
            self.settle()

    def unusable(self) -> str:
        return "" if self._chosen else self._line.text().strip()

    def _advice(self, text: str) -> str:
        found = search(self._entries, text)
        if found:
            return tr("请从列表中选一个，例如“{name}”；没有选中之前按“不清楚”算").format(name=found[0].label)
        return tr("没有找到“{text}”，换个说法试试，或点右边的箭头从全部里选").format(text=brief(text, QUOTED))

    def has_draft(self) -> bool:
        return bool(self._line.text().strip())

    def _unknown_toggled(self, on: bool) -> None:
        if on:
            self.show_value(None)
            self.settle()
        else:
            self._line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the whole list with the Down key."""
        if (
            watched is self._line
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
            and not self._completer.popup().isVisible()
        ):
            self._list_all()
            return True
        return super().eventFilter(watched, event)

    def entry(self) -> QWidget:
        return self._line

    def inputs(self) -> Iterator[QWidget]:
        yield self._line
        yield self._arrow
        yield self._unknown
