"""The measures over the years: a bar for all that apply in the same days, and the day of the assessment. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from huiqi.matching.model import Bucket
from huiqi.policy.models import InForce
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.wizard.arrange import Terms
from huiqi.wizard.picture import Bar, Ending, Label, Picture, Rule, Type, paragraph
from huiqi.wizard.words import day_text, tr, tr_word

BAR = 0.8
"""The height of a bar, in lines of type."""
BOLD = 1.1
"""How much wider than plain type bold type is, at most."""


@dataclass(frozen=True, slots=True)
class _Span:
    """The entries of one bucket that apply in the same days."""

    bucket: Bucket
    start: date
    end: date | None
    stated: bool
    items: tuple[Item, ...]

    @property
    def told(self) -> str:
        """The days in words."""
        start = day_text(self.start)
        if self.end:
            return tr("{start}至{end}").format(start=start, end=day_text(self.end))
        if self.stated:
            return tr("{start}起，长期执行").format(start=start)
        return tr("{start}起，未载明到哪天").format(start=start)


@dataclass(frozen=True, slots=True)
class _Axis:
    """The days from the first of January of a year to the end of another, on so many pixels."""

    first: int
    last: int
    left: float
    width: float

    def at(self, day: date) -> float:
        """Where a day begins."""
        start, end = date(self.first, 1, 1), date(self.last + 1, 1, 1)
        return self.left + self.width * (day - start).days / (end - start).days


def timeline(items: Sequence[Item], terms: Terms, on: date, width: float, type: Type) -> Picture:
    """Return the picture of entries over the years, by bucket and term."""
    spans = tuple(_spans(items, terms))
    axis = _axis(spans, on, width, type)
    how = tr("每一段是同样日期的几项；虚线是评估日期，“?”表示文件没有写明到哪天为止。")
    labels = list(paragraph(how, 0, 0, width, type, "muted"))
    top = len(labels) * type.line + type.gap
    labels += _scale(axis, on, top, width, type)
    bars, y = list[Bar](), top + 2 * type.line + type.gap
    for bucket in BUCKET_LABELS:
        own = [span for span in spans if span.bucket == bucket]
        if own:
            y = _rows(own, axis, y, width, type, bars, labels)
    firsts = (Rule(axis.at(date(year, 1, 1)), top + type.line, y) for year in range(axis.first, axis.last + 2))
    rules = (*firsts, Rule(axis.at(on), top + type.line, y, True))
    title = tr("各项措施在哪些日子里有效")
    return Picture(width, y, title, _told(title, spans, on), tuple(bars), tuple(labels), rules)


def _rows(
    spans: Sequence[_Span], axis: _Axis, y: float, width: float, type: Type, bars: list[Bar], labels: list[Label]
) -> float:
    """Add the bars of one bucket and their labels from a height on; return where the next may begin."""
    bucket = spans[0].bucket
    count = sum(len(span.items) for span in spans)
    labels.append(
        Label(0, y, tr("{title}（{count}）").format(title=tr_word(BUCKET_LABELS[bucket]), count=count), "strong")
    )
    y += type.line * 1.2
    for span in spans:
        text = tr("{count} 项　{days}").format(count=len(span.items), days=span.told)
        lines = paragraph(text, 0, y, width, type)
        labels += lines
        y += len(lines) * type.line
        bars.append(_bar(span, axis, y, type))
        y += type.line * BAR + type.gap
    return y + type.gap


def _spans(items: Sequence[Item], terms: Terms) -> Iterator[_Span]:
    """Yield the entries by bucket and term, what ends first leading, what has no stated end last."""
    found: dict[tuple[Bucket, date, date | None, bool], list[Item]] = {}
    for item in items:
        term = terms[item.measure]
        found.setdefault((item.bucket, term.start, term.end, _is_stated(term)), []).append(item)
    for key in sorted(found, key=lambda each: (each[2] or date.max, each[3] is False, each[1])):
        yield _Span(*key, tuple(found[key]))


def _is_stated(term: InForce) -> bool:
    return term.basis != "not_stated"


def _axis(spans: Sequence[_Span], on: date, width: float, type: Type) -> _Axis:
    days = [on, *(span.start for span in spans), *(span.end for span in spans if span.end)]
    first, last = min(day.year for day in days), max(day.year for day in days)
    return _Axis(first, max(last, first + 1), 0, width - type.line)


def _scale(axis: _Axis, on: date, y: float, width: float, type: Type) -> Iterator[Label]:
    """Yield the day of the assessment over its line, kept inside the picture, and under it the years that have room."""
    text = tr("评估日期 {day}").format(day=day_text(on))
    half = type.width_of(text) * BOLD / 2
    yield Label(min(max(axis.at(on), half), max(width - half, half)), y, text, "strong", "centre")
    room = axis.width / (axis.last + 1 - axis.first)
    step = next((each for each in (1, 2, 5, 10) if room * each > type.width_of("2022") + type.gap), 20)
    for year in range(axis.first, axis.last + 1, step):
        yield Label(axis.at(date(year, 1, 1)) + type.line * 0.15, y + type.line, str(year), "muted")


def _bar(span: _Span, axis: _Axis, y: float, type: Type) -> Bar:
    x, right = axis.at(span.start), axis.at(span.end) if span.end else axis.left + axis.width
    ending: Ending = "closed" if span.end else "open" if span.stated else "unstated"
    sure = axis.at(date(span.start.year + 1, 1, 1)) - x if ending == "unstated" else None
    told = tr("{bucket}：{count} 项，{days}").format(
        bucket=tr_word(BUCKET_LABELS[span.bucket]), count=len(span.items), days=span.told
    )
    measures = tuple(item.measure for item in span.items)
    return Bar(x, y, max(right - x, 3), type.line * BAR, span.bucket, measures, told, "", ending, sure)


def _told(title: str, spans: Sequence[_Span], on: date) -> str:
    lines = [
        tr("{bucket} {count} 项：{days}").format(
            bucket=tr_word(BUCKET_LABELS[span.bucket]), count=len(span.items), days=span.told
        )
        for bucket in BUCKET_LABELS
        for span in spans
        if span.bucket == bucket
    ]
    return tr("{title}。评估日期 {day}。{rest}。").format(title=title, day=day_text(on), rest=tr("；").join(lines))
