"""A picture as plain values: bars, labels and lines at their places, and the same told in words. No Qt.

Lengths are in logical pixels; everything follows from the width there is and the size of the type.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from huiqi.matching.model import Bucket
from huiqi.wizard.folding import wrapped

Align: TypeAlias = Literal["left", "centre", "right"]
Weight: TypeAlias = Literal["plain", "muted", "strong"]
Ending: TypeAlias = Literal["closed", "open", "unstated"]


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


def paragraph(text: str, x: float, y: float, width: float, type: Type, weight: Weight = "plain") -> Sequence[Label]:
    """Return the labels of a text wrapped to a width, one under the other."""
    lines = wrapped(text, width, type.width_of) if text else []
    return [Label(x, y + place * type.line, line, weight) for place, line in enumerate(map(str.strip, lines))]
