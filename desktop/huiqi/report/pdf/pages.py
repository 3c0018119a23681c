"""From blocks to pages: what belongs together stays together, and a section that goes on says so at the top."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

from huiqi.report.pdf.style import GAP, HALF
from huiqi.report.typeset import Block


class Drawable(Protocol):
    """What can be put on a page."""

    @property
    def height(self) -> float:
        """How high it is, in points."""
        ...

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw it, the upper left corner at ``left``, ``top``."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """Something on a page, ``left`` of the left margin and ``down`` from the upper margin."""

    what: Drawable
    down: float
    left: float = 0


Page = tuple[Placed, ...]
Part = tuple[Block, ...]
"""Blocks that stay on one page where they fit on one at all."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its parts. The heading is never left alone; ``again`` stands atop each page the section goes on to.

    The parts stand in two columns of equal height where they are ``halves``, as wide as half a page.
    """

    head: Part
    parts: tuple[Part, ...]
    again: Block | None = None
    halves: bool = False


_LITTLE = 0.125
"""The share of a page that looks forlorn by itself."""
_FULL = 0.8
"""The share of a page from which on it looks full, so that nothing is torn to fill it."""
_HIGHER = (0.96, 0.92, 0.88)
"""The shares of a page that are tried to leave more to the last one."""
_LEFT_OVER = 3
"""Lines of a torn part that its second page has at least."""


class _Pages:
    """The pages as they are filled."""

    def __init__(self, height: float, used: float) -> None:
        self._height = height
        self._pages: list[list[Placed]] = [[]]
        self._used = used

    def add(self, section: Section) -> None:
        """Put a section after what there is already."""
        if section.halves:
            self._in_halves(section)
            return
        first, *others = section.parts or ((),)
        self._part((*section.head, *first), None, section.again)
        for part in others:
            self._part(part, section.again, section.again)

    def _part(self, part: Part, atop: Block | None, again: Block | None) -> None:
        """Put a part; ``atop`` stands above it on a new page, ``again`` where it goes on over pages itself."""
        if height(part) > self._room and (self._fits_a_page(part, atop) or not self._may_begin()):
            part = self._rest_of(part, atop, again)
        for block in part:
            self._block(block, again)

    def _rest_of(self, part: Part, atop: Block | None, again: Block | None) -> Part:
        """Turn the page, and return what of a part is to stand on the new one: all of it unless much would stay empty."""
        kept = self._torn(part) if self._used < _FULL * self._height else 0
        for block in part[:kept]:
            self._block(block, again)
        self._turn(*((again, part[kept].atop) if kept else (atop,)))
        return part[kept:]

    def _torn(self, part: Part) -> int:
        """Return how many blocks of a part that may be torn stay on this page; zero where none do.

        It is torn before a block that says what it belongs to, but not right after what it belongs to.
        """
        for kept in range(len(part) - 1, 1, -1):
            after = part[kept:]
            enough = height(after) >= _LEFT_OVER * after[0].leading
            if after[0].atop and part[kept - 1].atop and enough and height(part[:kept]) <= self._room:
                return kept
        return 0

    def _fits_a_page(self, part: Part, again: Block | None) -> bool:
        return height(part) + (outer(again) if again else 0) <= self._height

    def _may_begin(self) -> bool:
        """Whether a part longer than a page may begin on this one: with a good piece of it, not a line or two."""
        return self._room > self._height / 2

    @property
    def _room(self) -> float:
        return self._height - self._used

    def _in_halves(self, section: Section) -> None:
        """Put a section in two columns, its heading never with just a line or two of it."""
        pieces = [piece for part in section.parts for piece in _pieces(part, self._height / 4)]
        room = self._room - sum(map(outer, section.head))
        if not _fit_in_two(pieces, room) and room < max(height((pieces or [()])[0]), self._height * _LITTLE):
            self._turn()
        self._part(section.head, None, None)
        self._halves(pieces, section.again)

    def _halves(self, parts: list[Part], again: Block | None) -> None:
        """Fill both columns of page after page, those of the last to the same height."""
        while parts:
            level = self._level(parts)
            for left in (0, HALF + GAP):
                taken = max(_as_many_as_fit(parts, level), 0 if left else 1)
                self._pages[-1] += _column(parts[:taken], self._used, left)
                del parts[:taken]
            self._used += level
            if parts:
                self._turn(again)

    def _level(self, parts: list[Part]) -> float:
        """Return how high the columns are to be: as low as they can be to hold all parts, or as high as the room.

        Where little would be left over for the next page, some more is left to it, but never the first part.
        """
        half = ceil(height([block for part in parts for block in part]) / 2)
        levels = range(half, floor(self._room) + 1)
        lowest = bisect_left(levels, True, key=lambda level: _fit_in_two(parts, level))
        if lowest < len(levels):
            return levels[lowest]
        little = self._height * _LITTLE
        left = max(half - self._room, 0)
        level = self._room - max(little - left, 0) if self._room > 2 * little else self._room
        return max(level, min(_above(parts[0]) + height(parts[0]), self._room))

    def _block(self, block: Block, again: Block | None) -> None:
        before = block.before if self._used else 0
        if before + block.height <= self._room:
            self._place(block, before)
            return
        if parts := block.split(self._room - before):
            self._place(parts[0], before)
            block = parts[1]
        self._turn(again, block.atop)
        self._block(block, again)

    def _place(self, block: Block, before: float) -> None:
        self._pages[-1].append(Placed(block, self._used + before))
        self._used += before + block.height + block.after

    def _turn(self, *atop: Block | None) -> None:
        """Begin a page, with something atop where it is needed."""
        self._pages.append([])
        self._used = 0
        for block in filter(None, atop):
            self._place(block, 0)

    def done(self) -> tuple[Page, ...]:
        """Return the pages."""
        return tuple(map(tuple, self._pages))


_LEAST = 4
"""Lines of the smallest piece, but for the last."""


def _pieces(part: Part, limit: float) -> Iterator[Part]:
    """Yield a part whole, or in pieces of at most ``limit`` where it is higher, its first block not by itself."""
    if height(part) <= limit:
        yield part
        return
    before = part[:1] if len(part) > 1 and part[0].height <= limit else ()
    for block in part[len(before) :]:
        while block.height > limit and (halves := block.split(max(limit, _LEAST * block.leading))):
            yield (*before, halves[0])
            before, block = (), halves[1]
        yield (*before, block)
        before = ()


def _above(part: Part) -> float:
    """Return what a part takes more where it begins a column: what stands atop it, else none of the room before it."""
    return outer(part[0].atop) if part[0].atop else -part[0].before


def _column(parts: list[Part], down: float, left: float) -> Iterator[Placed]:
    """Yield a column of parts that begins ``down`` from the upper margin."""
    blocks = [block for part in parts for block in part]
    if blocks and (atop := blocks[0].atop):
        yield from stacked([atop, *blocks], down, left)
    elif blocks:
        yield from stacked(blocks, down - blocks[0].before, left)


def _as_many_as_fit(parts: list[Part], room: float) -> int:
    """Return how many parts fit one below the other."""
    used = _above(parts[0]) if parts else 0.0
    for count, part in enumerate(parts):
        if used + height(part) > room:
            return count
        used += sum(map(outer, part))
    return len(parts)


def _fit_in_two(parts: list[Part], level: float) -> bool:
    """Whether two columns of a height hold all parts."""
    first = _as_many_as_fit(parts, level)
    return first + _as_many_as_fit(parts[first:], level) == len(parts)


def outer(block: Block) -> float:
    """Return the height of a block with the room before and after it."""
    return block.before + block.height + block.after


def height(blocks: Iterable[Block]) -> float:
    """Return the height of blocks one below the other, without the room after the last."""
    blocks = tuple(blocks)
    return sum(map(outer, blocks)) - (blocks[-1].after if blocks else 0)


def paginate(sections: Iterable[Section], height: float, used: float = 0) -> tuple[Page, ...]:
    """Return the sections on pages of a height, of the first of which something is ``used`` already; at least one page.

    Where next to nothing is left for the last page, all of them end a little higher to leave more to it.
    """
    sections = tuple(sections)
    found = _laid(sections, height, used)
    for share in _HIGHER:
        if len(found) == 1 or _depth(found[-1]) >= _LITTLE * height:
            break
        other = _laid(sections, share * height, used)
        found = other if len(other) == len(found) else found
    return found


def _laid(sections: Iterable[Section], height: float, used: float) -> tuple[Page, ...]:
    pages = _Pages(height, used)
    for section in sections:
        pages.add(section)
    return pages.done()


def _depth(page: Page) -> float:
    """Return how far down a page reaches."""
    return max((placed.down + placed.what.height for placed in page), default=0)


def stacked(blocks: Iterable[Block], down: float = 0, left: float = 0) -> Iterator[Placed]:
    """Yield the blocks one below the other, the first ``down`` from the upper margin."""
    for block in blocks:
        yield Placed(block, down + block.before, left)
        down += outer(block)


def page_numbers(pages: Iterable[Page], first: int) -> dict[str, int]:
    """Return the page on which each named place is; the first page bears the number ``first``."""
    return {
        placed.what.key: number
        for number, page in enumerate(pages, start=first)
        for placed in page
        if isinstance(placed.what, Block) and placed.what.key
    }


def without_dead_links(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return the pages without links to what is not printed on any of them."""
    keys = page_numbers(pages, 1).keys()
    return tuple(tuple(_without_dead_links(placed, keys) for placed in page) for page in pages)


def _without_dead_links(placed: Placed, keys: Container[str]) -> Placed:
    block = placed.what
    if not isinstance(block, Block) or all(not column.link or column.link in keys for column in block.columns):
        return placed
    columns = (column if column.link in keys else replace(column, link="") for column in block.columns)
    return replace(placed, what=replace(block, columns=tuple(columns)))
