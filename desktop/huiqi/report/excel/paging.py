"""Where the pages of a sheet end: reckoned beforehand, so that every program ends them there and no page holds a single row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from huiqi.report.workbook import Column, row_height

DIGITS_ACROSS = 111
"""How many digits of our type go on a page from left to right; leaves room for a type wider than ours."""
_POINTS_DOWN = (8.27 - 0.6 - 0.55) * 72 * 0.96
"""How high the rows of a page may be together; leaves room for programs that round heights up."""
_EVENLY = range(100, 49, -2)
"""Percent of a page: how full all are filled at least, rather than the last with what is left."""
TITLE_HEIGHT = 28.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Rows that stay on one page: their height in points, and that of what is said again above them on a new page."""

    height: float
    again: float = 0.0


def scale(width: float) -> int:
    """Return the percentage at which so many digits go on a page."""
    return int(100 * DIGITS_ACROSS / width)


def room(width: float) -> float:
    """Return how high the rows of a page may be, in points of the sheet, which is printed smaller."""
    return _POINTS_DOWN * 100 / scale(width)


def printed_width(columns: Sequence[Column]) -> float:
    """Return how many digits wide the columns meant for paper are."""
    return sum(column.width for column in columns if column.printed)


def note_of(note: str, columns: Sequence[Column]) -> str:
    """Return the line below a title: how to use the sheet, and what of it is not on paper."""
    aside = "、".join(column.title for column in columns if not column.printed)
    return f"{note}不打印、只在电脑上看的：{aside}。" if aside else note


def head_heights(note: str, columns: Sequence[Column]) -> tuple[float, float, float]:
    """Return the heights of the title, of the line below it, and of the headings."""
    below = row_height([(note_of(note, columns), printed_width(columns))])
    return TITLE_HEIGHT, below, row_height([(column.title, column.width) for column in columns])


def page_starts(pieces: Sequence[Piece], width: float, first: float, later: float) -> tuple[int, ...]:
    """Return which pieces begin a page after the first: on as few pages as can be, and these filled alike.

    ``first`` is the height of what stands above the pieces on the first page, ``later`` of what is repeated on the others.
    """
    best = filled(pieces, room(width), first, later)
    for percent in _EVENLY:
        tried = filled(pieces, room(width) * percent / 100, first, later)
        if len(tried) > len(best):
            break
        best = tried
    return best


def filled(pieces: Sequence[Piece], high: float, first: float, later: float) -> tuple[int, ...]:
    """Return which pieces begin a page after the first, where every page is filled as far as it goes."""
    return tuple(_filled(pieces, high, first, later))


def _filled(pieces: Sequence[Piece], high: float, first: float, later: float) -> Iterator[int]:
    used = first
    for number, piece in enumerate(pieces):
        if number and used + piece.height > high:
            yield number
            used = later + piece.again
        used += piece.height
