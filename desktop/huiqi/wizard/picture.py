"""A picture as plain values: bars, labels and lines at their places, and the same told in words. No Qt.

Lengths are in logical pixels; everything follows from the width there is and the size of the type.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from string import ascii_letters, digits, punctuation
from typing import Literal, TypeAlias

from huiqi.matching.model import Bucket

Align: TypeAlias = Literal["left", "centre", "right"]
Weight: TypeAlias = Literal["plain", "muted", "strong"]
Ending: TypeAlias = Literal["closed", "open", "unstated"]

NEVER_FIRST = "，。、；：？！）》」”’"
"""Characters that may not begin a line."""
LATIN = ascii_letters + digits + punctuation
"""What words are made of that stay whole."""


@dataclass(frozen=True, slots=True)
class Type:
    """The type a picture is set in: the height of a line, and how wide a text is."""

    line: float
    width_of: Callable[[str], float]

    @property
    def gap(self) -> float:
        """The room between things that do not belong together."""
        return self.line * 0.5


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar that stands for some measures. ``ending``: it ends here, goes on for good, or nobody has said how long.

    ``sure`` is where, from the left, what is sure ends; what follows is drawn empty. ``told`` is its description.
    """

    x: float
    y: float
    width: float
    height: float
    bucket: Bucket
    measures: tuple[str, ...]
    told: str
    text: str = ""
    ending: Ending = "closed"
    sure: float | None = None

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the bar."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text at a place; ``x`` is its left end, middle or right end."""

    x: float
    y: float
    text: str
    weight: Weight = "plain"
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Rule:
    """A vertical line; ``marked`` is the day of the assessment."""

    x: float
    top: float
    bottom: float
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All there is to paint, the title, and the description for whoever cannot see it."""

    width: float
    height: float
    title: str
    told: str
    bars: tuple[Bar, ...] = ()
    labels: tuple[Label, ...] = ()
    rules: tuple[Rule, ...] = ()

    def bar_at(self, x: float, y: float) -> int | None:
        """Return the number of the bar at a point."""
        return next((number for number, bar in enumerate(self.bars) if bar.holds(x, y)), None)


def wrapped(text: str, width: float, type: Type) -> list[str]:
    """Return a text in lines no wider than given; Latin words stay whole, stops stay with what they end."""
    if type.width_of(text) <= width:
        return [text] if text else []
    lines, line = list[str](), ""
    for character in text:
        if line and character != " " and type.width_of(line + character) > width:
            kept = _taken_along(line, character)
            lines.append(line[: len(line) - kept])
            line = line[len(line) - kept :]
        line += character
    return [*lines, line] if line else lines


def _taken_along(line: str, character: str) -> int:
    """Return how many characters of a line that is full go to the next one with the character that begins it."""
    if character in NEVER_FIRST:
        return min(1, len(line) - 1)
    word = len(line) - len(line.rstrip(LATIN)) if character in LATIN else 0
    return word if word < len(line) else 0


def paragraph(text: str, x: float, y: float, width: float, type: Type, weight: Weight = "plain") -> Sequence[Label]:
    """Return the labels of a text wrapped to a width, one under the other."""
    return [Label(x, y + place * type.line, part, weight) for place, part in enumerate(wrapped(text, width, type))]
