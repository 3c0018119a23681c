"""Paints the parts of a picture. Each bucket has a hatching of its own, so that it can be told apart without colour."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF

from huiqi.matching.model import Bucket
from huiqi.wizard.look import colours
from huiqi.wizard.picture import Bar, Label, Picture, Rule


class Brush:
    """Paints with a painter in the colours of a palette."""

    def __init__(self, painter: QPainter, palette: QPalette) -> None:  # pyright: ignore[reportMissingSuperCall] - has no parent class
        of = colours(palette)
        self._painter = painter
        self._ink = palette.color(QPalette.ColorRole.Text)
        self._paper = palette.color(QPalette.ColorRole.Base)
        self._muted, self._grid = QColor(of.muted), QColor(of.border)
        self._colours: dict[Bucket, QColor] = {
            "available": QColor(of.good),
            "one_step": QColor(of.accent),
            "to_confirm": QColor(of.accent),
            "not_applicable": QColor(of.muted),
            "expired": QColor(of.warning),
            "not_yet": QColor(of.muted),
        }
        self._line = QFontMetricsF(painter.font()).height()

    def paint(self, picture: Picture, top: float = -math.inf, bottom: float = math.inf) -> None:
        """Paint what stands between two heights of a picture, all of it if none are given."""
        for rule in (each for each in picture.rules if not each.marked):
            self._rule(rule, QPen(self._grid, 1, Qt.PenStyle.DotLine))
        for bar in picture.bars:
            if top < bar.y + bar.height and bar.y < bottom:
                self._bar(bar)
        for rule in (each for each in picture.rules if each.marked):
            self._rule(rule, QPen(self._paper, self._line * 0.25))
            self._rule(rule, QPen(self._ink, self._line * 0.1, Qt.PenStyle.DashLine))
        for label in picture.labels:
            if top < label.y + 2 * self._line and label.y < bottom:
                self.write(label)

    def _rule(self, rule: Rule, pen: QPen) -> None:
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(rule.x, rule.top), QPointF(rule.x, rule.bottom))

    def write(self, label: Label) -> None:
        """Write a label on the paper, so that no line runs through it."""
        font = QFont(self._painter.font())
        font.setBold(label.weight == "strong")
        metrics = QFontMetricsF(font)
        width = metrics.horizontalAdvance(label.text)
        left = label.x - {"left": 0, "centre": width / 2, "right": width}[label.align]
        self._painter.save()
        self._painter.setFont(font)
        self._painter.fillRect(QRectF(left, label.y, width, metrics.ascent() + metrics.descent() / 2), self._paper)
        self._painter.setPen(self._muted if label.weight == "muted" else self._ink)
        self._painter.drawText(QPointF(left, label.y + metrics.ascent()), label.text)
        self._painter.restore()

    def mark(self, bar: Bar) -> None:
        """Frame the bar the person is at."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._ink, self._line * 0.14))
        edge = self._line * 0.16
        self._painter.drawRect(QRectF(bar.x, bar.y, bar.width, bar.height).adjusted(-edge, -edge, edge, edge))

    def _bar(self, bar: Bar) -> None:
        sure = bar.width if bar.sure is None else min(max(bar.sure, 0), bar.width)
        self._fill(QRectF(bar.x, bar.y, sure, bar.height), bar.bucket)
        if sure < bar.width:
            self._doubtful(QRectF(bar.x + sure, bar.y, bar.width - sure, bar.height), bar.bucket)
        if bar.ending != "closed":
            self._arrow(bar)
        if bar.text:
            self._number(bar)

    def _fill(self, box: QRectF, bucket: Bucket) -> None:
        """Fill a box: 可享受 solid, 差一步 and 待确认 striped, 不适用 empty, 已到期 crossed, 未生效 with dotted stripes."""
        colour, step = self._colours[bucket], self._line * 0.3
        painter = self._painter
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour if bucket == "available" else self._paper)
        painter.drawRect(box)
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        thick = self._line * (0.14 if bucket == "one_step" else 0.05)
        style = Qt.PenStyle.DotLine if bucket == "not_yet" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, thick, style))
        if bucket in ("one_step", "to_confirm", "expired", "not_yet"):
            self._stripes(box, step, 1)
        if bucket == "expired":
            self._stripes(box, step, -1)
        painter.restore()
        painter.setPen(QPen(colour, max(self._line * 0.06, 1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)

    def _stripes(self, box: QRectF, step: float, slope: int) -> None:
        x = box.left() - box.height()
        while x < box.right() + box.height():
            foot, head = (x, x + box.height()) if slope > 0 else (x + box.height(), x)
            self._painter.drawLine(QPointF(foot, box.bottom()), QPointF(head, box.top()))
            x += step

    def _doubtful(self, box: QRectF, bucket: Bucket) -> None:
        """Draw days about which the text says nothing: dashed, empty, with question marks."""
        painter = self._painter
        painter.setBrush(self._paper)
        painter.setPen(QPen(self._colours[bucket], max(self._line * 0.06, 1), Qt.PenStyle.DashLine))
        painter.drawRect(box)
        painter.setPen(self._ink)
        x, step = box.left() + self._line * 0.5, self._line * 4
        baseline = box.bottom() - (box.height() - QFontMetricsF(painter.font()).ascent()) / 2 - self._line * 0.05
        while x < box.right() - self._line * 0.5:
            painter.drawText(QPointF(x, baseline), "?")
            x += step

    def _arrow(self, bar: Bar) -> None:
        """Point on beyond the end of the picture."""
        right, half = bar.x + bar.width, bar.height / 2
        tip = QPointF(right + self._line * 0.8, bar.y + half)
        ends = [QPointF(right + 1, bar.y - 1), tip, QPointF(right + 1, bar.y + bar.height + 1)]
        self._painter.setPen(QPen(self._colours[bar.bucket], max(self._line * 0.06, 1)))
        self._painter.setBrush(self._colours[bar.bucket] if bar.ending == "open" else self._paper)
        self._painter.drawPolygon(QPolygonF(ends))

    def _number(self, bar: Bar) -> None:
        """Write the number of a part in its middle: on what is solid as if cut out, else on a patch of paper."""
        metrics = QFontMetricsF(self._painter.font())
        width, pad = metrics.horizontalAdvance(bar.text), self._line * 0.15
        box = QRectF(bar.x + bar.width / 2 - width / 2 - pad, bar.y + 1.5, width + 2 * pad, bar.height - 3)
        if bar.bucket == "available":
            self._painter.setPen(self._paper)
        else:
            self._painter.fillRect(box, self._paper)
            self._painter.setPen(self._ink)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, bar.text)
