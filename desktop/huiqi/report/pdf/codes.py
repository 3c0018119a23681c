"""QR codes drawn as squares, so that they are sharp at every size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import segno
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from huiqi.report import fonts
from huiqi.report.pdf.pages import Page, Placed
from huiqi.report.pdf.style import WIDTH, Style
from huiqi.report.typeset import Block, Column

QUIET = 4
"""Modules kept white around a code, as the standard wants it."""
_MODULE = 0.5 * mm
_LEAST_MODULE = 0.4 * mm
"""What scanners of a service hall, and a print at 150 dpi, still resolve."""
_WIDEST = 42 * mm
_LARGER = 1.3
"""How much larger a single code is in 大字版."""
_ACROSS = 3
CAPTION = "窗口扫码即可调出这份自测"
_CAPTION_LINES = "窗口扫码即可\n调出这份自测"


@dataclass(frozen=True)
class Code:
    """A QR code (error level M) for a text, in the tightest mode its characters allow."""

    matrix: tuple[bytearray, ...]
    scale: float = 1

    @property
    def module(self) -> float:
        """The side of one small square, in points."""
        return max(_LEAST_MODULE, self.scale * min(_MODULE, _WIDEST / self._modules))

    @property
    def _modules(self) -> int:
        return len(self.matrix) + 2 * QUIET

    @property
    def height(self) -> float:
        """The side of the code with its white margin."""
        return self._modules * self.module

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw it, the upper left corner of its white margin at ``left``, ``top``."""
        side = self.module
        path = canvas.beginPath()
        for down, start, length in _bars(self.matrix):
            path.rect(left + (start + QUIET) * side, top - (down + QUIET + 1) * side, length * side, side)
        canvas.drawPath(path, stroke=0, fill=1)


def code(text: str, scale: float = 1) -> Code:
    """Return the QR code of a text."""
    return Code(tuple(segno.make(text, error="m", micro=False, boost_error=False).matrix), scale)


def _bars(matrix: tuple[bytearray, ...]) -> Iterator[tuple[int, int, int]]:
    """Yield row, first module and length of what is black side by side."""
    for down, line in enumerate(matrix):
        for dark, cells in groupby(enumerate(line), key=lambda cell: cell[1]):
            places = [place for place, _ in cells]
            if dark:
                yield down, places[0], len(places)


def placed(texts: Sequence[str], look: Style, right: float) -> tuple[Page, float, float]:
    """Return the codes one below the other, ending at ``right``, with their width and the height they take."""
    listed: list[Placed] = []
    wide = down = 0.0
    for place in range(len(texts)):
        shown, side, deep = _labelled(texts, place, look, right, down)
        listed.extend(shown)
        wide, down = max(wide, side), down + deep
    return tuple(listed), wide, down


def code_page(texts: Sequence[str], look: Style) -> Page:
    """Return a page of codes, too many to stand beside the title."""
    lead = Block((Column(0, WIDTH, f"{CAPTION}，{len(texts)} 个码都要扫。", look.strong),), after=look.em)
    listed = [Placed(lead, 0)]
    for place in range(len(texts)):
        down, across = divmod(place, _ACROSS)
        shown, _, _ = _labelled(texts, place, look, (across + 1) * WIDTH / _ACROSS, 3 * look.em + down * 1.2 * _WIDEST)
        listed.extend(shown)
    return tuple(listed)


def _labelled(texts: Sequence[str], place: int, look: Style, right: float, down: float) -> tuple[Page, float, float]:
    """Return one of the codes with its label below, its width and the height of both."""
    drawn = code(texts[place], _LARGER if look.large and len(texts) == 1 else 1)
    left, quiet = right - drawn.height, QUIET * drawn.module
    words = f"第 {place + 1}/{len(texts)} 码" if len(texts) > 1 else _CAPTION_LINES
    wide = max(
        drawn.height, quiet + max(fonts.width(line, fonts.REGULAR, look.fine.size) for line in words.split("\n"))
    )
    label = Block((Column(0, wide - quiet, words, look.fine, align="right"),))
    below = drawn.height - quiet + 3
    return (
        (Placed(drawn, down, left), Placed(label, down + below, right - wide)),
        wide,
        below + label.height + look.fine.size / 2,
    )
