"""Setting Chinese text in lines and blocks.

The texts are drawn as they are: no markup is ever parsed. Lines follow the rules of Chinese typesetting, which
reportlab's own CJK wrapping knows only in part: no closing mark begins a line, no opening mark ends one, and a number
stays together with its unit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reportlab.platypus import Flowable

from huiqi.report import fonts

_OPENING = "（《「『【〔［｛〈“‘([{<"
_CLOSING = "，。、；：！？）》」』】〕］｝〉”’…—·％℃,.;:!?)]}>%"
_ATOM = re.compile(
    rf"[{re.escape(_OPENING)}]*"
    r"(?:[0-9][0-9.,:/%~\-]*[%‰]?[万亿千百]?[元年月日号条项人户家个倍折米平]?|[A-Za-z0-9_.@/+\-]+|.)"
    rf"[{re.escape(_CLOSING)}]*",
    re.DOTALL,
)
"""What a line is never broken within."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size with the distance of its lines, in points."""

    font: str
    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Column:
    """A text set ``width`` wide, ``x`` from the left edge of its block."""

    x: float
    width: float
    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry in the outline of the document."""

    key: str
    title: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Decoration:
    """What is drawn around the text of a block, and how the outline leads to it."""

    tick_box: bool = False
    tag: str = ""
    tag_filled: bool = False
    rule: bool = False
    bar: bool = False
    bookmark: Bookmark | None = None


def break_lines(text: str, face: Face, width: float) -> tuple[str, ...]:
    """Return the lines of a text set ``width`` points wide; its own line ends are kept."""
    return _break_lines(fonts.shown(text, face.font), face, width)


@lru_cache(maxsize=4096)
def _break_lines(text: str, face: Face, width: float) -> tuple[str, ...]:
    return tuple(line for paragraph in text.split("\n") for line in _fill(paragraph, face, width))


def _fill(paragraph: str, face: Face, limit: float) -> Iterator[str]:
    """Yield the lines of one paragraph, each as full as it can be."""
    line, used = "", 0.0
    for atom in _atoms(paragraph, face, limit):
        taken = fonts.width(atom, face.font, face.size)
        if line and used + fonts.width(atom.rstrip(" "), face.font, face.size) > limit:
            yield line.rstrip(" ")
            line, used = "", 0.0
        line += atom
        used += taken
    yield line.rstrip(" ")


def _atoms(paragraph: str, face: Face, limit: float) -> Iterator[str]:
    """Yield what stays on one line; single characters of what is too long for any line."""
    for match in _ATOM.finditer(paragraph):
        atom = match.group()
        if fonts.width(atom, face.font, face.size) <= limit:
            yield atom
        else:
            yield from atom


class Block(Flowable):
    """Columns of text side by side, in lines of equal height; may be split between lines over pages."""

    def __init__(
        self,
        columns: tuple[Column, ...],
        decoration: Decoration = Decoration(),
        *,
        before: float = 0,
        after: float = 0,
        first_line: int = 0,
    ) -> None:
        """Break the columns into lines; ``first_line`` is the line at which a continued block goes on."""
        super().__init__()
        self._columns = columns
        self._decoration = decoration
        self._first = first_line
        self._lines = [break_lines(column.text, column.face, column.width) for column in columns]
        self._leading = max(column.face.leading for column in columns)
        self._last = max(len(lines) for lines in self._lines)
        self.spaceBefore = before
        self.spaceAfter = after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - the names are reportlab's
        """Return the size of the block."""
        self.width = aW
        self.height = (self._last - self._first) * self._leading
        return self.width, self.height

    def split(self, aW: float, aH: float, /) -> list[Flowable]:  # noqa: N803 - the names are reportlab's
        """Return the block in two parts, of which the first fits, with no line left alone on either page."""
        fitting = int(aH / self._leading)
        rest = self._last - self._first - fitting
        if rest == 1:
            fitting -= 1
        if fitting < 2:
            return []
        return [self._part(self._first, self._first + fitting), self._part(self._first + fitting, self._last)]

    def _part(self, first: int, last: int) -> "Block":
        """Return the lines from ``first`` to before ``last`` as a block; what marks its start or end stays there."""
        decoration = self._decoration
        if first > self._first:
            decoration = replace(decoration, tick_box=False, tag="", bookmark=None)
        if last < self._last:
            decoration = replace(decoration, rule=False)
        part = Block(self._columns, decoration, before=self.spaceBefore, after=self.spaceAfter, first_line=first)
        part._last = last
        return part

    def draw(self) -> None:
        """Draw the lines and the decoration."""
        for column, lines in zip(self._columns, self._lines, strict=True):
            self.canv.setFont(column.face.font, column.face.size)
            baseline = self.height - (self._leading + column.face.size * 0.74) / 2
            for line in lines[self._first : self._last]:
                self.canv.drawString(column.x, baseline, line)
                baseline -= self._leading
        self._decorate()

    def _decorate(self) -> None:
        decoration = self._decoration
        if decoration.bookmark:
            self._set_bookmark(decoration.bookmark)
        if decoration.tick_box:
            self._draw_tick_box()
        if decoration.tag:
            self._draw_tag(decoration)
        if decoration.rule:
            self.canv.setLineWidth(0.5)
            self.canv.line(0, -3, self.width, -3)
        if decoration.bar:
            self.canv.setLineWidth(2.5)
            self.canv.line(1.25, 0, 1.25, self.height)

    def _set_bookmark(self, bookmark: Bookmark) -> None:
        self.canv.bookmarkHorizontal(bookmark.key, 0, self.height)
        self.canv.addOutlineEntry(bookmark.title, bookmark.key, bookmark.level)

    def _draw_tick_box(self) -> None:
        side = 11.0
        self.canv.setLineWidth(1)
        self.canv.rect(0.5, self.height - (self._leading + side) / 2, side, side)

    def _draw_tag(self, decoration: Decoration) -> None:
        """Draw the tag in a frame at the right edge of the first line, white on black where it is filled."""
        size, padding, high = 9.5, 5.0, self._leading - 3
        wide = fonts.width(decoration.tag, fonts.BOLD, size) + 2 * padding
        left, bottom = self.width - wide, self.height - self._leading + 1.5
        self.canv.saveState()
        self.canv.setLineWidth(0.8)
        self.canv.roundRect(left, bottom, wide, high, 2.5, fill=int(decoration.tag_filled))
        self.canv.setFillGray(1 if decoration.tag_filled else 0)
        self.canv.setFont(fonts.BOLD, size)
        self.canv.drawString(left + padding, bottom + (high - size * 0.74) / 2, decoration.tag)
        self.canv.restoreState()
