"""How thick lines are, so that they grow with the type like everything else."""

from __future__ import annotations

from typing import NamedTuple


class Strokes(NamedTuple):
    """Widths of lines in pixels: of edges, and of the frame around what has the focus."""

    thin: int
    thick: int

    @property
    def room(self) -> int:
        """What an edge leaves free around it, so that nothing moves when it becomes a frame."""
        return self.thick - self.thin


def strokes(points: float) -> Strokes:
    """Return the widths of lines beside type of so many points."""
    return Strokes(max(1, round(points / 12)), max(2, round(points / 6)))
