"""What the answers decide: how many measures stand in each bucket, for each department. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.wizard.arrange import departments_of
from huiqi.wizard.picture import Bar, Label, Picture, Type, paragraph
from huiqi.wizard.words import tr, tr_word

BAR = 1.2
"""The height of a bar, in lines of type."""

Counted = dict[Bucket, tuple[str, ...]]
"""The measures of each bucket that has any."""


def tally(items: Sequence[Item], width: float, type: Type) -> Picture:
    """Return the picture of the entries by bucket, and of each department's by bucket, under its name.

    Each entry counts for its first department only.
    """
    rows = tuple(_rows(items))
    most = max((_size(counted) for _, counted in rows), default=1)
    how = tr("每项只算在第一个责任部门名下，长短按项数；能享受多的部门在前。")
    labels = list(paragraph(how, 0, 0, width, type, "muted"))
    bars, names = _legend(items, len(labels) * type.line + type.gap, width, type)
    labels += names
    y = max((label.y for label in labels), default=0) + 2 * type.line
    for name, counted in rows:
        lines = paragraph(tr("{name}　{count} 项").format(name=name, count=_size(counted)), 0, y, width, type)
        labels += lines
        y += len(lines) * type.line + type.gap * 0.3
        bars += _parts(name, counted, y, (width - 2) * _size(counted) / most, type)
        y += type.line * BAR + type.gap
    title = tr("各部门各有多少项，结果怎样")
    return Picture(width, y, title, _told(title, items, rows), tuple(bars), tuple(labels))


def _rows(items: Sequence[Item]) -> Iterator[tuple[str, Counted]]:
    for group in departments_of(items):
        if group.items:
            yield group.department.shown, _counted(group.items)
    nobody = [item for item in items if not item.departments]
    if nobody:
        yield tr("文件没有写责任部门"), _counted(nobody)


def _counted(items: Iterable[Item]) -> Counted:
    own = tuple(items)
    found: Counted = {each: tuple(item.measure for item in own if item.bucket == each) for each in BUCKET_LABELS}
    return {bucket: measures for bucket, measures in found.items() if measures}


def _size(counted: Counted) -> int:
    return sum(map(len, counted.values()))


def _legend(items: Sequence[Item], y: float, width: float, type: Type) -> tuple[list[Bar], list[Label]]:
    """Return a sample of each bucket with its name and number, in as many lines as they need."""
    bars, labels, x = list[Bar](), list[Label](), 0.0
    for bucket, measures in _counted(items).items():
        text = f"{tr_word(BUCKET_LABELS[bucket])} {len(measures)}"
        needed = type.line * 1.4 + type.width_of(text)
        if x and x + needed > width:
            x, y = 0.0, y + type.line * 1.4
        told = tr("{bucket}：{count} 项").format(bucket=tr_word(BUCKET_LABELS[bucket]), count=len(measures))
        bars.append(Bar(x, y + type.line * 0.1, type.line, type.line * 0.8, bucket, measures, told))
        labels.append(Label(x + type.line * 1.3, y, text))
        x += needed + type.line
    return bars, labels


def _parts(name: str, counted: Counted, y: float, width: float, type: Type) -> Iterator[Bar]:
    """Yield the parts of one bar, each as long as its share, but with room for its number."""
    numbers = {bucket: str(len(measures)) for bucket, measures in counted.items()}
    least = {bucket: type.width_of(number) + type.gap for bucket, number in numbers.items()}
    spare, x, whole = max(width - sum(least.values()), 0), 0.0, _size(counted)
    for bucket, measures in counted.items():
        part, number = least[bucket] + spare * len(measures) / whole, numbers[bucket]
        told = tr("{name}，{bucket}：{count} 项").format(name=name, bucket=tr_word(BUCKET_LABELS[bucket]), count=number)
        yield Bar(x, y, part, type.line * BAR, bucket, measures, told, number)
        x += part


def _told(title: str, items: Sequence[Item], rows: Sequence[tuple[str, Counted]]) -> str:
    every = tr("；").join(tr("{name}：{text}").format(name=name, text=_said(counted)) for name, counted in rows)
    return tr("{title}。一共 {all}。{each}。").format(title=title, all=_said(_counted(items)), each=every)


def _said(counted: Counted) -> str:
    return tr("、").join(f"{tr_word(BUCKET_LABELS[bucket])} {len(measures)}" for bucket, measures in counted.items())
