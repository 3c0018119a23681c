"""The look of the hand-out: the page, the faces in the two sizes, and the pieces every part of it is made of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from huiqi.report import fonts
from huiqi.report.model import Item
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, Run, bold, plain

MARGIN = 16 * mm
TOP = 16 * mm
BOTTOM = 15 * mm
WIDTH = A4[0] - 2 * MARGIN
HEIGHT = A4[1] - TOP - BOTTOM
GAP = 14.0
"""Between two columns."""
HALF = (WIDTH - GAP) / 2


@dataclass(frozen=True, slots=True)
class Style:
    """The faces of a hand-out, and how far texts stand from the margin and from their labels, in points."""

    title: Face
    figure: Face
    name: Face
    section: Face
    strong: Face
    item: Face
    body: Face
    small: Face
    fine: Face
    indent: float
    gutter: float
    large: bool

    @property
    def em(self) -> float:
        """The size of the body."""
        return self.body.size


@cache
def style(*, large: bool) -> Style:
    """Return the faces: a body of 11 points, of 16 in 大字版."""
    body = 16 if large else 11
    small, fine, heading = (13.5, 12.5, 18) if large else (9.5, 9, 14)
    return Style(
        title=Face(fonts.BOLD, heading + 7, 1.35 * (heading + 7)),
        figure=Face(fonts.BOLD, 2 * heading + 4, 2.4 * heading),
        name=Face(fonts.BOLD, heading + 1, 1.4 * (heading + 1)),
        section=Face(fonts.BOLD, heading, 1.4 * heading),
        strong=Face(fonts.BOLD, body + 1, 1.45 * (body + 1)),
        item=Face(fonts.BOLD, body + 0.5, 1.4 * (body + 0.5)),
        body=Face(fonts.REGULAR, body, 1.38 * body),
        small=Face(fonts.REGULAR, small, 1.3 * small),
        fine=Face(fonts.REGULAR, fine, 1.29 * fine),
        indent=1.7 * body,
        gutter=2.7 * body,
        large=large,
    )


def text(
    words: str | tuple[Run, ...], face: Face, *, x: float = 0, before: float = 0, after: float = 0, link: str = ""
) -> Block:
    """Return a text as wide as the page, from ``x``."""
    return Block((Column(x, WIDTH - x, words, face, link=link),), before=before, after=after)


def row(look: Style, label: str, words: str, face: Face | None = None, *, link: str = "") -> Block:
    """Return a text with its label of two characters at its left."""
    face = face or look.body
    start = look.indent + look.gutter
    bold = Face(fonts.BOLD, face.size, face.leading)
    columns = (Column(look.indent, look.gutter, label, bold), Column(start, WIDTH - start, words, face, link=link))
    return Block(columns, after=1)


def heading(look: Style, key: str, title: str, *, level: int = 0, right: str = "") -> Block:
    """Return the heading of a section, in the outline, with something at its right end."""
    room = fonts.shown_width(right, fonts.BOLD, look.section.size) + (look.em if right else 0)
    columns = (Column(0, WIDTH - room, title, look.section),)
    if right:
        columns = (*columns, Column(WIDTH - room, room, right, look.section, align="right"))
    decoration = Decoration(heavy=True, rule=True, bookmark=Bookmark(key, title, level))
    return Block(columns, decoration, before=1.3 * look.em, after=0.6 * look.em)


def again(look: Style, title: str) -> Block:
    """Return the line atop a page to which a section goes on."""
    strong = Face(fonts.BOLD, look.body.size, look.body.leading)
    return Block((Column(0, WIDTH, f"{title}（续）", strong),), Decoration(rule=True), after=0.7 * look.em)


def anchor(item: Item) -> str:
    """Return the name of the place of an item in the document."""
    return f"item-{item.measure}"


def rows(look: Style, entries: Iterable[tuple[str, str]], face: Face | None = None) -> list[Block]:
    """Return a row for each entry that says something."""
    return [row(look, label, words, face) for label, words in entries if words]


def under(atop: Block, blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks that have something atop them where they begin a page or a column."""
    return (replace(block, atop=atop) for block in blocks)


_LINES = 4
"""About how many lines of names stay together."""


def listing(label: str, names: Sequence[str], face: Face, after: float) -> Iterator[tuple[Block, ...]]:
    """Yield a label with the names it is for, half a page wide, in parts that break no name and repeat the label."""
    most = int(_LINES * HALF / face.size)
    again = Block((Column(0, HALF, f"{label}（续）", replace(face, font=fonts.BOLD)),))
    pieces: list[list[str]] = [[]]
    for name in names:
        if pieces[-1] and sum(map(len, pieces[-1])) + len(name) > most:
            pieces.append([])
        pieces[-1].append(name)
    for place, piece in enumerate(pieces, start=1):
        last = place == len(pieces)
        words = plain("；".join(piece) + ("" if last else "；"))
        runs = (words,) if place > 1 else (bold(f"{label}　"), words)
        column = Column(0, HALF, runs, face)
        yield (Block((column,), after=after if last else 0, atop=None if place == 1 else again),)


def run_in(look: Style, entries: Iterable[tuple[str, str]], *, before: float = 0, link: str = "") -> Block:
    """Return one paragraph of what is needed less often, each piece after its label."""
    runs = [run for label, words in entries if words for run in (bold(f"{label} "), plain(f"{words}  "))]
    column = Column(look.indent, WIDTH - look.indent, tuple(runs), look.small, link=link)
    return Block((column,), before=before, after=1)
