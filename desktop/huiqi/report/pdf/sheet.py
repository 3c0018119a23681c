"""The other side of the summary: every measure to be had in a line, by department, all on one page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from huiqi.report import fonts
from huiqi.report.model import DepartmentGroup, Item
from huiqi.report.pdf.answers import answers
from huiqi.report.pdf.departments import visited
from huiqi.report.pdf.entries import Entries, amount_words, department_key, short
from huiqi.report.pdf.pages import Page, Part, Placed, Section, height, paginate, stacked
from huiqi.report.pdf.remaining import notes, remaining, unprinted
from huiqi.report.pdf.style import HEIGHT, WIDTH, anchor
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, break_lines, plain

_SIZES = (1.0, 0.94, 0.88, 0.82, 0.8)
"""How far the type may shrink to get everything on the page; what still does not fit is counted, not shown."""
ELSEWHERE = "金额见完整单"
"""Stands for an amount that is too long for its line: half of one would be a wrong one."""
_AMOUNTS = 0.6
"""Where the amounts begin, as a share of the line, unless a title reaches further."""


@dataclass(frozen=True, slots=True)
class _Faces:
    body: Face
    bold: Face


def sheet(entries: Entries) -> Page:
    """Return the page: with room to spare also what is missing, the answers, and lines to write on."""
    page = _roomy(entries)
    if page:
        return (*page, *notes(entries.look, max(placed.down + placed.what.height for placed in page)))
    parts: list[Part] = []
    for size in _SIZES:
        parts = list(_parts(entries, _faces(entries, size), detailed=False))
        if height(chain(*parts)) <= HEIGHT:
            return tuple(stacked(chain(*parts)))
    return tuple(_as_much_as_fits(parts, entries))


def _faces(entries: Entries, size: float) -> _Faces:
    face = entries.look.body
    body = Face(fonts.REGULAR, face.size * size, face.size * size * 1.3)
    return _Faces(body, replace(body, font=fonts.BOLD))


def _roomy(entries: Entries) -> Page:
    """Return the page in full size with more than the list, as much of it as fits; nothing where the list fills it."""
    parts = tuple(_parts(entries, _faces(entries, 1), detailed=True))
    if height(chain(*parts)) > HEIGHT:
        return ()
    listed = Section((), (tuple(chain(*parts)),))
    given = answers(entries.report, entries.look)
    for sections in ([listed, given], [listed]):
        first, *others = paginate(sections, HEIGHT)
        if not others:
            return first
    return ()


def _as_much_as_fits(parts: list[Part], entries: Entries) -> Iterator[Placed]:
    """Yield the parts from the first on that fit, and how much is left."""
    note = entries.look.small
    while height(chain(*parts)) > HEIGHT - 3 * note.leading:
        parts.pop()
    shown = [*chain(*parts)]
    left = unprinted(entries.report, {block.key for block in shown})
    yield from stacked([*shown, Block((Column(0, WIDTH, left, note),), before=0.5 * note.size)])


def _parts(entries: Entries, faces: _Faces, *, detailed: bool) -> Iterator[Part]:
    """Yield what is listed, a heading with the first below it."""
    report = entries.report
    count = len(report.bucket("available"))
    none = "还不知道能享受哪些措施" if report.bucket("to_confirm") else "现在没有查到能享受的措施"
    title = f"可以享受的措施，共 {count} 项" if count else none
    decoration = Decoration(rule=True, bookmark=Bookmark("list", title))
    yield (Block((Column(0, WIDTH, title, entries.look.section),), decoration, after=6),)
    owned = {item.measure for group in visited(report) for item in group.items}
    groups = visited(report)
    for place, group in enumerate(groups, start=1):
        yield from _department(entries, group, place, len(groups), faces)
    for item in report.bucket("available"):
        if item.measure not in owned:
            yield (_line(entries, item, faces),)
    yield from remaining(report, faces.body, detailed=detailed)


def _department(entries: Entries, group: DepartmentGroup, place: int, most: int, faces: _Faces) -> Iterator[Part]:
    """Yield a department with what can be had there; nothing where there is nothing yet."""
    if items := [item for item in group.items if item.bucket == "available"]:
        number = fonts.width(f"{most}. ", fonts.BOLD, faces.bold.size) + 1
        local = f"　{group.department.local}" if group.department.local else ""
        runs = ((short(group.department.shown), fonts.BOLD), plain(local))
        columns = (Column(0, number, f"{place}.", faces.bold), Column(number, WIDTH - number, runs, faces.body))
        bookmark = Decoration(bookmark=Bookmark(department_key(group.department)))
        first, *others = [_line(entries, item, faces) for item in items]
        yield (Block(columns, bookmark, before=0.25 * faces.body.size), first)
        yield from ((line,) for line in others)


def _line(entries: Entries, item: Item, faces: _Faces) -> Block:
    """Return a measure in one line: box, title, amount where it is a figure, until when."""
    size = faces.body.size
    amount = amount_words(item) if item.amount and item.amount.high is not None else ""
    left, until = 1.6 * size, 9.5 * size
    wide = WIDTH - left - until
    said = _whole(amount, faces.bold, 0.4 * wide - size) or (amount and ELSEWHERE)
    words = f"{entries.numbers[item.measure]}. {item.title}"
    most = wide - size - (_wide(said, faces.bold) + size if said else 0)
    room = min(most, max(_AMOUNTS * wide, _wide(words, faces.body) + size)) if said else most
    columns = (
        Column(left, room, _one(words, faces.body, room), faces.body),
        Column(left + room, wide - room, said, faces.bold),
        Column(left + wide, until, _until(item), faces.body, align="right"),
    )
    return Block(columns, Decoration(tick_box=True, bookmark=Bookmark(anchor(item))))


def _wide(words: str, face: Face) -> float:
    return fonts.shown_width(words, face.font, face.size)


def _one(words: str, face: Face, wide: float) -> str:
    """Return as much of the words as one line holds."""
    first, *others = break_lines(words, face, wide)
    return f"{first[:-1]}…" if others else first


def _whole(words: str, face: Face, wide: float) -> str:
    """Return the words if one line holds them."""
    return words if len(break_lines(words, face, wide)) == 1 else ""


def _until(item: Item) -> str:
    if item.until:
        return f"至{item.until.year}年{item.until.month}月{item.until.day}日"
    return item.until_text.replace("（", "，").split("，")[0]
