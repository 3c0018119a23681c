"""Page one: for whom, on which day, what can be claimed, what to do next and where to go, in this order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from huiqi.report import fonts
from huiqi.report.model import BUCKET_LABELS, DepartmentGroup, DepartmentLine, Item, Report
from huiqi.report.pdf.codes import CAPTION, placed
from huiqi.report.pdf.departments import visited
from huiqi.report.pdf.entries import amount_words, department_key, short
from huiqi.report.pdf.pages import Page, Part, Section, height, outer, paginate, stacked
from huiqi.report.pdf.style import HEIGHT, WIDTH, Style, anchor, text
from huiqi.report.printing import PRODUCT, business_name, fingerprint_line, policy_line
from huiqi.report.steps import next_steps
from huiqi.report.sureness import mostly_unstated, sureness
from huiqi.report.totals import counted, high
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face

CODES_IN_FRONT = 2
"""More codes than these stand with the answers on the last page."""
_MONEY = 5
_NAME = 80
_SHORT_NAME = 32
"""Characters up to which a name is set in large type."""
_LEAST_DEPARTMENTS = 3
_LEAST_SHARE = 0.88
"""How far the names of departments may shrink to stand beside where to go."""

Pages = Mapping[str, int]
"""The page each named place is on."""


def front(
    report: Report, look: Style, codes: Sequence[str], numbers: Pages, notices: Sequence[str] = ()
) -> tuple[Page, ...]:
    """Return page one; what is long is cut short until all of it fits. More ``notices`` are added if there is room."""
    head, used = opening(report, look, codes, (*_result(report, look),))
    parts: list[Part] = []
    for departments, money, more in _choices(len(visited(report)), len(notices)):
        parts = list(_body(report, look, numbers, departments, money))
        parts.append(tuple(_notices((*report.notices[:1], *notices[:more]), look)))
        if used + height([block for part in parts for block in part]) <= HEIGHT:
            break
    first, *others = paginate([Section((), (part,)) for part in parts], HEIGHT, used)
    return ((*head, *first), *others)


def _choices(departments: int, notices: int) -> Iterator[tuple[int, int, int]]:
    """Yield how many departments, amounts and further notices to list, the most first."""
    yield departments, _MONEY, notices
    yield departments, _MONEY, 0
    for fewer in range(departments, _LEAST_DEPARTMENTS - 1, -1):
        yield fewer, 3, 0
    for fewer, money in ((3, 2), (3, 1), (2, 1), (2, 0), (1, 0), (0, 0)):
        yield min(departments, fewer), money, 0


def opening(report: Report, look: Style, codes: Sequence[str], more: Part = ()) -> tuple[Page, float]:
    """Return title, name and date, with the codes at their right, and how far down they reach."""
    shown, wide, deep = placed(codes if len(codes) <= CODES_IN_FRONT else (), look, WIDTH)
    room = WIDTH - wide - (0.5 * look.em if wide else 0)
    blocks = tuple(_around((*_title(report, look, len(codes)), *more), room, deep))
    return (*stacked(blocks), *shown), max(height(blocks), deep)


def _around(blocks: Part, room: float, deep: float) -> Iterator[Block]:
    """Yield blocks, those that begin less than ``deep`` from the top no wider than ``room``."""
    down = 0.0
    for block in blocks:
        yield _narrowed(block, room) if down + block.before < deep else block
        down += outer(block)


def _narrowed(block: Block, room: float) -> Block:
    """Return a block as wide as the page made to fit beside the codes."""
    columns = tuple(replace(column, width=min(column.width, room - column.x)) for column in block.columns)
    return Block(columns, block.decoration, block.before, block.after)


def _title(report: Report, look: Style, codes: int) -> Iterator[Block]:
    bookmark = Decoration(bookmark=Bookmark("summary", "结果单"))
    yield Block((Column(0, WIDTH, f"{PRODUCT} 结果单", look.title),), bookmark, after=0.3 * look.em)
    name = business_name(report, _NAME)
    yield text(name, look.name if len(name) <= _SHORT_NAME else look.strong, after=0.3 * look.em)
    yield text(f"评估日期　{report.on_text}", look.strong)
    yield text("　".join(filter(None, (policy_line(report), fingerprint_line(report)))), look.small)
    if codes > CODES_IN_FRONT:
        yield text(f"最后一页有 {codes} 个二维码，{CAPTION}。", look.small)
    elif codes > 1:
        yield text(f"{CAPTION}，{codes} 个码都要扫。", look.small)


def _result(report: Report, look: Style) -> Iterator[Block]:
    """Yield what can be claimed on the day, and the other counts."""
    count, words = _headline(report)
    number = str(count)
    room = fonts.width(number, fonts.BOLD, look.figure.size)
    gap = 0.5 * look.em
    columns = (
        Column(0, room, number, look.figure),
        Column(room + gap, WIDTH - room - gap, words, look.name),
    )
    yield Block(columns, before=0.4 * look.em)
    if sure := sureness(report):
        yield text(sure, look.body, after=2)
    for line in report.totals:
        yield text(line, _bold(look.body), after=2)
    counts = {label: len(report.bucket(bucket)) for bucket, label in BUCKET_LABELS.items() if bucket != "available"}
    others = "　".join(f"{label} {count} 项" for label, count in counts.items() if count)
    yield text(others, look.body, before=0.2 * look.em)


def _headline(report: Report) -> tuple[int, str]:
    """Return the figure in large type and what it counts."""
    available, open_items = len(report.bucket("available")), len(report.bucket("to_confirm"))
    if not available and open_items:
        return open_items, "项还不知道，要看您怎么回答"
    return available, "项可能还能享受" if mostly_unstated(report) else f"项在 {report.on_text} 可以享受"


def _body(report: Report, look: Style, numbers: Pages, departments: int, money: int) -> Iterator[Part]:
    """Yield the parts below the opening."""
    steps = next_steps(report)
    yield (_head(look, ("接下来", "接下来两步", "接下来三步")[len(steps) - 1]), *_steps(steps, look))
    if shown := list(_amounts(report, look, numbers, money)):
        yield (_head(look, "写明了钱数的"), *shown) if money else tuple(shown)
    if departments:
        yield (_head(look, "按这个顺序去"), *_visits(report, look, numbers, departments))
    elif visited(report):
        where = _where(map(_first, visited(report)), numbers)
        yield (text(f"要去的部门有 {len(visited(report))} 个，{where}。", look.body),)


def _notices(notices: Sequence[str], look: Style) -> Iterator[Block]:
    """Yield what to keep in mind, with a bar at the left edge."""
    for place, notice in enumerate(notices):
        column = Column(0.8 * look.em, WIDTH - 0.8 * look.em, notice, look.small)
        yield Block((column,), Decoration(bar=True), before=0 if place else look.em)


def _head(look: Style, title: str) -> Block:
    face = Face(fonts.BOLD, look.section.size, look.section.leading)
    return Block((Column(0, WIDTH, title, face),), Decoration(rule=True), before=look.em, after=0.5 * look.em)


def _steps(steps: Sequence[str], look: Style) -> Iterator[Block]:
    for place, step in enumerate(steps, start=1):
        number = Column(0, look.indent, f"{place}.", _bold(look.body))
        yield Block((number, Column(look.indent, WIDTH - look.indent, step, look.body)), after=2)


def _amounts(report: Report, look: Style, numbers: Pages, most: int) -> Iterator[Block]:
    """Yield the largest amounts that are to be had now, and where the others stand.

    Ceilings have the word for it, and what is not in the sum is marked.
    """
    money = [item for item in report.bucket("available") if item.amount and item.amount.counts]
    added = counted(money)
    money.sort(key=lambda item: (item.measure in added, high(item)), reverse=True)
    yield from (_amount(item, look, added=item.measure in added) for item in money[:most])
    if others := money[most:]:
        told = "另有" if most else "写明了钱数的有"
        yield text(f"{told} {len(others)} 项，{_where(others, numbers)}。", look.body, before=0 if most else look.em)


def _first(group: DepartmentGroup) -> Item:
    """Return what is to be raised at a department first."""
    return (*group.items, *group.also)[0]


def _where(items: Iterable[Item], numbers: Pages) -> str:
    """Say on which pages some measures are printed."""
    places = [numbers.get(anchor(item)) for item in items]
    pages = "、".join(map(str, sorted({page for page in places if page})))
    listed = [f"见第 {pages} 页"] if pages else []
    return "，".join([*listed, *(["其余见完整结果单" if pages else "见完整结果单"] if None in places else [])])


def _amount(item: Item, look: Style, *, added: bool) -> Block:
    title = item.title if added else f"{item.title}（不计入合计）"
    left = Column(0, WIDTH * 0.66, title, look.body, link=anchor(item))
    amount = Column(WIDTH * 0.68, WIDTH * 0.32, amount_words(item), _bold(look.body), align="right")
    return Block((left, amount), after=1)


def _bold(face: Face) -> Face:
    return replace(face, font=fonts.BOLD)


def _visits(report: Report, look: Style, numbers: Pages, most: int) -> Iterator[Block]:
    """Yield a line for each department in the order of visits, and one for those that no longer fit."""
    groups = visited(report)
    counts = [_count(group, numbers) for group in groups]
    right = _widest(counts, look.body)
    left = max(look.indent, _widest([f"{len(groups)}."], _bold(look.body)) + 0.5 * look.em)
    room = WIDTH - left - right - 0.5 * look.em
    wide, face = _goals([group.department for group in groups[:most]], look, room)
    for place, (group, count) in enumerate(zip(groups[:most], counts, strict=False), start=1):
        columns = [
            Column(0, left, f"{place}.", _bold(look.body)),
            *_whither(look, group.department, (left, wide, room), face),
            Column(WIDTH - right, right, count, look.body, align="right"),
        ]
        yield Block(tuple(columns), after=1)
    if len(groups) > most:
        yield text(f"另有 {len(groups) - most} 个部门，{_where(map(_first, groups[most:]), numbers)}。", look.body)


def _widest(texts: Iterable[str], face: Face) -> float:
    """Return how wide the widest of some texts is."""
    return max(fonts.shown_width(words, face.font, face.size) for words in texts) + 1


def _goals(lines: Sequence[DepartmentLine], look: Style, room: float) -> tuple[float, Face]:
    """Return how much of the room where to go takes, and in which face the departments' names fit beside it.

    It takes all of the room where they do not.
    """
    goals = _widest([line.local or short(line.current_name) for line in lines], _bold(look.body))
    names = _widest([short(line.current_name) for line in lines], look.fine)
    share = (room - goals - 0.5 * look.em) / names
    face = replace(look.fine, size=look.fine.size * min(share, 1))
    return (goals if share >= _LEAST_SHARE else room), face


def _whither(look: Style, line: DepartmentLine, places: tuple[float, float, float], face: Face) -> Iterator[Column]:
    """Yield where to go, and beside it, if there is room, what the documents call the department it belongs to."""
    left, wide, room = places
    name = short(line.current_name)
    yield Column(left, wide, line.local or name, _bold(look.body), link=department_key(line))
    if line.local and wide < room:
        start = left + wide + 0.5 * look.em
        yield Column(start, left + room - start + 0.1, name, face)


def _count(group: DepartmentGroup, numbers: Pages) -> str:
    """Say how much there is to raise at a department, and on which page its block is."""
    count, page = sum(item.bucket == "available" for item in group.items), numbers.get(department_key(group.department))
    return (f"{count} 项" if count else "问一问") + (f" · 第 {page} 页" if page else "")
