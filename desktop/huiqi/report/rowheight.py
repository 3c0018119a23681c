"""How high a row of a sheet must be for its text, reckoned from the widths of characters; no program opens a file and does it."""

import re
import unicodedata
from functools import lru_cache

TALLEST = 409.0
"""Points; no program makes a row higher."""
_PADDING = 1.2
_FULL_WIDTH, _HALF_WIDTH, _CAPITAL_WIDTH = 1.75, 1.1, 1.45
"""Widths in digits of the default font, 8 pixels wide; a Chinese character takes 14."""
_LEAST = 2.0
_ROOM_ABOVE_AND_BELOW = 4.5
_SPACING = 1.48
"""Points from line to line, for each point of the type: what the most generous of the usual fonts takes."""
_TOKEN = re.compile(r"[（《“‘【〔(\[]*(?:[!-'*-\\^-~]+|[^ ])[，。、；：？！）》”’】〕…—·)\],.;:]*| +")
"""What no program breaks: a word or number, or a character; with the marks that must not begin or end a line."""


def height(lines: int, size: float) -> float:
    """Return the height in points of so many lines of a type of ``size`` points, at most what a row may have."""
    return min(lines * _SPACING * size + _ROOM_ABOVE_AND_BELOW, TALLEST)


def extent(text: str) -> float:
    """Return how wide a column must be, in digits, for a text on one line."""
    return sum(map(_char, text)) + _PADDING


def lines_of(text: str, width: float) -> int:
    """Return how many lines a text takes in a column ``width`` digits wide."""
    room = max(width - _PADDING, _LEAST)
    return sum(_wrapped(paragraph, room) for paragraph in text.split("\n"))


def _wrapped(paragraph: str, room: float) -> int:
    """Break one paragraph as the programs do: at blanks, and between Chinese characters."""
    if len(paragraph) * _FULL_WIDTH <= room:
        return 1
    lines, used = 1, 0.0
    for token in _TOKEN.findall(paragraph):
        extent = _extent(token)
        if used + extent > room and used and token.strip():
            lines, used = lines + 1, 0.0
        used += extent
        if used > room:  # a word longer than a line is broken within
            lines, used = lines + int(used // room), used % room
    return lines


@lru_cache(maxsize=8192)
def _extent(token: str) -> float:
    return sum(_char(char) for char in token)


def _char(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WFA":
        return _FULL_WIDTH
    return _CAPITAL_WIDTH if char.isupper() or char in "%@&mw" else _HALF_WIDTH
