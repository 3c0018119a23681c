"""Setting Chinese text in lines and blocks.

The texts are drawn as they are: no markup is ever parsed. Lines follow the rules of Chinese typesetting: no closing mark
begins a line, no opening mark ends one, and a number stays together with its unit.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, TypeAlias

from reportlab.pdfgen.canvas import Canvas

from huiqi.report import fonts

_OPENING = "（《「『【〔［｛〈“‘([{<"
_CLOSING = "，。、；：！？）》」』】〕］｝〉”’…—·％℃,.;:!?)]}>%"
_LONGER = r"[0-9]{4} ?年 ?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?|[0-9]{1,3}\. [^\s0-9]|"
"""A date, and the number of an entry with the first character of its title."""
_PIECE = (
    rf"(?:× ?)?[{re.escape(_OPENING)}]*"
    r"(?:LONGER[0-9][0-9.,:/%~\-]*[%‰]?(?: ?[万亿])?(?: ?[元年月日号条项人户家个倍折米平](?:/.)?)?|[A-Za-z0-9_.@/+\-]+|.)"
    rf"[{re.escape(_CLOSING)}]*"
)
_ATOM = re.compile(_PIECE.replace("LONGER", _LONGER), re.DOTALL)
"""What a line is never broken within."""
_SMALLER = re.compile(_PIECE.replace("LONGER", ""), re.DOTALL)
"""What a line too short for one of these is never broken within."""
_BLANK = " \u3000"
"""What may stand beyond the end of a line."""
_WHOLE = 4
"""A run this short, such as a label, is never broken."""
_ENOUGH = 4
"""Pieces of a line that can spare one."""
_CAP = 0.74
"""Height of the characters above the baseline, of the type size."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size with the distance of its lines, in points."""

    font: str
    size: float
    leading: float


Run: TypeAlias = tuple[str, str]
"""A text and the font it is set in."""
Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A text set ``width`` wide, ``x`` from the left edge of its block; runs of text where the font changes within it.

    ``link`` names the place in the document that a click on the text leads to.
    """

    x: float
    width: float
    text: str | tuple[Run, ...]
    face: Face
    align: Literal["left", "right"] = "left"
    link: str = ""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the column."""
        runs = ((self.text, self.face.font),) if isinstance(self.text, str) else self.text
        return _set(tuple((fonts.shown(text, font), font) for text, font in runs), self.face.size, self.width)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place that links lead to, with its entry in the outline of the document; no entry where ``title`` is empty."""

    key: str
    title: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Decoration:
    """What is drawn around the text of a block, and how links and the outline lead to it."""

    tick_box: bool = False
    rule: bool = False
    bar: bool = False
    heavy: bool = False
    blanks: tuple[tuple[float, float], ...] = ()
    """Lines to write on, from and to."""
    bookmark: Bookmark | None = None


def bold(text: str) -> Run:
    """Return a text in bold."""
    return text, fonts.BOLD


def plain(text: str) -> Run:
    """Return a text in the ordinary font."""
    return text, fonts.REGULAR


def break_lines(text: str, face: Face, width: float) -> tuple[str, ...]:
    """Return the lines of a text set ``width`` points wide; its own line ends are kept."""
    return tuple("".join(run for run, _ in line) for line in Column(0, width, text, face).lines)


@lru_cache(maxsize=8192)
def _set(runs: tuple[Run, ...], size: float, width: float) -> tuple[Line, ...]:
    """Return the lines of some runs of text, each as full as it can be."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for atom, font in _atoms(runs, size, width):
        if atom == "\n":
            _fill_last(lines, size, width)
            lines.append([])
            used = 0.0
            continue
        ink = atom.rstrip(_BLANK)
        if lines[-1] and ink and used + fonts.width(ink, font, size) > width:
            lines.append([])
            used = 0.0
        lines[-1].append((atom, font))
        used += fonts.width(atom, font, size)
    _fill_last(lines, size, width)
    return tuple(map(_joined, lines))


def _fill_last(lines: list[list[Run]], size: float, width: float) -> None:
    """Take something of the line before to the last one of a paragraph, where that is a single character."""
    last = "".join(text for text, _ in lines[-1])
    if len(lines) < 2 or len(last.strip(_BLANK + _CLOSING)) != 1:
        return
    inked = [place for place, (text, _) in enumerate(lines[-2]) if text.strip(_BLANK)]
    if len(inked) < _ENOUGH:
        return
    moved = [*lines[-2][inked[-1] :], *lines[-1]]
    if sum(fonts.width(text, font, size) for text, font in moved) <= width:
        lines[-2:] = [lines[-2][: inked[-1]], moved]


def _joined(atoms: list[Run]) -> Line:
    """Return the atoms of a line as one run for each font, without blanks at the end."""
    runs: list[list[str]] = []
    for atom, font in atoms:
        if runs and runs[-1][1] == font:
            runs[-1][0] += atom
        else:
            runs.append([atom, font])
    if runs:
        runs[-1][0] = runs[-1][0].rstrip(_BLANK)
    return tuple((text, font) for text, font in runs)


def _atoms(runs: tuple[Run, ...], size: float, limit: float) -> Iterator[Run]:
    """Yield what stays on one line; single characters of what is too long for any line."""
    for text, font in runs:
        if len(text.rstrip(_BLANK)) <= _WHOLE and "\n" not in text and fonts.width(text, font, size) <= limit:
            yield text, font
            continue
        for atom in _ATOM.findall(text):
            narrow = fonts.width(atom, font, size) <= limit
            for piece in [atom] if narrow else _SMALLER.findall(atom):
                if "\n" in piece or fonts.width(piece, font, size) > limit:
                    yield from ((char, font) for char in piece)
                else:
                    yield piece, font


@dataclass(frozen=True)
class Block:
    """Columns of text side by side, in lines of equal height, with room ``before`` and ``after`` them.

    ``first`` and ``last`` are the lines shown, from and to before, of a block that goes on over pages. ``atop`` stands
    above it where it begins a page or a column: what it belongs to and what stands before it elsewhere.
    """

    columns: tuple[Column, ...]
    decoration: Decoration = Decoration()
    before: float = 0
    after: float = 0
    first: int = 0
    last: int = -1
    atop: "Block | None" = field(default=None, compare=False)
    leading: float = field(init=False)
    """The distance of the lines: that of the largest face."""
    height: float = field(init=False)
    """The height of the lines, without the room before and after them."""
    _lines: tuple[tuple[Line, ...], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Break the columns into lines."""
        lines = tuple(column.lines for column in self.columns)
        last = self.last if self.last >= 0 else max(map(len, lines))
        leading = max(column.face.leading for column in self.columns)
        found = {"_lines": lines, "last": last, "leading": leading, "height": (last - self.first) * leading}
        for name, value in found.items():
            object.__setattr__(self, name, value)

    @property
    def key(self) -> str:
        """The name of the place the block is, if it has one."""
        return self.decoration.bookmark.key if self.decoration.bookmark else ""

    def split(self, room: float) -> tuple["Block", "Block"] | None:
        """Return the block in two parts of which the first fits, no line left alone on either page; None if it cannot."""
        fitting = int(room / self.leading)
        rest = self.last - self.first - fitting
        if rest == 1:
            fitting -= 1
        if fitting < 2 or rest <= 0:
            return None
        middle = self.first + fitting
        start, end = replace(self.decoration, rule=False), replace(self.decoration, tick_box=False, bookmark=None)
        above = replace(self, decoration=start, last=middle, after=0)
        return above, replace(self, decoration=end, first=middle, before=0)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw the lines and the decoration, the upper left corner at ``left``, ``top``."""
        size = max(column.face.size for column in self.columns)
        baseline = top - (self.leading + size * _CAP) / 2
        for column, lines in zip(self.columns, self._lines, strict=True):
            for place, line in enumerate(lines[self.first : self.last]):
                _draw_line(canvas, left, baseline - place * self.leading, column, line)
        _decorate(canvas, self, left, top)


def _draw_line(canvas: Canvas, left: float, baseline: float, column: Column, line: Line) -> None:
    size = column.face.size
    wide = sum(fonts.width(text, font, size) for text, font in line)
    x = left + column.x + (column.width - wide if column.align == "right" else 0)
    if column.link and wide:
        area = (x, baseline - 0.25 * size, x + wide, baseline + size)
        canvas.linkRect("", column.link, area, Border="[0 0 0]")
    for text, font in line:
        canvas.setFont(font, size)
        canvas.drawString(x, baseline, text)
        x += fonts.width(text, font, size)


def _decorate(canvas: Canvas, block: Block, left: float, top: float) -> None:
    decoration, bottom = block.decoration, top - block.height
    right = left + max(column.x + column.width for column in block.columns)
    if decoration.bookmark:
        _set_bookmark(canvas, decoration.bookmark, top)
    if decoration.tick_box:
        _tick_box(canvas, left, top - block.leading / 2, block.columns[0].face.size)
    if decoration.rule:
        canvas.setLineWidth(0.5)
        canvas.line(left, bottom - 2, right, bottom - 2)
    if decoration.heavy:
        canvas.setLineWidth(1.6)
        canvas.line(left, top + 3, right, top + 3)
    if decoration.bar:
        canvas.setLineWidth(2.5)
        canvas.line(left + 1.25, bottom, left + 1.25, top)
    canvas.setLineWidth(0.5)
    for start, end in decoration.blanks:
        canvas.line(left + start, bottom + 3, left + end, bottom + 3)


def _set_bookmark(canvas: Canvas, bookmark: Bookmark, top: float) -> None:
    canvas.bookmarkHorizontal(bookmark.key, 0, top + 6)
    if bookmark.title:
        canvas.addOutlineEntry(bookmark.title, bookmark.key, bookmark.level)


def _tick_box(canvas: Canvas, left: float, middle: float, size: float) -> None:
    """Draw a square as high as the type, centred on the first line."""
    canvas.setLineWidth(1)
    canvas.rect(left + 0.5, middle - size / 2, size, size)
