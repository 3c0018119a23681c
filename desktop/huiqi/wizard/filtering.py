"""The little window in which a person chooses what kinds of measures to see."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from huiqi.policy.models import Certainty, MeasureKind
from huiqi.report.wording import CERTAINTY_LABELS, KIND_LABELS
from huiqi.wizard.arrange import Filters
from huiqi.wizard.labels import label, tip
from huiqi.wizard.words import tr, tr_word


class FilterBox(QFrame):
    """Check boxes for certainty, kind and a few more; every click counts at once."""

    changed = Signal()
    """Other measures are to be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName(tr("筛选"))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget(self._scroll)
        self._column = QVBoxLayout(self._inside)
        self._scroll.setWidget(self._inside)
        for ground in (self._scroll.viewport(), self._inside):
            ground.setAutoFillBackground(False)
        self._make_boxes()
        self.done = QPushButton(tr("好"), self)
        self.done.setAutoDefault(True)
        self.done.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.done, 0, Qt.AlignmentFlag.AlignRight)

    def _make_boxes(self) -> None:
        self._head(tr("只看"))
        self.direct = self._box(tr("自己能直接办的"), tr("不用先由银行、房东等别人办理的"))
        self.money = self._box(tr("能得到或省下钱的"), tr("回答和文件能定出金额或上限的"))
        self.stated = self._box(tr("写明有效期的"), tr("去掉未载明有效期、要先核实的"))
        self._head(tr("是否确定"))
        self.certainty: dict[Certainty, QCheckBox] = {
            each: self._box(tr_word(name), "") for each, name in CERTAINTY_LABELS.items()
        }
        self._head(tr("类别"))
        self.kinds: dict[MeasureKind, QCheckBox] = {
            each: self._box(tr_word(name), "") for each, name in KIND_LABELS.items()
        }

    def _head(self, title: str) -> None:
        if self._column.count():
            self._column.addSpacing(self.fontMetrics().height() // 2)
        self._column.addWidget(label(title, "question", self._inside))

    def _box(self, text: str, told: str) -> QCheckBox:
        box = QCheckBox(text, self._inside)
        box.setToolTip(tip(told))
        box.setAccessibleDescription(told)
        box.toggled.connect(lambda: self.changed.emit())
        self._column.addWidget(box)
        return box

    def filters(self) -> Filters:
        """Return what is chosen."""
        return Filters(
            frozenset(each for each, box in self.certainty.items() if box.isChecked()),
            frozenset(each for each, box in self.kinds.items() if box.isChecked()),
            self.direct.isChecked(),
            self.money.isChecked(),
            self.stated.isChecked(),
        )

    def chosen(self) -> list[str]:
        """Return the texts of the boxes that are checked."""
        return [box.text() for box in self.findChildren(QCheckBox) if box.isChecked()]

    def clear(self) -> None:
        """Uncheck every box, and say so once."""
        for box in self.findChildren(QCheckBox):
            box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(False)
        self.changed.emit()

    def pop_up(self, under: QWidget) -> None:
        """Show under a widget, as high as it needs and the screen allows."""
        self.setPalette(under.palette())
        self.setFont(under.font())
        room = under.screen().availableGeometry()
        wanted = self._inside.sizeHint()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._scroll.setMinimumWidth(min(wanted.width() + bar + 4, room.width() - 40))
        height = min(
            wanted.height() + self.done.sizeHint().height() + 4 * self.fontMetrics().height(), room.height() - 40
        )
        self.resize(self.sizeHint().width(), height)
        spot = under.mapToGlobal(QPoint(0, under.height()))
        left = min(spot.x(), room.right() - self.width())
        self.move(max(left, room.left()), max(min(spot.y(), room.bottom() - height), room.top()))
        self.show()
        self.direct.setFocus(Qt.FocusReason.PopupFocusReason)
